import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Program } from './program';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sign-in link of the server under test. */
    link: string;
    /** A folder with a sample base that the server may read. */
    base: string;
  }
}

/** Starts a server of its own on a sample base, or takes the one whose sign-in link and base stand in the environment. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { RFMFLOWS_E2E_LINK: link, RFMFLOWS_E2E_BASE: base } = process.env;
  if (link && base) {
    project.provide('link', link);
    project.provide('base', base);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rfmflows-e2e-'));
  const customers = process.env.RFMFLOWS_E2E_CUSTOMERS ?? '3000';
  // The demo brings a sample base, one run, and a sandbox for messages to arrive in.
  const server = new Program(folder, ['demo', '--customers', customers]);
  await server.start();
  project.provide('link', server.link);
  project.provide('base', join(folder, 'data', 'sample', customers));
  return async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
