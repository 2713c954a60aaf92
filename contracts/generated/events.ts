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
            message?: string;
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
