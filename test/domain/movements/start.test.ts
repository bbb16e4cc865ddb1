import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import {
  heldQuestions,
  typedQuantity,
  workingsOf,
  type HeldQuestion,
} from '../../../src/domain/figures/history-working.ts';
import { correctPortfolio } from '../../../src/domain/files/correct.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import type { Portfolio } from '../../../src/domain/model/portfolio.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { parseExact, writeExact } from '../../../src/domain/movements/decimal.ts';
import { sayHeld } from '../../../src/domain/movements/start.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { parseAnswer } from '../../../src/storage/parse-answers.ts';
import { portfolioOf } from '../../support/portfolio.ts';
import { sourceOf, taken } from '../../read/read-file.ts';

/* How many were held, where the rows of a history leave it open. */

const TITLES = 'Date,Action,Symbol,Name,Quantity,Price,Amount\n';
const OTHERS = ['2025-01-02,Buy,MSFT,Microsoft,2,400,-800', '2025-01-03,Buy,PG,Procter & Gamble,5,150,-750'];

function read(rows: readonly string[], name = 'history.csv'): FileReading {
  const text = `${TITLES}${[...OTHERS, ...rows].join('\n')}\n`;
  return taken(readHoldings({ ...sourceOf(text, name), fingerprint: text }));
}
const asked = (portfolio: Portfolio): readonly HeldQuestion[] => heldQuestions(portfolio, []);
const say = (portfolio: Portfolio, quantity: string | null, day?: string): Portfolio => {
  const [question] = asked(portfolio);
  return sayHeld(portfolio, question!.about, { day: day === undefined ? question!.day : isoDate(day)!, quantity });
};
const heldOf = (portfolio: Portfolio, symbol: string): unknown => {
  const rows = correctPortfolio(portfolio).files.flatMap(({ holdings }) => holdingsIn(holdings));
  return rows.filter((row) => row.symbol === symbol).map(({ quantity, value }) => [quantity, value]);
};
const codesOf = (portfolio: Portfolio): readonly string[] =>
  correctPortfolio(portfolio).files.flatMap(({ issues }) => issues.map(({ code }) => code));

const SOLD = ['2025-02-04,Sell,KO,Coca-Cola,5,70,350', '2025-03-06,Buy,KO,Coca-Cola,2,71,-142'];

describe('a holding of which more went than came', () => {
  const open = portfolioOf([read(SOLD)]);

  test('is asked about: how many on the evening before its first row, the least that leaves nothing below zero as a guess', () => {
    expect(asked(open)).toMatchObject([
      {
        name: 'Coca-Cola',
        fault: 'more-out-than-in',
        day: '2025-02-03',
        least: '5',
        last: '2025-03-06',
        net: null,
        line: 5,
        answered: null,
        isSettled: false,
      },
    ]);
    expect(heldOf(open, 'KO')).toEqual([]);
  });
  test('counts from what is said, and the rows after it', () => {
    const said = say(open, '12');
    expect(heldOf(said, 'KO')).toEqual([[9, 639]]);
    expect(codesOf(said)).not.toContain('history-gap');
    expect(asked(said)).toMatchObject([{ answered: { quantity: 12, day: '2025-02-03' }, isSettled: true }]);
    const working = workingsOf('history.csv', said).find(({ name }) => name === 'Coca-Cola')!;
    expect(working).toMatchObject({ start: { quantity: 12 }, came: { quantity: 2 }, went: { quantity: 5 }, left: 9 });
  });
  test('counts as what is held in the end, where that is said, and later rows are added', () => {
    const end = say(open, '30', '2025-03-06');
    expect(heldOf(end, 'KO')).toEqual([[30, 2130]]);
    expect(workingsOf('history.csv', end).find(({ name }) => name === 'Coca-Cola')).toMatchObject({
      start: { quantity: 30 },
      came: { rows: 0 },
      went: { rows: 0 },
      left: 30,
      rows: [{ isBefore: true }, { isBefore: true }],
    });
    const later = { ...end, files: [...end.files, read(['2025-04-01,Sell,KO,Coca-Cola,10,70,700'], 'later.csv')] };
    expect(heldOf(later, 'KO')).toEqual([[20, 1400]]);
  });
  test('is left out where that is said, and no longer asked', () => {
    const left = say(open, null);
    expect(heldOf(left, 'KO')).toEqual([]);
    expect(codesOf(left)).not.toContain('history-gap');
    const [file] = correctPortfolio(left).files;
    expect(fatesIn(file!.fates).find(({ line }) => line === 5)).toMatchObject({ fate: 'skipped', reason: 'dropped' });
    expect(asked(left)).toMatchObject([{ answered: { quantity: null }, isSettled: true }]);
    expect(workingsOf('history.csv', left)[0]).toMatchObject({ left: null, fault: null });
  });
  test('stays out with too small a number, and that is said', () => {
    const less = say(open, '4.5');
    expect(heldOf(less, 'KO')).toEqual([]);
    expect(codesOf(less)).toContain('history-gap');
    expect(asked(less)).toMatchObject([{ least: '5', isSettled: false, answered: { quantity: 4.5 } }]);
  });
  test('comes out by an earlier file, which needs no answer', () => {
    const said = say(open, '12');
    const earlier = read(['2024-06-01,Buy,KO,Coca-Cola,8,60,-480'], 'earlier.csv');
    const whole = { ...said, files: [earlier, ...said.files] };
    expect(heldOf(whole, 'KO')).toEqual([[5, 355]]);
    expect(asked(whole)).toEqual([]);
  });
  test('is no longer asked about once its row was completed by hand, or another file of the account counts', () => {
    const [{ fingerprint, name }] = open.files as [FileReading];
    const { line } = asked(open)[0]!;
    const corrections = [{ kind: 'set', file: fingerprint, line, fields: { quantity: 4 } }] as const;
    expect(asked({ ...open, corrections })).toEqual([]);
    const parts = [{ account: null, lines: 3, putAside: { reason: 'newer-file', by: 'now.csv' } }] as const;
    expect(heldQuestions(open, [{ name, parts }])).toEqual([]);
  });
  test('is told apart from one of the same symbol elsewhere', () => {
    const other = taken(readHoldings({ ...sourceOf(`When,${TITLES.slice(5)}${OTHERS.join('\n')}\n${SOLD.join('\n')}\n`, 'b.csv'), fingerprint: 'b' })); // oxfmt-ignore
    const two = portfolioOf([read(SOLD), other]);
    expect(asked(two)).toHaveLength(2);
    expect(heldOf(say(two, '12'), 'KO')).toEqual([[9, 639]]);
  });
  test('is remembered when the file comes again, and stored as it was said', () => {
    const said = say(open, '12');
    expect(heldOf({ ...said, files: [read(SOLD)] }, 'KO')).toEqual([[9, 639]]);
    for (const answer of [...said.answers, ...say(open, null).answers])
      expect(parseAnswer(JSON.parse(JSON.stringify(answer)), 'answer')).toEqual(answer);
    expect(() => parseAnswer({ ...said.answers[0], quantity: '1e5' }, 'answer')).toThrow();
  });
});

describe('other gaps', () => {
  test('a split without a ratio is asked of the evening after it, at the price after it', () => {
    const open = portfolioOf([
      read([
        '2025-02-04,Buy,KO,Coca-Cola,5,70,-350',
        '2025-03-06,Split,KO,Coca-Cola,,,',
        '2025-04-02,Buy,KO,Coca-Cola,2,7,-14',
      ]),
    ]);
    expect(asked(open)).toMatchObject([{ fault: 'unclear', day: '2025-03-06', least: null, net: null }]);
    expect(heldOf(say(open, '50'), 'KO')).toEqual([[52, 364]]);
  });
  test('a split of shares that were sold before any came has the price by its ratio', () => {
    const open = portfolioOf([read(['2025-02-04,Sell,KO,Coca-Cola,5,70,350', '2025-03-06,Split,KO,Coca-Cola,10/1,,'])]);
    expect(heldOf(say(open, '30', '2025-03-06'), 'KO')).toEqual([[30, 210]]);
    expect(heldOf(say(open, '8'), 'KO')).toEqual([[30, 210]]);
  });
  test('a dividend before any shares came: what came counts until something else is said', () => {
    const open = portfolioOf([
      read(['2025-02-04,Dividend,KO,Coca-Cola,,,2.40', '2025-03-06,Buy,KO,Coca-Cola,2,71,-142']),
    ]);
    expect(heldOf(open, 'KO')).toEqual([[2, 142]]);
    expect(asked(open)).toMatchObject([{ fault: null, day: '2025-02-03', least: null, net: '2' }]);
    expect(heldOf(say(open, '5'), 'KO')).toEqual([[7, 497]]);
    const none = say(open, '0');
    expect(heldOf(none, 'KO')).toEqual([[2, 142]]);
    expect(codesOf(none)).not.toContain('history-paid');
  });
  test('a word that waits for its meaning is asked about before a number is', () => {
    const open = portfolioOf([read(['2025-02-04,Zvorb,KO,Coca-Cola,5,70,350'])]);
    expect(asked(open)).toEqual([]);
  });
});

test('a number is taken as it is typed, to the last digit', () => {
  expect([' 12.50 ', '.5', '3.', '0', '-1', '1e5', '', '1,5'].map(typedQuantity)).toEqual([
    '12.5',
    '0.5',
    '3',
    '0',
    null,
    null,
    null,
    null,
  ]);
});

const row = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  deed: fc.constantFrom('Buy', 'Sell', 'Sell', 'Dividend', 'Split'),
  symbol: fc.constantFrom('KO', 'NVDA', 'VOO'),
  hundredths: fc.integer({ min: 1, max: 5000 }),
});
const history = fc.array(row, { minLength: 2, maxLength: 14 }).map((rows) =>
  read(
    rows.map(({ month, deed, symbol, hundredths }) => {
      const date = `2025-${String(month).padStart(2, '0')}-10`;
      if (deed === 'Split') return `${date},Split,${symbol},${symbol} Corp,2/1,,`;
      const quantity = (hundredths / 100).toFixed(2);
      return `${date},${deed},${symbol},${symbol} Corp,${deed === 'Dividend' ? '' : quantity},10,${quantity}`;
    }),
  ),
);

describe('laws', () => {
  test('the guess comes out, and a hair less does not', () => {
    fc.assert(
      fc.property(history, (file) => {
        const open = portfolioOf([file]);
        for (const question of asked(open)) {
          if (question.least === null) continue;
          const settled = (quantity: string): boolean | undefined =>
            asked(sayHeld(open, question.about, { day: question.day, quantity })).find(
              ({ about }) => about.security === question.about.security,
            )?.isSettled;
          expect(settled(question.least)).toBe(true);
          expect(settled(writeExact(parseExact(question.least)! - 10n ** 12n))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
  test('what is said and taken back leaves no trace, no row is lost by it, and each working adds up to what is counted', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 9000 }), fc.boolean(), (file, hundredths, isEnd) => {
        const open = portfolioOf([file]);
        const before = correctPortfolio(open).files;
        const said = asked(open).reduce(
          (last, { about, day, last: end }) =>
            sayHeld(last, about, { day: isEnd ? end : day, quantity: String(hundredths / 100) }),
          open,
        );
        const [after] = correctPortfolio(said).files;
        expect(fatesIn(after!.fates).map(({ line }) => line)).toEqual(fatesIn(file.fates).map(({ line }) => line));
        for (const { rows, start, left, name } of workingsOf(file.name, said)) {
          const sum = rows
            .filter(({ isBefore }) => !isBefore)
            .reduce(
              (all, { deed, quantity }) => (deed === 'in' ? all + quantity! : deed === 'out' ? all - quantity! : all),
              start === null ? 0 : start.quantity!,
            );
          // splits come before what else is of their day
          if (left !== null && rows.every(({ deed }) => deed !== 'split')) expect(sum).toBeCloseTo(left, 6);
          // what has no price is asked for one
          if (after!.drafts.some((draft) => draft.name === name)) continue;
          const counted = holdingsIn(after!.holdings).find((one) => one.name === name);
          if (left === null || left === 0) expect(counted).toBeUndefined();
          else expect(counted?.quantity).toBeCloseTo(left, 9);
        }
        const undone = asked(said).reduce((last, { about }) => sayHeld(last, about, null), said);
        expect(undone.answers).toEqual([]);
        expect(correctPortfolio(undone).files).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
