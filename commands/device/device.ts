/** A simulated core, as the runtime tells of it, in lines of text. */
export interface Device {
  readonly name: string;
  readonly state: 'online' | 'offline' | 'off';
  readonly nucleusVersion?: string;
  readonly onlineSince?: string;
  /** Whether Greengrass knows it. */
  readonly isRegistered?: boolean;
  readonly failedChecks: readonly { check: string; problem: string }[];
  readonly components: readonly { componentName: string; componentVersion: string; lifecycleState: string }[];
  readonly deployment?: { deploymentId: string };
  readonly faults: readonly { code: string; times?: number }[];
}

/** Why a core is not online. */
export const failureLines = ({ name, state, failedChecks }: Device): string[] =>
  [`${name}  ${state}`, ...failedChecks.flatMap(({ check, problem }) => [`  failed: ${check}`, `          ${problem}`])];

const timesOf = (times: number | undefined): string => (times === undefined ? 'for ever' : times === 1 ? 'once' : `${times} times`);

/** Everything about one core. */
export const deviceLines = (device: Device): string[] => {
  const { name, state, onlineSince, failedChecks, isRegistered, components, deployment, faults } = device;
  if (failedChecks.length > 0) return failureLines(device);
  return [
    [name, state, onlineSince && `since ${onlineSince}`].filter(Boolean).join('  '),
    ...(state === 'online' && isRegistered === false ? ['  unknown to Greengrass, which was told to forget it, until its next report'] : []),
    ...components.map(({ componentName, componentVersion, lifecycleState }) => `  ${componentName} ${componentVersion}  ${lifecycleState}`),
    ...(deployment ? [`  runs deployment ${deployment.deploymentId}`] : []),
    ...faults.map(({ code, times }) => `  next: ${code}, ${timesOf(times)}`),
  ];
};
