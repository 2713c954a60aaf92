/** Cases that have diverged once, and why; the suite runs each of them. */
export const onceFailed: readonly string[] = [
  // a retry within the minute in which the name belonged to the dead execution failed as CORE_BUSY
  'create-cores/create-cores:lambda.Invoke#2/stop-before',
  // no event told of the success that its bus had refused: allowed, and counted
  'create-cores/create-cores:events.PutEvents#1/denied',
];
