/** What is there before the first request, so that requests have something to meet. */
import fc from 'fast-check';
import { provisioningClient } from '../../contracts/client.ts';
import type { OwnStack } from '../local-stack.ts';
import { untilTasksEnd } from './settling.ts';
import type { Sense } from './contract-values.ts';
import type { Json } from './json-places.ts';

/** Names of what was made. */
export interface Seeded {
  readonly caId: string;
  readonly coreName: string;
  readonly deviceName: string;
  readonly templateName: string;
  readonly ruleName: string;
  readonly coreTaskId: string;
  readonly deviceTaskId: string;
  readonly deploymentTaskId: string;
}

const names = { coreName: 'fuzz-core', deviceName: 'fuzz-device', templateName: 'fuzz-line', ruleName: 'fuzz-rule' } as const;

/** Makes one of everything. */
export const seed = async ({ apiUrl, caId, control }: Pick<OwnStack, 'apiUrl' | 'caId' | 'control'>): Promise<Seeded> => {
  const client = provisioningClient(apiUrl);
  const taskOf = async (sent: Promise<{ response: Response; error?: unknown }>): Promise<string> => {
    const { response, error } = await sent;
    const taskId = response.headers.get('x-taskid');
    if (taskId === null) throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(error)}`);
    return taskId;
  };
  const { coreName, deviceName, templateName, ruleName } = names;
  await client.POST('/templates', { body: { name: templateName, components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }] } });
  const coreTaskId = await taskOf(client.POST('/coreTasks', { body: { type: 'Create', coreVersion: '2.12.6', cores: [{ name: coreName, provisioningTemplate: 'greengrass-core', configFileGenerator: 'MANUAL_INSTALL' }] } }));
  await untilTasksEnd(apiUrl);
  await control('POST', '/devices/power-on', { cores: [coreName] });
  const deviceTaskId = await taskOf(client.POST('/cores/{coreName}/deviceTasks', { params: { path: { coreName } }, body: { type: 'Create', devices: [{ name: deviceName, provisioningTemplate: 'greengrass-client-device' }] } }));
  const deploymentTaskId = await taskOf(client.POST('/deploymentTasks', { body: { template: { name: templateName }, targets: { thingNames: [coreName] }, onUnregistered: 'defer' } }));
  await client.POST('/redeploymentRules', { body: { name: ruleName, schedule: 'rate(1 day)', template: templateName, targets: { thingNames: [coreName] } } });
  return { caId, ...names, coreTaskId, deviceTaskId, deploymentTaskId };
};

/** Names that a pattern allows and a program may trip over. */
const trickyNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'null', 'undefined', 'true', '0', '00', '-', '_', '--help', '-rf', 'CON', 'e'.repeat(80)] as const;
const trickyThingNames = [...trickyNames, ':', '::', 'a:b', '-:-', 'T'.repeat(128)] as const;

const name = (pattern: RegExp, tricky: readonly string[]): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 4, arbitrary: fc.stringMatching(pattern).map((text) => `f-${text}`) }, { weight: 1, arbitrary: fc.constantFrom(...tricky) });

const thingName = name(/^[a-zA-Z0-9:_-]{1,12}$/, trickyThingNames);

const ruleName = name(/^[A-Za-z0-9_-]{1,12}$/, trickyNames);

const component = fc.record({
  key: fc.constantFrom('aws.greengrass.Cli', 'aws.greengrass.Nucleus'),
  version: fc.constant('2.12.6'),
  configurationUpdate: fc.record({ merge: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }).map((value) => JSON.stringify(value)), reset: fc.constantFrom([], ['/a', '/b/0']) }, { requiredKeys: [] }),
  runWith: fc.record({ posixUser: fc.constantFrom('ggc_user', 'ggc_user:ggc_group'), windowsUser: fc.constant('ggc_user'), systemResourceLimits: fc.constant({ cpus: 0.5, memory: 1_024 }) }, { requiredKeys: [] }),
}, { requiredKeys: ['key', 'version'] }) as fc.Arbitrary<Json>;

const rateIncreaseCriteria = fc.constantFrom<Json>({ numberOfNotifiedThings: 1 }, { numberOfSucceededThings: 10 });

/** Values by which a request makes sense in the seeded account. */
export const senseOf = ({ caId, coreName, templateName }: Seeded): Sense => {
  const subject = fc.record({ commonName: fc.string({ minLength: 1, maxLength: 64 }), organization: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), country: fc.constantFrom('US', 'de'), daysExpiry: fc.integer({ min: 1, max: 36_500 }) }, { requiredKeys: [] });
  const thing = (plain: string, signed: string, more: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Json> => fc.oneof(
    fc.record({ name: thingName, provisioningTemplate: fc.constant(plain), ...more, adopt: fc.boolean() }, { requiredKeys: ['name', 'provisioningTemplate'] }),
    fc.record({ name: thingName, provisioningTemplate: fc.constant(signed), cdfProvisioningParameters: fc.record({ caId: fc.constant(caId), certInfo: subject }, { requiredKeys: ['caId'] }), ...more }, { requiredKeys: ['name', 'provisioningTemplate', 'cdfProvisioningParameters'] }),
  ) as fc.Arbitrary<Json>;
  const targets: fc.Arbitrary<Json> = fc.record({ thingNames: fc.constant([coreName]), thingGroups: fc.constant(['fuzz-no-group']) }, { requiredKeys: ['thingNames'] });
  const rule = {
    eventPattern: fc.constantFrom<Json>({ source: ['fuzz.line'] }, { source: ['fuzz.line'], detail: { station: [{ prefix: 'a' }] } }, { source: ['aws.s3'], 'detail-type': ['Object Created'] }),
    schedule: fc.constantFrom('rate(1 day)', 'rate(5 minutes)', 'cron(0 3 * * ? *)'), template: fc.constant(templateName), version: fc.constantFrom(1, '1'), targets, enabled: fc.boolean(),
  };
  return {
    CoreToCreate: thing('greengrass-core', 'greengrass-core-own-ca', { configFileGenerator: fc.constant('MANUAL_INSTALL') }),
    DeviceToCreate: thing('greengrass-client-device', 'greengrass-client-device-own-ca'),
    ThingToDelete: fc.record({ name: fc.oneof(thingName, fc.constant(`${coreName}-none`)) }) as fc.Arbitrary<Json>,
    ThingName: fc.oneof(thingName, fc.constant(coreName)),
    TemplateName: fc.oneof(name(/^[A-Za-z0-9_-]{1,12}$/, trickyNames), fc.constant(templateName)),
    RedeploymentRuleName: ruleName,
    Component: component,
    VersionToDeploy: fc.constantFrom(1, '1'),
    VersionToRedeploy: fc.constantFrom(1, '1'),
    coreVersion: fc.constantFrom('2.12.6', '2.4.0', '2.15.0'),
    exponentialRate: fc.record({ baseRatePerMinute: fc.constant(1), incrementFactor: fc.constantFrom(1.1, 2, 5), rateIncreaseCriteria }) as fc.Arbitrary<Json>,
    rateIncreaseCriteria,
    DeploymentTargets: targets,
    RedeploymentRuleRequest: fc.record({ name: ruleName, ...rule }, { requiredKeys: ['name', 'eventPattern', 'schedule', 'template', 'targets'] }) as fc.Arbitrary<Json>,
    RedeploymentRuleUpdate: fc.record({ ...rule, last: fc.constant({}), updatedAt: fc.constant(null) }, { requiredKeys: ['eventPattern', 'schedule', 'template', 'targets'] }) as fc.Arbitrary<Json>,
    codes: fc.constant(['STEP_DEFECT']),
  };
};
