/** Whether IoT takes the name for a policy; thing names may also hold a colon, policy names may not. */
export const fitsPolicyName = (name: string): boolean => /^[\w+=,.@-]{1,128}$/.test(name);

/** Length of a document as IoT counts it. */
export const countedLength = (document: string): number => document.replaceAll(/\s/g, '').length;
