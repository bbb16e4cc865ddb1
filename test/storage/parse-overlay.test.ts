import { expect, test } from 'vitest';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import { parseOverlay } from '../../src/storage/parse-overlay.ts';
import { makeOverlay } from './sample-overlay.ts';

test.each([
  ['an empty one', EMPTY_OVERLAY],
  ['a full one', makeOverlay()],
])('gives %s back as it was', (_what, overlay) => {
  expect(parseOverlay(JSON.parse(JSON.stringify(overlay)))).toEqual({ ok: true, value: overlay });
});

test('takes nothing that it does not know', () => {
  const strange = JSON.parse(
    JSON.stringify({ ...makeOverlay(), more: 1 }).replace('"issuer"', '"__proto__":{"x":1},"issuer"'),
  ) as unknown;
  expect(parseOverlay(strange)).toEqual({ ok: true, value: makeOverlay() });
});

const [list] = makeOverlay().lists;
test.each([
  ['nothing', null, 'the record is not a record'],
  ['two lists of a fund', { lists: [list, list], market: null }, 'one list a fund'],
  [
    'a weight too few',
    { lists: [{ ...list, basket: { ...list!.basket, weights: [1] } }], market: null },
    'one weight a company',
  ],
  [
    'a source that is not the user’s',
    { lists: [{ ...list, basket: { ...list!.basket, source: 'issuer' } }], market: null },
    'lists.0.basket.source',
  ],
  ['a cap of nothing', { lists: [], market: { ...makeOverlay().market, caps: { NVDA: 0 } } }, 'market.caps.NVDA'],
  ['a date that is none', { lists: [{ ...list, asOf: '2026-13-01' }], market: null }, 'lists.0.asOf'],
])('refuses %s', (_what, value, words) => {
  const read = parseOverlay(value);
  expect(read.ok ? null : read.error).toContain(words);
});
