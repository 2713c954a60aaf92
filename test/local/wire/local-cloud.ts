import type { Data } from '../../../local/data/data.ts';
import { AwsError } from '../../../local/wire/service.ts';
import type { Service } from '../../../local/wire/service.ts';
import { startWire } from '../../../local/wire/server.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';

/** A wire on a free port, with the services it is to serve. */
export const aWire = (...services: ((wire: Wire) => Service)[]): Promise<Wire> => aWireOver(byValueData(), ...services);

/** A wire over the state of an earlier one. */
export const aWireOver = async (data: Data, ...services: ((wire: Wire) => Service)[]): Promise<Wire> => {
  const wire = await startWire({ port: 0, data });
  services.forEach((make) => wire.register(make(wire)));
  return wire;
};

/** What every SDK client needs to reach a wire; no retries, so that a test sees the first answer. */
export const reaching = ({ endpoint, region }: Wire) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'AKIDLOCAL', secretAccessKey: 'secret' },
  maxAttempts: 1,
});

/** How an error looks to the caller; a success is a failed expectation. */
export const refusal = async (work: Promise<unknown>): Promise<{ name: string; message: string; status: number | undefined } & Record<string, unknown>> => {
  const error: unknown = await work.then((value) => { throw new Error(`expected a refusal, got ${JSON.stringify(value)}`); }, (e: unknown) => e);
  if (!(error instanceof Error) || !('$metadata' in error || error instanceof AwsError)) throw error;
  const metadata = ('$metadata' in error ? error.$metadata : {}) as { httpStatusCode?: number };
  return { ...error, name: error.name, message: error.message, status: metadata.httpStatusCode };
};
