/** A directory in which state cannot be kept; the message says why, and what to do. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** What SQLite or the file system says, in a few words. */
export const reasonOf = (error: unknown): string => {
  const { code, errstr } = error as { code?: string; errstr?: string };
  return errstr ?? code ?? String(error);
};
