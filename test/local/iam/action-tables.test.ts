import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dynamodbService } from '../../../local/dynamodb/service.ts';
import { eventsService } from '../../../local/events/service.ts';
import { greengrassService } from '../../../local/greengrass/service.ts';
import { actionTables } from '../../../local/iam/actions/tables.ts';
import { iotService } from '../../../local/iot/service.ts';
import { kmsService } from '../../../local/kms/service.ts';
import { lambda } from '../../../local/lambda/service.ts';
import { s3Service } from '../../../local/s3/service.ts';
import { sqsService } from '../../../local/sqs/service.ts';
import { ssmService } from '../../../local/ssm/service.ts';
import { states } from '../../../local/states/service.ts';
import { stsService } from '../../../local/sts/service.ts';
import { startWire } from '../../../local/wire/server.ts';
import type { Service } from '../../../local/wire/service.ts';

describe('the tables of actions', () => {
  let services: readonly Service[];
  const closing: Array<() => unknown> = [];
  beforeAll(async () => {
    const wire = await startWire({ port: 0 });
    const [iot, dynamodb, events, functions, machines] = [iotService(wire), dynamodbService(wire), eventsService(wire), lambda(wire), states(wire)];
    services = [
      iot, dynamodb, events, functions.service, machines.service, greengrassService(wire, iot), kmsService(wire), s3Service(wire), sqsService(wire), ssmService(wire), stsService(),
    ];
    closing.push(() => iot.close(), () => dynamodb.close(), () => events.close(), () => functions.close(), () => machines.close(), () => wire.close());
  });
  afterAll(async () => { for (const close of closing) await close(); });

  it('tell of every operation there is what it takes', () => {
    const untold = services.flatMap(({ scope, operations }) => operations.filter((operation) => !Object.hasOwn(actionTables[scope] ?? {}, operation)).map((operation) => `${scope}:${operation}`));

    expect(services.every(({ operations }) => operations.length > 0)).toBe(true);
    expect(untold).toEqual([]);
  });
});
