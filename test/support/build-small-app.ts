import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the small app of test/browser/fixtures with the app's own configuration, into a folder of its own. */
export async function buildSmallApp(label: string, folder = makeFolder()): Promise<string> {
  await build({
    configFile: 'vite.config.ts',
    root: 'test/browser/fixtures/small-app',
    logLevel: 'error',
    define: { __LABEL__: JSON.stringify(label) },
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes an empty folder; removeFolder takes it away. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'topheavy-'));
}

/** A second origin that answers everything and remembers what it was asked for. */
export interface Elsewhere {
  readonly origin: string;
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts the second origin on a free port. */
export function startElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').slice(1));
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }).end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 80;
      resolve({
        origin: `http://localhost:${port}`,
        asked,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
