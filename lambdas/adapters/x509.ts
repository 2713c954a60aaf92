import './reflect-metadata.ts';

/**
 * `@peculiar/x509`, loaded after the metadata functions it needs. A static import would not do: loaders that evaluate
 * CommonJS while they link, as Jest's does, would run it first.
 */
export const x509 = await import('@peculiar/x509');
