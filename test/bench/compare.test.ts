import { describe, expect, it } from '@jest/globals';
import { caveats, differences, incomparable } from '../../commands/bench/compare.ts';
import type { Figures } from '../../commands/bench/figures.ts';
import { comparisonOf, reportOf } from '../../commands/bench/report.ts';
import type { BenchResult, Run } from '../../commands/bench/result.ts';

const cost = [{ service: 'Step Functions', unit: 'state transitions (STANDARD)', quantity: 8000, dollars: 0.2 }] as const;
const aRun = (figures: Figures = {}, over: Partial<Run> = {}): Run => ({ figures, callsPerCore: { 'iot.RegisterThing': 1 }, cost, ...over });

const aResult = (figures: Figures = {}, over: Partial<BenchResult> = {}): BenchResult => ({
  scenario: { kind: 'cores', cores: 1000, certificates: 'own-ca', concurrency: 40 },
  date: '2026-11-23',
  commit: 'abc1234',
  node: '24.21.0',
  cpus: 2,
  loadBefore: 0.2,
  prices: { date: '2026-11-23', region: 'us-east-1' },
  figures,
  runs: { provisioning: aRun(figures) },
  ...over,
});

const aDeployment = (first: Figures, moving: Figures = first): BenchResult =>
  aResult({}, { scenario: { kind: 'deploy', cores: 1000, concurrency: 40 }, runs: { first: aRun(first), moving: aRun(moving, { callsPerCore: { 'iot.RemoveThingFromThingGroup': 1 } }) } });

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
    expect(differences(aResult({ coresPerSecond: 40 }), aResult({ coresPerSecond: 100 }))).toEqual([{ name: 'coresPerSecond', run: 'provisioning', before: 40, now: 100, ratio: 2.5, verdict: 'better' }]);
  });

  it('leaves out what only one of them tells', () => {
    expect(verdicts({ coresPerSecond: 40, cpuMilliseconds: 20 }, { coresPerSecond: 40 })).toEqual(['coresPerSecond same']);
  });

  it('is refused for another scenario', () => {
    const other = aResult({}, { scenario: { kind: 'cores', cores: 100, certificates: 'own-ca', concurrency: 40 } });

    expect(incomparable(aResult(), aResult())).toBeUndefined();
    expect(comparisonOf(other, aResult(), 'cores-100.json')).toMatch(/^Not compared with cores-100.json: it measured .*"cores":100/);
  });

  it('compares each run with the same one, and names it where there are several', () => {
    const comparison = comparisonOf(aDeployment({ iotCalls: 2 }, { iotCalls: 6 }), aDeployment({ iotCalls: 2 }, { iotCalls: 3 }), 'deploy-1000.json');

    expect(comparison).toMatch(/first: IoT and Greengrass calls +2 → 2 +1\.00 ×$/m);
    expect(comparison).toMatch(/moving: IoT and Greengrass calls +6 → 3 +0\.50 × +better$/m);
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
    expect(report).toMatch(/Step Functions +\$0\.2000 +8,000 +state transitions/);
    expect(report).toMatch(/together +\$0\.2000/);
  });

  it('shows several runs in columns of their own, and what only one of them did as nothing in the others', () => {
    const report = reportOf(aDeployment({ targetedPerSecond: 40 }, { targetedPerSecond: 30 }));

    expect(report).toMatch(/^ +first +moving\n +cores, from POST until all are targeted +40 +30 +per second$/m);
    expect(report).toMatch(/iot\.RegisterThing +1\.000 +0\.000$/m);
    expect(report).toMatch(/^ +first +moving +first +moving\n +Step Functions +\$0\.2000 +\$0\.2000 +8,000 +8,000 +state transitions/m);
    expect(report).toMatch(/together +\$0\.2000 +\$0\.2000$/);
  });

  it('says what the machine does not tell', () => {
    expect(reportOf(aResult())).toMatch(/CPU time of the stack +- +not told by this machine/);
  });
});
