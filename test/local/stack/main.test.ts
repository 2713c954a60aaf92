import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { functionResource, roleResource, writeAssembly } from '../fixtures/assembly.ts';

const main = fileURLToPath(new URL('../../../local/main.ts', import.meta.url));

const template = {
  Resources: {
    Role: roleResource,
    Function: functionResource('proxy'),
    Api: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: {
        Name: 'fixture',
        Body: {
          openapi: '3.0.3',
          paths: { '/{proxy+}': { 'x-amazon-apigateway-any-method': { 'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations' } } } } },
        },
      },
    },
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction', FunctionName: { Ref: 'Function' }, Principal: 'apigateway.amazonaws.com',
        SourceArn: { 'Fn::Sub': 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/prod/*/*' },
      },
    },
    Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' }, StageName: 'prod' } },
    NotFound: { Type: 'AWS::ApiGateway::GatewayResponse', Properties: { RestApiId: { Ref: 'Api' }, ResponseType: 'DEFAULT_4XX', StatusCode: '404', ResponseTemplates: { 'application/json': '{"gone":"$context.path"}' } } },
  },
  Outputs: { ApiUrl: { Value: { 'Fn::Sub': 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${Stage}/' } } },
};

let assembly: ReturnType<typeof writeAssembly>;
beforeAll(() => { assembly = writeAssembly(template); });
afterAll(() => assembly.remove());

const start = (...options: string[]) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => { said.out += data.toString(); });
  child.stderr.on('data', (data: Buffer) => { said.err += data.toString(); });
  return { child, said, exit: once(child, 'close').then(([code]) => code as number | null) };
};

const runs = async (...options: string[]) => {
  const { child, said, exit } = start('--port', '0', '--aws-port', '0', ...options);
  await Promise.race([once(child.stdout, 'data'), exit]);
  return { said, end: (): Promise<number | null> => { child.kill('SIGINT'); return exit; } };
};

const fails = async (...options: string[]) => {
  const { said, exit } = start(...options);
  return { code: await exit, ...said };
};

describe('npm start', () => {
  it('says in one line of JSON where everything is, serves it, and ends on SIGINT within two seconds', async () => {
    const { child, said, exit } = start('--assembly', assembly.directory, '--port', '0', '--aws-port', '0', '--json');
    await once(child.stdout, 'data');
    const facts = JSON.parse(said.out) as { apiUrl: string; awsEndpoint: string; outputs: Record<string, string> };

    const answer = await fetch(`${facts.apiUrl}/a/b`, { method: 'PATCH' });
    const missing = await fetch(facts.apiUrl);
    const calls = await fetch(`${facts.awsEndpoint}/_local/calls`);

    expect(facts.outputs.ApiUrl).toBe(`${facts.apiUrl}/`);
    await expect(answer.json()).resolves.toMatchObject({ httpMethod: 'PATCH', pathParameters: { proxy: 'a/b' }, requestContext: { stage: 'prod' } });
    expect([missing.status, await missing.json()]).toEqual([404, { gone: '/' }]);
    await expect(calls.json()).resolves.toMatchObject({ 'lambda.Invoke': 1 });

    const asked = Date.now();
    child.kill('SIGINT');
    await expect(exit).resolves.toBe(0);
    expect(Date.now() - asked).toBeLessThan(2_000);
  });

  it('says in one line which port is taken and how to take another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);

    const [api, aws] = await Promise.all([
      fails('--assembly', assembly.directory, '--port', port, '--aws-port', '0'), fails('--assembly', assembly.directory, '--port', '0', '--aws-port', port),
    ]);
    taken.close();

    expect(api).toEqual({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^port ${port} is in use;.* --port <port>.*\\n$`)) });
    expect(aws).toEqual({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^port ${port} is in use;.* --aws-port <port>.*\\n$`)) });
  });

  it.each([
    ['a missing app', ['--assembly', '/no/such/directory'], 1, /^.*npm run synth.*\n$/],
    ['a port that is none', ['--port', 'seven'], 2, /^--port 'seven' is not a port.*\n\nRuns the synthesized app[\s\S]*--help/],
    ['a share of pauses that is none', ['--pause-scale', '2'], 2, /^--pause-scale '2' is not a share; give a number over 0 up to 1/],
    ['a way with refusals that is none', ['--iam', 'off'], 2, /^--iam 'off' is not a mode; give enforce or report/],
    ['a way to call the API that is none', ['--auth', 'cognito'], 2, /^--auth 'cognito' is no way to call the API; give none or iam/],
    ['an unknown option', ['--prot', '1'], 2, /^Unknown option '--prot'.*\n\nRuns the synthesized app[\s\S]*--help/],
  ])('explains %s', async (_what, options, code, message) => {
    await expect(fails(...options)).resolves.toEqual({ code, out: '', err: expect.stringMatching(message) });
  });

  it('runs no API as closed that is open, and makes nothing of its app', async () => {
    const data = join(assembly.directory, 'state');

    const { code, err } = await fails('--assembly', assembly.directory, '--port', '0', '--aws-port', '0', '--auth', 'iam', '--data', data);

    expect([code, existsSync(data)]).toEqual([2, false]);
    expect(err).toMatch(/^--auth is iam, but the API of the assembly was synthesized for none; leave --assembly out, or synthesize it with -c authorization=IAM/);
  });

  it('goes on with the state that an earlier run kept, tells once what its template no longer has, and shares it with nobody', async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'main-')), 'state');
    const richer = writeAssembly({ ...template, Resources: { ...template.Resources, Inbox: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'inbox' } } } });
    const otherApp = writeAssembly(template, 'Other');
    const caIn = ({ said }: Awaited<ReturnType<typeof runs>>) => /Demo CA \(caId\) +([0-9a-f]{64})/.exec(said.out)?.[1];

    const first = await runs('--assembly', richer.directory, '--data', data);
    const atOnce = await fails('--assembly', assembly.directory, '--port', '0', '--aws-port', '0', '--data', data);
    const firstEnd = await first.end();
    const second = await runs('--assembly', assembly.directory, '--data', data);
    await second.end();
    const third = await runs('--assembly', assembly.directory, '--data', data);
    await third.end();
    const ofOther = await fails('--assembly', otherApp.directory, '--port', '0', '--aws-port', '0', '--data', data);
    for (const { remove } of [richer, otherApp]) remove();
    rmSync(dirname(data), { recursive: true });

    expect(first.said.out).toContain(`State is kept in ${data}`);
    expect(firstEnd).toBe(0);
    expect(caIn(first)).toBeDefined();
    expect([caIn(second), caIn(third)]).toEqual([caIn(first), caIn(first)]);
    expect(second.said.err).toMatch(/^Inbox \(AWS::SQS::Queue\) is no longer in the template; .*\/inbox is left as it is\n$/);
    expect(third.said.err).toBe('');
    expect(atOnce).toEqual({ code: 1, out: '', err: `another process keeps its state in ${data}; end it, or choose another directory with --data\n` });
    expect(ofOther).toEqual({ code: 1, out: '', err: expect.stringMatching(/^the state in .* is of stack Fixture in account .*, not of stack Other .*; choose another directory with --data\n$/) });
  }, 40_000);

  it.each(['--help', '-h'])('prints its options on %s', async (flag) => {
    const { code, out } = await fails(flag);

    expect(code).toBe(0);
    expect(out).toMatch(/--port .*\n[\s\S]*--aws-port .*\n[\s\S]*--assembly[\s\S]*--data .*keep state/);
  });
});
