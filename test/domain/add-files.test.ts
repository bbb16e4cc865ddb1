import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFiles, isDoubtful } from '../../src/domain/files/add-files.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { settleFiles } from '../../src/domain/files/standing.ts';
import { sum, sumInAnyOrder } from '../../src/domain/sum.ts';
import { anyFiles, fileWith } from '../support/again.ts';
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
  fileWith(name, { [A]: [['NVDA', 10, value], ['WWW', 5, 50]] }, day === undefined ? {} : { day }); // prettier-ignore

describe('the same account again', () => {
  it('takes the place of its older state and says what changed', () => {
    const old = fileWith('oct.csv', { [A]: [['NVDA', 10, 1000], ['WWW', 5, 50], ['GALT', 7, 70]] }, { day: '2026-10-31' }); // prettier-ignore
    const now = fileWith('nov.csv', { 'IRA ••4821': [['NVDA', 12, 1260], ['WWW', 5, 55], ['TSM', 3, 300]] }, { day: '2026-11-30' }); // prettier-ignore
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
    expect(added.older).toEqual([{ name: 'old.csv', newer: 'new.csv' }]);
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
    const files = [november('a.csv', 1, '2026-11-02'), november('b.csv', 2, '2026-11-20'), november('c.csv', 3, '2026-11-10')]; // prettier-ignore
    for (const order of [files, [...files].reverse()]) {
      const added = addFiles(EMPTY, order);
      expect(names(added.portfolio)).toEqual(['b.csv']);
      expect(added.older.map(({ newer }) => newer)).toEqual(['b.csv', 'b.csv']);
    }
  });

  it('compares with what was here, not with a file in between', () => {
    const added = addFiles(withEach(november('a.csv', 1, '2026-10-02')), [november('c.csv', 3, '2026-11-20'), november('b.csv', 2, '2026-11-02')]); // prettier-ignore
    expect(added.replacements.map(({ by, of }) => [by, of])).toEqual([['c.csv', 'a.csv']]);
  });

  it('does not take one number for two accounts that end so', () => {
    const two = fileWith('two.csv', { 'IRA 11114821': [['NVDA', 1, 10]], 'IRA 22224821': [['TSM', 1, 20]] });
    const masked = fileWith('masked.csv', { '...4821': [['WWW', 1, 30]] });
    expect(net(withEach(two, masked))).toBe(60);
  });

  it('asks where two files of one day state an account without a line in common', () => {
    const stocks = fileWith('stocks.csv', { [A]: [['NVDA', 1, 10], ['TSM', 1, 20]] }, { day: '2026-11-30' }); // prettier-ignore
    const funds = fileWith('funds.csv', { [A]: [['SPY', 1, 30]] }, { day: '2026-11-30' });
    const portfolio = withEach(stocks, funds);
    expect(names(portfolio)).toEqual(['stocks.csv', 'funds.csv']);
    const report = analyse(portfolio, reference);
    expect(report.doublings).toMatchObject([{ reason: 'same-account', net: { both: 60, first: 30, second: 30 } }]);
    expect(isDoubtful(report, ['funds.csv'])).toBe(true);
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

  it('of each account of known number one state counts', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const { parts, aside, doublings } = settleFiles(withEach(...files).files, []);
        fc.pre(!doublings.some(({ reason }) => reason === 'same-account'));
        const counted = [...parts.values()].flat().filter((part) => !aside.has(part));
        const keys = counted.flatMap(({ identity }) =>
          identity?.number === undefined || identity.number === null ? [] : [`${identity.broker} ${identity.number}`],
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: triesOf(500) },
    );
  });
});
