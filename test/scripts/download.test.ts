import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDownloads, type Download, type Manners } from '../../scripts/reference/refresh/download.ts';
import { folderOfTest } from '../support/folder-of-test.ts';

/* A server of our own with files of our own: whole, broken off, slow, changed, busy. */

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const MANNERS: Manners = { agent: 'Topheavy test (nobody@example.com)', pause: 1, patience: 800, tries: 3 };
const DAY = 864e5;
const TEXT = 'a line of a list\n'.repeat(4000);

let server: Server;
let address = '';
let folder = '';
let answers: Answer[] = [];
let asked: { readonly at: number; readonly headers: IncomingMessage['headers'] }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ at: Date.now(), headers: request.headers });
    const [first] = answers;
    if (answers.length > 1) answers = answers.slice(1);
    first?.(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.csv`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  folder = folderOfTest();
  asked = [];
});

const whole =
  (text: string, headers: Readonly<Record<string, string>> = { ETag: '"one"' }): Answer =>
  (_, response) => {
    response.writeHead(200, { 'Content-Length': Buffer.byteLength(text), ...headers }).end(text);
  };
/* Half of it, and then nothing more. */
const half =
  (end: (response: ServerResponse) => void, headers: Readonly<Record<string, string>> = { ETag: '"one"' }): Answer =>
  (_, response) => {
    response.writeHead(200, { 'Content-Length': TEXT.length, ...headers });
    response.write(TEXT.slice(0, TEXT.length / 2), () => end(response));
  };
/* Not before the half has come: on a busy machine the other side reads it late, and would hear of nothing but the break. */
const breaking = (response: ServerResponse, since = Date.now()): void => {
  const part = join(folder, 'list.csv.part');
  const come = existsSync(part) ? statSync(part) : null;
  const hasCome = come !== null && come.mtimeMs >= since && come.size >= TEXT.length / 2;
  setTimeout(() => (hasCome ? response.destroy() : breaking(response, since)), 5);
};
const silent = (): void => undefined;
/* What a server does that goes on where a transfer broke off, if the file is still the same. */
const rest =
  (tag: string): Answer =>
  (request, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]);
    if (request.headers['if-range'] !== tag || Number.isNaN(from)) return whole(TEXT, { ETag: tag })(request, response);
    const text = TEXT.slice(from);
    response.writeHead(206, {
      'Content-Length': text.length,
      'Content-Range': `bytes ${from}-${TEXT.length - 1}/${TEXT.length}`,
      ETag: tag,
    });
    response.end(text);
  };
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end();

const download = (now?: () => number): Download => openDownloads(folder, MANNERS, now);
const text = (): string => readFileSync(join(folder, 'list.csv'), 'utf8');

test('a file comes once, says who asks, and is not asked for again while it is young', async () => {
  answers = [whole(TEXT)];
  expect(await download()(address, 'list.csv', 5)).toEqual({ state: 'fetched' });
  expect(text()).toBe(TEXT);
  expect(asked[0]?.headers['user-agent']).toBe(MANNERS.agent);
  // another run, days later
  expect(await download(() => Date.now() + 4 * DAY)(address, 'list.csv', 5)).toEqual({ state: 'there' });
  expect(asked).toHaveLength(1);
});

test('an old file is asked for by its mark, and stays where nothing is new', async () => {
  answers = [whole(TEXT, { ETag: '"one"', 'Last-Modified': 'Tue, 03 Nov 2026 05:00:00 GMT' }), status(304)];
  await download()(address, 'list.csv', 5);
  const later = (): number => Date.now() + 6 * DAY;
  expect(await download(later)(address, 'list.csv', 5)).toEqual({ state: 'unchanged' });
  expect(asked[1]?.headers).toMatchObject({
    'if-none-match': '"one"',
    'if-modified-since': 'Tue, 03 Nov 2026 05:00:00 GMT',
  });
  expect(await download(later)(address, 'list.csv', 5)).toEqual({ state: 'there' });
  expect(text()).toBe(TEXT);
});

test('what breaks off goes on where it ended, in the same run', async () => {
  answers = [half(breaking), rest('"one"')];
  expect(await download()(address, 'list.csv', 5)).toEqual({ state: 'fetched' });
  expect(asked[1]?.headers.range).toBe(`bytes=${TEXT.length / 2}-`);
  expect(text()).toBe(TEXT);
  expect(existsSync(join(folder, 'list.csv.part'))).toBe(false);
});

test('and in another run, unless the file is another one by then', async () => {
  answers = [half(breaking)];
  expect(await download()(address, 'list.csv', 5)).toMatchObject({ state: 'failed' });
  expect(existsSync(join(folder, 'list.csv'))).toBe(false);
  answers = [rest('"two"')];
  expect(await download()(address, 'list.csv', 5)).toEqual({ state: 'fetched' });
  expect(asked.at(-1)?.headers['if-range']).toBe('"one"');
  expect(text()).toBe(TEXT);
});

test('a slow server is given up after a while, and the file of before stays', async () => {
  answers = [whole('the old list')];
  await download()(address, 'list.csv', 5);
  answers = [half(silent)];
  const outcome = await download(() => Date.now() + 6 * DAY)(address, 'list.csv', 5);
  expect(outcome).toEqual({ state: 'failed', why: 'nothing came for 0.8 seconds' });
  expect(text()).toBe('the old list');
});

test('a transfer that broke off never makes the file of before count as the new one', async () => {
  const day = { 'Last-Modified': 'Tue, 03 Nov 2026 05:00:00 GMT' };
  const later = { 'Last-Modified': 'Thu, 03 Dec 2026 05:00:00 GMT' };
  answers = [whole('the old list', day)];
  await download()(address, 'list.csv', 0);
  answers = [half(breaking, later)];
  await download()(address, 'list.csv', 0);
  answers = [
    (request, response) =>
      request.headers['if-modified-since'] === later['Last-Modified']
        ? status(304)(request, response)
        : whole(TEXT, later)(request, response),
  ];
  expect(await download()(address, 'list.csv', 0)).toEqual({ state: 'fetched' });
  expect(text()).toBe(TEXT);
});

test('a busy server is asked again when it says, a broken one some times', async () => {
  answers = [status(429, { 'Retry-After': '1' }), whole(TEXT)];
  expect(await download()(address, 'list.csv', 5)).toEqual({ state: 'fetched' });
  const [first, second] = asked;
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(990);
  asked = [];
  answers = [status(429, { 'Retry-After': '7200' })];
  expect(await download()(address, 'other.csv', 5)).toMatchObject({ why: 'the server answered 429' });
  expect(asked).toHaveLength(1);
});

test.each<[what: string, answer: Answer, outcome: object]>([
  ['no such file', status(404), { state: 'missing' }],
  ['not for us', status(403), { state: 'failed', why: 'the server answered 403' }],
  [
    'a page that says something instead',
    whole('<p>Welcome</p>', { 'Content-Type': 'text/html' }),
    { state: 'failed', why: 'a page came instead of the file' },
  ],
])('%s: one request, and nothing is written', async (_, answer, outcome) => {
  answers = [answer];
  expect(await download()(address, 'list.csv', 5)).toEqual(outcome);
  expect(asked).toHaveLength(1);
  expect(existsSync(join(folder, 'list.csv'))).toBe(false);
});

test('requests to one host have a pause between them', async () => {
  answers = [whole(TEXT)];
  const slow = openDownloads(folder, { ...MANNERS, pause: 120 });
  const begun = Date.now();
  for (const name of ['a.csv', 'b.csv', 'c.csv']) await slow(address, name, 5);
  // however late the first was heard, the last was not sent before two pauses
  expect(asked.at(-1)!.at - begun).toBeGreaterThanOrEqual(235);
});
