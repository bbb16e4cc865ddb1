import { expect, test } from 'vitest';
import { FAILURE_CODES } from '../../../../src/domain/failure.ts';
import { faultsInHelp } from '../../../../src/screens/help/words/faults.ts';
import { failureWords } from '../../../../src/screens/notices/words/failures.ts';
import { damagedWords, goneWords } from '../../../../src/screens/notices/words/notices.ts';

/* Whatever can go wrong around the app stands in Help, once, with what can be done. */
test('every fault stands in Help with its words', () => {
  const faults = faultsInHelp();
  const titles = faults.map(({ title }) => title);
  expect(new Set(titles).size).toBe(faults.length);
  for (const { title, text } of faults) {
    expect(title).toMatch(/\.$/);
    expect(text).toMatch(/\.”?$/);
  }
  const said = [
    ...FAILURE_CODES.map((code) => failureWords({ code, detail: null })),
    ...(['unreadable', 'older', 'missing'] as const).map((how) => damagedWords([{ how }])),
    goneWords({ portfolios: null, lastChange: null }, false),
  ];
  expect(titles).toEqual(expect.arrayContaining(said.map(({ title }) => title)));
});

test('what two tabs, a passphrase, a large file or an update can do stands in Help, too', () => {
  const titles = faultsInHelp().map(({ title }) => title);
  for (const said of [
    'My portfolio was changed in two tabs at once, and the changes conflict.',
    'My portfolio was deleted in another tab.',
    'Another tab changed it in the meantime, so we didn’t delete it.',
    '5 wrong passphrases in a row.',
    'The page closed while reading “holdings.csv” (412 MB). Nothing from it was saved.',
    'Part of Topheavy didn’t load.',
    'Topheavy was updated in another tab.',
  ])
    expect(titles).toContain(said);
});
