import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { amend, memoryData, openData } from '../../../local/data/data.ts';

let directory = '';

beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'data-')); });
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const entriesAfterwards = (name = 'iot.things'): [string, unknown][] => {
  const data = openData(directory);
  try {
    return [...data.map(name)];
  } finally {
    data.close();
  }
};

const here = JSON.stringify(new URL('../../../local/data/data.ts', import.meta.url).href);

/** Runs statements over `data` and `things` in a process of its own; how it ended is part of the answer. */
const inAnotherProcess = async (statements: string, { shell = 'exec "$@"' } = {}) => {
  const script = `import { openData } from ${here}; const data = openData(${JSON.stringify(directory)}); const things = data.map('iot.things'); ${statements}`;
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script];
  const child = spawn('sh', ['-c', shell, 'sh', ...node], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | string | null>((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const [said, complaints, end] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said, complaints, end };
};

describe('state kept in a directory', () => {
  it('comes back with every kind of value, in the order of first setting', () => {
    const values = { long: 'x'.repeat(10_000), noise: randomBytes(10_000), text: 'Größe', date: new Date(0), set: new Set(['a']), map: new Map([['b', [1, undefined]]]), bytes: Buffer.from([0, 255]) };
    const data = openData(directory);
    const things = data.map<unknown>('iot.things');

    things.set('zoe', values).set('a\u0000b', 1).set('gone', 2).set('zoe', { ...values, text: 'later' });
    things.delete('gone');
    data.map('iot.policies').set('zoe', 'another map');
    data.close();

    expect(entriesAfterwards()).toEqual([['zoe', { ...values, text: 'later' }], ['a\u0000b', 1]]);
    expect(entriesAfterwards('iot.policies')).toEqual([['zoe', 'another map']]);
  });

  it('may be on disk only', () => {
    const data = openData(directory);
    const rows = data.rows<{ n: number }>('states.histories');

    rows.set('a', { n: 1 });
    rows.set('b', { n: 2 });
    rows.set('a', { n: 3 });
    rows.delete('b');

    expect([...rows]).toEqual([['a', { n: 3 }]]);
    expect([rows.get('a'), rows.get('b')]).toEqual([{ n: 3 }, undefined]);
    data.close();
    expect(entriesAfterwards('states.histories')).toEqual([['a', { n: 3 }]]);
  });

  it('is empty after it was cleared', () => {
    const data = openData(directory);
    const things = data.map<number>('iot.things');

    things.set('a', 1).set('b', 2).clear();
    data.close();

    expect(entriesAfterwards()).toEqual([]);
  });

  it('holds what a killed process had done before it went on', async () => {
    const { end } = await inAnotherProcess(`
      for (let n = 0; n < 100; n += 1) { things.set('thing-' + n, n); await undefined; }
      process.kill(process.pid, 'SIGKILL');
    `);

    expect(end).toBe('SIGKILL');
    expect(entriesAfterwards()).toHaveLength(100);
  });

  it('holds nothing of what a killed process was in the middle of', async () => {
    await inAnotherProcess(`
      things.set('whole', 1); await undefined;
      things.set('half', 1); data.map('iot.certificates').set('half', 1); process.kill(process.pid, 'SIGKILL');
    `);

    expect(entriesAfterwards()).toEqual([['whole', 1]]);
    expect(entriesAfterwards('iot.certificates')).toEqual([]);
  });

  it('ends the process that can no longer write, with what was answered until then', async () => {
    const { said, complaints, end } = await inAnotherProcess(`
      for (let n = 0; ; n += 1) { things.set('thing-' + n, 'x'.repeat(1000)); await undefined; process.stdout.write('.'); }
    `, { shell: 'ulimit -f 400; exec "$@"' });

    expect(end).toBe(1);
    expect(complaints).toContain(`state can no longer be kept in ${directory} (disk I/O error)`);
    expect(entriesAfterwards().length).toBeGreaterThanOrEqual(said.length);
  });

  it('takes nothing more once it is closed', () => {
    const data = openData(directory);
    const things = data.map('iot.things');
    data.close();

    expect(() => things.set('late', 1)).toThrow(`the state in ${directory} is closed`);
    expect(things.has('late')).toBe(false);
  });

  it('refuses what cannot be kept, and goes on', () => {
    const data = openData(directory);
    const things = data.map<unknown>('iot.things');

    expect(() => things.set('work', () => undefined)).toThrow('could not be cloned');
    things.set('edge-1', 1);
    data.close();

    expect(entriesAfterwards()).toEqual([['edge-1', 1]]);
  });
});

describe('a directory for state', () => {
  it('is made where there is none', () => {
    directory = join(directory, 'of', 'mine');

    expect(entriesAfterwards()).toEqual([]);
  });

  it('is readable by its owner only: there are private keys in it', async () => {
    const { end } = await inAnotherProcess(`things.set('a', 1); await undefined; process.kill(process.pid, 'SIGKILL');`);

    expect(end).toBe('SIGKILL');
    expect(readdirSync(directory).map((name) => [name, statSync(join(directory, name)).mode & 0o777])).toEqual([['state.sqlite', 0o600], ['state.sqlite-wal', 0o600]]);
  });

  it('belongs to one process at a time', async () => {
    const data = openData(directory);
    const { complaints, end } = await inAnotherProcess('');
    data.close();

    expect(complaints).toContain(`another process keeps its state in ${directory}; end it, or choose another directory with --data`);
    expect(end).toBe(1);
    expect(await inAnotherProcess('')).toMatchObject({ end: 0 });
  });

  it.each<[string, () => void, string]>([
    ['of another format', () => {
      openData(directory).close();
      const database = new DatabaseSync(join(directory, 'state.sqlite'));
      database.exec('PRAGMA user_version = 99');
      database.close();
    }, 'has format 99, this version reads 1; delete the directory, or choose another with --data'],
    ['with another program\'s database', () => {
      const database = new DatabaseSync(join(directory, 'state.sqlite'));
      database.exec('CREATE TABLE theirs (id INTEGER)');
      database.close();
    }, 'is not of the local runtime; choose another directory with --data'],
    ['with a broken file', () => writeFileSync(join(directory, 'state.sqlite'), 'x'.repeat(5000)), '(file is not a database)'],
    ['that is a file', () => { rmSync(directory, { recursive: true }); writeFileSync(directory, ''); }, '(EEXIST); choose a directory that can be written with --data'],
    ['that cannot be written', () => mkdirSync(join(directory, 'state.sqlite')), '(unable to open database file); choose a directory that can be written'],
  ])('%s is refused, with the cure', (_what, prepare, message) => {
    prepare();

    expect(() => openData(directory)).toThrow(message);
    expect(() => openData(directory)).toThrow(directory);
  });
});

describe('a kept value', () => {
  it('is amended as a whole', () => {
    const things = memoryData().map<{ name: string; version: number }>('iot.things');
    const first = { name: 'edge-1', version: 1 };
    things.set('edge-1', first);

    const amended = amend(things, 'edge-1', { version: 2 });

    expect(things.get('edge-1')).toBe(amended);
    expect([first, amended]).toEqual([{ name: 'edge-1', version: 1 }, { name: 'edge-1', version: 2 }]);
    expect(() => amend(things, 'edge-2', {})).toThrow("nothing is kept under 'edge-2'");
  });
});

describe('state in memory', () => {
  it('is one map for each name', () => {
    const data = memoryData();

    data.map<number>('iot.things').set('edge-1', 1);

    expect(data.map('iot.things').get('edge-1')).toBe(1);
    expect(data.map('iot.policies').size).toBe(0);
  });

  it('has no rows, whatever was set', () => {
    const rows = memoryData().rows<number>('states.histories');

    rows.set('a', 1);

    expect([rows.get('a'), ...rows]).toEqual([undefined]);
  });
});
