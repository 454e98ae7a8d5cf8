import { defineConfig } from 'vitest/config';

// To be mended first; `./test` leaves them out and says so, `./test --all` runs them.
const quarantine = ['screens', 'tour'].map(name => `tests/e2e/${name}.test.ts`);
const left = process.env.RFMFLOWS_TEST_ALL ? [] : quarantine;
if (left.length > 0) {
  process.stdout.write(`Left out: ${left.join(', ')}\n`);
}

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    exclude: left,
    globalSetup: ['tests/e2e/support/server.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
