import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMON_HEADERS, HEADER_POLICY, SERVICE_WORKER_POLICY, writeHeadersFile } from '../../scripts/build/headers.ts';
import { listFiles } from '../support/dist.ts';

/* No image is built here. What it would hold is laid out in a folder that nobody may write to, and its very command is run there. */

const lines = readFileSync('scripts/hosting/Dockerfile', 'utf8').split('\n');
const valuesOf = (word: string) =>
  lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
const copies = valuesOf('COPY').map((line) => line.split(' ') as [from: string, to: string]);
const environment = Object.fromEntries(
  valuesOf('ENV').flatMap((line) => line.split(' ').map((pair) => pair.split('=') as [name: string, value: string])),
);

let image: string;
beforeAll(() => {
  image = mkdtempSync(join(tmpdir(), 'topheavy-'));
  for (const [from, to] of copies) {
    mkdirSync(join(image, dirname(to)), { recursive: true });
    if (from === 'dist') makeBuilt(join(image, to));
    else cpSync(from, join(image, to), { recursive: true });
  }
  for (const file of listFiles(image)) chmodSync(join(image, file), 0o444);
});
afterAll(() => rmSync(image, { recursive: true }));

/* What a build leaves, as far as a server looks at it. */
function makeBuilt(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '_headers'), writeHeadersFile());
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(folder, 'sw.js'), '/* worker */');
}

test('what it copies is there, and may get in', () => {
  const sources = copies.map(([from]) => from);
  expect(sources).toEqual(['scripts/serve.mjs', 'dist']);
  expect(sources.filter((source) => source !== 'dist' && !existsSync(source))).toEqual([]);
  const ignored = readFileSync('scripts/hosting/Dockerfile.dockerignore', 'utf8').trim().split('\n');
  expect(ignored).toEqual(['*', '!dist', '!scripts/serve.mjs']);
});

test('it does not run as root', () => {
  expect(valuesOf('USER')).toEqual(['node']);
});

test('its command serves the app with its headers, and writes nothing', async () => {
  const before = listFiles(image);
  const [program, ...args] = JSON.parse(valuesOf('CMD')[0]!) as readonly string[];
  expect(program).toBe('node');
  // any free port, since the one of the image may be taken on this machine
  const env = { ...process.env, ...environment, PORT: '0' };
  const server = spawn(process.execPath, args, { cwd: image, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise<string>((told, fail) => {
      server.stdout.on('data', (said: Buffer) => {
        const found = /http:\S+/.exec(said.toString())?.[0];
        if (found !== undefined) told(found);
      });
      server.once('exit', (code) => fail(new Error(`It ended with ${code}.`)));
    });
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toBe(HEADER_POLICY);
    for (const [name, value] of Object.entries(COMMON_HEADERS)) expect(page.headers.get(name), name).toBe(value);
    expect((await fetch(`${url}sw.js`)).headers.get('content-security-policy')).toBe(SERVICE_WORKER_POLICY);
  } finally {
    server.removeAllListeners('exit');
    server.kill();
  }
  expect(listFiles(image)).toEqual(before);
});
