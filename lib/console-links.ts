import { Aws, CfnMapping } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Where the console of a partition is, behind its region and a dot (AWS general reference, management console
 * endpoints). A stack in any other partition needs the setting `executionLinkPrefix`.
 */
const consoleDomains = {
  'aws': 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-eusc': 'console.amazonaws-eusc.eu',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** What makes a link into the Step Functions console of an execution's ARN when put before it. */
export const executionConsoleLinkPrefix = (scope: Construct): string => {
  const mapping = Object.fromEntries(Object.entries(consoleDomains).map(([partition, console]) => [partition, { console }]));
  const domain = new CfnMapping(scope, 'ConsoleDomains', { mapping }).findInMap(Aws.PARTITION, 'console');
  return `https://${Aws.REGION}.${domain}/states/home?region=${Aws.REGION}#/v2/executions/details/`;
};
