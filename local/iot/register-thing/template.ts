import { invalidRequest } from '../errors.ts';
import { LIMITS } from '../limits.ts';

/** What a template may declare (AWS IoT developer guide, "Provisioning templates"). */
export type ResourceType = 'AWS::IoT::Thing' | 'AWS::IoT::Certificate' | 'AWS::IoT::Policy';

/** One resource as written: properties still hold intrinsic functions. */
export interface TemplateResource {
  logicalName: string;
  type: ResourceType;
  properties: JsonObject;
  overrides: JsonObject;
}

export interface ProvisioningTemplate {
  /** Declared parameters and their defaults. */
  parameters: ReadonlyMap<string, string | undefined>;
  mappings: JsonObject;
  thing?: TemplateResource;
  certificate?: TemplateResource;
  policies: readonly TemplateResource[];
}

export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

const objectAt = (value: unknown, where: string): JsonObject => {
  if (value === undefined) return {};
  if (!isJsonObject(value)) throw invalidRequest(`provisioning template: ${where} must be an object`);
  return value;
};

const parseParameters = (declared: JsonObject): ReadonlyMap<string, string | undefined> =>
  new Map(Object.entries(declared).map(([name, declaration]) => {
    const { Type, Default } = objectAt(declaration, `Parameters.${name}`);
    if (Type !== 'String') throw invalidRequest(`provisioning template: Parameters.${name}.Type is ${JSON.stringify(Type)}; String is the only type`);
    if (Default !== undefined && typeof Default !== 'string') throw invalidRequest(`provisioning template: Parameters.${name}.Default must be a string`);
    return [name, Default];
  }));

const TYPES: readonly unknown[] = ['AWS::IoT::Thing', 'AWS::IoT::Certificate', 'AWS::IoT::Policy'] satisfies ResourceType[];

const parseResource = ([logicalName, value]: [string, unknown]): TemplateResource => {
  const { Type, Properties, OverrideSettings } = objectAt(value, `Resources.${logicalName}`);
  if (!TYPES.includes(Type)) throw invalidRequest(`provisioning template: Resources.${logicalName}.Type is ${JSON.stringify(Type)}; allowed are ${TYPES.join(', ')}`);
  return {
    logicalName,
    type: Type as ResourceType,
    properties: objectAt(Properties, `Resources.${logicalName}.Properties`),
    overrides: objectAt(OverrideSettings, `Resources.${logicalName}.OverrideSettings`),
  };
};

const only = (resources: TemplateResource[], type: ResourceType): TemplateResource | undefined => {
  const [first, second] = resources.filter((resource) => resource.type === type);
  if (second) throw invalidRequest(`provisioning template: ${first?.logicalName} and ${second.logicalName} are both of type ${type}; one is allowed`);
  return first;
};

/**
 * Reads a provisioning template. Sections it does not know (`DeviceConfiguration` …) are left alone.
 *
 * @throws AwsError `InvalidRequestException` that names the place in the template
 */
export const parseTemplate = (body: string): ProvisioningTemplate => {
  if (body.length > LIMITS.templateBodyCharacters) {
    throw invalidRequest(`provisioning template: ${body.length} characters; at most ${LIMITS.templateBodyCharacters} are allowed`);
  }
  let template: unknown;
  try {
    template = JSON.parse(body);
  } catch {
    throw invalidRequest('provisioning template: it is not valid JSON');
  }
  const { Parameters, Mappings, Resources } = objectAt(template, 'the document');
  const resources = Object.entries(objectAt(Resources, 'Resources')).map(parseResource);
  if (resources.length === 0) throw invalidRequest('provisioning template: Resources declares nothing');
  return {
    parameters: parseParameters(objectAt(Parameters, 'Parameters')),
    mappings: objectAt(Mappings, 'Mappings'),
    thing: only(resources, 'AWS::IoT::Thing'),
    certificate: only(resources, 'AWS::IoT::Certificate'),
    policies: resources.filter((resource) => resource.type === 'AWS::IoT::Policy'),
  };
};

/**
 * Values of the declared parameters. Parameters a caller gives beyond those are no error, as on AWS.
 *
 * @throws AwsError `InvalidRequestException` for one that is required and missing, or too long
 */
export const bindParameters = (declared: ProvisioningTemplate['parameters'], given: Record<string, string>): ReadonlyMap<string, string> => {
  for (const [name, value] of Object.entries(given)) {
    if (name.length > LIMITS.templateParameterNameCharacters) throw invalidRequest(`parameter name of ${name.length} characters; at most ${LIMITS.templateParameterNameCharacters} are allowed`);
    if (value.length > LIMITS.templateParameterValueCharacters) throw invalidRequest(`parameter ${name} has ${value.length} characters; at most ${LIMITS.templateParameterValueCharacters} are allowed`);
  }
  const bound = new Map<string, string>();
  for (const [name, fallback] of declared) {
    const value = given[name] ?? fallback;
    if (value === undefined) throw invalidRequest(`provisioning template: no value for parameter ${name}, which has no default`);
    bound.set(name, value);
  }
  return bound;
};
