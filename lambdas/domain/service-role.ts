import type { StackRequest } from './stack-resource.ts';

/** The role that Greengrass acts by in an account and region, which has one or none. */
export interface AccountServiceRole {
  /** Its ARN. */
  find(): Promise<string | undefined>;
  associate(roleArn: string): Promise<void>;
}

/** Properties of the custom resource. */
export interface OfferedRole {
  readonly RoleArn: string;
}

/**
 * Gives the account a Greengrass service role where it has none. One that is there stays, whoever made it, and none is taken away
 * with a stack: everything in the account that uses Greengrass leans on it. Safe to repeat.
 *
 * @returns ARN of the role that the account has from now on; nothing where a stack goes, whatever its account has
 */
export const ensuredServiceRole = async (account: AccountServiceRole, { RequestType, ResourceProperties: { RoleArn } }: StackRequest<OfferedRole>): Promise<string | undefined> => {
  if (RequestType === 'Delete') return undefined;
  const current = await account.find();
  if (current === undefined) await account.associate(RoleArn);
  return current ?? RoleArn;
};
