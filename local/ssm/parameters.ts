import type {
  DeleteParameterCommandInput, DescribeParametersCommandInput, GetParameterCommandInput, GetParametersCommandInput, PutParameterCommandInput,
} from '@aws-sdk/client-ssm';
import type { KeptMap } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import { AwsError } from '../wire/service.ts';
import type { Checked, Cloud, Operations } from '../wire/service.ts';
import { checkName, checkType, invalid, sealed, tierOf } from './parameter.ts';
import type { ParameterRecord } from './parameter.ts';

/** The parameters and where they live. */
interface ParameterStore {
  readonly parameters: KeptMap<ParameterRecord>;
  readonly cloud: Cloud;
}

const arnOf = ({ cloud: { region, account } }: ParameterStore, name: string): string =>
  `arn:aws:ssm:${region}:${account}:parameter${name.startsWith('/') ? '' : '/'}${name}`;

/** An ARN is accepted where a name is; it does not tell whether the name begins with a slash. */
const plainName = (store: ParameterStore, given: string): string => {
  const prefix = arnOf(store, '/');
  if (!given.startsWith(prefix)) return given;
  const path = given.slice(prefix.length);
  return store.parameters.has(path) ? path : `/${path}`;
};

const notFound = (name: string): AwsError => new AwsError('ParameterNotFound', `Parameter ${name} not found.`);

/** @param given name, ARN, or name with a version as `name:3` */
const find = (store: ParameterStore, given: string, decrypt: boolean) => {
  const [, name = '', selector] = /^(.*?)(?::(\d+))?$/.exec(plainName(store, given)) ?? [];
  const record = store.parameters.get(name);
  if (!record) return undefined;
  const version = selector === undefined ? record.versions.length : Number(selector);
  const kept = record.versions[version - 1];
  if (!kept) throw new AwsError('ParameterVersionNotFound', `Systems Manager could not find version ${version} of ${name}`);
  return {
    Name: name,
    Type: record.type,
    Value: record.type === 'SecureString' && !decrypt ? sealed(kept.value) : kept.value,
    Version: version,
    ARN: arnOf(store, name),
    LastModifiedDate: kept.at,
    DataType: 'text',
    ...(selector !== undefined && { Selector: `:${selector}` }),
  };
};

const put = ({ parameters, cloud }: ParameterStore, input: Checked<PutParameterCommandInput>) => {
  const { Name, Value, Overwrite = false, Tier = 'Standard', KeyId, Description } = input;
  checkName(Name);
  const known = parameters.get(Name);
  if (known && !Overwrite) {
    throw new AwsError('ParameterAlreadyExists', 'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.');
  }
  const type = checkType(input.Type ?? known?.type);
  const tier = tierOf(Value, Tier);
  const versions = [...(known?.versions ?? []), { value: Value, at: cloud.clock() }];
  const keyId = type === 'SecureString' ? (KeyId ?? known?.keyId ?? 'alias/aws/ssm') : undefined;
  parameters.set(Name, { name: Name, type, keyId, description: Description ?? known?.description, tier, versions });
  return { Version: versions.length, Tier: tier };
};

/** @throws AwsError `InvalidFilterKey` for filters that are not served locally */
const filterOf = ({ ParameterFilters = [], Filters = [] }: DescribeParametersCommandInput) => {
  const wanted = [...ParameterFilters, ...Filters.map((filter) => ({ ...filter, Option: undefined }))];
  const unknown = wanted.find(({ Key }) => Key !== 'Name' && Key !== 'Type');
  if (unknown) throw new AwsError('InvalidFilterKey', `filter key '${unknown.Key}' is not supported locally; there are Name, Type`);
  return (record: ParameterRecord): boolean => wanted.every(({ Key, Option, Values = [] }) => {
    const value = Key === 'Name' ? record.name : record.type;
    return Values.some((each) => (Option === 'BeginsWith' ? value.startsWith(each) : Option === 'Contains' ? value.includes(each) : value === each));
  });
};

const describe = (store: ParameterStore, input: DescribeParametersCommandInput) => {
  const { MaxResults = 50, NextToken } = input;
  if (MaxResults < 1 || MaxResults > 50) throw invalid(`MaxResults is ${MaxResults}; allowed are 1 to 50`);
  const matching = [...store.parameters.values()].filter(filterOf(input));
  const { items, next } = page(matching, (p) => p.name, { size: MaxResults, token: NextToken }, () => new AwsError('InvalidNextToken', 'The specified token is not valid.'));
  const Parameters = items.map(({ name, type, keyId, description, tier, versions }) => ({
    Name: name, ARN: arnOf(store, name), Type: type, KeyId: keyId, Description: description, Tier: tier, Version: versions.length,
    LastModifiedDate: versions.at(-1)?.at, DataType: 'text', Policies: [],
  }));
  return { Parameters, NextToken: next };
};

/** Operations on parameters, by the names and errors of the service. */
export const parameterOperations = (store: ParameterStore) => ({
  PutParameter: async (input: Checked<PutParameterCommandInput>) => put(store, input),
  GetParameter: async ({ Name, WithDecryption = false }: Checked<GetParameterCommandInput>) => {
    const parameter = find(store, Name, WithDecryption);
    if (!parameter) throw notFound(Name);
    return { Parameter: parameter };
  },
  GetParameters: async ({ Names, WithDecryption = false }: Checked<GetParametersCommandInput>) => {
    if (Names.length > 10) throw invalid(`${Names.length} names; at most 10 are allowed`);
    const found = Names.map((name) => ({ name, parameter: find(store, name, WithDecryption) }));
    return {
      Parameters: found.flatMap(({ parameter }) => parameter ?? []),
      InvalidParameters: found.filter(({ parameter }) => !parameter).map(({ name }) => name),
    };
  },
  DeleteParameter: async ({ Name }: Checked<DeleteParameterCommandInput>) => {
    if (!store.parameters.delete(plainName(store, Name))) throw notFound(Name);
    return {};
  },
  DescribeParameters: async (input: DescribeParametersCommandInput) => describe(store, input),
}) satisfies Operations;
