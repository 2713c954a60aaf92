import { sizing } from './limits.ts';

/** What functions wrote to stdout and stderr: the last lines of each, in memory. */
export class FunctionLogs {
  readonly #lines = new Map<string, string[]>();
  readonly #echo: ((functionName: string, text: string) => void) | undefined;

  /** @param echo also told of every text as it comes, e.g. to print it */
  constructor(echo?: (functionName: string, text: string) => void) {
    this.#echo = echo;
  }

  write(functionName: string, text: string): void {
    const lines = this.#lines.get(functionName) ?? [];
    this.#lines.set(functionName, lines);
    lines.push(...text.replace(/\n$/, '').split('\n'));
    if (lines.length > 2 * sizing.logLinesPerFunction) lines.splice(0, lines.length - sizing.logLinesPerFunction);
    this.#echo?.(functionName, text);
  }

  /** Oldest first; of every function when none is named. */
  read(functionName?: string): Array<{ function: string; lines: string[] }> {
    return [...this.#lines]
      .filter(([name]) => functionName === undefined || name === functionName)
      .map(([name, lines]) => ({ function: name, lines: lines.slice(-sizing.logLinesPerFunction) }));
  }
}
