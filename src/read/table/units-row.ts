import { currencyOfCode, type CurrencyReading } from '../cells/currencies.ts';

/* Some exports write the units in a line of their own below the titles: `,,pcs,EUR,EUR,%`. */

const UNIT =
  /^[[(]?(?:%|\p{Sc}|pcs\.?|units?|shares?|stk\.?|stück|st\.?|qty|nom\.?|株|股|円|元|口|份|千円|text|abs\.?)[\])]?$/iu;

const LONGEST_UNIT = 8;

/** Tells whether the cell is a unit and nothing else: `EUR`, `(%)`, `Stück`. */
function isUnit(cell: string): boolean {
  const text = cell.trim();
  if (text.length > LONGEST_UNIT) return false;
  return UNIT.test(text) || moneyOfUnit(text) !== null;
}

/** The money that a unit names, null where it names none: `[GBX]` is pounds in hundredths. */
export function moneyOfUnit(cell: string): CurrencyReading | null {
  const inside = /^[[(]?([^()[\]]{1,6})[\])]?$/.exec(cell.trim())?.[1];
  return inside === undefined ? null : currencyOfCode(inside);
}

/** Tells whether all that stands in the cells are units, two of them at least. */
export function isUnitsRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && filled.every(isUnit);
}
