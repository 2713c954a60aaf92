/** Entries of all pages that a paginator of the SDK gives. */
export const entriesOfAll = async <Page, Entry>(pages: AsyncIterable<Page>, entriesOf: (page: Page) => readonly Entry[] | undefined): Promise<Entry[]> => {
  const entries: Entry[] = [];
  for await (const page of pages) entries.push(...(entriesOf(page) ?? []));
  return entries;
};
