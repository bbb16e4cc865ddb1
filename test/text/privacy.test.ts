import { expect, test } from 'vitest';
import { isoDate } from '../../src/domain/model/units.ts';
import { offlineCheckLine, requestsTitle, sizeLines, type StoredSizes } from '../../src/text/privacy/privacy.ts';

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

test('what is not there has no size, though writing nothing down takes two letters', () => {
  expect(sizeLines(NOTHING).map(({ much }) => much)).toEqual(['none', 'none', 'none', 'none', 'none', '300 bytes']);
});

test('what is there is told with its size, the app itself among it', () => {
  const lines = sizeLines({
    ...NOTHING,
    files: 2,
    rows: 17,
    read: 19,
    holdings: 8900,
    answers: 1,
    appBytes: 7_900_000,
  });
  expect(lines[0]).toMatchObject({ note: '2 files; 17 of 19 rows saved', much: '8.9 KB' });
  expect(lines[2]?.much).toBe('2 bytes');
  expect(lines.at(-1)).toMatchObject({ what: 'The app itself', much: '7.9 MB' });
});

test('when it was last seen to work without a network', () => {
  const day = isoDate('2026-08-19')!;
  expect(offlineCheckLine(null)).toBeNull();
  expect(offlineCheckLine({ day, read: true })?.text).toBe('on Aug 19, 2026: page opened, file read, report created.');
  expect(offlineCheckLine({ day, read: false })?.text).toBe('on Aug 19, 2026: page opened.');
});

test('while the app’s own files are loading, as after a wipe, the counter speaks of other sites alone', () => {
  expect(requestsTitle(0, true)).toBe('network requests since this page was ready');
  expect(requestsTitle(1, true)).toBe('network request since this page was ready');
  expect(requestsTitle(0, false)).toBe('network requests to other sites');
});
