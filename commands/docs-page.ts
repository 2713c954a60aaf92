/** Builds the documentation page: Swagger UI, and the API's contract as readers need it. Nothing in it is loaded from elsewhere. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { apiContract } from '../contracts/api-contract.ts';
import type { OperationContract, Parameter } from '../contracts/api-contract.ts';
import { apiExamples } from '../contracts/api-examples.ts';
import type { ApiExample } from '../contracts/api-examples.ts';

const source = join(import.meta.dirname, '..', 'local', 'pages', 'docs');
const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const cursorsShortened = (path: string): string => path.replaceAll(/(?<==eyJ)\w+/g, '…');
const headerTexts = (headers: Readonly<Record<string, string>> = {}): string[] => Object.entries(headers).map(([name, value]) => `\`${name}: ${value}\``);

const exampleRow = ({ method, path, request, status, answer }: ApiExample): string => {
  const code = (answer.body as { code?: string } | undefined)?.code;
  const asked = [`\`${method} ${cursorsShortened(request?.path ?? path)}\``, ...headerTexts(request?.headers), request?.summary];
  const answered = [status, code && `\`${code}\``, ...headerTexts(answer.headers), answer.summary];
  return `| ${[asked, answered].map((parts) => parts.filter(Boolean).join(' ')).join(' | ')} |`;
};

const exampleTable = (operationId: string): string => {
  const rows = apiExamples.filter((example) => example.operationId === operationId && example.request !== undefined).map(exampleRow);
  return ['| Example request | Answer |', '| --- | --- |', ...rows].join('\n');
};

/**
 * Swagger UI sends a parameter's first example unless told otherwise: one that may be left out is to be left out. Of the
 * others, each value is offered once.
 */
const choices = ({ examples = {}, ...parameter }: Parameter): Parameter => {
  const entries = Object.entries(examples);
  const distinct = entries.filter(([, { value }], index) => entries.findIndex(([, other]) => other.value === value) === index);
  return parameter.required ? { ...parameter, examples: Object.fromEntries(distinct) } : parameter;
};

const mapped = <Value, Result>(record: Readonly<Record<string, Value>>, change: (value: Value) => Result): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));

const forReaders = (operation: OperationContract): OperationContract => ({
  ...operation,
  description: `${operation.description}\n\n${exampleTable(operation.operationId)}`,
  parameters: operation.parameters.map((parameter) => ('in' in parameter ? choices(parameter) : parameter)),
});

/** The contract with its examples told as requests. */
export const readersDocument = (): object => ({
  ...apiContract,
  paths: mapped(apiContract.paths, (methods) => mapped(methods, forReaders)),
  components: { ...apiContract.components, parameters: mapped(apiContract.components.parameters, choices) },
});

/** Swagger UI's own files; source maps stay behind, and so does the reference to one. */
const copySwaggerUi = async (into: string): Promise<void> => {
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-bundle.js.LICENSE.txt']) {
    const text = await readFile(join(swaggerUi, name), 'utf8');
    await writeFile(join(into, name), text.replace(/\/\*# sourceMappingURL=.*\*\/\s*$/, ''));
  }
};

/**
 * @param into folder of the finished page
 * @throws Error with esbuild's own messages
 */
export const buildDocsPage = async (into: string): Promise<void> => {
  // loaded only when there is something to build: whoever names this page should not pay for it
  const { build } = await import('esbuild');
  await build({ entryPoints: { docs: join(source, 'main.ts') }, outdir: into, bundle: true, minify: true, format: 'iife', target: 'es2022', logLevel: 'error' });
  await copySwaggerUi(into);
  for (const name of ['index.html', 'docs.css']) await writeFile(join(into, name), await readFile(join(source, name)));
  await writeFile(join(into, 'openapi.json'), JSON.stringify(readersDocument()));
};
