/**
 * Rights that the walkthrough does not need, and why they are granted all the same. Tests hold the table of permissions against
 * what the code calls: these are the calls of other paths than the walkthrough's.
 */
interface Reason {
  readonly why: string;
  /** Functions and state machines; everyone where there is no list. */
  readonly holders?: readonly string[];
  readonly actions: readonly string[];
}

const taskMachines = ['create-cores', 'delete-cores', 'deploy-template', 'create-devices', 'delete-devices'];
const failures = ['RecordCoreFailure', 'RecordDeviceFailure', 'RecordDeletionFailure'];

const reasons: readonly Reason[] = [
  { why: 'there is no X-Ray on this machine', actions: ['xray:GetSamplingRules', 'xray:GetSamplingTargets', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'] },
  {
    why: 'logs of state machines are not delivered on this machine',
    actions: [
      'logs:CreateLogDelivery', 'logs:DeleteLogDelivery', 'logs:DescribeLogGroups', 'logs:DescribeResourcePolicies', 'logs:GetLogDelivery', 'logs:ListLogDeliveries',
      'logs:PutResourcePolicy', 'logs:UpdateLogDelivery',
    ],
  },
  { why: 'a function that has nothing to say, or was not called, writes no log', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'] },
  { why: 'an event that a function fails on to the last is kept', actions: ['sqs:SendMessage'], holders: ['CloseAbandonedTask', 'SweepTasks', 'SweepDeployments', 'SweepDrift', 'SweepRedeployments', 'FindOrphans'] },

  // Step Functions
  { why: 'Step Functions asks it for large results, which are uploaded in parts', actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'], holders: taskMachines },
  { why: 'Step Functions asks it for a Map Run that is looked at, stopped or redriven', actions: ['states:DescribeExecution', 'states:RedriveExecution', 'states:StopExecution'], holders: taskMachines },
  { why: 'policies that outlive their thing are there only where a template declares one of its own', actions: ['states:StartExecution'], holders: ['delete-cores', 'delete-device'] },
  { why: 'no policy outlives its thing', actions: ['lambda:InvokeFunction'], holders: ['delete-policies'] },
  {
    why: 'client devices are deleted one by one in the walkthrough, not by a task of several',
    actions: ['dynamodb:UpdateItem', 'events:PutEvents', 'lambda:InvokeFunction', 's3:GetObject', 's3:PutObject', 'states:StartExecution'],
    holders: ['delete-devices'],
  },

  // what a clock or an operator starts
  { why: 'no execution ends abnormally', actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 's3:GetObject'], holders: ['CloseAbandonedTask'] },
  {
    why: 'the walkthrough may be over before the clock starts it, and leaves no task open for it',
    actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 's3:GetObject', 'states:DescribeExecution', 'states:StartExecution'],
    holders: ['SweepTasks'],
  },
  {
    why: 'the walkthrough may be over before the clock starts it, and no event is lost',
    actions: [
      'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'events:PutEvents', 'greengrass:GetDeployment', 'iot:AddThingToThingGroup', 'iot:DescribeJob', 'iot:DescribeJobExecution',
      'iot:DescribeThing', 'iot:DescribeThingGroup', 'iot:GetThingShadow', 'iot:ListJobExecutionsForJob', 'iot:ListThingGroupsForThing', 'iot:RemoveThingFromThingGroup',
    ],
    holders: ['SweepDeployments'],
  },
  {
    why: 'the walkthrough may be over before the clock starts it, and no core differs from what it desires',
    actions: [
      'dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'events:PutEvents', 'greengrass:ListCoreDevices', 'greengrass:ListInstalledComponents',
      'iot:ListThingGroupsForThing', 'iot:ListThingsInThingGroup',
    ],
    holders: ['SweepDrift'],
  },
  {
    why: 'the walkthrough may be over before the clock starts it, and every execution that redeploys ends well',
    actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'states:StartExecution'],
    holders: ['SweepRedeployments'],
  },
  { why: 'an hourly schedule starts it, and a deletion does so itself', actions: ['states:StartExecution'], holders: ['retire'] },
  { why: 'an operator starts it when counts are in doubt', actions: ['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:UpdateItem'], holders: ['RecountFleet'] },
  {
    why: 'it looks closer at what is left in the account, and nothing is',
    actions: [
      'dynamodb:BatchGetItem', 'events:DescribeRule', 'greengrass:GetDeployment', 'greengrass:ListClientDevicesAssociatedWithCoreDevice', 'iot:GetPolicy', 'iot:ListAttachedPolicies', 'iot:ListPrincipalThings',
      'iot:ListTagsForResource', 'iot:ListTargetsForPolicy', 'iot:ListThingPrincipals', 's3:GetObject',
    ],
    holders: ['FindOrphans'],
  },
  {
    why: 'it removes the rules of the operator when the stack is deleted',
    actions: ['events:DeleteRule', 'events:ListRules', 'events:ListTargetsByRule', 'events:RemoveTargets'],
    holders: ['RemoveRules'],
  },
  { why: 'a template that is no longer shipped is taken away by an update of the stack', actions: ['s3:DeleteObject'], holders: ['ShipTemplates'] },

  // redeployment and cancellation
  {
    why: 'a version is redeployed because it was published, which its template remembers: failures, drift and rules are noted',
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    holders: ['NoteTrigger'],
  },
  {
    why: 'it plans what was noted of cores and things, and nothing was; nor is a template deleted meanwhile',
    actions: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'iot:ListThingsInThingGroup', 's3:DeleteObject', 's3:GetObject'],
    holders: ['PlanRedeployment'],
  },
  { why: 'the breaker stays closed', actions: ['events:PutEvents'], holders: ['redeploy'] },
  {
    why: 'the operator makes no rule and resets no breaker',
    actions: [
      'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'events:DeleteRule', 'events:ListTargetsByRule', 'events:PutEvents', 'events:PutRule',
      'events:PutTargets', 'events:RemoveTargets', 'events:TestEventPattern', 'iam:PassRole',
    ],
    holders: ['RedeploymentsApi'],
  },
  {
    why: 'the cancelled deployment is the first of its core, which may have begun it',
    actions: ['dynamodb:ConditionCheckItem', 'iot:AddThingToThingGroup', 'iot:CancelJobExecution', 'iot:DescribeJobExecution', 'iot:ListThingGroupsForThing', 'iot:RemoveThingFromThingGroup'],
    holders: ['WithdrawCores'],
  },
  { why: 'the cancelled task has targeted its cores before it is cancelled', actions: ['states:StartExecution'], holders: ['deploy-template'] },
  { why: 'only the cancellation of a task that no core was targeted by is told at once', actions: ['events:PutEvents'], holders: ['cancel-task'] },

  // failures and repetitions
  {
    why: 'nothing fails',
    actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'iot:DescribeCertificate', 'iot:DescribeThing', 'iot:ListAttachedPolicies', 'iot:ListCertificates', 's3:GetObject', 's3:ListBucket'],
    holders: failures,
  },
  {
    why: 'rows are read to tell what a refused transaction was refused for, or what an earlier run did',
    actions: ['dynamodb:GetItem'],
    holders: ['AssociateDevices', 'RecordCore', 'RecordDevice', 'RecordTargeted'],
  },
  { why: 'a core that wants what it has already is checked, not written', actions: ['dynamodb:ConditionCheckItem'], holders: ['RecordDesired'] },
  {
    why: 'the cores of the walkthrough get no version that is under way on them already, and no version of a subdeployment',
    actions: ['greengrass:GetCoreDevice', 'iot:DescribeJobExecution'],
    holders: ['RecordDesired'],
  },
  { why: 'what is deleted has a record, so that none looks for a bundle without one', actions: ['s3:GetObject', 's3:ListBucket'], holders: ['BeginDeletion'] },
  { why: 'every item has a row when its task is closed', actions: ['s3:GetObject'], holders: ['CloseTask'] },
  { why: 'a task is read while its Map Run is under way only by those who hurry', actions: ['states:DescribeMapRun', 'states:ListMapRuns'], holders: ['ReadApi'] },
  { why: 'the items of a task are written once, and taken away where the task is refused after all', actions: ['s3:DeleteObject', 's3:GetObject'], holders: ['AcceptTask'] },
  { why: 'nobody looks for what is not there', actions: ['s3:ListBucket'], holders: ['AcceptTask', 'ArtifactsApi', 'AttachPolicies', 'CreateCertificate', 'DetachThing', 'RegisterThing'] },
  { why: 'the first run succeeds, so that none looks for the bundle of an earlier one', actions: ['kms:Decrypt', 's3:GetObject'], holders: ['CreateCertificate'] },

  // other templates, targets and certificates
  {
    why: 'no certificate is left of an earlier run, to be gone on with or taken away',
    actions: ['iot:DeleteCertificate', 'iot:DescribeCertificate', 'iot:ListCertificates'],
    holders: ['CreateCertificate'],
  },
  {
    why: 'RegisterThing does what a provisioning template declares, and the managed policy of AWS lists what that may be',
    actions: [
      'iot:AddThingToBillingGroup', 'iot:AddThingToThingGroup', 'iot:AttachPrincipalPolicy', 'iot:CreatePolicy', 'iot:DescribeBillingGroup', 'iot:DescribeThingGroup', 'iot:DescribeThingType',
      'iot:DetachPolicy', 'iot:DetachThingPrincipal', 'iot:ListAttachedPolicies', 'iot:ListPolicyPrincipals', 'iot:ListPrincipalPolicies', 'iot:ListTargetsForPolicy', 'iot:ListThingGroupsForThing',
      'iot:RemoveThingFromBillingGroup', 'iot:RemoveThingFromThingGroup', 'iot:UpdateThing', 'iot:UpdateThingGroupsForThing',
    ],
    holders: ['RegisterThing'],
  },
  { why: 'the shipped templates contain no policies, they name those of the stack', actions: ['iot:CreatePolicy', 'iot:GetPolicy'], holders: ['AttachPolicies'] },
  { why: 'policies of a thing alone are there only where a template declares one', actions: ['iot:DeletePolicy', 'iot:DeletePolicyVersion', 'iot:ListPolicyVersions', 'iot:ListTargetsForPolicy'], holders: ['DeletePolicies'] },
  { why: 'a certificate is looked for in lists where no record names it', actions: ['iot:DescribeThing', 'iot:ListCertificates'], holders: ['DetachThing', 'ReleaseClientDevices'] },
  {
    why: 'the step before has let go of everything, unless the nucleus registers itself again',
    actions: ['iot:DescribeCertificate', 'iot:DetachPolicy', 'iot:ListAttachedPolicies', 'iot:ListPrincipalThings', 'iot:UpdateCertificate'],
    holders: ['DeleteThing'],
  },
  { why: 'the targets of the walkthrough are cores by name', actions: ['greengrass:ListCoreDevices', 'iot:ListThingsInThingGroup'], holders: ['ResolveTargets'] },
  { why: 'a deployment that is there already is asked whether it is in force', actions: ['greengrass:GetDeployment'], holders: ['EnsureDeployment'] },
  { why: 'a core that another task moves, or that comes back to a group, is waited for', actions: ['dynamodb:UpdateItem', 'iot:DescribeJobExecution'], holders: ['MoveCore'] },
  { why: 'no core desires the template any more when it is deleted', actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'], holders: ['ReleaseCores'] },
];

export interface HeldRight {
  /** Function, state machine or rule. */
  readonly holder: string;
  readonly action: string;
}

/** Rights that holders are given a reason for by name, and do not have. */
export const reasonsForNothing = (granted: readonly HeldRight[]): HeldRight[] => {
  const known = new Set(granted.map(({ holder, action }) => `${holder} ${action}`));
  return reasons.flatMap(({ holders = [], actions }) => holders.flatMap((holder) => actions.map((action) => ({ holder, action }))))
    .filter(({ holder, action }) => !known.has(`${holder} ${action}`));
};

/** Why a right that nobody needed is granted; undefined where nobody knows. */
export const unneeded = (holder: string, action: string): string | undefined =>
  reasons.find(({ holders, actions }) => actions.includes(action) && (holders?.includes(holder) ?? true))?.why;
