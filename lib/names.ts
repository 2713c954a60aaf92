/** The system's name: first part of every name it owns. */
export const systemName = 'greengrass2-provisioning';

/**
 * Name of a resource this deployment owns. With the longest environment a noun of 18 characters fits the 64 that
 * names of Lambda functions and EventBridge rules may have.
 */
export const ownName = (environment: string, noun: string): string => `${systemName}-${environment}-${noun}`;
