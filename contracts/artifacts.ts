/**
 * Where objects lie in S3. The artifact layout is the peer's: `<prefix><thing>/<thing>/certs.zip`.
 * A thing name may hold a colon, which S3 keys had better not: it is percent-encoded.
 */
const segment = (name: string): string => encodeURIComponent(name);

export const artifactsPrefix = 'greengrass2/artifacts/';
export const certsKey = (coreName: string): string => `${artifactsPrefix}${segment(coreName)}/${segment(coreName)}/certs.zip`;
export const installerConfigKey = (coreName: string): string => `${artifactsPrefix}${segment(coreName)}/${segment(coreName)}/installerConfig.yml`;

/** Entries of certs.zip. A pending bundle holds the request until IoT has answered it with a certificate. */
export const bundleEntries = {
  folder: 'certs/',
  certificate: 'certs/cert.pem',
  privateKey: 'certs/private.key',
  request: 'certs/request.csr',
} as const;

export const provisioningTemplatesPrefix = 'templates/';
export const provisioningTemplateKey = (name: string): string => `${provisioningTemplatesPrefix}${name}.json`;

/** JSON Lines of a task, one CoreItem a line; the Distributed Map reads it. */
export const taskItemsKey = (taskId: string): string => `tasks/${taskId}/items.jsonl`;
/** Names of a task's items in pages of `taskNamesPageSize`, JSON arrays. */
export const taskNamesKey = (taskId: string, page: number): string => `tasks/${taskId}/names/${page}.json`;
export const taskNamesPageSize = 1000;
export const taskResultsPrefix = (taskId: string): string => `tasks/${taskId}/results`;
/** What a deployment task was asked for: targets before they are resolved. */
export const taskRequestKey = (taskId: string): string => `tasks/${taskId}/request.json`;
/** Targets that are no cores of ours, `{name, code, reason}` each, as a JSON array. */
export const taskSkippedKey = (taskId: string): string => `tasks/${taskId}/skipped.json`;
