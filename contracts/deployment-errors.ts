import type { FailureKind } from './failures.ts';

/**
 * Who can mend it: `cloud operator` account, policies, buckets and tasks; `device operator` the machine and its network;
 * `template author` the template; `component author` recipe, artifacts and code; `AWS` a defect of theirs; `nobody: wait` it passes.
 */
export type Actor = 'cloud operator' | 'device operator' | 'template author' | 'component author' | 'AWS' | 'nobody: wait';

/** What went wrong on a core device in general, and what to do about it. */
export interface Explanation extends Omit<FailureKind, 'status'> {
  /** What happened, in our words; the device's own words come with each report. */
  readonly cause: string;
  readonly actor: Actor;
}

/** Types that the Greengrass nucleus (2.8 and later) sorts its errors into; source: `DeploymentErrorType` of aws-greengrass-nucleus. */
export const deploymentErrorTypes = {
  NONE: { cause: 'the code says too little to be sorted', hint: 'read the more specific codes of the same report', actor: 'cloud operator', retryable: false },
  UNKNOWN_ERROR: { cause: 'the nucleus met an error it has no code for', hint: 'read greengrass.log on the core', actor: 'device operator', retryable: false },
  SERVER_ERROR: { cause: 'an AWS service answered with a 5xx', hint: 'deploy the version again later', actor: 'nobody: wait', retryable: true },
  NUCLEUS_ERROR: { cause: 'the nucleus is damaged or in error', hint: 'read greengrass.log; install the nucleus anew if it recurs', actor: 'device operator', retryable: true },
  CLOUD_SERVICE_ERROR: { cause: 'Greengrass sent the core something it cannot use', hint: 'report the deployment id to AWS support', actor: 'AWS', retryable: false },
  COMPONENT_ERROR: { cause: 'a component failed, and the nucleus cannot tell whose it is', hint: "read the component's log on the core", actor: 'component author', retryable: false },
  AWS_COMPONENT_ERROR: { cause: 'a component made by AWS failed', hint: "read the component's log and check its configuration in the template", actor: 'template author', retryable: false },
  USER_COMPONENT_ERROR: { cause: 'a component of this account failed', hint: "read the component's log, and publish a mended version", actor: 'component author', retryable: false },
  PERMISSION_ERROR: { cause: 'the core may not do what the deployment needs', hint: 'grant what the cause names, and deploy the version again', actor: 'cloud operator', retryable: true },
  DEVICE_ERROR: { cause: 'files, disk or settings of the machine are at fault', hint: 'mend the machine, and deploy the version again', actor: 'device operator', retryable: true },
  NETWORK_ERROR: { cause: 'the core could not reach AWS', hint: 'see to its network and proxy, and deploy the version again', actor: 'device operator', retryable: true },
  DEPENDENCY_ERROR: {
    cause: 'S3, a container registry or Docker failed the core',
    hint: 'see that what the cause names exists and answers, and deploy the version again',
    actor: 'cloud operator',
    retryable: true,
  },
  REQUEST_ERROR: { cause: 'the deployment asks for what this core cannot fulfil', hint: 'mend the template, and deploy its new version', actor: 'template author', retryable: false },
  HTTP_ERROR: { cause: 'an HTTP request of the core failed', hint: "see to the core's network, proxy and firewall, and deploy the version again", actor: 'device operator', retryable: true },
  COMPONENT_RECIPE_ERROR: {
    cause: "a component's recipe is at fault",
    hint: 'publish a mended version of the component, and deploy a template with it',
    actor: 'component author',
    retryable: false,
  },
} as const satisfies Record<string, Explanation>;

/** Type of a device's error. */
export type DeploymentErrorType = keyof typeof deploymentErrorTypes;

/** One code that a core device reports. */
export interface DeploymentError extends Explanation {
  /** Types the nucleus reports it with; several where only the device knows which, none where the nucleus leaves it unsorted. */
  readonly types: readonly DeploymentErrorType[];
  /** It only frames a more specific code of the same report. */
  readonly isGeneral: boolean;
}

type Words = Pick<DeploymentError, 'cause' | 'hint'>;

/** The codes that have types, actor and retryability in common. */
const alike = <Code extends string>(
  inCommon: Pick<DeploymentError, 'types' | 'actor' | 'retryable'> & Partial<DeploymentError>,
  codes: Readonly<Record<Code, Words>>,
): Readonly<Record<Code, DeploymentError>> =>
  Object.fromEntries(Object.entries<Words>(codes).map(([code, words]) => [code, { isGeneral: false, ...inCommon, ...words }])) as Record<Code, DeploymentError>;

const general = alike({ types: [], actor: 'device operator', retryable: true, isGeneral: true }, {
  DEPLOYMENT_FAILURE: { cause: 'the deployment failed on the core', hint: 'read the cause, then greengrass.log on the core; a nucleus older than 2.8 reports no codes' },
  FAILED_NO_STATE_CHANGE: { cause: 'the deployment failed before anything on the core was changed; it runs what it ran', hint: 'mend what the cause names, and deploy the version again' },
  FAILED_ROLLBACK_NOT_REQUESTED: {
    cause: 'the deployment failed halfway, and its policy asks for no rollback: the core may run parts of both versions',
    hint: 'mend what the cause names and deploy again; set failureHandlingPolicy to ROLLBACK in the template to avoid the state between',
  },
  FAILED_ROLLBACK_COMPLETE: { cause: 'the deployment failed and the core went back to what it ran', hint: 'mend what the cause names, and deploy the version again' },
  FAILED_UNABLE_TO_ROLLBACK: {
    cause: 'the deployment failed and so did going back: the core may run parts of both versions',
    hint: 'look at the components on the core; deploy a version that is known to work, then mend what the cause names',
  },
  DEPLOYMENT_REJECTED: { cause: 'the core refused the deployment before it began', hint: 'read the more specific code or the cause, and deploy the version again' },
  ARTIFACT_DOWNLOAD_ERROR: { cause: 'an artifact of a component could not be fetched', hint: "check the artifact's address, the core's role and its network" },
  COMPONENT_PACKAGE_LOADING_ERROR: { cause: 'a component fetched earlier could not be read from the disk', hint: 'read greengrass.log on the core, and deploy the version again' },
  CLOUD_API_ERROR: { cause: 'a call of the core to Greengrass failed', hint: 'read the more specific code or the cause, and deploy the version again' },
  IO_ERROR: { cause: 'reading or writing failed, on the disk or over the network', hint: "check the core's disk and network, and deploy the version again" },
  IO_MAPPING_ERROR: { cause: 'a recipe or the deployment document is not the JSON or YAML expected', hint: 'validate the recipes of the components in the template' },
  COMPONENT_UPDATE_ERROR: { cause: 'components could not be brought to the state the deployment asks for', hint: 'find the failing component in the cause, and read its log on the core' },
  HTTP_REQUEST_ERROR: { cause: 'an HTTP request of the core failed', hint: "check the core's network, proxy and firewall, and deploy the version again" },
});

const unsorted = {
  ...alike({ types: [], actor: 'nobody: wait', retryable: false }, {
    REJECTED_STALE_DEPLOYMENT: { cause: 'the core has already had a newer deployment of the same target', hint: 'nothing need be done: the report of the newer deployment counts' },
  }),
  ...alike({ types: [], actor: 'nobody: wait', retryable: true }, {
    DEPLOYMENT_INTERRUPTED: { cause: 'the nucleus stopped, or the deployment was cancelled, while it ran', hint: 'deploy the version again once the core is back' },
  }),
  ...alike({ types: [], actor: 'template author', retryable: false }, {
    NO_AVAILABLE_COMPONENT_VERSION: {
      cause: 'no version of a component suits all that the deployments of this core ask for, or its platform',
      hint: 'choose a version that exists for the platform and agrees with the other deployments of the core',
    },
  }),
};

const permission = {
  ...alike({ types: ['PERMISSION_ERROR'], actor: 'cloud operator', retryable: true }, {
    ACCESS_DENIED: { cause: 'Greengrass refused a call of the core', hint: "allow the action the cause names in the IoT policy of the core's certificate" },
    GET_DEPLOYMENT_CONFIGURATION_ACCESS_DENIED: { cause: 'the core may not fetch a large deployment document', hint: "allow greengrass:GetDeploymentConfiguration in the core's IoT policy" },
    GET_COMPONENT_VERSION_ARTIFACT_ACCESS_DENIED: { cause: 'the core may not fetch a component artifact', hint: "allow greengrass:GetComponentVersionArtifact in the core's IoT policy" },
    RESOLVE_COMPONENT_CANDIDATES_ACCESS_DENIED: { cause: 'the core may not ask which component versions suit it', hint: "allow greengrass:ResolveComponentCandidates in the core's IoT policy" },
    MISSING_MQTT_CONNECT_POLICY: {
      cause: 'the core may not connect to the IoT data endpoint it is to use',
      hint: "allow iot:Connect for the core's client id in its IoT policy, in the account of that endpoint",
    },
    CREDENTIAL_ENDPOINT_AUTH_FAILURE: {
      cause: 'the IoT credentials endpoint gave the core no credentials, or no role alias is set',
      hint: 'check the role alias, iot:AssumeRoleWithCertificate in the IoT policy, and that the certificate is active there',
    },
    GET_ECR_CREDENTIAL_ERROR: { cause: 'no login for the container registry could be had', hint: 'allow ecr:GetAuthorizationToken in the token exchange role' },
    S3_ACCESS_DENIED: { cause: 'S3 refused a call of the core', hint: "allow s3:GetObject on the artifacts in the token exchange role and in the bucket's policy" },
    S3_HEAD_OBJECT_ACCESS_DENIED: {
      cause: 'the core may not ask for the size of an artifact in S3',
      hint: 'allow s3:GetObject on the artifact in the token exchange role, and its KMS key if it has one',
    },
    S3_GET_BUCKET_LOCATION_ACCESS_DENIED: { cause: 'the core may not ask in which region the artifact bucket is', hint: 'allow s3:GetBucketLocation on the bucket in the token exchange role' },
    S3_GET_OBJECT_ACCESS_DENIED: { cause: 'the core may not fetch an artifact from S3', hint: 'allow s3:GetObject on the artifact in the token exchange role, and its KMS key if it has one' },
  }),
  ...alike({ types: ['PERMISSION_ERROR'], actor: 'device operator', retryable: true }, {
    USER_NOT_AUTHORIZED_FOR_DOCKER: { cause: 'the system user of the components may not use Docker', hint: 'add the user to the docker group or run the nucleus as root, and deploy again' },
  }),
};

const request = {
  ...alike({ types: ['REQUEST_ERROR'], actor: 'template author', retryable: false }, {
    NUCLEUS_MISSING_REQUIRED_CAPABILITIES: { cause: 'the nucleus is too old for a feature this deployment uses', hint: 'put a newer aws.greengrass.Nucleus into the template, or update it first' },
    COMPONENT_CIRCULAR_DEPENDENCY_ERROR: { cause: 'components depend on one another in a circle', hint: 'leave one of the components out, or publish it without the dependency' },
    UNAUTHORIZED_NUCLEUS_MINOR_VERSION_UPDATE: {
      cause: 'a component needs another minor version of the nucleus, and the deployment does not name the nucleus itself',
      hint: 'put aws.greengrass.Nucleus with the version needed into the template, or choose component versions that suit the present one',
    },
    MISSING_DOCKER_APPLICATION_MANAGER: { cause: 'a component has a Docker image, and nothing on the core can fetch it', hint: 'put aws.greengrass.DockerApplicationManager into the template' },
    MISSING_TOKEN_EXCHANGE_SERVICE: { cause: 'a private image needs AWS credentials on the core', hint: 'put aws.greengrass.TokenExchangeService into the template' },
    COMPONENT_VERSION_REQUIREMENTS_NOT_MET: {
      cause: "deployments of this core, or dependencies of its components, ask for versions that do not agree, or the platform is none of the component's",
      hint: 'compare the versions in all thing groups of the core, and choose ones that agree',
    },
    MULTIPLE_NUCLEUS_RESOLVED_ERROR: { cause: 'the deployments of this core ask for two kinds of nucleus', hint: 'keep exactly one nucleus component' },
    RUN_WITH_CONFIG_NOT_VALID: {
      cause: 'the user or group that components are to run as does not exist or is no valid name',
      hint: 'mend runWithDefault of the nucleus in the template, or create the user on the core',
    },
    UNSUPPORTED_REGION: { cause: 'the region configured for the core is none the nucleus knows', hint: "mend awsRegion in the nucleus's configuration" },
    IOT_CRED_ENDPOINT_FORMAT_NOT_VALID: { cause: 'the IoT credentials endpoint configured is of no valid form', hint: "mend iotCredEndpoint in the nucleus's configuration" },
    IOT_DATA_ENDPOINT_FORMAT_NOT_VALID: { cause: 'the IoT data endpoint configured is of no valid form', hint: "mend iotDataEndpoint in the nucleus's configuration" },
  }),
  ...alike({ types: ['REQUEST_ERROR'], actor: 'nobody: wait', retryable: true }, {
    THROTTLING_ERROR: { cause: 'Greengrass takes no more calls for now, often because many cores deploy at once', hint: 'deploy again later, or give the template a slower rollout rate' },
    CONFLICTED_REQUEST: { cause: 'a call of the core met another change', hint: 'deploy the version again' },
  }),
  ...alike({ types: ['REQUEST_ERROR'], actor: 'cloud operator', retryable: true }, {
    RESOURCE_NOT_FOUND: { cause: 'Greengrass knows nothing of what the core asked for', hint: 'see whether the component version or the deployment was deleted meanwhile' },
    S3_HEAD_OBJECT_RESOURCE_NOT_FOUND: { cause: 'an artifact is not in S3 where the recipe says', hint: 'upload the artifact again, or publish a component with the right address' },
    S3_GET_BUCKET_LOCATION_RESOURCE_NOT_FOUND: { cause: 'the artifact bucket does not exist', hint: 'create the bucket with its artifacts, or publish a component with the right address' },
    S3_GET_OBJECT_RESOURCE_NOT_FOUND: { cause: 'an artifact is not in S3 where the recipe says', hint: 'upload the artifact again, or publish a component with the right address' },
  }),
};

const connection = {
  ...alike({ types: ['SERVER_ERROR'], actor: 'nobody: wait', retryable: true }, {
    SERVER_ERROR: { cause: 'Greengrass answered with a 5xx', hint: 'deploy the version again later' },
    S3_SERVER_ERROR: { cause: 'S3 answered with a 5xx', hint: 'deploy the version again later' },
    CREDENTIAL_ENDPOINT_SERVER_ERROR: { cause: 'the IoT credentials endpoint answered with a 5xx', hint: 'deploy the version again later' },
  }),
  ...alike({ types: ['NETWORK_ERROR'], actor: 'device operator', retryable: true }, {
    NETWORK_ERROR: { cause: 'the core could not reach AWS, or its connection settings are incomplete', hint: "check the core's network, proxy and endpoints, and deploy the version again" },
    MQTT_CONNECTION_FAILED: { cause: 'the core could not connect to the IoT data endpoint it is to use', hint: 'check the endpoint, and that port 8883 or 443 is open' },
    TLS_HANDSHAKE_FAILURE: { cause: 'no TLS session with the new endpoint came about', hint: "check the core's clock, its root CA file and any proxy that inspects TLS" },
  }),
  ...alike({ types: ['HTTP_ERROR'], actor: 'device operator', retryable: true }, {
    DOWNLOAD_DEPLOYMENT_DOCUMENT_ERROR: { cause: 'the deployment document could not be fetched', hint: "see that the core reaches Greengrass's bucket in S3, and deploy the version again" },
    GET_GREENGRASS_ARTIFACT_SIZE_ERROR: { cause: 'the size of an AWS-made artifact could not be had', hint: "see that the core reaches Greengrass's bucket in S3, and deploy the version again" },
    DOWNLOAD_GREENGRASS_ARTIFACT_ERROR: { cause: 'an AWS-made artifact could not be fetched', hint: "see that the core reaches Greengrass's bucket in S3, and deploy the version again" },
  }),
};

const device = alike({ types: ['DEVICE_ERROR'], actor: 'device operator', retryable: true }, {
  IO_WRITE_ERROR: { cause: 'a file could not be written', hint: 'check free space, mount options and owner of the Greengrass root folder' },
  IO_READ_ERROR: { cause: 'a file could not be read', hint: 'check the disk and the owner of the Greengrass root folder' },
  DISK_SPACE_CRITICAL: { cause: 'too little disk space is left to fetch artifacts', hint: 'free space on the core, and deploy the version again' },
  IO_FILE_ATTRIBUTE_ERROR: { cause: "the size of a file or of the disk's free space could not be read", hint: 'check the disk and the owner of the Greengrass root folder' },
  SET_PERMISSION_ERROR: { cause: 'owner or mode of an artifact could not be set', hint: 'run the nucleus as root, and keep its root folder on a file system with permissions' },
  IO_UNZIP_ERROR: { cause: 'an archive artifact could not be unpacked', hint: 'check free space on the core, and that the artifact is a sound archive' },
  LOCAL_RECIPE_NOT_FOUND: { cause: 'the stored recipe of an installed component is missing', hint: 'deploy a version without the component, then the one with it' },
  LOCAL_RECIPE_CORRUPTED: { cause: 'the stored recipe of an installed component is damaged', hint: 'deploy a version without the component, then the one with it; check the disk' },
  LOCAL_RECIPE_METADATA_NOT_FOUND: { cause: 'the notes on an installed component are missing on the core', hint: 'deploy a version without the component, then the one with it' },
  HASHING_ALGORITHM_UNAVAILABLE: { cause: 'the Java runtime of the core lacks the digest that an artifact is checked by', hint: 'install a complete Java runtime with SHA-256' },
  LAUNCH_DIRECTORY_CORRUPTED: { cause: 'the folder by which the nucleus restarts itself is damaged', hint: 'read greengrass.log; install the nucleus anew over the same root folder' },
  DEVICE_CONFIG_NOT_VALID_FOR_ARTIFACT_DOWNLOAD: { cause: 'the core lacks settings that fetching artifacts needs', hint: "mend region, endpoints and role alias in the nucleus's configuration" },
});

const recipe = alike({ types: ['COMPONENT_RECIPE_ERROR'], actor: 'component author', retryable: false }, {
  RECIPE_PARSE_ERROR: { cause: 'a recipe has fields the nucleus cannot read', hint: 'mend the recipe and publish a new version of the component; names of fields are case-sensitive' },
  RECIPE_METADATA_PARSE_ERROR: { cause: 'the notes that came with a recipe cannot be read', hint: 'publish the component again under a new version' },
  ARTIFACT_URI_NOT_VALID: { cause: 'the address of an artifact is no valid URI', hint: 'mend the artifact URI in the recipe, and publish a new version' },
  S3_ARTIFACT_URI_NOT_VALID: { cause: 'the S3 address of an artifact is of no valid form', hint: 'write s3://bucket/key into the recipe, and publish a new version' },
  DOCKER_ARTIFACT_URI_NOT_VALID: { cause: 'the address of a Docker image is of no valid form', hint: 'write docker:image[:tag] into the recipe, and publish a new version' },
  EMPTY_ARTIFACT_URI: { cause: 'an artifact has no address', hint: 'give each artifact of the recipe a Uri, and publish a new version' },
  EMPTY_ARTIFACT_SCHEME: { cause: "an artifact's address has no scheme", hint: 'begin the address with s3: or docker:, and publish a new version' },
  UNSUPPORTED_ARTIFACT_SCHEME: { cause: "an artifact's address has a scheme the nucleus does not fetch", hint: 'keep artifacts in S3 or a container registry, and publish a new version' },
  RECIPE_MISSING_MANIFEST: { cause: "a recipe has no manifest for this core's platform", hint: 'add a manifest for the platform, or leave the component out on such cores' },
  RECIPE_MISSING_ARTIFACT_HASH_ALGORITHM: { cause: 'an artifact has no digest to be checked by', hint: 'publish the component through Greengrass, which adds digests, instead of by file' },
  ARTIFACT_CHECKSUM_MISMATCH: { cause: 'an artifact is not the one the component was published with', hint: 'never replace a published artifact: publish a new version with the new one' },
  COMPONENT_DEPENDENCY_NOT_VALID: { cause: "a dependency's version requirement is of no valid form", hint: 'write an npm-style semver range into the recipe, and publish a new version' },
  CONFIG_INTERPOLATE_ERROR: { cause: 'a recipe variable could not be filled in', hint: 'check the {...} variables of the recipe and the configuration they point to' },
  COMPONENT_VERSION_NOT_VALID: { cause: "a component's version is no semantic version", hint: 'publish the component under a version such as 1.2.3' },
});

const dependency = {
  ...alike({ types: ['DEPENDENCY_ERROR'], actor: 'cloud operator', retryable: true, isGeneral: true }, {
    S3_ERROR: { cause: 'a call of the core to S3 failed', hint: 'read the more specific code or the cause, and deploy the version again' },
    DOCKER_ERROR: { cause: 'Docker on the core failed', hint: 'read the more specific code or the cause, and deploy the version again' },
  }),
  ...alike({ types: ['DEPENDENCY_ERROR'], actor: 'device operator', retryable: true }, {
    DOCKER_SERVICE_UNAVAILABLE: { cause: 'the Docker daemon of the core does not answer', hint: 'install and start Docker on the core, and deploy the version again' },
    DOCKER_IMAGE_QUERY_ERROR: { cause: 'the images on the core could not be listed', hint: 'see that docker image ls works for the user of the nucleus' },
  }),
  ...alike({ types: ['DEPENDENCY_ERROR'], actor: 'cloud operator', retryable: true }, {
    DOCKER_LOGIN_ERROR: { cause: 'the container registry refused the login', hint: 'check the registry and ECR rights of the token exchange role' },
    DOCKER_PULL_ERROR: { cause: 'an image could not be pulled', hint: 'see that image and tag exist, that the core reaches the registry and has room' },
    S3_RESOURCE_NOT_FOUND: { cause: 'S3 has no such bucket or object', hint: 'upload the artifact again, or publish a component with the right address' },
  }),
  ...alike({ types: ['DEPENDENCY_ERROR'], actor: 'component author', retryable: false }, {
    DOCKER_IMAGE_NOT_VALID: { cause: 'the registry has no such image, or not for this platform', hint: 'publish a component that names an image built for the platform' },
    S3_BAD_REQUEST: { cause: 'S3 cannot make sense of a request for an artifact', hint: 'check bucket, key and region of the artifact in the recipe' },
  }),
};

const cloudService = {
  ...alike({ types: ['CLOUD_SERVICE_ERROR'], actor: 'AWS', retryable: true }, {
    RESOLVE_COMPONENT_CANDIDATES_BAD_RESPONSE: { cause: 'Greengrass answered with other than one version of a component', hint: 'deploy the version again; tell AWS support if it recurs' },
    GREENGRASS_ARTIFACT_SIZE_NOT_FOUND: { cause: 'Greengrass did not tell the size of an artifact', hint: 'deploy the version again; tell AWS support if it recurs' },
  }),
  ...alike({ types: ['CLOUD_SERVICE_ERROR'], actor: 'template author', retryable: false }, {
    DEPLOYMENT_DOCUMENT_SIZE_EXCEEDED: { cause: 'the deployment document is larger than the nucleus accepts', hint: 'shorten the configurationUpdate of the components in the template' },
  }),
  ...alike({ types: ['CLOUD_SERVICE_ERROR', 'NUCLEUS_ERROR'], actor: 'AWS', retryable: true }, {
    DEPLOYMENT_DOCUMENT_NOT_VALID: { cause: 'the deployment document does not hold what it must', hint: 'update the nucleus and deploy the version again; tell AWS support if it recurs' },
    EMPTY_DEPLOYMENT_REQUEST: { cause: 'the core got a deployment without content', hint: 'update the nucleus and deploy the version again; tell AWS support if it recurs' },
    DEPLOYMENT_DOCUMENT_PARSE_ERROR: { cause: 'the deployment document cannot be read', hint: 'update the nucleus and deploy the version again; tell AWS support if it recurs' },
    COMPONENT_METADATA_NOT_VALID_IN_DEPLOYMENT: { cause: "the document's notes on a component do not fit together", hint: 'update the nucleus and deploy again; tell AWS support if it recurs' },
  }),
  ...alike({ types: ['UNKNOWN_ERROR'], actor: 'AWS', retryable: true }, {
    DEPLOYMENT_TYPE_NOT_VALID: { cause: 'the core cannot tell which way the deployment came', hint: 'update the nucleus and deploy the version again; tell AWS support if it recurs' },
  }),
};

const nucleus = alike({ types: ['NUCLEUS_ERROR'], actor: 'device operator', retryable: true }, {
  BAD_REQUEST: { cause: 'Greengrass refused a call of the nucleus as malformed', hint: 'update the nucleus, and deploy the version again' },
  NUCLEUS_VERSION_NOT_FOUND: { cause: 'the core cannot tell which nucleus it runs', hint: 'install the nucleus anew over the same root folder' },
  NUCLEUS_RESTART_FAILURE: { cause: 'the nucleus did not come back as the deployment wanted it', hint: 'read greengrass.log and loader.log on the core, then deploy again' },
  COMPONENT_LOAD_FAILURE: { cause: 'an installed component could not be loaded', hint: "restart the nucleus and read the component's log, then deploy again" },
  INSTALLED_COMPONENT_NOT_FOUND: { cause: 'a component the core should run is not loaded (nuclei 2.8 and near)', hint: 'restart the nucleus, and deploy the version again' },
});

const anyComponent = ['USER_COMPONENT_ERROR', 'AWS_COMPONENT_ERROR', 'COMPONENT_ERROR'] as const;

const component = {
  ...alike({ types: anyComponent, actor: 'component author', retryable: false }, {
    COMPONENT_BROKEN: { cause: 'a component failed three times in a row and was given up', hint: "read the component's log on the core, and publish a mended version" },
    REMOVE_COMPONENT_ERROR: { cause: 'a component could not be stopped and removed', hint: "read the component's log on the core, and mend its shutdown script" },
    COMPONENT_BOOTSTRAP_TIMEOUT: { cause: "a component's bootstrap script did not end in time", hint: 'raise Timeout of the Bootstrap section or shorten the script, and publish a new version' },
    COMPONENT_BOOTSTRAP_ERROR: { cause: "a component's bootstrap script failed", hint: "read the component's log on the core, and publish a mended version" },
  }),
  ...alike({ types: anyComponent, actor: 'template author', retryable: false }, {
    COMPONENT_CONFIGURATION_NOT_VALID: { cause: 'a component or the nucleus refused its new configuration', hint: "mend the component's configurationUpdate in the template" },
  }),
  ...alike({ types: ['USER_COMPONENT_ERROR'], actor: 'component author', retryable: false }, {
    CUSTOM_PLUGIN_NOT_SUPPORTED: { cause: 'only plugins signed by AWS may run inside the nucleus', hint: 'publish the component as aws.greengrass.generic instead of plugin' },
  }),
};

/**
 * Codes that core devices report for a failed deployment, each with its remedy: the one source of API, docs and console.
 * Sources: `DeploymentErrorCode` of aws-greengrass-nucleus, and the detailed deployment status of its job executions (`FAILED_*`).
 */
export const deploymentErrors = { ...general, ...unsorted, ...permission, ...request, ...connection, ...device, ...recipe, ...dependency, ...cloudService, ...nucleus, ...component };

/** Stable name of a device's error. */
export type DeploymentErrorCode = keyof typeof deploymentErrors;
