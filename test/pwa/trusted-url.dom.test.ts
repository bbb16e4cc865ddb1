import { expect, test } from 'vitest';
import { scriptURL } from '../../src/pwa/trusted-url.ts';

test('vouches for this site’s scripts only', () => {
  expect(scriptURL('./sw.js')).toBe(new URL('sw.js', document.baseURI).href);
  expect(() => scriptURL('https://elsewhere.example/worker.js')).toThrow('elsewhere.example');
});
