import { paginateScan } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { ListMapRunsCommand, ListStateMachinesCommand, paginateGetExecutionHistory, paginateListExecutions } from '@aws-sdk/client-sfn';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { createPrivateKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certsKey } from '../../contracts/artifacts.ts';
import { bundleOf, type Bundle } from './artifacts.ts';
import { borrowStack, type SystemStack } from './stack.ts';

/** Forms in which a key could be written down, cut so that a part of it is found too. */
const tracesOf = ({ keyPem, certificatePem }: Pick<Bundle, 'keyPem' | 'certificatePem'>): string[] => {
  const jwk = createPrivateKey(keyPem).export({ format: 'jwk' });
  const secret = Buffer.from(jwk.d ?? '', 'base64url');
  // the body's first line is the algorithm, the same for every key
  const lines = keyPem.split('\n').filter((line) => line !== '' && !line.startsWith('-----')).slice(1);
  const traces = [...lines.map((line) => line.slice(0, 32)), jwk.d ?? '', secret.toString('base64').slice(0, 40), secret.toString('hex').slice(0, 60)];
  // a private key holds its public half, which the certificate tells everybody
  return traces.filter((trace) => trace.length >= 16 && !certificatePem.includes(trace));
};

describe('a private key', () => {
  let stack: SystemStack;
  let traces: string[];
  let oneCore: string;

  beforeAll(async () => {
    stack = await borrowStack();
    const cores = [stack.aCore(), stack.anAwsCore(), stack.aCore({ cdfProvisioningParameters: { caId: stack.caId, keyAlgorithm: 'RSA_2048' } })];
    await stack.api.provision(cores);
    await stack.api.provision(cores);
    // failures are told in words, and words are where keys slip out
    for (const [service, operation] of [['s3', 'PutObject'], ['iot', 'RegisterThing'], ['iot', 'DescribeThing']] as const) {
      const core = stack.aCore();
      const match = operation === 'PutObject' ? { Key: certsKey(core.name) } : undefined;
      await stack.fault({ service, operation, match, error: { name: 'AccessDeniedException', statusCode: 403 } });
      await stack.api.provision([core]);
      await stack.api.provision([core]);
      cores.push(core);
    }
    oneCore = cores[0]?.name ?? '';
    const keys = await Promise.all(cores.map(({ name }) => bundleOf(stack, name)));
    const caKey = await stack.ssm.send(new GetParameterCommand({ Name: `cdf-ca-key-${stack.caId}`, WithDecryption: true }));
    traces = ['PRIVATE KEY', ...keys.flatMap(tracesOf), ...tracesOf({ keyPem: caKey.Parameter?.Value ?? '', certificatePem: '' })];
  });
  afterAll(() => stack.giveBack());

  const found = (text: string): string[] => traces.filter((trace) => text.includes(trace));

  const executionArns = async (): Promise<string[]> => {
    const { stateMachines = [] } = await stack.states.send(new ListStateMachinesCommand({}));
    const arns: string[] = [];
    const list = async (query: { stateMachineArn?: string; mapRunArn?: string }): Promise<void> => {
      for await (const { executions = [] } of paginateListExecutions({ client: stack.states }, query)) arns.push(...executions.flatMap(({ executionArn }) => executionArn ?? []));
    };
    for (const { stateMachineArn, type } of stateMachines) if (type === 'STANDARD') await list({ stateMachineArn });
    for (const executionArn of [...arns]) {
      const { mapRuns = [] } = await stack.states.send(new ListMapRunsCommand({ executionArn }));
      for (const { mapRunArn } of mapRuns) await list({ mapRunArn });
    }
    return arns;
  };

  it('peer fault 54: stands in the history of no execution', async () => {
    const arns = await executionArns();

    for (const executionArn of arns) {
      for await (const { events } of paginateGetExecutionHistory({ client: stack.states }, { executionArn, includeExecutionData: true })) {
        expect(found(JSON.stringify(events))).toEqual([]);
      }
    }
    expect(arns.length).toBeGreaterThan(15);
  });

  it('stands in no log', async () => {
    const logs = JSON.stringify(await stack.control('GET', '/logs'));

    expect(logs).toContain('RegisterThing');
    expect(found(logs)).toEqual([]);
  });

  it('stands in no event', async () => {
    const events = JSON.stringify(await stack.control('GET', '/events'));

    expect(events).toContain('Core Created Event');
    expect(found(events)).toEqual([]);
  });

  it('stands in no row of the table', async () => {
    let rows = 0;
    for await (const { Items = [] } of paginateScan({ client: stack.dynamodb }, { TableName: stack.names.table })) {
      rows += Items.length;
      expect(found(JSON.stringify(Items))).toEqual([]);
    }
    expect(rows).toBeGreaterThan(10);
  });

  it('stands in no object of the tasks bucket', async () => {
    const Bucket = stack.names.tasksBucket;
    for await (const { Contents = [] } of paginateListObjectsV2({ client: stack.s3 }, { Bucket })) {
      for (const { Key } of Contents) {
        const { Body } = await stack.s3.send(new GetObjectCommand({ Bucket, Key }));
        expect(found((await Body?.transformToString()) ?? '')).toEqual([]);
      }
    }
  });

  it('would be found: the bundle’s own text has every trace', async () => {
    const { keyPem } = await bundleOf(stack, oneCore);

    expect(found(keyPem).length).toBeGreaterThan(1);
  });
});
