import { inject } from 'vitest';

/** The server under test, which only the tests of one file use at a time. */
export function served() {
  const servers = inject('servers');
  const mine = servers[(Number(process.env.VITEST_POOL_ID) - 1) % servers.length];
  if (!mine) {
    throw new Error('No server was started.');
  }
  return mine;
}
