import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFiles, isDoubtful } from '../../src/domain/files/add-files.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { settleFiles } from '../../src/domain/files/standing.ts';
import { sum, sumInAnyOrder } from '../../src/domain/sum.ts';
import { anyFiles, fileWith, type Row } from '../support/again.ts';
import { portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { triesOf } from '../support/dice.ts';

const reference = tinyReference();
const EMPTY = portfolioOf([]);
const names = (portfolio: Portfolio) => portfolio.files.map(({ name }) => name);
const net = (portfolio: Portfolio) => analyse(portfolio, reference).totals.net;
const withEach = (...files: readonly FileReading[]) =>
  files.reduce((portfolio, file) => addFiles(portfolio, [file]).portfolio, EMPTY);

const A = 'IRA 11114821';
const B = 'Joint 22220034';
const november = (name: string, value: number, day?: string) =>
  fileWith(name, { [A]: [['NVDA', 10, value], ['WWW', 5, 50]] }, day === undefined ? {} : { day }); // oxfmt-ignore

describe('the same account again', () => {
  it('takes the place of its older state and says what changed', () => {
    const old = fileWith('oct.csv', { [A]: [['NVDA', 10, 1000], ['WWW', 5, 50], ['GALT', 7, 70]] }, { day: '2026-10-31' }); // oxfmt-ignore
    const now = fileWith('nov.csv', { 'IRA ••4821': [['NVDA', 12, 1260], ['WWW', 5, 55], ['TSM', 3, 300]] }, { day: '2026-11-30' }); // oxfmt-ignore
    const added = addFiles(portfolioOf([old]), [now]);
    expect([names(added.portfolio), added.replaced]).toEqual([['nov.csv'], ['oct.csv']]);
    expect(net(added.portfolio)).toBe(1615);
    expect(added.replacements).toMatchObject([
      {
        by: 'nov.csv',
        of: 'oct.csv',
        changes: [
          {
            account: 'IRA ••4821',
            added: [{ symbol: 'TSM', before: null, after: { quantity: 3, value: 300 } }],
            gone: [{ symbol: 'GALT', before: { quantity: 7, value: 70 }, after: null }],
            changed: [{ symbol: 'NVDA', before: { quantity: 10, value: 1000 }, after: { quantity: 12, value: 1260 } }],
            same: 1,
            values: [{ before: 1120, after: 1615 }],
          },
        ],
      },
    ]);
  });

  it('is replaced alone where a kept file holds others, too', () => {
    const all = fileWith('all.csv', { [A]: [['NVDA', 10, 1000]], [B]: [['NVDA', 5, 500]] }, { day: '2026-11-01' });
    const one = fileWith('one.csv', { 'Roth …4821': [['NVDA', 11, 1111]] }, { day: '2026-11-20' });
    const { portfolio, replaced } = addFiles(portfolioOf([all]), [one]);
    expect([names(portfolio), replaced]).toEqual([['all.csv', 'one.csv'], []]);
    const report = analyse(portfolio, reference);
    expect(report.totals.net).toBe(1611);
    expect(fatesIn(report.files[0]!.fates)).toMatchObject([
      { line: 2, fate: 'skipped', reason: 'newer-file' },
      { line: 3, fate: 'accepted' },
    ]);
    expect(report.files[0]).toMatchObject({
      rows: { total: 2, accepted: 1, skipped: 1, rejected: 0 },
      parts: [
        { account: A, lines: 1, putAside: { reason: 'newer-file', by: 'one.csv' } },
        { account: B, lines: 1, putAside: null },
      ],
    });
    expect(positionsIn(report.positions).map(({ value }) => value)).toEqual([500, 1111]);
    // The newer file gone, the older state counts again.
    expect(net({ ...portfolio, files: [all] })).toBe(1500);
  });

  it('keeps the newer where an older one is dropped after it, and says so', () => {
    const added = addFiles(withEach(november('new.csv', 100, '2026-11-30')), [november('old.csv', 90, '2026-10-31')]);
    expect(names(added.portfolio)).toEqual(['new.csv']);
    expect(added.older).toEqual([{ name: 'old.csv', newer: 'new.csv', day: null }]);
    expect(added.earlier).toMatchObject({ days: ['2026-10-31'], files: [{ name: 'old.csv' }] });
    expect([added.replaced, added.replacements]).toEqual([[], []]);
  });

  it('takes an undated state for newer, and one of the same day', () => {
    expect(names(withEach(november('a.csv', 100, '2026-11-30'), november('b.csv', 90)))).toEqual(['b.csv']);
    expect(names(withEach(november('a.csv', 100, '2026-11-30'), november('b.csv', 90, '2026-11-30')))).toEqual([
      'b.csv',
    ]);
  });

  it('names an account that the newer file leaves out, and does not take it for sold', () => {
    const before = fileWith('oct.csv', { [A]: [['NVDA', 10, 1000]], [B]: [['WWW', 5, 500]] }, { day: '2026-10-31' });
    const after = fileWith('nov.csv', { [A]: [['NVDA', 10, 1100]] }, { day: '2026-11-30' });
    expect(net(withEach(before, after))).toBe(1600);
  });

  it('is read again in its place where the bytes are the same', () => {
    const [one, two] = [november('a.csv', 100), fileWith('b.csv', { [B]: [['TSM', 1, 7]] })];
    const added = addFiles(withEach(one, two), [{ ...one, name: 'a (1).csv' }]);
    expect([names(added.portfolio), added.again]).toEqual([['a (1).csv', 'b.csv'], ['a (1).csv']]);
    expect(net(added.portfolio)).toBe(157);
  });

  it('of several files at once the newest counts, in whatever order they come', () => {
    const files = [november('a.csv', 1, '2026-11-02'), november('b.csv', 2, '2026-11-20'), november('c.csv', 3, '2026-11-10')]; // oxfmt-ignore
    for (const order of [files, [...files].reverse()]) {
      const added = addFiles(EMPTY, order);
      expect(names(added.portfolio)).toEqual(['b.csv']);
      expect(added.older.map(({ newer }) => newer)).toEqual(['b.csv', 'b.csv']);
    }
  });

  it('compares with what was here, not with a file in between', () => {
    const added = addFiles(withEach(november('a.csv', 1, '2026-10-02')), [november('c.csv', 3, '2026-11-20'), november('b.csv', 2, '2026-11-02')]); // oxfmt-ignore
    expect(added.replacements.map(({ by, of }) => [by, of])).toEqual([['c.csv', 'a.csv']]);
  });

  it('does not take one number for two accounts that end so', () => {
    const two = fileWith('two.csv', { 'IRA 11114821': [['NVDA', 1, 10]], 'IRA 22224821': [['TSM', 1, 20]] });
    const masked = fileWith('masked.csv', { '...4821': [['WWW', 1, 30]] });
    expect(net(withEach(two, masked))).toBe(60);
  });

  it('counts both where two files of one day state an account without a line in common', () => {
    const stocks = fileWith('stocks.csv', { [A]: [['NVDA', 1, 10], ['TSM', 1, 20]] }, { day: '2026-11-30' }); // oxfmt-ignore
    const funds = fileWith('funds.csv', { [A]: [['SPY', 1, 30]] }, { day: '2026-11-30' });
    const portfolio = withEach(stocks, funds);
    expect(names(portfolio)).toEqual(['stocks.csv', 'funds.csv']);
    const report = analyse(portfolio, reference);
    expect([report.totals.net, report.doublings]).toEqual([60, []]);
    expect(isDoubtful(report, ['funds.csv'])).toBe(false);
    // a later state of one of them takes the place of that alone
    const later = fileWith('later.csv', { [A]: [['SPY', 2, 70]] }, { day: '2026-12-31' });
    expect(names(addFiles(portfolio, [later]).portfolio)).toEqual(['stocks.csv', 'later.csv']);
  });

  it('asks where little of it is in both, or only one of them has a day', () => {
    const stocks = fileWith('stocks.csv', { [A]: [['NVDA', 1, 10], ['TSM', 1, 15], ['GALT', 1, 5]] }, { day: '2026-11-30' }); // oxfmt-ignore
    const little = fileWith('funds.csv', { [A]: [['TSM', 9, 30], ['SPY', 1, 20], ['BND', 1, 10]] }, { day: '2026-11-30' }); // oxfmt-ignore
    const undated = fileWith('funds.csv', { [A]: [['SPY', 1, 60]] });
    for (const other of [little, undated]) {
      const report = analyse(withEach(stocks, other), reference);
      expect(report.totals.net).toBe(90);
      expect(report.doublings).toMatchObject([{ reason: 'same-account', guess: 'both', net: { both: 90 } }]);
      expect(isDoubtful(report, ['funds.csv'])).toBe(true);
    }
  });

  it('keeps all of several files at once of which no day says which is newer, and says which counts', () => {
    const files = [november('a.csv', 100), november('b.csv', 90)];
    const added = addFiles(EMPTY, files);
    expect([names(added.portfolio), added.older]).toEqual([['b.csv', 'a.csv'], []]);
    const report = analyse(added.portfolio, reference);
    expect(report.totals.net).toBe(150);
    expect(report.files[0]!.parts).toMatchObject([{ putAside: { reason: 'same-account', by: 'a.csv' } }]);
    expect(report.issues).toMatchObject([{ code: 'put-aside', severity: 'warning', file: 'b.csv' }]);
    expect(isDoubtful(report, ['a.csv', 'b.csv'])).toBe(true);
  });
});

describe('an account whose label leaves its number out', () => {
  const rows = [['NVDA', 10, 1000], ['WWW', 5, 50]] as const; // oxfmt-ignore
  const schwab = (name: string, day: string, end: string | null, held: readonly Row[] = rows) =>
    fileWith(
      name,
      { Individual: held },
      {
        day,
        broker: 'Schwab',
        ...(end === null ? {} : { accountWords: [{ account: 'Individual', written: `Individual ...${end}` }] }),
      },
    );

  it('is the same as one that was kept before its end was, where most of it is the same', () => {
    const added = addFiles(withEach(schwab('a.csv', '2026-07-31', null)), [schwab('b.csv', '2026-11-20', '123')]);
    expect([names(added.portfolio), added.replaced]).toEqual([['b.csv'], ['a.csv']]);
  });

  it('keeps the label it was given beside another of that name, in each later state', () => {
    const two = withEach(schwab('a.csv', '2026-07-31', '123'), schwab('b.csv', '2026-07-31', '456', [['SPY', 1, 9]]));
    const labels = (portfolio: Portfolio) =>
      portfolio.files.map(({ name, holdings }) => [name, holdings.groups[0]!.first.account]);
    expect(labels(two)).toEqual([['a.csv', 'Individual'], ['b.csv', 'Individual ...456']]); // oxfmt-ignore
    const later = addFiles(two, [schwab('c.csv', '2026-11-20', '456', [['TSM', 1, 9]])]).portfolio;
    expect(labels(later)).toEqual([['a.csv', 'Individual'], ['c.csv', 'Individual ...456']]); // oxfmt-ignore
    const alone = { ...later, files: later.files.filter(({ name }) => name !== 'a.csv') };
    expect(labels(addFiles(alone, [schwab('d.csv', '2026-12-20', '456')]).portfolio)).toEqual([['d.csv', 'Individual ...456']]); // oxfmt-ignore
  });
});

describe('an account that only a name tells', () => {
  const roth = (name: string, rows: readonly (readonly [string, number, number])[], day?: string) =>
    fileWith(name, { 'Roth IRA': rows }, day === undefined ? {} : { day });
  const seen = (...files: readonly FileReading[]) => {
    const report = analyse(withEach(...files), reference);
    return [report.totals.net, report.doublings.map(({ reason, guess }) => `${reason} ${guess}`)];
  };
  const [ours, theirs] = [[['NVDA', 1, 10], ['TSM', 1, 20]], [['SPY', 1, 30]]] as const; // oxfmt-ignore
  const later = [['NVDA', 2, 25], ['TSM', 1, 22]] as const; // oxfmt-ignore

  it('is one at two days where most of it is the same', () => {
    expect(seen(roth('a', ours, '2026-07-31'), roth('b', later, '2026-11-30'))).toEqual([47, []]);
  });
  it('is two people’s where nothing is, of one day or none', () => {
    expect(seen(roth('a', ours, '2026-11-30'), roth('b', theirs, '2026-11-30'))).toEqual([60, []]);
    expect(seen(roth('a', ours), roth('b', theirs))).toEqual([60, []]);
  });
  it('is told apart by a name of its own, as by a number', () => {
    const annas = (name: string, rows: readonly Row[]) => fileWith(name, { 'Anna’s Roth': rows });
    expect(seen(annas('a', ours), annas('b', later))).toEqual([47, []]);
  });
  it('is asked about where that is open', () => {
    expect(seen(roth('a', ours, '2026-07-31'), roth('b', theirs, '2026-11-30'))).toEqual([60, ['same-account both']]);
    expect(seen(roth('a', ours, '2026-11-30'), roth('b', later, '2026-11-30'))).toEqual([77, ['same-account both']]);
    expect(seen(roth('a', ours), roth('b', later))).toEqual([47, ['same-name first']]);
  });
});

describe('law 8, nothing is doubled', () => {
  it('importing any file twice, in any order with others, changes no figure', () => {
    fc.assert(
      fc.property(anyFiles, fc.nat(), fc.boolean(), (files, which, atOnce) => {
        const portfolio = atOnce ? addFiles(EMPTY, files).portfolio : withEach(...files);
        const kept = portfolio.files[which % portfolio.files.length]!;
        const again = addFiles(portfolio, [kept, kept]);
        expect(again.portfolio).toEqual(portfolio);
        expect([again.replaced, again.older]).toEqual([[], []]);
      }),
      { numRuns: triesOf(500) },
    );
  });

  it('every row counts once or is put aside for a file that is there, and has one fate', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const { portfolio } = addFiles(EMPTY, files);
        const report = analyse(portfolio, reference);
        for (const [at, file] of report.files.entries()) {
          const read = portfolio.files[at]!;
          expect(file.rows.accepted + file.rows.skipped + file.rows.rejected).toBe(file.rows.total);
          expect(positionsIn(report.positions).filter((position) => position.file === file.name)).toHaveLength(
            file.rows.accepted,
          );
          expect(sum(file.parts.map(({ lines }) => lines))).toBe(holdingsIn(read.holdings).length);
          for (const { putAside } of file.parts) {
            if (putAside !== null) expect(names(portfolio)).toContain(putAside.by);
          }
        }
        expect(report.totals.net).toBeCloseTo(
          sumInAnyOrder(positionsIn(report.positions).map(({ value }) => value)),
          6,
        );
      }),
      { numRuns: triesOf(500) },
    );
  });

  it('of each account of known number one state counts, or parts without a line in common', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const { parts, aside, doublings } = settleFiles(withEach(...files).files, []);
        fc.pre(doublings.length === 0);
        const counted = [...parts.values()].flat().filter((part) => !aside.has(part));
        const keys = counted.flatMap(({ identity, holdings }) =>
          identity?.number === undefined || identity.number === null
            ? []
            : [
                ...new Set(
                  holdings.map(({ symbol, says }) => `${identity.broker} ${identity.number} ${symbol} ${says}`),
                ),
              ],
        );
        const told = keys.filter((key) => !key.endsWith('cash'));
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: triesOf(500) },
    );
  });
});
