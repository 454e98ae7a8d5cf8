import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/server.ts'],
    maxWorkers: process.env.RFMFLOWS_E2E_LINK ? 1 : 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
