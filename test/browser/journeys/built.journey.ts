import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE_POLICY } from '../../../scripts/build/headers.ts';
import { listPrecache } from '../../../scripts/build/precache-list.ts';
import { DIST, listFiles, readTexts } from '../../support/dist.ts';

/* What the build has left on the disk, before any browser. */

const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const texts = readTexts(DIST);

describe('the page', () => {
  test('has the policy first in its head', () => {
    const first = /<head[^>]*>\s*(<[^>]+>)/.exec(html)?.[1];
    expect(first).toBe(`<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`);
  });

  test('has no script and no style of its own, and no address of another host', () => {
    expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>/g)).toBeNull();
    expect(html.match(/<style\b|\sstyle=|\son\w+=|javascript:/g)).toBeNull();
    expect(html.match(/(?:src|href)="(?!\.\/)[^"]*"/g)).toBeNull();
  });
});

describe('the offline copy', () => {
  test('lists every file of the build with its hash but pictures and schemas that only others ask for, and nothing else', () => {
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
    const pictures = listFiles(DIST).filter((file) => file.startsWith('pictures/'));
    expect(pictures).toEqual(['pictures/card.png', 'pictures/narrow.png', 'pictures/wide.png']);
    const schemas = listFiles(DIST).filter((file) => file.endsWith('.schema.json'));
    expect(schemas).toEqual([
      'topheavy-report-1.schema.json',
      'topheavy-rules-1.schema.json',
      'topheavy-sync-1.schema.json',
    ]);
    const others = ['sw.js', '_headers', ...pictures, ...schemas];
    const expected = listFiles(DIST).filter((file) => !others.includes(file));
    expect([...pictures, ...schemas].filter((file) => worker.includes(file))).toEqual([]);
    const entries = listPrecache(DIST);
    expect(entries.map((entry) => entry.url)).toEqual(expected);
    for (const { url, integrity } of entries) {
      expect(worker).toContain(url);
      expect(worker, `${url} has changed since it was listed`).toContain(integrity);
    }
  });

  test('is one classic script', () => {
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
    // a file that it keeps may be called export-…
    expect(worker).not.toMatch(/\b(?:import|export)\b[^.-]/);
    expect(worker).not.toContain('importScripts');
  });
});

test('each worker takes its ways out away before any other module of it runs', () => {
  const workers = texts.filter(({ text }) => /["'`]importScripts["'`]/.test(text));
  // the one that reads and measures, and the one that makes copies
  expect(workers.map(({ file }) => file)).toHaveLength(2);
  // a module that is imported runs before the one that imports it
  for (const { text } of workers) expect(text).not.toMatch(/(?:^|[;}\n])import\s*["'`{*\w]/);
});

describe('the files', () => {
  /* Ways out that no policy closes. A name in quotes is the tripwire taking it away. */
  const FORBIDDEN: readonly RegExp[] = [
    /RTCPeerConnection/,
    /sendBeacon/,
    /(?<!["'`])\bWebSocket\b(?!["'`])/,
    /\bwindow\.open\(/,
    /\blocation\.(?:assign|replace)\(/,
    /\beval\(|new Function\(/,
    /sourceMappingURL/,
  ];

  test.each(FORBIDDEN)('contain no %s', (pattern) => {
    expect(texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('never go to another address', () => {
    // The workbook library calls the place of a link "location". It runs in the worker, whose own cannot be set.
    const ours = texts.filter(({ file }) => !/^assets\/read-workbook-/.test(file));
    expect(ours.length).toBe(texts.length - 1);
    expect(ours.filter(({ text }) => /\blocation(?:\.href)?=(?!=)/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('name no address but those that are never asked for', () => {
    // namespaces, those of workbooks and of the SEC's fund reports too, the page a Svelte error names, the licence line of the CSV reader
    const known =
      /^(?:http:\/\/(?:www\.w3\.org|schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|www\.wps\.cn\/officeDocument|www\.sec\.gov\/edgar\/nport)(?:\/|$)|https:\/\/svelte\.dev\/e\/|https:\/\/github\.com\/mholt\/PapaParse$)/;
    // The licences in full are words that About shows as they are, addresses and all; nothing makes a link of them. What reads PDFs tries
    // out addresses of no place ("https://a@b") to see how the browser takes them apart; its journey counts requests.
    const ours = texts.filter(({ file }) => !/^assets\/(?:licence-texts|pdf\.min|pdf\.worker\.min)-/.test(file));
    expect(ours.length).toBe(texts.length - 3);
    const addresses = ours.flatMap(({ file, text }) =>
      (text.match(/\bhttps?:\/\/[^\s"'`<>)]*/g) ?? []).map((address) => ({ file, address })),
    );
    expect(addresses.filter(({ address }) => !known.test(address))).toEqual([]);
  });

  test('are no source maps', () => {
    expect(listFiles(DIST).filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  /* A request for a file named after a fund would tell what is held. */
  const FUNDS =
    'voo vti vxus vug vtv vb vbr vo vt vea vwo bnd spy ivv iwm iwf iwd ijh ijr qqq qqqm dia rsp schd schx schb'
      .concat(' swtsx swppx fxaix fskax fzrox fznpx vfiax vtsax vtiax tqqq sqqq upro arkk xlk vgt smh soxx gld tlt agg')
      .split(' ');

  test('carry no symbol of a fund in their names', () => {
    const words = listFiles(DIST).flatMap((file) =>
      file
        .replace(/-[\w-]{8}(?=\.\w+$)/, '')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .map((word) => ({ file, word })),
    );
    expect(words.filter(({ word }) => FUNDS.includes(word))).toEqual([]);
  });
});
