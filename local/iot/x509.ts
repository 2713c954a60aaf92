import './reflect-metadata.ts';

/**
 * `@peculiar/x509`, loaded after the metadata functions it needs. A static import would not do: loaders that evaluate
 * CommonJS while they link (Jest's) would run it first.
 */
export const x509 = await import('@peculiar/x509');
