/**
 * `npm run walkthrough`: performs the walkthrough of the brief with real HTTP requests against a stack of its own.
 */
import { ensureLocalAssembly } from './assembly.ts';
import { startLocalStack } from './local-stack.ts';
import { parseCommandLine, runCommand } from './options.ts';
import { transcript } from './transcript.ts';
import type { Chapter } from './walkthrough/chapter.ts';
import { createDevices, deleteDevice } from './walkthrough/client-devices.ts';
import { powerOn } from './walkthrough/core.ts';
import { deleteCore, deleteTemplate, findNothing } from './walkthrough/deletion.ts';
import { deployAndFail, deployFirst, deployMended } from './walkthrough/deployment.ts';
import { provisionCore } from './walkthrough/provisioning.ts';
import { cancelDeployment, deleteSecondCore, redeployByItself, retryDeployment } from './walkthrough/second-core.ts';
import { addComponent, createTemplate, mendComponent } from './walkthrough/template.ts';

const usage = `Performs the walkthrough with real HTTP requests against a fresh local stack of its own: a core is provisioned
and powered on, a template deployed to it, a version of it fails on the device, and the next one mends it; on a second core
a failed task is retried, a mistaken one cancelled, and a version comes by itself; client devices come behind the core,
and all of it is deleted again, until nothing is left in the account.
Exits with 1 if an answer deviates from the contract or from what the walkthrough promises.

  npm run walkthrough [-- --quiet]

  --quiet             prints the outcome only
  --port <port>       port of the API (default: a free one)
  --aws-port <port>   port of the AWS services (default: a free one)
  --help`;

const chapters: readonly Chapter[] = [
  provisionCore, createTemplate, powerOn, deployFirst, addComponent, deployAndFail, mendComponent, deployMended, retryDeployment, cancelDeployment, redeployByItself,
  deleteSecondCore, createDevices, deleteDevice, deleteCore, deleteTemplate, findNothing,
];

const main = async (): Promise<number> => {
  const { flags, apiPort, awsPort, help } = parseCommandLine(process.argv.slice(2), ['quiet'], { api: 0, aws: 0 });
  if (help) {
    console.log(usage);
    return 0;
  }
  const stack = await startLocalStack({ assembly: await ensureLocalAssembly(), apiPort, awsPort });
  const told = transcript(stack.apiUrl, flags.quiet ? () => undefined : (text) => console.log(text));
  try {
    told.say(`API ${stack.apiUrl}, AWS services ${stack.awsUrl}, demo CA ${stack.caId}`);
    for (const chapter of chapters) await chapter(stack, told);
  } finally {
    await stack.stop();
  }
  if (told.deviating.length === 0) console.log('\nthe walkthrough went as promised');
  else console.error(`\nthe walkthrough deviates:\n${told.deviating.map((deviation) => `  ${deviation}`).join('\n')}`);
  return told.deviating.length === 0 ? 0 : 1;
};

await runCommand(usage, main);
