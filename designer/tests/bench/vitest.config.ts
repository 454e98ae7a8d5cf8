import { defineConfig } from 'vitest/config';

// The server of the browser tests on a larger base; RFMFLOWS_E2E_CUSTOMERS says how large.
process.env.RFMFLOWS_E2E_CUSTOMERS ??= '1000000';

export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    globalSetup: ['tests/e2e/support/server.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
