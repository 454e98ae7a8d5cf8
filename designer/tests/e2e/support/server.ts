import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Program } from './program';

interface Served {
  /** The sign-in link of the server. */
  link: string;
  /** A folder with a sample base that the server may read. */
  base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    servers: readonly Served[];
  }
}

/** Starts a server on a sample base for each worker, or takes the one whose sign-in link and base stand in the environment. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { RFMFLOWS_E2E_LINK: link, RFMFLOWS_E2E_BASE: base } = process.env;
  if (link && base) {
    project.provide('servers', [{ link, base }]);
    return undefined;
  }
  const customers = process.env.RFMFLOWS_E2E_CUSTOMERS ?? '3000';
  const folder = mkdtempSync(join(tmpdir(), 'rfmflows-e2e-'));
  const servers: { program: Program; data: string }[] = [];
  // One after the other: the first may have to build the program.
  for (let worker = 1; worker <= project.config.maxWorkers; worker++) {
    const home = join(folder, `${worker}`);
    // The demo brings a sample base, one run, and a sandbox for messages to arrive in.
    const program = new Program(home, ['demo', '--customers', customers]);
    await program.start();
    servers.push({ program, data: join(home, 'data', 'sample', customers) });
  }
  project.provide(
    'servers',
    servers.map(({ program, data }) => ({ link: program.link, base: data })),
  );
  return async () => {
    await Promise.all(servers.map(({ program }) => program.kill()));
    rmSync(folder, { recursive: true, force: true });
  };
}
