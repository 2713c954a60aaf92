/**
 * `npm run recount`: holds the counters of the fleet, of which GET /fleet/summary tells, against a count of all cores.
 */
import type { Recount } from '../contracts/function-answers.ts';
import { functionCall, placesUsage } from './function-call.ts';
import { parseCommandLine, runCommand } from './options.ts';
import { differenceLines } from './recount/difference-lines.ts';

const usage = `Counts all cores of an environment anew, and tells every counter that says otherwise. Safe at any time: nothing is judged, or
mended, that changes meanwhile. Exits with 1 if a counter is wrong and stays so, or cannot be judged.

${placesUsage('recount')}

  --fix               mends what is wrong
  --aws-port <port>   port of the local AWS services
  --help`;

const recount = async (args: readonly string[]): Promise<number> => {
  const line = parseCommandLine(args, ['fix', 'aws'], undefined, ['environment']);
  if (line.help) {
    console.log(usage);
    return 0;
  }
  const found = await functionCall<Recount>(line, 'RecountFleet', { fix: line.flags.fix });
  for (const text of differenceLines(found)) console.log(text);
  return found.differences.length > found.mended || found.busyShards.length > 0 ? 1 : 0;
};

await runCommand(usage, () => recount(process.argv.slice(2)));
