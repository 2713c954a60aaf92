import { provisioningTemplateKey } from '../../../contracts/artifacts.ts';
import type { Problem } from './answer.ts';
import { bounded } from '../bounded.ts';
import { firstNucleusWithEcKeys } from '../certificates/key-algorithm.ts';
import type { ConfigGenerators } from '../tasks/core-task.ts';
import type { ParsedTemplate } from '../provisioning-templates/provisioning-template.ts';
import { shown } from './request-problems.ts';
import type { ReadThingTask, RequestedThing } from './thing-task-request.ts';
import { templateProblems } from '../provisioning-templates/template-problems.ts';

/** What the rules beyond a request's form look up; nothing means absent, and only a not-found error means that. */
export interface RequestLookups {
  template(name: string): Promise<ParsedTemplate | undefined>;
  /** Names of templates that there are, `most` at most; nothing where they cannot be told now. */
  templateNames(most: number): Promise<readonly string[] | undefined>;
  certificateAuthority(caId: string): Promise<{ readonly active: boolean } | undefined>;
}

export interface RequestSettings {
  readonly generators: ConfigGenerators;
  /** Where provisioning templates lie. */
  readonly tasksBucket: string;
  /** Provisioning templates that the stack ships, whose policies cover only things of the prefix; empty: all things. */
  readonly shippedTemplates: readonly string[];
  readonly thingNamePrefix: string;
}

/** Templates told to whoever named none of them. */
const listedNames = 20;

/** Templates and CA certificates looked up at a time. */
const lookupConcurrency = 10;

/** Most bytes of JSON one core or client device may take: its execution carries it beside a certificate and a config, 256 KiB in all. */
const thingBytes = 64 * 1024;

/** A request to provision. */
export interface ReadCreation extends ReadThingTask<object> {
  /** Of cores, where it is well-formed. Client devices have none: they read every kind of key. */
  readonly coreVersion?: string;
}

/** Everything wrong with what a request to provision refers to, as far as its form lets that be told. Each template and CA is looked up once. */
export const creationProblems = async (read: ReadCreation, lookups: RequestLookups, settings: RequestSettings): Promise<Problem[]> => {
  const { field: list, one } = read.list;
  const templates = await lookedUp(
    read.things.flatMap(({ thing, flawed }) => (flawed('provisioningTemplate') ? [] : thing.provisioningTemplate)),
    lookups.template,
  );
  const known = [...templates.values()].includes(undefined) ? await lookups.templateNames(listedNames + 1) : undefined;
  const authorities = await lookedUp(
    read.things.flatMap((requested) => caIdOf(requested) ?? []),
    lookups.certificateAuthority,
  );
  return read.things.flatMap((requested) =>
    [
      ...sizeProblems(requested, one),
      ...templateRuleProblems(requested, { templates, known, tasksBucket: settings.tasksBucket, coreVersion: read.coreVersion ?? firstNucleusWithEcKeys }),
      ...authorityProblems(requested, authorities),
      ...generatorProblems(requested, settings.generators),
      ...prefixProblems(requested, settings),
    ].map(({ field, problem }) => ({ field: field === '' ? `${list}[${requested.index}]` : `${list}[${requested.index}].${field}`, problem })),
  );
};

const lookedUp = async <Found>(names: readonly string[], lookUp: (name: string) => Promise<Found>): Promise<ReadonlyMap<string, Found>> => {
  const distinct = [...new Set(names)];
  const found = await bounded(lookupConcurrency, distinct, lookUp);
  return new Map(distinct.map((name, position) => [name, found[position] as Found]));
};

const sizeProblems = ({ thing }: RequestedThing, one: string): Problem[] => {
  const size = Buffer.byteLength(JSON.stringify(thing));
  return size > thingBytes ? [{ field: '', problem: `takes ${size} bytes, one ${one} may take ${thingBytes}` }] : [];
};

interface TemplateRule {
  readonly templates: ReadonlyMap<string, ParsedTemplate | undefined>;
  /** Names of some or all templates. */
  readonly known: readonly string[] | undefined;
  readonly tasksBucket: string;
  readonly coreVersion: string;
}

const templateRuleProblems = ({ thing, flawed }: RequestedThing, { templates, known, tasksBucket, coreVersion }: TemplateRule): Problem[] => {
  if (flawed('provisioningTemplate')) return [];
  const name = thing.provisioningTemplate;
  const found = templates.get(name);
  if (found === undefined) {
    const place = `s3://${tasksBucket}/${provisioningTemplateKey(name)} is not there`;
    const others = known === undefined ? '' : `; ${there(known)}`;
    return [{ field: 'provisioningTemplate', problem: `there is no provisioning template ${shown(name)}: ${place}${others}` }];
  }
  if (found.template === undefined) {
    const unusable = `cannot be used: provisioning template ${shown(name)}`;
    return found.problems.map(({ field, problem }) => ({ field: 'provisioningTemplate', problem: `${unusable}: ${field === '' ? 'it' : field} ${problem}` }));
  }
  const { provisioningParameters = {}, cdfProvisioningParameters = {} } = thing;
  return templateProblems(found.template, { name: thing.name, coreVersion, provisioningParameters, cdfProvisioningParameters }, flawed);
};

const there = (names: readonly string[]): string => {
  if (names.length === 0) return 'there is none';
  return `there are ${names.slice(0, listedNames).join(', ')}${names.length > listedNames ? ' and more' : ''}`;
};

const caIdOf = ({ thing, flawed }: RequestedThing): string | undefined =>
  flawed('cdfProvisioningParameters.caId') ? undefined : thing.cdfProvisioningParameters?.caId;

const authorityProblems = (requested: RequestedThing, authorities: ReadonlyMap<string, { readonly active: boolean } | undefined>): Problem[] => {
  const caId = caIdOf(requested);
  if (caId === undefined) return [];
  const field = 'cdfProvisioningParameters.caId';
  const authority = authorities.get(caId);
  if (authority === undefined) return [{ field, problem: `no CA certificate ${shown(caId)} is registered with IoT in this account and region` }];
  return authority.active ? [] : [{ field, problem: `the CA certificate ${shown(caId)} is inactive: activate it in IoT` }];
};

const generatorProblems = ({ thing: { configFileGenerator: alias }, flawed }: RequestedThing, generators: ConfigGenerators): Problem[] => {
  if (alias === undefined || flawed('configFileGenerator') || Object.hasOwn(generators, alias)) return [];
  const known = Object.keys(generators);
  const cure = known.length === 0 ? 'none is' : `known are ${known.join(', ')}`;
  return [{ field: 'configFileGenerator', problem: `no installer config generator is registered as ${shown(alias)}; ${cure}` }];
};

const prefixProblems = ({ thing, flawed }: RequestedThing, { shippedTemplates, thingNamePrefix }: RequestSettings): Problem[] => {
  if (thingNamePrefix === '' || flawed('name') || flawed('provisioningTemplate')) return [];
  if (thing.name.startsWith(thingNamePrefix) || !shippedTemplates.includes(thing.provisioningTemplate)) return [];
  const problem = `must begin with ${shown(thingNamePrefix)}: the policies of provisioning template ${shown(thing.provisioningTemplate)} cover only such things`;
  return [{ field: 'name', problem }];
};
