import { expect, test } from 'vitest';
import { isoDate } from '../../../../src/domain/model/units.ts';
import {
  offlineCheckLine,
  refusedLine,
  requestsTitle,
  sizeLines,
  type StoredSizes,
} from '../../../../src/screens/privacy/words/privacy.ts';

const NOTHING: StoredSizes = {
  portfolios: 0,
  files: 0,
  rows: 0,
  read: 0,
  holdings: 2,
  snapshots: 0,
  snapshotBytes: 2,
  actions: 0,
  actionBytes: 2,
  answers: 0,
  answerBytes: 2,
  lists: 0,
  listBytes: 26,
  settingsBytes: 300,
  appBytes: null,
};

test('where there is no portfolio, that is said and no size', () => {
  expect(sizeLines(NOTHING).map(({ what, much }) => `${what}: ${much}`)).toEqual([
    'No portfolio: none',
    'Settings and history: 330 bytes',
  ]);
});

test('what is there is told with its size, the app itself among it', () => {
  const lines = sizeLines({
    ...NOTHING,
    portfolios: 1,
    files: 2,
    rows: 17,
    read: 19,
    snapshots: 1,
    holdings: 8898,
    answers: 1,
    actions: 3,
    lists: 2,
    appBytes: 7_900_000,
  });
  expect(lines.map(({ what, note, much }) => `${what} | ${note} | ${much}`)).toEqual([
    'Your portfolio and 1 saved date | 17 of 19 rows from 2 files | 8.9 KB',
    'Settings and history | definitions, targets, plans and notes; 1 answer, 3 changes you can undo and holdings of 2 funds you added | 330 bytes',
    'The app with company and fund data | the same for everyone, so it opens offline | 7.9 MB',
  ]);
});

test('when it was last seen to work without a network', () => {
  const day = isoDate('2026-08-19')!;
  expect(offlineCheckLine(null)).toBeNull();
  expect(offlineCheckLine({ day, read: true })?.text).toBe('on Aug 19, 2026: page opened, file read, report created.');
  expect(offlineCheckLine({ day, read: false })?.text).toBe('on Aug 19, 2026: page opened.');
});

test('a request that left is told with its address, one that was blocked with its address and when', () => {
  expect(requestsTitle(0, [])).toBe('Nothing you own has left this device');
  expect(requestsTitle(1, ['https://example.com/a'])).toBe('1 request left this page: https://example.com/a');
  expect(requestsTitle(2, [`https://example.com/${'x'.repeat(90)}`])).toMatch(
    /^2 requests left this page: https:\/\/example\.com\/x{40}…$/,
  );
  expect(refusedLine(1, undefined)).toMatch(/^1 request was blocked\..*browser extension\.$/);
  expect(refusedLine(2, { url: 'https://example.com/b', at: '2026-08-21T12:05:00Z' })).toMatch(
    /The last one, to https:\/\/example\.com\/b, was blocked on Aug 21, 2026.*\.$/,
  );
});
