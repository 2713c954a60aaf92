import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { componentErrors } from '../../contracts/component-errors.ts';
import { deploymentErrors, deploymentErrorTypes } from '../../contracts/deployment-errors.ts';
import type { DeploymentError } from '../../contracts/deployment-errors.ts';
import { failures } from '../../contracts/failures.ts';

const source = readFileSync(new URL('../../contracts/deployment-errors.ts', import.meta.url), 'utf8');
const page = readFileSync(new URL('../../docs/failures.md', import.meta.url), 'utf8');
const codes = Object.entries<DeploymentError>(deploymentErrors);

const actors = ['cloud operator', 'device operator', 'template author', 'component author', 'AWS', 'nobody: wait'];

describe('the catalogue of device errors', () => {
  it.each([...codes, ...Object.entries(deploymentErrorTypes), ...Object.entries(componentErrors)])('explains %s whole: what happened, what to do and who can', (_code, { cause, hint, actor }) => {
    expect(cause).toMatch(/^\S.{8,298}[^.\s]$/);
    expect(hint).toMatch(/^[^A-Z\s.].{8,298}[^.\s]$/);
    expect(actors).toContain(actor);
  });

  it('knows every error type of the nucleus', () => {
    expect(Object.keys(deploymentErrorTypes).sort()).toEqual([
      'AWS_COMPONENT_ERROR', 'CLOUD_SERVICE_ERROR', 'COMPONENT_ERROR', 'COMPONENT_RECIPE_ERROR', 'DEPENDENCY_ERROR', 'DEVICE_ERROR', 'HTTP_ERROR', 'NETWORK_ERROR', 'NONE',
      'NUCLEUS_ERROR', 'PERMISSION_ERROR', 'REQUEST_ERROR', 'SERVER_ERROR', 'UNKNOWN_ERROR', 'USER_COMPONENT_ERROR',
    ]);
  });

  it('has codes of every type that is sorted', () => {
    const typesOfCodes = new Set(codes.flatMap(([, { types }]) => types));

    expect(Object.keys(deploymentErrorTypes).filter((type) => !typesOfCodes.has(type as never))).toEqual(['NONE']);
  });

  it('knows the commonest codes and more', () => {
    expect(codes.length).toBeGreaterThanOrEqual(45);
    expect(Object.keys(deploymentErrors)).toEqual(
      expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DISK_SPACE_CRITICAL', 'COMPONENT_BROKEN', 'S3_HEAD_OBJECT_ACCESS_DENIED', 'ARTIFACT_CHECKSUM_MISMATCH', 'COMPONENT_VERSION_REQUIREMENTS_NOT_MET']),
    );
  });

  it('names each code once, and none of our own', () => {
    const written = [...source.matchAll(/^ +([A-Z0-9]+(?:_[A-Z0-9]+)+): \{/gm)].map(([, code]) => code ?? '').filter((code) => Object.hasOwn(deploymentErrors, code));
    const alsoTypes = codes.filter(([code]) => Object.hasOwn(deploymentErrorTypes, code)).length;

    expect(written).toHaveLength(codes.length + alsoTypes);
    expect(codes.filter(([code]) => Object.hasOwn(failures, code))).toEqual([]);
  });

  it('knows every status code that the nucleus gives a component', () => {
    const ofScripts = ['ERROR', 'CONFIG_NOT_VALID', 'IO_ERROR', 'MISSING_DEFAULT_RUNWITH', 'TIMEOUT'];
    const all = [...['INSTALL', 'STARTUP', 'RUN'].flatMap((phase) => ofScripts.map((end) => `${phase}_${end}`)), 'SHUTDOWN_ERROR', 'SHUTDOWN_TIMEOUT'];

    expect(Object.keys(componentErrors).sort()).toEqual(all.sort());
    expect(all.filter((code) => Object.hasOwn(deploymentErrors, code) || Object.hasOwn(failures, code))).toEqual([]);
  });

  it('blames nobody for what passes by itself, and lets it be tried again unless a newer deployment counts', () => {
    const passing = codes.filter(([, { actor }]) => actor === 'nobody: wait');

    expect(passing.filter(([, { retryable }]) => !retryable).map(([code]) => code)).toEqual(['REJECTED_STALE_DEPLOYMENT']);
  });

  it('is on the page of failures', () => {
    const all = [...codes, ...Object.entries(componentErrors)];

    expect(all.filter(([code, { hint }]) => !page.includes(`| \`${code}\` |`) || !page.includes(hint.replaceAll('<', '&lt;').replaceAll('|', '\\|')))).toEqual([]);
  });
});
