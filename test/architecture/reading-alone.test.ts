import { build } from 'vite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { importsOf } from '../../scripts/house/imports.ts';

/* Reading is a module of its own: text in, holdings out, wherever there is JavaScript, without the app around it. */

const SRC = resolve(import.meta.dirname, '../../src');
const DOOR = join(SRC, 'read/read-holdings.ts');

function closureOf(door: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [door];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...importsOf(path).map(({ to }) => to));
  }
  return seen;
}

it('needs nothing but read/ and domain/', () => {
  const folders = new Set([...closureOf(DOOR)].map((path) => relative(SRC, path).split('/')[0]));
  expect([...folders].sort()).toEqual(['domain', 'read']);
});

it('reads in an empty room: no page, no Node, no network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-reading-'));
  try {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: folder,
        write: false,
        minify: false,
        lib: { entry: DOOR, formats: ['iife'], name: 'reading', fileName: 'reading' },
      },
    });
    const [{ output }] = (Array.isArray(built) ? built : [built]) as [{ output: readonly { code: string }[] }];
    const text =
      'Symbol,Name,Shares,Price,Value\nNVDA,NVIDIA Corp,10,100,1000\nSPY,SPDR S&P 500,2,500,1000\nTotal,,,,2000\n';
    const read: unknown = runInNewContext(
      `${output[0]!.code}
       const source = { name: 'own.csv', bytes: ${text.length}, fingerprint: '', encoding: 'UTF-8', text: ${JSON.stringify(text)} };
       const { ok, value } = reading.readHoldings(source);
       JSON.stringify({ ok, values: [...value.holdings.value], fates: value.fates.line.length, totals: value.statedTotals.length });`,
      // what every engine has beside the language
      { TextEncoder, TextDecoder },
    );
    expect(JSON.parse(String(read))).toEqual({ ok: true, values: [1000, 1000], fates: 4, totals: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
