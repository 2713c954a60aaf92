import type {
  CreateRoleAliasCommandInput, DeleteRoleAliasCommandInput, DescribeRoleAliasCommandInput, ListRoleAliasesCommandInput,
  UpdateRoleAliasCommandInput,
} from '@aws-sdk/client-iot';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { alreadyExists, invalidRequest, notFound } from './errors.ts';
import { checkName, checkPageSize, LIMITS } from './limits.ts';
import type { RoleAlias } from './state.ts';
import { tagNew } from './tags.ts';

const roleAliasOf = ({ state }: Iot, name: string): RoleAlias => {
  const alias = state.roleAliases.get(name);
  if (!alias) throw notFound(`Role alias ${name} not found`);
  return alias;
};

const checkDuration = (seconds: number): void => {
  const { least, most } = LIMITS.credentialSeconds;
  if (seconds < least || seconds > most) throw invalidRequest(`credentialDurationSeconds is ${seconds}; allowed are ${least} to ${most}`);
};

const create = (iot: Iot, input: Checked<CreateRoleAliasCommandInput>) => {
  const { roleAlias, roleArn, credentialDurationSeconds = LIMITS.credentialSeconds.usual } = input;
  checkName('roleAlias', roleAlias);
  checkName('roleArn', roleArn);
  checkDuration(credentialDurationSeconds);
  const roleAliasArn = iot.arn('rolealias', roleAlias);
  if (iot.state.roleAliases.has(roleAlias)) throw alreadyExists(`Role alias ${roleAlias} already exists`, roleAlias, roleAliasArn);
  const now = iot.now();
  tagNew(iot, roleAliasArn, input.tags);
  iot.state.roleAliases.set(roleAlias, { roleAlias, roleArn, credentialDurationSeconds, creationDate: now, lastModifiedDate: now });
  return { roleAlias, roleAliasArn };
};

const update = (iot: Iot, { roleAlias, roleArn, credentialDurationSeconds }: Checked<UpdateRoleAliasCommandInput>) => {
  const alias = roleAliasOf(iot, roleAlias);
  if (roleArn !== undefined) checkName('roleArn', roleArn);
  if (credentialDurationSeconds !== undefined) checkDuration(credentialDurationSeconds);
  amend(iot.state.roleAliases, roleAlias, {
    roleArn: roleArn ?? alias.roleArn,
    credentialDurationSeconds: credentialDurationSeconds ?? alias.credentialDurationSeconds,
    lastModifiedDate: iot.now(),
  });
  return { roleAlias, roleAliasArn: iot.arn('rolealias', roleAlias) };
};

export const roleAliasOperations = (iot: Iot) => ({
  CreateRoleAlias: async (input: Checked<CreateRoleAliasCommandInput>) => create(iot, input),
  DescribeRoleAlias: async ({ roleAlias }: Checked<DescribeRoleAliasCommandInput>) => ({
    roleAliasDescription: { ...roleAliasOf(iot, roleAlias), roleAliasArn: iot.arn('rolealias', roleAlias), owner: iot.account },
  }),
  UpdateRoleAlias: async (input: Checked<UpdateRoleAliasCommandInput>) => update(iot, input),
  ListRoleAliases: async ({ pageSize, marker, ascendingOrder = false }: ListRoleAliasesCommandInput) => {
    const all = [...iot.state.roleAliases.keys()];
    const size = checkPageSize('pageSize', pageSize, LIMITS.pageSize);
    const { items, next } = page(ascendingOrder ? all : all.toReversed(), (name) => name, { size, token: marker }, () => invalidRequest('invalid marker'));
    return { roleAliases: items, nextMarker: next };
  },
  DeleteRoleAlias: async ({ roleAlias }: Checked<DeleteRoleAliasCommandInput>) => {
    iot.state.roleAliases.delete(roleAliasOf(iot, roleAlias).roleAlias);
    return {};
  },
}) satisfies Operations;
