import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFundFile } from '../../../src/read/fund-files/read-fund-file.ts';
import { whoseWords } from '../../../src/screens/review/words/evidence.ts';
import { LAYOUTS } from '../fund-files/layouts.ts';
import { sourceOf } from '../read-file.ts';

/* Tables that are hard to tell: somebody's own holdings, or a fund's list? All of them made up. */

type Row = readonly (string | number)[];
const table = (...rows: readonly Row[]): string => `${rows.map((row) => row.join(';')).join('\n')}\n`;

/* So many companies with weights of a whole; each is worth `value` times its weight. */
function companies(
  count: number,
): readonly { readonly ticker: string; readonly name: string; readonly part: number }[] {
  return Array.from({ length: count }, (_, at) => ({
    ticker: `${'ABCDEFGHIJ'[at % 10]!}${'KLMNOPQRST'[Math.trunc(at / 10)]!}Z`,
    name: `Example Company ${at + 1} Inc`,
    part: 100 / count,
  }));
}
const SHARES_AND_VALUE = table(
  ['Ticker', 'Name', 'Sector', 'Shares', 'Market Value', 'Weight'],
  ...companies(40).map(({ ticker, name, part }) => [ticker, name, 'Industrials', 12_500, 2_750_000, part]),
);
const withPrices = (shares: number) =>
  table(
    ['Ticker', 'Name', 'Shares', 'Price', 'Market Value', 'Weight'],
    ...companies(40).map(({ ticker, name, part }) => [ticker, name, shares, 220, shares * 220, part]),
  );

interface Hard {
  readonly of: string;
  readonly text: string;
  readonly file?: string;
  /** Whose it is without a question, or the guess that is asked about. */
  readonly is: 'own' | 'a fund’s' | 'own?' | 'a fund’s?';
  /** What the question says. */
  readonly says?: readonly string[];
}

const HARD: readonly Hard[] = [
  {
    of: 'a model portfolio of funds, its weights only',
    text: table(['Symbol', 'Name', 'Weight'], ['AAA', 'Example Total Market ETF', 60], ['BBB', 'Example Bond ETF', 30], ['CCC', 'Example World ETF', 10]), // oxfmt-ignore
    is: 'own?',
    says: ['This looks like a list of your holdings: most rows are funds. But it may be a fund’s: “Weight” adds up to 100%, as a fund’s weights do; no column has an account, a cost basis or a gain.'], // oxfmt-ignore
  },
  {
    of: 'a model portfolio of a few companies, its weights only',
    text: table(['Symbol', 'Weight'], ['AAA', 50], ['BBB', 30], ['CCC', 20]),
    is: 'own?',
    says: ['This looks like a list of your holdings: it has only 3 rows.'],
  },
  {
    of: 'a list of forty companies, its weights only',
    text: table(['Symbol', 'Name', 'Weight'], ...companies(40).map(({ ticker, name, part }) => [ticker, name, part])),
    is: 'a fund’s?',
    says: ['This looks like a fund’s holdings: “Weight” adds up to 100%, as a fund’s weights do; no column has', 'But it may be yours.'], // oxfmt-ignore
  },
  {
    of: 'an ETF’s list with shares and market value',
    text: SHARES_AND_VALUE,
    is: 'a fund’s?',
    says: ['the amounts are as large as a fund’s'],
  },
  {
    of: 'an ETF’s list with shares, prices and market value',
    text: withPrices(12_500),
    is: 'a fund’s?',
    says: ['This looks like a fund’s holdings: the amounts', 'But it may be yours: “Shares” and “Price” say how many'],
  },
  { of: 'somebody’s forty companies with prices and a column of weights', text: withPrices(12), is: 'own' },
  {
    of: 'somebody’s three companies with a column of weights',
    text: table(['Symbol', 'Quantity', 'Price', 'Value', 'Weight'], ['AAA', 3, 20, 60, 60], ['BBB', 4, 10, 40, 40]),
    is: 'own',
  },
  {
    of: 'large holdings of somebody’s with what they cost',
    text: table(
      ['Ticker', 'Shares', 'Market Value', 'Cost Basis', 'Weight'],
      ...companies(40).map(({ ticker, part }) => [ticker, 12_500, 2_750_000, 2_000_000, part]),
    ),
    is: 'own',
  },
  {
    of: 'a fund’s ten largest, with a title that hardly anybody else writes',
    text: table(
      ['Ticker', 'Name', '% of Net Assets'],
      ['AAA', 'Example One Inc', 7.5],
      ['BBB', 'Example Two Inc', 6.25],
    ),
    is: 'a fund’s?',
    says: ['“% of Net Assets” is a heading in fund holdings files'],
  },
  {
    of: 'an issuer’s own titles, saved again without the lines above',
    text: table(['Ticker', 'Name', 'Asset Class', 'Market Value', 'Weight (%)'], ['AAA', 'EXAMPLE ONE INC', 'Equity', 600, 60], ['BBB', 'EXAMPLE TWO INC', 'Equity', 400, 40]), // oxfmt-ignore
    is: 'a fund’s',
  },
  {
    of: 'weights under a line that says fund holdings',
    text: `Fund Holdings as of;10/30/2026\n\n${withPrices(12)}`,
    is: 'a fund’s',
  },
];

function whoseIs(text: string, file = 'table.csv'): { readonly is: string; readonly says: string } {
  const read = readFundFile(sourceOf(text, file), false);
  if (read === null) return { is: 'own', says: '' };
  if (!read.ok) return { is: read.error.code, says: '' };
  const says = whoseWords(read.value.kindEvidence);
  if (!read.value.mayBeOwn) return { is: 'a fund’s', says };
  return { is: says.startsWith('This looks like a fund’s') ? 'a fund’s?' : 'own?', says };
}

describe('whose a list of holdings is', () => {
  test.each(HARD.map((hard) => [hard.of, hard] as const))('%s', (_, { text, file, is, says = [] }) => {
    const whose = whoseIs(text, file);
    expect(whose.is).toBe(is);
    for (const words of says) expect(whose.says).toContain(words);
  });

  test('is the same in whatever order the rows are', () => {
    const texts = HARD.map(({ text }) => text).filter((text) => !text.startsWith('Fund'));
    const shuffled = fc.constantFrom(...texts).chain((text) => {
      const [titles, ...rows] = text.trimEnd().split('\n');
      return fc
        .shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
        .map((moved) => [text, [titles, ...moved, ''].join('\n')] as const);
    });
    fc.assert(
      fc.property(shuffled, ([text, moved]) => {
        expect(whoseIs(moved)).toEqual(whoseIs(text));
      }),
      { numRuns: 40 },
    );
  });
});

/* A spreadsheet that saves only the table again loses whose list it is. */
describe('an issuer’s file without the lines above its table', () => {
  const texts = LAYOUTS.flatMap(({ of, content, file }) => {
    if (typeof content !== 'string') return [];
    const read = readFundFile(sourceOf(content, file), false);
    const header = read?.ok === true ? read.value.fates.find(({ reason }) => reason === 'header')?.line : undefined;
    return header === undefined || header === 1
      ? []
      : [
          [
            of,
            content
              .split('\n')
              .slice(header - 1)
              .join('\n'),
          ] as const,
        ];
  });
  test('there are some', () => expect(texts.length).toBeGreaterThan(5));
  // a part of a whole, with nothing that speaks of a fund, is nobody's list in particular
  test.each(texts)('%s is never holdings without a question', (of, text) => {
    expect(whoseIs(text).is === 'own').toBe(of === 'Amundi, its ten largest in German, nothing but a name above');
  });
});
