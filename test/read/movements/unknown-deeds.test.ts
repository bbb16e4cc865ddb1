import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { DEED_MEANINGS, type DeedMeaning } from '../../../src/domain/model/portfolio.ts';
import { deedQuestions } from '../../../src/domain/figures/file-questions.ts';
import { sayDeed } from '../../../src/domain/movements/say-deeds.ts';
import { joinHistories } from '../../../src/domain/movements/work-out.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { parseAnswer } from '../../../src/storage/parse-answers.ts';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import { portfolioOf as makePortfolio } from '../../support/portfolio.ts';
import { readText, sourceOf, taken } from '../read-file.ts';

const HEADER = 'Date,Action,Symbol,Quantity,Price,Amount\n';
const KNOWN = '2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Sell,KO,1,60,60\n2025-01-03,Buy,MSFT,2,400,-800\n';

const read = (rows: string): FileReading => taken(readText(`${HEADER}${rows}`));
const portfolioOf = (...files: readonly FileReading[]) => makePortfolio(files);
const held = (file: FileReading | undefined): unknown =>
  Object.fromEntries(holdingsIn(file!.holdings).map(({ symbol, quantity }) => [symbol, quantity]));

describe('a split', () => {
  const held20 = '2025-01-02,Buy,KO,20,60,-1200\n2025-01-03,Buy,MSFT,2,400,-800\n';
  test.each([
    ['none', '2025-02-01,Split,KO,0,3,\n'],
    ['none, and no price', '2025-02-01,Split,KO,0,,\n'],
    ['one at the price of three', '2025-02-01,Split,KO,1,3,\n'],
  ])('whose row moves %s doesn’t say how many one became: it is asked about, and never passed over', (_, row) => {
    const file = read(`${held20}${row}`);
    expect(held(file)).toEqual({ MSFT: 2 });
    expect(file.issues.map(({ code }) => code)).toContain('movement-unclear');
  });

  test('whose row has the shares that came, or a ratio, is counted', () => {
    expect(held(read(`${held20}2025-02-01,Split,KO,40,0,\n`))).toEqual({ KO: 60, MSFT: 2 });
    expect(held(read(`${held20}2025-02-01,Split,KO,3:1,,\n`))).toEqual({ KO: 60, MSFT: 2 });
  });

  test('says it in a column of its own', () => {
    const text = `Date,Action,Symbol,Ratio,Quantity,Price\n2025-01-02,Buy,KO,,20,60\n2025-02-01,Split,KO,3:1,,\n2025-03-01,Sell,KO,,10,25\n`;
    expect(held(taken(readText(text)))).toEqual({ KO: 50 });
  });

  test.each([
    ['Split 3:1', 60],
    ['3:1 split', 60],
    ['3-for-1 stock split', 60],
    ['Aktiensplit 1:3', 60],
    ['Split 3 pour 1', 60],
    ['Reverse split 1:4', 5],
    ['1-for-4 stock split', 5],
    ['Split 1:4', undefined],
    ['Reverse split 4:1', 5],
    ['Aktienzusammenlegung 4:1', 5],
  ])('says in words into how many: %s', (deed, left) => {
    expect(held(read(`${held20}2025-02-01,${deed},KO,,,\n`))).toEqual({
      ...(left === undefined ? {} : { KO: left }),
      MSFT: 2,
    });
  });
});

test('a few trades of which one word is unknown are no holdings', () => {
  for (const title of ['Date', 'Trade Date']) {
    const text = `${title},Action,Symbol,Qty,Price,Net\n1/5/24,Bought,KO,10,48.5,-485\n6/10/24,Zvorb,KO,1,3,3\n2/3/25,Sold,KO,2,120,240\n`;
    const file = taken(readText(text));
    expect([file.kind, held(file)]).toEqual(['history', {}]);
    expect(file.issues.map(({ code }) => code)).toContain('deed-unknown');
  }
});

test('a third of the words is enough where they repeat, with sales among them, too', () => {
  const deeds = ['Buy', 'Sell', 'Zvorb', 'Zvorb', 'Zvorb', 'Zvorb'];
  const rows = deeds.map((deed, at) => `2025-01-0${at + 1},${deed},Fund ${at},5,60,300`);
  const text = `Date,Action,Fund,Units,Price,Market value\n${rows.join('\n')}\n`;
  expect(taken(readText(text)).kind).toBe('history');
});

describe('a word that nobody knows', () => {
  const file = read(`${KNOWN}2025-02-01,Zvorb,MSFT,3,410,-1230\n2025-02-02,Zvorb,MSFT,1,410,-410\n`);

  test('is asked about once, with its rows, the first of them and a guess', () => {
    expect(held(file)).toEqual({ KO: 4 });
    expect(deedQuestions(portfolioOf(file))).toMatchObject([
      { word: 'Zvorb', rows: 2, who: 'MSFT', guess: 'bought', answered: null },
    ]);
  });

  test.each([
    ['bought', { KO: 4, MSFT: 6 }],
    ['came-in', { KO: 4, MSFT: 6 }],
    ['no-shares', { KO: 4, MSFT: 2 }],
    ['leave-out', { KO: 4, MSFT: 2 }],
  ] as const)('means %s once that is said, and nothing once it is taken back', (means, comes) => {
    const asked = portfolioOf(file);
    const [question] = deedQuestions(asked);
    const said = sayDeed(asked, question!, means);
    const [joined] = joinHistories(said.files, said.answers);
    expect(held(joined)).toEqual(comes);
    expect(joined!.issues.map(({ code }) => code)).not.toContain('deed-unknown');
    expect(fatesIn(joined!.fates)).toHaveLength(fatesIn(file.fates).length);
    expect(deedQuestions(said)).toMatchObject([{ answered: means }]);
    const forgotten = sayDeed(said, question!, null);
    expect(joinHistories(forgotten.files, forgotten.answers)).toEqual([file]);
  });

  test('is known in a later file with the same titles, and in no other', () => {
    const asked = portfolioOf(file);
    const { answers } = sayDeed(asked, deedQuestions(asked)[0]!, 'bought');
    const later = read('2026-01-02,Buy,T,5,20,-100\n2026-01-02,Buy,F,5,20,-100\n2026-01-04,ZVORB,T,1,20,-20\n');
    expect(held(joinHistories([later], answers)[0])).toEqual({ T: 6, F: 5 });
    const titles = 'Date,Action,Ticker,Quantity,Price,Amount\n';
    const other = taken(readText(`${titles}${KNOWN}2025-02-01,Zvorb,MSFT,3,410,-1230\n`));
    expect(held(joinHistories([other], answers)[0])).toEqual({ KO: 4 });
  });

  test('sold says that more went than came', () => {
    const asked = portfolioOf(file);
    const said = sayDeed(asked, deedQuestions(asked)[0]!, 'sold');
    const [joined] = joinHistories(said.files, said.answers);
    expect(held(joined)).toEqual({ KO: 4 });
    expect(joined!.issues.map(({ code }) => code)).toContain('history-gap');
  });

  test.each<readonly [row: string, guess: DeedMeaning | null]>([
    ['Zvorb,MSFT,1,410,410', 'sold'],
    ['Zvorb,MSFT,-1,410,410', 'sold'],
    ['Zvorb,MSFT,3,0.75,12.40', 'no-shares'],
    ['Zvorb,MSFT,3,,', 'came-in'],
    ['Zvorb,MSFT,-3,,', 'went-out'],
    ['Zvorb,MSFT,3,410,', null],
  ])('%s speaks for %s', (row, guess) => {
    const asked = read(`${KNOWN}2025-02-01,${row}\n`);
    expect(deedQuestions(portfolioOf(asked))).toMatchObject([{ word: 'Zvorb', guess }]);
  });

  test('stands in for all of them where the title says that they are deeds', () => {
    const asked = read('2025-01-02,Zvorb,KO,5,60,-300\n2025-01-03,Zvorb,MSFT,2,400,-800\n');
    expect(holdingsIn(asked.holdings)).toEqual([]);
    const before = portfolioOf(asked);
    const said = sayDeed(before, deedQuestions(before)[0]!, 'bought');
    expect(held(joinHistories(said.files, said.answers)[0])).toEqual({ KO: 5, MSFT: 2 });
  });

  test('more than a dozen are sentences, of which the commonest are asked', () => {
    const rows = Array.from({ length: 15 }, (_, at) => `2025-02-01,Zvorb ${String.fromCharCode(97 + at)},T,1,20,-20\n`);
    const asked = read(`${KNOWN.repeat(6)}${rows.join('')}`);
    expect(deedQuestions(portfolioOf(asked))).toHaveLength(12);
    expect(asked.issues.map(({ code }) => code)).toContain('movement-unclear');
  });

  test('no answer loses a row, whatever is said of whatever word', () => {
    const word = fc.constantFrom('Zvorb', 'Blim', 'Buy', 'Sell', 'Dividend');
    const row = fc.tuple(
      word,
      fc.constantFrom('KO', 'T', 'MSFT'),
      fc.integer({ min: -4, max: 9 }),
      fc.constantFrom(...DEED_MEANINGS),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const text = rows.map(
          ([deed, symbol, quantity]) => `2025-03-01,${deed},${symbol},${quantity},10,${-10 * quantity}\n`,
        );
        const asked = portfolioOf(read(`${KNOWN}${text.join('')}`));
        const said = deedQuestions(asked).reduce(
          (last, question, at) => sayDeed(last, question, rows[at % rows.length]![3]),
          asked,
        );
        const [joined] = joinHistories(said.files, said.answers);
        const lines = fatesIn(joined!.fates).map(({ line }) => line);
        expect(lines).toEqual(fatesIn(asked.files[0]!.fates).map(({ line }) => line));
        for (const { line } of holdingsIn(joined!.holdings))
          expect(fatesIn(joined!.fates).find((one) => one.line === line)?.fate).toBe('accepted');
      }),
      { numRuns: 60 },
    );
  });

  test('and its answer is stored as it was said', () => {
    const asked = portfolioOf(file);
    const [answer] = sayDeed(asked, deedQuestions(asked)[0]!, 'no-shares').answers;
    expect(parseAnswer(JSON.parse(JSON.stringify(answer)), 'answer')).toEqual(answer);
  });
});

describe('columns that the user labels', () => {
  test('a column of what was done makes the table a history', () => {
    const text = 'When,What,Thing,Pieces,Each\n2025-01-02,Koob,Apple Inc,5,60\n2025-01-03,Koob,Microsoft Corp,2,400\n';
    const titles = ['When', 'What', 'Thing', 'Pieces', 'Each'];
    const roles = ['date', 'deed', 'name', 'quantity', 'price'] as const;
    const labelled = taken(readHoldings(sourceOf(text), { columns: [{ kind: 'columns', titles, roles }] }));
    expect(labelled).toMatchObject({ kind: 'history', columnsFrom: 'user' });
    expect(deedQuestions(portfolioOf(labelled))).toMatchObject([{ word: 'Koob', rows: 2 }]);
  });
});

describe('a column of cash that runs', () => {
  const guessOf = (titles: string, rows: readonly string[]) =>
    deedQuestions(portfolioOf(taken(readText(`${titles}\n${rows.join('\n')}\n`)))).map(({ guess }) => guess);
  /* The word of the unknown deed moves 1,230 of 5,000: amounts are written without signs. */
  const rows = (left: number) => [
    '2025-01-02,Buy,KO,5,60,300,4700',
    '2025-01-03,Sell,KO,1,60,60,4760',
    '2025-01-06,Buy,MSFT,2,380,760,4000',
    `2025-02-01,Zvorb,MSFT,3,410,1230,${String(left)}`,
  ];
  const TITLES = 'Date,Action,Symbol,Quantity,Price,Amount';
  test('says which way the money of an unknown word went, upwards and downwards', () => {
    for (const inTime of [(all: readonly string[]) => all, (all: readonly string[]) => all.toReversed()]) {
      expect(guessOf(`${TITLES},Balance`, inTime(rows(2770)))).toEqual(['bought']);
      expect(guessOf(`${TITLES},Balance`, inTime(rows(5230)))).toEqual(['sold']);
      expect(guessOf(`${TITLES},Balance`, inTime(rows(9999)))).toEqual([null]);
      expect(guessOf(`${TITLES},Rate`, inTime(rows(2770)))).toEqual([null]);
    }
  });
  test('says of an order whose state nobody knows that it was not carried out, where no cash moved', () => {
    const filled = [...rows(2770).slice(0, 3), '2025-02-01,Buy,MSFT,3,410,1230,2770'].map((row) => `${row},Filled`);
    const order = (left: number) => {
      const last = `2025-02-03,Buy,PG,4,150,600,${String(left)},Partially filled`;
      return taken(readText(`${TITLES},Balance,Status\n${[...filled, last].join('\n')}\n`));
    };
    const fate = (left: number) => fatesIn(order(left).fates).at(-1)?.reason;
    expect([fate(2770), fate(2170)]).toEqual(['not-carried-out', 'movement-unclear']);
  });
});
