import { readFileSync } from 'node:fs';
import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge, acknowledgeWildcards } from './acknowledgements.ts';
import { callsOf } from './asl-calls.ts';
import type { Call } from './asl-calls.ts';

export interface StateMachineFromFileProps {
  readonly stateMachineName: string;
  /** The ASL file. */
  readonly file: URL;
  readonly type: StateMachineType;
  /** ARN of the function behind each `${<Name>FunctionArn}`. */
  readonly functionArns: Readonly<Record<string, string>>;
  /** Value of each other `${<Name>}` but `${Partition}`, which is that of the stack. */
  readonly substitutions?: Readonly<Record<string, string>>;
  /** ARNs that each kind of call of the file may be made on; exactly the kinds it makes. */
  readonly callees?: Partial<Readonly<Record<Call, readonly string[]>>>;
  readonly logRetention: RetentionDays;
}

/** Actions that a call takes. Reading and writing the objects of a Distributed Map as the Step Functions guide lists them. */
const actionsOf: Readonly<Record<Call, readonly string[]>> = {
  'lambda:invoke': ['lambda:InvokeFunction'],
  'dynamodb:updateItem': ['dynamodb:UpdateItem'],
  'events:putEvents': ['events:PutEvents'],
  'states:startExecution': ['states:StartExecution'],
  's3:getObject': ['s3:GetObject'],
  's3:putObject': ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
};

/**
 * A state machine whose only definition is an ASL file. Its role may do exactly what the file calls.
 *
 * @throws Error where substitutions or callees given are not exactly those the file uses
 */
export class StateMachineFromFile extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: StateMachineFromFileProps) {
    super(scope, id);
    const text = readFileSync(props.file, 'utf8');
    const calls = callsOf(text);
    const { functionArns, substitutions = {}, callees = {} } = props;
    const functionSubstitutions = Object.fromEntries(Object.entries(functionArns).map(([name, arn]) => [`${name}FunctionArn`, arn]));
    const partition: Record<string, string> = calls.substitutions.includes('Partition') ? { Partition: Aws.PARTITION } : {};
    const definitionSubstitutions = { ...partition, ...functionSubstitutions, ...substitutions };
    assertSame(props.file, 'substitutions', calls.substitutions, Object.keys(definitionSubstitutions));
    assertSame(props.file, 'callees', calls.calls, Object.keys(callees));

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: props.stateMachineName,
      stateMachineType: props.type,
      definitionBody: DefinitionBody.fromString(text),
      definitionSubstitutions,
      role,
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${props.stateMachineName}`,
          retention: props.logRetention,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    grant(role, ['lambda:InvokeFunction'], Object.values(functionArns));
    for (const call of calls.calls) grant(role, actionsOf[call], callees[call] ?? []);
    if (calls.hasDistributedMap) this.grantDistributedMap(role, props.stateMachineName);
    acknowledgeWildcards(role, ['*'], `${id} delivers logs and traces, for which CloudWatch Logs and X-Ray have no resources to name`);
    const reason = 'the API and the history of executions tell the rest, and logging every state would cost more than the work';
    acknowledge(this.stateMachine, 'AwsSolutions-SF1', `${id} logs errors only: ${reason}`);
  }

  /** A Distributed Map starts, stops and redrives executions of its own machine; their names are made up by AWS. */
  private grantDistributedMap(role: Role, name: string): void {
    const arn = (resource: string, resourceName: string) => Stack.of(this).formatArn({ service: 'states', resource: `${resource}:${resourceName}` });
    grant(role, ['states:StartExecution'], [arn('stateMachine', name)]);
    grant(role, ['states:DescribeExecution', 'states:StopExecution'], [arn('execution', `${name}:*`), arn('execution', `${name}/*`)]);
    grant(role, ['states:RedriveExecution'], [arn('execution', `${name}/*`)]);
  }
}

const grant = (role: Role, actions: readonly string[], resources: readonly string[]): void => {
  role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  acknowledgeWildcards(role, resources, `the state machine needs ${actions.join(', ')} on what only a task names`);
};

const assertSame = (file: URL, what: string, used: readonly string[], given: readonly string[]): void => {
  const missing = used.filter((name) => !given.includes(name));
  const surplus = given.filter((name) => !used.includes(name));
  if (missing.length + surplus.length === 0) return;
  const problems = [...missing.map((name) => `${name} is used but not given`), ...surplus.map((name) => `${name} is given but not used`)];
  throw new Error(`${file.pathname.split('/').at(-1)}: ${what} are not those of the file: ${problems.join(', ')}`);
};
