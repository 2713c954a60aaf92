import type { ControlRoutes } from '../wire/control.ts';
import type { Iam } from './iam.ts';
import { rightsOf } from './usage.ts';

/** What calls were refused, which actions are granted, and which of these no call has needed. */
export const iamRoutes = (iam: Iam): ControlRoutes => ({
  'GET /_local/iam/denials': async () => iam.denials(),
  'DELETE /_local/iam/denials': async () => iam.forgetDenials(),
  'GET /_local/iam/granted': async () => rightsOf(iam.identities.roles()),
  'GET /_local/iam/unused': async () => iam.usage.unusedOf(iam.identities.roles()),
  'DELETE /_local/iam/used': async () => iam.usage.reset(),
});
