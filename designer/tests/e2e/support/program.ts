import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const program = resolve(import.meta.dirname, '../../../../rfmflows');

/** A server on a folder of its own, which can be killed and started again where it was. */
export class Program {
  link = '';
  readonly #folder: string;
  readonly #command: readonly string[];
  readonly #file: string;
  #process: ChildProcess | null = null;

  /** @param command `serve` or `demo` with its options; where to listen and to keep data is added. */
  constructor(folder: string, command: readonly string[], file = program) {
    this.#folder = folder;
    this.#file = file;
    this.#command = command;
  }

  get origin(): string {
    return new URL(this.link).origin;
  }

  /** Starts on any free port, and again on the same one. */
  async start(): Promise<void> {
    const listen = this.link ? this.origin : 'http://127.0.0.1:0';
    const data = join(this.#folder, 'data');
    this.#process = spawn(this.#file, [...this.#command, '--listen', listen, '--data', data], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.link = await linkOf(this.#process);
  }

  /** As a power failure would: nothing is brought to an end. Done when the process is gone. */
  kill(): Promise<void> {
    const dying = this.#process;
    this.#process = null;
    return new Promise(done => {
      if (!dying || dying.exitCode !== null) {
        done();
        return;
      }
      dying.once('exit', () => done());
      dying.kill('SIGKILL');
    });
  }
}

function linkOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    server.stderr?.on('data', text => {
      said += text;
    });
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
