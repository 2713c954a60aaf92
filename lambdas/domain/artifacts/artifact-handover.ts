import type { components } from '../../../contracts/generated/openapi.ts';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { Artifact } from '../../../contracts/thing-rows.ts';
import { parseIotArn } from '../iot-arn.ts';
import type { BundleFacts, CoreArtifacts } from '../ports.ts';
import { Refusal } from '../requests/answer.ts';
import type { RequestOrigin } from '../requests/request-origin.ts';
import { isExpired } from './artifact-expiry.ts';
import type { ArtifactOwner, ArtifactUrls, Download, Downloads } from './artifact-ports.ts';

export interface HandoverPorts {
  readonly artifacts: CoreArtifacts;
  readonly urls: ArtifactUrls;
  readonly downloads: Pick<Downloads, 'record'>;
  readonly clock: () => Date;
  /** Days that S3 keeps artifacts. */
  readonly retentionDays: number;
  /** Days that it is told who was given some. */
  readonly recordDays: number;
}

/** Seconds that a URL is valid. */
const urlSeconds = 900;

const millisecondsPerDay = 86_400_000;

type ArtifactName = Download['artifacts'][number]['artifact'];
type Found = readonly (readonly [ArtifactName, Artifact])[];

/** What a thing's row tells of its artifacts. */
type Recorded = Pick<CoreRow, 'certs' | 'config' | 'certificateArn' | 'activationPending'>;

/**
 * Gives URLs of what a thing has in S3. They go out only once it is recorded who asked for them: a record without URLs is
 * possible, URLs without a record are not.
 *
 * @throws Refusal `ARTIFACTS_ABSENT`, also where no device could connect with the bundle yet; `ARTIFACTS_EXPIRED` where there were some
 */
export const handOver =
  ({ urls, downloads, clock, recordDays, ...ports }: HandoverPorts) =>
  async (owner: ArtifactOwner, recorded: Recorded, { by, sourceIp, requestId }: RequestOrigin): Promise<components['schemas']['ArtifactUrls']> => {
    const now = clock();
    const found = await artifactsOf(ports, owner, recorded);
    const kept = found.filter(([, artifact]) => !isExpired(artifact, { days: ports.retentionDays, now }));
    if (kept.length === 0) throw nothingToGive(owner.name, found.length > 0 || recorded.certs !== undefined || recorded.config !== undefined);

    // A signature knows whole seconds.
    const at = new Date(Math.floor(now.getTime() / 1000) * 1000);
    const urlsExpireAt = new Date(at.getTime() + urlSeconds * 1000).toISOString();
    const signed = await Promise.all(kept.map(async ([name, artifact]) => [name, { url: await urls.sign(artifact, { at, seconds: urlSeconds }) }] as const));
    const artifacts = kept.map(([artifact, { key, createdAt }]) => ({ artifact, key, createdAt }));
    await downloads.record(owner, { at: now.toISOString(), by, sourceIp, requestId, artifacts, urlsExpireAt }, new Date(now.getTime() + recordDays * millisecondsPerDay));
    return { artifacts: Object.fromEntries(signed), expiresAt: urlsExpireAt };
  };

const artifactsOf = async ({ artifacts }: Pick<HandoverPorts, 'artifacts'>, { kind, name }: ArtifactOwner, recorded: Recorded): Promise<Found> => {
  const [bundle, config] = await Promise.all([artifacts.bundle(name), kind === 'core' ? artifacts.config(name) : undefined]);
  if (bundle !== undefined && !isUsable(bundle, recorded)) throw unusable(name);
  return [
    ...(bundle === undefined ? [] : [['certs', bundle.artifact] as const]),
    ...(config === undefined ? [] : [['config', config] as const]),
  ];
};

/**
 * Whether IoT lets in who has the bundle's key, as far as is recorded: an own CA signs before IoT knows of the certificate, a
 * certificate of AWS is switched on after it is in the bundle, and one that took another's place is recorded at the run's end.
 */
const isUsable = ({ certificateId }: BundleFacts, { certificateArn, activationPending }: Recorded): boolean =>
  certificateId !== undefined && certificateId === parseIotArn(certificateArn ?? '')?.name && activationPending === undefined;

const unusable = (name: string): Refusal => new Refusal('ARTIFACTS_ABSENT', `the bundle of ${JSON.stringify(name)} has no certificate yet that is registered and active`);

const nothingToGive = (name: string, werePresent: boolean): Refusal =>
  werePresent
    ? new Refusal('ARTIFACTS_EXPIRED', `the artifacts of ${JSON.stringify(name)} are kept no longer`)
    : new Refusal('ARTIFACTS_ABSENT', `${JSON.stringify(name)} has no artifacts to fetch`);
