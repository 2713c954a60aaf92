import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyStatement } from '../../iam/statements.ts';
import type { Caller } from '../../wire/service.ts';
import { number, physicalName, recorded, text } from '../resource.ts';
import type { Creators, NewResource, Properties, Site } from '../resource.ts';

const nodeRuntime = /^nodejs\d+\.x$/;

const codeDirectory = ({ logicalId, properties }: NewResource, site: Site): string => {
  const { S3Key, ZipFile } = (properties.Code ?? {}) as Properties;
  if (typeof ZipFile === 'string') {
    const directory = site.scratchDirectory();
    writeFileSync(join(directory, 'index.js'), ZipFile);
    return directory;
  }
  const found = typeof S3Key === 'string' ? site.asset(S3Key) : undefined;
  if (!found) throw new Error(`the code of function ${logicalId} (${String(S3Key)}) is not among the synthesized assets; make them with: npm run synth`);
  return found;
};

/** Lambda hands over what failed in the name of the function. */
const queueSender = (site: Site, caller: Caller, arn: string | undefined): ((record: object) => Promise<void>) | undefined => {
  if (!arn?.startsWith('arn:aws:sqs:')) return undefined;
  return async (record) => {
    const sqs = site.cloud.service('sqs');
    const QueueName = arn.slice(arn.lastIndexOf(':') + 1);
    const { QueueUrl } = (await sqs.call('GetQueueUrl', { QueueName })) as { QueueUrl: string };
    await sqs.call('SendMessage', { QueueUrl, MessageBody: JSON.stringify(record) }, { caller });
  };
};

/** The statement that a permission adds to the function's policy. */
const permissionStatement = ({ Action, Principal, SourceArn, SourceAccount }: Properties, arn: string): PolicyStatement => {
  const principal = String(Principal);
  return {
    Effect: 'Allow',
    Action: String(Action),
    Resource: [arn, `${arn}:*`],
    Principal: principal === '*' ? '*' : { [principal.endsWith('.amazonaws.com') ? 'Service' : 'AWS']: principal },
    Condition: {
      ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    },
  };
};

/** Functions run their bundled code by their roles; aliases and versions all mean the one code there is. */
export const lambda: Creators = {
  'AWS::Lambda::Function': async (resource, site) => {
    const { logicalId, properties } = resource;
    const runtime = text(properties.Runtime) ?? '';
    if (!nodeRuntime.test(runtime)) throw new Error(`function ${logicalId} has runtime '${runtime}'; the local runtime runs nodejs`);
    const name = text(properties.FunctionName) ?? physicalName(site, logicalId, 64);
    const roleArn = text(properties.Role) ?? '';
    const { Variables = {} } = (properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
    const created = site.lambda.functions.create({
      name,
      codeDirectory: codeDirectory(resource, site),
      handler: text(properties.Handler) ?? 'index.handler',
      runtime,
      environment: Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, String(value)])),
      timeoutSeconds: number(properties.Timeout),
      memoryMb: number(properties.MemorySize),
      roleArn,
      logGroup: text((properties.LoggingConfig as Properties | undefined)?.LogGroup),
      accessKeyId: site.iam.identities.assume(roleArn, name, { service: 'lambda.amazonaws.com' }),
      reservedConcurrency: number(properties.ReservedConcurrentExecutions),
      onFailure: queueSender(site, { roleArn, session: name }, text((properties.DeadLetterConfig as Properties | undefined)?.TargetArn)),
    });
    return { ref: name, attributes: { Arn: created.arn } };
  },

  'AWS::Lambda::EventInvokeConfig': ({ properties }, site) => {
    const target = site.lambda.functions.find(text(properties.FunctionName) ?? '');
    target.asyncRetries = number(properties.MaximumRetryAttempts);
    const { OnFailure } = (properties.DestinationConfig ?? {}) as { OnFailure?: { Destination?: string } };
    target.onFailure = queueSender(site, { roleArn: target.roleArn, session: target.name }, OnFailure?.Destination) ?? target.onFailure;
    return recorded(target.name);
  },

  'AWS::Lambda::EventSourceMapping': ({ logicalId, properties }, site) => {
    const queueArn = text(properties.EventSourceArn) ?? '';
    if (!queueArn.startsWith('arn:aws:sqs:')) throw new Error(`event source mapping ${logicalId} has source '${queueArn}'; the local runtime polls SQS queues`);
    if (properties.Enabled !== false) {
      const reported = (properties.FunctionResponseTypes ?? []) as unknown[];
      site.lambda.eventSources.add({
        functionName: text(properties.FunctionName) ?? '',
        queueArn,
        batchSize: Math.min(number(properties.BatchSize) ?? 10, 10),
        reportsFailures: reported.includes('ReportBatchItemFailures'),
      });
    }
    return recorded(physicalName(site, logicalId));
  },

  'AWS::Lambda::Alias': ({ properties }, site) => {
    const { arn } = site.lambda.functions.find(text(properties.FunctionName) ?? '');
    const aliasArn = `${arn}:${text(properties.Name) ?? ''}`;
    return recorded(aliasArn, { AliasArn: aliasArn });
  },

  'AWS::Lambda::Version': ({ properties }, site) => {
    const { arn } = site.lambda.functions.find(text(properties.FunctionName) ?? '');
    return recorded(`${arn}:1`, { FunctionArn: `${arn}:1`, Version: '1' });
  },

  'AWS::Lambda::Permission': ({ logicalId, properties }, site) => {
    const { arn } = site.lambda.functions.find(text(properties.FunctionName) ?? '');
    site.iam.addResourcePolicy(arn, { Statement: permissionStatement(properties, arn) });
    return recorded(physicalName(site, logicalId));
  },
};
