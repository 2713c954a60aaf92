import { noTemplate } from '../../../contracts/core-rows.ts';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { Artifact } from '../../../contracts/thing-rows.ts';
import { coreListPk, coreListSk, coreStandingPk } from '../../../contracts/table.ts';
import type { CoreChange } from '../ports.ts';
import { partialThing, recordedParts, wholeThing } from '../things/provisioned-thing.ts';
import type { ThingParts } from '../things/thing-parts.ts';
import type { CoreRun } from './core-item.ts';

/** The row of a core that is provisioned as a whole. What was deployed to it, and when it first appeared, stays. */
export const wholeCore = (run: CoreRun, config: Artifact | undefined, at: Date): CoreChange => {
  const { set, setIfAbsent, remove } = wholeThing(run, at);
  return {
    set: { ...set, ...described(run), ...(config !== undefined && { config }) },
    setIfAbsent: { ...initial, ...setIfAbsent },
    remove: [...remove, ...noLonger],
  };
};

/**
 * The row of a core whose provisioning failed; see `partialThing`.
 *
 * @param former the core's row until now
 */
export const partialCore = (run: CoreRun, parts: ThingParts | undefined, former: CoreRow | undefined, at: Date): CoreChange | undefined => {
  const thing = partialThing(run, parts, former, at);
  if (thing === undefined || parts === undefined) return undefined;
  const { set, remove } = recordedParts<CoreRow>({ config: parts.config });
  return {
    set: { ...thing.set, ...set },
    setIfAbsent: { ...thing.setIfAbsent, ...described(run), ...initial },
    remove: [...thing.remove, ...remove, ...noLonger],
  };
};

/** A core that is provisioned is not being deleted: the one who deleted it has let go of its name. */
const noLonger = ['deletion'] as const;

const described = ({ item: { name, coreVersion } }: CoreRun): Partial<CoreRow> => ({ listPk: coreListPk, listSk: coreListSk(name), coreVersion });

const initial: Partial<CoreRow> = {
  desiredTemplateName: noTemplate.name,
  desiredTemplateVersion: noTemplate.version,
  reportedTemplateName: noTemplate.name,
  reportedTemplateVersion: noTemplate.version,
  deploymentStatus: 'None',
  revision: 0,
  statusPk: coreStandingPk(noTemplate, 'None'),
};
