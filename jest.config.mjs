/** Two kinds of test: rules beside their file (no database, no Nest), and stories under `test/`. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: 'automatic', importSource: 'preact' },
        },
        target: 'es2023',
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform,
};

export default {
  workerIdleMemoryLimit: '700MB',
  testSequencer: '<rootDir>/test/support/long-first.mjs',
  projects: [
    { ...common, displayName: 'rules', testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'] },
    {
      ...common,
      displayName: 'stories',
      testMatch: ['<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.spec.tsx'],
      // They need what npm cannot bring: test/text-browser/jest.config.mjs.
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/text-browser/'],
      setupFilesAfterEnv: ['<rootDir>/test/support/second-try.mjs'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
