import { CreateDeploymentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import type { CreateDeploymentCommandInput } from '@aws-sdk/client-greengrassv2';
import { AddThingToThingGroupCommand, CreateThingCommand, CreateThingGroupCommand, IoTClient, RemoveThingFromThingGroupCommand } from '@aws-sdk/client-iot';
import type { Data } from '../../../local/data/data.ts';
import { greengrassService } from '../../../local/greengrass/service.ts';
import { iotService } from '../../../local/iot/service.ts';
import { startWire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';
import { reaching } from '../wire/local-cloud.ts';

export const ARN = 'arn:aws:iot:us-east-1:111122223333';

export const groupArn = (name: string): string => `${ARN}:thinggroup/${name}`;

export const thingArn = (name: string): string => `${ARN}:thing/${name}`;

/** A put event as the bus took it. */
export interface TakenEvent {
  DetailType: string;
  Resources: string[];
  Time: Date;
  Detail: string;
}

/** A local Greengrass over a local AWS IoT, what fleets need of both, and a bus that takes down its events. */
export const aGreengrass = async ({ data = byValueData(), clock }: { data?: Data; clock?: () => Date } = {}) => {
  const wire = await startWire({ port: 0, data, clock });
  const iot = iotService(wire);
  const greengrass = greengrassService(wire, iot);
  const taken: TakenEvent[] = [];
  wire.register(iot);
  wire.register(greengrass);
  wire.register({
    scope: 'events',
    operations: ['PutEvents'],
    handle: () => Promise.reject(new Error('no event comes over HTTP')),
    call: async (_operation, input) => { taken.push(...(input as { Entries: TakenEvent[] }).Entries); },
  });
  for (const [route, handler] of Object.entries(greengrass.control)) wire.control(route, handler);
  const client = new GreengrassV2Client(reaching(wire));
  const iotClient = new IoTClient(reaching(wire));

  const connect = (thingName: string): void =>
    greengrass.registerCoreDevice({ thingName, coreVersion: '2.18.2', platform: 'linux', architecture: 'amd64', status: 'HEALTHY' });

  return {
    wire, iot, greengrass, client, iotClient, connect,
    /** A thing that is a core already. */
    core: async (thingName: string): Promise<void> => {
      await iotClient.send(new CreateThingCommand({ thingName }));
      connect(thingName);
    },
    group: async (thingGroupName: string, ...things: string[]): Promise<void> => {
      await iotClient.send(new CreateThingGroupCommand({ thingGroupName }));
      for (const thingName of things) await iotClient.send(new AddThingToThingGroupCommand({ thingGroupName, thingName }));
    },
    join: (thingName: string, thingGroupName: string) => iotClient.send(new AddThingToThingGroupCommand({ thingGroupName, thingName })),
    leave: (thingName: string, thingGroupName: string) => iotClient.send(new RemoveThingFromThingGroupCommand({ thingGroupName, thingName })),
    deploy: async (targetArn: string, change: Partial<CreateDeploymentCommandInput> = {}) => {
      const { deploymentId = '', iotJobId = '' } = await client.send(new CreateDeploymentCommand({ targetArn, components: { 'com.acme.App': { componentVersion: '1.0.0' } }, ...change }));
      return { deploymentId, iotJobId };
    },
    /** Everything the bus has got, details parsed. */
    events: async () => {
      await greengrass.settled();
      return taken.map(({ DetailType, Resources, Detail }) => ({ DetailType, Resources, detail: JSON.parse(Detail) as Record<string, unknown> }));
    },
    /** Runs what is pending on a core, to the end given. */
    run: (thingName: string, end: 'SUCCEEDED' | 'FAILED' | 'REJECTED' = 'SUCCEEDED'): void => {
      const { jobId = '' } = greengrass.pendingDeployment(thingName) ?? {};
      greengrass.startDeployment(thingName, jobId);
      greengrass.reportDeployment(thingName, {
        jobId, status: end,
        ...(end === 'SUCCEEDED' && { detailedStatus: 'SUCCESSFUL' }),
        ...(end === 'FAILED' && {
          detailedStatus: 'FAILED_ROLLBACK_COMPLETE', cause: 'com.acme.App is broken', errorTypes: ['COMPONENT_ERROR'],
          errorStack: ['DEPLOYMENT_FAILURE', 'COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
        }),
      });
    },
  };
};
