/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/plain-globals.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
  },
  globalSetup: '<rootDir>/test/system/stack-pool.ts',
  globalTeardown: '<rootDir>/test/system/stack-pool-teardown.ts',
  testSequencer: '<rootDir>/test/system-tests-first.mjs',
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/build'],
  // Jest's default is a core less than there are; two cores would run one file at a time.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
