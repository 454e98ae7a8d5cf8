import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/figures/**/*.figures.ts'],
    globalSetup: ['tests/e2e/support/server.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
