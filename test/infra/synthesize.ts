/**
 * Synthesizes every variant and writes what the tests look at as JSON to standard output. A process of its own: loading
 * aws-cdk-lib into each Jest sandbox takes three times as long.
 */
import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { readConfiguration } from '../../lib/configuration.ts';
import { ProvisioningStack } from '../../lib/provisioning-stack.ts';
import { variants } from './variants.ts';

const cdkJson = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as { context: Record<string, unknown> };

const metadata = (construct: IConstruct, type: string) =>
  construct.node.findAll().flatMap(({ node }) => node.metadata.filter((entry) => entry.type === type).map(({ data }) => ({ path: node.path, data: data as unknown })));

/** Warnings that tests read as metadata; any other finding is printed, and an error ends this process. */
const expectedWarnings = ['Annotation::AnyThingName', 'Annotation::OpenApi'];

const synthesized = (context: Record<string, unknown>) => {
  const app = new App({ context: { ...cdkJson.context, ...context }, analyticsReporting: false });
  for (const id of expectedWarnings) Validations.of(app).acknowledge({ id, reason: 'tests hold the warnings of every variant against its settings' });
  const configuration = readConfiguration(app.node.getAllContext());
  const stack = new ProvisioningStack(app, 'Stack', { configuration, code: () => Code.fromInline('export const handler = async () => ({});') });
  const packs = [new AwsSolutionsChecks(app), new ServerlessChecks(app)];
  return {
    template: Template.fromStack(stack).toJSON() as unknown,
    findings: packs.flatMap((pack) => pack.validateScope(app).violations.map(({ ruleName, violatingResources }) => ({ rule: ruleName, paths: violatingResources.map(({ constructPath }) => constructPath) }))),
    acknowledgements: metadata(stack, Validations.ACKNOWLEDGED_RULES_METADATA_KEY),
    warnings: metadata(stack, 'aws:cdk:warning').map(({ data }) => data),
  };
};

const results = Object.entries(variants).map(([name, context]) => [name, synthesized(context)]);
process.stdout.write(JSON.stringify(Object.fromEntries(results)));
