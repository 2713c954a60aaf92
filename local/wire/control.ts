import type { Interceptions } from './interceptions.ts';
import { AwsError } from './service.ts';
import type { WireResponse } from './service.ts';

/** Answers one `/_local/` route: takes the JSON body (or the query as an object), gives what is sent back as JSON. */
export type ControlHandler = (body: unknown) => Promise<unknown>;

/** Routes as `'POST /_local/devices/power-on'`. */
export type ControlRoutes = Readonly<Record<string, ControlHandler>>;

/** What no AWS service can be asked: everything under it is the local runtime's own. */
export const CONTROL_PREFIX = '/_local/';

/** A JSON answer. */
export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: `${JSON.stringify(body)}\n`,
});

const builtInControl = (intercepted: Interceptions): ControlRoutes => ({
  'GET /_local/calls': async () => intercepted.calls(),
  'DELETE /_local/calls': async () => intercepted.resetCalls(),
  'POST /_local/calls/recording': async () => intercepted.record(),
  'DELETE /_local/calls/recording': async () => intercepted.recorded(),
  'GET /_local/faults': async () => intercepted.armed(),
  'POST /_local/faults': async (body) => intercepted.arm(body),
  'DELETE /_local/faults': async () => intercepted.disarm(),
});

const refusal = (error: unknown): WireResponse => {
  const name = error instanceof Error ? error.name : 'Error';
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof AwsError ? error.statusCode : error instanceof SyntaxError ? 400 : 500;
  return jsonAnswer(status, { name, message });
};

/** The routes under `/_local/`: call counts and faults, and what the rest of the runtime adds. */
export const controlRoutes = (intercepted: Interceptions, given: ControlRoutes = {}) => {
  const routes = new Map(Object.entries({ ...builtInControl(intercepted), ...given }));
  return {
    add: (route: string, handler: ControlHandler): void => { routes.set(route, handler); },
    answer: async (method: string, url: URL, body: Buffer): Promise<WireResponse> => {
      const handler = routes.get(`${method} ${url.pathname}`);
      if (!handler) return jsonAnswer(404, { message: `no such route: ${method} ${url.pathname}; there are ${[...routes.keys()].sort().join(', ')}` });
      try {
        const input: unknown = body.length > 0 ? JSON.parse(body.toString()) : Object.fromEntries(url.searchParams);
        return jsonAnswer(200, (await handler(input)) ?? {});
      } catch (error) {
        return refusal(error);
      }
    },
  };
};
