import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { statementsOf } from '../../local/iam/statements.ts';
import type { PolicyStatement } from '../../local/iam/statements.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const document = read('docs/security.md');

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

/** Packages of which something runs in functions: types are gone by then. */
const importedByFunctions = (): Set<string> => {
  const sources = ['lambdas', 'contracts/generated'].flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).flatMap((file) => (/\.(ts|js)$/.test(file) ? read(`${folder}/${file}`) : [])));
  const imports = sources.flatMap((source) => [...source.matchAll(/(?:^import (?!type\b)[^;]*?from |\bimport\()["']((?:@[^/"']+\/)?[^./"'][^/"']*)/gm)].map(([, name = '']) => name));
  return new Set(imports);
};

describe('docs/security.md', () => {
  it.each(['cores/edge-1/artifacts/download', 'cores/edge-1/artifacts/download/', 'devices/sensor-1/artifacts/download'])('shows how to keep people from bundles, however the path is written: POST /%s', (path) => {
    const [, json = ''] = /```json\n(.*?)\n```/s.exec(document) ?? [];
    const [statement] = statementsOf({ Statement: JSON.parse(json.replace('<api id>', 'api')) as PolicyStatement });

    const isDenied = (method: string): boolean => statement?.effect === 'Deny' && statement.match({ action: 'execute-api:Invoke', resource: `arn:aws:execute-api:eu-west-1:111122223333:api/prod/${method}/${path}`, context: {} }) !== undefined;

    expect([isDenied('POST'), isDenied('GET')]).toEqual([true, false]);
  });

  it('tells every production dependency with the version and licence that are installed, and a reason', () => {
    const told = [...document.matchAll(/^\| `([^`]+)` \| (\d\S*) \| (\S+) \| [^|]+ \| \S[^|]+ \|$/gm)].map(([, name, version, license]) => ({ name, version, license }));
    const installed = Object.entries(dependencies).map(([name, pinned]) => {
      const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Package;
      return { name, version: version === pinned ? version : `${version} installed, ${pinned} pinned`, license };
    });

    expect(told).toEqual(installed);
  });

  it('speaks true of the licences of all that they bring along, none of which has an install script', () => {
    const permissive = /^(MIT|MIT-0|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|\(MIT OR .+\))$/;
    const brought = Object.entries(packages).filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true);

    expect(brought.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    expect(brought.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(brought.filter(([, { license = 'none' }]) => !permissive.test(license)).map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('says of each dependency rightly whether functions have it in their bundles', () => {
    const imported = importedByFunctions();
    const inFunctions = [...document.matchAll(/^\| `([^`]+)` \| \d\S* \| \S+ \| functions\b[^|]* \|/gm)].map(([, name]) => name);

    expect(inFunctions).toEqual(Object.keys(dependencies).filter((name) => imported.has(name)));
  });
});
