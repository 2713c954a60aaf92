import type { DeploymentReport, DeviceDeployment } from '../greengrass/device-deployments.ts';
import { inState, NUCLEUS, nucleusVersionOf, running } from './core-record.ts';
import type { CoreRecord, Pins } from './core-record.ts';
import { deploymentError } from './deployment-errors.ts';
import { areAgreed, constraintsOf, LOCAL_DEPLOYMENT, requirementsOf } from './requirements.ts';
import type { Requirement } from './requirements.ts';

/** What the core hears of its surroundings while it runs a deployment. */
export interface Surroundings {
  /** ARNs of its thing and of the groups it is in now. */
  targets: readonly string[];
  hasComponent(componentName: string, componentVersion: string): boolean;
}

/** How a deployment ends, and what the core is afterwards. */
export interface Outcome {
  report: Omit<DeploymentReport, 'jobId' | 'executionNumber'>;
  core: Pick<CoreRecord, 'roots' | 'components'>;
}

const pinsOf = ({ components }: DeviceDeployment): Pins =>
  Object.fromEntries(Object.entries(components).map(([name, { componentVersion = '' }]) => [name, componentVersion]));

/**
 * What each target asks for once this deployment is through. The others count as the core remembers them from their last
 * deployment, not as the cloud has them by now; what it was removed from is forgotten at this occasion.
 */
const rootsAfter = ({ roots }: CoreRecord, deployment: DeviceDeployment, { targets }: Surroundings): CoreRecord['roots'] => {
  const remembered = Object.entries(roots).filter(([target]) => target === LOCAL_DEPLOYMENT || targets.includes(target));
  return { ...Object.fromEntries(remembered), [deployment.parentTargetArn ?? deployment.targetArn]: pinsOf(deployment) };
};

const isInstalled = ({ components }: CoreRecord, name: string, version: string): boolean =>
  components.some(({ componentName, componentVersion }) => componentName === name && componentVersion === version);

/** The first component of which there is no version that every target is content with. */
const unsatisfied = (core: CoreRecord, roots: CoreRecord['roots'], { hasComponent }: Surroundings) =>
  [...requirementsOf(roots)].find(([name, requirements]) => {
    const [{ version }] = requirements;
    return !areAgreed(requirements) || !(isInstalled(core, name, version) || hasComponent(name, version));
  });

const unsatisfiable = ([name, requirements]: readonly [string, readonly Requirement[]]): Outcome['report'] => {
  const { errorStack, errorTypes } = deploymentError('COMPONENT_VERSION_REQUIREMENTS_NOT_MET', name);
  return { status: 'FAILED', detailedStatus: 'FAILED_NO_STATE_CHANGE', errorStack, errorTypes, cause: constraintsOf(name, requirements) };
};

const withBroken = (components: CoreRecord['components'], broken: string): CoreRecord['components'] =>
  components.map((component) => (component.componentName === broken ? inState(component, 'BROKEN') : component));

const faulted = (code: string, core: CoreRecord, deployment: DeviceDeployment, after: Outcome['core']): Outcome => {
  const [component = NUCLEUS] = Object.keys(deployment.components);
  const { errorStack, errorTypes, isWhileReplacing } = deploymentError(code, component);
  const report = { status: 'FAILED', errorStack, errorTypes, cause: `simulated fault ${code} with component ${component}` } as const;
  if (!isWhileReplacing) return { report: { ...report, detailedStatus: 'FAILED_NO_STATE_CHANGE' }, core };
  if (deployment.deploymentPolicies.failureHandlingPolicy !== 'DO_NOTHING') return { report: { ...report, detailedStatus: 'FAILED_ROLLBACK_COMPLETE' }, core };
  return {
    report: { ...report, detailedStatus: 'FAILED_ROLLBACK_NOT_REQUESTED' },
    core: { ...after, components: code === 'COMPONENT_BROKEN' ? withBroken(after.components, component) : after.components },
  };
};

const rejection: Outcome['report'] = {
  status: 'REJECTED', cause: 'simulated rejection: a newer deployment of the same target was processed already',
  errorStack: deploymentError('REJECTED_STALE_DEPLOYMENT', NUCLEUS).errorStack, errorTypes: [],
};

/**
 * Decides as the nucleus does.
 *
 * @param fault `REJECTED`, or the error code that this deployment is to fail with
 */
export const outcomeOf = (core: CoreRecord, deployment: DeviceDeployment, surroundings: Surroundings, fault?: string): Outcome => {
  if (fault === 'REJECTED') return { report: rejection, core };
  const roots = rootsAfter(core, deployment, surroundings);
  const missing = unsatisfied(core, roots, surroundings);
  if (missing) return { report: unsatisfiable(missing), core };
  const pins = Object.assign({}, ...Object.values(roots)) as Pins;
  const after = { roots, components: running(pins, nucleusVersionOf(core) ?? '') };
  return fault === undefined ? { report: { status: 'SUCCEEDED', detailedStatus: 'SUCCESSFUL' }, core: after } : faulted(fault, core, deployment, after);
};
