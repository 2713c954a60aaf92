import * as iot from '@aws-sdk/client-iot';
import { schemaService } from '../../../local/wire/schema-service.ts';
import { aWire, reaching } from './local-cloud.ts';

/** A wire whose IoT makes things and remembers, in order, which it has made; without retries. */
export const aThingMaker = async () => {
  const created: string[] = [];
  const CreateThing = async ({ thingName }: { thingName: string }) => { created.push(thingName); return { thingName }; };
  const wire = await aWire(() => schemaService({ scope: 'iot', client: iot, protocol: 'restJson1', operations: { CreateThing } }));
  return { wire, client: new iot.IoTClient(reaching(wire)), created };
};
