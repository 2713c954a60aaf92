/**
 * `npm run orphans`: holds what there is in the account against the records, and the records against what there is.
 */
import { orphanCount, type OrphanReport } from '../contracts/function-answers.ts';
import { functionCall, placesUsage } from './function-call.ts';
import { parseCommandLine, runCommand, UsageError } from './options.ts';
import { reportLines } from './orphans/report-lines.ts';

const usage = `Looks for things, certificates, policies, thing groups, deployments, associations, artifacts and EventBridge rules of an environment
that no record accounts for, and for records whose thing is gone. Changes nothing. Exits with 1 if there are any.

${placesUsage('orphans')}

  --min-age <minutes>   what is younger is none, since it may be in the making (default: 60)
  --json                prints the report as the function FindOrphans gives it
  --aws-port <port>     port of the local AWS services
  --help`;

const minutesOf = (text: string): number => {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`--min-age is '${text}'; it must be a number of minutes from 0`);
  return Number(text);
};

const orphans = async (args: readonly string[]): Promise<number> => {
  const line = parseCommandLine(args, ['json', 'aws'], undefined, ['environment', 'min-age']);
  if (line.help) {
    console.log(usage);
    return 0;
  }
  const minAge = line.values['min-age'];
  const report = await functionCall<OrphanReport>(line, 'FindOrphans', minAge === undefined ? {} : { minAgeMinutes: minutesOf(minAge) });
  if (line.flags.json) console.log(JSON.stringify(report, null, 2));
  else for (const text of reportLines(report)) console.log(text);
  return orphanCount(report) > 0 ? 1 : 0;
};

await runCommand(usage, () => orphans(process.argv.slice(2)));
