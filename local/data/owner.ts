import type { Data } from './data.ts';
import { DataError } from './data-error.ts';

/** Whose state it is: names and ARNs in it hold for nobody else. */
export interface Owner {
  stack: string;
  account: string;
  region: string;
}

const described = ({ stack, account, region }: Owner): string => `stack ${stack} in account ${account}, region ${region}`;

/**
 * Makes state that is nobody's the owner's.
 *
 * @throws DataError when it is another's
 */
export const claimFor = (data: Data, owner: Owner, directory: string): void => {
  const owners = data.map<Owner>('about');
  const known = owners.get('owner');
  if (!known) owners.set('owner', owner);
  else if (described(known) !== described(owner)) {
    throw new DataError(`the state in ${directory} is of ${described(known)}, not of ${described(owner)}; choose another directory with --data`);
  }
};
