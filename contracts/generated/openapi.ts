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
         * Starts a task that provisions core devices, or deletes them.
         * @description **Create** checks the whole request before anything is made: form, provisioning templates, CA certificates, generators.
         *     One wrong core refuses the request, names every problem in `details`, and leaves nothing behind.
         *
         *     Each core then gets a thing, a certificate with its private key in `certs.zip`, the policies of its provisioning
         *     template, and `installerConfig.yml` if a `configFileGenerator` is named. Cores settle one by one and independently.
         *     A name that belongs to a thing which this system did not make fails its core (`THING_NOT_OURS`), unless the core says
         *     `adopt: true`.
         *
         *     **Delete** lets go of the client devices of each core, takes it out of its deployment, out of Greengrass and out of this
         *     system. With `deprovisionCores` its thing, certificate and artifacts go too, with `deprovisionClientDevices` those of its
         *     client devices; what is not asked for stays. Policies and certificates that others use are never deleted. Each deleted
         *     core has a `receipt` in the task: what was removed, what was kept and why. A core that nobody has known fails as
         *     `CORE_NOT_FOUND`.
         *
         *     Safe to repeat: a core that is whole already stays as it is, and one that was deleted before is a success. With an
         *     `Idempotency-Key` a repeated request does not even make a second task.
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
    "/coreTasks/{taskId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a core task before it begins with further cores.
         * @description Starts no further core, lets those that have begun go on to their end, and settles the rest as `Failure`, code `CANCELED`. What
         *     became of all of them is on the task then: `cancellation.canceled` and `cancellation.finished` add up to `progress.total`.
         *     The task ends as `Failure`, code `CANCELED`, if any core was cancelled, and as it would have otherwise.
         *
         *     A repeated request gets the same answer. A task that has ended is refused as `TASK_CLOSED`, unless it was cancelled. The
         *     request has no body; one that is sent is not read.
         */
        post: operations["cancelCoreTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coreTasks/{taskId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries again what failed in a core task, in a task of its own.
         * @description The new task has the failed cores only, with what the request said of them. Without `codes` it takes those whose failure
         *     may pass unchanged (`retryable`); with `codes` exactly those that failed with one of them. The answer says how many are
         *     retried, and which failures are left. The tasks name each other: `retryOf`, `retriedBy`.
         *
         *     A core is retried once: what a former retry of the task has taken over belongs to that one. A task that still runs is
         *     refused as `TASK_RUNNING`, one without anything to retry as `NOTHING_TO_RETRY`.
         */
        post: operations["retryCoreTask"];
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
         *
         *     A filter looks at what a core *desires*, and how it stands with that; several are met together. A filtered list is in
         *     the order of templates, versions and standings, then names; a core that changes its standing between two pages may be
         *     missed or come twice.
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
    "/fleet/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts the cores by what they desire, what they report, and how they stand.
         * @description Every version of a template that a core desires or reports, and the latest one of every template. Cores that never
         *     desired one are counted under `None`, version 0. For each version the numbers that begin with `lastDeployment` sum to
         *     `desiredInUse`; `failures` tells the codes of those that failed. The numbers change together with each core: they are
         *     never late, and cost the same whatever the number of cores.
         */
        get: operations["getFleetSummary"];
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
         *     kept until `expiresAt`, some days (7 unless configured otherwise), and `POST /cores/{coreName}/artifacts/download` gives
         *     URLs to fetch them by. `provisioning` is how far the cloud side is made. `device`
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
    "/cores/{coreName}/artifacts/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives URLs by which the installer fetches the artifacts of a core.
         * @description Of `certs.zip`, which holds the private key, and `installerConfig.yml`: what there is of the two, once the certificate is
         *     registered and active. Each URL is valid for 15 minutes at most, for whoever has it: hand it to the device and to
         *     nobody else. Where S3 answers `ExpiredToken` before, ask again. The answer is not to be cached.
         *
         *     Each request is recorded before it is answered, and the record outlives the core: who asked, from where, for which
         *     objects. See `GET /cores/{coreName}/artifacts/downloads`. A body is not read.
         */
        post: operations["downloadCoreArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cores/{coreName}/artifacts/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who was given URLs of a core's artifacts, newest first.
         * @description What was handed out, not what was fetched: S3's access log tells that. Records are kept for a year unless configured
         *     otherwise, also of a core that was deleted. `by` is who the API's authorization says it was.
         */
        get: operations["listDownloadsOfCore"];
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
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists templates by name, each in its newest version.
         * @description Without their components, which `GET /templates/{name}` tells. 1000 a page at most.
         */
        get: operations["listTemplates"];
        put?: never;
        /**
         * Creates a template of components, as its version 1.
         * @description A template says which components a core is to run, how they are configured, how a deployment is rolled out and what a
         *     core does when it fails. Checks the whole request before anything is made; each component version must exist, public
         *     or of this account.
         *
         *     A version never changes: `PUT /templates/{name}` makes the next one.
         */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells the newest version of a template.
         * @description All of it, components included. `createdAt` is when the template was created, `updatedAt` when this version was made.
         */
        get: operations["getTemplate"];
        /**
         * Makes the next version of a template.
         * @description The body is the whole new version: what it leaves out, the version does not have. It may be a template as
         *     `GET /templates/{name}` told it, changed where it is to change; `name`, `version` and dates in it are not looked at.
         *
         *     A body that says what the newest version says makes no new one; `x-version` is then the number of the newest. Of
         *     requests sent at once, each makes its version. Cores keep what they run until a deployment task targets them, which a
         *     template that says `autoDeploy` has made for every core that desires an older version.
         *
         *     `autoDeploy`, `onFailure` and `onDrift` are no part of a version: a body that leaves them out leaves them as they are.
         *     Switching `autoDeploy` on with unchanged components deploys nothing; switching it off drops a publication that is not
         *     planned yet.
         */
        put: operations["updateTemplate"];
        post?: never;
        /**
         * Deletes a template with all its versions.
         * @description Refused while cores are to run it, which `details` names, unless `force` says so: these cores are then to run no
         *     template. Refused, too, while a deployment task of it has not ended.
         *
         *     It is gone at once. Its Greengrass deployments and thing groups are taken down after that, one by one, and until they
         *     are gone its name cannot be used again. Cores keep the components they have.
         */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateName}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the versions of a template, oldest first.
         * @description In the order of their numbers, components included. A page may hold fewer than `count` versions where they are large;
         *     `pagination.lastEvaluated` tells whether there are more.
         */
        get: operations["listTemplateVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateName}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells one version of a template.
         * @description All of it, components included. A version never changes; `current` is the newest one.
         */
        get: operations["getTemplateVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateName}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what differs between two versions of a template.
         * @description Components that were added and removed, and every value that changed: of components, inside their configuration too, of
         *     the rollout and of the policies. The order of components means nothing and is no difference.
         */
        get: operations["diffTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cores/{coreName}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the deployments of one core, newest first.
         * @description Each entry names its task and template, and tells what the task did with the core and what the device reported of it.
         *     A core is listed once its task has taken it in hand. 100 a page unless `count` says otherwise, 1000 at most. Entries
         *     expire with their tasks.
         */
        get: operations["listDeploymentsOfCore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cores/{coreName}/deviceTasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a task that provisions client devices of a core, or deletes them.
         * @description **Create** gives each device a thing, a certificate with its private key in `certs.zip`, and the policies of its
         *     provisioning template, and then associates it with the core. A device is a success once Greengrass has taken the
         *     association. Greengrass must know the core, which it does after the core has connected once.
         *
         *     **Delete** disassociates each device and forgets it; with `deprovisionClientDevices` its thing, certificate and
         *     artifacts go too. Each deleted device has a `receipt` in the task. A device that has outlived its core belongs to none:
         *     it is deleted by its own path, `DELETE /devices/{deviceName}`.
         *
         *     Safe to repeat: a device that is whole stays as it is, and one that was deleted before is a success.
         */
        post: operations["createDeviceTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cores/{coreName}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the client devices of a core by name.
         * @description Every client device of which a task has made at least the certificate and that belongs to the core, 1000 a page at
         *     most; those too that Greengrass has not taken yet, or has refused. Things that others associated with the core are
         *     not among them. A core without client devices has an empty list.
         */
        get: operations["listDevicesOfCore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deviceTasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists device tasks, newest first.
         * @description Tasks are listed without their devices; `progress` counts them. 100 a page unless `count` says otherwise, 1000 at most.
         *     A device that was deleted by its own path has a task here as well.
         */
        get: operations["listDeviceTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deviceTasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how a device task stands, device by device.
         * @description Ask until `taskStatus` is `Success` or `Failure`: then every device has settled and nothing changes any more. Each
         *     device is shown from the first answer on, in the order of the request, 1000 a page at most.
         *
         *     A device that is provisioned and not yet associated is `InProgress`. A failed one says what happened
         *     (`statusMessage`), a stable `code`, what to do (`hint`), whether the same request may succeed later (`retryable`),
         *     what exists of it (`exists`), and links to its execution. A deleted one has a `receipt`.
         */
        get: operations["getDeviceTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deviceTasks/{taskId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stops a device task before it begins with further client devices.
         * @description Starts no further device, lets those that have begun go on to their end, and settles the rest as `Failure`, code `CANCELED`. What
         *     became of all of them is on the task then: `cancellation.canceled` and `cancellation.finished` add up to `progress.total`.
         *     The task ends as `Failure`, code `CANCELED`, if any device was cancelled, and as it would have otherwise.
         *
         *     A repeated request gets the same answer. A task that has ended is refused as `TASK_CLOSED`, unless it was cancelled. The
         *     request has no body; one that is sent is not read.
         *
         *     Devices that are provisioned already are still associated with their core.
         */
        post: operations["cancelDeviceTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deviceTasks/{taskId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries again what failed in a device task, in a task of its own.
         * @description The new task has the failed client devices only, with what the request said of them. Without `codes` it takes those whose failure
         *     may pass unchanged (`retryable`); with `codes` exactly those that failed with one of them. The answer says how many are
         *     retried, and which failures are left. The tasks name each other: `retryOf`, `retriedBy`.
         *
         *     A device is retried once: what a former retry of the task has taken over belongs to that one. A task that still runs is
         *     refused as `TASK_RUNNING`, one without anything to retry as `NOTHING_TO_RETRY`.
         */
        post: operations["retryDeviceTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{deviceName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what is known of one client device.
         * @description `association` is how it stands with its core, `provisioning` how far its cloud side is made. `artifacts` says where
         *     `certs.zip` lies in S3, for whoever sets the device up; it is kept until `expiresAt`, some days (7 unless configured
         *     otherwise). A device whose core was deleted without it belongs to none any more.
         */
        get: operations["getDevice"];
        put?: never;
        post?: never;
        /**
         * Deletes a client device.
         * @description Answers 204 once the device is disassociated from its core, its certificate inactive and deleted, its thing, its
         *     artifacts and its record gone. Where that takes longer than an answer may, it answers 202: the task at `location`
         *     goes on. A device that was deleted before is a success; one whose thing was kept then is deprovisioned now, unless
         *     `deprovision` is false.
         *
         *     Of a query parameter that is given twice the last one counts.
         *
         *     `x-taskid` names the task that holds the receipt.
         */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{deviceName}/artifacts/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the URL by which the bundle of a client device is fetched.
         * @description Of `certs.zip`, which holds the private key. As for a core: the URL is valid for 15 minutes at most, the answer is not
         *     to be cached, and each request is recorded before it is answered. A body is not read.
         */
        post: operations["downloadDeviceArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{deviceName}/artifacts/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who was given URLs of a client device's bundle, newest first.
         * @description As for a core; records are kept of a device that was deleted, too.
         */
        get: operations["listDownloadsOfDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deploymentTasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists deployment tasks, newest first.
         * @description Tasks are listed without their cores and targets; `progress` counts what was done, `deploymentStatus` what devices
         *     reported. 100 a page unless `count` says otherwise, 1000 at most. A task expires some time after it was made, 90 days
         *     unless configured otherwise.
         *
         *     A task that starts or ends between two pages is neither skipped nor repeated; under `status` it leaves the list when
         *     its status changes.
         */
        get: operations["listDeploymentTasks"];
        put?: never;
        /**
         * Starts a task that deploys a version of a template to cores.
         * @description Targets are things and the members of thing groups, each core once however often it is named. What is no core of this
         *     system is skipped, with the reason in `skipped`, and changes nothing else. A task that is left without any core ends as
         *     `Failure` with code `NO_CORES_TARGETED`.
         *
         *     All cores of one version share one Greengrass deployment, whatever the number of tasks: a core gets it by joining the
         *     version's thing group. With an `iotJobConfig` of its own a task has a deployment apart. A core that runs the version
         *     already is left alone.
         *
         *     A core that has never connected fails as `CORE_NOT_REGISTERED`, unless the task says `onUnregistered: defer`: then it
         *     gets the deployment when it connects for the first time. Where the version's deployment was cancelled, all cores fail
         *     as `DEPLOYMENT_CANCELED`, unless the task says `renew: true`.
         *
         *     `taskStatus` tells what was done here, `deploymentStatus` what the devices reported since. Only the request body limits
         *     the number of targets: 255 KiB hold about 10,000 names, and a thing group may have any number of members.
         */
        post: operations["createDeploymentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deploymentTasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how a deployment task stands, here and on the devices.
         * @description Ask until `taskStatus` is `Success` or `Failure`: then every core has been targeted, or could not be. `deploymentStatus`
         *     goes on changing while devices report; its numbers sum to `progress.total`, which is 0 until the targets are resolved.
         *
         *     `deployments` shows one page of the cores in the order of the targets, 1000 at most, each with what the task did with
         *     it and what its device reported. `skipped` shows up to 100 of the targets that are no cores of this system.
         *
         *     `targets` is as it was sent, or as the rule says that made the task. It is absent for a retry and for a task triggered
         *     by failures, drift or a published version, whose cores `deployments` lists.
         *
         *     A core is a batch of its own: `batchesComplete` is the number of cores that have settled, `batchesTotal` that of all.
         */
        get: operations["getDeploymentTask"];
        put?: never;
        post?: never;
        /**
         * Cancels a deployment task and publishes its deletion.
         * @description The same as `POST /deploymentTasks/{taskId}/cancel`, and `DeploymentTask Deleted Event` is published. The task stays readable
         *     until it expires, and shows `cancellation.deletedAt`. A repeated request gets the same answer, and publishes nothing.
         */
        delete: operations["deleteDeploymentTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deploymentTasks/{taskId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a deployment task; cores whose device has not begun go back to what they had.
         * @description Takes this task back, and nothing else; a task that has ended can be cancelled too, since its cores may wait for days.
         *     Cores that it has not begun with are settled as `Failure`, code `CANCELED`. Of the others, once those under way have been
         *     targeted: a core whose device has not begun with the deployment goes back to the thing group and version it had before
         *     (`Withdrawn`); one whose device has begun, or that a newer task has targeted, stays (`Kept`, and why). Greengrass's
         *     deployment of the version is never cancelled: later members of its group still get it.
         *
         *     `taskStatus` goes through `Waiting` and `InProgress` again. Then `cancellation` tells in numbers what became of the
         *     cores, which add up to `progress.total`, and each core by its `withdrawal`. The task ends as `Failure`, code `CANCELED`, if any
         *     core was cancelled or withdrawn, and as it was otherwise.
         *
         *     What failed in a cancelled task is not tried again by itself.
         *
         *     A repeated request gets the same answer. The request has no body; one that is sent is not read.
         */
        post: operations["cancelDeploymentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deploymentTasks/{taskId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries again what failed in a deployment task, in a task of its own.
         * @description The new task deploys the version of this one, under its job configuration, to the cores that failed here or on the
         *     device. Without `codes` it takes those whose failure may pass unchanged (`retryable`); with `codes` exactly those that
         *     failed with one of them. The answer says how many are retried, and which failures are left. The tasks name each other:
         *     `retryOf`, `retriedBy`.
         *
         *     A core that a newer task has targeted since is left to that one: it counts as `SUPERSEDED`, unless that code is named, or
         *     the newer task was cancelled and gave it the same version. A core is retried once: what a former retry of the task has taken over belongs to that one. A task
         *     that still runs is refused as `TASK_RUNNING`, one without anything to retry as `NOTHING_TO_RETRY`. A device that reports
         *     a failure later can be retried then.
         */
        post: operations["retryDeploymentTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deploymentTasks/{taskId}/cores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the cores of a deployment task, in the order of its targets.
         * @description Each with what the task did with it and what its device reported. 1000 a page at most. Filters may be combined: what
         *     `deploymentStatus` shows as a number on the task, its filter shows as a list.
         */
        get: operations["listCoresOfDeploymentTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deploymentTasks/{taskId}/cores/{coreName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what became of one core in a deployment task.
         * @description What the task did with the core, and what its device reported of the deployment.
         */
        get: operations["getCoreOfDeploymentTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deploymentTasks/{taskId}/skipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the targets of a deployment task that are no cores of this system.
         * @description Things that are no cores, cores that this system has not made, and thing groups that do not exist, in the order of the
         *     targets, each with the reason. 1000 a page at most; none before the targets are resolved.
         */
        get: operations["listSkippedTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redeploymentRules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists redeployment rules by name.
         * @description Each in full. A page may hold fewer than `count` rules where they are large; `pagination.lastEvaluated` tells whether
         *     there are more.
         */
        get: operations["listRedeploymentRules"];
        put?: never;
        /**
         * Creates a redeployment rule: deploys a template on an event or a schedule.
         * @description The rule becomes an EventBridge rule on the default bus of the account. Each event that matches `eventPattern`, and each
         *     time of `schedule`, deploys the template to the targets by an ordinary deployment task, whose `triggeredBy` names rule
         *     and event. `template` is the name alone, with `version` beside it.
         *
         *     A rule that has more cores to deploy to at once than the breaker allows (`redeploymentBreakerShare`, 20 % of the fleet,
         *     or `redeploymentBreakerMinimum`, 10 cores, where that is more) opens it. To bring a new version to the whole fleet use
         *     `autoDeploy` or a deployment task, to which the breaker does not apply.
         *
         *     Refused are patterns that could match what this system tells, what it does, or what its work makes others tell: such a
         *     rule would feed itself. A schedule fires every 5 minutes at most.
         *
         *     A request that was cut off leaves the rule in `state` `Creating`, which the list shows: the same request sent again
         *     finishes it, and DELETE takes it away.
         */
        post: operations["createRedeploymentRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redeploymentRules/{ruleName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a redeployment rule and what its last event led to.
         * @description `state` is `Active` where EventBridge has the rule as it is told here. `last` tells when the rule fired last, and the
         *     task it made or why it made none.
         */
        get: operations["getRedeploymentRule"];
        /**
         * Replaces a redeployment rule.
         * @description The body is the whole rule: what it leaves out, the rule does not have; without `enabled` it is in force. It may be a
         *     rule as GET told it, changed where it is to change. The EventBridge rule follows some moments later, as EventBridge
         *     says of its own.
         *
         *     A request that was cut off leaves the rule in `state` `Updating`: the same request sent again finishes it.
         */
        put: operations["updateRedeploymentRule"];
        post?: never;
        /**
         * Deletes a redeployment rule.
         * @description Its EventBridge rule goes first. Tasks that the rule has made go on. A request that was cut off leaves the rule in
         *     `state` `Deleting`, in which it does nothing any more: the same request sent again finishes it.
         */
        delete: operations["deleteRedeploymentRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redeploymentBreaker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether redeployments go on, and what waits where they do not.
         * @description The breaker opens where failed deployments, drift and rules together would redeploy to more of the fleet within a time
         *     than the configuration allows. While it is open, what comes is noted and waits.
         */
        get: operations["getRedeploymentBreaker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redeploymentBreaker/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes the breaker, and lets go what waits or drops it.
         * @description What waits goes on, beside the limit; with `discard` it is dropped instead. What comes later is counted anew.
         *
         *     Safe to repeat: where the breaker is closed already and something still waits, that goes on or is dropped all the same.
         *     While a redeployment is being planned the answer is 503. Without a body nothing is dropped.
         */
        post: operations["resetRedeploymentBreaker"];
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
        CanceledTask: {
            id: components["schemas"]["TaskId"];
            taskStatus: components["schemas"]["TaskStatus"];
            cancellation: components["schemas"]["Cancellation"];
        };
        /** @description The task was cancelled. Once it has settled, the numbers say what became of its items; `canceled`, `finished`, `withdrawn` and `kept` add up to `progress.total`. */
        Cancellation: {
            requestedAt: components["schemas"]["Instant"];
            /** @description When the deployment task was deleted by its path. */
            deletedAt?: string;
            /** @description When all items had settled. */
            settledAt?: string;
            /** @description Items that were not begun. */
            canceled?: number;
            /** @description Items that had begun, and went on to their end; of a deployment task, cores that could not be targeted. */
            finished?: number;
            /** @description Of a deployment task: cores that went back to what they desired before. */
            withdrawn?: number;
            /** @description Of a deployment task: cores that stay with the version, or that others have changed since. */
            kept?: number;
        };
        /** @description What cancelling the task did with the core; absent where the task was not cancelled, or had not targeted the core. */
        Withdrawal: {
            /** @enum {string} */
            outcome: "Withdrawn" | "Kept";
            /** @description Why it was kept. */
            reason?: string;
            at: components["schemas"]["Instant"];
        };
        RetryRequest: {
            /** @description Codes of failures; exactly the items that failed with one of them are retried, retryable or not. */
            codes?: string[];
        };
        RetryAnswer: {
            id: components["schemas"]["TaskId"];
            /** @description Items of the new task. */
            retried: number;
            /** @description Failures that are not retried, by code, the most frequent first; 100 codes at most. What a former retry has taken over is not among them. */
            left: components["schemas"]["LeftFailures"][];
        };
        LeftFailures: {
            /** @description Stable name of the failure. */
            code: string;
            /** @description Items that failed with it. */
            count: number;
            /** @description Whether they may succeed unchanged. */
            retryable: boolean;
        };
        /** @description The task that it retries. */
        RetryOf: string;
        /** @description The tasks that retry it, oldest first. */
        RetriedBy: components["schemas"]["TaskId"][];
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
            /** @description Whether things, certificates and artifacts of the cores go too; they stay without it. */
            deprovisionCores?: boolean;
            /** @description The same for their client devices. */
            deprovisionClientDevices?: boolean;
        };
        CoreDeletionRequest: {
            /**
             * @description What the task does with the cores.
             * @enum {string}
             */
            type: "Delete";
            /** @description Taken from clients that send it for every task, and not read. */
            coreVersion?: string;
            /** @description The cores, each name once. */
            cores: components["schemas"]["ThingToDelete"][];
            /** @description What goes beside the record of a core; at least one of the two. */
            options: {
                /** @description Whether things, certificates and artifacts of the cores go too; they stay without it. */
                deprovisionCores?: boolean;
                /** @description The same for their client devices, which are disassociated in any case. */
                deprovisionClientDevices?: boolean;
            };
        };
        /** @description A core or client device to delete. Only its name is read; the rest is taken from clients that send what they sent to create it. */
        ThingToDelete: {
            name: components["schemas"]["ThingName"];
            provisioningTemplate?: string;
            provisioningParameters?: Record<string, never>;
            cdfProvisioningParameters?: Record<string, never>;
            configFileGenerator?: string;
            adopt?: boolean;
        };
        DeviceTaskRequest: {
            /**
             * @description What the task does with the devices; `types` is taken for it.
             * @enum {string}
             */
            type: "Create";
            /** @description The client devices, each name once. */
            devices: components["schemas"]["DeviceToCreate"][];
            options?: components["schemas"]["DeviceTaskOptions"];
        };
        DeviceDeletionRequest: {
            /**
             * @description What the task does with the devices; `types` is taken for it.
             * @enum {string}
             */
            type: "Delete";
            /** @description The client devices, each name once. */
            devices: components["schemas"]["ThingToDelete"][];
            /** @description What goes beside the record and the association of a device. */
            options: {
                /** @description Whether things, certificates and artifacts of the devices go too; they stay without it. */
                deprovisionClientDevices?: boolean;
            };
        };
        /** @description Options of Delete tasks; stored and echoed for Create tasks. */
        DeviceTaskOptions: {
            /** @description Whether things, certificates and artifacts of the devices go too; they stay without it. */
            deprovisionClientDevices?: boolean;
        };
        /** @description A client device to provision; up to 64 KiB. */
        DeviceToCreate: {
            name: components["schemas"]["ThingName"];
            /** @description Name of a provisioning template: `templates/<name>.json` in the tasks bucket. */
            provisioningTemplate: string;
            /** @description Values of the provisioning template's parameters. Those of the certificate are filled in, and the one that names the thing may be left out. */
            provisioningParameters?: {
                [key: string]: string;
            };
            cdfProvisioningParameters?: components["schemas"]["CertificateParameters"];
            /** @description Lets the task take over a thing of this name that this system did not make. */
            adopt?: boolean;
        };
        /**
         * @description How a client device stands with its core. `Pending` provisioned and not associated yet, `Associated` Greengrass has taken it, `Failed` Greengrass has refused it, `None` it belongs to no core any more.
         * @enum {string}
         */
        Association: "Pending" | "Associated" | "Failed" | "None";
        /** @description What the deletion of a core or client device removed, and what it left. What a former task had removed is not told again. */
        Receipt: {
            removed: components["schemas"]["RemovedPart"][];
            kept: components["schemas"]["KeptPart"][];
            /** @description Client devices of a core, in numbers. */
            clientDevices?: {
                disassociated: number;
                deprovisioned: number;
                /** @description Disassociated, and else as they were. */
                kept: number;
            };
            /** @description Policies made for this thing alone. IoT lets go of them some minutes later; this execution deletes them then. */
            followUp?: {
                policies: string[];
                /** @description The execution in the Step Functions console. */
                execution: string;
            };
        };
        /** @enum {string} */
        Part: "association" | "thingGroup" | "coreDevice" | "policyAttachment" | "certificate" | "thing" | "artifact" | "record" | "clientDevices";
        RemovedPart: {
            part: components["schemas"]["Part"];
            /** @description Name, id or S3 key of it. */
            name: string;
        };
        KeptPart: {
            part: components["schemas"]["Part"];
            /** @description Name, id or S3 key of it. */
            name: string;
            /** @description Why it stays, in words. */
            reason: string;
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
            type: "Create" | "Delete";
            /** @description As requested; of a Create task. */
            coreVersion?: string;
            options?: components["schemas"]["CoreTaskOptions"];
            retryOf?: components["schemas"]["RetryOf"];
            retriedBy?: components["schemas"]["RetriedBy"];
            cancellation?: components["schemas"]["Cancellation"];
            /** @description One page of the task's cores in the order of the request; empty in a list of tasks. */
            cores: components["schemas"]["CoreTaskItem"][];
            taskStatus: components["schemas"]["TaskStatus"];
            /** @description How the task ended, where it did not end well. */
            statusMessage?: string;
            /** @description Stable name of what made the task fail as a whole. */
            code?: string;
            /** @description What to do about it. */
            hint?: string;
            /** @description Whether the same request may succeed later. */
            retryable?: boolean;
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
            receipt?: components["schemas"]["Receipt"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            links: {
                /** @description Path of the core. */
                core: string;
                /** @description The core's child execution in the Step Functions console. */
                execution?: string;
            };
        };
        DeviceTask: {
            id: components["schemas"]["TaskId"];
            /** @description The core whose client devices they are; absent where a device that belongs to none was deleted by its own path. */
            coreName?: string;
            /**
             * @description As requested.
             * @enum {string}
             */
            type: "Create" | "Delete";
            options?: components["schemas"]["DeviceTaskOptions"];
            retryOf?: components["schemas"]["RetryOf"];
            retriedBy?: components["schemas"]["RetriedBy"];
            cancellation?: components["schemas"]["Cancellation"];
            /** @description One page of the task's devices in the order of the request; empty in a list of tasks. */
            devices: components["schemas"]["DeviceTaskItem"][];
            taskStatus: components["schemas"]["TaskStatus"];
            /** @description How the task ended, where it did not end well. */
            statusMessage?: string;
            /** @description Stable name of what made the task fail as a whole. */
            code?: string;
            /** @description What to do about it. */
            hint?: string;
            /** @description Whether the same request may succeed later. */
            retryable?: boolean;
            progress: components["schemas"]["Progress"];
            links: {
                /** @description Path of the task. */
                self: string;
                /** @description The first page of the task's devices, as many as a page can hold. */
                devices: string;
                /** @description Path of the core. */
                core?: string;
                /** @description The task's execution in the Step Functions console; absent where a device was deleted while the client waited. */
                execution?: string;
                /** @description Path of the task that it retries. */
                retryOf?: string;
                /** @description Paths of the tasks that retry it, oldest first. */
                retriedBy?: string[];
            };
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            pagination?: components["schemas"]["ThingPagination"];
        };
        /** @description What became of one client device in one task. */
        DeviceTaskItem: {
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
            receipt?: components["schemas"]["Receipt"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            links: {
                /** @description Path of the device. */
                device: string;
                /** @description The device's child execution in the Step Functions console; of a device that was associated, the one of its batch. */
                execution?: string;
            };
        };
        DeviceTaskList: {
            /** @description Newest first, each without its devices. */
            tasks: components["schemas"]["DeviceTask"][];
            pagination?: components["schemas"]["TaskPagination"];
        };
        ClientDevice: {
            name: components["schemas"]["ThingName"];
            /** @description The core it belongs to; absent once it belongs to none. */
            coreName?: string;
            association: components["schemas"]["Association"];
            /** @description What the device fetches from S3. */
            artifacts: {
                certs?: components["schemas"]["Artifact"];
            };
            provisioning: components["schemas"]["DeviceProvisioning"];
            links: {
                /** @description Path of the device. */
                self: string;
                /** @description Path of its core. */
                core?: string;
                /** @description The task that touched the device last. */
                task: string;
            };
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description How far the cloud side of the device is made. */
        DeviceProvisioning: {
            /**
             * @description `Failure`: a part is missing; a new Create task completes it.
             * @enum {string}
             */
            status: "Success" | "Failure";
            /** @description The provisioning template it was made by. */
            provisioningTemplate: string;
            thingArn?: string;
            certificateId?: string;
            certificateArn?: string;
        };
        ClientDeviceSummary: {
            name: components["schemas"]["ThingName"];
            association: components["schemas"]["Association"];
            /** @enum {string} */
            provisioningStatus: "Success" | "Failure";
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        ClientDeviceList: {
            /** @description By name. */
            devices: components["schemas"]["ClientDeviceSummary"][];
            pagination?: components["schemas"]["ThingPagination"];
        };
        /** @description What a failed core or device left behind; a re-run completes it. */
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
            /** @description Path of the task that it retries. */
            retryOf?: string;
            /** @description Paths of the tasks that retry it, oldest first. */
            retriedBy?: string[];
        };
        CoreTaskList: {
            /** @description Newest first, each without its cores. */
            tasks: components["schemas"]["CoreTask"][];
            pagination?: components["schemas"]["TaskPagination"];
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
            /** @description Components that the core reported as broken since its last successful deployment; absent where none is. */
            brokenComponents?: components["schemas"]["BrokenComponent"][];
            drift?: components["schemas"]["Drift"];
            redeployments?: components["schemas"]["CoreRedeployments"];
            deletion?: components["schemas"]["CoreDeletion"];
            links: {
                /** @description Path of the core. */
                self: string;
                /** @description The task that touched the core last. */
                task: string;
            };
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description Absent unless the core was found to differ from the version it desires although its deployment succeeded: it was restored, changed by a local deployment, or moved between thing groups by hand. A deployment of the version mends it. */
        Drift: {
            kinds: components["schemas"]["DriftKind"][];
            /** @description What differs, in words, by kind. */
            details: {
                group?: string;
                components?: string;
            };
            since: components["schemas"]["Instant"];
        };
        /** @description How often the core was to be redeployed by itself, for a failure or drift; absent where it was not within the last 24 hours. */
        CoreRedeployments: {
            last24Hours: number;
            /** @description How often within 24 hours it may be; the core is left to a human then. */
            allowed: number;
        };
        /**
         * @description `group`: not in the thing group of the version, or in that of another one. `components`: other versions are installed, or none.
         * @enum {string}
         */
        DriftKind: "group" | "components";
        /** @description Absent unless a task has begun to delete the core. Where that task is closed, it has failed and parts of the core may be gone: a new Delete task removes the rest, and a Create task makes the core whole again. */
        CoreDeletion: {
            /** @description Path of the task. */
            task: string;
            since: components["schemas"]["Instant"];
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
            /** @description Until then the object is kept and given out, and S3 removes it within days afterwards. Told of the artifacts of a core or client device. */
            expiresAt?: string;
            /**
             * @description That time has come: the object is given out no more. Absent before.
             * @enum {boolean}
             */
            expired?: true;
        };
        ArtifactUrls: {
            /** @description What there is; `config` of cores only. */
            artifacts: {
                certs?: components["schemas"]["ArtifactUrl"];
                config?: components["schemas"]["ArtifactUrl"];
            };
            /** @description When the URLs end at the latest; before, where the session of the function that signed them does, which S3 answers with `ExpiredToken`. */
            expiresAt: string;
        };
        ArtifactUrl: {
            /** @description Takes a GET, by whoever has it. */
            url: string;
        };
        DownloadList: {
            /** @description Newest first. */
            downloads: components["schemas"]["Download"][];
            /** @description Absent unless `count` was sent or there is a next page. */
            pagination?: {
                /** @description The `count` asked for, as sent. */
                count?: string;
                /** @description There is a next page. */
                lastEvaluated?: {
                    /** @description Opaque; send it as `exclusiveStartDownload`. */
                    download: string;
                };
            };
        };
        /** @description A request that was given URLs of artifacts. */
        Download: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Requester"];
            /** @description Address that the request reached API Gateway from. */
            sourceIp: string;
            /** @description Of the API; finds the request in the logs. */
            requestId: string;
            artifacts: {
                /** @enum {string} */
                artifact: "certs" | "config";
                /** @description Of the object in the artifacts bucket. */
                key: string;
                /** @description When the object under this key was written, as it was when its URL was made: one that takes its place while the URL is valid is what the URL fetches then. */
                createdAt: string;
            }[];
            /** @description When the URLs end at the latest; before, where the session of the function that signed them does, which S3 answers with `ExpiredToken`. */
            urlsExpireAt: string;
        };
        /** @description Who sent a request, as the API's authorization says. */
        Requester: {
            /**
             * @description The proof: a signature of `IAM`, a token of `COGNITO`, an `API_KEY`, or `NONE`.
             * @enum {string}
             */
            kind: "IAM" | "COGNITO" | "API_KEY" | "NONE";
            /** @description ARN of the IAM principal, `sub` of the Cognito user, id of the API key; absent for `NONE`. */
            id?: string;
            /** @description Name of the Cognito user. */
            name?: string;
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
                deploymentStatus: components["schemas"]["DeploymentStatus"];
                /** @description As `cause`. */
                deploymentStatusMessage?: string;
                /** @description Why the deployment is not well: a code of the nucleus or of this system; an unknown one as it came. */
                code?: string;
                /** @description What the device, or this system, said of it, in words. */
                cause?: string;
                /** @description What to do about it; absent for a code of which nothing is known. */
                hint?: string;
                /** @description Whether deploying the same version again may succeed. */
                retryable?: boolean;
                /** @description When `deploymentStatus` became so; absent before the first deployment. */
                asOf?: string;
            };
        };
        /** @description A component that does not run. */
        BrokenComponent: {
            /** @description Name of the component. */
            name: string;
            version: string;
            /**
             * @description `BROKEN`: the nucleus has given it up.
             * @enum {string}
             */
            state: "BROKEN" | "ERRORED";
            /** @description Codes of the nucleus, such as `STARTUP_ERROR`. */
            codes: string[];
            /** @description What to do about it; absent where no code is known. */
            hint?: string;
            /** @description What the nucleus says of it. */
            details?: string;
            /** @description When the core said so. */
            at: string;
        };
        FleetSummary: {
            /** @description By name of the template; `None` for cores that desire or report none. */
            templates: {
                [key: string]: components["schemas"]["FleetTemplate"];
            };
            asOf: components["schemas"]["Instant"];
        };
        FleetTemplate: {
            /** @description 0 for a template that does not exist any more. */
            latestVersion: number;
            /** @description By version number. */
            versions: {
                [key: string]: components["schemas"]["FleetVersion"];
            };
        };
        /** @description Numbers of cores. Those that begin with `lastDeployment` sum to `desiredInUse`. */
        FleetVersion: {
            /** @description Cores that are to run the version. */
            desiredInUse: number;
            /** @description Cores that reported to run it. */
            reportedInUse: number;
            /** @description Their deployment succeeded. */
            lastDeploymentSuccess: number;
            /** @description It failed, was rejected, timed out, or could not be started. */
            lastDeploymentFailed: number;
            /** @description The device is at it. */
            lastDeploymentInProgress: number;
            /** @description It waits for the device. */
            lastDeploymentQueued: number;
            /** @description It was cancelled, or the core taken out of its target. */
            lastDeploymentCanceled: number;
            /** @description There is none. */
            lastDeploymentNone: number;
            /** @description Cores that desire the version and differ from it although no deployment is on its way to them. */
            drifted: number;
            /** @description Failed ones by code, the most frequent first. */
            failures: {
                [key: string]: number;
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
            drift?: components["schemas"]["Drift"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        CoreList: {
            /** @description In the order of names. */
            cores: components["schemas"]["CoreSummary"][];
            pagination?: components["schemas"]["ThingPagination"];
        };
        /** @description Name of a template of components. It becomes part of the names of thing groups, so it has no colon, no blank and no international character. */
        TemplateName: string;
        Component: {
            /** @description Name of a public Greengrass component, or of one of this account. */
            key: string;
            /** @description Semantic version. */
            version: string;
            configurationUpdate?: {
                /** @description A JSON object, as text, that is merged into the configuration of the component. */
                merge?: string;
                /** @description JSON pointers to values that go back to their default first. */
                reset?: string[];
            };
            runWith?: {
                /** @description `user` or `user:group`. */
                posixUser?: string;
                /** @description User of Windows. */
                windowsUser?: string;
                systemResourceLimits?: {
                    /** @description Processors at most. */
                    cpus?: number;
                    /** @description Kilobytes of RAM at most. */
                    memory?: number;
                };
            };
        };
        /** @description How Greengrass rolls a deployment out; its `iotJobConfiguration`. */
        JobConfig: {
            jobExecutionsRolloutConfig?: {
                /** @description Cores a minute at most. */
                maximumPerMinute?: number;
                exponentialRate?: {
                    /** @description Cores a minute at first. */
                    baseRatePerMinute: number;
                    /** @description The rate is multiplied by it, each time the criteria are met. */
                    incrementFactor: number;
                    rateIncreaseCriteria: {
                        numberOfNotifiedThings?: number;
                        numberOfSucceededThings?: number;
                    };
                };
            };
            abortConfig?: {
                criteriaList: {
                    /** @enum {string} */
                    failureType: "FAILED" | "REJECTED" | "TIMED_OUT" | "ALL";
                    /** @enum {string} */
                    action: "CANCEL";
                    thresholdPercentage: number;
                    minNumberOfExecutedThings: number;
                }[];
            };
            timeoutConfig?: {
                /** @description Minutes a core may work on the deployment. */
                inProgressTimeoutInMinutes?: number;
            };
        };
        /** @description What a core does when it carries a deployment out. */
        DeploymentPolicies: {
            /** @enum {string} */
            failureHandlingPolicy?: "ROLLBACK" | "DO_NOTHING";
            componentUpdatePolicy?: {
                timeoutInSeconds?: number;
                /** @enum {string} */
                action?: "NOTIFY_COMPONENTS" | "SKIP_NOTIFY_COMPONENTS";
            };
            configurationValidationPolicy?: {
                timeoutInSeconds?: number;
            };
        };
        /**
         * @description What the device reported of the deployment of the version it is to run; `None` before the first, and while none could be got under way. Greengrass's COMPLETED counts as `SUCCEEDED`.
         * @enum {string}
         */
        DeploymentStatus: "None" | "QUEUED" | "IN_PROGRESS" | "SUCCEEDED" | "FAILED" | "REJECTED" | "TIMED_OUT" | "CANCELED" | "REMOVED";
        /** @description A template to create. */
        TemplateRequest: {
            name: components["schemas"]["TemplateName"];
            components: components["schemas"]["Components"];
            jobConfig?: components["schemas"]["JobConfig"];
            deploymentPolicies?: components["schemas"]["DeploymentPolicies"];
            autoDeploy?: components["schemas"]["AutoDeploy"];
            onFailure?: components["schemas"]["OnFailure"];
            onDrift?: components["schemas"]["OnDrift"];
            /** @description Taken for compatibility; it has no effect. */
            enabled?: boolean;
        };
        /** @description The whole next version of a template. */
        TemplateUpdate: {
            components: components["schemas"]["Components"];
            jobConfig?: components["schemas"]["JobConfig"];
            deploymentPolicies?: components["schemas"]["DeploymentPolicies"];
            autoDeploy?: components["schemas"]["AutoDeploy"];
            onFailure?: components["schemas"]["OnFailure"];
            onDrift?: components["schemas"]["OnDrift"];
            /** @description Taken for compatibility; it has no effect. */
            enabled?: boolean;
            /** @description Not looked at; the path names the template. */
            name?: string;
            /** @description Not looked at. */
            version?: number;
            /** @description Not looked at. */
            createdAt?: string;
            /** @description Not looked at. */
            updatedAt?: string | null;
        };
        /** @description The components, each once. */
        Components: components["schemas"]["Component"][];
        /** @description One version of a template. What is done by itself is told of the template only, and not of each version. */
        Template: {
            name: components["schemas"]["TemplateName"];
            version: number;
            components: components["schemas"]["Components"];
            jobConfig?: components["schemas"]["JobConfig"];
            deploymentPolicies?: components["schemas"]["DeploymentPolicies"];
            autoDeploy?: components["schemas"]["AutoDeploy"];
            onFailure?: components["schemas"]["OnFailure"];
            onDrift?: components["schemas"]["OnDrift"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
        };
        /** @description A template as its newest version is, without components. */
        TemplateSummary: {
            name: components["schemas"]["TemplateName"];
            /** @description Number of the newest version. */
            version: number;
            jobConfig?: components["schemas"]["JobConfig"];
            deploymentPolicies?: components["schemas"]["DeploymentPolicies"];
            autoDeploy: components["schemas"]["AutoDeploy"];
            onFailure: components["schemas"]["OnFailure"];
            onDrift: components["schemas"]["OnDrift"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
        };
        TemplateList: {
            /** @description In the order of names. */
            templates: components["schemas"]["TemplateSummary"][];
            /** @description Absent unless `count` was sent or there is a next page. */
            pagination?: {
                /** @description The `count` asked for, as sent. */
                count?: string;
                /** @description There is a next page. */
                lastEvaluated?: {
                    /** @description Opaque; send it as `exclusiveStartName`. */
                    name: string;
                };
            };
        };
        TemplateVersionList: {
            /** @description Versions in the order of their numbers. */
            templates: components["schemas"]["Template"][];
            /** @description Absent unless `count` was sent or there is a next page. */
            pagination?: {
                /** @description The `count` asked for, as sent. */
                count?: string;
                /** @description There is a next page. */
                lastEvaluated?: {
                    /** @description Opaque; send it as `exclusiveStartVersion`. */
                    version: string;
                };
            };
        };
        TemplateDiff: {
            name: components["schemas"]["TemplateName"];
            /** @description Number of the version it starts from. */
            from: number;
            /** @description Number of the version it leads to. */
            to: number;
            components: {
                /** @description As they are in `to`. */
                added: components["schemas"]["Component"][];
                /** @description As they were in `from`. */
                removed: components["schemas"]["Component"][];
                changed: {
                    /** @description Name of the component. */
                    key: string;
                    changes: components["schemas"]["Changes"];
                }[];
            };
            jobConfig: components["schemas"]["Changes"];
            deploymentPolicies: components["schemas"]["Changes"];
        };
        /** @description Values that differ, in the order of their paths. */
        Changes: {
            /** @description JSON pointer to the value; it leads into the JSON of `merge`, too. */
            path: string;
            /** @description Absent where there was none. */
            from?: unknown;
            /** @description Absent where there is none. */
            to?: unknown;
        }[];
        DeploymentTaskRequest: {
            template: {
                name: components["schemas"]["TemplateName"];
                version?: components["schemas"]["VersionToDeploy"];
            };
            targets: components["schemas"]["DeploymentTargets"];
            iotJobConfig?: components["schemas"]["JobConfig"];
            /** @description Makes a new Greengrass deployment of the version where the one it has was cancelled. Every core in its thing group runs that one, whether the task targets it or not. */
            renew?: boolean;
            /**
             * @description What becomes of a core that has never connected: it fails, which it does without this, or gets the deployment when it first connects.
             * @enum {string}
             */
            onUnregistered?: "fail" | "defer";
        };
        /**
         * the number of a version from 1 on, as a number or as digits in a text
         * @description Number of a version; without it, the newest one at the time of the request.
         */
        VersionToDeploy: number | string;
        /** @description What to deploy to; at least one name. Kinds may be combined, and each core counts once. */
        DeploymentTargets: {
            /** @description Cores. */
            thingNames?: components["schemas"]["ThingName"][];
            /** @description Thing groups whose direct members are meant. */
            thingGroups?: components["schemas"]["ThingGroupName"][];
            /** @description Another name for thingGroups. */
            thingGroupNames?: components["schemas"]["ThingGroupName"][];
        };
        /** @description Name of an IoT thing group, static or dynamic. */
        ThingGroupName: string;
        /**
         * @description As DeploymentStatus, but `None` is split; `NotStarted` where the task could not get the deployment under way.
         * @enum {string}
         */
        DeploymentStanding: "None" | "NotStarted" | "QUEUED" | "IN_PROGRESS" | "SUCCEEDED" | "FAILED" | "REJECTED" | "TIMED_OUT" | "CANCELED" | "REMOVED";
        DeploymentTask: {
            id: components["schemas"]["TaskId"];
            template: components["schemas"]["TemplateVersion"];
            targets?: components["schemas"]["DeploymentTargets"];
            iotJobConfig?: components["schemas"]["JobConfig"];
            /** @description As requested. */
            renew: boolean;
            /**
             * @description As requested.
             * @enum {string}
             */
            onUnregistered: "fail" | "defer";
            triggeredBy?: components["schemas"]["TriggeredBy"];
            retryOf?: components["schemas"]["RetryOf"];
            retriedBy?: components["schemas"]["RetriedBy"];
            cancellation?: components["schemas"]["Cancellation"];
            /** @description One page of the task's cores in the order of the targets; empty in a list of tasks. */
            deployments: components["schemas"]["Deployment"][];
            /** @description Targets that are no cores of this system. */
            skipped: {
                /** @description Their number. */
                total: number;
                /** @description The first 100 of them; empty in a list of tasks. */
                targets: components["schemas"]["SkippedTarget"][];
            };
            taskStatus: components["schemas"]["TaskStatus"];
            /** @description How the task ended, where it did not end well. */
            statusMessage?: string;
            /** @description Stable name of what made the task fail as a whole. */
            code?: string;
            /** @description What to do about it. */
            hint?: string;
            /** @description Whether the same request may succeed later. */
            retryable?: boolean;
            progress: components["schemas"]["Progress"];
            /** @description Batches of cores that have settled. */
            batchesComplete: number;
            /** @description All batches of cores. */
            batchesTotal: number;
            deploymentStatus: components["schemas"]["DeploymentStatusCounts"];
            links: components["schemas"]["TaskLinks"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            pagination?: components["schemas"]["ThingPagination"];
        };
        /** @description Name of a rule that redeploys. It becomes part of the name of an EventBridge rule. */
        RedeploymentRuleName: string;
        /** @description A rule with an event, a time, or both. `template` is the name alone, with `version` beside it. */
        RedeploymentRuleRequest: {
            name: components["schemas"]["RedeploymentRuleName"];
            eventPattern?: components["schemas"]["EventPattern"];
            schedule?: components["schemas"]["RuleSchedule"];
            template: components["schemas"]["TemplateName"];
            version?: components["schemas"]["VersionToRedeploy"];
            targets: components["schemas"]["DeploymentTargets"];
            /** @description Whether the rule is in force, which it is without this. */
            enabled?: boolean;
        };
        /** @description The whole rule as it is to be. `template` is the name alone, with `version` beside it. */
        RedeploymentRuleUpdate: {
            eventPattern?: components["schemas"]["EventPattern"];
            schedule?: components["schemas"]["RuleSchedule"];
            template: components["schemas"]["TemplateName"];
            version?: components["schemas"]["VersionToRedeploy"];
            targets: components["schemas"]["DeploymentTargets"];
            /** @description Whether the rule is in force, which it is without this. */
            enabled?: boolean;
            /** @description Not looked at; the path names the rule. */
            name?: string;
            /** @description Not looked at. */
            state?: string;
            /** @description Not looked at. */
            eventBridgeRule?: string;
            /** @description Not looked at. */
            last?: Record<string, never>;
            /** @description Not looked at. */
            createdAt?: string;
            /** @description Not looked at. */
            updatedAt?: string | null;
        };
        /** @description A pattern of EventBridge. It must say which sources it is about, and for those of AWS which types of events. */
        EventPattern: {
            [key: string]: unknown;
        };
        /** @description A schedule of EventBridge, in UTC, such as `rate(1 day)` or `cron(0 3 * * ? *)`; 5 minutes at least between two times. */
        RuleSchedule: string;
        /**
         * the number of a version from 1 on, as a number or as digits in a text
         * @description Number of a version; without it, the newest one whenever the rule fires.
         */
        VersionToRedeploy: number | string;
        /**
         * @description Active: EventBridge has the rule as it is told here. The others tell of a request that is at work, or was cut off.
         * @enum {string}
         */
        RedeploymentRuleState: "Creating" | "Active" | "Updating" | "Deleting";
        /** @description `template` is the name alone, with `version` beside it. */
        RedeploymentRule: {
            name: components["schemas"]["RedeploymentRuleName"];
            eventPattern?: components["schemas"]["EventPattern"];
            schedule?: components["schemas"]["RuleSchedule"];
            template: components["schemas"]["TemplateName"];
            /** @description Absent for the newest one. */
            version?: number;
            targets: components["schemas"]["DeploymentTargets"];
            /** @description Whether the rule is in force. */
            enabled: boolean;
            state: components["schemas"]["RedeploymentRuleState"];
            /** @description Name of the EventBridge rule on the default bus. */
            eventBridgeRule: string;
            /** @description What became of the last event or time; absent while there was none. */
            last?: {
                at: components["schemas"]["Instant"];
                /** @description In words. */
                outcome: string;
                taskId?: components["schemas"]["TaskId"];
            };
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
        };
        RedeploymentRuleList: {
            /** @description In the order of names. */
            rules: components["schemas"]["RedeploymentRule"][];
            /** @description Absent unless `count` was sent or there is a next page. */
            pagination?: {
                /** @description The `count` asked for, as sent. */
                count?: string;
                /** @description There is a next page. */
                lastEvaluated?: {
                    /** @description Opaque; send it as `exclusiveStartName`. */
                    name: string;
                };
            };
        };
        RedeploymentBreakerReset: {
            /** @description Drops what waits, instead of letting it go. */
            discard?: boolean;
        };
        /** @description What made the task where no request did; docs/redeployment.md. */
        TriggeredBy: {
            /**
             * @description A published version, failed deployments, cores that drifted, or a rule of the operator.
             * @enum {string}
             */
            trigger: "publish" | "failure" | "drift" | "rule";
            /** @description Name of the rule. */
            rule?: string;
            /** @description Id of the event, the first one where the task answers several. */
            eventId?: string;
            /** @description When that event came. */
            at: string;
            /** @description Cores that were found to need the task. */
            cores?: number;
        };
        /** @description What opened the breaker. */
        RedeploymentBreakerTrip: {
            /** @enum {string} */
            trigger: "failure" | "drift" | "rule";
            /** @description Name of the rule. */
            rule?: string;
            template?: components["schemas"]["TemplateVersion"];
            /** @description Cores that were to be redeployed then. */
            cores: number;
            /** @description Cores that counted against the limit already: redeployed in the minutes before, without those that a reset let go. */
            recently: number;
            /** @description What both together must not exceed. */
            limit: number;
        };
        /** @description What stops automatic redeployments of failed and drifted cores, and those of rules, when there are too many. */
        RedeploymentBreaker: {
            /** @enum {string} */
            state: "Closed" | "Open";
            /** @description When it last opened. */
            openedAt?: string;
            openedBy?: components["schemas"]["RedeploymentBreakerTrip"];
            /** @description When it was last reset. */
            resetAt?: string;
            /** @description Cores that wait for a reset. */
            waiting: number;
            /** @description Cores that count against `limit`: redeployed within the last `minutes` and since the last reset, without those that it let go. */
            recently: number;
            /** @description Cores of the fleet that may be, as large as it is now. */
            limit: number;
            minutes: number;
        };
        /** @description Whether a new version is deployed by itself to every core that desires an older one; false where nobody has said. Switched on with unchanged components it deploys nothing; switched off, it drops a publication that is not planned yet. */
        AutoDeploy: boolean;
        /**
         * @description `retry`: a core whose deployment failed with a retryable code gets it again, some times a day; so it is where nobody has said. `report`: it is only told.
         * @enum {string}
         */
        OnFailure: "retry" | "report";
        /**
         * @description `heal`: a core that no longer runs what it desires gets it again. `report`: it is only told; so it is where nobody has said.
         * @enum {string}
         */
        OnDrift: "heal" | "report";
        /** @description Cores of the task by how their deployment stands; they sum to `progress.total`. The words are those of DeploymentStanding. */
        DeploymentStatusCounts: {
            None: number;
            NotStarted: number;
            QUEUED: number;
            IN_PROGRESS: number;
            SUCCEEDED: number;
            FAILED: number;
            REJECTED: number;
            TIMED_OUT: number;
            CANCELED: number;
            REMOVED: number;
        };
        /** @description What became of one core in one deployment task, here and on the device. */
        Deployment: {
            coreName: components["schemas"]["ThingName"];
            taskId: components["schemas"]["TaskId"];
            template: components["schemas"]["TemplateVersion"];
            taskStatus: components["schemas"]["TaskStatus"];
            /** @description What the task met with, in words. */
            statusMessage?: string;
            deploymentStatus: components["schemas"]["DeploymentStatus"];
            /** @description Stable name of the failure, here or on the device; a code of the device that is not known as it came. */
            code?: string;
            /** @description What happened, in the words of whoever failed. */
            cause?: string;
            /** @description What to do about the failure. */
            hint?: string;
            /** @description Whether the same request may succeed later. */
            retryable?: boolean;
            /** @description When the device, or Greengrass, said what `deploymentStatus` says. */
            asOf?: string;
            withdrawal?: components["schemas"]["Withdrawal"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["OptionalInstant"];
            links: {
                /** @description Path of the core. */
                core: string;
                /** @description Path of the task. */
                task: string;
                /** @description The core's child execution in the Step Functions console. */
                execution?: string;
            };
        };
        /** @description A target that is no core of this system. */
        SkippedTarget: {
            /** @description Name of the thing, or of the thing group. */
            name: string;
            /** @description Stable name of the reason: NOT_A_CORE, NOT_MANAGED or THING_GROUP_NOT_FOUND. */
            code: string;
            /** @description The reason, in words. */
            reason: string;
            /** @description What to do about it. */
            hint: string;
        };
        DeploymentTaskList: {
            /** @description Newest first, each without its cores and targets. */
            deploymentTasks: components["schemas"]["DeploymentTask"][];
            pagination?: components["schemas"]["TaskPagination"];
        };
        DeploymentList: {
            /** @description In the order of the targets. */
            cores: components["schemas"]["Deployment"][];
            pagination?: components["schemas"]["ThingPagination"];
        };
        CoreDeploymentList: {
            /** @description Newest first. */
            deployments: components["schemas"]["Deployment"][];
            pagination?: components["schemas"]["TaskPagination"];
        };
        SkippedTargetList: {
            /** @description In the order of the targets. */
            targets: components["schemas"]["SkippedTarget"][];
            /** @description Absent unless `count` was sent or there is a next page. */
            pagination?: {
                /** @description The `count` asked for, as sent. */
                count?: string;
                /** @description There is a next page. */
                lastEvaluated?: {
                    /** @description Opaque; send it as `exclusiveStartTarget`. */
                    target: string;
                };
            };
        };
        /** @description Absent unless `count` was sent or there is a next page. */
        TaskPagination: {
            /** @description The `count` asked for, as sent. */
            count?: string;
            /** @description There is a next page. */
            lastEvaluated?: {
                /** @description Opaque; send it as `exclusiveStartTaskId`. */
                taskId: string;
            };
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
        /** @description Nothing lies in S3 to be fetched, and no task has told of anything; or the bundle's certificate is not registered and active yet. Nothing was recorded. */
        ArtifactsAbsent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The artifacts were kept until `expiresAt`, and are gone. Nothing was recorded. */
        ArtifactsExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
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
        /** @description A query parameter was sent; this path has none. */
        UnknownParameter: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request has no valid token or API key, where the API asks for one. API Gateway answers so. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Where the API asks for signatures, the request is not signed, wrongly, or by a caller who lacks `execute-api:Invoke` on it. API Gateway answers so. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than 255 KiB. Nothing was made. */
        TemplateTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The body is larger than 255 KiB. Nothing was made. */
        RuleTooLarge: {
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
        /** @description The `pagination.lastEvaluated.download` of the page before; opaque. */
        ExclusiveStartDownload: string;
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
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreTaskRequest"] | components["schemas"]["CoreDeletionRequest"];
                "application/json": components["schemas"]["CoreTaskRequest"] | components["schemas"]["CoreDeletionRequest"];
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    cancelCoreTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task to stop. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is cancelled; what becomes of its items shows once they have settled. */
            202: {
                headers: {
                    /** @description Id of the task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the task. */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CanceledTask"];
                    "application/json": components["schemas"]["CanceledTask"];
                };
            };
            400: components["responses"]["UnknownParameter"];
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
            /** @description The task has ended, and was never cancelled. Nothing was done. */
            409: {
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    retryCoreTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. 1 to 255 printable ASCII characters without blanks; a UUID or an order number. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The task whose cores failed. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        /** @description Without a body, or with an empty object, every failed item is retried that may succeed unchanged. */
        requestBody?: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RetryRequest"];
                "application/json": components["schemas"]["RetryRequest"];
            };
        };
        responses: {
            /** @description The new task is recorded and will run. */
            202: {
                headers: {
                    /** @description Id of the new task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the new task. */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RetryAnswer"];
                    "application/json": components["schemas"]["RetryAnswer"];
                };
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
            /** @description The task still runs, none of its failures is left to be retried, or the Idempotency-Key came with another body before. Nothing was made. */
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    listCores: {
        parameters: {
            query?: {
                /** @description Only cores that desire a version of this template; `None` for those that desire none. */
                templateName?: components["schemas"]["TemplateName"];
                /** @description Only cores that desire this version; with `templateName` only. */
                templateVersion?: number;
                /** @description Only cores whose deployment FAILED, was REJECTED, TIMED_OUT, or could not be started. */
                failedOnly?: boolean;
                /** @description Only cores that differ from the version they desire although their deployment succeeded. One request looks at some thousands of cores at most: a page may hold fewer than asked for, or none, and tell of a next one. */
                driftedOnly?: boolean;
                /** @description Only cores that stand so with the version they desire. */
                deploymentStatus?: components["schemas"]["DeploymentStanding"];
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
    getFleetSummary: {
        parameters: {
            query?: {
                /** @description Only this template; `None` for the cores that have none. */
                templateName?: components["schemas"]["TemplateName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fleet in numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["FleetSummary"];
                    "application/json": components["schemas"]["FleetSummary"];
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
            400: components["responses"]["UnknownParameter"];
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
    downloadCoreArtifacts: {
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
            /** @description The URLs. */
            200: {
                headers: {
                    /** @description `no-store` */
                    "cache-control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["ArtifactUrls"];
                    "application/json": components["schemas"]["ArtifactUrls"];
                };
            };
            400: components["responses"]["UnknownParameter"];
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
            409: components["responses"]["ArtifactsAbsent"];
            410: components["responses"]["ArtifactsExpired"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDownloadsOfCore: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.download` of the page before; opaque. */
                exclusiveStartDownload?: components["parameters"]["ExclusiveStartDownload"];
            };
            header?: never;
            path: {
                /** @description Name of the core's thing. */
                coreName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DownloadList"];
                    "application/json": components["schemas"]["DownloadList"];
                };
            };
            400: components["responses"]["WrongQuery"];
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
    listTemplates: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.name` of the page before; opaque. */
                exclusiveStartName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of templates, without their components. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["TemplateList"];
                    "application/json": components["schemas"]["TemplateList"];
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
    createTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["TemplateRequest"];
                "application/json": components["schemas"]["TemplateRequest"];
            };
        };
        responses: {
            /** @description The template is there, in version 1. The body is empty. */
            201: {
                headers: {
                    /** @description Path of the template. */
                    location: string;
                    /** @description Name of the template. */
                    "x-name": components["schemas"]["TemplateName"];
                    /** @description Number of the version. */
                    "x-version": string;
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
            /** @description There is a template of this name, or one is still being taken apart. Nothing was made. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["TemplateTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the template. */
                templateName: components["schemas"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Template"];
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such template. */
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
    updateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the template. */
                templateName: components["schemas"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["TemplateUpdate"];
                "application/json": components["schemas"]["TemplateUpdate"];
            };
        };
        responses: {
            /** @description The version is there. */
            204: {
                headers: {
                    /** @description Path of the template. */
                    location: string;
                    /** @description Name of the template. */
                    "x-name": components["schemas"]["TemplateName"];
                    /** @description Number of the version. */
                    "x-version": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be fulfilled as it is. Nothing was changed. */
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
            /** @description There is no such template. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["TemplateTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: {
                /** @description `true`: deletes the template although cores are to run it. */
                force?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Name of the template. */
                templateName: components["schemas"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template is gone. */
            204: {
                headers: {
                    /** @description Name of the template. */
                    "x-name": components["schemas"]["TemplateName"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is unknown, repeated or wrong. */
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
            /** @description There is no such template. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Cores are to run the template, or a task deploys it. Nothing was deleted. */
            409: {
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
    listTemplateVersions: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.version` of the page before; opaque. */
                exclusiveStartVersion?: string;
            };
            header?: never;
            path: {
                /** @description Name of the template. */
                templateName: components["schemas"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["TemplateVersionList"];
                    "application/json": components["schemas"]["TemplateVersionList"];
                };
            };
            400: components["responses"]["WrongQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such template. */
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
    getTemplateVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the template. */
                templateName: components["schemas"]["TemplateName"];
                /** @description Number of the version, or `current` for the newest. */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Template"];
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such template, or no such version of it. */
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
    diffTemplate: {
        parameters: {
            query?: {
                /** @description Number of a version; the one before `to` where it is not sent. */
                from?: string;
                /** @description Number of a version, or `current`, which is meant where it is not sent. */
                to?: string;
            };
            header?: never;
            path: {
                /** @description Name of the template. */
                templateName: components["schemas"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The differences. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["TemplateDiff"];
                    "application/json": components["schemas"]["TemplateDiff"];
                };
            };
            /** @description A query parameter is unknown, repeated or wrong. */
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
            /** @description There is no such template, or no such version of it. */
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
    listDeploymentsOfCore: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.taskId` of the page before; opaque. */
                exclusiveStartTaskId?: string;
            };
            header?: never;
            path: {
                /** @description Name of the core's thing. */
                coreName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the core's deployments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CoreDeploymentList"];
                    "application/json": components["schemas"]["CoreDeploymentList"];
                };
            };
            400: components["responses"]["WrongQuery"];
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
    createDeviceTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. 1 to 255 printable ASCII characters without blanks; a UUID or an order number. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Name of the core's thing. */
                coreName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DeviceTaskRequest"] | components["schemas"]["DeviceDeletionRequest"];
                "application/json": components["schemas"]["DeviceTaskRequest"] | components["schemas"]["DeviceDeletionRequest"];
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
            /** @description The request cannot be fulfilled as it is, or Greengrass does not know the core. Nothing was made. */
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
            /** @description The Idempotency-Key came with another body for this core before. Nothing was made. */
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    listDevicesOfCore: {
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
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["ClientDeviceList"];
                    "application/json": components["schemas"]["ClientDeviceList"];
                };
            };
            400: components["responses"]["WrongQuery"];
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
    listDeviceTasks: {
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
            /** @description One page of tasks, without their devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DeviceTaskList"];
                    "application/json": components["schemas"]["DeviceTaskList"];
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
    getDeviceTask: {
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
            /** @description The task with one page of its devices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DeviceTask"];
                    "application/json": components["schemas"]["DeviceTask"];
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
    cancelDeviceTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task to stop. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is cancelled; what becomes of its items shows once they have settled. */
            202: {
                headers: {
                    /** @description Id of the task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the task. */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CanceledTask"];
                    "application/json": components["schemas"]["CanceledTask"];
                };
            };
            400: components["responses"]["UnknownParameter"];
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
            /** @description The task has ended, and was never cancelled. Nothing was done. */
            409: {
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    retryDeviceTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. 1 to 255 printable ASCII characters without blanks; a UUID or an order number. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The task whose client devices failed. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        /** @description Without a body, or with an empty object, every failed item is retried that may succeed unchanged. */
        requestBody?: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RetryRequest"];
                "application/json": components["schemas"]["RetryRequest"];
            };
        };
        responses: {
            /** @description The new task is recorded and will run. */
            202: {
                headers: {
                    /** @description Id of the new task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the new task. */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RetryAnswer"];
                    "application/json": components["schemas"]["RetryAnswer"];
                };
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
            /** @description The task still runs, none of its failures is left to be retried, or the Idempotency-Key came with another body before. Nothing was made. */
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    getDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the device's thing. */
                deviceName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["ClientDevice"];
                    "application/json": components["schemas"]["ClientDevice"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such client device. */
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
    deleteDevice: {
        parameters: {
            query?: {
                /** @description `false`: thing, certificate and artifacts stay; only association and record go. `true` without it. */
                deprovision?: "true" | "false";
                /** @description `false`: the core keeps the association; only together with `deprovision=false`. `true` without it. */
                disassociateDeviceFromCore?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description Name of the device's thing. */
                deviceName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The device is being deleted. */
            202: {
                headers: {
                    /** @description Id of the task; absent where it could not be told in time. */
                    "x-taskid"?: components["schemas"]["TaskId"];
                    /** @description Path of the task that deletes it; path of the device where the task could not be told in time. */
                    location: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The device is gone. */
            204: {
                headers: {
                    /** @description Id of the task; absent where the device was deleted before. */
                    "x-taskid"?: components["schemas"]["TaskId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A query parameter is unknown or wrong. Nothing was deleted. */
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
            /** @description There is no such client device. */
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    downloadDeviceArtifacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the device's thing. */
                deviceName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The URL. */
            200: {
                headers: {
                    /** @description `no-store` */
                    "cache-control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["ArtifactUrls"];
                    "application/json": components["schemas"]["ArtifactUrls"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such client device. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            409: components["responses"]["ArtifactsAbsent"];
            410: components["responses"]["ArtifactsExpired"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDownloadsOfDevice: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.download` of the page before; opaque. */
                exclusiveStartDownload?: components["parameters"]["ExclusiveStartDownload"];
            };
            header?: never;
            path: {
                /** @description Name of the device's thing. */
                deviceName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DownloadList"];
                    "application/json": components["schemas"]["DownloadList"];
                };
            };
            400: components["responses"]["WrongQuery"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such client device. */
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
    listDeploymentTasks: {
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
            /** @description One page of tasks, without their cores and targets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DeploymentTaskList"];
                    "application/json": components["schemas"]["DeploymentTaskList"];
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
    createDeploymentTask: {
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
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DeploymentTaskRequest"];
                "application/json": components["schemas"]["DeploymentTaskRequest"];
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
            /** @description There is no such template, or it has no such version. Nothing was made. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    getDeploymentTask: {
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
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DeploymentTask"];
                    "application/json": components["schemas"]["DeploymentTask"];
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
    deleteDeploymentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task to stop. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is cancelled; what becomes of its items shows once they have settled. */
            202: {
                headers: {
                    /** @description Id of the task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the task. */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CanceledTask"];
                    "application/json": components["schemas"]["CanceledTask"];
                };
            };
            400: components["responses"]["UnknownParameter"];
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    cancelDeploymentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The task to stop. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task is cancelled; what becomes of its items shows once they have settled. */
            202: {
                headers: {
                    /** @description Id of the task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the task. */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["CanceledTask"];
                    "application/json": components["schemas"]["CanceledTask"];
                };
            };
            400: components["responses"]["UnknownParameter"];
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    retryDeploymentTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeated POST safe for 24 hours: the same key and body get the same answer and task, the same key with another body gets 409. 1 to 255 printable ASCII characters without blanks; a UUID or an order number. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The task whose cores failed. */
                taskId: components["schemas"]["TaskId"];
            };
            cookie?: never;
        };
        /** @description Without a body, or with an empty object, every failed item is retried that may succeed unchanged. */
        requestBody?: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RetryRequest"];
                "application/json": components["schemas"]["RetryRequest"];
            };
        };
        responses: {
            /** @description The new task is recorded and will run. */
            202: {
                headers: {
                    /** @description Id of the new task. */
                    "x-taskid": components["schemas"]["TaskId"];
                    /** @description Path of the new task. */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RetryAnswer"];
                    "application/json": components["schemas"]["RetryAnswer"];
                };
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
            /** @description There is no such task, it has expired, or its template was deleted. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The task still runs, none of its failures is left to be retried, or the Idempotency-Key came with another body before. Nothing was made. */
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
            /** @description A defect of this system, or a permission it lacks. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A service behind the API did not answer. With an Idempotency-Key, and a DELETE in any case, the request may be repeated safely. */
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
    listCoresOfDeploymentTask: {
        parameters: {
            query?: {
                /** @description Only cores with this status in the task. */
                taskStatus?: components["schemas"]["TaskStatus"];
                /** @description Only cores whose deployment stands so. */
                deploymentStatus?: components["schemas"]["DeploymentStanding"];
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
            /** @description One page of cores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["DeploymentList"];
                    "application/json": components["schemas"]["DeploymentList"];
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
    getCoreOfDeploymentTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `x-taskid` of the 202. */
                taskId: components["schemas"]["TaskId"];
                /** @description Name of the core's thing. */
                coreName: components["schemas"]["ThingName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The core in the task. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Deployment"];
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            400: components["responses"]["UnknownParameter"];
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
    listSkippedTargets: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.target` of the page before; opaque. */
                exclusiveStartTarget?: string;
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
            /** @description One page of targets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["SkippedTargetList"];
                    "application/json": components["schemas"]["SkippedTargetList"];
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
    listRedeploymentRules: {
        parameters: {
            query?: {
                /** @description The most entries one page may hold. */
                count?: components["parameters"]["Count"];
                /** @description The `pagination.lastEvaluated.name` of the page before; opaque. */
                exclusiveStartName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RedeploymentRuleList"];
                    "application/json": components["schemas"]["RedeploymentRuleList"];
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
    createRedeploymentRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RedeploymentRuleRequest"];
                "application/json": components["schemas"]["RedeploymentRuleRequest"];
            };
        };
        responses: {
            /** @description The rule is there. The body is empty. */
            201: {
                headers: {
                    /** @description Path of the rule. */
                    location: string;
                    /** @description Name of the rule. */
                    "x-name": components["schemas"]["RedeploymentRuleName"];
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
            /** @description There is no such template, or no such version of it. Nothing was made. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description There is a rule of this name, another request is at work on it, there are as many rules as the configuration allows,
             *     or EventBridge does not take the rule. Nothing was made.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["RuleTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRedeploymentRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the rule. */
                ruleName: components["schemas"]["RedeploymentRuleName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RedeploymentRule"];
                    "application/json": components["schemas"]["RedeploymentRule"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such rule, or no such template or version of it. */
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
    updateRedeploymentRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the rule. */
                ruleName: components["schemas"]["RedeploymentRuleName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RedeploymentRuleUpdate"];
                "application/json": components["schemas"]["RedeploymentRuleUpdate"];
            };
        };
        responses: {
            /** @description The rule is as the body says. */
            204: {
                headers: {
                    /** @description Path of the rule. */
                    location: string;
                    /** @description Name of the rule. */
                    "x-name": components["schemas"]["RedeploymentRuleName"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be fulfilled as it is. Nothing was changed. */
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
            /** @description There is no such rule, or no such template or version of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another request is at work on the rule, or EventBridge does not take it as it is to be. Nothing was changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            413: components["responses"]["RuleTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteRedeploymentRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the rule. */
                ruleName: components["schemas"]["RedeploymentRuleName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rule is gone. */
            204: {
                headers: {
                    /** @description Name of the rule. */
                    "x-name": components["schemas"]["RedeploymentRuleName"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description There is no such rule, or no such template or version of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["Error"];
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Another request is at work on the rule, or EventBridge does not take it as it is to be. Nothing was changed. */
            409: {
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
    getRedeploymentBreaker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The breaker. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RedeploymentBreaker"];
                    "application/json": components["schemas"]["RedeploymentBreaker"];
                };
            };
            400: components["responses"]["UnknownParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetRedeploymentBreaker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RedeploymentBreakerReset"];
                "application/json": components["schemas"]["RedeploymentBreakerReset"];
            };
        };
        responses: {
            /** @description The breaker after the reset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.aws-cdf-v1.0+json": components["schemas"]["RedeploymentBreaker"];
                    "application/json": components["schemas"]["RedeploymentBreaker"];
                };
            };
            /** @description The request cannot be fulfilled as it is. Nothing was changed. */
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
            413: components["responses"]["RuleTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
