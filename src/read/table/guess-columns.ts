import type { DecimalMark } from '../../domain/model/units.ts';
import type { ColumnRole, ReadColumn } from '../../domain/model/file-reading.ts';
import { onlyOf } from '../../domain/only-of.ts';
import type { FileRecord } from '../cells/records.ts';
import { readHeader } from './header.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import {
  addUpToWhole,
  arePercents,
  commonMark,
  isBelied,
  isNumeric,
  lookAtColumn,
  numbersOf,
  partOfCells,
  type ColumnLook,
} from './column-look.ts';
import { guessIdentity } from './guess-identity.ts';
import { findConverted, findProducts, type ColumnNumbers } from './products.ts';
import { findSegments, type Segment } from './segments.ts';
import { settleAmounts, type Amounts, type NumberTable, type Settled } from './settle-value.ts';
import { sumsOfGains } from './sum-of-gains.ts';
import { hintOf, saysNow, type TitleHint } from './title-hints.ts';
import { readTitle } from './titles.ts';
import { zip } from '../../domain/zip.ts';
import { firstOf, itemAt } from '../../domain/must.ts';

/* Says what the columns of a table are from what stands in them: identifiers by their check digits, amounts by what they
   multiply to; known titles are believed, parts of unknown ones settle what the numbers leave open. */

/** What a column is taken for, who says so, and how sure that is: 1 = shown by check digits, a product or a known title. */
export interface ColumnGuess {
  readonly title: string;
  readonly role: ColumnRole;
  readonly from: 'title' | 'contents' | null;
  readonly sure: number;
}

/** A table with the guesses about its columns. */
export interface TableGuess {
  /** Line of its titles, 0 = it has none. */
  readonly headerLine: number;
  /** Line of the first row with numbers. */
  readonly firstRow: number;
  /** Rows that were looked at. */
  readonly rows: number;
  readonly columns: readonly ColumnGuess[];
  /**
   * `unmistakable` = who and how much are both shown; `ambiguous` = several columns could be the value (`rivals`);
   * `incomplete` = nothing shows who or how much.
   */
  readonly verdict: 'unmistakable' | 'ambiguous' | 'incomplete';
  readonly rivals: readonly number[];
}

const NO_TITLES = 0;
const MOST_COLUMNS = 200;
const MOST_ROWS = 200;

/**
 * Guesses the columns of the likeliest table of positions in a file, null where no line holds a number beside something
 * else. Decides nothing: `unmistakable` tables may be read with a word about it, all others are for the user to complete.
 */
export function guessColumns(records: Iterable<FileRecord>): TableGuess | null {
  const guesses = findSegments(records)
    .filter(({ rows }) => rows.length > 0)
    .map(guessSegment);
  const rank = ({ verdict }: TableGuess): number => ['unmistakable', 'ambiguous', 'incomplete'].indexOf(verdict);
  return guesses.sort((a, b) => rank(a) - rank(b) || b.rows - a.rows || a.firstRow - b.firstRow)[0] ?? null;
}

function guessSegment({ header, rows }: Segment): TableGuess {
  const sample = rows.slice(0, MOST_ROWS).map(({ cells }) => cells);
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(header === null ? 0 : header.cells.length, ...sample.map((cells) => cells.length)),
  );
  const titles = Array.from({ length: width }, (_, column) => header?.cells[column]?.trim() ?? '');
  const looks = titles.map((_, column) => lookAtColumn(sample, column));
  const guess = guessTable(readHeader(titles, SPREADSHEET).columns, looks);
  const headerLine = header === null ? NO_TITLES : header.line;
  return { headerLine, firstRow: firstOf(rows).line, rows: rows.length, ...guess };
}

/** Guesses the roles of columns from what known titles say and from looks. */
export function guessTable(
  columns: readonly ReadColumn[],
  looks: readonly ColumnLook[],
): Pick<TableGuess, 'columns' | 'verdict' | 'rivals'> {
  const width = Math.min(columns.length, looks.length);
  const titles = columns.slice(0, width).map(({ title }) => title);
  const sums = sumsOfGains(titles, looks);
  const titled = zip(columns.slice(0, width), looks.slice(0, width)).map(([column, look], at) =>
    sums.has(at) ? 'unused' : titledRole(column, look),
  );
  const roles = guessIdentity(titles, titled, looks);
  const settled = settleColumns(titles, titled, looks, roles, sums);
  if (settled.kind !== 'none') {
    for (const role of ['quantity', 'price', 'value'] as const) {
      const column = settled.amounts[role];
      if (column !== -1 && (role === 'quantity' || settled.kind === 'settled')) roles.set(column, role);
    }
  }
  titled.forEach((role, column) => {
    const isTaken = [...roles.values()].includes(role);
    if (role !== 'unused' && !roles.has(column) && !isTaken) roles.set(column, role);
  });
  const has = (...wanted: readonly ColumnRole[]): boolean => wanted.some((role) => [...roles.values()].includes(role));
  const weights = has('value', 'quantity') ? null : findWeights(titles, looks, roles);
  if (weights !== null) roles.set(weights, 'weight');
  const isCounted = settled.kind === 'settled' || has('value') || (has('quantity') && has('price')) || weights !== null;
  const isNamed = has('isin', 'cusip', 'symbol', 'name');
  const whole = isCounted && isNamed ? 'unmistakable' : 'incomplete';
  const open = settled.kind === 'open';
  return {
    columns: titles.map((title, column): ColumnGuess => {
      const role = roles.get(column) ?? 'unused';
      if (role === 'unused') return { title, role, from: null, sure: 0 };
      const isTitled = role === titled[column];
      const isShown = isTitled || column === weights || isShownBy(role, itemAt(looks, column), title, settled);
      return { title, role, from: isTitled ? 'title' : 'contents', sure: isShown ? 1 : 0.5 };
    }),
    verdict: open ? 'ambiguous' : whole,
    rivals: open ? settled.rivals : [],
  };
}

/* Check digits and codes show what they are; so do three symbols, all different, and a product. Words may be anything. */
function isShownBy(role: ColumnRole, { filled, distinct }: ColumnLook, title: string, settled: Settled): boolean {
  if (role === 'symbol') return filled > 2 && distinct * 10 >= filled * 9;
  if (role === 'name') return hintOf(title) === 'name';
  return role === 'isin' || role === 'cusip' || role === 'currency' || settled.kind === 'settled';
}

const AMOUNTS: readonly ColumnRole[] = ['quantity', 'price', 'value', 'weight'];

/* A known title is believed unless what stands under it is of another kind: "Valor" over money is what it is worth, over a name who. */
function titledRole({ title, role }: ReadColumn, look: ColumnLook): ColumnRole {
  if (look.filled === 0) return role;
  if (
    (role === 'symbol' || role === 'name') &&
    isNumeric(look) &&
    (look.mark !== null || partOfCells(look, 'money') > 0.5)
  )
    return readTitle(title, new Map()).meanings.find((meaning) => AMOUNTS.includes(meaning.role))?.role ?? 'unused';
  if (isBelied(role, look)) return role === 'value' ? 'weight' : 'unused';
  return AMOUNTS.includes(role) && !isNumeric(look) ? 'unused' : role;
}

/* What is aimed at, beside what is held. */
const AIMED_AT =
  /target|desired|goal|ideal|plan|model|soll|ziel|objecti[fv]|cible|obiettivo|objetivo|doel|\bcel\b|\bmål\b|目標|目标/iu;

/* Where nothing says what each is worth or how many there are: the one column of each one's share of the whole, which it comes to. */
function findWeights(
  titles: readonly string[],
  looks: readonly ColumnLook[],
  taken: ReadonlyMap<number, ColumnRole>,
): number | null {
  const open = titles.flatMap((title, column) => {
    const look = looks[column];
    const isOpen = ['weight', undefined].includes(taken.get(column));
    return isOpen && look?.cells.some((cell) => /\d/u.test(cell)) === true
      ? [{ look, title, column, hint: hintOf(title) }]
      : [];
  });
  const isPart = ({ look, hint }: (typeof open)[number]) => arePercents(look) || (hint === 'weight' && isNumeric(look));
  // another column with numbers may be what each is worth
  if (!open.every((one) => isPart(one) || one.hint === 'change')) return null;
  const whole = open.filter((one) => isPart(one) && comesToWhole(one.look));
  const held = whole.filter(({ title }) => !AIMED_AT.test(title));
  return onlyOf(held.length === 0 ? whole : held)?.column ?? null;
}

/* With or without a line below that says what they come to. */
function comesToWhole(look: ColumnLook): boolean {
  const numbers = numbersOf(look, look.mark ?? '.');
  const last = numbers.at(-1);
  return addUpToWhole(last === 1 || last === 100 ? numbers.slice(0, -1) : numbers, 0.011);
}

function settleColumns(
  titles: readonly string[],
  titled: readonly ColumnRole[],
  looks: readonly ColumnLook[],
  taken: ReadonlyMap<number, ColumnRole>,
  sums: ReadonlySet<number>,
): Settled {
  const numeric = looks.flatMap((look, column) =>
    isNumeric(look) && !taken.has(column) && !sums.has(column) && 2 * look.filled >= look.rows ? [column] : [],
  );
  const hints = new Map<number, TitleHint>();
  for (const column of numeric) {
    const hint = hintOf(itemAt(titles, column));
    if (hint !== null && titled[column] === 'unused') hints.set(column, hint);
  }
  // beside shares it may be the price of one
  const said = [...hints.values(), ...titled];
  const isPaidFor = said.includes('cost') && !said.includes('quantity');
  for (const column of numeric)
    if (isPaidFor && titled[column] === 'unused' && saysNow(itemAt(titles, column))) hints.set(column, 'value');
  const at = (role: ColumnRole): number => titled.findIndex((one, column) => one === role && numeric.includes(column));
  const table = (mark: DecimalMark): NumberTable => ({
    numbers: new Map(
      numeric.map((column): [number, ColumnNumbers] => [
        column,
        numbersOf(itemAt(looks, column), itemAt(looks, column).mark ?? mark),
      ]),
    ),
    hints,
    money: new Set(numeric.filter((column) => partOfCells(itemAt(looks, column), 'money') > 0.5)),
    percents: new Set(numeric.filter((column) => partOfCells(itemAt(looks, column), 'percent') > 0.5)),
    titled: { quantity: at('quantity'), price: at('price'), value: at('value') } satisfies Amounts,
  });
  const currencies = looks.find((look) => partOfCells(look, 'currency') > 0.9)?.cells ?? [];
  const common = commonMark(looks);
  for (const mark of common === null ? (['.', ','] as const) : [common]) {
    const tried = table(mark);
    const settled = settleAmounts(findProducts(tried.numbers, currencies), tried);
    if (settled.kind !== 'none') return settled;
    const converted = settleAmounts(findConverted(tried.numbers, currencies), tried);
    if (converted.kind !== 'none') return converted;
  }
  return { kind: 'none' };
}
