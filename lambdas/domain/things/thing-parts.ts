import type { FailureCode } from '../../../contracts/failures.ts';
import type { ItemRow } from '../../../contracts/task-rows.ts';
import type { Artifact, ProvisionedThing } from '../../../contracts/thing-rows.ts';
import { issuedCertificate } from '../certificates/issued-certificate.ts';
import type { BundleFacts, KnownCertificate, Ports } from '../ports.ts';
import type { ThingRun } from './thing-item.ts';

type ExistingParts = NonNullable<ItemRow['exists']>;

/** Stands for a part that may exist or not: the look for it failed. */
export const unknown = 'unknown';
/** What a look for a part found. Only not-found means absent. */
export type Looked<Part> = Part | undefined | typeof unknown;

/** A part that was looked for and is there. */
export const isFound = <Part>(looked: Looked<Part>): looked is Exclude<Part, undefined> => looked !== undefined && looked !== unknown;

/** A certificate in IoT; `status` is absent where only the run tells of it. */
type LookedCertificate = Pick<KnownCertificate, 'certificateId' | 'certificateArn'> & Partial<Pick<KnownCertificate, 'status'>>;

/** What there is of a core or client device in S3 and in IoT. */
export interface ThingParts {
  readonly bundle: Looked<BundleFacts>;
  /** Installer config of a core. */
  readonly config: Looked<Artifact>;
  readonly certificate: Looked<LookedCertificate>;
  readonly policies: Looked<readonly string[]>;
  readonly thing: Looked<{ readonly thingArn: string }>;
}

/** Codes of failures that come before anything is made: what there is of the name belongs to others. */
const beforeAll: readonly FailureCode[] = ['THING_NOT_OURS', 'NAME_IN_USE', 'DEVICE_OF_OTHER_CORE', 'CORE_BUSY'];

/** Whether nothing that exists is this run's, by what the run failed with. */
export const madeNothing = (code: FailureCode): boolean => beforeAll.includes(code);

/** What looking takes. */
export type LookingPorts = Pick<Ports, 'artifacts' | 'things' | 'certificates' | 'policies'>;

/** The run that may have left something. */
type LookedRun = Omit<ThingRun, 'item'> & { readonly item: Pick<ThingRun['item'], 'name'> };

/** A look that fails tells nothing, unless the run knows by itself. */
const look = async <Part>(find: () => Promise<Part | undefined>, told?: Part): Promise<Looked<Part>> => {
  try {
    return await find();
  } catch {
    return told ?? unknown;
  }
};

const nothingTold: ThingParts = { bundle: unknown, config: unknown, certificate: unknown, policies: unknown, thing: unknown };

/**
 * Looks for everything that may be left of a run that failed, whatever step it failed in and whether its last answers were
 * lost. Never fails. Nothing where no part is this system's: a thing alone, without a row or a bundle, is somebody else's.
 *
 * @param former the thing's row until now
 */
export const partsOfThing =
  (ports: LookingPorts) =>
  async (run: LookedRun, former: ProvisionedThing | undefined): Promise<ThingParts | undefined> => {
    const { item: { name }, thing: told, certificate: used } = run;
    const bundle = await look(() => ports.artifacts.bundle(name));
    if (former === undefined && used === undefined && !isFound(bundle)) return bundle === unknown ? nothingTold : undefined;

    const registered = told && used && { certificateId: used.certificateId, certificateArn: told.certificateArn };
    const [config, thing, certificate] = await Promise.all([
      look(() => ports.artifacts.config(name)),
      look(() => ports.things.find(name), told),
      look<LookedCertificate>(() => certificateOf(ports, { used, bundle, former }), registered),
    ]);
    const policies = isFound(certificate) ? await look(() => ports.policies.attached(certificate.certificateArn)) : certificate;
    return { bundle, config, certificate, policies, thing };
  };

/** Where a thing's certificate is named. */
interface Traces {
  /** The one the run used. */
  readonly used: ThingRun['certificate'];
  readonly bundle: Looked<BundleFacts>;
  readonly former: ProvisionedThing | undefined;
}

/** The bundle knows better than the row, which may tell of a certificate that was deleted since. */
const certificateOf = async ({ certificates }: LookingPorts, { used, bundle, former }: Traces): Promise<KnownCertificate | undefined> => {
  const facts = isFound(bundle) ? bundle : undefined;
  const named = used?.certificateId ?? facts?.certificateId;
  if (named !== undefined) return certificates.find(named);
  if (facts?.pendingKeyDigest !== undefined) return issuedCertificate(certificates, facts.pendingKeyDigest, facts.artifact.createdAt);
  if (former?.certificateId !== undefined) return certificates.find(former.certificateId);
  if (bundle === unknown) throw new Error('only the bundle names the certificate, and it cannot be looked at');
  return undefined;
};

/** The parts for whoever has to clean up or to go on. */
export const existingParts = (parts: ThingParts | undefined): ExistingParts | undefined => {
  if (parts === undefined) return undefined;
  const { thing, certificate, policies, bundle, config } = parts;
  const looked = { thing, certificateId: certificate, policies, certs: bundle, config };
  const notKnown = (Object.keys(looked) as (keyof typeof looked)[]).filter((part) => looked[part] === unknown);
  const existing: ExistingParts = {
    ...(isFound(thing) && { thing: true }),
    ...(isFound(certificate) && { certificateId: certificate.certificateId }),
    ...(isFound(policies) && policies.length > 0 && { policies: [...policies] }),
    ...(isFound(bundle) && { certs: bundle.artifact }),
    ...(isFound(config) && { config }),
    ...(notKnown.length > 0 && { unknown: notKnown }),
  };
  return Object.keys(existing).length === 0 ? undefined : existing;
};
