import { succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { OwnStack } from '../local-stack.ts';
import type { Transcript } from '../transcript.ts';
import { coreName, type Chapter } from './chapter.ts';

export const askCore = (api: Transcript['api']): Promise<components['schemas']['Core']> =>
  succeeded(api.GET('/cores/{coreName}', { params: { path: { coreName } } }));

export const powerOn: Chapter = async (stack, { api, say, step, expect, until }) => {
  step('Power the core on, and see that Greengrass knows it');
  const { devices: [device] } = await stack.control<{ devices: { state: string; failedChecks: unknown[] }[] }>('POST', '/devices/power-on', { cores: [coreName] });
  say(`npm run device -- power-on ${coreName}\n${JSON.stringify(device, null, 2)}`);
  expect('state of the device', device?.state, 'online');
  expect('failed checks', device?.failedChecks, []);
  const core = await until(() => askCore(api), ({ device: { status } }) => status === 'HEALTHY');
  expect('device.status', core.device.status, 'HEALTHY');
};

/** Lets the next deployment of the core fail on the device. */
export const armFault = async (stack: OwnStack, { say, expect }: Transcript, code: string): Promise<void> => {
  const { cores } = await stack.control<{ cores: string[] }>('POST', '/devices/faults', { cores: [coreName], code });
  say(`npm run device -- fault ${coreName} ${code}`);
  expect('cores with the fault', cores, [coreName]);
};
