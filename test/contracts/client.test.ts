import { describe, expect, it } from '@jest/globals';
import { provisioningClient, RequestRefused, succeeded } from '../../contracts/client.ts';

const refusal = { error: 'Not Found', code: 'TASK_NOT_FOUND', message: 'there is no task "abcdefghi"', details: [{ field: 'taskId', problem: 'is unknown' }], requestId: 'r-1' };

/** A client of an API that answers every request alike, and what it was sent. */
const clientOf = (answer: () => Response, options: { mediaType?: 'application/json' } = {}) => {
  const sent: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(request);
    return answer();
  };
  return { sent, client: provisioningClient('http://127.0.0.1:3014/stage/', { ...options, fetch }) };
};

const aTask = { path: { taskId: 'abcdefghi' } };
const body = { type: 'Create' as const, coreVersion: '2.12.6', cores: [{ name: 'edge-1', provisioningTemplate: 'greengrass-core' }] };

describe('the client of the API', () => {
  it('sends a request as the contract has it', async () => {
    const { client, sent } = clientOf(() => new Response('', { status: 202, headers: { 'content-length': '0' } }));

    await client.POST('/coreTasks', { body, params: { header: { 'Idempotency-Key': 'order-1' } } });

    const [request] = sent;
    expect([request?.method, request?.url]).toEqual(['POST', 'http://127.0.0.1:3014/stage/coreTasks']);
    expect(await request?.json()).toEqual(body);
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/vnd.aws-cdf-v1.0+json', 'content-type': 'application/vnd.aws-cdf-v1.0+json', 'idempotency-key': 'order-1',
    });
  });

  it('fills in path and query, and names no type of a body that is not there', async () => {
    const { client, sent } = clientOf(() => Response.json({}), { mediaType: 'application/json' });

    await client.GET('/coreTasks/{taskId}', { params: { ...aTask, query: { count: 2 } } });

    expect(sent[0]?.url).toBe('http://127.0.0.1:3014/stage/coreTasks/abcdefghi?count=2');
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({ accept: 'application/json' });
  });

  it('gives the body of a success', async () => {
    const { client } = clientOf(() => Response.json({ tasks: [] }));

    expect(await succeeded(client.GET('/coreTasks'))).toEqual({ tasks: [] });
  });

  it('gives the error of a refusal, and throws it at who wants nothing but a success', async () => {
    const { client } = clientOf(() => Response.json(refusal, { status: 404 }));
    const call = () => client.GET('/coreTasks/{taskId}', { params: aTask });

    const { data, error, response } = await call();
    const thrown = await succeeded(call()).catch((refused: unknown) => refused);

    expect([data, error, response.status]).toEqual([undefined, refusal, 404]);
    expect(thrown).toBeInstanceOf(RequestRefused);
    expect(thrown).toMatchObject({ status: 404, problem: refusal, message: 'there is no task "abcdefghi"\ntaskId is unknown' });
  });

  it.each(['<html>', ''])('tells the status where something else answered “%s”', async (text) => {
    const { client } = clientOf(() => new Response(text, { status: 502 }));

    await expect(succeeded(client.GET('/cores'))).rejects.toMatchObject({ status: 502, problem: undefined, message: 'the request was answered with 502' });
  });
});
