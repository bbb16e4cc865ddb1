import { multiplies } from '../cells/multiplies.ts';
import { onlyOf } from '../../domain/only-of.ts';
import type { DecimalMark } from '../../domain/model/units.ts';
import { foldWidth, hasMoneySign, markEvidence, parseNumber } from '../cells/cells.ts';
import { groupsWithCommas, groupsWithPoints } from './group-signs.ts';
import type { Header } from './header.ts';
import type { FileRecord } from '../cells/records.ts';
import { must } from '../../domain/must.ts';

/* Is 1.234 one thousand two hundred thirty-four? Decided by the whole column, then proved by quantity × price = value,
   then by the file's other columns. What stays open is said, never guessed. */

export type NumberRole = 'quantity' | 'price' | 'value' | 'weight';

/** The decimal mark of each column of numbers; null = it cannot be told. */
export type Marks = Readonly<Record<NumberRole, DecimalMark | null>>;

interface ColumnEvidence {
  points: number;
  commas: number;
  either: number;
  /** Those of `either` that are written with a comma. */
  commaOnly: number;
  /** Those of `either` that name their money. */
  ofMoney: number;
  /** Those of `either` that end in two noughts. */
  round: number;
  money: boolean;
}

const ROWS_LOOKED_AT = 20_000;
/* Where so many rows show one mark in every column of numbers, and never the other, the rest is not asked. */
const ROWS_OF_ONE_MIND = 2000;
const COLUMNS_LOOKED_AT = 80;
const ROWS_PROVED = 300;

/**
 * Decides the decimal mark of each column from the rows below the header, tables of another shape further down included.
 * What the columns leave open is as the broker writes it (`usual`), null where nobody knows.
 */
export function decideMarks(
  records: Iterable<FileRecord>,
  header: Header,
  below: number,
  delimiter: string,
  usual: DecimalMark | null,
  headerAt: (record: FileRecord) => Header | 'of-another-table' | null = () => null,
): Marks {
  const tables = [startTable(header)];
  let isElsewhere = false;
  let rows = 0;
  for (const record of records) {
    if (record.line <= below || record.cells.length < 2) continue;
    if ((rows += 1) > ROWS_LOOKED_AT || (rows === ROWS_OF_ONE_MIND && areOfOneMind(tables))) break;
    const another = headerAt(record);
    if (another !== null) isElsewhere = another === 'of-another-table';
    if (another !== null && another !== 'of-another-table') tables.push(startTable(another));
    else if (!isElsewhere) noteRow(must(tables.at(-1)), record);
  }
  const own = marksOfRoles(tables);
  const proved = prove(own, tables);
  const common = commonMark(tables.flatMap(({ columns }) => columns));
  const settle = (role: NumberRole): DecimalMark | null => {
    const mark = proved[role];
    if (mark === '.' || mark === ',') return mark;
    // A column without any mark reads the same either way; what stands beside the table is then read as its columns are.
    if (common !== null || usual !== null || mark === 'none') return common ?? usual ?? '.';
    // A file between commas, and money in dollars or pounds, are written by people who group with commas.
    const group = role === 'value' ? groupMark(tables) : null;
    if (group !== null) return group === '.' ? ',' : '.';
    const isMoney = tables.some(({ columns, header: { at } }) => columns[at[role]]?.money === true);
    const isSaid = delimiter === ',' || isMoney || (delimiter !== ';' && isTyped(role, tables));
    return isSaid || tables.some(({ header }) => groupsWithCommas(header)) ? '.' : null;
  };
  return { quantity: settle('quantity'), price: settle('price'), value: settle('value'), weight: settle('weight') };
}

/* "60.000 €": nobody writes a sum of money to three decimals; "60.000" below "Wert" is as good, where sums are round. Null: not every amount is written so. */
function groupMark(tables: readonly TableEvidence[]): DecimalMark | null {
  const columns = tables.flatMap(({ columns: all, header }) => all[header.at.value] ?? []);
  if (!columns.every(({ points, commas }) => points + commas === 0)) return null;
  const areOfMoney = columns.every(({ either, ofMoney }) => either === ofMoney);
  const areRound = columns.every(({ either, round }) => 2 * round >= either);
  if (columns.every(({ commaOnly }) => commaOnly === 0))
    return areOfMoney || (areRound && tables.every(({ header }) => groupsWithPoints(header))) ? '.' : null;
  return areOfMoney && columns.every(({ either, commaOnly }) => either === commaOnly) ? ',' : null;
}

/* "Apple 5,000" in a list without headings is what somebody typed, and nobody types three decimals behind a comma. */
function isTyped(role: NumberRole, tables: readonly TableEvidence[]): boolean {
  return tables.every(({ columns, header }) => {
    const evidence = columns[header.at[role]];
    const isUntitled = header.columns.every(({ title }) => title === '');
    return isUntitled && (evidence === undefined || evidence.either === evidence.commaOnly);
  });
}

/** The rows below one header, and what its columns show. */
interface TableEvidence {
  readonly header: Header;
  readonly columns: ColumnEvidence[];
  readonly samples: FileRecord[];
}

function startTable(header: Header): TableEvidence {
  return { header, columns: [], samples: [] };
}

function noteRow({ columns, samples, header }: TableEvidence, record: FileRecord): void {
  if (samples.length < ROWS_PROVED) samples.push(record);
  record.cells.slice(0, COLUMNS_LOOKED_AT).forEach((cell, at) => {
    columns[at] ??= { points: 0, commas: 0, either: 0, commaOnly: 0, ofMoney: 0, round: 0, money: false };
    note(columns[at], cell, at === header.at.value);
  });
}

function note(evidence: ColumnEvidence, cell: string, isValue: boolean): void {
  // nobody writes what something is worth in dollars to three decimals behind a comma
  const shown = isValue && /\$\d{1,3},\d{3}\D*$/.test(cell) ? '.' : markEvidence(cell);
  if (shown === '.') evidence.points += 1;
  if (shown === ',') evidence.commas += 1;
  if (shown === 'either') {
    evidence.either += 1;
    if (foldWidth(cell).includes(',')) evidence.commaOnly += 1;
    if (hasMoneySign(cell)) evidence.ofMoney += 1;
    if (/00$/.test(cell.trim())) evidence.round += 1;
  }
  if (!evidence.money && shown !== 'none' && /[$£₹¥￥₩]/.test(cell) && hasMoneySign(cell)) evidence.money = true;
}

function areOfOneMind(tables: readonly TableEvidence[]): boolean {
  const [first, second] = tables;
  if (first === undefined || second !== undefined) return false;
  const { at } = first.header;
  return [at.quantity, at.price, at.value, at.weight].every((column) => {
    const evidence = first.columns[column];
    return evidence === undefined || evidence.points === 0 || evidence.commas === 0;
  });
}

type OwnMarks = Readonly<Record<NumberRole, DecimalMark | 'open' | 'none'>>;

type Counts = Pick<ColumnEvidence, 'points' | 'commas' | 'either'>;

function markOf(evidence: Counts | undefined): DecimalMark | 'open' | 'none' {
  if (evidence === undefined) return 'none';
  if (evidence.points > evidence.commas) return '.';
  if (evidence.commas > evidence.points) return ',';
  return evidence.either > 0 || evidence.points > 0 ? 'open' : 'none';
}

function marksOfRoles(tables: readonly TableEvidence[]): OwnMarks {
  const own = (role: NumberRole): OwnMarks[NumberRole] => {
    const evidence = { points: 0, commas: 0, either: 0 };
    for (const { columns, header } of tables) {
      const further = role === 'quantity' || role === 'value' ? header.more[role] : [];
      for (const at of [header.at[role], ...further]) {
        const column = columns[at];
        if (column === undefined) continue;
        evidence.points += column.points;
        evidence.commas += column.commas;
        evidence.either += column.either;
      }
    }
    return markOf(evidence);
  };
  return { quantity: own('quantity'), price: own('price'), value: own('value'), weight: own('weight') };
}

/* Tries the marks of the open columns; the only choice that makes quantity × price = value in nearly all rows is right. */
function prove(own: OwnMarks, tables: readonly TableEvidence[]): OwnMarks {
  if (own.quantity !== 'open' && own.price !== 'open' && own.value !== 'open') return own;
  const tries = (role: 'quantity' | 'price' | 'value'): readonly DecimalMark[] =>
    own[role] === 'open' ? ['.', ','] : [own[role] === ',' ? ',' : '.'];
  const proofs: Readonly<Record<'quantity' | 'price' | 'value', DecimalMark>>[] = [];
  for (const quantity of tries('quantity')) {
    for (const price of tries('price')) {
      for (const value of tries('value')) {
        const choice = { quantity, price, value };
        if (isProved(choice, tables)) proofs.push(choice);
      }
    }
  }
  return { ...own, ...onlyOf(proofs) };
}

function isProved(
  marks: { readonly quantity: DecimalMark; readonly price: DecimalMark; readonly value: DecimalMark },
  tables: readonly TableEvidence[],
): boolean {
  let agree = 0;
  let differ = 0;
  for (const { samples, header } of tables) {
    for (const { cells } of samples) {
      const quantity = parseNumber(cells[header.at.quantity] ?? '', marks.quantity);
      const price = parseNumber(cells[header.at.price] ?? '', marks.price);
      const value = parseNumber(cells[header.at.value] ?? '', marks.value);
      if (quantity.kind !== 'number' || price.kind !== 'number' || value.kind !== 'number') continue;
      if (value.value === 0) continue;
      if (multiplies(quantity.value, price.value, value.value)) agree += 1;
      else differ += 1;
    }
  }
  return agree > 0 && agree >= 4 * differ;
}

function commonMark(columns: readonly ColumnEvidence[]): DecimalMark | null {
  const marks = new Set(columns.map(markOf).filter((mark) => mark === '.' || mark === ','));
  return onlyOf(marks);
}
