import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeSinglePage, type SingleParts } from '../../scripts/build/single-page.ts';

const PARTS: SingleParts = {
  html: '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8" />\n    <title>App</title>\n    <link rel="manifest" href="./m.webmanifest" />\n    <script type="module" src="./src/main.ts"></script>\n  </head>\n  <body>\n    <p class="boot">Serve it.</p>\n  </body>\n</html>\n',
  script: 'const page = "<head></head><body></body>$&";',
  style: 'p { margin: 0 }',
  worker: 'self.onmessage = null;',
  icon: '<svg/>',
};

const page = makeSinglePage(PARTS);

test('everything is in the page, whatever the texts hold, and nothing is asked for', () => {
  expect(page).toContain(`<script type="module">${PARTS.script}</script>`);
  expect(page).toContain(`<style>${PARTS.style}</style>`);
  expect(page).toContain(`<script type="text/plain" id="worker-text">${PARTS.worker}</script>\n  </body>\n</html>\n`);
  expect(page.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
  expect(page).not.toContain('Serve it.');
});

test('its policy names this script and this style, and lets nothing out', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(policy).toContain(`script-src ${hash(PARTS.script)};`);
  expect(policy).toContain(`style-src ${hash(PARTS.style)};`);
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|'self'/);
});

test('a text that begins a script keeps its meaning and no longer begins one', () => {
  const alone = makeSinglePage({ ...PARTS, script: 'const x = "<!-- <script>";' });
  expect(alone).toContain(String.raw`<script type="module">const x = "<!-- \x3Cscript>";</script>`);
});

test.each([
  ['script', 'x = "</script>"'],
  ['script', 'x = "<!-- <SCRIPT"'],
  ['worker', 'x = "</SCRIPT"'],
  ['worker', 'x = "\r"'],
  ['style', 'p::after { content: "</style>" }'],
])('a %s that would end its element is refused: %j', (part, text) => {
  expect(() => makeSinglePage({ ...PARTS, [part]: text })).toThrow('would end it');
});
