import { describe, expect, test } from 'vitest';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import { heldQuestions, workingsOf } from '../../../src/domain/figures/history-working.ts';
import { describeParts } from '../../../src/domain/files/ask-doublings.ts';
import { correctPortfolio } from '../../../src/domain/files/correct.ts';
import { settleFiles } from '../../../src/domain/files/standing.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { portfolioOf } from '../../support/portfolio.ts';
import { sourceOf, taken } from '../../read/read-file.ts';

/* A history and a list of what is held, of one account. */

const read = (name: string, text: string): FileReading =>
  taken(readHoldings({ ...sourceOf(text, name), fingerprint: text }));

const HISTORY = `\n\nRun Date,Account,Account Number,Action,Symbol,Description,Type,Exchange Quantity,Exchange Currency,Currency,Price,Quantity,Exchange Rate,Commission,Fees,Accrued Interest,Amount,Settlement Date
06/02/2025,"Individual","X00000001","YOU SOLD MICROSOFT CORP (MSFT) (Cash)",MSFT,MICROSOFT CORP,Cash,0,,USD,450,-2,0,,0.01,,899.99,06/03/2025
03/03/2025,"Individual","X00000001","YOU SOLD COCA COLA CO (KO) (Cash)",KO,COCA COLA CO,Cash,0,,USD,70,-20,0,,0.01,,1400,03/04/2025
02/03/2025,"Individual","X00000001","YOU BOUGHT MICROSOFT CORP (MSFT) (Cash)",MSFT,MICROSOFT CORP,Cash,0,,USD,410,5,0,,,,-2050,02/04/2025
02/03/2025,"Individual","X00000001","YOU BOUGHT PROCTER (PG) (Cash)",PG,PROCTER & GAMBLE CO,Cash,0,,USD,150,5,0,,,,-750,02/04/2025
`;
const whole = HISTORY.split('\n')
  .filter((line) => !line.includes('SOLD COCA'))
  .join('\n');
const list = (date: string, rows: readonly string[]) =>
  `Account Number,Account Name,Symbol,Description,Quantity,Last Price,Last Price Change,Current Value,Today's Gain/Loss Dollar,Today's Gain/Loss Percent,Total Gain/Loss Dollar,Total Gain/Loss Percent,Percent Of Account,Cost Basis Total,Average Cost Basis,Type\n${rows
    .map((row) => `X00000001,Individual,${row},,,,,,,,Cash,\n`)
    .join('')}${date === '' ? '' : `\n"Date downloaded ${date} 9:15 a.m ET"\n`}`;
const MSFT = 'MSFT,MICROSOFT CORP,13,$450.00,+$1.00,$5850.00';
const VOO = 'VOO,VANGUARD S&P 500 ETF,4,$500.00,+$1.00,$2000.00';
const PG = 'PG,PROCTER & GAMBLE CO,5,$150.00,+$1.00,$750.00';

function outcome(...files: readonly FileReading[]) {
  const portfolio = portfolioOf(files);
  const standing = settleFiles(correctPortfolio(portfolio).files, []);
  const counted = standing.files.map((file) => ({ name: file.name, parts: describeParts(file, standing) }));
  return {
    aside: counted.flatMap(({ name, parts }) => parts.flatMap(({ putAside }) => (putAside === null ? [] : [name]))),
    asked: standing.doublings.length,
    gaps: heldQuestions(portfolio, counted).length,
  };
}

describe('of one account', () => {
  const history = read('history.csv', HISTORY);
  test.each(['Mar-10-2026', ''])(
    'a list of %s is the truth, whichever came first: gaps are no longer asked about',
    (date) => {
      const now = read('now.csv', list(date, [MSFT, VOO]));
      expect(outcome(history)).toEqual({ aside: [], asked: 0, gaps: 1 });
      expect(outcome(history, now)).toEqual({ aside: ['history.csv'], asked: 0, gaps: 0 });
      if (date !== '') expect(outcome(now, history)).toEqual({ aside: ['history.csv'], asked: 0, gaps: 0 });
    },
  );
  test('an earlier list is not put aside unasked for a history that doesn’t know all that is in it', () => {
    const then = read('then.csv', list('Mar-10-2025', [MSFT, PG, VOO]));
    expect(outcome(then, read('history.csv', whole))).toEqual({ aside: ['history.csv'], asked: 1, gaps: 0 });
    expect(outcome(then, history)).toEqual({ aside: ['history.csv'], asked: 1, gaps: 0 });
    const known = read('known.csv', list('Mar-10-2025', [MSFT, PG]));
    expect(outcome(known, read('history.csv', whole))).toEqual({ aside: ['known.csv'], asked: 0, gaps: 0 });
  });
});

describe('of one account, dated before the last rows', () => {
  const KO = (count: number) => `KO,COCA COLA CO,${count},$70.00,+$1.00,$700.00`;
  const LATER =
    '09/01/2025,"Individual","X00000001","YOU SOLD COCA COLA CO (KO) (Cash)",KO,COCA COLA CO,Cash,0,,USD,72,-10,0,,0.01,,720,09/02/2025\n';
  const history = (later = LATER) => read('history.csv', `${HISTORY}${later}`);
  const heldIn = (...files: readonly FileReading[]) =>
    correctPortfolio(portfolioOf(files)).files.flatMap(({ kind, holdings }) =>
      kind === 'history' ? holdingsIn(holdings).map(({ symbol, quantity }) => [symbol, quantity]) : [],
    );
  const MOVED = [['MSFT', 3], ['PG', 5]] as const; // oxfmt-ignore

  test('a list says how many there were, and the rows after it are added: nothing is asked', () => {
    const list30 = read('then.csv', list('Mar-20-2025', [MSFT, PG, KO(30)]));
    expect(outcome(history())).toMatchObject({ gaps: 1 });
    for (const files of [
      [history(), list30],
      [list30, history()],
    ] as const) {
      expect(heldIn(...files)).toEqual(expect.arrayContaining([...MOVED, ['KO', 20]]));
      expect(outcome(...files)).toEqual({ aside: ['then.csv'], asked: 0, gaps: 0 });
    }
    const [ko] = workingsOf('history.csv', portfolioOf([history(), list30])).filter(({ name }) => /COCA/.test(name));
    expect(ko).toMatchObject({ start: { day: '2025-03-20', quantity: 30 }, left: 20, fault: null });
  });
  test('a list without it says that none was held', () => {
    const without = read('then.csv', list('Mar-20-2025', [MSFT, PG]));
    expect(outcome(history(''), without)).toEqual({ aside: ['then.csv'], asked: 0, gaps: 0 });
    expect(heldIn(history(''), without)).toEqual(MOVED);
  });
  test.each([
    ['with which more goes than there is', list('Mar-20-2025', [MSFT, PG, KO(9)])],
    ['of a day on which it was traded', list('Mar-04-2025', [MSFT, PG, KO(30)])],
    ['of another account', list('Mar-20-2025', [MSFT, PG, KO(30)]).replaceAll('X00000001', 'X00000002')],
    ['without a day', list('', [MSFT, PG, KO(30)])],
    ['that doesn’t say how many', list('Mar-20-2025', [MSFT, PG, KO(30).replace(',30,', ',,')])],
  ])('a list %s proves nothing', (_what, text) => {
    expect(heldIn(history(), read('then.csv', text))).toEqual(MOVED);
  });
});

describe('that name no account', () => {
  const history = read(
    'trades.csv',
    'Date,Action,Symbol,Name,Quantity,Price,Amount\n2025-01-02,Buy,MSFT,Microsoft,10,400,-4000\n2025-01-03,Buy,PG,Procter & Gamble,5,150,-750\n2025-02-03,Sell,NVDA,Nvidia,3,130,390\n',
  );
  const owned = (rows: string) => read('now.csv', `Symbol,Name,Quantity,Price,Value\n${rows}`);
  test('the list counts, and the user is asked, where most of the securities are in it', () => {
    const now = owned('MSFT,Microsoft,12,420,5040\nPG,Procter & Gamble,6,160,960\nNVDA,Nvidia,7,140,980\n');
    for (const files of [
      [history, now],
      [now, history],
    ] as const)
      // oxfmt-ignore
      expect(outcome(...files)).toEqual({ aside: ['trades.csv'], asked: 1, gaps: 0 });
  });
  test('both count where they have little in common', () => {
    const other = owned('KO,Coca-Cola,12,70,840\nPG,Procter & Gamble,6,160,960\nVOO,Vanguard S&P 500,4,500,2000\n');
    expect(outcome(history, other)).toEqual({ aside: [], asked: 0, gaps: 1 });
  });
});
