import type { ControlRoutes } from '../wire/control.ts';
import { AwsError } from '../wire/service.ts';
import type { Operation, Operations } from '../wire/service.ts';
import { linked, unlink } from './relation.ts';
import type { IotState } from './state.ts';

/** How long detachments take to hold after they were answered. */
export interface PropagationTimes {
  /** From DetachThingPrincipal on, the principal stays attached: AWS says "several seconds". */
  detachmentMilliseconds: number;
  /** From the latest detachment of a policy on, it cannot be deleted: AWS says "up to five minutes". */
  policyReleaseMilliseconds: number;
}

/** Nothing takes time. */
export const AT_ONCE: PropagationTimes = { detachmentMilliseconds: 0, policyReleaseMilliseconds: 0 };

/** Long enough that whoever does not wait is refused, short enough to be waited for: not AWS's times. */
export const SHORTLY: PropagationTimes = { detachmentMilliseconds: 250, policyReleaseMilliseconds: 1000 };

/** Every detachment goes through it. */
export interface Propagation {
  /** Asking again while it is under way does not begin anew. */
  detachPrincipal(thingName: string, principal: string): void;
  /** What is attached again meanwhile stays attached. */
  keepPrincipal(thingName: string, principal: string): void;
  detachPolicy(policyName: string, target: string): void;
  /** Whether a policy that is attached to nothing can be deleted now. */
  isReleased(policyName: string): boolean;
  /** The policy is deleted; another one of its name waits for nothing. */
  forgetPolicy(policyName: string): void;
  /** Lets hold what is due. */
  settle(): void;
  /** `GET`, `POST /_local/iot/propagation` tell and set the times, for what is under way too. */
  readonly control: ControlRoutes;
}

const refuse = (problem: string): AwsError =>
  new AwsError('ValidationException', `${problem}; send {"detachmentMilliseconds": 0 or more, "policyReleaseMilliseconds": 0 or more}`);

const readTimes = (body: unknown, known: PropagationTimes): PropagationTimes => {
  const { detachmentMilliseconds, policyReleaseMilliseconds, ...unknown } = { ...known, ...(body as Partial<PropagationTimes>) };
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) throw refuse(`there is no '${stray}'`);
  for (const [name, value] of Object.entries({ detachmentMilliseconds, policyReleaseMilliseconds })) {
    if (typeof value !== 'number' || !(value >= 0)) throw refuse(`${name} is ${JSON.stringify(value)}`);
  }
  return { detachmentMilliseconds, policyReleaseMilliseconds };
};

/** Nothing waits in memory: what is due is found by the clock, after a restart too. */
export const propagationOf = (state: IotState, now: () => Date, initially: PropagationTimes): Propagation => {
  const { thingPrincipals, policyTargets, principalDetachments, policyDetachments } = state;
  let times = initially;
  const isDue = (since: Date, milliseconds: number): boolean => now().getTime() - since.getTime() >= milliseconds;
  const settle = (): void => {
    // the earliest first
    for (const [pair, since] of principalDetachments) {
      if (!isDue(since, times.detachmentMilliseconds)) return;
      const [thingName = '', principal = ''] = pair.split(' ');
      unlink(thingPrincipals, thingName, principal);
      state.exclusivePrincipals.delete(principal);
      principalDetachments.delete(pair);
    }
  };
  return {
    detachPrincipal: (thingName, principal) => {
      const pair = `${thingName} ${principal}`;
      if (linked(thingPrincipals, thingName, principal) && !principalDetachments.has(pair)) principalDetachments.set(pair, now());
    },
    keepPrincipal: (thingName, principal) => void principalDetachments.delete(`${thingName} ${principal}`),
    detachPolicy: (policyName, target) => {
      if (!linked(policyTargets, policyName, target)) return;
      unlink(policyTargets, policyName, target);
      policyDetachments.set(policyName, now());
    },
    isReleased: (policyName) => {
      const since = policyDetachments.get(policyName);
      return since === undefined || isDue(since, times.policyReleaseMilliseconds);
    },
    forgetPolicy: (policyName) => void policyDetachments.delete(policyName),
    settle,
    control: {
      'GET /_local/iot/propagation': async () => times,
      'POST /_local/iot/propagation': async (body) => (times = readTimes(body, times)),
    },
  };
};

/** The operations, each seeing what holds by now. */
export const settling = (operations: Operations, { settle }: Pick<Propagation, 'settle'>): Operations =>
  Object.fromEntries(Object.entries(operations).map(([name, operation]): [string, Operation] => [
    name,
    async (input, context) => {
      settle();
      return operation(input, context);
    },
  ]));
