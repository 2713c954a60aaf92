/** `npm run synth [-- <cdk options>]`: writes the CloudFormation assembly that `cdk deploy` would send, to cdk.out. */
import { join } from 'node:path';
import { synthesize } from './assembly.ts';

process.exitCode = await synthesize(join(import.meta.dirname, '..', 'cdk.out'), {}, process.argv.slice(2));
