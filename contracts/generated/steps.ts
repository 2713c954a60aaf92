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
        CertificateParameters: {
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
            cdfProvisioningParameters: components["schemas"]["CertificateParameters"];
            configGenerator?: components["schemas"]["ConfigGenerator"];
            adopt: boolean;
        };
        /** @description One client device of a Create task; one line of the task's JSON Lines. */
        DeviceItem: {
            taskId: string;
            /** @description Position in the request. */
            index: number;
            name: string;
            /** @description The core it is to be associated with. */
            coreName: string;
            provisioningTemplate: string;
            provisioningParameters: {
                [key: string]: string;
            };
            cdfProvisioningParameters: components["schemas"]["CertificateParameters"];
            adopt: boolean;
        };
        /** @description A core or a client device that is to be provisioned. */
        ThingItem: components["schemas"]["CoreItem"] | components["schemas"]["DeviceItem"];
        /** @description One core or client device of a Delete task; one line of the task's JSON Lines. */
        DeletionItem: {
            taskId: string;
            /** @description Position in the request. */
            index: number;
            name: string;
            /** @enum {string} */
            kind: "core" | "device";
            /** @description Whether its thing, certificate and artifacts go too. */
            deprovision: boolean;
            /** @description Of a core: the same for its client devices. */
            deprovisionClientDevices?: boolean;
            /** @description Of a device: the core whose device it has to be; any where absent. */
            coreName?: string;
            /** @description Of a device: whether its core is to let go of it. */
            disassociate?: boolean;
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
        /** @description The certificate of a core or client device. Never holds a private key. Without `certs`, its bundle is gone from S3, and the key with it. */
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
            /** @description The core or device had it, and all else, before its task began. */
            wholeBefore?: boolean;
        };
        AcceptTaskInput: {
            /** @description ARN of the accepting execution; a task id is derived from it. */
            executionId: string;
            request: {
                /** @enum {string} */
                operation: "createCoreTask" | "createDeploymentTask" | "createDeviceTask" | "deleteDevice";
                /** @description The request body in the code of `contracts/body-code.ts`. */
                body: string;
                /** @description The Accept header or nothing. */
                accept: string;
                /** @description The Idempotency-Key header in Base64, a blank for an empty one, or nothing. */
                idempotencyKey?: string;
                requestId: string;
                /** @description Path parameters as they were sent. */
                path?: {
                    [key: string]: string;
                };
                /** @description Query parameters of a DELETE as they were sent. */
                query?: {
                    [key: string]: string;
                };
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
            item?: components["schemas"]["DeletionItem"];
        };
        CreateCertificateInput: {
            item: components["schemas"]["ThingItem"];
            /** @description The child execution of the core or device. */
            executionArn: string;
        };
        CreateCertificateOutput: components["schemas"]["Certificate"];
        RegisterThingInput: {
            item: components["schemas"]["ThingItem"];
            certificate: components["schemas"]["Certificate"];
        };
        RegisterThingOutput: {
            thingArn: string;
            certificateArn: string;
        };
        AttachPoliciesInput: {
            item: components["schemas"]["ThingItem"];
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
        /** @description State of the child execution that provisions a client device, as far as it came. */
        DeviceRun: {
            deviceName: string;
            item: components["schemas"]["DeviceItem"];
            certificate?: components["schemas"]["Certificate"];
            thing?: components["schemas"]["RegisterThingOutput"];
            policies?: components["schemas"]["AttachPoliciesOutput"];
            failure?: components["schemas"]["CaughtError"];
        };
        RecordDeviceInput: {
            device: components["schemas"]["DeviceRun"];
            executionArn: string;
        };
        /** @description The device is provisioned; its item stays open until it is associated. */
        RecordDeviceOutput: {
            deviceName: string;
        };
        /** @description Detail of an event the machine publishes next; see events.yaml. */
        DeviceEvent: {
            taskId: string;
            deviceName: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        RecordDeviceFailureInput: components["schemas"]["RecordDeviceInput"];
        RecordDeviceFailureOutput: {
            event: components["schemas"]["DeviceEvent"];
            /** @description Error of the Fail state that ends the child execution. */
            code: string;
            /** @description Its cause. */
            cause: string;
        };
        /** @description What associating a client device takes of its item; items travel in batches here. */
        DeviceToAssociate: {
            taskId: string;
            index: number;
            name: string;
            coreName: string;
        };
        /** @description Entries for `events:putEvents`, at most ten together. */
        EventEntries: {
            entries: {
                EventBusName: string;
                Source: string;
                DetailType: string;
                /** @description JSON. */
                Detail: string;
            }[];
        }[];
        AssociateDevicesInput: {
            items: components["schemas"]["DeviceToAssociate"][];
            /** @description The child execution of the batch. */
            executionArn: string;
        };
        AssociateDevicesOutput: {
            /** @description Devices of the batch that settled as a success. */
            associated: number;
            /** @description The others, those that failed before included. */
            failed: number;
            events: components["schemas"]["EventEntries"];
        };
        BeginDeletionInput: {
            item: components["schemas"]["DeletionItem"];
            /** @description The child execution of the core or device. */
            executionArn: string;
        };
        BeginDeletionOutput: {
            /** @enum {string} */
            standing: "Found" | "DeletedBefore";
            /** @description Of a device: the core it belongs to. */
            coreName?: string;
        };
        /** @description One round; rounds follow until none is left. The first one follows round 0, in which nothing was done. */
        ReleaseClientDevicesInput: {
            item: components["schemas"]["DeletionItem"];
            executionArn: string;
            former: components["schemas"]["ReleaseClientDevicesOutput"];
        };
        ReleaseClientDevicesOutput: {
            /** @description Rounds so far. */
            round: number;
            /**
             * @description What follows: another round; the same after the follow-up has been started; or neither.
             * @enum {string}
             */
            more: "devices" | "policies" | "none";
            /** @description In all rounds so far. */
            disassociated: number;
            /** @description In all rounds so far. */
            deprovisioned: number;
            /** @description Things that stay, in all rounds so far. */
            kept: number;
            /** @description Things that this round is done with and has counted. Records of client devices follow in the next round, so that a round whose answer is lost finds and counts them again. Absent where there are none. */
            gone?: string[];
            followUp?: components["schemas"]["PolicyFollowUp"];
            events: components["schemas"]["EventEntries"];
        };
        /** @description Policies of things that are gone, which IoT lets go of some minutes later. Absent where there are none. */
        PolicyFollowUp: {
            /** @description Name of the execution of `delete-policies`. */
            name: string;
            policies: string[];
        };
        LeaveFleetInput: {
            item: components["schemas"]["DeletionItem"];
        };
        LeaveFleetOutput: {
            /** @description Version groups it was taken out of. */
            left: string[];
            /** @description Whether Greengrass had a core device of this name. */
            coreDevice: boolean;
        };
        DisassociateDeviceInput: {
            item: components["schemas"]["DeletionItem"];
            coreName?: string;
        };
        DisassociateDeviceOutput: {
            disassociated: boolean;
        };
        DetachThingInput: components["schemas"]["LeaveFleetInput"];
        /** @description The thing has lost its certificates, or is about to. */
        DetachThingOutput: {
            certificates: components["schemas"]["DetachedCertificate"][];
            followUp?: components["schemas"]["PolicyFollowUp"];
        };
        DetachedCertificate: {
            certificateId: string;
            /** @description Names of the policies detached from it. */
            policies: string[];
            /** @description Another thing that uses it, because of which it is kept. */
            usedBy?: string;
        };
        DeleteThingInput: {
            item: components["schemas"]["DeletionItem"];
            detached: components["schemas"]["DetachThingOutput"];
        };
        DeleteThingOutput: {
            /** @description Whether there was a thing. */
            thing: boolean;
            /** @description Ids of the certificates deleted. */
            certificates: string[];
        };
        DeleteArtifactsInput: components["schemas"]["LeaveFleetInput"];
        DeleteArtifactsOutput: {
            deleted: components["schemas"]["S3Location"][];
        };
        /** @description State of the child execution that deletes a core or client device, as far as it came. */
        DeletionRun: {
            thingName: string;
            item: components["schemas"]["DeletionItem"];
            begun?: components["schemas"]["BeginDeletionOutput"];
            released?: components["schemas"]["ReleaseClientDevicesOutput"];
            left?: components["schemas"]["LeaveFleetOutput"];
            disassociated?: components["schemas"]["DisassociateDeviceOutput"];
            detached?: components["schemas"]["DetachThingOutput"];
            deleted?: components["schemas"]["DeleteThingOutput"];
            artifacts?: components["schemas"]["DeleteArtifactsOutput"];
            failure?: components["schemas"]["CaughtError"];
        };
        RecordDeletionInput: {
            run: components["schemas"]["DeletionRun"];
            executionArn: string;
        };
        RecordDeletionOutput: {
            event: components["schemas"]["DeletionEvent"];
        };
        /** @description Detail of the event the machine publishes next; `coreName` or `deviceName` says which. See events.yaml. */
        DeletionEvent: {
            taskId: string;
            coreName?: string;
            deviceName?: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        RecordDeletionFailureInput: components["schemas"]["RecordDeletionInput"];
        /** @description The event tells of success where RecordDeletion had settled the item, and only its answers were lost. */
        RecordDeletionFailureOutput: {
            event: components["schemas"]["DeletionEvent"];
            /** @description Error of the Fail state that ends the child execution; absent where the item was settled as a success. */
            code?: string;
            /** @description Its cause. */
            cause?: string;
        };
        DeletePoliciesInput: {
            policies: string[];
        };
        DeletePoliciesOutput: {
            deleted: string[];
            /** @description In use again, by a thing made anew. */
            kept: string[];
        };
        ResolveTargetsInput: {
            taskId: string;
        };
        /** @description The targets, each once and each a core of ours, lie in S3 as the task's items; what is no core is listed beside them. */
        ResolveTargetsOutput: {
            total: number;
            skipped: number;
        };
        /** @description One core of a deployment task; one line of the task's JSON Lines. */
        DeploymentItem: {
            taskId: string;
            /** @description Position among the resolved targets. */
            index: number;
            name: string;
            /** @description Whether Greengrass knew the core when the targets were resolved. */
            registered: boolean;
            /** @description Epoch seconds at which the task and its items expire. */
            expiresAt: number;
        };
        /** @description The one Greengrass deployment of a template version, and the thing group whose members get it. */
        VersionDeployment: {
            templateName: string;
            templateVersion: number;
            deploymentId: string;
            jobId: string;
            groupName: string;
            groupArn: string;
        };
        EnsureDeploymentInput: {
            taskId: string;
            /** @description Holder of the lease while the deployment is being created. */
            executionArn: string;
        };
        /** @description What the children of the task need to know of it. */
        EnsureDeploymentOutput: {
            deployment: components["schemas"]["VersionDeployment"];
            /** @enum {string} */
            onUnregistered: "fail" | "defer";
        };
        RecordDesiredInput: {
            item: components["schemas"]["DeploymentItem"];
            deployment: components["schemas"]["VersionDeployment"];
            /** @enum {string} */
            onUnregistered: "fail" | "defer";
            /** @description The core's child execution. */
            executionArn: string;
        };
        RecordDesiredOutput: {
            /** @description The core reported success with this very deployment, and nothing is to be done. */
            runsAlready: boolean;
        };
        MoveCoreInput: {
            item: components["schemas"]["DeploymentItem"];
            deployment: components["schemas"]["VersionDeployment"];
            desired: components["schemas"]["RecordDesiredOutput"];
            /** @description The core's child execution. */
            executionArn: string;
        };
        MoveCoreOutput: {
            /** @description Version groups the core was taken out of. */
            left: string[];
            /** @description Whether the core was put into the group of the deployment; it may have been there. */
            joined: boolean;
        };
        /** @description State of the child execution of one core of a deployment task, as far as it came. */
        DeploymentRun: {
            coreName: string;
            item: components["schemas"]["DeploymentItem"];
            deployment: components["schemas"]["VersionDeployment"];
            desired?: components["schemas"]["RecordDesiredOutput"];
            moved?: components["schemas"]["MoveCoreOutput"];
            failure?: components["schemas"]["CaughtError"];
        };
        RecordTargetedInput: {
            core: components["schemas"]["DeploymentRun"];
            executionArn: string;
        };
        /** @description Detail of the event the machine publishes next; see events.yaml. */
        DeploymentTaskCreatedEvent: {
            taskId: string;
            coreName: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
        RecordTargetedOutput: {
            event: components["schemas"]["DeploymentTaskCreatedEvent"];
        };
        RecordNotTargetedInput: components["schemas"]["RecordTargetedInput"];
        /** @description The event tells of success where RecordTargeted had settled the core, and only its answers were lost. */
        RecordNotTargetedOutput: {
            event: components["schemas"]["DeploymentTaskCreatedEvent"];
            /** @description Error of the Fail state that ends the child execution; absent where the core was settled as a success. */
            code?: string;
            /** @description Its cause. */
            cause?: string;
        };
        /** @description The Greengrass deployment of a template version under one job configuration, which is being taken down. */
        RetiredDeployment: {
            templateName: string;
            templateVersion: number;
            jobConfigHash: string;
            /** @description Of the template. */
            incarnation: string;
            groupName: string;
        };
        /** @description A template that was deleted. */
        RetiredTemplate: {
            name: string;
            incarnation: string;
        };
        FindRetirementInput: {
            /** @description Finds of this execution so far. */
            found: number;
            /** @description Holder of the lease on a deployment that is being taken down. */
            executionArn: string;
        };
        /** @description What to take apart next. */
        FindRetirementOutput: {
            /** @description Finds of this execution with this one. */
            found: number;
            /** @enum {string} */
            what: "cores" | "deployment" | "template" | "nothing";
            deployment?: components["schemas"]["RetiredDeployment"];
            template?: components["schemas"]["RetiredTemplate"];
        };
        ReleaseCoresInput: {
            template: components["schemas"]["RetiredTemplate"];
        };
        ReleaseCoresOutput: {
            /** @description Cores that this run has left without a template. */
            released: number;
        };
        CancelDeploymentsInput: {
            deployment: components["schemas"]["RetiredDeployment"];
        };
        CancelDeploymentsOutput: {
            /** @description Deployments of the group that were in force. */
            canceled: number;
        };
        DeleteDeploymentsInput: components["schemas"]["CancelDeploymentsInput"];
        DeleteDeploymentsOutput: {
            /** @description Deployments of the group, former ones included. */
            deleted: number;
        };
        DeleteVersionGroupInput: components["schemas"]["CancelDeploymentsInput"];
        DeleteVersionGroupOutput: {
            /** @description False where there was no group, or one that is not ours. */
            deleted: boolean;
        };
        RemoveTemplateInput: {
            template: components["schemas"]["RetiredTemplate"];
        };
        RemoveTemplateOutput: {
            /** @description Versions that were removed. */
            versions: number;
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
