/** Provisioning templates are input too: whoever may write to the tasks bucket writes them. */
import { setTimeout as delay } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { provisioningTemplateKey } from '../../contracts/artifacts.ts';
import { provisioningClient, succeeded } from '../../contracts/client.ts';
import type { OwnStack } from '../local-stack.ts';
import { absurdBody } from './absurd-values.ts';
import { note, type Accepted } from './accounting.ts';
import { problemsOf } from './judgement.ts';
import type { Json } from './json-places.ts';
import { damaged, nearly, type FuzzRequest } from './requests.ts';
import type { sender } from './sending.ts';

/** A template that made something go wrong, as small as it could be made. */
export interface TemplateFailure {
  readonly template: string;
  readonly problems: string;
  readonly seed: number;
}

export interface TemplatePlan {
  readonly templates: number;
  readonly seed: number;
}

/** Ends that are defects of this system, whatever a template says. */
const defects: readonly string[] = ['STEP_DEFECT', 'STEP_TIMED_OUT', 'ITEM_ABANDONED', 'AWS_ACCESS_DENIED', 'AWS_UNAVAILABLE'];

const shipped = ['greengrass-core', 'greengrass-core-own-ca'] as const;

const templates = (right: readonly Json[]): fc.Arbitrary<string> => {
  const one = fc.constantFrom(...right);
  return fc.oneof({ weight: 6, arbitrary: nearly(one).map(({ text }) => text) }, { weight: 1, arbitrary: damaged(one).map(({ text }) => text) }, { weight: 1, arbitrary: absurdBody });
};

/** A core that has the template made, with all that either kind of template wants. */
const requestFor = (templateName: string, coreName: string, caId: string): FuzzRequest => ({
  operationId: 'createCoreTask', method: 'POST', path: '/coreTasks', headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ type: 'Create', coreVersion: '2.12.6', cores: [{ name: coreName, provisioningTemplate: templateName, cdfProvisioningParameters: { caId } }] }),
});

/** Puts wrong templates into the bucket of a stack and provisions a core by each: it is refused, or fails with a code, or is made. */
export const tryTemplates = async (
  { awsEndpoint: endpoint, region, outputs, apiUrl, caId }: OwnStack, send: ReturnType<typeof sender>['send'], accepted: Accepted, { templates: numRuns, seed }: TemplatePlan,
): Promise<TemplateFailure[]> => {
  const client = new S3Client({ endpoint, region, credentials: { accessKeyId: 'FUZZ', secretAccessKey: 'local' }, forcePathStyle: true });
  const api = provisioningClient(apiUrl);
  const at = (name: string) => ({ Bucket: outputs['TasksBucket'], Key: provisioningTemplateKey(name) });
  const texts = await Promise.all(shipped.map(async (name) => (await client.send(new GetObjectCommand(at(name)))).Body?.transformToString('utf-8')));
  let tried = 0;

  const ended = async (taskId: string): Promise<string[]> => {
    for (;;) {
      const { cores, taskStatus, code } = await succeeded(api.GET('/coreTasks/{taskId}', { params: { path: { taskId } } }));
      if (taskStatus === 'Success' || taskStatus === 'Failure') return [code, ...cores.map((core) => core.code)].filter((one) => one !== undefined && defects.includes(one)).map((one) => `a core failed with ${one}: ${cores[0]?.statusMessage}`);
      await delay(40);
    }
  };

  const attempt = async (template: string): Promise<void> => {
    const name = `fuzz-${(tried += 1)}`;
    await client.send(new PutObjectCommand({ ...at(name), Body: template }));
    const request = requestFor(name, `fuzz-made-${tried}`, caId);
    const answer = await send(request);
    note(accepted, request, answer);
    const taskId = answer.headers.get('x-taskid');
    const problems = [...problemsOf(request, answer), ...(taskId === null ? [] : await ended(taskId))];
    if (problems.length > 0) throw new Error(problems.join('; '));
  };

  const { failed, counterexample, errorInstance } = await fc.check(fc.asyncProperty(templates(texts.map((text = '{}') => JSON.parse(text) as Json)), attempt), { numRuns, seed });
  client.destroy();
  return failed ? [{ template: counterexample?.[0] ?? '', problems: (errorInstance as Error).message, seed }] : [];
};
