import { describe, expect, it } from '@jest/globals';
import { caveats, differences, incomparable } from '../../commands/bench/compare.ts';
import type { Figures } from '../../commands/bench/figures.ts';
import { comparisonOf, reportOf } from '../../commands/bench/report.ts';
import type { BenchResult } from '../../commands/bench/result.ts';

const aResult = (figures: Figures = {}, over: Partial<BenchResult> = {}): BenchResult => ({
  scenario: { cores: 1000, certificates: 'own-ca', concurrency: 40 },
  date: '2026-11-23',
  commit: 'abc1234',
  node: '24.21.0',
  cpus: 2,
  loadBefore: 0.2,
  figures,
  callsPerCore: { 'iot.RegisterThing': 1 },
  cost: { pricesOf: '2026-11-23', region: 'us-east-1', lines: [{ service: 'Step Functions', unit: 'state transitions (STANDARD)', quantity: 8000, dollars: 0.2 }] },
  ...over,
});

const verdicts = (before: Figures, now: Figures): string[] => differences(aResult(before), aResult(now)).map(({ name, verdict }) => `${name} ${verdict}`);

describe('a comparison', () => {
  it.each<[Figures, Figures, string]>([
    [{ coresPerSecond: 50 }, { coresPerSecond: 100 }, 'coresPerSecond better'],
    [{ coresPerSecond: 100 }, { coresPerSecond: 50 }, 'coresPerSecond worse'],
    [{ idleMegabytes: 200 }, { idleMegabytes: 100 }, 'idleMegabytes better'],
    [{ idleMegabytes: 100 }, { idleMegabytes: 200 }, 'idleMegabytes worse'],
    [{ coresPerSecond: 100 }, { coresPerSecond: 112 }, 'coresPerSecond same'],
    [{ coresPerSecond: 112 }, { coresPerSecond: 100 }, 'coresPerSecond same'],
    [{ transitions: 10 }, { transitions: 9 }, 'transitions better'],
  ])('of %j with %j says: %s', (before, now, verdict) => {
    expect(verdicts(before, now)).toEqual([verdict]);
  });

  it('has the ratio of each figure', () => {
    expect(differences(aResult({ coresPerSecond: 40 }), aResult({ coresPerSecond: 100 }))).toEqual([{ name: 'coresPerSecond', before: 40, now: 100, ratio: 2.5, verdict: 'better' }]);
  });

  it('leaves out what only one of them tells', () => {
    expect(verdicts({ coresPerSecond: 40, cpuMilliseconds: 20 }, { coresPerSecond: 40 })).toEqual(['coresPerSecond same']);
  });

  it('is refused for another scenario', () => {
    const other = aResult({}, { scenario: { cores: 100, certificates: 'own-ca', concurrency: 40 } });

    expect(incomparable(aResult(), aResult())).toBeUndefined();
    expect(comparisonOf(other, aResult(), 'cores-100.json')).toMatch(/^Not compared with cores-100.json: it measured .*"cores":100/);
  });

  it('tells what else may explain a difference', () => {
    const busy = aResult({}, { loadBefore: 6, cpus: 8, node: '24.1.0' });

    expect(caveats(aResult(), aResult())).toEqual([]);
    expect(caveats(busy, aResult())).toEqual(['it ran on 8 CPUs, this run on 2', 'it ran on Node 24.1.0, this run on 24.21.0', 'it shared the machine: load 6 on 8 CPUs before it began']);
  });
});

describe('a report', () => {
  it('shows figures with their units, calls and the bill', () => {
    const report = reportOf(aResult({ coresPerSecond: 81.52, cpuMilliseconds: 21.4 }));

    expect(report).toMatch(/cores, from POST until all have settled +81\.5 +per second/);
    expect(report).toMatch(/iot\.RegisterThing +1\.000/);
    expect(report).toMatch(/Step Functions +\$0\.2000 +8,000 state transitions/);
    expect(report).toMatch(/together +\$0\.2000/);
  });

  it('says what the machine does not tell', () => {
    expect(reportOf(aResult())).toMatch(/CPU time of the stack +- +not told by this machine/);
  });
});
