import { formatTable } from '../../src/reference/table.ts';
import { byText, type Sources } from './sources.ts';

/** The table of exchange rates: a row a month end, a column a currency, units of the currency for one US dollar. */
export function ratesTable(sources: Sources): string {
  const rows = sources.read('fx/rates.csv');
  const rates = new Map(rows.map((row) => [`${row('date')} ${row('currency')}`, row('per_usd')]));
  const dates = [...new Set(rows.map((row) => row('date')))].sort(byText);
  const currencies = [...new Set(rows.map((row) => row('currency')))].sort(byText);
  return formatTable([
    ['date', dates],
    ...currencies.map((code) => [code, dates.map((date) => rates.get(`${date} ${code}`) ?? '')] as const),
  ]);
}
