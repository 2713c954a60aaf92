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
                operation: "createCoreTask" | "createDeploymentTask" | "createDeviceTask" | "deleteDevice" | "retryCoreTask" | "retryDeploymentTask" | "retryDeviceTask";
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
        /** @description `start` is present for 202 only. */
        AcceptTaskOutput: {
            answer: {
                statusCode: number;
                contentType: string;
                /** @description JSON text or nothing. */
                body: string;
                location: string;
                taskId: string;
            };
            start?: components["schemas"]["TaskStart"];
            item?: components["schemas"]["DeletionItem"];
        };
        /** @description The execution of a task to start. */
        TaskStart: {
            stateMachineArn: string;
            name: string;
            input: components["schemas"]["TaskExecutionInput"];
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
            /**
             * @description `Waiting`: the task was cancelled, and is handed over to the machine that takes its cores back.
             * @enum {string}
             */
            taskStatus: "Success" | "Failure" | "Waiting";
            total: number;
            succeeded: number;
            failed: number;
            start?: components["schemas"]["TaskStart"];
        };
        CancelTaskInput: {
            /** @description ARN of the execution that cancels. */
            executionId: string;
            request: {
                /** @enum {string} */
                operation: "cancelCoreTask" | "cancelDeviceTask" | "cancelDeploymentTask" | "deleteDeploymentTask";
                /** @description Empty. */
                body: string;
                /** @description The Accept header or nothing. */
                accept: string;
                requestId: string;
                /** @description Path parameters as they were sent. */
                path: {
                    [key: string]: string;
                };
                /** @description Query parameters as they were sent. */
                query?: {
                    [key: string]: string;
                };
            };
        };
        /** @description `start`: the withdrawal, where the task had been closed before it was cancelled. */
        CancelTaskOutput: {
            answer: {
                statusCode: number;
                contentType: string;
                /** @description JSON text. */
                body: string;
                location: string;
                taskId: string;
            };
            start?: components["schemas"]["TaskStart"];
            /** @description Detail of the event the machine publishes next; present where this execution deleted the task. See events.yaml. */
            event?: {
                taskId: string;
            };
        };
        /** @description One round; rounds follow until the task's last core. */
        WithdrawCoresInput: {
            taskId: string;
            /** @description The execution that withdraws; it holds the turns of cores. */
            executionArn: string;
            former: components["schemas"]["WithdrawCoresOutput"];
        };
        WithdrawCoresOutput: {
            /** @description Position of the item at which the next round begins. */
            next: number;
            /** @description Whether items are left. */
            more: boolean;
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
            retry?: components["schemas"]["Subdeployment"];
            onlyIf?: components["schemas"]["AutomaticDeployment"];
        };
        /** @description Of a task that no request made: a core that was asked for something else meanwhile is left as it is. */
        AutomaticDeployment: {
            /** @enum {string} */
            trigger: "publish" | "failure" | "drift" | "rule";
            /** @description When the task was recorded. */
            since: string;
        };
        /** @description A deployment beside that of the version, for the cores of one task whose executions of the version's job have ended. */
        Subdeployment: {
            deploymentId: string;
            jobId: string;
            /** @description Its members, who are in the group of the version as well, get it. */
            groupName: string;
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
            /** @description The subdeployment that the core waits for, if it does; another task may have made it. */
            retry?: {
                jobId: string;
                groupName: string;
            };
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
            /** @description Of a subdeployment; the task that made it. */
            retryOfTask?: string;
        };
        /** @description A template that was deleted. */
        RetiredTemplate: {
            name: string;
            incarnation: string;
        };
        /** @description An event that may ask for a redeployment, as the rule that matched it gives it. */
        RedeploymentTrigger: {
            /** @enum {string} */
            trigger: "publish" | "failure" | "drift" | "rule" | "reset" | "window";
            eventId: string;
            /** @description When the event happened. */
            time: string;
            template?: components["schemas"]["RedeployedVersion"];
            /** @description Of a failure or drift. */
            core?: string;
            /** @description Of a failure: the deployment that failed. */
            deploymentId?: string;
            /** @description Name of the operator's rule. */
            rule?: string;
            /** @description Of a window that nobody has planned. */
            slot?: string;
        };
        RedeployedVersion: {
            name: string;
            version: number;
        };
        /** @description What an execution has promised to plan. */
        RedeploymentPlan: {
            /**
             * @description `held`: what the breaker holds, one window after the other.
             * @enum {string}
             */
            what: "window" | "publication" | "held";
            /** @description Of a window. */
            slot?: string;
            /** @description Of a window. */
            windowId?: string;
            template?: components["schemas"]["RedeployedVersion"];
        };
        NoteTriggerInput: {
            trigger: components["schemas"]["RedeploymentTrigger"];
            executionArn: string;
        };
        NoteTriggerOutput: {
            /** @enum {string} */
            what: "nothing" | "wait" | "plan";
            /** @description Why there is nothing to do. */
            why?: string;
            /** @description How long to wait. */
            seconds?: number;
            plan?: components["schemas"]["RedeploymentPlan"];
        };
        PlanRedeploymentInput: {
            plan: components["schemas"]["RedeploymentPlan"];
            /** @description Who plans; the same for a repetition. */
            executionArn: string;
        };
        PlanRedeploymentOutput: {
            /** @enum {string} */
            what: "task" | "opened" | "nothing";
            /** @description Why there is nothing to do. */
            why?: string;
            start?: components["schemas"]["TaskStart"];
            /** @description `Redeployment Breaker Opened Event`. */
            event?: {
                [key: string]: unknown;
            };
            /** @description Whether other windows wait to be planned right after it. */
            more: boolean;
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
