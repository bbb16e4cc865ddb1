import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { insertAddress } from '../../scripts/build/sharing.ts';

const page = readFileSync('index.html', 'utf8');
const tagOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta\\s+(?:property|name)="${name}"\\s+content="([^"]*)"`).exec(html)?.[1];

test('the page has a title and a text for a shared link, and names no host by itself', () => {
  for (const name of ['og:title', 'og:description', 'og:type']) expect(tagOf(page, name), name).toMatch(/\w/);
  expect(tagOf(page, 'twitter:card')).toBe('summary_large_image');
  expect(page).not.toMatch(/https?:/);
});

test('where it is published, it names its address and its card in full', () => {
  const html = insertAddress(page, 'https://someone.example/topheavy/');
  expect(tagOf(html, 'og:url')).toBe('https://someone.example/topheavy/');
  expect(tagOf(html, 'og:image')).toBe('https://someone.example/topheavy/pictures/card.png');
  expect(tagOf(html, 'og:image:alt')).toMatch(/\w/);
  expect(html.indexOf('og:image')).toBeLessThan(html.indexOf('</head>'));
  // width and height of the picture itself: bytes 16 to 24 of a PNG
  const card = readFileSync('public/pictures/card.png');
  expect([tagOf(html, 'og:image:width'), tagOf(html, 'og:image:height')]).toEqual([
    String(card.readUInt32BE(16)),
    String(card.readUInt32BE(20)),
  ]);
  // what the sites that show it take without a word
  expect(card.length).toBeLessThan(300_000);
});

test.each([
  'http://someone.example/topheavy/',
  'https://someone.example/topheavy',
  'https://someone.example/?a/',
  'https://someone.example/#/',
  'https://someone.example/"><script>/',
  'someone.example/',
])('an address that is no folder of a safe host stops the build: %s', (address) => {
  expect(() => insertAddress(page, address)).toThrow('TOPHEAVY_URL');
});

test('a page without a head stops the build', () => {
  expect(() => insertAddress('<p>no head</p>', 'https://someone.example/')).toThrow('no </head>');
});
