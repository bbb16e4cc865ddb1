import { isMeantAsNumber, saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import type { FileRecord } from '../cells/records.ts';
import { isTickerLike } from '../cells/symbols.ts';
import type { HistoryCells, HistoryFormat, HistoryRole } from '../profiles/histories/format.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { addIn } from '../../domain/sum.ts';
import { zip } from '../../domain/zip.ts';
import { commonMark, lookAtColumn, numbersOf } from '../table/column-look.ts';
import { sentenceIn, splitAtDash, splitDeed } from '../table/deeds.ts';
import { findSoldColumn } from '../table/sold-column.ts';
import { tradeIn } from '../table/trade-sentence.ts';
import { GOT_TITLES, PAID_TITLES, RECEIVED_TITLES, SENT_TITLES } from './history-titles.ts';

/* Lists of trades that no broker writes: what was done may stand in a word, a letter, a sentence, a sign, a title, or be left unsaid. */

/** Any table with a day, a deed, a security and a quantity. */
export const PLAIN_HISTORY: HistoryFormat = { broker: SPREADSHEET.broker, titles: [], columns: {} };
/** Half of them. */
export const SOME = 0.5;
/* A row with both a purchase and a sale is rare. */
const MOST_BOTH = 0.2;

/** A table of nobody's: the currency that its titles name ("Price in CHF"), and its deeds taken apart where they are sentences. */
export function plainFormat(
  titles: readonly string[],
  roles: readonly HistoryRole[],
  rows: readonly FileRecord[],
): HistoryFormat {
  const namedBy = (role: HistoryRole) =>
    titles.flatMap((title, column) => {
      const code = /(?<![\p{L}])([A-Z]{3})\W*$/u.exec(title.trim())?.[1] ?? '';
      return roles[column] === role ? (currencyOfCode(code)?.code ?? []) : [];
    });
  const ofPrice = namedBy('price');
  const [only, ...others] = new Set([...ofPrice, ...namedBy('amount')]);
  const deeds = rows.flatMap(({ cells }) => cells[roles.indexOf('deed')]?.trim() || []);
  const isNamed = roles.some((role) => WHO.has(role));
  const tradeOf = (deed: string) => sentenceIn(deed) ?? tradeIn(deed);
  const saidIn = isNamed ? tradeOf : (deed: string) => tradeOf(deed) ?? splitDeed(deed);
  const areSentences = deeds.length > 0 && deeds.filter((deed) => saidIn(deed) !== null).length >= SOME * deeds.length;
  return {
    ...PLAIN_HISTORY,
    ...(only === undefined || others.length > 0 ? {} : { currency: only }),
    isOfAmounts: ofPrice.length === 0,
    ...lettersIn(deeds),
    ...(areSentences
      ? {
          rewrite: (cells: HistoryCells) =>
            takeApart(cells, isNamed ? saidIn : (deed) => saidIn(deed) ?? splitAtDash(deed)),
        }
      : {}),
    ...(roles.includes('deed') ? {} : deedsOf(titles, roles, rows)),
  };
}

/* "C" and "V", "A" and "V" where nothing else stands in the column: compra, achat, venda, vente. */
function lettersIn(deeds: readonly string[]): Pick<HistoryFormat, 'deeds'> {
  const letters = new Set(deeds.map((deed) => deed.toLowerCase()));
  const [bought] = ['c', 'a'].filter((letter) => letters.has(letter));
  return bought !== undefined && letters.size === 2 && letters.has('v') ? { deeds: { in: bought, out: 'v' } } : {};
}

/** What says whose a row is. */
export const WHO: ReadonlySet<HistoryRole> = new Set<HistoryRole>(['symbol', 'isin', 'cusip', 'name']);

/* What stands in columns of its own counts before what a sentence says. */
function takeApart(
  cells: HistoryCells,
  saidIn: (deed: string) => Partial<HistoryCells & { readonly name: string }> | null,
): readonly HistoryCells[] {
  const said = saidIn(cells.deed ?? '');
  if (said === null) return [cells];
  const own = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));
  const { name = '', ...others } = said;
  const who = isTickerLike(name) ? { symbol: name } : { name };
  return [{ ...who, ...others, ...own, deed: said.deed ?? '' }];
}

/* Two columns, of what was bought and of what was sold: how many, or which; or of what was paid, and what was paid for it. */
function takeSides({ got = '', sent = '', worth = '', ...all }: HistoryCells): readonly HistoryCells[] {
  return [
    { side: got, deed: 'buy' },
    { side: sent, deed: 'sell' },
  ].flatMap(({ side, deed }): readonly HistoryCells[] => {
    if (saysNothing(side) || /^[0.,\s]+$/.test(side)) return [];
    // what was sold has its own price beside that of what was bought
    const cells = deed === 'sell' && worth !== '' ? { ...all, price: worth } : all;
    if (!isMeantAsNumber(side)) return [{ ...cells, deed, name: side }];
    return [cells.quantity === undefined ? { ...cells, deed, quantity: side } : { ...cells, deed, amount: side }];
  });
}

/** Columns of how many were bought and how many were sold, or of which, or of the money that either moved: no row has both. */
export function findSides(
  keys: readonly string[],
  rows: readonly FileRecord[],
): Readonly<Record<'got' | 'sent', number>> | null {
  const placesOf = (titles: readonly RegExp[]): readonly number[] =>
    titles.map((words) => keys.findIndex((key) => words.test(key)));
  const pairs = [placesOf([GOT_TITLES, SENT_TITLES]), placesOf([PAID_TITLES, RECEIVED_TITLES])];
  const [got, sent] = pairs.find((pair) => !pair.includes(-1)) ?? [];
  if (got === undefined || sent === undefined) return null;
  const isFilled = (cell: string | undefined): boolean => !saysNothing(cell ?? '') && /[1-9\p{L}]/u.test(cell ?? '');
  const both = rows.filter(({ cells }) => isFilled(cells[got]) && isFilled(cells[sent])).length;
  const filled = rows.filter(({ cells }) => isFilled(cells[got]) || isFilled(cells[sent])).length;
  return filled > 0 && both <= MOST_BOTH * filled ? { got, sent } : null;
}

/* What says what was done where no column does. A negative quantity is a sale; where none is, and some amounts are negative, the money says it. */
function deedsOf(
  titles: readonly string[],
  roles: readonly HistoryRole[],
  rows: readonly FileRecord[],
): Pick<HistoryFormat, 'rewrite' | 'isByMoney'> {
  if (roles.includes('got')) return { rewrite: takeSides };
  const cellsOf = (role: HistoryRole): readonly string[] =>
    rows.map(({ cells }) => cells[roles.indexOf(role)]?.trim() ?? '').filter((cell) => /[1-9]/.test(cell));
  const isByMoney = !cellsOf('quantity').some(isBelowZero) && cellsOf('amount').some(isBelowZero);
  const saleIsBelow = isByMoney && paysAboveZero(roles, rows);
  const isSale = ({ amount = '', quantity = '' }: HistoryCells): boolean =>
    isByMoney ? /[1-9]/.test(amount) && isBelowZero(amount.trim()) === saleIsBelow : isBelowZero(quantity.trim());
  return { isByMoney, rewrite: deedsBy(isSale, soldIn(titles, rows)) };
}

/* Where a row says when it was sold, what came with it went again. */
function deedsBy(
  isSale: (cells: HistoryCells) => boolean,
  sold: ReturnType<typeof soldIn>,
): NonNullable<HistoryFormat['rewrite']> {
  return (cells) => {
    const came = { ...cells, deed: isSale(cells) ? 'sell' : 'buy' };
    if (sold?.saysSold(cells.note ?? '') !== true) return [came];
    // of ten that were bought, four may have been sold
    const quantity = saysNothing(cells.sent ?? '') ? (cells.quantity ?? '') : (cells.sent ?? '');
    return [came, { ...cells, deed: 'sell', quantity, price: '' }];
  };
}

/* Some write what they paid above zero, and what they got below: where only that leaves nobody with less than nothing. */
function paysAboveZero(roles: readonly HistoryRole[], rows: readonly FileRecord[]): boolean {
  const who = [...roles.keys()].filter((column) => WHO.has(roles[column] ?? 'unused'));
  const written = rows.map(({ cells }) => cells);
  const lookAt = (role: HistoryRole) => lookAtColumn(written, roles.indexOf(role));
  const counts = lookAt('quantity');
  const mark = counts.mark ?? commonMark([lookAt('price'), lookAt('amount')]) ?? '.';
  const held = new Map<string, number>();
  for (const [{ cells }, quantity] of zip(rows, numbersOf(counts, mark))) {
    const amount = cells[roles.indexOf('amount')]?.trim() ?? '';
    if (quantity === null || !/[1-9]/.test(amount)) continue;
    addIn(held, who.map((column) => cells[column]).join('\n'), isBelowZero(amount) ? quantity : -quantity);
  }
  const left = [...held.values()];
  return left.some((quantity) => quantity < 0) && left.every((quantity) => quantity <= 0);
}

const isBelowZero = (cell: string): boolean => /^[-−–(]|[-−–]$/.test(cell);

/** The column that says of which rows what was bought was sold again. */
export const soldIn = (titles: readonly string[], rows: readonly FileRecord[]) =>
  findSoldColumn(
    titles,
    rows.map(({ cells }) => cells),
  );
