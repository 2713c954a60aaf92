import { AwsError } from '../wire/service.ts';

/**
 * Makes something that may be there already.
 *
 * @param exists name of the error that says so
 * @returns whether it is new
 */
export const isNew = (make: Promise<unknown>, exists: string): Promise<boolean> =>
  make.then(() => true, (error: unknown) => {
    if (error instanceof AwsError && error.name === exists) return false;
    throw error;
  });

/**
 * What an operation finds, if anything.
 *
 * @param absent name of the error that says there is nothing
 */
export const found = (find: Promise<unknown>, absent: string): Promise<unknown> =>
  find.catch((error: unknown) => {
    if (error instanceof AwsError && error.name === absent) return undefined;
    throw error;
  });
