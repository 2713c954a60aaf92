import type { Problem } from '../requests/answer.ts';
import { filledParameters } from './certificate-options.ts';
import { StepFailure } from '../failure.ts';
import { firstNucleusWithEcKeys, readsEcKeys } from '../certificates/key-algorithm.ts';
import { called, kindOf } from '../things/thing-item.ts';
import type { ThingItem } from '../things/thing-item.ts';
import type { ProvisioningTemplate } from './provisioning-template.ts';
import { refOf, resolved } from './template-value.ts';
import type { Resolved } from './template-value.ts';

/** What of a core or client device a provisioning template has to fit. */
export interface TemplatedThing extends Pick<ThingItem, 'name' | 'provisioningParameters' | 'cdfProvisioningParameters'> {
  /** Of a core. */
  readonly coreVersion?: string;
}

/**
 * Everything that keeps a core or client device from being provisioned by a template; `field` is a path inside it.
 *
 * @param flawed tells fields that hold something else than they should: no rule reads them
 */
export const templateProblems = (template: ProvisioningTemplate, thing: TemplatedThing, flawed: (path: string) => boolean = () => false): Problem[] =>
  rules.filter(({ reads }) => !reads.some(flawed)).flatMap(({ problems }) => problems(template, thing));

/**
 * Refuses an item that the template does not fit, with everything that is wrong.
 *
 * @throws StepFailure `THING_NAME_MISMATCH` or `PROVISIONING_TEMPLATE_INVALID`
 */
export const refuseUnfit = (template: ProvisioningTemplate, item: ThingItem): void => {
  const problems = templateProblems(template, item);
  if (problems.length === 0) return;
  const thingName = thingNameOf(template, item);
  const code = 'text' in thingName && thingName.text !== item.name ? 'THING_NAME_MISMATCH' : 'PROVISIONING_TEMPLATE_INVALID';
  const list = problems.map(({ field, problem }) => `${field} ${problem}`).join('; ');
  throw new StepFailure('InvalidInput', code, `${called(kindOf(item), item.name)} and its provisioning template do not fit: ${list}`);
};

/** The name the template gives the thing. Parameters that this system fills have no part in it. */
export const thingNameOf = (template: ProvisioningTemplate, thing: TemplatedThing): Resolved => resolved(template.thingName, givenParameters(template, thing));

/**
 * Values of the parameters that the template declares, from the item and from the template's defaults.
 * A value for a parameter that it does not declare is left out, one for a parameter that this system fills too.
 * The parameter that alone names the thing needs no value: it could be no other than the item's name.
 */
export const givenParameters = ({ parameters, authority, thingName }: ProvisioningTemplate, { name: itemName, provisioningParameters }: TemplatedThing): Record<string, string> => {
  const naming = refOf(thingName);
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, declared]) => {
      if (filledParameters[authority].includes(name)) return [];
      const value = given(provisioningParameters, name) ?? declared.default ?? (name === naming ? itemName : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};

const given = (parameters: Readonly<Record<string, string>>, name: string): string | undefined => (Object.hasOwn(parameters, name) ? parameters[name] : undefined);

const parameterProblems = (template: ProvisioningTemplate, thing: TemplatedThing): Problem[] => {
  const values = givenParameters(template, thing);
  return Object.keys(template.parameters)
    .filter((name) => !Object.hasOwn(values, name) && !filledParameters[template.authority].includes(name))
    .map((name) => ({ field: `provisioningParameters.${name}`, problem: 'is missing: the provisioning template declares it without a default' }));
};

/** Parameters that lack a value are told by `parameterProblems`. */
const thingNameProblems = (template: ProvisioningTemplate, thing: TemplatedThing): Problem[] => {
  const thingName = thingNameOf(template, thing);
  if ('unsupported' in thingName) return [{ field: 'provisioningTemplate', problem: `has a ThingName that ${thingName.unsupported}` }];
  if ('missing' in thingName) return lateNameProblems(template, thingName.missing);
  if (thingName.text === thing.name) return [];
  const parameter = refOf(template.thingName);
  const field = parameter === undefined ? 'provisioningTemplate' : `provisioningParameters.${parameter}`;
  return [{ field, problem: `makes the thing's name ${JSON.stringify(thingName.text)}, but it must be ${JSON.stringify(thing.name)}` }];
};

const lateNameProblems = ({ authority }: ProvisioningTemplate, missing: readonly string[]): Problem[] =>
  missing
    .filter((name) => filledParameters[authority].includes(name))
    .map((name) => ({ field: 'provisioningTemplate', problem: `has a ThingName made of ${name}, which is known only once the certificate is made` }));

const caProblems = ({ authority }: ProvisioningTemplate, { cdfProvisioningParameters: { caId } }: TemplatedThing): Problem[] =>
  authority === 'OWN_CA' && caId === undefined
    ? [{ field: 'cdfProvisioningParameters.caId', problem: 'is missing: the provisioning template has certificates signed by a CA of your own (CDF.createDeviceCertificate)' }]
    : [];

const keyProblems = ({ coreVersion, cdfProvisioningParameters: { keyAlgorithm } }: TemplatedThing): Problem[] =>
  keyAlgorithm === 'EC_P256' && coreVersion !== undefined && !readsEcKeys(coreVersion)
    ? [{ field: 'cdfProvisioningParameters.keyAlgorithm', problem: `must be RSA_2048 for nucleus ${coreVersion}: EC keys are read from ${firstNucleusWithEcKeys} on` }]
    : [];

/** What has to fit, and which fields each rule reads. */
const rules: readonly { readonly reads: readonly string[]; readonly problems: (template: ProvisioningTemplate, thing: TemplatedThing) => Problem[] }[] = [
  { reads: ['provisioningParameters'], problems: parameterProblems },
  { reads: ['name', 'provisioningParameters'], problems: thingNameProblems },
  { reads: ['cdfProvisioningParameters.caId'], problems: caProblems },
  { reads: ['cdfProvisioningParameters.keyAlgorithm'], problems: (_, thing) => keyProblems(thing) },
];
