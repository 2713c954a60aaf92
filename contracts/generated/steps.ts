// Generated from contracts/steps.yaml by `npm run generate`.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        S3Location: {
            bucket: string;
            key: string;
        };
        ConfigGenerator: {
            alias: string;
            /** @description Name or ARN of the Lambda registered under the alias. */
            functionName: string;
        };
        /** @description One core of a Create task; one line of the task's JSON Lines. */
        CoreItem: {
            taskId: string;
            /** @description Position in the request. */
            index: number;
            name: string;
            coreVersion: string;
            provisioningTemplate: string;
            provisioningParameters: {
                [key: string]: string;
            };
            cdfProvisioningParameters: {
                caId?: string;
                certInfo?: {
                    commonName?: string;
                    organization?: string;
                    organizationalUnit?: string;
                    locality?: string;
                    stateName?: string;
                    country?: string;
                    emailAddress?: string;
                    daysExpiry?: number;
                };
                /** @enum {string} */
                keyAlgorithm?: "EC_P256" | "RSA_2048";
            };
            configGenerator?: components["schemas"]["ConfigGenerator"];
            adopt: boolean;
        };
        Artifact: {
            bucket: string;
            key: string;
            createdAt: string;
        };
        /** @description Input of a task's execution. The same task always gets the same bytes, so starting it twice is safe. */
        TaskExecutionInput: {
            taskId: string;
            items: components["schemas"]["S3Location"];
            results: {
                bucket: string;
                prefix: string;
            };
            maxConcurrency: number;
        };
        /** @description The device certificate of a core. Never holds a private key. Without `certs`, its bundle is gone from S3, and the key with it. */
        Certificate: {
            /**
             * @description Who signed it.
             * @enum {string}
             */
            authority: "OWN_CA" | "AWS";
            /** @description SHA-256 of the certificate's DER, as IoT names it. */
            certificateId: string;
            certificatePem: string;
            certs?: components["schemas"]["Artifact"];
            /** @description Id of the own CA that signed it. */
            caId?: string;
        };
        AcceptTaskInput: {
            /** @description ARN of the accepting execution; a task id is derived from it. */
            executionId: string;
            request: {
                /** @enum {string} */
                operation: "createCoreTask";
                /** @description The request body in the code of `contracts/body-code.ts`. */
                body: string;
                /** @description The Accept header or nothing. */
                accept: string;
                /** @description The Idempotency-Key header in Base64, a blank for an empty one, or nothing. */
                idempotencyKey?: string;
                requestId: string;
            };
        };
        AcceptTaskOutput: {
            answer: {
                statusCode: number;
                contentType: string;
                /** @description JSON text or nothing. */
                body: string;
                location: string;
                taskId: string;
            };
            /** @description The execution to start; present for 202 only. */
            start?: {
                stateMachineArn: string;
                name: string;
                input: components["schemas"]["TaskExecutionInput"];
            };
        };
        CreateCertificateInput: {
            item: components["schemas"]["CoreItem"];
            /** @description The core's child execution. */
            executionArn: string;
        };
        CreateCertificateOutput: components["schemas"]["Certificate"];
        RegisterThingInput: {
            item: components["schemas"]["CoreItem"];
            certificate: components["schemas"]["Certificate"];
        };
        RegisterThingOutput: {
            thingArn: string;
            certificateArn: string;
        };
        AttachPoliciesInput: {
            item: components["schemas"]["CoreItem"];
            thing: components["schemas"]["RegisterThingOutput"];
        };
        AttachPoliciesOutput: {
            /** @description Names of the policies attached beside those of the provisioning template. */
            policies: string[];
        };
        /** @description What an installer config generator is invoked with; the extension point for generators of others. */
        GenerateConfigInput: {
            /** @description Nucleus version. */
            version: string;
            coreDeviceName: string;
            provisioningTemplate: string;
            templateParameters: {
                [key: string]: string;
            };
            cdfProvisioningParameters: Record<string, never>;
            /** @enum {string} */
            certificateAuthority: "OWN_CA" | "AWS";
        };
        GenerateConfigOutput: {
            /** @description Text of the installer configuration. */
            config: string;
        };
        /** @description State of a core's child execution, as far as it came. */
        CoreRun: {
            coreName: string;
            item: components["schemas"]["CoreItem"];
            certificate?: components["schemas"]["Certificate"];
            thing?: components["schemas"]["RegisterThingOutput"];
            policies?: components["schemas"]["AttachPoliciesOutput"];
            /** @description The generator's answer, not yet checked. */
            generated?: {
                answer?: unknown;
            };
            failure?: components["schemas"]["CaughtError"];
            generatorFailure?: components["schemas"]["CaughtError"];
        };
        /** @description What a Catch leaves. */
        CaughtError: {
            Error: string;
            Cause?: string;
        };
        RecordCoreInput: {
            core: components["schemas"]["CoreRun"];
            executionArn: string;
        };
        /** @description Detail of the event the machine publishes next; see events.yaml. */
        CoreCreatedEvent: {
            coreName: string;
            taskId: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        RecordCoreOutput: {
            event: components["schemas"]["CoreCreatedEvent"];
        };
        RecordCoreFailureInput: components["schemas"]["RecordCoreInput"];
        /** @description The event tells of success where RecordCore had settled the core, and only its answers were lost. */
        RecordCoreFailureOutput: {
            event: components["schemas"]["CoreCreatedEvent"];
            /** @description Error of the Fail state that ends the child execution; absent where the core was settled as a success. */
            code?: string;
            /** @description Its cause. */
            cause?: string;
        };
        /** @description State of a task's execution once its Map has ended or failed. */
        TaskRun: {
            taskId: string;
            /** @description Absent where the Map failed. */
            run?: {
                mapRunArn: string;
            };
            failure?: components["schemas"]["CaughtError"];
        };
        CloseTaskInput: {
            run: components["schemas"]["TaskRun"];
            executionArn: string;
        };
        CloseTaskOutput: {
            /** @enum {string} */
            taskStatus: "Success" | "Failure";
            total: number;
            succeeded: number;
            failed: number;
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
