import { limits } from '../../../contracts/limits.ts';
import type { Problem } from '../requests/answer.ts';
import { authorityIn, certificateOptionProblems, filledParameters } from './certificate-options.ts';
import type { CertificateAuthority } from './certificate-options.ts';
import { StepFailure } from '../failure.ts';
import { parseJson, repeatedNames } from '../requests/json-text.ts';
import { repetitionProblems } from '../requests/request-problems.ts';
import { additionalPoliciesIn, additionalPolicyProblems } from './additional-policies.ts';
import type { AdditionalPolicy } from './additional-policies.ts';
import { refOf, refsIn } from './template-value.ts';

/** A provisioning template that can be used: a template for IoT RegisterThing and what the `CDF` object adds to it. */
export interface ProvisioningTemplate {
  /** JSON for RegisterThing, without `CDF`. */
  readonly body: string;
  /**
   * The body for what a run of ours left half-made, where the body has an override of `FAIL`: says `DO_NOTHING` instead, so
   * that IoT makes what is missing and leaves what exists.
   */
  readonly completingBody?: string;
  /** Declared parameters; `default` is absent where a request must give a value. */
  readonly parameters: Readonly<Record<string, { readonly default?: string }>>;
  /** Expression of the thing's name; see `template-value.ts`. */
  readonly thingName: unknown;
  /** Expression of the status by which certificates are registered; absent for IoT's default, `ACTIVE`. */
  readonly certificateStatus: unknown;
  readonly authority: CertificateAuthority;
  readonly clientIdMustMatchThingName: boolean;
  readonly additionalPolicies: readonly AdditionalPolicy[];
}

/** Either the template, or everything that is wrong with it; `field` is a path inside the template. */
export type ParsedTemplate =
  | { readonly template: ProvisioningTemplate; readonly problems: readonly [] }
  | { readonly template?: undefined; readonly problems: readonly Problem[] };

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOrEmpty = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Reads the text of a provisioning template and checks all that can be told without a core. */
export const parseProvisioningTemplate = (text: string): ParsedTemplate => {
  const json = parseJson(text);
  if ('flaw' in json) return { problems: [{ field: '', problem: `is not JSON: line ${json.flaw.line}, column ${json.flaw.column}: ${json.flaw.problem}` }] };
  if (!isObject(json.value)) return { problems: [{ field: '', problem: 'must be a JSON object' }] };
  const { CDF: cdf = {}, ...rest } = json.value;
  if (!isObject(cdf)) return { problems: [{ field: 'CDF', problem: 'must be an object' }] };

  const body = JSON.stringify(rest);
  const completingBody = completingBodyOf(rest);
  const longest = Math.max(body.length, completingBody?.length ?? 0);
  const authority = authorityIn(cdf);
  const problems = [
    ...repetitionProblems(repeatedNames(text)),
    ...certificateOptionProblems(cdf),
    ...additionalPolicyProblems(cdf['attachAdditionalPolicies']),
    ...parameterProblems(rest['Parameters']),
    ...resourceProblems(rest, authority),
    ...policyCountProblems(rest, cdf),
    ...(longest > limits.templateCharacters ? [{ field: '', problem: `is ${longest} characters long without CDF and white space; IoT takes ${limits.templateCharacters}` }] : []),
  ];
  if (problems.length > 0 || authority === undefined) return { problems };
  return {
    problems: [],
    template: {
      body,
      ...(completingBody !== undefined && { completingBody }),
      authority,
      parameters: declaredParameters(rest['Parameters']),
      thingName: propertiesOf(rest, thingType)[0]?.['ThingName'],
      certificateStatus: propertiesOf(rest, certificateType)[0]?.['Status'],
      clientIdMustMatchThingName: cdf['clientIdMustMatchThingName'] === true,
      additionalPolicies: additionalPoliciesIn(cdf['attachAdditionalPolicies']),
    },
  };
};

/**
 * The template, or the failure that names everything wrong with it.
 *
 * @throws StepFailure `InvalidInput` with `PROVISIONING_TEMPLATE_INVALID`
 */
export const usableTemplate = (name: string, { template, problems }: ParsedTemplate): ProvisioningTemplate => {
  if (template !== undefined) return template;
  const list = problems.map(({ field, problem }) => (field === '' ? problem : `${field} ${problem}`));
  throw new StepFailure('InvalidInput', 'PROVISIONING_TEMPLATE_INVALID', `provisioning template ${JSON.stringify(name)}: ${list.join('; ')}`);
};

const thingType = 'AWS::IoT::Thing';
const certificateType = 'AWS::IoT::Certificate';
const policyType = 'AWS::IoT::Policy';

const resourcesOf = (body: JsonObject, type: string): (readonly [string, JsonObject])[] =>
  Object.entries(objectOrEmpty(body['Resources'])).flatMap(([name, resource]) =>
    isObject(resource) && resource['Type'] === type ? [[name, resource] as const] : [],
  );

const propertiesOf = (body: JsonObject, type: string): JsonObject[] => resourcesOf(body, type).map(([, resource]) => objectOrEmpty(resource['Properties']));

const completingBodyOf = (body: JsonObject): string | undefined => {
  const resources = Object.entries(objectOrEmpty(body['Resources']));
  if (!resources.some(([, resource]) => Object.values(overridesOf(resource)).includes('FAIL'))) return undefined;
  return JSON.stringify({ ...body, Resources: Object.fromEntries(resources.map(([name, resource]) => [name, withoutFail(resource)])) });
};

const overridesOf = (resource: unknown): JsonObject => objectOrEmpty(objectOrEmpty(resource)['OverrideSettings']);

const withoutFail = (resource: unknown): unknown => {
  const overrides = Object.entries(overridesOf(resource));
  if (overrides.length === 0) return resource;
  const lenient = overrides.map(([property, value]) => [property, value === 'FAIL' ? 'DO_NOTHING' : value]);
  return { ...objectOrEmpty(resource), OverrideSettings: Object.fromEntries(lenient) as object };
};

const declaredParameters = (parameters: unknown): ProvisioningTemplate['parameters'] =>
  Object.fromEntries(
    Object.entries(objectOrEmpty(parameters)).map(([name, declaration]) => {
      const value = objectOrEmpty(declaration)['Default'];
      return [name, typeof value === 'string' ? { default: value } : {}];
    }),
  );

const parameterProblems = (parameters: unknown): Problem[] => {
  if (parameters === undefined) return [];
  if (!isObject(parameters)) return [{ field: 'Parameters', problem: 'must be an object' }];
  return Object.entries(parameters).flatMap(([name, declaration]) => {
    const field = `Parameters.${name}`;
    if (!isObject(declaration) || declaration['Type'] !== 'String') return [{ field, problem: 'must have the Type "String"' }];
    const value = declaration['Default'];
    return value === undefined || typeof value === 'string' ? [] : [{ field: `${field}.Default`, problem: 'must be text' }];
  });
};

const resourceProblems = (body: JsonObject, authority: CertificateAuthority | undefined): Problem[] => {
  if (!isObject(body['Resources'])) return [{ field: 'Resources', problem: 'must be an object' }];
  const declared = Object.keys(objectOrEmpty(body['Parameters']));
  const undeclared = [...new Set(refsIn(body['Resources']))].filter((name) => !name.startsWith('AWS::') && !declared.includes(name));
  return [
    ...thingProblems(body),
    ...certificateProblems(body, authority),
    ...undeclared.map((name) => ({ field: 'Resources', problem: `refers to ${JSON.stringify(name)}, which is not declared under Parameters` })),
  ];
};

const thingProblems = (body: JsonObject): Problem[] => {
  const [thing, ...others] = propertiesOf(body, thingType);
  if (thing === undefined || others.length > 0) return [{ field: 'Resources', problem: `must have exactly one resource of Type ${thingType}` }];
  return thing['ThingName'] === undefined ? [{ field: 'Resources', problem: `must give its ${thingType} a ThingName` }] : [];
};

/**
 * The certificate must be the one this system made: a template with a request of its own would have IoT sign another
 * certificate on each run.
 */
const certificateProblems = (body: JsonObject, authority: CertificateAuthority | undefined): Problem[] => {
  const [certificate, ...others] = propertiesOf(body, certificateType);
  if (certificate === undefined || others.length > 0) return [{ field: 'Resources', problem: `must have exactly one resource of Type ${certificateType}` }];
  const property = authority === undefined ? undefined : filledParameters[authority][0];
  if (property === undefined || refOf(certificate[property]) === property) return [];
  return [{ field: 'Resources', problem: `must give its ${certificateType} the property ${property}: {"Ref": "${property}"}` }];
};

const policyCountProblems = (body: JsonObject, cdf: JsonObject): Problem[] => {
  const additional = additionalPoliciesIn(cdf['attachAdditionalPolicies']).length + (cdf['clientIdMustMatchThingName'] === true ? 1 : 0);
  const count = resourcesOf(body, policyType).length + additional;
  return count > limits.policiesPerCertificate ? [{ field: '', problem: `attaches ${count} policies to a certificate; IoT allows ${limits.policiesPerCertificate}` }] : [];
};
