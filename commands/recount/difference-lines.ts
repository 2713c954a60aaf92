import type { Recount } from '../../contracts/function-answers.ts';

const plural = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A recount in words, a line for each number that is wrong. */
export const differenceLines = ({ cores, counters, differences, mended, busyShards }: Recount): string[] => {
  const wrong = differences.flatMap(({ shard, template, counted, recounted }) => {
    const members = [...new Set([...Object.keys(counted), ...Object.keys(recounted)])].filter((member) => (counted[member] ?? 0) !== (recounted[member] ?? 0));
    return members.sort().map((member) => `${template.name} version ${template.version}, ${member}: counted ${counted[member] ?? 0}, there are ${recounted[member] ?? 0} (shard ${shard})`);
  });
  const verdict = differences.length === 0 ? 'all of them right' : `${plural(differences.length, 'row')} of them wrong${mended > 0 ? `, ${mended} mended` : '; mend them with --fix'}`;
  const left = differences.length > mended && mended > 0 ? ['What was not mended has changed meanwhile: run the command again.'] : [];
  const busy = busyShards.length > 0 ? [`${plural(busyShards.length, 'shard')} could not be judged, since cores kept changing: run the command again.`] : [];
  return [...wrong, `${plural(cores, 'core')} counted against ${plural(counters, 'row')} of counters: ${verdict}.`, ...left, ...busy];
};
