import type { Rate } from '../domain/model/reference.ts';
import type { Currency, IsoDate } from '../domain/model/units.ts';
import { once } from '../domain/once.ts';
import { cellAt, dateCell, numberCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/**
 * Look-up of exchange rates, units of the currency for one US dollar (European Central Bank, reference/fx). The month
 * end nearest to the date counts, of two equally near ones the earlier; null as a date means the newest. A dollar is a
 * dollar on any day.
 */
export function decodeRates(text: string): (currency: Currency, date: IsoDate | null) => Rate | null {
  const table = once(() => parseTable(text));
  const dates = once(() => table().column('date').map(dateCell));
  const days = once(() => dates().map(dayNumber));
  return (currency, date) => {
    const newest = dates().at(-1);
    if (newest === undefined) return null;
    if (currency === 'USD') return { perUsd: 1, asOf: date ?? newest };
    if (!table().columns.includes(currency)) return null;
    const cells = table().column(currency);
    const wanted = dayNumber(date ?? newest);
    let best: { readonly row: number; readonly distance: number } | null = null;
    for (const [row, day] of days().entries()) {
      const distance = Math.abs(day - wanted);
      if (cellAt(cells, row) !== '' && (best === null || distance < best.distance)) best = { row, distance };
    }
    const asOf = best === null ? undefined : dates()[best.row];
    return best === null || asOf === undefined ? null : { perUsd: numberCell(cellAt(cells, best.row)), asOf };
  };
}

/** Days since the first of March of the year 0 in the Gregorian calendar: only differences mean something. */
function dayNumber(date: IsoDate): number {
  const month = +date.slice(5, 7);
  const year = +date.slice(0, 4) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const sinceMarch = (month + 9) % 12;
  return 365 * year + leapDays + Math.floor((153 * sinceMarch + 2) / 5) + +date.slice(8);
}
