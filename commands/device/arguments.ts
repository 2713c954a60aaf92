/** What the words after `npm run device -- <verb>` mean. */
import { UsageError } from '../options.ts';

/** Which cores are meant, as the runtime's control routes take it. */
export type Target = { cores: readonly string[] } | { all: true } | { share: number; seed?: number };

const percentage = /^(\d+(?:\.\d+)?)%$/;

/** `30%` as 0.3. @throws UsageError */
export const shareOf = (what: string, text: string | undefined, least = 0): number => {
  const percent = Number(percentage.exec(text ?? '')?.[1] ?? NaN);
  if (percent >= least && percent <= 100) return percent / 100;
  throw new UsageError(`${what} is '${text ?? ''}'; it must be a share from ${least}% to 100%, such as 30%`);
};

/** @throws UsageError */
export const wholeNumberOf = (what: string, text: string | undefined, least: number): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new UsageError(`${what} is '${text}'; it must be a whole number from ${least}`);
};

/** @throws UsageError */
export const targetOf = (words: readonly string[], all: boolean, seed?: number): Target => {
  if (all === words.length > 0) throw new UsageError(all ? 'name cores or say --all, not both' : 'name at least one core, or say --all');
  if (all) return { all };
  const share = words.find((word) => word.endsWith('%'));
  if (share === undefined) return { cores: words };
  if (words.length > 1) throw new UsageError(`'${words.join(' ')}' mixes a share with cores; name cores, or one share`);
  return { share: shareOf('the share of cores', share, 0.1), ...(seed !== undefined && { seed }) };
};

/** `100` or `50-400`, in milliseconds. @throws UsageError */
export const paceOf = (text: string | undefined): { minMs: number; maxMs: number } => {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text ?? '') ?? [];
  if (from !== undefined && Number(from) <= Number(to)) return { minMs: Number(from), maxMs: Number(to) };
  throw new UsageError(`the pace is '${text ?? ''}'; it must be milliseconds such as 0, 100 or 50-400`);
};

const namesIn = (text: string): string[] => text.split(',').map((name) => name.trim()).filter((name) => name !== '');

/** `com.example.Press=1.0.0,com.example.Lamp=2.1.0`, as versions by component name. @throws UsageError */
export const componentsOf = (text: string): Record<string, string> => Object.fromEntries(namesIn(text).map((pin) => {
  const [, name, version] = /^([^=]+)=([^=]+)$/.exec(pin) ?? [];
  if (name === undefined || version === undefined) throw new UsageError(`--components has '${pin}'; it must be <name>=<version>, such as com.example.Press=1.0.0`);
  return [name, version];
}));

/** `com.example.Press,com.example.Lamp` */
export const componentNamesOf = namesIn;
