import { limits } from './limits.ts';
import { mediaTypes } from './media-types.ts';

/** One kind of failure that a user can see, either as the answer to a request or as the fate of an item. */
export interface FailureKind {
  /** HTTP status when it answers a request; absent for failures that only items have. */
  readonly status?: number;
  /** What to do about it, in the user's words. */
  readonly hint: string;
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
}

/** Every failure code with its hint: the one registry that the API, the docs and dashboards read. */
export const failures = {
  MALFORMED_JSON: { status: 400, hint: 'send a JSON object as the request body', retryable: false },
  VALIDATION_FAILED: { status: 400, hint: 'mend the fields listed in details and send the request again', retryable: false },
  TASK_NOT_FOUND: { status: 404, hint: 'list the tasks with GET /coreTasks; tasks expire after the configured retention', retryable: false },
  CORE_NOT_FOUND: { status: 404, hint: 'list the cores with GET /cores, or provision the core with POST /coreTasks', retryable: false },
  ROUTE_NOT_FOUND: { status: 404, hint: 'use one of the paths that the message lists', retryable: false },
  METHOD_NOT_ALLOWED: { status: 405, hint: 'use one of the methods in the allow header', retryable: false },
  IDEMPOTENCY_KEY_REUSED: { status: 409, hint: 'use a new Idempotency-Key for a new request', retryable: false },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    hint: `split the request: one request body may hold up to ${limits.requestBodyBytes / 1024} KiB, about 500 cores with every field set`,
    retryable: false,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    hint: `name ${mediaTypes.join(' or ')} in Content-Type and Accept; curl -d sends application/x-www-form-urlencoded unless told otherwise`,
    retryable: false,
  },
  UNAUTHORIZED: { status: 401, hint: 'sign the request with valid credentials', retryable: false },
  FORBIDDEN: { status: 403, hint: 'ask for execute-api:Invoke on this API', retryable: false },
  TOO_MANY_REQUESTS: { status: 429, hint: 'send fewer requests, and repeat this one after a pause', retryable: true },
  INTERNAL: { status: 500, hint: 'look up the request id in the logs; the cause is a defect', retryable: false },
  UNAVAILABLE: { status: 503, hint: 'repeat the request after a pause; with an Idempotency-Key it cannot run twice', retryable: true },

  THING_NOT_OURS: { hint: 'choose another name, or send adopt: true to take the thing over', retryable: false },
  THING_NAME_MISMATCH: { hint: "make the provisioning template's ThingName resolve to the core's name", retryable: false },
  PROVISIONING_TEMPLATE_NOT_FOUND: {
    hint: 'put the provisioning template under templates/ into the tasks bucket and provision the core again',
    retryable: true,
  },
  PROVISIONING_TEMPLATE_INVALID: { hint: 'mend the provisioning template and provision the core again', retryable: true },
  CA_NOT_FOUND: { hint: 'register the CA certificate with IoT in this account and region, and provision the core again', retryable: true },
  CA_NOT_ACTIVE: { hint: 'activate the CA certificate in IoT, and provision the core again', retryable: true },
  CA_KEY_NOT_FOUND: { hint: "store the CA's private key as the SSM SecureString cdf-ca-key-<caId>, and provision the core again", retryable: true },
  CA_KEY_UNUSABLE: { hint: 'store the unencrypted PEM private key that belongs to the CA certificate in the SSM parameter', retryable: true },
  CERTIFICATE_FROM_OTHER_CA: { hint: 'use the CA that signed the certificate the core already has, or delete the core first', retryable: false },
  CERTIFICATE_NOT_ACTIVE: { hint: 'activate the certificate in IoT and provision the core again, or delete the core and create it again', retryable: true },
  REGISTRATION_REFUSED: { hint: 'mend what IoT names in the message, and provision the core again', retryable: true },
  POLICY_NOT_FOUND: { hint: 'create the IoT policy, and provision the core again', retryable: true },
  POLICY_INVALID: { hint: "mend the policy document in the provisioning template's CDF section", retryable: true },
  POLICY_DIFFERS: {
    hint: 'a policy of the derived name exists with another document: delete it or rename the policy in the provisioning template',
    retryable: true,
  },
  POLICY_LIMIT_REACHED: { hint: 'a certificate may have 10 policies: merge some of them', retryable: false },
  CONFIG_GENERATOR_FAILED: { hint: "mend the installer config generator or the core's parameters, and provision the core again", retryable: true },
  CONFIG_GENERATOR_BAD_ANSWER: { hint: 'the generator must answer {"config": "<text>"}', retryable: true },
  AWS_ACCESS_DENIED: { hint: "grant the step's role the action named in the message", retryable: true },
  AWS_THROTTLED: { hint: 'lower provisioningConcurrency or raise the service quota, and provision the core again', retryable: true },
  AWS_UNAVAILABLE: { hint: 'provision the core again later', retryable: true },
  STEP_TIMED_OUT: { hint: 'provision the core again; if it recurs, look at the logs of the step named in its execution', retryable: true },
  ITEM_ABANDONED: { hint: 'the execution ended before this core settled; provision the core again', retryable: true },
  STEP_DEFECT: { hint: 'look at the execution of this core: the cause is a defect', retryable: false },
} as const satisfies Record<string, FailureKind>;

/** Stable name of a failure. */
export type FailureCode = keyof typeof failures;
