import { isMeantAsNumber, saysNothing } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import type { FileRecord } from '../cells/records.ts';
import { isTickerLike } from '../cells/symbols.ts';
import type { HistoryCells, HistoryFormat, HistoryRole } from '../profiles/histories/format.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { sentenceIn, splitDeed } from '../table/deeds.ts';
import { findSoldColumn } from '../table/sold-column.ts';
import { GOT_TITLES, SENT_TITLES } from './history-titles.ts';

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
  const named = titles.flatMap((title, column) => {
    const code = /(?<![\p{L}])([A-Z]{3})\W*$/u.exec(title.trim())?.[1] ?? '';
    return ['price', 'amount'].includes(roles[column] ?? '') ? (currencyOfCode(code)?.code ?? []) : [];
  });
  const [only, ...others] = new Set(named);
  const deeds = rows.flatMap(({ cells }) => cells[roles.indexOf('deed')]?.trim() || []);
  const saidIn = roles.some((role) => WHO.has(role))
    ? sentenceIn
    : (deed: string) => sentenceIn(deed) ?? splitDeed(deed);
  const areSentences = deeds.length > 0 && deeds.filter((deed) => saidIn(deed) !== null).length >= SOME * deeds.length;
  return {
    ...PLAIN_HISTORY,
    ...(only === undefined || others.length > 0 ? {} : { currency: only }),
    ...lettersIn(deeds),
    ...(areSentences ? { rewrite: (cells: HistoryCells) => takeApart(cells, saidIn) } : {}),
    ...(roles.includes('deed') ? {} : { rewrite: roles.includes('got') ? takeSides : deedsWithout(titles, rows) }),
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

/* Two columns, of what was bought and of what was sold: how many, or which. */
function takeSides({ got = '', sent = '', ...cells }: HistoryCells): readonly HistoryCells[] {
  return [
    { side: got, deed: 'buy' },
    { side: sent, deed: 'sell' },
  ].flatMap(({ side, deed }): readonly HistoryCells[] => {
    if (saysNothing(side) || /^[0.,\s]+$/.test(side)) return [];
    return isMeantAsNumber(side) ? [{ ...cells, deed, quantity: side }] : [{ ...cells, deed, name: side }];
  });
}

/** Columns of how many were bought and how many were sold, or of which: no row has both. */
export function findSides(
  keys: readonly string[],
  rows: readonly FileRecord[],
): Readonly<Record<'got' | 'sent', number>> | null {
  const [got, sent] = [GOT_TITLES, SENT_TITLES].map((words) => keys.findIndex((key) => words.test(key)));
  if (got === undefined || sent === undefined || got === -1 || sent === -1) return null;
  const isFilled = (cell: string | undefined): boolean => !saysNothing(cell ?? '') && /[1-9\p{L}]/u.test(cell ?? '');
  const both = rows.filter(({ cells }) => isFilled(cells[got]) && isFilled(cells[sent])).length;
  const filled = rows.filter(({ cells }) => isFilled(cells[got]) || isFilled(cells[sent])).length;
  return filled > 0 && both <= MOST_BOTH * filled ? { got, sent } : null;
}

/* A negative quantity is a sale; where a row says when it was sold, what came with it went again. */
function deedsWithout(titles: readonly string[], rows: readonly FileRecord[]): NonNullable<HistoryFormat['rewrite']> {
  const sold = soldIn(titles, rows);
  return (cells) => {
    const isSale = /^[-−–(]|[-−–]$/.test(cells.quantity?.trim() ?? '');
    const came = { ...cells, deed: isSale ? 'sell' : 'buy' };
    if (sold?.saysSold(cells.note ?? '') !== true) return [came];
    // of ten that were bought, four may have been sold
    const quantity = saysNothing(cells.sent ?? '') ? (cells.quantity ?? '') : (cells.sent ?? '');
    return [came, { ...cells, deed: 'sell', quantity, price: '' }];
  };
}

/** The column that says of which rows what was bought was sold again. */
export const soldIn = (titles: readonly string[], rows: readonly FileRecord[]) =>
  findSoldColumn(
    titles,
    rows.map(({ cells }) => cells),
  );
