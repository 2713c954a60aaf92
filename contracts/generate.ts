/** `npm run generate`: writes contracts/generated, types and stand-alone validators of the YAML contracts, and docs/failures.md. */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { componentErrors } from './component-errors.ts';
import { deploymentErrors, deploymentErrorTypes, type DeploymentError } from './deployment-errors.ts';
import { failures, type FailureKind } from './failures.ts';

interface ContractDocument {
  components: { schemas: Record<string, object> };
}

const contracts = ['openapi', 'steps', 'events'] as const;
const generated = new URL('./generated/', import.meta.url);

const schemaRef = '#/components/schemas/';

/** Keywords of OpenAPI that a validator takes in another form, or does not need in its bundle. */
const notInJsonSchema = ['nullable', '$ref', 'description'];

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type, a reference becomes the schema's own id. */
const asJsonSchema = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(asJsonSchema);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, $ref, type } = node as { nullable?: boolean; $ref?: string; type?: string };
  const keywords = Object.entries<unknown>({ ...node }).filter(([keyword]) => !notInJsonSchema.includes(keyword));
  const schema = Object.fromEntries(
    keywords.map(([keyword, value]) => [keyword, keyword === 'properties' ? asJsonSchemas(value as object) : asJsonSchema(value)]),
  );
  if ($ref !== undefined) return { ...schema, $ref: $ref.replace(schemaRef, '') };
  return nullable === true ? { ...schema, type: [type, 'null'] } : schema;
};

/** Properties may be named like keywords: there is one called `description`. */
const asJsonSchemas = (properties: object): object => Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, asJsonSchema(schema)]));

/** The one runtime part of Ajv that generated code calls, as an import instead of the `require` that Ajv writes. */
const asModule = (code: string): string => {
  const required = 'require("ajv/dist/runtime/ucs2length").default';
  const needed = code.includes(required);
  return `${needed ? "import ucs2length from 'ajv/dist/runtime/ucs2length.js';\n" : ''}${code.replaceAll(required, 'ucs2length.default')}`;
};

/** Errors of requests are told in words that show the wrong value; those of payloads never show one. */
const errorsShowValues: Readonly<Record<(typeof contracts)[number], boolean>> = { openapi: true, steps: false, events: false };

/** One exported function per schema; unused ones fall away when a Lambda is bundled. */
const validators = (name: (typeof contracts)[number], document: ContractDocument): string => {
  const code = { source: true, esm: true, lines: true };
  const ajv = new Ajv.default({ allErrors: true, verbose: errorsShowValues[name], strict: true, allowUnionTypes: true, code });
  const schemas = Object.entries(document.components.schemas);
  for (const [name, schema] of schemas) ajv.addSchema({ $id: name, ...(asJsonSchema(schema) as object) });
  return asModule(standaloneCode.default(ajv, Object.fromEntries(schemas.map(([name]) => [name, name]))));
};

const validatorTypes = (name: string, document: ContractDocument): string =>
  [
    `import type { ValidateFunction } from 'ajv';`,
    `import type { components } from './${name}.ts';`,
    ...Object.keys(document.components.schemas).map((schema) => `export const ${schema}: ValidateFunction<components['schemas']['${schema}']>;`),
    '',
  ].join('\n');

/** What each step takes and gives, by its state's name: a Lambda imports its own step's and bundles no other's. */
const stepContracts = ({ components: { schemas } }: ContractDocument): string => {
  const inputs = Object.keys(schemas).filter((schema) => schema.endsWith('Input'));
  const steps = inputs.map((schema) => schema.slice(0, -'Input'.length)).filter((step) => `${step}Output` in schemas);
  return [
    `import * as validators from './steps-validators.js';`,
    ...steps.map((step) => `export const ${step} = { name: '${step}', input: validators.${step}Input, output: validators.${step}Output } as const;`),
    '',
  ].join('\n');
};

const failurePage = (): string => {
  const kinds = Object.entries<FailureKind>(failures);
  const row = ([code, { status, hint, retryable }]: [string, FailureKind]): string[] => [`\`${code}\``, String(status ?? ''), hint, yesOrNo(retryable)];
  const head = ['Code', 'HTTP', 'What to do', 'Retryable'];
  return [
    '<!-- Generated from contracts/failures.ts and contracts/deployment-errors.ts by `npm run generate`. -->',
    '# Failures',
    '',
    'Codes are stable; messages are for people and may change.',
    '',
    '## Answers to requests',
    '',
    ...table(head, kinds.filter(([, kind]) => kind.status !== undefined).map(row)),
    '',
    '## Fates of items',
    '',
    ...table(head, kinds.filter(([, kind]) => kind.status === undefined).map(row)),
    '',
    ...deviceFailureSections(),
    '',
  ].join('\n');
};

const deviceFailureSections = (): string[] => [
  '## What cores report',
  '',
  'Codes of the Greengrass nucleus for deployments that failed on a core. Of a report with several, the most specific counts; a code not listed here is shown as it came.',
  '',
  ...table(
    ['Code', 'Types', 'What happened', 'What to do', 'Who can', 'Retryable'],
    Object.entries<DeploymentError>(deploymentErrors).map(([code, { types, cause, hint, actor, retryable }]) => [
      `\`${code}\``,
      types.map((type) => `\`${type}\``).join(' '),
      cause,
      hint,
      actor,
      yesOrNo(retryable),
    ]),
  ),
  '',
  'A code not listed is explained by its type:',
  '',
  ...explanations('Type', deploymentErrorTypes),
  '',
  '## Broken components',
  '',
  'Codes of the Greengrass nucleus for components that do not run: members of `brokenComponents` of a core.',
  '',
  ...explanations('Code', componentErrors),
];

const explanations = (name: string, all: Readonly<Record<string, Pick<DeploymentError, 'cause' | 'hint' | 'actor' | 'retryable'>>>): string[] =>
  table(
    [name, 'What happened', 'What to do', 'Who can', 'Retryable'],
    Object.entries(all).map(([code, { cause, hint, actor, retryable }]) => [`\`${code}\``, cause, hint, actor, yesOrNo(retryable)]),
  );

const yesOrNo = (isSo: boolean): string => (isSo ? 'yes' : 'no');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('<', '&lt;').replaceAll('|', '\\|')).join(' | ')} |`);

const files = async (): Promise<Map<string, string>> => {
  const result = new Map<string, string>();
  for (const name of contracts) {
    const source = new URL(`./${name}.yaml`, import.meta.url);
    const document = parse(await readFile(source, 'utf8')) as ContractDocument;
    const head = `// Generated from contracts/${name}.yaml by \`npm run generate\`.\n`;
    result.set(`${name}.ts`, head + astToString(await openapiTS(source)));
    result.set(`${name}-validators.js`, head + validators(name, document));
    result.set(`${name}-validators.d.ts`, head + validatorTypes(name, document));
    if (name === 'steps') result.set('step-contracts.ts', head + stepContracts(document));
  }
  result.set('../../docs/failures.md', failurePage());
  return result;
};

const usage = `Writes what follows from the contracts: TypeScript types and validators in contracts/generated, and docs/failures.md.

Usage: npm run generate -- [options]

  --check      write nothing; fail where a file is not what the contracts say
  -h, --help   print this
`;

const commandLine = (): { check: boolean; help: boolean } => {
  try {
    return parseArgs({ options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
};

const generate = async (isCheck: boolean): Promise<void> => {
  const stale: string[] = [];
  await mkdir(generated, { recursive: true });
  for (const [name, text] of await files()) {
    const target = new URL(name, generated);
    if ((await readFile(target, 'utf8').catch(() => '')) === text) continue;
    stale.push(name);
    if (!isCheck) await writeFile(target, text);
  }
  if (stale.length === 0 || !isCheck) return;
  console.error(`generated files are out of date (${stale.join(', ')}): run npm run generate`);
  process.exitCode = 1;
};

const { check, help } = commandLine();
if (help) console.log(usage);
else await generate(check);
