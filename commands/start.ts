/** `npm start`: synthesizes the application where needed and runs it on this machine. Options go to the local runtime. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureLocalAssembly, type LocalAuthorization } from './assembly.ts';
import { builtPages, ensurePages } from './pages.ts';

const authorizations: Readonly<Record<string, LocalAuthorization>> = { none: 'NONE', iam: 'IAM' };

const options = process.argv.slice(2);
/** Those that this command looks at; the runtime reads and checks them all. */
const { assembly, auth, pages, help } = parseArgs({ args: options, strict: false, options: { assembly: { type: 'string' }, auth: { type: 'string' }, pages: { type: 'string' }, help: { type: 'boolean', short: 'h' } } }).values;
const kind = String(auth ?? 'none');
const isMade = assembly === undefined && help !== true && Object.hasOwn(authorizations, kind);
const made = [...(isMade ? ['--assembly', await ensureLocalAssembly(authorizations[kind])] : []), ...(pages === undefined ? ['--pages', builtPages] : [])];

const runtime = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', 'local', 'main.ts'), ...made, ...options], { stdio: 'inherit' });
// beside the start, not before it: the API never waits for a page
if (pages === undefined && help !== true) ensurePages().catch((error: unknown) => console.error(`the pages could not be built: ${(error as Error).message}`));
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => runtime.kill('SIGTERM'));
runtime.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
