import { expect, test } from 'vitest';
import { chooseAnswer } from '../../src/pwa/choose-answer.ts';

const SCOPE = 'https://host.example/topheavy/';
const LISTED = new Set(['index.html', 'assets/index-1a2b3c4d.js', 'icon.svg']);

test.each([
  // the app's own files, at any query or hash
  [SCOPE, 'navigate', { kind: 'listed', url: 'index.html' }],
  [`${SCOPE}?x=1`, 'navigate', { kind: 'listed', url: 'index.html' }],
  [`${SCOPE}#/companies`, 'navigate', { kind: 'listed', url: 'index.html' }],
  [`${SCOPE}index.html?x=1`, 'navigate', { kind: 'listed', url: 'index.html' }],
  [`${SCOPE}assets/index-1a2b3c4d.js`, 'cors', { kind: 'listed', url: 'assets/index-1a2b3c4d.js' }],
  [`${SCOPE}icon.svg?v=2`, 'no-cors', { kind: 'listed', url: 'icon.svg' }],
  // the page and its workers reach nothing else, on this host or another
  ['https://host.example/log?d=secret', 'cors', { kind: 'refused' }],
  ['https://host.example/topheavy-log', 'no-cors', { kind: 'refused' }],
  ['https://elsewhere.example/topheavy/icon.svg', 'no-cors', { kind: 'refused' }],
  ['https://elsewhere.example/', 'navigate', { kind: 'refused' }],
  // what is not of this build may be of the one before: looked for in its copy, never on the host
  [`${SCOPE}assets/older-9z8y7x6w.js`, 'cors', { kind: 'older', url: 'assets/older-9z8y7x6w.js' }],
  [`${SCOPE}log?d=secret`, 'cors', { kind: 'older', url: 'log' }],
  // another page of this host is not ours
  [`${SCOPE}deep/route`, 'navigate', { kind: 'through' }],
])('%s (%s)', (url, mode, answer) => {
  expect(chooseAnswer({ url, mode, method: 'GET' }, SCOPE, LISTED)).toEqual(answer);
});

test('files that another app shares are taken here, and only at their own address', () => {
  const asked = (url: string, mode: string) => chooseAnswer({ url, mode, method: 'POST' }, SCOPE, LISTED).kind;
  expect(asked(`${SCOPE}share`, 'navigate')).toBe('shared');
  expect(asked(`${SCOPE}share?x=1`, 'navigate')).toBe('shared');
  expect(asked(`${SCOPE}share`, 'cors')).toBe('refused');
  expect(asked('https://elsewhere.example/topheavy/share', 'navigate')).toBe('refused');
  expect(asked(SCOPE, 'navigate')).toBe('refused');
  expect(chooseAnswer({ url: `${SCOPE}share`, mode: 'navigate', method: 'GET' }, SCOPE, LISTED).kind).toBe('through');
});

test('nothing is ever sent', () => {
  expect(chooseAnswer({ url: `${SCOPE}icon.svg`, mode: 'cors', method: 'POST' }, SCOPE, LISTED)).toEqual({
    kind: 'refused',
  });
});
