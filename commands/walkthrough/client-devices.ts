/** Client devices behind the core: from their things to their association, and one of them away again. */
import { RequestRefused, succeeded } from '../../contracts/client.ts';
import type { Transcript } from '../transcript.ts';
import { coreName, type Chapter } from './chapter.ts';

const deviceNames = ['walkthrough-device-1', 'walkthrough-device-2'] as const;
/** The one that is deleted by its own path; the other goes with its core. */
const [deletedDevice, remainingDevice] = deviceNames;

const path = { coreName };

const createTask = async ({ api, expect }: Transcript, caId: string): Promise<string> => {
  const { response: { status, headers }, error } = await api.POST('/cores/{coreName}/deviceTasks', {
    params: { path },
    body: {
      type: 'Create',
      devices: deviceNames.map((name) => ({
        name,
        provisioningTemplate: 'greengrass-client-device-own-ca',
        provisioningParameters: { ThingName: name },
        cdfProvisioningParameters: { caId, certInfo: { country: 'US' } },
      })),
    },
  });
  if (error) throw new RequestRefused(status, error);
  const taskId = headers.get('x-taskid') ?? '';
  expect('status of POST /cores/…/deviceTasks', status, 202);
  expect('location', headers.get('location'), `/deviceTasks/${taskId}`);
  return taskId;
};

const followTask = async ({ api, until, expect }: Transcript, taskId: string): Promise<void> => {
  const ask = () => succeeded(api.GET('/deviceTasks/{taskId}', { params: { path: { taskId } } }));
  const task = await until(ask, ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure');
  expect('the task', [task.type, task.coreName, task.taskStatus], ['Create', coreName, 'Success']);
  expect('its devices', task.devices.map(({ name, taskStatus }) => [name, taskStatus]), deviceNames.map((name) => [name, 'Success']));
  expect('progress', task.progress, { total: 2, waiting: 0, inProgress: 0, succeeded: 2, failed: 0 });
};

const showDevices = async ({ api, until, step, expect }: Transcript): Promise<void> => {
  step('The client devices of the core');
  const listed = async () => (await succeeded(api.GET('/cores/{coreName}/devices', { params: { path } }))).devices.map(({ name, association }) => [name, association]);
  const associated = deviceNames.map((name) => [name, 'Associated']);
  expect('the devices', await until(listed, (devices) => devices.length === associated.length), associated);

  step('One of them');
  const device = await succeeded(api.GET('/devices/{deviceName}', { params: { path: { deviceName: deletedDevice } } }));
  expect('core and association', [device.coreName, device.association], [coreName, 'Associated']);
  expect('artifacts.certs', device.artifacts.certs?.key.endsWith('/certs.zip'), true);
};

export const createDevices: Chapter = async (stack, told) => {
  told.step('Create client devices of the core');
  const taskId = await createTask(told, stack.caId);
  told.step('Follow the task');
  await followTask(told, taskId);
  await showDevices(told);
};

export const deleteDevice: Chapter = async (_stack, { api, step, until, expect }) => {
  const params = { path: { deviceName: deletedDevice } };
  const deletion = { params: { ...params, query: { deprovision: 'true', disassociateDeviceFromCore: 'true' } } } as const;
  step('Delete a client device, with its thing and its certificate');
  const { response: { status, headers } } = await api.DELETE('/devices/{deviceName}', deletion);
  expect('status of DELETE /devices/…', status, 204);

  step('The receipt of what was removed');
  const { devices: [item] } = await succeeded(api.GET('/deviceTasks/{taskId}', { params: { path: { taskId: headers.get('x-taskid') ?? '' } } }));
  const parts = new Set<string>(item?.receipt?.removed.map(({ part }) => part));
  expect('parts that the receipt lacks', ['association', 'certificate', 'thing', 'artifact', 'record'].filter((part) => !parts.has(part)), []);

  step('The device is gone');
  expect('status of GET /devices/…', (await api.GET('/devices/{deviceName}', { params })).response.status, 404);
  const listed = async () => (await succeeded(api.GET('/cores/{coreName}/devices', { params: { path } }))).devices.map(({ name }) => name);
  expect('the devices that are left', await until(listed, ({ length }) => length < deviceNames.length), [remainingDevice]);

  step('Deleting it again does no harm');
  expect('status of the second DELETE', (await api.DELETE('/devices/{deviceName}', deletion)).response.status, 204);
};
