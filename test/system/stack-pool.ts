/**
 * Jest's global set-up: a pool of local stacks. Starting one and warming its functions costs seconds, so a stack goes
 * from test file to test file, but never to two at once: each has its faults, its sweeps and its counts to itself.
 *
 * A test file holds its stack as long as it holds the connection on which it got it, so one that crashes gives it back.
 */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { DisableRuleCommand, EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { localAssembly } from '../../commands/assembly.ts';
import { startLocalStack, type OwnStack } from '../../commands/local-stack.ts';

/** Tests wait for retries and timeouts; a tenth of their time is enough to see that they happen. */
const pauseScale = 0.1;

/** Environment variable that tells test files the pool's port. */
export const poolVariable = 'SYSTEM_STACK_POOL';

interface StackPool {
  readonly port: number;
  close(): Promise<void>;
}

/** What fails in one test would be deployed again in the middle of another: tests of that have stacks of their own. */
const keepQuiet = async ({ awsEndpoint: endpoint, region }: OwnStack): Promise<void> => {
  const client = new EventBridgeClient({ endpoint, region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } });
  await client.send(new DisableRuleCommand({ EventBusName: 'greengrass2-provisioning-local-events', Name: 'greengrass2-provisioning-local-redeploy-failure' }));
  client.destroy();
};

const isAlive = async ({ control }: OwnStack): Promise<boolean> => control('DELETE', '/faults').then(() => true, () => false);

const openPool = async (): Promise<StackPool> => {
  const stacks = new Set<OwnStack>();
  const idle: OwnStack[] = [];

  const take = async (): Promise<OwnStack> => {
    for (let stack = idle.pop(); stack; stack = idle.pop()) {
      if (await isAlive(stack)) return stack;
      stacks.delete(stack);
    }
    const stack = await startLocalStack({ assembly: localAssembly, pauseScale });
    await keepQuiet(stack);
    stacks.add(stack);
    return stack;
  };

  const lend = async (socket: Socket): Promise<void> => {
    const stack = await take();
    socket.once('close', () => idle.push(stack));
    const { apiUrl, awsEndpoint, region, account, outputs, caId } = stack;
    socket.write(`${JSON.stringify({ apiUrl, awsEndpoint, region, account, outputs, caId })}\n`);
  };

  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    lend(socket).catch((error: unknown) => socket.end(`${JSON.stringify({ error: String(error) })}\n`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      await Promise.all([...stacks].map((stack) => stack.stop()));
    },
  };
};

const held = globalThis as { systemStackPool?: StackPool };

/** Opens the pool; no stack is started before a test file asks for one. */
export default async (): Promise<void> => {
  held.systemStackPool = await openPool();
  process.env[poolVariable] = String(held.systemStackPool.port);
};

/** Stops every stack. */
export const closeStackPool = async (): Promise<void> => {
  await held.systemStackPool?.close();
};
