import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, start, untilItWorks, type Driver } from './driver.ts';

/* Firefox, by the protocol that is built into it (Marionette): length, colon, JSON; [0, id, command, parameters] is answered by
   [1, id, error, result]. */

type Answer = readonly [
  kind: 1,
  id: number,
  error: { readonly message: string } | null,
  result: { readonly value?: unknown } | null,
];

class Marionette {
  #buffer: Buffer = Buffer.alloc(0);
  #lastId = 0;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#take(Buffer.concat([this.#buffer, data])));
  }

  #take(data: Buffer): void {
    this.#buffer = data;
    const colon = data.indexOf(':');
    if (colon < 0) return;
    const end = colon + 1 + Number(data.subarray(0, colon));
    if (data.length < end) return;
    const message = JSON.parse(data.subarray(colon + 1, end).toString()) as
      | Answer
      | { readonly marionetteProtocol: number };
    if ('1' in message) this.#waiting.get(message[1])?.(message);
    this.#take(data.subarray(end));
  }

  async ask(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const answered = new Promise<Answer>((done) => this.#waiting.set(id, done));
    const text = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answered;
    if (error !== null) throw new Error(error.message);
    return result?.value;
  }

  end(): void {
    this.#socket.destroy();
  }
}

function connectTo(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => done(socket));
    socket.once('error', fail);
  });
}

/** Starts Firefox without a window; null where there is none. */
export async function startFirefox(): Promise<Driver | null> {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`);
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const browser = (await start('firefox-esr', args)) ?? (await start('firefox', args));
  if (browser === null) return null;
  const marionette = new Marionette(await untilItWorks('Firefox', () => connectTo(port)));
  await marionette.ask('WebDriver:NewSession', {});
  return {
    name: 'Firefox',
    open: async (url) => {
      await marionette.ask('WebDriver:Navigate', { url });
    },
    // the driver's own reload goes around the service worker, as with Shift held; a person's does not
    reload: async () => {
      await marionette.ask('WebDriver:ExecuteScript', { script: 'location.reload()', args: [] });
    },
    run: (script, ...given) => marionette.ask('WebDriver:ExecuteScript', { script, args: given }),
    async close() {
      const gone = new Promise((done) => browser.once('exit', done));
      await marionette.ask('Marionette:Quit', { flags: ['eForceQuit'] });
      await gone;
      marionette.end();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
