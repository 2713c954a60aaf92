import db from 'dynalite/db/index.js';

/*
 * dynalite tells index entries with equal index keys apart by 24 bits of a hash of the table key. With 100,000 items some of
 * them meet, and then one silently replaces the other. Here an entry ends with the whole table key. Query and Scan build their
 * start keys with the same function, so paging stays right.
 */

const indexKey = (item: DynaliteItem, table: DynaliteTable, keySchema: { AttributeName: string }[]): string =>
  db.createKey(item, table, keySchema) + db.createKey(item, table);

const has = (item: DynaliteItem | null | undefined, { KeySchema }: DynaliteIndex): item is DynaliteItem =>
  item !== null && item !== undefined && KeySchema.every(({ AttributeName }) => item[AttributeName] !== undefined);

const projected = (item: DynaliteItem, table: DynaliteTable, { KeySchema, Projection }: DynaliteIndex): DynaliteItem => {
  if (Projection.ProjectionType === 'ALL') return item;
  const names = [...KeySchema, ...table.KeySchema].map(({ AttributeName }) => AttributeName);
  const kept = new Set([...names, ...(Projection.NonKeyAttributes ?? [])]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
};

type Work = (done: DynaliteCallback) => void;

const allOf = (works: Work[], done: DynaliteCallback): void => {
  const next = (index: number): void => {
    const work = works[index];
    if (!work) done();
    else work((error) => (error ? done(error) : next(index + 1)));
  };
  next(0);
};

db.createIndexKey = indexKey;
db.updateIndexes = (...[store, table, existing, item, done]) => {
  const works = (['Local', 'Global'] as const).flatMap((kind) => (table[`${kind}SecondaryIndexes`] ?? []).flatMap((index): Work[] => {
    const entries = store.getIndexDb(kind, table.TableName, index.IndexName);
    const [before, after] = [existing, item].map((state) => (has(state, index) ? indexKey(state, table, index.KeySchema) : undefined));
    return [
      ...(before !== undefined && before !== after ? [(next: DynaliteCallback) => entries.del(before, next)] : []),
      ...(after !== undefined ? [(next: DynaliteCallback) => entries.put(after, projected(item as DynaliteItem, table, index), next)] : []),
    ];
  }));
  allOf(works, done);
};
