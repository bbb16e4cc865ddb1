import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/model/portfolio.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';
import { sumInAnyOrder } from '../../src/domain/sum.ts';
import { analyse, type WrittenReport } from '../../src/library/analyse.ts';
import { readHoldings } from '../../src/library/import.ts';
import { reportOf } from '../../src/library/report-of.ts';
import { anyFiles, fileWith, type Row } from '../support/again.ts';
import { triesOf } from '../support/dice.ts';
import { partsAndAll, positionsByKind } from '../support/several-sheets.ts';
import { schwabFile } from '../support/schwab-file.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* Files and sheets that come together are one portfolio: nothing of them is counted twice, and nothing left out without a word. */

const pack = tinyReference();
const read = async (name: string, content: string | Uint8Array<ArrayBuffer>) => readHoldings(content, { name });
const asideOf = (report: Pick<WrittenReport, 'files'>) =>
  report.files.flatMap(({ name, parts }) => parts.flatMap(({ putAside }) => (putAside === null ? [] : [name])));

describe('sheets of one workbook', () => {
  it('with nothing in common are parts of one portfolio, however many name one account', async () => {
    const report = await analyse(await read('posicao.xlsx', positionsByKind()), { pack });
    expect(report.totals.net).toBe(113_620);
    expect([asideOf(report), report.doublings]).toEqual([[], []]);
    const words = report.issues.filter(({ code }) => code === 'several-sheets').map(({ text }) => text);
    expect(words[0]).toContain('count nothing twice');
  });

  it('that stand in another whole are counted there, and nothing is asked', async () => {
    const report = await analyse(await read('holdings.xlsx', partsAndAll()), { pack });
    expect(report.totals.net).toBe(109_000);
    expect(report.files.map(({ sheet, rows }) => [sheet, rows.accepted])).toEqual([
      ['Mutual Funds', 0],
      ['Equity', 0],
      ['Combined', 7],
    ]);
    expect(report.doublings).toEqual([]);
    const told = report.issues.filter(({ code }) => code === 'put-aside');
    expect(told.map(({ severity, text }) => [severity, text])).toEqual([
      ['note', 'Nothing in this file is counted (4 holdings): holdings.xlsx, sheet Combined has the same holdings.'],
      ['note', 'Nothing in this file is counted (3 holdings): holdings.xlsx, sheet Combined has the same holdings.'],
    ]);
  });
});

describe('files of several people', () => {
  const ada = schwabFile('Individual ...123', '2026-11-20', [['VOO', 100, 60_000]]);
  const ben = schwabFile('Individual ...456', '2026-11-20', [['QQQ', 100, 50_000]]);
  const cara = schwabFile('Individual ...789', '2026-11-20', [['IWM', 100, 20_000]]);

  it('that a broker all calls "Individual" all count, each under a label of its own', async () => {
    const files = await Promise.all([read('ada.csv', ada), read('ben.csv', ben), read('cara.csv', cara)]);
    const report = await analyse(files, { pack });
    expect(report.totals.net).toBe(130_000);
    expect(report.doublings).toEqual([]);
    expect(report.files.flatMap(({ accounts }) => accounts).sort()).toEqual([
      'Individual ...123',
      'Individual ...456',
      'Individual ...789',
    ]);
  });

  it('count in full where both own the same, since their numbers differ', async () => {
    const rows: readonly Row[] = [['VOO', 100, 60_000], ['QQQ', 10, 5000], ['IWM', 10, 2000]]; // oxfmt-ignore
    const files = await Promise.all([
      read('ada.csv', schwabFile('Individual ...123', '2026-11-20', rows)),
      read('ben.csv', schwabFile('Individual ...456', '2026-11-20', rows)),
    ]);
    const report = await analyse(files, { pack });
    expect([report.totals.net, report.doublings]).toEqual([134_000, []]);
  });

  it('of which an earlier day comes, too, keep it among the files with its reason', async () => {
    const july = schwabFile('Individual ...456', '2026-07-31', [['QQQ', 80, 30_000]]);
    const files = await Promise.all([read('nov-ada.csv', ada), read('nov.csv', ben), read('july.csv', july)]);
    const report = await analyse(files, { pack });
    expect(report.totals.net).toBe(110_000);
    expect(report.files.map(({ name, rows }) => [name, rows.accepted])).toEqual([
      ['july.csv', 0],
      ['nov.csv', 1],
      ['nov-ada.csv', 1],
    ]);
    expect(report.issues.filter(({ code }) => code === 'put-aside')).toMatchObject([
      { file: 'july.csv', severity: 'warning', text: expect.stringContaining('nov.csv has a newer date') as string },
    ]);
  });
});

it('three files of one account with nothing in common are three parts of it', async () => {
  const file = (symbol: string) => `Account Number,Symbol,Quantity,Price,Value\n123456,${symbol},10,100,1000\n`;
  const files = await Promise.all(['NVDA', 'SPY', 'TSM'].map((symbol) => read(`${symbol}.csv`, file(symbol))));
  const report = await analyse(files, { pack, currency: 'USD' });
  expect([report.totals.net, report.doublings]).toEqual([3000, []]);
});

it('the same file twice counts once, and that is said', async () => {
  const file = await read('a.csv', 'Account,Symbol,Quantity,Price,Value\nIRA,NVDA,10,100,1000\n');
  const report = await analyse([file, file], { pack, currency: 'USD' });
  expect(report.totals.net).toBe(1000);
  expect(report.issues.filter(({ code }) => code === 'same-file-replaced')).toHaveLength(1);
});

describe('law: files = counted + said to be left out', () => {
  const sumOf = ({ holdings }: FileReading) => sumInAnyOrder([...holdings.value]);
  const owners = fc.array(
    fc.record({
      account: fc.constantFrom('Individual ...123', 'Individual ...783', 'Individual', 'Roth IRA', 'IRA 11114821', 'Joint 22220034', ''), // oxfmt-ignore
      broker: fc.constantFrom('Schwab', 'Fidelity'),
      day: fc.constantFrom(undefined, '2026-07-31', '2026-11-20'),
      rows: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom('NVDA', 'GOOG', 'WWW', 'GALT', 'SPY'),
          fc.constantFrom(5, 10),
          fc.integer({ min: 1, max: 9000 }),
        ),
        { minLength: 1, maxLength: 5, selector: ([symbol]) => symbol },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const people = owners.map((all) =>
    all.map(({ account, broker, day, rows }, at) => {
      const label = account.replace(/ \.{3}\d+$/, '');
      const words = label === account ? {} : { accountWords: [{ account: label, written: account }] };
      return fileWith(`${at}.csv`, { [label]: rows }, { broker, ...words, ...(day === undefined ? {} : { day }) });
    }),
  );

  it.each([
    ['of people', people],
    ['of accounts', anyFiles],
  ] as const)('over generated sets of files %s', (_, files) => {
    fc.assert(
      fc.property(files, (given) => {
        const { report } = reportOf(given, DEFAULT_SETTINGS, [], pack);
        expect(report.files.map(({ name }) => name).sort()).toEqual(given.map(({ name }) => name).sort());
        const counted = sumInAnyOrder(positionsIn(report.positions).map(({ value }) => value));
        const aside = report.files.flatMap(({ name, fates, rows }) => {
          const file = given.find((one) => one.name === name)!;
          expect(rows.accepted + rows.skipped + rows.rejected).toBe(rows.total);
          const left = new Set<number>(fates.line.filter((__, at) => fates.outcomes[fates.outcomeOf[at]!]!.fate === 'skipped')); // oxfmt-ignore
          return [...file.holdings.line].flatMap((line, at) => (left.has(line) ? [file.holdings.value[at]!] : []));
        });
        expect(counted + sumInAnyOrder(aside)).toBeCloseTo(sumInAnyOrder(given.map(sumOf)), 6);
        const told = report.issues.filter(({ code }) => code === 'put-aside');
        const parts = report.files.flatMap(({ parts: all }) => all.filter(({ putAside }) => putAside !== null));
        expect(told).toHaveLength(parts.length);
      }),
      { numRuns: triesOf(300) },
    );
  });

  it('and two accounts of other numbers never put each other aside', () => {
    fc.assert(
      fc.property(people, (given) => {
        const { report } = reportOf(given, DEFAULT_SETTINGS, [], pack);
        const endOf = (name: string) => given.find((one) => one.name === name)!.accountWords?.[0]?.written ?? null;
        for (const { name, parts } of report.files) {
          const by = parts[0]!.putAside?.by;
          if (by === undefined || endOf(name) === null || endOf(by) === null) continue;
          const [one, other] = [name, by].map((of) => given.find((file) => file.name === of)!);
          if (one!.broker === other!.broker) expect(endOf(name)).toBe(endOf(by));
        }
      }),
      { numRuns: triesOf(300) },
    );
  });
});
