import type { DecimalMark } from '../../domain/model/units.ts';
import { decimalsInCell, hasLetterM, parseNumber, powerInCell, type PowerOfM } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import type { Header } from './header.ts';
import { multiplies } from '../cells/multiplies.ts';
import type { Marks } from './marks.ts';
import { onlyOf } from '../../domain/only-of.ts';

/* Is 1.2M a million and two hundred thousand, or a banker's twelve hundred (M = mille, MM = a million)? Shown by quantity × price =
   value, else by what else shortens numbers in the same columns: beside k it is a million, beside MM a thousand. */

/** The two meanings of an M behind a number, the usual one first. */
export const POWERS_OF_M = [6, 3] as const;
const AMOUNTS = ['quantity', 'price', 'value'] as const;
const ROWS_LOOKED_AT = 20_000;

/** What an M stands for in a table, and the rows that wait for the answer. */
export class LetterM {
  readonly #find: () => PowerOfM;
  #power: PowerOfM | undefined;
  #first: { readonly line: number; readonly role: 'quantity' | 'price' | 'value'; readonly cell: string } | null = null;
  #rows = new Set<number>();

  /** `find` is asked once, when the first M is met: nearly no file has any. */
  constructor(find: () => PowerOfM) {
    this.#find = find;
  }

  /** The power of ten that an M stands for; null = nothing shows it. */
  get power(): PowerOfM {
    if (this.#power === undefined) this.#power = this.#find();
    return this.#power;
  }

  /** Notes a row with an M that nothing explains. */
  note(line: number, role: 'quantity' | 'price' | 'value', cell: string): void {
    this.#first ??= { line, role, cell };
    this.#rows.add(line);
  }

  /** The first cell with an M that nothing explains, and how many rows have one; null = there is none. */
  get unclear() {
    return this.#first === null ? null : { ...this.#first, rows: this.#rows.size };
  }
}

/** Gives the power of ten that an M behind a number stands for in the rows below the header; null where they do not show it. */
export function findPowerOfM(
  records: Iterable<FileRecord>,
  { at }: Header,
  headerLine: number,
  marks: Marks,
): PowerOfM {
  const agree = { 3: 0, 6: 0 };
  const differ = { 3: 0, 6: 0 };
  let [besideK, besideMM] = [false, false];
  let rows = 0;
  for (const { line, cells } of records) {
    if (line <= headerLine) continue;
    if ((rows += 1) > ROWS_LOOKED_AT) break;
    const row = AMOUNTS.map((role) => ({ cell: cells[at[role]] ?? '', mark: marks[role] ?? '.' }));
    besideK ||= row.some(({ cell }) => powerInCell(cell) === 3);
    besideMM ||= row.some(({ cell }) => cell.includes('MM') && powerInCell(cell) === 6);
    if (!row.some(({ cell }) => hasLetterM(cell))) continue;
    for (const power of POWERS_OF_M) {
      const fits = isProductWith(row, power);
      if (fits !== null) (fits ? agree : differ)[power] += 1;
    }
  }
  const proved = onlyOf(POWERS_OF_M.filter((power) => agree[power] > 0 && agree[power] >= 4 * differ[power]));
  if (proved !== null) return proved;
  if (besideK === besideMM) return null;
  return besideK ? 6 : 3;
}

interface Written {
  readonly cell: string;
  readonly mark: DecimalMark;
}

/* Whether quantity × price is the value up to what the short forms round away; null = not all of the three are stated. */
function isProductWith(row: readonly Written[], power: 3 | 6): boolean | null {
  const [quantity, price, value] = row.map(({ cell, mark }) => parseNumber(cell, mark, power));
  if (quantity?.kind !== 'number' || price?.kind !== 'number' || value?.kind !== 'number') return null;
  if (quantity.value === 0 || price.value === 0 || value.value === 0) return null;
  const rounded = row.reduce((sum, { cell, mark }) => {
    const read = parseNumber(cell, mark, power);
    return read.kind === 'number' ? sum + roundingOfM(cell, mark, power) / Math.abs(read.value) : sum;
  }, 0);
  return multiplies(quantity.value, price.value, value.value, undefined, rounded);
}

/** By how much a number with an M may be off what it was rounded from, in whole units: 50,000 for `1.2M` of millions; 0 for any other cell. */
export function roundingOfM(cell: string, mark: DecimalMark, power: 3 | 6): number {
  return hasLetterM(cell) ? 0.5 * 10 ** (power - decimalsInCell(cell, mark)) : 0;
}
