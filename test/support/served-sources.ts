import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDownloads } from '../../scripts/reference/refresh/download.ts';
import { fetchSources } from '../../scripts/reference/refresh/fetch-sources.ts';
import { rowOf } from '../../scripts/reference/sources.ts';

/** The day on which what is served here is fetched. */
export const TODAY = '2026-11-21';

/** Files by their way from the server's address. */
export type Files = Record<string, string | Uint8Array>;

/** A server on this machine with files of our own, and a folder that they are fetched into. */
export interface Served {
  files: Files;
  /** What was asked for, in order. */
  asked: string[];
  folder: string;
  /** Its address without a slash at the end. */
  readonly host: string;
  /** Begins anew, with an empty folder. */
  renew(): void;
  close(): void;
  /** Fetches by one row of the table of downloads, funds of feeds only where they are DIA or VOO, and gives what is said of it. */
  fetchOne(kind: string, address: string, of?: string): Promise<readonly string[]>;
}

/** Opens such a server. */
export async function serveSources(): Promise<Served> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    served.asked.push(name);
    const file = served.files[name];
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200).end(file);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clear = (): void => (served.folder === '' ? undefined : rmSync(served.folder, { recursive: true }));
  const served: Served = {
    files: {},
    asked: [],
    folder: '',
    host,
    renew() {
      clear();
      served.folder = mkdtempSync(join(tmpdir(), 'sources-'));
      served.asked = [];
    },
    close() {
      clear();
      server.closeAllConnections();
      server.close();
    },
    fetchOne(kind, address, of = '') {
      const manners = { agent: 'Topheavy test', pause: 1, patience: 2000, tries: 3 };
      const rows = [rowOf({ kind, address: `${host}/${address}`, of, days: '5' })];
      const isWanted = (fund: string): boolean => ['DIA', 'VOO'].includes(fund);
      return fetchSources(served.folder, rows, openDownloads(served.folder, manners), isWanted, TODAY);
    },
  };
  return served;
}
