import type { Explanation } from './deployment-errors.ts';

/** What all codes have in common that tell of one end of a script. */
const byEnd = {
  failed: { hint: "read the component's log on the core, and publish a mended version", actor: 'component author', retryable: false },
  io: { hint: "read the component's log and check the core's disk, then deploy the version again", actor: 'device operator', retryable: true },
  runWith: { hint: 'set runWith of the component, or runWithDefault of the nucleus, in the template, and deploy its new version', actor: 'template author', retryable: false },
  late: { hint: 'raise Timeout of that section of the recipe or shorten the script, and publish a new version', actor: 'component author', retryable: false },
  recipe: { hint: 'mend that section of the recipe, and publish a new version', actor: 'component author', retryable: false },
} as const satisfies Record<string, Omit<Explanation, 'cause'>>;

/**
 * Codes that tell why a component is `BROKEN` or `ERRORED`, after a deployment as well as in one.
 * Sources: `ComponentStatusCode` of aws-greengrass-nucleus 2.8 and later; "Detailed component status codes" of the developer guide.
 */
export const componentErrors = {
  INSTALL_ERROR: { cause: "a component's install script failed", ...byEnd.failed },
  INSTALL_CONFIG_NOT_VALID: { cause: "the Install section of a component's recipe is not valid", ...byEnd.recipe },
  INSTALL_IO_ERROR: { cause: 'reading or writing failed while a component was installed', ...byEnd.io },
  INSTALL_MISSING_DEFAULT_RUNWITH: { cause: 'the core does not know as which user to install a component', ...byEnd.runWith },
  INSTALL_TIMEOUT: { cause: "a component's install script did not end in time", ...byEnd.late },
  STARTUP_ERROR: { cause: "a component's startup script failed", ...byEnd.failed },
  STARTUP_CONFIG_NOT_VALID: { cause: "the Startup section of a component's recipe is not valid", ...byEnd.recipe },
  STARTUP_IO_ERROR: { cause: 'reading or writing failed while a component was started', ...byEnd.io },
  STARTUP_MISSING_DEFAULT_RUNWITH: { cause: 'the core does not know as which user to start a component', ...byEnd.runWith },
  STARTUP_TIMEOUT: { cause: "a component's startup script did not end in time", ...byEnd.late },
  RUN_ERROR: { cause: "a component's run script failed", ...byEnd.failed },
  RUN_CONFIG_NOT_VALID: { cause: "the Run section of a component's recipe is not valid", ...byEnd.recipe },
  RUN_IO_ERROR: { cause: 'reading or writing failed while a component ran', ...byEnd.io },
  RUN_MISSING_DEFAULT_RUNWITH: { cause: 'the core does not know as which user to run a component', ...byEnd.runWith },
  RUN_TIMEOUT: { cause: "a component's run script did not end in time", ...byEnd.late },
  SHUTDOWN_ERROR: { cause: "a component's shutdown script failed", ...byEnd.failed },
  SHUTDOWN_TIMEOUT: { cause: "a component's shutdown script did not end in time", ...byEnd.late },
} as const satisfies Record<string, Explanation>;
