import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sign-in link of the server under test. */
    link: string;
    /** A folder with a sample base that the server may read. */
    base: string;
  }
}

const program = resolve(import.meta.dirname, '../../../../rfmflows');

/** Starts a server of its own on a sample base, or takes the one whose sign-in link and base stand in the environment. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const { RFMFLOWS_E2E_LINK: link, RFMFLOWS_E2E_BASE: base } = process.env;
  if (link && base) {
    project.provide('link', link);
    project.provide('base', base);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'rfmflows-e2e-'));
  const sample = join(folder, 'base');
  const customers = process.env.RFMFLOWS_E2E_CUSTOMERS ?? '3000';
  execFileSync(program, ['sample', sample, '--customers', customers, '--seed', '1'], { stdio: 'ignore' });
  const server = spawn(
    program,
    ['serve', '--listen', 'http://127.0.0.1:0', '--files', sample, '--data', join(folder, 'data')],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  project.provide('link', await linkOf(server));
  project.provide('base', sample);
  return () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
}

function linkOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    server.stdout?.on('data', text => {
      said += text;
      const link = /https?:\S+token=\S+/.exec(said);
      if (link) {
        done(link[0]);
      }
    });
    server.on('exit', code => fail(new Error(`The server ended with ${code}: ${said}`)));
  });
}
