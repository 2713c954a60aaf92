import { ensureTableFromTemplate } from '../../dynamodb/template.ts';
import type { TableProperties } from '../../dynamodb/template.ts';
import { physicalName, text } from '../resource.ts';
import type { Creator, Creators } from '../resource.ts';

const table: Creator = async ({ logicalId, properties }, site) => {
  const name = text(properties.TableName) ?? physicalName(site, logicalId, 255);
  const { TableArn } = await ensureTableFromTemplate(site.cloud.service('dynamodb'), { ...properties, TableName: name } as TableProperties);
  return { ref: name, attributes: { Arn: TableArn, TableId: name } };
};

export const dynamodb: Creators = { 'AWS::DynamoDB::Table': table, 'AWS::DynamoDB::GlobalTable': table };
