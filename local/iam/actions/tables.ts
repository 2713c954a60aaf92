import type { ActionTable } from '../needs.ts';
import { dynamodbActions } from './dynamodb.ts';
import { greengrassActions } from './greengrass.ts';
import { iotActions } from './iot.ts';
import { otherActions } from './others.ts';
import { s3Actions } from './s3.ts';

/** What every operation takes of its caller, by SigV4 service name. */
export const actionTables: Readonly<Record<string, ActionTable>> = { ...otherActions, dynamodb: dynamodbActions, greengrass: greengrassActions, iot: iotActions, s3: s3Actions };
