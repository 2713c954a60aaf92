import type { InstalledComponent } from '@aws-sdk/client-greengrassv2';
import { coreDeviceArn } from './context.ts';
import type { Greengrass } from './context.ts';

const inState = (components: readonly InstalledComponent[], { componentName, componentVersion, lifecycleState }: InstalledComponent): InstalledComponent | undefined =>
  components.find((c) => c.componentName === componentName && c.componentVersion === componentVersion && c.lifecycleState === lifecycleState);

/** Components with the times of their report, and of their latest change where that was earlier. */
export const installed = (reported: readonly InstalledComponent[], before: readonly InstalledComponent[], now: Date): InstalledComponent[] =>
  reported.map((component) => ({
    lastReportedTimestamp: now,
    lastStatusChangeTimestamp: inState(before, component)?.lastStatusChangeTimestamp ?? now,
    ...component,
  }));

const FAILING: readonly (string | undefined)[] = ['ERRORED', 'BROKEN'];

/** Puts one event of the components that have become ERRORED or BROKEN. */
export const tellBrokenComponents = (
  greengrass: Greengrass, thingName: string, { before, now }: { before: readonly InstalledComponent[]; now: readonly InstalledComponent[] },
): void => {
  const failed = now.filter((component) => FAILING.includes(component.lifecycleState) && !inState(before, component));
  if (failed.length === 0) return;
  greengrass.outbox.put({
    detailType: 'Greengrass V2 Installed Component Status Change',
    resource: coreDeviceArn(greengrass, thingName),
    detail: {
      components: failed.map(({ componentName, componentVersion, isRoot = false, lifecycleState, lifecycleStatusCodes = [], lifecycleStateDetails }) =>
        ({ componentName, componentVersion, root: isRoot, lifecycleState, lifecycleStatusCodes, lifecycleStateDetails })),
    },
  });
};
