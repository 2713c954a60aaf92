import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ApiClient } from './api-client.ts';
import type { ConsoleConfig } from './config.ts';
import type { StatesClient } from './states-client.ts';

/** What every part of the page may need. */
export interface Surroundings {
  config: ConsoleConfig;
  client: StatesClient;
  /** Absent where the page does not know the API. */
  api?: ApiClient;
}

const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export const SurroundingsProvider = SurroundingsContext.Provider;

export const useSurroundings = (): Surroundings => {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a part of the page is outside of SurroundingsProvider');
  return surroundings;
};

/** For parts of pages that are only there where the API is known. */
export const useApi = (): ApiClient => {
  const { api } = useSurroundings();
  if (!api) throw new Error('config.json names no API');
  return api;
};
