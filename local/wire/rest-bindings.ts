import type { NormalizedSchema } from '@smithy/core/schema';

/** A member of a structure and its schema. */
export interface BoundMember {
  name: string;
  schema: NormalizedSchema;
}

/** Members of a structure by where HTTP carries them. */
export interface Bindings {
  labels: BoundMember[];
  queries: (BoundMember & { key: string })[];
  headers: (BoundMember & { header: string })[];
  /** Takes the whole query as a map. */
  queryMap?: string;
  /** Take the headers of a prefix as a map. */
  headerMaps: { name: string; prefix: string }[];
  /** The member that is the body, alone. */
  payload?: BoundMember;
  /** The member that is the HTTP status. */
  status?: string;
  /** Names of the members in the JSON body. */
  body: string[];
}

const sort = (structure: NormalizedSchema): Bindings => {
  const bindings: Bindings = { labels: [], queries: [], headers: [], headerMaps: [], body: [] };
  for (const [name, schema] of structure.structIterator()) {
    const { httpLabel, httpQuery, httpHeader, httpQueryParams, httpPrefixHeaders, httpPayload, httpResponseCode } = schema.getMergedTraits();
    if (httpLabel) bindings.labels.push({ name, schema });
    else if (httpQuery) bindings.queries.push({ name, schema, key: httpQuery });
    else if (httpHeader) bindings.headers.push({ name, schema, header: httpHeader.toLowerCase() });
    else if (httpQueryParams) bindings.queryMap = name;
    else if (httpPrefixHeaders !== undefined) bindings.headerMaps.push({ name, prefix: httpPrefixHeaders.toLowerCase() });
    else if (httpPayload) bindings.payload = { name, schema };
    else if (httpResponseCode) bindings.status = name;
    else bindings.body.push(name);
  }
  return bindings;
};

const known = new WeakMap<NormalizedSchema, Bindings>();

/** The HTTP bindings of a structure, sorted once. */
export const bindingsOf = (structure: NormalizedSchema): Bindings => {
  const bindings = known.get(structure) ?? sort(structure);
  known.set(structure, bindings);
  return bindings;
};
