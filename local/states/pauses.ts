import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** Of a Wait state whose seconds are known only when it is entered: what share of them it takes. Not of the states language. */
export const shareField = 'LocalShareOfSeconds';

const longer = (seconds: Json | undefined, scale: number): Json | undefined => (typeof seconds === 'number' ? seconds * scale : seconds);

/** AWS's defaults are spelled out, so that they are scaled too. */
const scaledRetrier = (retrier: Json, scale: number): Json => {
  if (!isObject(retrier)) return retrier;
  const { IntervalSeconds = 1, MaxDelaySeconds } = retrier;
  const scaled = { ...retrier, IntervalSeconds: longer(IntervalSeconds, scale) as Json };
  return MaxDelaySeconds === undefined ? scaled : { ...scaled, MaxDelaySeconds: longer(MaxDelaySeconds, scale) as Json };
};

const scaledState = (state: Json, scale: number): Json => {
  if (!isObject(state)) return state;
  const scaled: JsonObject = { ...state };
  if (Array.isArray(state.Retry)) scaled.Retry = state.Retry.map((retrier) => scaledRetrier(retrier, scale));
  if (state.Type === 'Wait' && state.Seconds !== undefined) scaled.Seconds = longer(state.Seconds, scale) as Json;
  if (state.Type === 'Wait' && state.SecondsPath !== undefined) scaled[shareField] = scale;
  if (Array.isArray(state.Branches)) scaled.Branches = state.Branches.map((branch) => (isObject(branch) ? withPauses(branch, scale) : branch));
  for (const field of ['ItemProcessor', 'Iterator']) {
    const processor = state[field];
    if (isObject(processor)) scaled[field] = withPauses(processor, scale);
  }
  return scaled;
};

/**
 * A definition whose pauses between attempts, and Wait states of so many seconds, take `scale` of their time, at every
 * depth. A Wait until a time of day takes what it takes.
 */
export const withPauses = (definition: JsonObject, scale: number): JsonObject => {
  if (scale === 1 || !isObject(definition.States)) return definition;
  const states = Object.entries(definition.States).map(([name, state]) => [name, scaledState(state, scale)]);
  return { ...definition, States: Object.fromEntries(states) as JsonObject };
};
