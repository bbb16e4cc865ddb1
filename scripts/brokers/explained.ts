import type { ExpectedPosition } from './expected.ts';

/* Where our reading is right in another way than the expected file says, each with its reason. Nothing else differs. */

export interface Explained {
  readonly why: string;
  /** What stands for us in the place of the expected date. */
  readonly asOf?: string | null;
  /** By the place of the position: what differs from it. */
  readonly positions?: Readonly<Record<number, Partial<ExpectedPosition>>>;
  /** The currency of all positions. */
  readonly currency?: string | null;
  readonly sum?: number;
}

/** Names of the expected files beside those that the product uses. */
export const PRODUCT_NAMES: ReadonlyMap<string, string> = new Map([
  ['hand-made list', 'Spreadsheet'],
  ['spreadsheet made from a broker screen', 'Spreadsheet'],
  // Five titles that anybody may give to a list; nothing in it speaks of the program.
  ['Wealthfolio', 'Spreadsheet'],
  ['US adviser portal (name unknown)', 'Adviser portal'],
  ['custodian / asset manager', 'Custodian'],
  ['flatex (Austria)', 'flatex'],
  // One layout of many record keepers.
  ['Thrift Savings Plan', 'Workplace plan'],
  ['US 401(k) record keeper', 'Workplace plan'],
]);

const DATE_ELSEWHERE = 'The date stands only in the name under which the broker wrote the file, which the sample lost.';
const IN_EUROS = { currency: 'EUR' };

export const EXPLAINED: ReadonlyMap<string, Explained> = new Map<string, Explained>([
  [
    'advisorportal-linebreaks-2.csv',
    {
      why: 'The line breaks and the code of a carriage return are what a spreadsheet did to the name, not part of it.',
      positions: { 0: { name: 'JPMORGAN DIVERSIFIED RETURN U S MID CAP EQUITY ETF' } },
    },
  ],
  ['dadat-depotbestand-1.csv', { why: DATE_ELSEWHERE, asOf: null }],
  ['deutschebank-maxblue-1.csv', { why: DATE_ELSEWHERE, asOf: null }],
  [
    'degiro-portfolio-2020-4.csv',
    {
      why: 'The expected value is the cell as it stands; its note gives 700 as the right reading, which quantity × price proves.',
      positions: { 2: { value: 700 } },
      sum: 943.2,
    },
  ],
  [
    'generic-indiangrouping-1.csv',
    { why: 'The file names no currency; its publisher is known to live in India.', currency: null },
  ],
  [
    'yahoo-portfolio-1.csv',
    {
      why: 'The ending of a Yahoo symbol says in which money the exchange quotes.',
      positions: { 1: IN_EUROS, 2: IN_EUROS },
    },
  ],
  [
    'yahoo-portfolio-2.csv',
    {
      why: 'The ending .L says that the price is in pence: 200 × 702.30 pence are 1,404.60 pounds.',
      positions: { 1: { currency: 'GBP', value: 1404.6 } },
    },
  ],
]);
