import { findDate } from '../../../src/read/cells/dates.ts';
import type { IsoDate } from '../../../src/domain/model/units.ts';
import { identifierKey, isinChecks } from '../../../src/reference/identifier-hash.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { addTo, byText } from '../sources.ts';
import { openBook } from './european.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, refuseDay, type RawFile, type Renewal } from './renewal.ts';

/** The titles of the Association of Mutual Funds in India's list of all schemes with their net asset values. */
const TITLES = /^Scheme Code;ISIN Div Payout\/\s*ISIN Growth;ISIN Div Reinvestment;Scheme Name;Net Asset Value;Date/i;
/** A scheme whose last value is older is closed. */
const LIVE_DAYS = 31;
/** What a scheme's name says behind the fund and its plan: how it pays. Plans cost different fees, options the same. */
const OPTIONS =
  /\b(?:growth|idcw|income distribution(?: cum capital withdrawal)?|payout|reinvest(?:ment|ed)?|dividend|bonus|daily|weekly|fortnightly|monthly|quarterly|half[ -]?yearly|annual(?:ly)?|option|of|and|plan|regular|direct)\b/gi;

interface Scheme {
  readonly name: string;
  readonly isins: readonly string[];
  readonly day: IsoDate;
}

/** Whether a text is the list of the Indian funds' association. */
export function isSchemeList(text: string): boolean {
  return TITLES.test(text.replace(/^\uFEFF/, ''));
}

/* One line a scheme, between headings of categories and houses; "-" or "N.A." is none. */
function readSchemes(text: string): readonly Scheme[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [code = '', payout = '', reinvested = '', name = '', , date = ''] = line
      .split(';')
      .map((cell) => cell.trim());
    const day = findDate(date, 'day-first');
    if (!/^\d+$/.test(code) || day === null) return [];
    return [{ name, isins: [payout, reinvested].filter((cell) => /^INF[A-Z0-9]{9}$/.test(cell)), day }];
  });
}

/* Two options of one plan of one fund: the same holdings at the same fee. A direct plan takes less than a regular one. Only behind the first
   dash are words left out, for a fund's own name may have them (a "Dividend Yield Fund"). */
function planOf(name: string): string {
  const [fund = '', ...tail] = name.split(/\s-\s?|-\s/);
  const plan = /\bdirect\b/i.test(name) ? 'direct' : 'regular';
  const words = `${plan} ${fund} ${tail.join(' ').replace(OPTIONS, ' ')}`;
  return (
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/**
 * Renews the ISINs of Indian funds that the pack knows: a live scheme of the same plan as one whose ISIN is known is that fund. A number
 * that is something else's, and a plan that is two funds of the pack, are refused.
 */
export function renewSchemes(pack: PackText, file: RawFile, today: string): Renewal {
  const all = readSchemes(file.text);
  const asOf =
    all
      .map(({ day }) => day)
      .sort(byText)
      .at(-1) ?? null;
  if (asOf === null) return refuseAll(pack, `${file.name}: it has no scheme with a day.`);
  const why = refuseDay(asOf, today, null);
  if (why !== null) return refuseAll(pack, `${file.name}: ${why}.`);
  const reference = makeReference(pack);
  const book = openBook(pack.identifiers.IDENTIFIERS);
  const plans = new Map<string, string[]>();
  for (const { name, isins, day } of all)
    if (Date.parse(asOf) - Date.parse(day) <= LIVE_DAYS * 864e5)
      for (const isin of isins) addTo(plans, planOf(name), isin);
  const refused: string[] = [];
  const funds = new Set<string>();
  let numbers = 0;
  for (const [plan, isins] of plans) {
    const known = new Set(
      isins.map((isin) => book.find(identifierKey(isin))?.symbol).filter((one) => one !== undefined),
    );
    const [fund] = known;
    if (fund === undefined) continue;
    if (known.size > 1 || reference.bySymbol(fund)[0]?.kind !== 'fund') {
      refused.push(`AMFI: the ISINs of “${plan}” are ${[...known].join(' and ')} in the pack; none is added.`);
      continue;
    }
    for (const isin of isins) {
      if (book.find(identifierKey(isin)) !== null) continue;
      if (isinChecks(isin)) {
        book.give(identifierKey(isin), fund);
        funds.add(fund);
        numbers += 1;
      } else refused.push(`AMFI: the check digit of ${isin}, “${plan}”, is wrong.`);
    }
  }
  const { what, licence } = RAW_DOWNLOADS['amfi-schemes'];
  return {
    pack: { ...pack, identifiers: { IDENTIFIERS: book.close() } },
    taken: [`${numbers} new ISINs of ${funds.size} Indian funds, of ${all.length} schemes, ${asOf}`],
    refused,
    source: numbers === 0 ? null : { file: file.name, what, asOf, rows: all.length, licence, sha256: file.sha256 },
    funds: [],
  };
}
