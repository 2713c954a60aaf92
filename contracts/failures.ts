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
  TASK_NOT_FOUND: { status: 404, hint: 'list the tasks with GET /coreTasks, GET /deviceTasks or GET /deploymentTasks; tasks expire after the configured retention', retryable: false },
  CORE_NOT_FOUND: { status: 404, hint: 'list the cores with GET /cores, or provision the core with POST /coreTasks', retryable: false },
  DEVICE_NOT_FOUND: { status: 404, hint: 'list the devices of a core with GET /cores/{coreName}/devices, or create the device with POST /cores/{coreName}/deviceTasks', retryable: false },
  TEMPLATE_NOT_FOUND: { status: 404, hint: 'list the templates with GET /templates, or create the template with POST /templates', retryable: false },
  TEMPLATE_VERSION_NOT_FOUND: { status: 404, hint: 'list the versions with GET /templates/{name}/versions', retryable: false },
  ROUTE_NOT_FOUND: { status: 404, hint: 'use one of the paths that the message lists', retryable: false },
  METHOD_NOT_ALLOWED: { status: 405, hint: 'use one of the methods in the allow header', retryable: false },
  ARTIFACTS_ABSENT: { status: 409, hint: 'look at its task, and provision it again', retryable: true },
  ARTIFACTS_EXPIRED: {
    status: 410,
    hint: 'the key is on the device, or lost: delete the core or client device and create it again, which makes a new key and certificate',
    retryable: false,
  },
  TASK_CLOSED: { status: 409, hint: 'look at the items of the task: all of them have settled, and there is nothing to stop', retryable: false },
  TASK_RUNNING: { status: 409, hint: 'wait until the task has ended, or cancel it, and retry what failed then', retryable: true },
  NOTHING_TO_RETRY: { status: 409, hint: 'items that are not retryable are retried where `codes` names theirs; what another task has taken over is retried through that task', retryable: false },
  IDEMPOTENCY_KEY_REUSED: { status: 409, hint: 'use a new Idempotency-Key for a new request', retryable: false },
  TEMPLATE_EXISTS: { status: 409, hint: 'make a new version of it with PUT /templates/{name}, or choose another name', retryable: false },
  TEMPLATE_BEING_DELETED: { status: 409, hint: 'repeat the request in some minutes, when its deployments are gone, or choose another name', retryable: true },
  TEMPLATE_IN_USE: { status: 409, hint: 'deploy another template to these cores first, or send force=true, which leaves them without one', retryable: false },
  TEMPLATE_BEING_DEPLOYED: { status: 409, hint: 'wait until the deployment tasks named in details have ended, and repeat the request', retryable: true },
  REDEPLOYMENT_RULE_NOT_FOUND: { status: 404, hint: 'list the rules with GET /redeploymentRules, or make the rule with POST /redeploymentRules', retryable: false },
  REDEPLOYMENT_RULE_EXISTS: { status: 409, hint: 'change it with PUT /redeploymentRules/{name}, or choose another name', retryable: false },
  REDEPLOYMENT_RULE_BUSY: { status: 409, hint: 'repeat the request in half a minute', retryable: true },
  REDEPLOYMENT_RULE_REFUSED: { status: 409, hint: 'mend what EventBridge names in the message, or raise its quota of rules, and send the request again', retryable: true },
  REDEPLOYMENT_RULES_EXHAUSTED: { status: 409, hint: 'delete a rule with DELETE /redeploymentRules/{name}, or raise redeploymentRules in the configuration', retryable: false },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    hint: `split a task into several, and shorten anything else: one request body may hold up to ${limits.requestBodyBytes / 1024} KiB, about 500 entries with every field set`,
    retryable: false,
  },
  TEMPLATE_TOO_LARGE: {
    status: 413,
    hint: `shorten the template: its body may hold up to ${limits.requestBodyBytes / 1024} KiB; let components fetch large configuration themselves`,
    retryable: false,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    hint: `name ${mediaTypes.join(' or ')} in Content-Type and Accept; curl -d sends application/x-www-form-urlencoded unless told otherwise`,
    retryable: false,
  },
  UNAUTHORIZED: { status: 401, hint: 'send a valid token or API key', retryable: false },
  FORBIDDEN: { status: 403, hint: 'sign the request with valid credentials, and ask for execute-api:Invoke on this API', retryable: false },
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
  AWS_THROTTLED: { hint: 'lower provisioningConcurrency or deploymentConcurrency, or raise the service quota, and send a new task for the core', retryable: true },
  AWS_UNAVAILABLE: { hint: 'send a new task for the core later', retryable: true },
  STEP_TIMED_OUT: { hint: 'send a new task for the core; if it recurs, look at the logs of the step named in its execution', retryable: true },
  ITEM_ABANDONED: { hint: 'the execution ended before this core settled; retry the task in a minute, until when the name belongs to it', retryable: true },
  STEP_DEFECT: { hint: 'look at the execution of this core: the cause is a defect', retryable: false },

  CORE_NOT_REGISTERED: {
    status: 400,
    hint: 'start the nucleus on the core so that Greengrass gets to know it, and send the request again; a deployment may say onUnregistered: "defer" to be delivered when the core first connects',
    retryable: true,
  },
  NOT_A_CORE: { hint: 'name cores only: this is an IoT thing that no Greengrass nucleus runs as', retryable: false },
  NOT_MANAGED: { hint: 'provision the core with POST /coreTasks and adopt: true, and deploy again', retryable: true },
  THING_GROUP_NOT_FOUND: { hint: 'create the thing group or mend its name, which is case-sensitive, and deploy again', retryable: true },
  NO_CORES_TARGETED: { hint: 'name at least one core, or a thing group that holds one', retryable: false },
  TOO_MANY_THING_GROUPS: { hint: 'a thing may be in 10 thing groups: take the core out of one, and deploy again', retryable: true },
  DEPLOYMENT_CANCELED: { hint: "the version's Greengrass deployment was cancelled: deploy again with renew: true to make a new one", retryable: false },
  DEPLOYMENT_BUSY: { hint: "the version's Greengrass deployment was being made or taken down by others: deploy again in a minute", retryable: true },
  DEPLOYMENT_REFUSED: { hint: 'mend what Greengrass names in the message with a new version of the template, and deploy that', retryable: false },
  SUBDEPLOYMENT_NOT_SUPPORTED: {
    hint: 'the core has run this deployment before, and only a nucleus from 2.9.0 on runs it again: update the nucleus, or make a new version of the template with PUT /templates/{name} and deploy that',
    retryable: false,
  },
  SUBDEPLOYMENT_GONE: { hint: 'the core did not take up its retry before that was taken down: deploy the version again', retryable: true },
  EXECUTION_ENDED: { hint: 'deploy the version again, which makes a subdeployment for the core: what has ended on a core, AWS IoT Jobs does not run again', retryable: true },
  DEPLOYMENT_GROUP_GONE: { hint: "the version's thing group was deleted: deploy again with renew: true to make it and its deployment anew", retryable: false },
  THING_GROUP_NOT_OURS: { hint: 'delete the thing group, or configure another deploymentGroupPrefix, and deploy again', retryable: true },
  THING_NOT_FOUND: { hint: 'the thing of this core is gone from IoT: provision the core with POST /coreTasks, and deploy again', retryable: true },
  CORE_BUSY: { hint: 'another task was at work on this name: send the request again when that task has ended, and a minute later if its execution was stopped or died', retryable: true },
  CORE_BEING_DELETED: { hint: 'a task deletes this core, or left it half-deleted: delete it again, or provision it anew with POST /coreTasks', retryable: true },
  NAME_IN_USE: { hint: 'choose another name: a core and a client device cannot share one', retryable: false },
  DEVICE_OF_OTHER_CORE: { hint: 'use the path of the core that the message names, or delete the device first', retryable: false },
  DEVICE_NOT_ASSOCIATED: { hint: 'see in the message why Greengrass did not associate the device, and send a new task for it: what is provisioned is kept', retryable: true },
  STILL_ATTACHED: { hint: 'give IoT some time to let go of what was attached, and send a new Delete task, which goes on where this one ended', retryable: true },
  CANCELED: { hint: 'the task was cancelled before this item was done: retry the task, or send a new one', retryable: true },
  SUPERSEDED: { hint: 'look at the newer task that targeted this core: its outcome counts', retryable: false },
  REJECTED: { hint: 'read the cause and greengrass.log on the core, and deploy the version again', retryable: true },
  TIMED_OUT: { hint: "see that the core is connected, or raise the timeout in the template's jobConfig, and deploy the version again", retryable: true },
  REMOVED: { hint: 'the core left the thing group before it ran the deployment: deploy the version again if it should have it', retryable: true },
} as const satisfies Record<string, FailureKind>;

/** Stable name of a failure. */
export type FailureCode = keyof typeof failures;
