/** Longest policy document IoT takes, in characters without white space. AWS IoT quotas, 2026-11. */
export const policyDocumentLimit = 2048;
/** Most policies one certificate may have. AWS IoT quotas, 2026-11. */
export const policiesPerCertificate = 10;

/** Whether IoT takes the name for a policy; thing names may also hold a colon, policy names may not. */
export const fitsPolicyName = (name: string): boolean => /^[\w+=,.@-]{1,128}$/.test(name);

/** Length of a document as IoT counts it. */
export const countedLength = (document: string): number => document.replaceAll(/\s/g, '').length;
