import type { DecimalMark } from '../../domain/model/units.ts';
import { hasLetterM, isMeantAsNumber, parseNumber, parsePercent, parseShown } from '../cells/cells.ts';
import type { Header } from '../table/header.ts';
import { multiplies } from '../cells/multiplies.ts';
import type { NumberRole } from '../table/marks.ts';
import type { FileRecord } from '../cells/records.ts';
import { cellUnder, furtherColumns, type RowContext } from '../table/row-context.ts';
import { firstOf } from '../../domain/must.ts';

/** The numbers of a row; null = not stated, or not readable. */
export type NumbersOfRow = Readonly<Record<NumberRole, number | null>>;

/**
 * Reads the row's numbers; `broken` are cells that say something, but no number. A column whose decimal mark cannot be
 * told has no numbers but those without any mark.
 */
export function readNumbers(
  record: FileRecord,
  { header, marks, profile, letterM }: RowContext,
): { readonly numbers: NumbersOfRow; readonly broken: readonly NumberRole[] } {
  const broken: NumberRole[] = [];
  const read = (role: NumberRole, cell = cellUnder(record, header, role)): number | null => {
    const mark = role === 'value' ? markOfMoney(cell, marks.value) : marks[role];
    const plain = (role === 'weight' ? parsePercent : parseNumber)(cell, mark ?? '.');
    // "1.200,50 €" among dollars is written as nothing else could be
    const shown = plain.kind === 'unreadable' && /\d[.,]\d{3}[.,]\d/.test(cell) ? parseShown(cell, mark ?? '.') : plain;
    const isShort = shown.kind === 'unreadable' && role !== 'weight' && hasLetterM(cell);
    const parsed = isShort ? parseNumber(cell, mark ?? '.', letterM.power) : shown;
    if (parsed.kind === 'none') return null;
    if (parsed.kind === 'number' && (mark !== null || (Number.isInteger(parsed.value) && /^\D*\d+\D*$/.test(cell)))) {
      return parsed.value;
    }
    // Weights beside values are only shown, so an odd one harms nothing.
    if (role !== 'weight' || header.at.value === -1) broken.push(role);
    return null;
  };
  const last = profile.valueIsLast.has(firstOf(record.cells).trim().toLowerCase())
    ? lastNumber(record, marks.value ?? '.')
    : null;
  const further = (role: 'quantity' | 'value', first: number | null): number | null => {
    const all = furtherColumns({ header, profile }, role).map((column) => read(role, record.cells[column] ?? ''));
    return all.reduce((sum, more) => (more === null || sum === null ? (sum ?? more) : sum + more), first);
  };
  const numbers = {
    quantity: further('quantity', read('quantity')),
    price: read('price'),
    value: last !== null && last.numbers === 1 ? last.value : further('value', read('value')),
    weight: read('weight'),
  };
  if (last === null || last.numbers !== 1) return { numbers, broken };
  return { numbers: { ...numbers, quantity: null, price: null }, broken: [] };
}

const IN_EUROS = /^[-−]?\d{1,3}(?:\.\d{3})+\s?€$/u;
const IN_DOLLARS = /^[-−]?\$\s?\d{1,3}(?:,\d{3})+$/u;

/* "3.000 €" below "$5,000": nobody writes a sum of money to three decimals. */
function markOfMoney(cell: string, usual: DecimalMark | null): DecimalMark | null {
  if (IN_EUROS.test(cell.trim())) return ',';
  return IN_DOLLARS.test(cell.trim()) ? '.' : usual;
}

/** The last number of a row whose cells do not stand under their titles, and how many numbers it has. */
export function lastNumber(
  record: FileRecord,
  mark: DecimalMark,
): { readonly value: number; readonly numbers: number } | null {
  const numbers = withoutSplitThousands(record.cells).flatMap((cell) => {
    const parsed = parseNumber(cell, mark);
    return parsed.kind === 'number' ? [parsed.value] : [];
  });
  const value = numbers.at(-1);
  return value === undefined ? null : { value, numbers: numbers.length };
}

function isNumber(cell: string): boolean {
  return parseNumber(cell, '.').kind === 'number' || parseNumber(cell, ',').kind === 'number';
}

/* `$3` and `208.50`: an amount whose thousands comma was taken for the end of the cell. */
function withoutSplitThousands(cells: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const cell of cells) {
    const before = out.at(-1)?.trim() ?? '';
    if (/^\(?-?\$\d{1,3}(?:,\d{3})*$/.test(before) && /^\d{3}(?:\.\d{2}\)?)?$/.test(cell.trim()))
      out[out.length - 1] = `${before},${cell.trim()}`;
    else out.push(cell);
  }
  return out;
}

/**
 * Cells beyond the header, or a row that ends before the value: something slid. Only quantity × price = value proves
 * that the cells still stand under their titles (`surplus`), or that all of them read and nothing but words stands beyond them
 * (`beyond`); else the row is `ragged`.
 */
export function faultOfShape(
  record: FileRecord,
  header: Header,
  numbers: NumbersOfRow,
  multiplier: number,
): 'ragged' | 'surplus' | 'beyond' | null {
  const { quantity, price, value } = numbers;
  const proved =
    quantity !== null && price !== null && value !== null && multiplies(quantity, price, value, [multiplier]);
  const beyond = record.cells.slice(header.columns.length);
  // Units may stand under untitled columns at the end; numbers there have slid.
  const hasTitles = header.columns.some(({ title }) => title !== '');
  const untitled = record.cells.filter(
    (_, at) => hasTitles && at >= header.width && header.columns[at]?.role === 'unused',
  );
  if (beyond.some((cell) => cell.trim() !== '') || untitled.some(isNumber)) {
    if (proved) return 'surplus';
    return !untitled.some(isNumber) && isNoteBeyond(record, header, numbers) ? 'beyond' : 'ragged';
  }
  if (record.cells.length >= header.width || value !== null) {
    const short = record.cells.length < header.width && quantity !== null && price !== null;
    return short && !proved ? 'ragged' : null;
  }
  const needed =
    header.at.value !== -1 ? header.at.value : Math.max(header.at.quantity, header.at.price, header.at.weight);
  return record.cells.length <= needed ? 'ragged' : null;
}

/*
 * Had a comma of the row cut one of its cells in two, a number would stand where words belong, words where a number does, or a
 * number beyond the last title.
 */
function isNoteBeyond(
  { cells }: FileRecord,
  { at, columns }: Header,
  { quantity, price, value, weight }: NumbersOfRow,
): boolean {
  const amounts = [at.quantity, at.price, at.value, at.weight].filter((column) => column !== -1);
  const stated = [quantity, price, value, weight].filter((number) => number !== null);
  const isWhole = stated.length === amounts.length && !(quantity !== null && price !== null && value !== null);
  const words = [at.name, at.type, at.currency].filter((column) => column !== -1).map((column) => cells[column]!);
  const behind = cells.slice(Math.max(...amounts) + 1);
  return (
    isWhole &&
    [...words, ...behind].every((cell) => !isNumber(cell)) &&
    cells.slice(columns.length).every((cell) => !isMeantAsNumber(cell))
  );
}
