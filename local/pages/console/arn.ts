/** What the names inside Step Functions ARNs say; all of them are `arn:<partition>:states:<region>:<account>:<noun>:…`. */

/** The part after the noun: `machine/label:uuid`. */
const resourceOf = (arn: string): string[] => arn.split(':').slice(6);

export const isExecutionArn = (text: string): boolean => /^arn:[\w-]+:states:[\w-]+:\d{12}:(execution|express):[^:]+:.+$/.test(text);

/** EXPRESS executions have a noun of their own. */
export const isExpress = (executionArn: string): boolean => executionArn.split(':')[5] === 'express';

/** Name of an execution, or id of a Map Run. */
export const nameOf = (arn: string): string => resourceOf(arn)[1] ?? arn;

/** Name of the machine, without the label of a Map Run. */
export const machineNameOf = (arn: string): string => resourceOf(arn)[0]?.split('/')[0] ?? arn;

/** The name without what all machines of this deployment begin with. */
export const shortName = (machine: string, deployment: string): string =>
  machine.startsWith(`${deployment}-`) ? machine.slice(deployment.length + 1) : machine;

/** Label of the Map state that a Map Run or a child execution is of. */
export const labelOf = (arn: string): string | undefined => resourceOf(arn)[0]?.split('/')[1];

/** What the ARN of a STANDARD execution of that name is, whether there is one or not. */
export const executionArnOf = (machineArn: string, name: string): string => `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
