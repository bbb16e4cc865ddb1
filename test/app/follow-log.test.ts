import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/storage/writer.ts';
import { clientsOf, daysSince, foldLog, shelfOf } from '../../src/app/follow-log.ts';
import { makePortfolio } from '../storage/sample.ts';
import { makeReport } from '../storage/sample-report.ts';
import { makeSnapshot } from '../storage/sample-snapshot.ts';

const put = (id: string, name: string): Edit => ({ kind: 'put-portfolio', portfolio: makePortfolio(id, name) });
const IRA = makePortfolio('a', 'IRA');
const NOTHING = { cards: [], figures: [], current: [] };
const DAY = makeSnapshot('a', '2026-08-21');
const OTHER_DAY = makeSnapshot('b', '2026-08-21');
const LOG: readonly Edit[] = [
  { kind: 'put-portfolio', portfolio: IRA },
  { kind: 'put-report', id: 'a', of: IRA, report: makeReport(5) },
  put('b', 'Roth'),
  { kind: 'put-snapshot', snapshot: DAY },
  { kind: 'put-snapshot', snapshot: OTHER_DAY },
  { kind: 'delete-snapshot', id: 'a/2025-01-01' },
  { kind: 'delete-portfolio', id: 'c' },
];

describe('a log that is folded', () => {
  const before = shelfOf({ ...NOTHING, cards: shelfOf(NOTHING, [put('c', 'Gone')]).cards }, LOG);
  const { found, log } = foldLog(NOTHING, LOG, 'a');

  test('tells the same portfolios and figures as before', () => {
    expect(before.cards.map(({ name }) => name)).toEqual(['IRA', 'Roth']);
    expect(shelfOf(found, log)).toEqual(before);
  });

  test('tells whose figures are of what is kept now, by the lists that count', () => {
    expect(before.current).toEqual(['a']);
    expect(shelfOf(NOTHING, [...LOG, put('a', 'Rollover IRA')]).current).toEqual([]);
    expect(shelfOf(NOTHING, [...LOG, { kind: 'put-pack', pack: null }]).current).toEqual([]);
    expect(clientsOf(before).map(({ name, isCurrent }) => [name, isCurrent])).toEqual([
      ['IRA', true],
      ['Roth', false],
    ]);
  });

  test('keeps no portfolio and no report, of the days those of the open portfolio', () => {
    expect(log.map((edit) => edit.kind)).toEqual(['put-snapshot', 'delete-snapshot']);
    expect(daysSince([], 'a', log)).toEqual([DAY]);
    expect(foldLog(NOTHING, LOG, null).log).toEqual([]);
  });

  test('goes on from what was folded', () => {
    const later = foldLog(found, [...log, put('a', 'Rollover IRA'), { kind: 'delete-portfolio', id: 'b' }], 'a');
    expect(later.found.cards.map(({ name }) => name)).toEqual(['Rollover IRA']);
    expect(later.found.figures.map(({ id }) => id)).toEqual(['a']);
  });
});
