import { defineConfig } from 'vitest/config';

/** Apart from the other tests in a browser, for they take as long as all of those, have a server of their own, and so can run beside them. */
export default defineConfig({
  test: {
    include: ['tests/screens/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
