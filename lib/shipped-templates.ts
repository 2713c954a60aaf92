import { CustomResource, Duration } from 'aws-cdk-lib';
import type { Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { shippedTemplates } from './provisioning-templates.ts';
import type { ShippedPolicies } from './provisioning-templates.ts';

/** Keeps the shipped provisioning templates in the tasks bucket, by a custom resource. Another id would be another resource, whose predecessor took them away. */
export const shipTemplates = (stack: Stack, shipTemplatesFunction: IFunction, policies: ShippedPolicies): void => {
  const templates = Object.entries(shippedTemplates(policies)).map(([name, template]) => [name, JSON.stringify(template)] as const);
  new CustomResource(stack, 'ShippedTemplates', {
    resourceType: 'Custom::ProvisioningTemplates',
    serviceToken: shipTemplatesFunction.functionArn,
    serviceTimeout: Duration.minutes(5),
    // CloudFormation turns every value of an object into text: a template travels as text from the start.
    properties: { Templates: Object.fromEntries(templates) },
  });
};
