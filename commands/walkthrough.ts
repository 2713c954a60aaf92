/**
 * `npm run walkthrough`: performs the walkthrough of the brief with real HTTP requests against a stack of its own.
 */
import { ensureLocalAssembly } from './assembly.ts';
import { startLocalStack, type OwnStack } from './local-stack.ts';
import { parseCommandLine, runCommand } from './options.ts';
import { transcript, type Transcript } from './transcript.ts';
import { chapters } from './walkthrough/chapters.ts';
import { rightsReport } from './walkthrough/rights.ts';

const usage = `Performs the walkthrough with real HTTP requests against a fresh local stack of its own: a core is provisioned
and powered on, a template deployed to it, a version of it fails on the device, and the next one mends it; on a second core
a failed task is retried, a mistaken one cancelled, and a version comes by itself; client devices come behind the core,
and all of it is deleted again, until nothing is left in the account.
Exits with 1 if an answer deviates from the contract or from what the walkthrough promises.

  npm run walkthrough [-- --quiet --rights]

  --quiet             prints the outcome only
  --rights            tells which rights nobody needed, and why they are granted; exits with 1 too if a call was
                      refused for want of a right, or a right was granted without need or reason
  --port <port>       port of the API (default: a free one)
  --aws-port <port>   port of the AWS services (default: a free one)
  --help`;

const main = async (): Promise<number> => {
  const { flags, apiPort, awsPort, help } = parseCommandLine(process.argv.slice(2), ['quiet', 'rights'], { api: 0, aws: 0 });
  if (help) {
    console.log(usage);
    return 0;
  }
  const stack = await startLocalStack({ assembly: await ensureLocalAssembly(), apiPort, awsPort });
  const faults: string[] = [];
  const told = transcript(stack.apiUrl, flags.quiet ? () => undefined : (text) => console.log(text));
  try {
    told.say(`API ${stack.apiUrl}, AWS services ${stack.awsUrl}, demo CA ${stack.caId}`);
    for (const chapter of chapters) await chapter(stack, told);
    if (flags.rights) faults.push(...(await toldRights(stack, told)));
  } finally {
    await stack.stop();
  }
  const deviating = [...told.deviating, ...faults];
  if (deviating.length === 0) console.log('\nthe walkthrough went as promised');
  else console.error(`\nthe walkthrough deviates:\n${deviating.map((deviation) => `  ${deviation}`).join('\n')}`);
  return deviating.length === 0 ? 0 : 1;
};

/** @returns what should not be */
const toldRights = async (stack: OwnStack, { step, say }: Transcript): Promise<readonly string[]> => {
  const { lines, faults } = await rightsReport(stack);
  step('Rights that are granted and were not needed');
  say(lines.join('\n'));
  return faults;
};

await runCommand(usage, main);
