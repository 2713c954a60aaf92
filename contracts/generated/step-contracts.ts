// Generated from contracts/steps.yaml by `npm run generate`.
import * as validators from './steps-validators.js';
export const AcceptTask = { name: 'AcceptTask', input: validators.AcceptTaskInput, output: validators.AcceptTaskOutput } as const;
export const CreateCertificate = { name: 'CreateCertificate', input: validators.CreateCertificateInput, output: validators.CreateCertificateOutput } as const;
export const RegisterThing = { name: 'RegisterThing', input: validators.RegisterThingInput, output: validators.RegisterThingOutput } as const;
export const AttachPolicies = { name: 'AttachPolicies', input: validators.AttachPoliciesInput, output: validators.AttachPoliciesOutput } as const;
export const GenerateConfig = { name: 'GenerateConfig', input: validators.GenerateConfigInput, output: validators.GenerateConfigOutput } as const;
export const RecordCore = { name: 'RecordCore', input: validators.RecordCoreInput, output: validators.RecordCoreOutput } as const;
export const RecordCoreFailure = { name: 'RecordCoreFailure', input: validators.RecordCoreFailureInput, output: validators.RecordCoreFailureOutput } as const;
export const CloseTask = { name: 'CloseTask', input: validators.CloseTaskInput, output: validators.CloseTaskOutput } as const;
