import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localAssembly } from '../../commands/assembly.ts';
import { startLocalStack, type OwnStack } from '../../commands/local-stack.ts';
import { signed, signedFetch } from '../../commands/signed-fetch.ts';
import { apiClient } from './api.ts';

type Raw = Record<string, unknown>;

const read = (file: string): Raw => JSON.parse(readFileSync(join(localAssembly, file), 'utf8')) as Raw;

/** Every object of a document, at any depth. */
const objectsIn = (value: unknown): Raw[] => {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Raw]), ...Object.values(value).flatMap(objectsIn)];
};

/** The local assembly with the authorisation that the one of `-c authorization=IAM` has: synthesis takes long, and a test of the template compares. */
const signedAssembly = (directory: string): string => {
  const stack = 'greengrass2-provisioning-local';
  const template = read(`${stack}.template.json`);
  const [api] = objectsIn(template).filter(({ Type }) => Type === 'AWS::ApiGateway::RestApi');
  const body = (api?.Properties as { Body: { components: Raw } }).Body;
  body.components = { securitySchemes: { IAM: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-amazon-apigateway-authtype': 'awsSigv4' } } };
  for (const method of objectsIn(body)) {
    const integration = method['x-amazon-apigateway-integration'] as { type: string } | undefined;
    if (integration === undefined || integration.type === 'mock') continue;
    delete method['x-amazon-apigateway-auth'];
    method.security = [{ IAM: [] }];
  }
  const assets = read(`${stack}.assets.json`) as { files: Record<string, { source: { path?: string } }> };
  for (const { source } of Object.values(assets.files)) if (source.path !== undefined) source.path = resolve(localAssembly, source.path);
  const files = { 'manifest.json': read('manifest.json'), [`${stack}.template.json`]: template, [`${stack}.assets.json`]: assets };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), JSON.stringify(content));
  return directory;
};

describe('an API that asks for signatures', () => {
  const directory = mkdtempSync(join(tmpdir(), 'signed-'));
  let stack: OwnStack;
  beforeAll(async () => { stack = await startLocalStack({ assembly: signedAssembly(directory), pauseScale: 0.1 }); }, 60_000);
  afterAll(async () => {
    await stack.stop();
    rmSync(directory, { recursive: true });
  });

  it.each(['/cores', '/templates', '/redeploymentRules', '/nothing'])('refuses a request for %s that is not signed', async (path) => {
    const answer = await fetch(`${stack.apiUrl}${path}`);

    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([403, 'MissingAuthenticationTokenException']);
    expect(await answer.json()).toMatchObject({ code: 'FORBIDDEN', details: [{ field: 'request', problem: 'Missing Authentication Token' }] });
  });

  it('refuses one whose body was changed on the way', async () => {
    const { url, headers } = await signed(new Request(`${stack.apiUrl}/coreTasks`, { method: 'POST', body: '{"type":"Create"}' }));

    const answer = await fetch(url, { method: 'POST', headers, body: '{"type":"Delete"}' });

    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([403, 'InvalidSignatureException']);
  });

  it('makes a core for whoever signs, and tells its technicians of it', async () => {
    const api = apiClient(stack.apiUrl, { fetch: signedFetch });

    const taskId = await api.start([{ name: 'signed-core', provisioningTemplate: 'greengrass-core', configFileGenerator: 'MANUAL_INSTALL' }]);
    await api.settled(taskId);

    expect(await stack.control('POST', '/devices/power-on', { cores: ['signed-core'] })).toMatchObject({ devices: [{ name: 'signed-core', state: 'online' }] });
  }, 60_000);
});
