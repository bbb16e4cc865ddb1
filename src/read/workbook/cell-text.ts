import { currencyOfCode } from '../cells/currencies.ts';
import { SIGNED } from '../cells/money-signs.ts';
import { firstOf } from '../../domain/must.ts';

/* What stands in a cell of a workbook, as text that reads one way only: a number with all its digits and a point, a date
   as ISO. The cell's format is asked only for what the number means: per cent, a currency, leading zeros. */

/** A value as the workbook stores it; a formula's is its last result. */
export type CellContent = string | number | boolean | Date | null;

/** The cell as text; nothing stated = empty. `format` is the cell's number format as Excel writes it, empty for none. */
export function cellText(content: CellContent, format: string): string {
  if (content === null) return '';
  if (typeof content === 'string') return content;
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return typeof content === 'number' ? numberText(content, format) : dateText(content);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const minutes = time.slice(0, 5);
  if (date.getUTCFullYear() < 1901) return minutes; // a time of day alone
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return '';
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const { zeros, isPercent, before, after } = meaningOf(format);
  if (zeros > 0 && Number.isInteger(size)) return sign + String(size).padStart(zeros, '0');
  return `${sign}${before}${unmistakable(isPercent ? timesHundred(size) : String(size))}${after}`;
}

/** What a number format says beside how a number looks. */
interface Meaning {
  /** Digits that are shown at least, where the format is nothing but zeros. */
  readonly zeros: number;
  readonly isPercent: boolean;
  readonly before: string;
  readonly after: string;
}

// A workbook has few formats and many cells.
const meanings = new Map<string, Meaning>();
const MOST_MEANINGS = 5000;

function meaningOf(format: string): Meaning {
  const known = meanings.get(format);
  if (known !== undefined) return known;
  const shown = firstOf(format.split(';'));
  // A sign between quotation marks or after a backslash is only shown; any other makes a per cent of the number.
  const isPercent = shown.replace(/"[^"]*"|\\.|_.|\[[^\]]{0,60}\]/g, '').includes('%');
  const meaning = {
    zeros: /^0{2,}$/.test(shown) ? shown.length : 0,
    isPercent,
    before: moneyIn(shown),
    after: shown.includes('%') ? '%' : '',
  };
  if (meanings.size < MOST_MEANINGS) meanings.set(format, meaning);
  return meaning;
}

/* By its digits: 0.07 × 100 is not 7 in binary. */
function timesHundred(size: number): string {
  const written = String(size);
  if (written.includes('e')) return String(size * 100);
  const [whole, fraction = ''] = written.split('.');
  const moved = `${whole}${fraction.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  return fraction.length > 2 ? `${moved}.${fraction.slice(2)}` : moved;
}

/* Three digits behind a point could be thousands; a zero more says that they are not. */
function unmistakable(digits: string): string {
  return /^\d+\.\d{3}$/.test(digits) ? `${digits}0` : digits;
}

/* Whose sign it is that several countries write, by the number that a format has for language and country: "[$$-C09]". */
const BY_COUNTRY: ReadonlyMap<string, string> = new Map(
  `USD 409 | CAD 1009 C0C | AUD C09 | NZD 1409 | HKD C04 3C09 | SGD 4809 1004 | TWD 404 | MXN 80A | ARS 2C0A | CLP 340A | COP 240A
   SEK 41D | NOK 414 814 | DKK 406 | ISK 40F | JPY 411 | CNY 804 | INR 4009 439`
    .split(/[|\n]/)
    .flatMap((line) => {
      const [code = '', ...countries] = line.trim().split(' ');
      return countries.map((country): [string, string] => [country, code]);
    }),
);
const OF_SEVERAL = /^(?:\$|¥|kr\.?|Rs\.?)$/;

/* The currency that the cell shows beside its number. Room kept for a sign (`_€`) and places (`[$-409]`) show none. */
function moneyIn(format: string): string {
  const shown = format.replace(/_./g, '').replace(/\\/g, '');
  const signs = [...shown.matchAll(/\[\$([^\]-]{1,20})(?:-([\dA-F]{1,8}))?[^\]]{0,40}\]|"([^"]{1,20})"/gi)];
  for (const [, ofCountry, country = '', quoted = ''] of signs) {
    const sign = (ofCountry ?? quoted).trim();
    const code = SIGNED.get(sign) ?? currencyOfCode(sign)?.code;
    if (code !== undefined) return asWritten(/^\p{Sc}$/u.test(sign) ? sign : code);
    if (OF_SEVERAL.test(sign)) return asWritten(BY_COUNTRY.get(country.toUpperCase()) ?? sign);
  }
  const plain = shown.replace(/\[[^\]]{0,60}\]/g, '');
  for (const [code] of plain.matchAll(/\b[A-Z]{3}\b/g)) if (currencyOfCode(code) !== null) return asWritten(code);
  return /\p{Sc}/u.exec(plain)?.[0] ?? '';
}

const asWritten = (sign: string): string => (/[A-Za-z]\.?$/.test(sign) ? `${sign} ` : sign);
