/** The system's name: first part of every name it owns. */
export const systemName = 'greengrass2-provisioning';

/**
 * Name of a resource this deployment owns. With the longest environment a noun of 21 characters fits the 64 that
 * names of Lambda functions and EventBridge rules may have.
 */
export const ownName = (environment: string, noun: string): string => `${systemName}-${environment}-${noun}`;

/** `create-cores` -> `CreateCores`: a noun as construct ids and outputs are written. */
export const pascalCase = (noun: string): string => noun.replaceAll(/(^|-)([a-z])/g, (_match, _separator, letter: string) => letter.toUpperCase());
