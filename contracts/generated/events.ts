// Generated from contracts/events.yaml by `npm run generate`.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Detail type `Core Created Event`: a core of a Create task has settled. */
        CoreCreatedEvent: {
            coreName: string;
            taskId: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        /** @description Detail type `Core Deleted Event`: a core of a Delete task has settled. */
        CoreDeletedEvent: {
            coreName: string;
            taskId: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        /** @description Detail type `Device Created Event`: a client device was provisioned and associated with its core, or could not be. */
        DeviceCreatedEvent: {
            taskId: string;
            deviceName: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        /** @description Detail type `Device Deleted Event`: a client device was deleted, by a task for it or with its core, or could not be. */
        DeviceDeletedEvent: {
            /** @description The task that deleted it; one for its core where it went with that. */
            taskId: string;
            deviceName: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        /** @description Detail type `DeploymentTask Created Event`: a core of a deployment task was targeted, or could not be. */
        DeploymentTaskCreatedEvent: {
            taskId: string;
            coreName: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        /** @description Detail type `DeploymentTask Deleted Event`: a deployment task was cancelled by DELETE. It is published by the request that deleted the task and by no repetition: where that one was cut off, or the bus refused, there is none. What is deleted, `cancellation.deletedAt` of the task tells for sure. */
        DeploymentTaskDeletedEvent: {
            taskId: string;
        };
        /** @description Detail type `Core Template Updated Event`: the device has ended the deployment of a template version, well or not. */
        CoreTemplateUpdatedEvent: {
            coreName: string;
            /** @description The task that targeted the core last. */
            deploymentTaskId: string;
            /** @description Id in Greengrass. */
            deploymentId: string;
            /** @description Id of the IoT job. */
            jobId: string;
            templateName: string;
            templateVersion: number;
            /** @enum {string} */
            status: "success" | "failed";
            /** @enum {string} */
            deploymentStatus: "SUCCEEDED" | "FAILED" | "REJECTED" | "TIMED_OUT" | "CANCELED" | "REMOVED";
            /** @description Why it failed. */
            code?: string;
            /** @description Of a failure: whether the same deployment may succeed later. */
            retryable?: boolean;
            message?: string;
        };
        /** @description Detail type `Template Version Published Event`: there is a new version of a template that says `autoDeploy: true`. */
        TemplateVersionPublishedEvent: {
            templateName: string;
            templateVersion: number;
        };
        /** @description Detail type `Redeployment Breaker Opened Event`: too many cores were to be redeployed at once, and none is until the breaker is reset. */
        RedeploymentBreakerOpenedEvent: {
            /** @enum {string} */
            trigger: "failure" | "drift" | "rule";
            rule?: string;
            templateName?: string;
            templateVersion?: number;
            /** @description Cores that were to be redeployed now. */
            cores: number;
            /** @description Cores that were redeployed within the minutes before. */
            recently: number;
            /** @description What both together must not exceed. */
            limit: number;
            openedAt: string;
        };
        /** @description Detail type `Redeployment Breaker Reset Event`: what the breaker held is redeployed, or was dropped. */
        RedeploymentBreakerResetEvent: {
            discarded: boolean;
            /** @description Cores that waited. */
            cores: number;
            resetAt: string;
        };
        /** @description Detail type `Core Drift Detected Event`: a core differs from the version it desires, and no deployment is on its way to it: the last one succeeded, or was taken back while the core was away. Told once, again each day while it lasts, and when the template comes to heal it; in rare cases twice. */
        CoreDriftDetectedEvent: {
            coreName: string;
            /** @description The template that the core desires. */
            templateName: string;
            templateVersion: number;
            /** @description `group`: not in the thing group of the version, or in that of another one. `components`: other versions are installed, or none. */
            kinds: ("group" | "components")[];
            /**
             * @description What the template says of drift: `heal` asks for the version to be deployed again.
             * @enum {string}
             */
            mode: "report" | "heal";
            /** @description When it was found. */
            since: string;
            /** @description The version of the same template that the core runs, where that is known to be another one. */
            reportedVersion?: number;
            /** @description What differs. */
            message: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
