import type { Currency } from '../../domain/model/units.ts';
import { parseNumber, powerInCell } from '../cells/cells.ts';
import { MONEY_IN_WORDS } from '../cells/currency-names.ts';
import { AS_IT_IS, multiplies } from '../cells/multiplies.ts';
import type { FileRecord } from '../cells/records.ts';
import { MAIN } from './currency/currency-evidence.ts';
import type { Header } from './header.ts';
import type { Marks } from './marks.ts';
import type { Table } from './recognise.ts';
import { unitInTitle } from './titles.ts';

/* Lines around a table that say in what its amounts are: "All amounts in $000s", "(₹ in lakhs)", "単位：千円", "My portfolio (in k€)". */

const MOST_LINES = 500;
const LONGEST = 80;

const AMOUNTS =
  /^(?:(?:all|alle|tous les|tutti gli|todos los) )?(?:all|alles|everything|(?:market )?values?|amounts?|figures?|numbers?|balances?|prices and values|werte|beträge|angaben|zahlen|montants|valeurs|chiffres|importi|valori|importes|valores|cifras|montos|bedragen|waarden|belopp|värden|beløb|beløp|kwoty|wartości|単位|金額|单位|單位|金额|단위|금액)(?: (?:are|is|shown|stated|given|expressed|reported|sind|exprimés|en|all))*[ :]*$/;
const PRICES =
  /^(?:(?:all|alle|tous les|tutti i|todos los) )?(?:(?:share |unit )?prices?|quotes?|kurse|preise|cours|prix|prezzi|precios|koersen)(?: (?:are|is|shown|quoted|stated|given|sind|en|all))*[ :]*$/;
const MONEY = String.raw`[$€£₹¥]|${MAIN.join('|').toLowerCase()}|rs\.?|${MONEY_IN_WORDS}`;
const MONEY_FIRST = new RegExp(String.raw`^(?<money>${MONEY}) (?<how>in|en) `, 'u');
const ONE_MONEY = new RegExp(`^(?:${MONEY}|dollars?)$`, 'u');
const IN_MONEY = new RegExp(String.raw`^(?<plain>.*?)[ :]*(?:(?<!\p{L})(?:in|en|em|i|w) )(?:${MONEY}|dollars?)$`, 'u');

/** What a line says that all amounts or prices are in: by `scale` they are multiplied. */
export interface StatedUnits {
  readonly scale: number;
  readonly currency: Currency | null;
  readonly of: 'amounts' | 'prices';
  /** It says nothing else. */
  readonly isAlone: boolean;
}

/** What a line says that all amounts are in; null = nothing. Of prices it is told where they are in hundredths. */
export function unitsStated(line: string): StatedUnits | null {
  const text = line.trim().replace(/^\*+/u, '').replace(/[.*:]{1,3}$/u, '').trim().toLowerCase(); // oxfmt-ignore
  if (MAIN.includes(line.trim().replace(/:$/, ''))) return { scale: 1, currency: null, of: 'amounts', isAlone: true };
  if (text.length > LONGEST || /^[\d\p{P}]*$/u.test(text)) return null;
  const [, about = text, inner] = /^(.*?)[([（]((?!\d+[)\]）])[^()[\]（）]+)[)\]）]$/u.exec(text) ?? [];
  const words = (inner === undefined || ONE_MONEY.test(inner) ? about : inner).trim();
  const saysNoMore = inner === undefined || about.trim() === '' || AMOUNTS.test(`${about.trim()} `);
  // "Prices in pence, values in pounds", "As of 11/30/2026 | USD in millions"
  for (const part of [...words.split(/[,;] | \| | and | und /), words]) {
    // "VTI 50, in thousands" says how much of whom, too
    const isAlone = saysNoMore && !/\d/.test(words.replace(part, ''));
    const said = part.replace(MONEY_FIRST, '$<how> $<money> ');
    const isBare = /^(?:in|en|em|i|w) |^\p{Sc}/u.test(said) || (inner !== undefined && part === words);
    for (const one of isBare ? [said, `amounts ${said}`] : [said]) {
      const { plain, scale, currency } = unitInTitle(one);
      if (scale < 1 && PRICES.test(`${plain} `)) return { scale, currency, of: 'prices', isAlone };
      if (scale !== 1 && AMOUNTS.test(`${plain} `)) return { scale, currency, of: 'amounts', isAlone };
    }
  }
  const ofMoney = IN_MONEY.exec(words.replace(MONEY_FIRST, '$<how> $<money> '))?.groups?.['plain'];
  return ofMoney !== undefined && AMOUNTS.test(`${ofMoney === '' ? 'amounts' : ofMoney} `)
    ? { scale: 1, currency: null, of: 'amounts', isAlone: saysNoMore }
    : null;
}

/** The table with its values and prices in what a line around it says, where their own titles don't and no row shows otherwise. */
export function withStatedUnits(table: Table, records: Iterable<FileRecord>, marks: Marks): Table {
  const { header, headerLine, profile, plan } = table;
  if (profile.signatures.length > 0 || plan !== null) return table;
  const stated: StatedUnits[] = [];
  const rows: FileRecord[] = [];
  for (const record of records) {
    if (record.line > headerLine + MOST_LINES) break;
    if (record.line === headerLine) continue;
    const amount = record.cells[Math.max(header.at.value, header.at.price)] ?? '';
    const said = /\d/.test(amount) ? null : unitsStated(lineOf(record));
    if (said === null) rows.push(record);
    else if (said.scale !== 1) stated.push(said);
  }
  if (stated.length === 0) return table;
  const isShown = rows.some((row) => isWrittenOut(row, header, marks));
  return isShown ? table : { ...table, header: stated.reduce(withUnit, header) };
}

/* "Prices in pence, values in pounds" is two cells of a file between commas. */
const lineOf = ({ cells }: FileRecord): string =>
  cells
    .map((cell) => cell.trim().replace(/\s+/g, ' '))
    .filter((cell) => cell !== '')
    .join(', ');

function withUnit(header: Header, { of, scale, currency }: StatedUnits): Header {
  const priced =
    scale < 1 && header.priceIn.scale === 1
      ? { ...header, priceIn: { currency: header.priceIn.currency ?? currency, scale } }
      : header;
  if (of === 'prices' || header.valueScale !== 1) return priced;
  // thousands of dollars may be Canada's, pence are of one country
  return { ...priced, valueScale: scale, currency: header.currency ?? (scale < 1 ? currency : null) };
}

/* "12.5k", and 10 shares at $230 beside 2,300: whatever stands above, this amount is written out. */
function isWrittenOut({ cells }: FileRecord, { at }: Header, marks: Marks): boolean {
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
