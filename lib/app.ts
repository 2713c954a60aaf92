import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readConfiguration } from './configuration.ts';
import { bundleLambdas } from './lambda-bundles.ts';
import { systemName } from './names.ts';
import { ProvisioningStack } from './provisioning-stack.ts';

const app = new App();
const configuration = readConfiguration(app.node.getAllContext());
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
const folderOf = bundleLambdas();
new ProvisioningStack(app, `${systemName}-${configuration.environment}`, {
  configuration,
  code: (name) => Code.fromAsset(folderOf(name)),
  description: 'Provisions AWS IoT Greengrass V2 core devices and client devices in bulk',
});
