// Generated from contracts/openapi.yaml by `npm run generate`.
export interface paths {
    "/coreTasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists core tasks, newest first. */
        get: operations["listCoreTasks"];
        put?: never;
        /**
         * Starts a task that provisions core devices.
         * @description Validated as a whole before anything is made: one wrong core refuses the request and leaves nothing behind. Up to 256 KiB (about 800 fully described cores).
         */
        post: operations["createCoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coreTasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells how a core task stands, core by core. */
        get: operations["getCoreTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists core devices by name. */
        get: operations["listCores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cores/{coreName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells what is known of one core device, by us and by Greengrass. */
        get: operations["getCore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cores/{coreName}/coreTasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same task, reached by way of one of its cores.
         * @description Answers 404 where the task does not contain the core.
         */
        get: operations["getCoreTaskOfCore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Name of an IoT thing. */
        ThingName: string;
        TaskId: string;
        /** @enum {string} */
        TaskStatus: "Waiting" | "InProgress" | "Success" | "Failure";
        /**
         * @description Key of the device certificate. Without it: EC_P256 from nucleus 2.5.0 on, RSA_2048 below, which reads no EC keys.
         * @enum {string}
         */
        KeyAlgorithm: "EC_P256" | "RSA_2048";
        CoreTaskRequest: {
            /** @enum {string} */
            type: "Create";
            /** @description Greengrass nucleus version the cores will run. */
            coreVersion: string;
            cores: components["schemas"]["CoreToCreate"][];
            options?: components["schemas"]["CoreTaskOptions"];
        };
        /** @description Options of Delete tasks; stored and echoed for Create tasks. */
        CoreTaskOptions: {
            deprovisionCores?: boolean;
            deprovisionClientDevices?: boolean;
        };
        CoreToCreate: {
            name: components["schemas"]["ThingName"];
            /** @description Name of a provisioning template in the templates bucket. */
            provisioningTemplate: string;
            /** @description Values of the provisioning template's parameters. */
            provisioningParameters?: {
                [key: string]: string;
            };
            cdfProvisioningParameters?: components["schemas"]["CertificateParameters"];
            /** @description Alias of the installer config generator; without it no config file is made. */
            configFileGenerator?: string;
            /** @description Lets the task take over a thing of this name that this system did not make. */
            adopt?: boolean;
        };
        CertificateParameters: {
            /** @description Id of the CA certificate registered with IoT that signs the device certificate. */
            caId?: string;
            certInfo?: components["schemas"]["CertificateSubject"];
            keyAlgorithm?: components["schemas"]["KeyAlgorithm"];
        };
        /** @description Subject and validity of the device certificate. */
        CertificateSubject: {
            commonName?: string;
            organization?: string;
            organizationalUnit?: string;
            locality?: string;
            stateName?: string;
            country?: string;
            emailAddress?: string;
            daysExpiry?: number;
        };
        CoreTask: {
            id: components["schemas"]["TaskId"];
            /** @enum {string} */
            type: "Create";
            coreVersion: string;
            options?: components["schemas"]["CoreTaskOptions"];
            cores: components["schemas"]["CoreTaskItem"][];
            taskStatus: components["schemas"]["TaskStatus"];
            statusMessage?: string;
            progress: components["schemas"]["Progress"];
            links: components["schemas"]["TaskLinks"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            pagination?: components["schemas"]["ThingPagination"];
        };
        CoreTaskItem: {
            name: components["schemas"]["ThingName"];
            taskStatus: components["schemas"]["TaskStatus"];
            /** @description What happened, in words. */
            statusMessage?: string;
            /** @description Stable name of the failure. */
            code?: string;
            /** @description What to do about the failure. */
            hint?: string;
            /** @description Whether the same request may succeed later. */
            retryable?: boolean;
            exists?: components["schemas"]["ExistingParts"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            links: {
                core: string;
                /** @description The core's child execution in the Step Functions console. */
                execution?: string;
            };
        };
        /** @description What a failed core left behind; a re-run completes it. */
        ExistingParts: {
            thing?: boolean;
            certificateId?: string;
            policies?: string[];
            certs?: components["schemas"]["Artifact"];
        };
        /** @description Counts of items; they sum to `total`. */
        Progress: {
            total: number;
            waiting: number;
            inProgress: number;
            succeeded: number;
            failed: number;
        };
        TaskLinks: {
            self: string;
            /** @description The cores this system knows. */
            cores: string;
            /** @description The task's execution in the Step Functions console. */
            execution: string;
        };
        CoreTaskList: {
            tasks: components["schemas"]["CoreTask"][];
            pagination?: {
                count?: string;
                lastEvaluated?: {
                    taskId: string;
                };
            };
        };
        Core: {
            name: components["schemas"]["ThingName"];
            artifacts: {
                certs?: components["schemas"]["Artifact"];
                config?: components["schemas"]["Artifact"];
            };
            device: components["schemas"]["Device"];
            template: components["schemas"]["CoreTemplate"];
            provisioning: components["schemas"]["Provisioning"];
            links: {
                self: string;
                /** @description The task that touched the core last. */
                task: string;
            };
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description How far the core's cloud side is made. */
        Provisioning: {
            /** @enum {string} */
            status: "Success" | "Failure";
            provisioningTemplate: string;
            coreVersion: string;
            thingArn?: string;
            certificateId?: string;
            certificateArn?: string;
        };
        Artifact: {
            bucket: string;
            key: string;
            createdAt: components["schemas"]["Instant"];
        };
        /** @description What Greengrass says of the core; `UNKNOWN` until the core has connected once. */
        Device: {
            installedComponents: {
                name: string;
                version: string;
            }[];
            effectiveDeployments: components["schemas"]["EffectiveDeployment"][];
            /** @enum {string} */
            status: "HEALTHY" | "UNHEALTHY" | "UNKNOWN";
            coreVersion?: string;
            platform?: string;
            architecture?: string;
            lastStatusUpdateTimestamp?: components["schemas"]["Instant"];
            tags?: {
                [key: string]: string;
            };
        };
        EffectiveDeployment: {
            deploymentId?: string;
            deploymentName?: string;
            iotJobId?: string;
            iotJobArn?: string;
            description?: string;
            targetArn?: string;
            coreDeviceExecutionStatus?: string;
            reason?: string;
            createdAt?: components["schemas"]["Instant"];
            updatedAt?: components["schemas"]["Instant"];
        };
        TemplateVersion: {
            /** @description `None` where no template was chosen yet. */
            name: string;
            version: number;
        };
        CoreTemplate: {
            desired: components["schemas"]["TemplateVersion"];
            reported: {
                name: string;
                version: number;
                deploymentStatus: string;
                deploymentStatusMessage?: string;
            };
        };
        CoreSummary: {
            name: components["schemas"]["ThingName"];
            template: components["schemas"]["CoreTemplate"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        CoreList: {
            cores: components["schemas"]["CoreSummary"][];
            pagination?: components["schemas"]["ThingPagination"];
        };
        ThingPagination: {
            /** @description The `count` asked for, as sent. */
            count?: string;
            lastEvaluated?: {
                /** @description Opaque; send it as `exclusiveStartThingName`. */
                thingName: string;
            };
        };
        /** @description ISO 8601 with milliseconds, UTC. */
        Instant: string;
        /** @description As Instant; null while nothing has changed since creation. */
        OptionalInstant: string | null;
        Error: {
            /** @description The HTTP status in words. */
            error: string;
            /** @description Stable name of what is wrong. */
            code: string;
            /** @description What is wrong and how to mend it. */
            message: string;
            details: {
                /** @description Path of the field, e.g. `cores[3].name`, or the name of a header or parameter. */
                field: string;
                problem: string;
            }[];
            requestId: string;
        };
    };
    responses: {
        /** @description The task is recorded and will run. The body is empty. */
        TaskAccepted: {
            headers: {
                /** @description Path of the task. */
                location: string;
                /** @description Id of the task. */
                "x-taskid": components["schemas"]["TaskId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The task with one page of its cores. */
        CoreTask: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreTask"];
                "application/json": components["schemas"]["CoreTask"];
            };
        };
        /** @description Why the request was refused, and what to mend. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. */
        IdempotencyKey: string;
        TaskId: components["schemas"]["TaskId"];
        CoreName: components["schemas"]["ThingName"];
        /** @description The most entries one page may hold. */
        Count: number;
        /** @description The `pagination.lastEvaluated.thingName` of the page before; opaque. */
        ExclusiveStartThingName: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCoreTasks: {
        parameters: {
            query?: {
                /** @description Only tasks of this status. */
                status?: components["schemas"]["TaskStatus"];
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.taskId` of the page before; opaque. */
                exclusiveStartTaskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of tasks, without their cores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreTaskList"];
                    "application/json": components["schemas"]["CoreTaskList"];
                };
            };
            400: components["responses"]["Error"];
            415: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    createCoreTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreTaskRequest"];
                "application/json": components["schemas"]["CoreTaskRequest"];
            };
        };
        responses: {
            202: components["responses"]["TaskAccepted"];
            400: components["responses"]["Error"];
            409: components["responses"]["Error"];
            413: components["responses"]["Error"];
            415: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    getCoreTask: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.thingName` of the page before; opaque. */
                exclusiveStartThingName?: components["parameters"]["ExclusiveStartThingName"];
            };
            header?: never;
            path: {
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CoreTask"];
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            415: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    listCores: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.thingName` of the page before; opaque. */
                exclusiveStartThingName?: components["parameters"]["ExclusiveStartThingName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreList"];
                    "application/json": components["schemas"]["CoreList"];
                };
            };
            400: components["responses"]["Error"];
            415: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    getCore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                coreName: components["parameters"]["CoreName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The core. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Core"];
                    "application/json": components["schemas"]["Core"];
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            415: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
    getCoreTaskOfCore: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.thingName` of the page before; opaque. */
                exclusiveStartThingName?: components["parameters"]["ExclusiveStartThingName"];
            };
            header?: never;
            path: {
                coreName: components["parameters"]["CoreName"];
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CoreTask"];
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            415: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
        };
    };
}
