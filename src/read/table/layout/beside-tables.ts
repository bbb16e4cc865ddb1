import { areTitlesOfHoldings } from '../header.ts';
import { readTitle } from '../titles.ts';
import { whoseWordsIn } from '../wide-tables.ts';
import { MOST_ABOVE, type Rows } from './turned-table.ts';

/* "Ticker, Shares, Value, , Ticker, Shares, Value": sheets with a table for each account, side by side. */

/** Gives tables that stand beside each other below each other, with the account of each where a line above names it; null = there is one. */
export function stackTables(rows: Rows): Rows | null {
  for (const [at, titles] of rows.slice(0, MOST_ABOVE + 1).entries()) {
    const [above = [], below] = [rows[at - 1], rows.slice(at + 1)];
    const tables = tablesUnder(titles).map((table) => ({
      ...table,
      account: partOf(above, table).find(isFilled) ?? '',
    }));
    const held = tables.filter(({ account }) => !NOT_HELD.test(account));
    const areNamed = held.every(({ account }) => account !== '');
    if (held.length < 2 || !areOthers(held, below)) continue;
    // parts of one table have each title once, and stand under no accounts
    const areAlike = held.every(({ who }) => who === held[0]?.who);
    const areAccounts = areNamed && held.some(({ account }) => whoseWordsIn(account) !== null);
    if ((!areAlike && !areAccounts) || (areNamed && held.every(({ account }) => YEAR.test(account)))) continue;
    const kinds = [...new Set(held.flatMap((table) => table.kinds))];
    const inOrder = (cells: readonly string[], own: readonly string[]) =>
      kinds.map((kind) => cells[own.indexOf(kind)] ?? '');
    const named = (name: string, cells: readonly string[]) => (areNamed ? [name, ...cells] : cells);
    const titled = held.map((table) => inOrder(partOf(titles, table), table.kinds));
    const header = kinds.map((_, column) => titled.map((own) => own[column] ?? '').find(isFilled) ?? '');
    const stacked = held.flatMap((table) =>
      below
        .map((cells) => partOf(cells, table))
        .filter((cells) => cells.some(isFilled))
        .map((cells) => named(table.account, inOrder(cells, table.kinds))),
    );
    return [...rows.slice(0, areNamed ? at - 1 : at), named('Account', header), ...stacked];
  }
  return null;
}

/* Where a table begins, its first title that says who a holding is, and what stands in each column: a role where the title has one. */
interface BesideTable {
  readonly from: number;
  readonly who: string;
  readonly kinds: readonly string[];
}

const WHO = ['symbol', 'name', 'isin', 'cusip'];
const NOT_HELD = /\b(?:sold|closed|watch ?list|wish ?list|verkauft|vendus?|vendid[ao]s?|vendut[ie]|verkocht|sålda)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;
const isFilled = (cell: string): boolean => cell !== '';
const partOf = (cells: readonly string[], { from, kinds }: BesideTable) => cells.slice(from, from + kinds.length);

/* The tables of holdings that a line of titles has, parted by a column without a title or by the title of who it is. */
function tablesUnder(titles: readonly string[]): readonly BesideTable[] {
  const tables: BesideTable[] = [];
  let [from, who] = [0, ''];
  let kinds: string[] = [];
  for (const [column, title] of [...titles, ''].entries()) {
    const { role, key } = readTitle(title, new Map());
    if (title === '' || key === who) {
      tables.push({ from, who, kinds });
      [from, who, kinds] = [title === '' ? column + 1 : column, '', []];
    }
    if (who === '' && WHO.includes(role)) who = key;
    if (title !== '') kinds.push(role === 'unused' || kinds.includes(role) ? key : role);
  }
  // weights of one table are none of the other's
  const counts = ({ kinds: own }: BesideTable): boolean => own.includes('value') || own.includes('quantity');
  return tables.filter((table) => areTitlesOfHoldings(partOf(titles, table)) && counts(table));
}

/* Whether each table has holdings of its own: a second column of the same ones is no other table. */
function areOthers(tables: readonly BesideTable[], below: Rows): boolean {
  const whoIn = (cells: readonly string[], { from, kinds }: BesideTable) =>
    cells[from + kinds.findIndex((kind) => WHO.includes(kind))] ?? '';
  const [first, ...others] = tables;
  return others.every((other) => {
    const held = below.filter((cells) => isFilled(whoIn(cells, other)));
    const same = held.filter((cells) => first !== undefined && whoIn(cells, first) === whoIn(cells, other));
    return held.length > 0 && 2 * same.length <= held.length;
  });
}
