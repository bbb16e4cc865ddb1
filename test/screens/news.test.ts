import { expect, test } from 'vitest';
import { FAILURE_CODES } from '../../src/domain/failure.ts';
import { NO_CHANGES } from '../../src/domain/files/file-changes.ts';
import { isoDate, type IsoDate } from '../../src/domain/model/units.ts';
import { failureChip, isNotSaved, workWords } from '../../src/screens/notices/words/chip.ts';
import { staysInPage } from '../../src/screens/dismissed-notices.ts';
import { lastingMs, pickNews, type NewsFacts } from '../../src/screens/news.ts';

const NOTHING: NewsFacts = {
  isWorking: false,
  failure: null,
  hasNotice: false,
  isPending: false,
  update: 'none',
  isSingleFile: false,
  isPrivate: false,
};

test('one thing is told at a time: what passes by first, and what stays comes back after it', () => {
  const told = (facts: Partial<NewsFacts>) => pickNews({ ...NOTHING, ...facts });
  const all = { isWorking: true, failure: 'new', hasNotice: true, isPending: true, isPrivate: true } as const;
  expect(told({})).toBeNull();
  expect(told(all)).toBe('work');
  expect(told({ ...all, isWorking: false })).toBe('failure');
  // read and put away, it waits behind what was just done, which can be undone
  expect(told({ ...all, isWorking: false, failure: 'closed' })).toBe('notice');
  expect(told({ failure: 'closed', isPending: true })).toBe('failure');
  expect(told({ isPending: true, isPrivate: true })).toBe('pending');
  // a reload would end a private session
  expect(told({ isPrivate: true, update: 'waiting' })).toBe('private');
  expect([told({ update: 'waiting' }), told({ update: 'elsewhere' })]).toEqual(['update', 'elsewhere']);
});

test('what was left out stands in the page until somebody has read it', () => {
  const older = (day: IsoDate | null) => ({ ...NO_CHANGES, older: [{ name: 'old.csv', newer: 'new.csv', day }] });
  expect(staysInPage({ kind: 'kept', changes: NO_CHANGES })).toBe(false);
  expect(staysInPage({ kind: 'kept', changes: older(isoDate('2026-07-31')) })).toBe(false);
  expect(staysInPage({ kind: 'kept', changes: older(null) })).toBe(true);
  expect(staysInPage({ kind: 'kept', changes: NO_CHANGES, example: { kind: 'left-out' } })).toBe(true);
  expect(staysInPage({ kind: 'both-kept', changes: NO_CHANGES })).toBe(true);
});

test('what was just done stays eight seconds, and longer where there is more to read', () => {
  expect(lastingMs('Saved on this device')).toBe(8000);
  expect(lastingMs('x'.repeat(200))).toBe(16_000);
});

test('every failure has its words, and says that something is not saved only where it is so', () => {
  for (const code of FAILURE_CODES)
    expect(/sn’t saved|[Nn]ot saved|Nothing is saved/.test(failureChip(code).text), code).toBe(isNotSaved(code));
  expect(failureChip('quota')).toEqual({ text: 'Not saved: no space left', short: 'Not saved' });
});

test('long work says the file and how many rows of it are read', () => {
  expect(workWords('ira.csv', true, 0)).toBe('Reading ira.csv…');
  expect(workWords('ira.csv', true, 1204)).toBe('Reading ira.csv… 1,204 rows');
  expect(workWords('ira.csv', false, 12)).toBe('Saving ira.csv…');
});
