/** What a core has to find in order before it can come online. The order is the one in which a core would meet them. */
export type CheckName =
  | 'core is known'
  | 'artifacts are there'
  | 'bundle holds certs/cert.pem and certs/private.key'
  | 'private key is PKCS#8'
  | 'private key belongs to the certificate'
  | 'nucleus reads this kind of key'
  | 'certificate is valid now'
  | 'certificate is registered'
  | 'certificate is ACTIVE'
  | 'certificate is attached to the thing'
  | 'certificate is signed by its registered CA'
  | 'a policy allows iot:Connect'
  | 'a policy allows iot:AssumeRoleWithCertificate'
  | 'role alias exists'
  | 'configuration is YAML'
  | 'configuration is complete'
  | 'configuration names this thing'
  | 'configuration names this region'
  | 'endpoints are those of the account'
  | 'data plane endpoint fits the certificate'
  | 'configuration names the installed nucleus version';

/** Why a core does not come online. */
export interface FailedCheck {
  check: CheckName;
  /** Lower case; names the value that is wrong and what was expected. */
  problem: string;
}

/** Collects what is wrong; a core tells everything it found, not the first thing only. */
export interface Findings {
  readonly failed: readonly FailedCheck[];
  fail(check: CheckName, problem: string): void;
}

export const newFindings = (): Findings => {
  const failed: FailedCheck[] = [];
  return { failed, fail: (check, problem) => void failed.push({ check, problem }) };
};

/** The words of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
