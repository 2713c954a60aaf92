import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConsoleConfig } from './config.ts';
import type { StatesClient } from './states-client.ts';

/** What every part of the page may need. */
export interface Surroundings {
  config: ConsoleConfig;
  client: StatesClient;
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = SurroundingsContext.Provider;

export const useSurroundings = (): Surroundings => {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a part of the page is outside of SurroundingsProvider');
  return surroundings;
};
