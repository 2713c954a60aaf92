// Generated from contracts/openapi.yaml by `npm run generate`.
export interface paths {
    "/coreTasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists core tasks, newest first.
         * @description Tasks are listed without their cores; `progress` counts them. 100 a page unless `count` says otherwise, 1000 at most.
         *     A task expires some time after it was made, 90 days unless configured otherwise.
         *
         *     A task that starts or ends between two pages is neither skipped nor repeated; under `status` it leaves the list when
         *     its status changes.
         */
        get: operations["listCoreTasks"];
        put?: never;
        /**
         * Starts a task that provisions core devices.
         * @description Checks the whole request before anything is made: form, provisioning templates, CA certificates, generators. One wrong
         *     core refuses the request, names every problem in `details`, and leaves nothing behind.
         *
         *     Each core then gets a thing, a certificate with its private key in `certs.zip`, the policies of its provisioning
         *     template, and `installerConfig.yml` if a `configFileGenerator` is named. Cores settle one by one and independently.
         *
         *     Safe to repeat: a core that is whole already stays as it is. With an `Idempotency-Key` a repeated request does not
         *     even make a second task. A name that belongs to a thing which this system did not make fails its core
         *     (`THING_NOT_OURS`), unless the core says `adopt: true`.
         *
         *     The body may have up to 255 KiB: about 500 cores with every field set, 900 that name parameters, a CA, a country and
         *     a generator.
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
        /**
         * Tells how a core task stands, core by core.
         * @description Ask until `taskStatus` is `Success` or `Failure`: then every core has settled and nothing changes any more. Each core
         *     is shown from the first answer on, in the order of the request, 1000 a page at most.
         *
         *     A failed core says what happened (`statusMessage`), a stable `code`, what to do (`hint`), whether the same request may
         *     succeed later (`retryable`), what exists of it (`exists`), and links to its execution.
         */
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
        /**
         * Lists core devices by name.
         * @description Every core of which a task has made at least the certificate, in the order of names, 1000 a page at most. What
         *     Greengrass says of a core stands in `GET /cores/{coreName}` only.
         */
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
        /**
         * Tells what is known of one core device, by us and by Greengrass.
         * @description `artifacts` says where `certs.zip` and `installerConfig.yml` lie in S3, for whoever installs the device; they are
         *     kept until `expiresAt`, some days (7 unless configured otherwise). `provisioning` is how far the cloud side is made. `device`
         *     is what Greengrass says now: its `status` is `UNKNOWN` until the core has connected once.
         */
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
         * @description Answers as `GET /coreTasks/{taskId}` does, and 404 where the task does not contain the core.
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
        /** @description Name of an IoT thing, which is also the name of its core. */
        ThingName: string;
        /** @description Id of a task, and name of its execution. */
        TaskId: string;
        /**
         * @description Of a task: `Waiting` accepted, `InProgress` its execution has begun, `Success` all cores succeeded, `Failure` at least one failed. Of a core: the same words for its own way through the task.
         * @enum {string}
         */
        TaskStatus: "Waiting" | "InProgress" | "Success" | "Failure";
        /**
         * @description Key of the device certificate. Without it: EC_P256 from nucleus 2.5.0 on, RSA_2048 below, which reads no EC keys.
         * @enum {string}
         */
        KeyAlgorithm: "EC_P256" | "RSA_2048";
        CoreTaskRequest: {
            /**
             * @description What the task does with the cores.
             * @enum {string}
             */
            type: "Create";
            /** @description Greengrass nucleus version the cores will run, 2.0.0 or later. */
            coreVersion: string;
            /** @description The cores, each name once. */
            cores: components["schemas"]["CoreToCreate"][];
            options?: components["schemas"]["CoreTaskOptions"];
        };
        /** @description Options of Delete tasks; stored and echoed for Create tasks. */
        CoreTaskOptions: {
            /** @description Whether things and certificates of the cores go too. */
            deprovisionCores?: boolean;
            /** @description The same for their client devices. */
            deprovisionClientDevices?: boolean;
        };
        /** @description A core to provision; up to 64 KiB. */
        CoreToCreate: {
            name: components["schemas"]["ThingName"];
            /** @description Name of a provisioning template: `templates/<name>.json` in the tasks bucket. */
            provisioningTemplate: string;
            /** @description Values of the provisioning template's parameters. Those of the certificate are filled in, and the one that names the thing may be left out. */
            provisioningParameters?: {
                [key: string]: string;
            };
            cdfProvisioningParameters?: components["schemas"]["CertificateParameters"];
            /** @description Alias of the installer config generator, such as `MANUAL_INSTALL`; without it no config file is made. */
            configFileGenerator?: string;
            /** @description Lets the task take over a thing of this name that this system did not make. */
            adopt?: boolean;
        };
        /** @description What the device certificate is to be, where the provisioning template has it signed by a CA of your own. */
        CertificateParameters: {
            /** @description Id of the CA certificate registered with IoT that signs the device certificate. */
            caId?: string;
            certInfo?: components["schemas"]["CertificateSubject"];
            keyAlgorithm?: components["schemas"]["KeyAlgorithm"];
        };
        /** @description Subject and validity of the device certificate. */
        CertificateSubject: {
            /** @description CN; the name of the core without it. */
            commonName?: string;
            /** @description O. */
            organization?: string;
            /** @description OU. */
            organizationalUnit?: string;
            /** @description L. */
            locality?: string;
            /** @description ST. */
            stateName?: string;
            /** @description C, two letters. */
            country?: string;
            /** @description The address of whoever answers for the device. */
            emailAddress?: string;
            /** @description Days the certificate is valid; 365 without it, unless configured otherwise. */
            daysExpiry?: number;
        };
        CoreTask: {
            id: components["schemas"]["TaskId"];
            /**
             * @description As requested.
             * @enum {string}
             */
            type: "Create";
            /** @description As requested. */
            coreVersion: string;
            options?: components["schemas"]["CoreTaskOptions"];
            /** @description One page of the task's cores in the order of the request; empty in a list of tasks. */
            cores: components["schemas"]["CoreTaskItem"][];
            taskStatus: components["schemas"]["TaskStatus"];
            /** @description How the task ended, where it did not end well. */
            statusMessage?: string;
            progress: components["schemas"]["Progress"];
            links: components["schemas"]["TaskLinks"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            pagination?: components["schemas"]["ThingPagination"];
        };
        /** @description What became of one core in one task. */
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
                /** @description Path of the core. */
                core: string;
                /** @description The core's child execution in the Step Functions console. */
                execution?: string;
            };
        };
        /** @description What a failed core left behind; a re-run completes it. */
        ExistingParts: {
            /** @description Whether the thing was registered. */
            thing?: boolean;
            /** @description Id of its certificate in IoT. */
            certificateId?: string;
            /** @description Names of the policies attached to the certificate. */
            policies?: string[];
            certs?: components["schemas"]["Artifact"];
            config?: components["schemas"]["Artifact"];
            /** @description Parts that could not be looked for when the core failed: each may exist or not. */
            unknown?: ("thing" | "certificateId" | "policies" | "certs" | "config")[];
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
            /** @description Path of the task. */
            self: string;
            /** @description The first page of the task's cores, as many as a page can hold. */
            cores: string;
            /** @description The task's execution in the Step Functions console. */
            execution: string;
        };
        CoreTaskList: {
            /** @description Newest first, each without its cores. */
            tasks: components["schemas"]["CoreTask"][];
            /** @description Absent unless `count` was sent or there is a next page. */
            pagination?: {
                /** @description The `count` asked for, as sent. */
                count?: string;
                /** @description There is a next page. */
                lastEvaluated?: {
                    /** @description Opaque; send it as `exclusiveStartTaskId`. */
                    taskId: string;
                };
            };
        };
        Core: {
            name: components["schemas"]["ThingName"];
            /** @description What the installer of the device fetches from S3. */
            artifacts: {
                certs?: components["schemas"]["Artifact"];
                config?: components["schemas"]["Artifact"];
            };
            device: components["schemas"]["Device"];
            template: components["schemas"]["CoreTemplate"];
            provisioning: components["schemas"]["Provisioning"];
            links: {
                /** @description Path of the core. */
                self: string;
                /** @description The task that touched the core last. */
                task: string;
            };
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description How far the core's cloud side is made. */
        Provisioning: {
            /**
             * @description `Failure`: a task ended before everything was made.
             * @enum {string}
             */
            status: "Success" | "Failure";
            /** @description Name of the provisioning template used last. */
            provisioningTemplate: string;
            /** @description Nucleus version the core was provisioned for. */
            coreVersion: string;
            thingArn?: string;
            /** @description Id of the device certificate in IoT. */
            certificateId?: string;
            certificateArn?: string;
        };
        /** @description An object in S3. */
        Artifact: {
            bucket: string;
            key: string;
            createdAt: components["schemas"]["Instant"];
            /** @description Until then the object is kept, and S3 removes it soon afterwards. Told of the artifacts of a core. */
            expiresAt?: string;
        };
        /** @description What Greengrass says of the core; `UNKNOWN` until the core has connected once. */
        Device: {
            /** @description Root components on the device. */
            installedComponents: {
                /** @description Name of the component. */
                name: string;
                /** @description Version that is installed. */
                version: string;
            }[];
            /** @description Deployments that reach the device. */
            effectiveDeployments: components["schemas"]["EffectiveDeployment"][];
            /**
             * @description Health of the core, as it reported last.
             * @enum {string}
             */
            status: "HEALTHY" | "UNHEALTHY" | "UNKNOWN";
            /** @description Nucleus version that runs. */
            coreVersion?: string;
            /** @description Operating system, such as `linux`. */
            platform?: string;
            /** @description Processor architecture, such as `amd64`. */
            architecture?: string;
            lastStatusUpdateTimestamp?: components["schemas"]["Instant"];
            /** @description Tags of the core device. */
            tags?: {
                [key: string]: string;
            };
        };
        /** @description A Greengrass deployment and what the core made of it. */
        EffectiveDeployment: {
            deploymentId?: string;
            deploymentName?: string;
            iotJobId?: string;
            iotJobArn?: string;
            /** @description In words. */
            description?: string;
            /** @description The thing or thing group it was made for. */
            targetArn?: string;
            /** @description How far the core is with it, in the words of Greengrass. */
            coreDeviceExecutionStatus?: string;
            /** @description Why it ended as it did. */
            reason?: string;
            createdAt?: components["schemas"]["Instant"];
            updatedAt?: components["schemas"]["Instant"];
        };
        TemplateVersion: {
            /** @description `None` where no template was chosen yet. */
            name: string;
            /** @description 0 where no template was chosen yet. */
            version: number;
        };
        /** @description The template of components that the core should run, and what it reported to run. */
        CoreTemplate: {
            desired: components["schemas"]["TemplateVersion"];
            reported: {
                /** @description `None` where no template was chosen yet. */
                name: string;
                /** @description 0 where no template was chosen yet. */
                version: number;
                /** @description `None` before the first deployment. */
                deploymentStatus: string;
                /** @description What the device said of it, in words. */
                deploymentStatusMessage?: string;
            };
        };
        CoreSummary: {
            name: components["schemas"]["ThingName"];
            /**
             * @description As `provisioning.status` of the core.
             * @enum {string}
             */
            provisioningStatus: "Success" | "Failure";
            template: components["schemas"]["CoreTemplate"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        CoreList: {
            /** @description In the order of names. */
            cores: components["schemas"]["CoreSummary"][];
            pagination?: components["schemas"]["ThingPagination"];
        };
        /** @description Absent unless `count` was sent or there is a next page. */
        ThingPagination: {
            /** @description The `count` asked for, as sent. */
            count?: string;
            /** @description There is a next page. */
            lastEvaluated?: {
                /** @description Opaque; send it as `exclusiveStartThingName`. */
                thingName: string;
            };
        };
        /** @description ISO 8601 with milliseconds, UTC. */
        Instant: string;
        /** @description As Instant; null while nothing has changed since creation. */
        OptionalInstant: string | null;
        /** @description Why a request was refused, and how to mend it. */
        Error: {
            /** @description The HTTP status in words. */
            error: string;
            /** @description Stable name of what is wrong. */
            code: string;
            /** @description What is wrong and how to mend it. */
            message: string;
            /** @description Every field that is wrong; 100 at most, then how many more there are. */
            details: {
                /** @description Path of the field, e.g. `cores[3].name`, or the name of a header or parameter. */
                field: string;
                /** @description What is wrong with it, what it is and what it must be. */
                problem: string;
            }[];
            /** @description Finds the request in the logs. */
            requestId: string;
        };
    };
    responses: {
        /** @description A query parameter is unknown, repeated or wrong. */
        WrongQuery: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is not signed, or with credentials that are not valid. API Gateway answers so. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller lacks `execute-api:Invoke` on this API. API Gateway answers so. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body has, or `Accept` asks for, a media type this API does not speak. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description More requests than the API lets through. Nothing was done. */
        TooManyRequests: {
            headers: {
                /** @description Seconds after which the request may be sent again. */
                "retry-after"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A defect of this system, or a permission it lacks. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A service behind the API did not answer. */
        Unavailable: {
            headers: {
                /** @description Seconds after which the request may be sent again. */
                "retry-after"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. 1 to 255 printable ASCII characters without blanks; a UUID or an order number. */
        IdempotencyKey: string;
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
            400: components["responses"]["WrongQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCoreTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. 1 to 255 printable ASCII characters without blanks; a UUID or an order number. */
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
            /** @description The task is recorded and will run. The body is empty. */
            202: {
                headers: {
                    /** @description Id of the task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the task. */
                    location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be fulfilled as it is. Nothing was made. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The Idempotency-Key came with another body before. Nothing was made. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is larger than 255 KiB. Nothing was made. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key the request may be repeated safely. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
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
                /** @description The `x-taskid` of the 202. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task with one page of its cores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreTask"];
                    "application/json": components["schemas"]["CoreTask"];
                };
            };
            400: components["responses"]["WrongQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such task, or it has expired. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
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
            400: components["responses"]["WrongQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the core's thing. */
                coreName: components["schemas"]["ThingName"];
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
            /** @description A query parameter was sent; this path has none. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No task has made a core of this name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
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
                /** @description Name of the core's thing. */
                coreName: components["schemas"]["ThingName"];
                /** @description The `x-taskid` of the 202. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task with one page of its cores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreTask"];
                    "application/json": components["schemas"]["CoreTask"];
                };
            };
            400: components["responses"]["WrongQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such task, or it does not contain the core. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
