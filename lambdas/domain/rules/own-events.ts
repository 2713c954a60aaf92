import { eventSource } from '../../../contracts/events.ts';

/** Texts that a field may have: one, or all that begin and end so. */
export type Texts = { readonly is: string } | { readonly begins: string; readonly ends: string };

/** Fields of an event by their path. */
export type FieldPath = readonly string[];

/** Events that the work of this system may cause, by what is certain of them; their other fields may hold anything. */
export interface EventFamily {
  /** In words that follow "could match". */
  readonly what: string;
  readonly fields: readonly { readonly path: FieldPath; readonly texts: Texts }[];
}

/** Beginning of the names of everything that this system owns, in any environment. */
export const ownNames = 'greengrass2-provisioning-';

const source: FieldPath = ['source'];

/**
 * Sources whose every event a redeployment may cause: what this system tells itself, what Step Functions, Greengrass and IoT
 * tell of its work, and what watches the resources it makes.
 */
const ownSources: readonly string[] = [eventSource, 'aws.config', 'aws.greengrass', 'aws.iot', 'aws.states', 'aws.tag', 'aws.xray'];

/** A rule that could match one of these could feed itself. */
export const ownFamilies: readonly EventFamily[] = ownSources.map((name) => ({ what: name, fields: [{ path: source, texts: { is: name } }] }));

/**
 * Families that share their source with events that have nothing to do with this system. CloudTrail tells of calls under the
 * source of the service that was called; a core may call any service when it runs what it was sent.
 */
export const mixedFamilies: readonly EventFamily[] = [
  {
    what: 'calls that CloudTrail tells of, which this system makes too; name the types of the events meant',
    fields: [{ path: source, texts: { begins: 'aws.', ends: '' } }, { path: ['detail-type'], texts: { begins: 'AWS ', ends: ' via CloudTrail' } }],
  },
  {
    what: `alarms of this system, whose names begin with ${ownNames}; name the alarms meant`,
    fields: [{ path: source, texts: { is: 'aws.cloudwatch' } }, { path: ['detail', 'alarmName'], texts: { begins: ownNames, ends: '' } }],
  },
];
