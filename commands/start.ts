/** `npm start`: synthesizes the application where needed and runs it on this machine. Options go to the local runtime. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureLocalAssembly } from './assembly.ts';
import { builtPages, ensurePages } from './pages.ts';

const options = process.argv.slice(2);
const assembly = options.includes('--help') || options.includes('--assembly') ? [] : ['--assembly', await ensureLocalAssembly()];

const pages = options.includes('--pages') ? [] : ['--pages', builtPages];

const runtime = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', 'local', 'main.ts'), ...assembly, ...pages, ...options], { stdio: 'inherit' });
// beside the start, not before it: the API never waits for a page
if (pages.length > 0 && !options.includes('--help')) ensurePages().catch((error: unknown) => console.error(`the pages could not be built: ${(error as Error).message}`));
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => runtime.kill('SIGTERM'));
runtime.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
