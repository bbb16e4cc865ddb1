import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** What the journey asks of a browser. */
export interface Driver {
  readonly name: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  run(body: string, ...args: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

/** A port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}

/** Starts a program that goes on until it is stopped; null where it is not installed. */
export function start(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ChildProcess | null> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    child.once('spawn', () => done(child));
    child.once('error', (error) => ('code' in error && error.code === 'ENOENT' ? done(null) : fail(error)));
  });
}

/** Tries again until it works, for as long as a browser needs to start. */
export async function untilItWorks<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 120) throw new Error(`${what} did not answer.`, { cause: error });
      await pause(250);
    }
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
