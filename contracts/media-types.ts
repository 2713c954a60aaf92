/** Media types of requests and answers; the first is that of clients which name none. */
export const mediaTypes = ['application/vnd.aws-cdf-v1.0+json', 'application/json'] as const;
export type MediaType = (typeof mediaTypes)[number];

export const defaultMediaType: MediaType = mediaTypes[0];
