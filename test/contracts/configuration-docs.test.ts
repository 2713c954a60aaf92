import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConfiguration, settings } from '../../lib/configuration.ts';
import type { Setting } from '../../lib/setting.ts';

const document = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

/** Each key's heading, and the line below it: default · allowed. */
const described = new Map([...document.matchAll(/^### `(\w+)`\n\n(.+)$/gm)].map(([, key, facts]) => [key, facts]));

const defaultOf = ({ fallback }: Setting<unknown>): string => {
  if (fallback === undefined) return 'Required';
  const { value } = fallback;
  if (value === undefined) return 'No default';
  return `Default \`${typeof value === 'string' && value !== '' ? value : JSON.stringify(value)}\``;
};

const messageOf = (context: Readonly<Record<string, unknown>>): string => {
  try {
    readConfiguration(context);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('docs/configuration.md', () => {
  it('describes every key of the configuration, and none that is gone', () => {
    expect([...described.keys()].sort()).toEqual(Object.keys(settings).sort());
  });

  it.each(Object.entries<Setting<unknown>>(settings))('tells the default of %s and what it must be', (key, setting) => {
    expect(described.get(key)).toBe(`${defaultOf(setting)} · ${setting.allowed}`);
  });

  it('quotes the message that the command it shows really ends with', () => {
    const [, command = ''] = /`npm run synth -- ([^`]*)` ends with/.exec(document) ?? [];
    const context = Object.fromEntries([...command.matchAll(/-c (\w+)=(\S+)/g)].map(([, key, value]) => [key, value]));

    const message = messageOf(context);

    expect(message).not.toBe('');
    expect(document).toContain(`\`\`\`text\n${message}\n\`\`\``);
  });
});
