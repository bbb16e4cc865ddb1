import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADER_POLICY, SERVICE_WORKER_POLICY, writeHeadersFile } from '../../scripts/build/headers.ts';
import { findFile, serve, type Served } from '../../scripts/serve.mjs';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, '_headers'), writeHeadersFile());
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(folder, 'sw.js'), '/* worker */');
  writeFileSync(join(folder, 'assets', 'index-1a2b3c4d.js'), 'export {};\n'.repeat(100));
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
  served = await serve(folder, 0);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, served.url), init);

describe('headers', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', HEADER_POLICY, 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', HEADER_POLICY, 'no-cache'],
    [
      '/assets/index-1a2b3c4d.js',
      'text/javascript; charset=utf-8',
      HEADER_POLICY,
      'public, max-age=31536000, immutable',
    ],
    ['/sw.js', 'text/javascript; charset=utf-8', SERVICE_WORKER_POLICY, 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', null, 'no-cache'],
  ])('%s', async (path, type, policy, cache) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(policy);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('are left out for the test of a plain host', async () => {
    const plain = await serve(folder, 0, { sendHeaders: false });
    const response = await fetch(plain.url);
    expect(response.headers.get('content-security-policy')).toBeNull();
    await plain.close();
  });
});

/* As a program sends it: fetch would tidy the path before it leaves. */
const askRaw = (path: string): Promise<IncomingMessage> =>
  new Promise((answered, fail) => {
    const { hostname, port } = new URL(served.url);
    get({ hostname, port, path }, (response) => answered(response.resume())).once('error', fail);
  });

describe('however a path is written', () => {
  test.each([
    ['//index.html', HEADER_POLICY, 'no-cache'],
    ['/%69ndex.html', HEADER_POLICY, 'no-cache'],
    ['/./index.html', HEADER_POLICY, 'no-cache'],

    ['/assets/../', HEADER_POLICY, 'no-cache'],
    ['//', HEADER_POLICY, 'no-cache'],
    ['//sw.js', SERVICE_WORKER_POLICY, 'no-cache'],
    ['/assets/../sw.js', SERVICE_WORKER_POLICY, 'no-cache'],
    ['/assets/..%2fsw.js?x', SERVICE_WORKER_POLICY, 'no-cache'],
    ['/x/..//assets/index-1a2b3c4d.js', HEADER_POLICY, 'public, max-age=31536000, immutable'],
  ])('%s has the headers of the file that it names', async (path, policy, cache) => {
    const { headers } = await askRaw(path);
    expect(headers['content-security-policy']).toBe(policy);
    expect(headers['cache-control']).toBe(cache);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test.each(['/_headers', '//_headers', '/%5fheaders', '/assets/..%2f_headers', '/x/../_headers', '/./_headers'])(
    '%s is not served',
    async (path) => {
      expect((await askRaw(path)).statusCode).toBe(404);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'a link that leads out of the folder, or to the list of headers',
    async () => {
      symlinkSync(join(folder, '_headers'), join(folder, 'assets', 'list.txt'));
      symlinkSync(join(process.cwd(), 'package.json'), join(folder, 'assets', 'package.json'));
      expect((await askRaw('/assets/list.txt')).statusCode).toBe(404);
      expect((await askRaw('/assets/package.json')).statusCode).toBe(404);
    },
  );
});

describe('answers', () => {
  test('404 for what is missing, never the page in its place, never to be kept', async () => {
    for (const path of ['/assets/gone-1a2b3c4d.js', '/deep/route', '/assets/', '/assets', '/_headers']) {
      const response = await ask(path);
      expect(response.status, path).toBe(404);
      expect(await response.text()).not.toContain('<title>');
      expect(response.headers.get('cache-control')).toBeNull();
    }
  });

  test.each(['br', 'gzip'])('the same bytes compressed by %s', async (encoding) => {
    const response = await ask('/assets/index-1a2b3c4d.js', { headers: { 'Accept-Encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toBe('export {};\n'.repeat(100));
  });

  test('only to GET and HEAD', async () => {
    expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await ask('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });
});

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets/../../package.json',
  '/%00',
  '/%E0%A4%A',
  '//../package.json',
])('no file outside the folder: %s', (path) => {
  expect(findFile(folder, path)).toBeNull();
});
