import { expect, test } from 'vitest';
import { judgeRequest, type Counted, type SeenRequest } from '../../src/pwa/request-count.ts';

const OWN = 'https://host.example';
const seen = (name: string, rest: Partial<SeenRequest> = {}): SeenRequest => ({
  name,
  workerStart: 0,
  transferSize: 300,
  decodedBodySize: 200,
  ...rest,
});

test.each<[string, SeenRequest, Counted]>([
  ['a file of this site from the network', seen(`${OWN}/a.js`), 'own'],
  ['one that failed', seen(`${OWN}/a.js`, { transferSize: 0, decodedBodySize: 0 }), 'own'],
  ['one from the browser’s cache', seen(`${OWN}/a.js`, { transferSize: 0 }), 'nothing'],
  ['one that went by the service worker, which tells it itself', seen(`${OWN}/a.js`, { workerStart: 12 }), 'nothing'],
  ['another host', seen('https://elsewhere.example/a.js'), 'foreign'],
  ['the same host at another port', seen(`${OWN}:8443/a.js`), 'foreign'],
  ['a picture made in the page', seen('blob:https://host.example/1234'), 'nothing'],
])('%s', (_what, entry, counted) => {
  expect(judgeRequest(entry, OWN, false)).toBe(counted);
});

test('where a service worker stands between, it tells of this site’s files, though the entry does not say so', () => {
  expect(judgeRequest(seen(`${OWN}/a.js`), OWN, true)).toBe('nothing');
  expect(judgeRequest(seen('https://elsewhere.example/a.js'), OWN, true)).toBe('foreign');
});
