import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { ConfigurationError, readConfiguration } from './configuration.ts';
import type { Configuration } from './configuration.ts';
import { bundleLambdas } from './lambda-bundles.ts';
import { systemName } from './names.ts';
import { ProvisioningStack } from './provisioning-stack.ts';

/** Ends with the message alone: what is wrong lies in the configuration, not in a line of this program. */
const configured = (context: Readonly<Record<string, unknown>>): Configuration => {
  try {
    return readConfiguration(context);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
};

const app = new App();
const configuration = configured(app.node.getAllContext());
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
const folderOf = bundleLambdas();
new ProvisioningStack(app, `${systemName}-${configuration.environment}`, {
  configuration,
  code: (name) => Code.fromAsset(folderOf(name)),
  description: 'Provisions AWS IoT Greengrass V2 core devices and client devices in bulk',
});
