import { Logger } from '@aws-lambda-powertools/logger';

/** The one logger of a function. Events are never logged whole: an item may hold what a log must not. */
export const logger = new Logger({ serviceName: 'greengrass2-provisioning' });

/** What was thrown, as the logger shows errors: with its stack. Anything may be thrown. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
