import { describe, expect, it } from '@jest/globals';
import { deviceLines, type Device } from '../../../commands/device/device.ts';

const aDevice = (change: Partial<Device>): Device => ({ name: 'edge-1', state: 'online', isRegistered: true, failedChecks: [], components: [], faults: [], ...change });

describe('the list of simulated cores', () => {
  it.each([['off'], ['offline']] as const)('tells why a core is %s', (state) => {
    const lines = deviceLines(aDevice({ state, failedChecks: [{ check: 'certificate is ACTIVE', problem: 'the certificate is INACTIVE' }] }));

    expect(lines).toEqual([`edge-1  ${state}`, '  failed: certificate is ACTIVE', '          the certificate is INACTIVE']);
  });

  it('tells that Greengrass has forgotten a core that is online', () => {
    expect(deviceLines(aDevice({ isRegistered: false })).at(1)).toContain('unknown to Greengrass');
    expect([deviceLines(aDevice({})), deviceLines(aDevice({ state: 'off', isRegistered: false }))]).toEqual([['edge-1  online'], ['edge-1  off']]);
  });
});
