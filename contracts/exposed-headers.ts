/** Headers of an answer that a page of another origin may read. */
export const exposedHeaders = ['location', 'x-taskid', 'x-name', 'x-version'] as const;
