import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFiles, isDoubtful } from '../../src/domain/files/add-files.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { AlikeAnswer, Answer, SourceWords } from '../../src/domain/model/portfolio.ts';
import type { DoublingQuestion } from '../../src/domain/model/report-files.ts';
import { settleFiles } from '../../src/domain/files/standing.ts';
import { daysBetween, isoDate } from '../../src/domain/model/units.ts';
import { fileWith, type Row } from '../support/again.ts';
import { portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn, mapWords, makeHoldingRows } from '../../src/domain/rows/holding-rows.ts';
import { triesOf } from '../support/dice.ts';

const reference = tinyReference();
const reportOf = (files: readonly FileReading[], answers: readonly Answer[] = []) =>
  analyse({ ...portfolioOf([]), files, answers }, reference);

const MINE: readonly Row[] = [['NVDA', 10, 1000], ['WWW', 5, 50], ['GALT', 7, 70], ['SPY', 2, 800], ['TSM', 3, 300]]; // oxfmt-ignore
const HERS: readonly Row[] = [['VOO', 4, 400], ['IWM', 9, 900]]; // oxfmt-ignore
const own = (facts: Parameters<typeof fileWith>[2] = {}) => fileWith('own.csv', { '': MINE }, facts);
const all = (facts: Parameters<typeof fileWith>[2] = {}) =>
  fileWith('all.csv', { 'Main 1': MINE, 'Hers 2': HERS }, { broker: 'Schwab', ...facts });

const say = ({ sides }: DoublingQuestion, counts: 'both' | 0 | 1): AlikeAnswer => {
  const [one, two] = [sides[0].source, sides[1].source];
  return { kind: 'alike', counts: counts === 'both' ? 'both' : 'kept', kept: counts === 1 ? two : one, other: counts === 1 ? one : two }; // oxfmt-ignore
};

describe('an export of all accounts beside one account’s own', () => {
  it('is not counted twice: one of them waits, and the question says what each answer makes of it', () => {
    const report = reportOf([own(), all()]);
    expect(report.totals.net).toBe(3520);
    expect(report.doublings).toMatchObject([
      {
        reason: 'alike',
        sides: [
          { file: 'all.csv', accounts: ['Main 1'] },
          { file: 'own.csv', accounts: [] },
        ],
        lines: 5,
        equal: 5,
        net: { both: 5740, first: 3520, second: 3520 },
        answered: null,
      },
    ]);
    expect(report.files.map(({ rows }) => rows.accepted)).toEqual([0, 7]);
    expect(fatesIn(report.files[0]!.fates)[0]).toMatchObject({ fate: 'skipped', reason: 'looks-alike' });
    expect(isDoubtful(report, ['own.csv'])).toBe(true);
  });

  it('does what it is told, and asks again when the answer is forgotten', () => {
    const files = [own(), all()];
    const question = reportOf(files).doublings[0]!;
    const under = (counts: 'both' | 0 | 1) => reportOf(files, [say(question, counts)]);
    expect(under('both').totals.net).toBe(5740);
    expect(under('both').doublings[0]).toMatchObject({ answered: 'both', net: question.net });
    expect(under(0).files.map(({ rows }) => rows.accepted)).toEqual([0, 7]);
    expect(under(1).files.map(({ rows }) => rows.accepted)).toEqual([5, 2]);
    expect(isDoubtful(under(1), ['own.csv'])).toBe(false);
  });

  it('keeps the answer for later states of named accounts, not for another sheet', () => {
    const named = (day: string) => fileWith('mine.csv', { 'Nick 7': MINE }, { day, broker: 'Fidelity' });
    const question = reportOf([named('2026-11-01'), all({ day: '2026-11-01' })]).doublings[0]!;
    const answers = [say(question, 'both')];
    const later = [named('2026-12-01'), { ...all({ day: '2026-12-02' }), fingerprint: 'other', name: 'dec.csv' }];
    expect(reportOf(later, answers).doublings).toMatchObject([{ answered: 'both' }]);
    expect(reportOf([own(), all()], answers).doublings).toMatchObject([{ answered: null }]);
  });

  it('lets the newer word on one account count, and the rest of the older file', () => {
    const report = reportOf([own({ day: '2026-11-10' }), all({ day: '2026-11-01' })]);
    expect(report.files.map(({ rows }) => rows.accepted)).toEqual([5, 2]);
  });

  it('lets the larger one count where it names no accounts, whatever the dates', () => {
    const sheet = fileWith('all.csv', { '': [...MINE, ...HERS] }, { day: '2026-11-01', broker: 'Schwab' });
    const report = reportOf([own({ day: '2026-11-10' }), sheet]);
    expect(report.files.map(({ rows }) => rows.accepted)).toEqual([0, 7]);
    expect(report.doublings[0]).toMatchObject({ sides: [{ mayStandAlone: true }, { mayStandAlone: false }], net: { second: null } }); // oxfmt-ignore
  });

  it('is seen from four lines of five on, within two weeks, by symbol, ISIN or name', () => {
    const count = (one: FileReading, other: FileReading) => reportOf([one, other]).doublings.length;
    const changed = (lines: number) =>
      fileWith('own.csv', { '': MINE.map(([symbol, quantity, value], at) => [symbol, at < lines ? quantity! + 1 : quantity, value] as const) }); // oxfmt-ignore
    expect([0, 1, 2].map((lines) => count(changed(lines), all()))).toEqual([1, 1, 0]);
    expect(count(own({ day: '2026-11-01' }), all({ day: '2026-11-15' }))).toBe(1);
    expect(count(own({ day: '2026-11-01' }), all({ day: '2026-11-16' }))).toBe(0);
    const nameless = (file: FileReading): FileReading => ({
      ...file,
      holdings: mapWords(file.holdings, (row) => ({ ...row, symbol: null, name: `${row.symbol ?? ''}, Inc.` })),
    });
    const named = {
      ...all(),
      holdings: mapWords(all().holdings, (row) => ({ ...row, name: `${row.symbol ?? ''} INC` })),
    };
    expect(count(nameless(own()), named)).toBe(1);
  });

  it('is seen in a summary, with a line for each security and perhaps no quantities, and the list counts', () => {
    const apart = fileWith('book.xlsx, sheet Mine', { Roth: [['NVDA', 10.1, 1000], ['WWW', 5, 50]], Taxable: [['NVDA', 20.2, 2000]] }); // oxfmt-ignore
    const summary = (rows: readonly Row[]) => fileWith('book.xlsx, sheet Summary', { '': rows });
    for (const rows of [
      [
        ['NVDA', null, 3000],
        ['WWW', null, 50],
      ],
      [
        ['NVDA', 30.3, 3000],
        ['WWW', 5, 50],
      ],
    ] as const) {
      // oxfmt-ignore
      const report = reportOf([apart, summary(rows)]);
      expect([report.totals.net, report.doublings.length]).toEqual([3050, 1]);
      expect(report.files.map(({ rows: { accepted } }) => accepted)).toEqual([3, 0]);
    }
    expect(reportOf([apart, summary([['NVDA', null, 3100], ['WWW', null, 60]])]).totals.net).toBe(6210); // oxfmt-ignore
    const alike = fileWith('book.xlsx, sheet Mine', {
      '': [
        ['NVDA', 10, 1000],
        ['WWW', 5, 50],
      ],
    });
    const report = reportOf([summary([['NVDA', null, 1000], ['WWW', null, 50]]), alike]); // oxfmt-ignore
    expect([report.totals.net, ...report.files.map(({ rows: { accepted } }) => accepted)]).toEqual([1050, 0, 2]);
  });

  it('is not seen in one line that happens to be the same, nor in cash', () => {
    const cash: Row = ['SPAXX', null, 1000];
    const one = fileWith('one.csv', { '': [['NVDA', 10, 1000], cash] });
    expect(reportOf([one, fileWith('two.csv', { '': [...MINE, cash] })]).doublings).toEqual([]);
    expect(reportOf([fileWith('a.csv', { '': [cash] }), fileWith('b.csv', { '': [cash] })]).doublings).toEqual([]);
  });
});

describe('a sheet without accounts', () => {
  const sheet = (name: string, rows: readonly Row[]) => fileWith(name, { '': rows }, { broker: 'Spreadsheet' });
  const changed = MINE.map(([symbol, quantity, value]): Row => [symbol, quantity! + 1, value + 10]);
  it('under its old name, mostly of the same securities, is asked about', () => {
    const report = reportOf([sheet('mine.csv', MINE), sheet('mine (2).csv', changed)]);
    expect(report.doublings).toMatchObject([{ reason: 'same-name', equal: 0, answered: null }]);
    expect(report.totals.net).toBe(2270);
  });
  it('under a name that differs by its day alone is asked about, and the newer counts', () => {
    for (const [then, now] of [
      ['p_2026-07-31.csv', 'p_2026-11-20.csv'],
      ['P Jul-31-2026.csv', 'P Nov-20-2026.csv'],
      ['p-20260731-163012.csv', 'p-20261120-091500.csv'],
    ] as const) {
      // oxfmt-ignore
      const old = { ...sheet(then, MINE), asOf: isoDate('2026-07-31') };
      const report = reportOf([{ ...sheet(now, changed), asOf: isoDate('2026-11-20') }, old]);
      expect(report.doublings).toMatchObject([{ reason: 'same-name', answered: null, sides: [{ file: now }, { file: then }] }]); // oxfmt-ignore
      expect(report.totals.net).toBe(2270);
    }
  });
  it('under another name, or of other securities, is another one', () => {
    expect(reportOf([sheet('mine.csv', MINE), sheet('hers.csv', changed)]).doublings).toEqual([]);
    expect(reportOf([sheet('mine.csv', MINE), sheet('mine (2).csv', HERS)]).doublings).toEqual([]);
  });
});

describe('whatever the order', () => {
  const rows = fc.subarray([...MINE, ...HERS], { minLength: 1 });
  const files = fc
    .array(fc.record({ rows, day: fc.constantFrom(undefined, '2026-11-01', '2026-11-05', '2026-11-30') }), {
      minLength: 2,
      maxLength: 5,
    }) // oxfmt-ignore
    .map(
      (all) =>
      all.map(({ rows: held, day }, at) => fileWith(`${at}.csv`, { '': held }, { ...(day === undefined ? {} : { day }), broker: 'Spreadsheet' })), // oxfmt-ignore
    );
  const said = fc.array(fc.constantFrom('both' as const, 0 as const, 1 as const), { maxLength: 4 });

  it('of files and of their rows, the same counts and the same is asked', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), said, (given, picks, choices) => {
        const questions = reportOf(given).doublings;
        const answers = choices.flatMap((choice, at) => {
          const question = questions[at];
          return question === undefined || (choice === 1 && !question.sides[1].mayStandAlone) ? [] : [say(question, choice)]; // oxfmt-ignore
        });
        const next = () => picks.next().value as number;
        const shuffle = <T>(list: readonly T[]) =>
          list.map((item) => [next(), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item); // oxfmt-ignore
        const mixed = shuffle(given).map((file) => ({
          ...file,
          holdings: makeHoldingRows(shuffle(holdingsIn(file.holdings))),
        }));
        const seen = (list: readonly FileReading[]) => {
          const report = reportOf(list, answers);
          const counted = settleFiles(list, answers).counted;
          return {
            doublings: report.doublings,
            net: report.totals.net,
            counted: counted.map(({ name, holdings }) => `${name} ${holdingsIn(holdings).length}`).sort(),
          };
        };
        expect(seen(mixed)).toEqual(seen(given));
      }),
      { numRuns: triesOf(300) },
    );
  });

  it('something of every group of like files counts', () => {
    fc.assert(
      fc.property(files, (given) => {
        const { portfolio } = addFiles(portfolioOf([]), given);
        expect(reportOf(portfolio.files).totals.net).toBeGreaterThan(0);
      }),
      { numRuns: triesOf(200) },
    );
  });
});

it('an answer knows a source by its accounts, else by its bytes', () => {
  const question = reportOf([own(), all()]).doublings[0]!;
  const [named, unnamed]: readonly SourceWords[] = question.sides.map(({ source }) => source);
  expect(named).toEqual({ broker: 'Schwab', accounts: ['Hers 2', 'Main 1'], fingerprint: '', name: '' });
  expect(unnamed).toEqual({ broker: 'Fidelity', accounts: [], fingerprint: 'bytes of own.csv', name: 'own.csv' });
});

it('days are counted over months and leap years', () => {
  const days = (a: string, b: string) => daysBetween(isoDate(a)!, isoDate(b)!);
  expect(days('2026-11-20', '2026-11-20')).toBe(0);
  expect(days('2024-02-28', '2024-03-01')).toBe(2);
  expect(days('2026-02-28', '2026-03-01')).toBe(1);
  expect(days('2025-12-31', '2026-01-01')).toBe(1);
  expect(days('2026-11-20', '2025-11-20')).toBe(-365);
  expect(days('1999-12-31', '2000-12-31')).toBe(366);
});
