import { RemovalPolicy } from 'aws-cdk-lib';
import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge, acknowledgeWildcards } from './acknowledgements.ts';
import type { Permission, PermissionScope } from './permission-scope.ts';

export interface LambdaFunctionProps {
  readonly functionName: string;
  readonly code: Code;
  readonly environment: Record<string, string>;
  readonly permissions: readonly Permission[];
  readonly permissionScope: PermissionScope;
  readonly timeout: Duration;
  /** Megabytes; the share of a CPU goes with them. */
  readonly memorySize: number;
  readonly logRetention: RetentionDays;
  /** Where an event goes that the function failed on; for functions invoked by events only. */
  readonly deadLetters?: IQueue;
}

/** One function with its own log group and its own role, which may do what its rows of the permission table say and no more. */
export class LambdaFunction extends Construct {
  readonly function: Function;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${props.functionName}`,
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.function = new Function(this, 'Function', {
      functionName: props.functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: props.code,
      environment: props.environment,
      memorySize: props.memorySize,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      ...(props.deadLetters && { deadLetterQueue: props.deadLetters }),
    });
    if (!props.deadLetters) acknowledge(this.function, 'Serverless-LambdaDLQ', `the caller of ${id} waits for its answer: there is no event to keep`);
    this.grant(role, props);
  }

  /** One statement a row, so that the deployed policy reads like the table. */
  private grant(role: Role, { permissions, permissionScope }: LambdaFunctionProps): void {
    for (const { actions, resources, conditions, reason } of permissions) {
      const arns = resources(permissionScope);
      if (arns.length === 0) continue;
      role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...arns], ...(conditions && { conditions }) }));
      acknowledgeWildcards(role, arns, reason);
    }
    acknowledgeWildcards(role, ['*'], 'X-Ray, to which traces are written, has no resources to name');
  }
}
