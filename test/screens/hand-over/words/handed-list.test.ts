import { expect, test } from 'vitest';
import { handedRows } from '../../../../src/screens/hand-over/words/handed-list.ts';
import { sortHanded } from '../../../../src/domain/book/handed-sheets.ts';
import { makePortfolio } from '../../../storage/sample.ts';

const handed = sortHanded(makePortfolio('a').handed);

test('each sheet is a row with what its figures rest on', () => {
  expect(handedRows(handed)).toEqual([
    {
      id: 'h2',
      when: 'Nov 21, 2026 09:30',
      client: 'Roth',
      how: 'printed, without amounts',
      holdings: 'unknown',
      lists: 'Aug 21, 2026',
      fingerprint: 'none',
    },
    {
      id: 'h1',
      when: 'Nov 20, 2026 14:05',
      client: 'Household A',
      how: 'saved as HTML',
      holdings: 'Nov 18, 2026',
      lists: 'Aug 21, 2026',
      fingerprint: '0f0f0f0f0f0f',
    },
  ]);
});
