import type { TableKind } from '../../../src/read/table/kind/evidence.ts';
import { TABLE_WORDS, type TableWords } from './words.ts';

/* Tables of every kind in every language, made by rule with invented figures: what a person may drop, and what it is. */

/** A table of our own making, and what must come of it. */
export interface MadeTable {
  readonly name: string;
  readonly text: string;
  /** What it is; `either` = nobody could tell. */
  readonly is: TableKind | 'either';
  /** Whether it may be kept without a look. */
  readonly isClear: boolean;
  /** What its holdings are worth together; null where it has none. */
  readonly sum: number | null;
}

type Row = readonly (string | number)[];

const HELD = [
  ['Apple Inc', 'US0378331005', 12, 210.5],
  ['Nestle SA', 'CH0038863350', 40, 88.25],
  ['Siemens AG', 'DE0007236101', 25, 181.4],
  ['Unilever PLC', 'GB00B10RZP78', 60, 47.15],
  ['ASML Holding NV', 'NL0010273215', 5, 702.6],
] as const;

const worth = HELD.map(([, , count, price]) => count * price);
const SUM = worth.reduce((sum, one) => sum + one, 0);

function made(words: TableWords, rows: readonly Row[]): string {
  const write = (cell: string | number): string => {
    if (typeof cell === 'string') return /[;"]/.test(cell) ? `"${cell}"` : cell;
    const text = Number.isInteger(cell) ? `${cell}` : cell.toFixed(2);
    return words.mark === ',' ? text.replace('.', ',') : text;
  };
  return `${rows.map((row) => row.map(write).join(';')).join('\n')}\n`;
}

const day = (place: number, month = 1): string =>
  `2026-${String(month + place).padStart(2, '0')}-${String(5 + 3 * place).padStart(2, '0')}`;

type Layout = (words: TableWords) => { readonly rows: readonly Row[] } & Pick<MadeTable, 'is' | 'isClear' | 'sum'>;

const own = (rows: readonly Row[], isClear = true, is: TableKind = 'holdings'): ReturnType<Layout> => ({
  rows,
  is,
  isClear,
  sum: SUM,
});
const other = (is: TableKind, rows: readonly Row[]): ReturnType<Layout> => ({ rows, is, isClear: false, sum: null });

const LAYOUTS: Readonly<Record<string, Layout>> = {
  holdings: (w) =>
    own([
      [w.name, 'ISIN', w.quantity, w.price, w.value, w.currency],
      ...HELD.map(([name, isin, count, price]) => [name, isin, count, price, count * price, 'EUR']),
    ]),
  'holdings with the day of purchase in each row': (w) =>
    own([
      [w.name, 'ISIN', w.bought, w.quantity, w.paid, w.price, w.value, w.currency],
      ...HELD.map(([name, isin, count, price], at) => [
        name,
        isin,
        day(at),
        count,
        price - 10,
        price,
        count * price,
        'EUR',
      ]),
    ]),
  'holdings with returns beside their worth': (w) =>
    own([
      ['ISIN', w.name, w.value, 'YTD', '1Y', '3Y', 'Rating', w.currency],
      ...HELD.map(([name, isin, count, price], at) => [
        isin,
        name,
        count * price,
        1.5 + at,
        8 - at,
        20 + at,
        at > 2 ? 'Sell' : 'Buy',
        'EUR',
      ]),
    ]),
  'holdings with short positions': (w) => ({
    ...own([
      [w.name, 'ISIN', w.quantity, w.price, w.value, w.currency],
      ...HELD.map(([name, isin, count, price], at) => {
        const signed = at > 2 ? -count : count;
        return [name, isin, signed, price, signed * price, 'EUR'];
      }),
    ]),
    sum: HELD.reduce((sum, [, , count, price], at) => sum + (at > 2 ? -count : count) * price, 0),
  }),
  'holdings in accounts of one letter': (w) =>
    own([
      [w.name, 'ISIN', 'Account', w.quantity, w.price, w.value, w.currency],
      ...HELD.map(([name, isin, count, price]) => [name, isin, 'B', count, price, count * price, 'EUR']),
    ]),
  'holdings with one word for how they are held': (w) =>
    own(
      [
        [w.name, 'ISIN', w.deed, w.quantity, w.price, w.value, w.currency],
        ...HELD.map(([name, isin, count, price]) => [name, isin, w.buy, count, price, count * price, 'EUR']),
      ],
      false,
    ),
  'holdings with weights and a total': (w) =>
    own([
      [w.name, 'ISIN', w.quantity, w.price, w.value, w.weight, w.currency],
      ...HELD.map(([name, isin, count, price]) => [
        name,
        isin,
        count,
        price,
        count * price,
        (count * price * 100) / SUM,
        'EUR',
      ]),
      [w.total, '', '', '', SUM, 100, 'EUR'],
    ]),
  // names that only companies have say who it is, too
  'holdings by name': (w) =>
    own([
      [w.name, w.quantity, w.price, w.value, w.currency],
      ...HELD.map(([name, , count, price]) => [name, count, price, count * price, 'EUR']),
    ]),
  lots: (w) =>
    own(
      [
        [w.name, 'ISIN', w.bought, w.quantity, w.price, w.value, w.currency],
        ...HELD.flatMap(([name, isin, count, price], at) => [
          [name, isin, day(at), count - 2, price, (count - 2) * price, 'EUR'],
          [name, isin, day(at, 4), 2, price, 2 * price, 'EUR'],
        ]),
      ],
      true,
      'lots',
    ),
  bookings: (w) =>
    other('movements', [
      [w.date, w.deed, w.name, 'ISIN', w.quantity, w.price, w.amount, w.currency],
      ...HELD.flatMap(([name, isin, count, price], at) => [
        [day(at), w.buy, name, isin, count, price, -count * price, 'EUR'],
        [day(at, 5), at % 2 === 0 ? w.sell : w.dividend, name, isin, 2, price, 2 * price, 'EUR'],
      ]),
    ]),
  'an account statement with its balance': (w) => {
    let balance = 1000;
    const steps = [-42.5, 1800, -12.99, -650, -88.4, 25, -310.1];
    return other('movements', [
      [w.date, w.text, w.amount, w.balance, w.currency],
      ...steps.map((step, at) => [day(at), `${w.text} ${'ABCDEFG'[at]}`, step, (balance += step), 'EUR']),
    ]);
  },
  'purchases alone, by day': (w) =>
    other('movements', [
      [w.date, w.name, 'ISIN', w.quantity, w.price, w.amount],
      ...[0, 1, 0, 1, 0, 2, 0, 1].map((which, at) => {
        const [name, isin, count, price] = HELD[which]!;
        return [day(at), name, isin, count + at, price + at, (count + at) * (price + at)];
      }),
    ]),
  'purchases and sales without a day': (w) =>
    other('movements', [
      [w.deed, w.name, 'ISIN', w.quantity, w.price, w.amount],
      ...[0, 1, 0, 1, 2, 3].map((which, at) => {
        const [name, isin, count, price] = HELD[which]!;
        return [[w.buy, w.sell, w.dividend][at % 3]!, name, isin, count + at, price, (count + at) * price];
      }),
    ]),
  'a ledger of coins': (w) => {
    const held = new Map([
      ['BTC', 0.5],
      ['ETH', 4],
    ]);
    return other('movements', [
      [w.date, 'Symbol', w.quantity, w.balance],
      ...[0.25, 1.5, -0.1, -0.75, 0.05, 2.25].map((step, at) => {
        const coin = at % 2 === 0 ? 'BTC' : 'ETH';
        held.set(coin, held.get(coin)! + step);
        return [day(at), coin, step, held.get(coin)!];
      }),
    ]);
  },
  'a list of dividends': (w) =>
    other('movements', [
      [w.name, 'ISIN', w.exDate, w.payDate, w.quantity, w.perShare, w.amount],
      ...HELD.map(([name, isin, count], at) => [
        name,
        isin,
        day(at),
        day(at, 2),
        count,
        1.25 + at,
        count * (1.25 + at),
      ]),
    ]),
  'what somebody has and owes': (w) =>
    other('balances', [
      [w.name, w.value],
      [w.checking, 3200.5],
      [w.savings, 15_000],
      [w.house, 310_000],
      [w.mortgage, -187_450.2],
    ]),
  'accounts at banks': (w) =>
    other('balances', [
      [w.name, 'IBAN', w.balance, w.currency],
      [w.checking, 'DE02120300000000202051', 3200.5, 'EUR'],
      [w.savings, 'DE02500105170137075030', 15_000, 'EUR'],
      [`${w.savings} B`, 'DE02100500000054540402', 220.75, 'EUR'],
    ]),
  'a watch list': (w) =>
    other('watch-list', [
      ['Symbol', w.name, w.price, w.marketCap, w.volume, 'P/E'],
      ...HELD.map(([name, isin, count, price], at) => [
        isin.slice(2, 6),
        name,
        price,
        count * 1e9,
        count * 10_000,
        18.5 + at,
      ]),
    ]),
  'companies by their market value': (w) =>
    other('watch-list', [
      ['Symbol', w.name, w.outstanding, w.price, w.marketCap],
      ...HELD.map(([name, , count, price], at) => [`AB${'CDEFG'[at]}`, name, count * 1e8, price, count * 1e8 * price]),
    ]),
  'an invoice': (w) => ({
    rows: [
      [w.text, w.quantity, w.price, w.total],
      ['Oak table', 1, 480, 480],
      ['Chair', 6, 95.5, 573],
      ['Lamp', 2, 39.9, 79.8],
    ],
    is: 'either',
    isClear: false,
    sum: null,
  }),
};

/** All tables: each layout in each language. */
export const MADE_TABLES: readonly MadeTable[] = Object.entries(TABLE_WORDS).flatMap(([language, words]) =>
  Object.entries(LAYOUTS).map(([layout, lay]): MadeTable => {
    const { rows, ...facts } = lay(words);
    return { name: `${layout}, ${language}`, text: made(words, rows), ...facts };
  }),
);
