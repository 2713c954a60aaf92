import { curlOf } from './curl.ts';
import type { Failure, FuzzReport } from './run.ts';

const failureLines = (apiUrl: string, { request, problems, seed, path }: Failure): string[] => [
  `${request.operationId}: ${problems.join('; ')}`,
  `  again: npm run fuzz -- --operation ${request.operationId} --seed ${seed} --path ${path}`,
  `  ${curlOf(apiUrl, request)}`,
];

/** A report for people. */
export const reportLines = (apiUrl: string, { seed, requests, answers, slowestMilliseconds, failures, templates, templateFailures, wire, remains }: FuzzReport): string[] => {
  const width = Math.max(...Object.keys(answers).map(({ length }) => length));
  return [
    ...Object.entries(answers).map(([operation, counts]) => `${operation.padEnd(width)}  ${Object.entries(counts).map(([status, count]) => `${status}: ${count}`).join('  ')}`),
    '',
    ...failures.flatMap((failure) => failureLines(apiUrl, failure)),
    ...templateFailures.map(({ template, problems }) => `a provisioning template: ${problems}\n  ${template}`),
    ...wire,
    ...remains,
    `${requests} requests, seed ${seed}, slowest ${slowestMilliseconds} ms: ${templates} provisioning templates: ${failures.length + templateFailures.length + wire.length + remains.length === 0 ? 'nothing wrong' : `${failures.length} operations, ${templateFailures.length + wire.length} other things go wrong, ${remains.length} are left`}`,
  ];
};
