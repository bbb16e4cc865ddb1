import { parseNumber, powerInCell } from '../cells/cells.ts';
import { MONEY_IN_WORDS } from '../cells/currency-names.ts';
import { AS_IT_IS, multiplies } from '../cells/multiplies.ts';
import type { FileRecord } from '../cells/records.ts';
import type { Header } from './header.ts';
import type { Marks } from './marks.ts';
import type { Table } from './recognise.ts';
import { countedInTitle } from './titles.ts';

/* Lines around a table that say in what its amounts are: "All amounts in $000s", "(₹ in lakhs)", "単位：千円", "My portfolio (in k€)". */

const MOST_LINES = 500;
const LONGEST = 80;

const AMOUNTS =
  /^(?:(?:all|alle|tous les|tutti gli|todos los) )?(?:all|alles|everything|(?:market )?values?|amounts?|figures?|numbers?|balances?|prices and values|werte|beträge|angaben|zahlen|montants|valeurs|chiffres|importi|valori|importes|valores|cifras|montos|bedragen|waarden|belopp|värden|beløb|beløp|kwoty|wartości|単位|金額|单位|單位|金额|단위|금액)(?: (?:are|is|shown|stated|given|expressed|reported|sind|exprimés|en|all))*[ :]*$/;
const MONEY = String.raw`[$€£₹¥]|[a-z]{3}|rs\.?|${MONEY_IN_WORDS}`;
const MONEY_FIRST = new RegExp(String.raw`^(?<money>${MONEY}) (?<how>in|en) `, 'u');
const ONE_MONEY = new RegExp(`^(?:${MONEY}|dollars?)$`, 'u');
const IN_MONEY = new RegExp(String.raw`^(?<plain>.*?)[ :]*(?:(?<!\p{L})(?:in|en|em|i|w) )(?:${MONEY}|dollars?)$`, 'u');

/** What a line says that all amounts are in; null = nothing. By `scale` they are multiplied; `isAlone`: it says nothing else. */
export function unitsStated(line: string): { readonly scale: number; readonly isAlone: boolean } | null {
  const text = line.trim().replace(/^\*+/u, '').replace(/[.*:]{1,3}$/u, '').trim().toLowerCase(); // prettier-ignore
  if (text.length > LONGEST || /^[\d\p{P}]*$/u.test(text)) return null;
  const [, about = text, inner] = /^(.*?)[([（]((?!\d+[)\]）])[^()[\]（）]+)[)\]）]$/u.exec(text) ?? [];
  const words = (inner === undefined || ONE_MONEY.test(inner) ? about : inner)
    .trim()
    .replace(MONEY_FIRST, '$<how> $<money> ');
  const isAlone = inner === undefined || about.trim() === '' || AMOUNTS.test(`${about.trim()} `);
  const said = /^(?:in|en|em|i|w) |^\p{Sc}/u.test(words) || inner !== undefined ? [words, `amounts ${words}`] : [words];
  for (const one of said) {
    const { plain, scale } = countedInTitle(one);
    if (scale >= 1000 && AMOUNTS.test(`${plain} `)) return { scale, isAlone };
  }
  const ofMoney = IN_MONEY.exec(words)?.groups?.['plain'];
  return ofMoney !== undefined && AMOUNTS.test(`${ofMoney === '' ? 'amounts' : ofMoney} `)
    ? { scale: 1, isAlone }
    : null;
}

/** The table with its values counted in what a line around it says, where its own title doesn't and no row shows otherwise. */
export function withStatedUnits(table: Table, records: Iterable<FileRecord>, marks: Marks): Table {
  const { header, headerLine, profile, plan } = table;
  const { value } = header.at;
  if (profile.signatures.length > 0 || plan !== null || value === -1 || header.valueScale !== 1) return table;
  let scale = 1;
  const rows: FileRecord[] = [];
  for (const record of records) {
    if (record.line > headerLine + MOST_LINES) break;
    if (record.line === headerLine) continue;
    const line = /\d/.test(record.cells[value] ?? '') ? '' : record.cells.join(' ').replace(/\s+/g, ' ');
    const said = unitsStated(line)?.scale ?? 1;
    if (said === 1) rows.push(record);
    else scale = said;
  }
  return scale === 1 || rows.some((row) => isWhole(row, header, marks))
    ? table
    : { ...table, header: { ...header, valueScale: scale } };
}

/* "12.5k", and 10 shares at $230 beside 2,300: whatever stands above, this amount is written out. */
function isWhole({ cells }: FileRecord, { at }: Header, marks: Marks): boolean {
  if (powerInCell(cells[at.value] ?? '') > 0) return true;
  const [quantity, price, value] = (['quantity', 'price', 'value'] as const).map((role) =>
    parseNumber(cells[at[role]] ?? '', marks[role] ?? '.'),
  );
  return (
    quantity?.kind === 'number' &&
    price?.kind === 'number' &&
    value?.kind === 'number' &&
    multiplies(quantity.value, price.value, value.value, AS_IT_IS)
  );
}
