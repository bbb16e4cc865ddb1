import type { FundClass } from '../../src/domain/model/reference.ts';
import { BOND_FUNDS_BY_NAME, CLASSES_BY_HAND } from './fund-classes-by-hand.ts';
import { byText, rowsBy, SERIES_FILE, type Row, type Sources } from './sources.ts';

/** The catalogue's word for what a fund invests in, and ours. */
const CLASSES: Readonly<Record<string, FundClass>> = {
  'equity-us': 'equity',
  'equity-intl': 'equity',
  'equity-global': 'equity',
  bond: 'bond',
  'money-market': 'money-market',
  commodity: 'commodity',
  crypto: 'crypto',
  currency: 'currency',
  mixed: 'mixed',
  alternative: 'alternative',
  'leveraged-inverse': 'leveraged',
  unknown: 'unknown',
};

/* Words of names count as whole words only: "muni" is in "communications", "gold" in "Goldman". */
const words = (list: string): RegExp => new RegExp(String.raw`\b(?:${list.trim().replace(/\s*\n\s*/g, '|')})\b`, 'i');

/** Say that a fund lends, whatever else the name says ("High Yield Bond Energy Sector", "Commercial Real Estate Debt"). */
const SURE_BONDS = words(`
  bonds?
  munis?|municipals?|munici|municip|municipa|munic|muniyield|muniholdings|muniassets|munienhanced|munivest
  treasur(?:y|ies)|t-bills?
  debt|debentures?|loans?|credit
  fixed[- ]income`);
/** Say so where nothing speaks against it. */
const BONDS = words(`
  tax[- ]?(?:free|exempt)|amt[- ]?free
  high[- ]yield|high[- ]income|floating|duration|maturit(?:y|ies)|inflation
  mortgages?|mbs|gnma|ginnie|securitized|corporates?|clo|aaa
  government|govt|tips|notes?|bills?|sukuk
  investment[- ]grade|core plus|strategic income|ultra[- ]?short|(?:short|intermediate|limited|long)[- ]term
  preferreds?|convertibles?`);
/** Say that a fund owns shares, or shares beside bonds. */
const SHARES = words(String.raw`
  equit(?:y|ies)|stocks?|dividends?|growth|value
  small[- ]?cap|mid[- ]?cap|large[- ]?cap|msci|s&p|nasdaq(?:-100)?|eafe|nikkei
  real estate|realty|reits?|infrastructure|utilit(?:y|ies)|energy|mlp|midstream
  communications?|telecommunications|technology|communit(?:y|ies)|health(?:care)?|banks?
  covered call|buy-write|balanced|lifecycle|lifestyle|lifepath|freedom|retirement \d{4}|retiresmart|target date|portfolio optimization
  miners?|mining|explorers?|producers?|companies|industry|resources`);
/** Part of the name of a share class, which says nothing of the fund. */
const CLASS_NAMES = /\b(?:class )?retirement(?: class| shares)?(?: \d)?$|\bcommon (?:stock|shares)\b/i;
/** Say that what a fund follows is multiplied or turned round. */
const MULTIPLIED = words('2x|3x|double|ultra(?:short|pro|sector)?|short|inverse|bear(?:ish)?');
const BOTH_WAYS = /\blong[/ -]short\b/i;
/** Companies that live on a metal, a fuel or a coin. */
const COMPANIES = words(`
  miners?|mining|explorers?|producers?|companies|corporations|equit(?:y|ies)|stocks?|infrastructure
  industry|innovators|adopters|economy|blockchain|tech|resources`);
/** Coins beside something else. */
const BESIDE_COINS = words('s&p|nasdaq-100|bonds?|treasur(?:y|ies)|gold|oil|metals');

/** Categories of FinanceDatabase that are given to bond funds alone. */
const BOND_CATEGORIES =
  /^(?:Municipal|Government|Treasury|Corporate|Investment Grade) Bonds$|^Inflation-Protected|^Mortgage/;
const MIXED_CATEGORIES: ReadonlySet<string> = new Set(['Blend', 'Allocation', 'Bonds', '']);
/** A fund for a year, or for a taste of risk. */
const MIXED = words(String.raw`
  one choice|lifecycle|lifestyle|lifepoints|retiresmart|target today|destination|multi-index|solution 20\d\d
  (?:portfolio|series|fund|plan|529|retirement|preservation) 20[1-7]\d|20[1-7]\d (?:portfolio|fund|preservation)
  conservative (?:portfolio|track|static|529|strategy|fund|mvp)|cornerstone conservative`);

/** Where the class of a fund is from: looked at by somebody, or words of its name. */
export type ClassFrom = 'studied' | 'repaired' | 'hand' | 'doubted' | 'name' | 'unsure';

export interface SettledClass {
  readonly fundClass: FundClass;
  readonly from: ClassFrom;
}

/**
 * Settles what each fund of the catalogue is, by ticker. In this order: funds.csv, and what has the basket of a fund there
 * (equivalents.csv); world/class-repairs.csv, whose doubts make it unknown; what is known by hand; else the catalogue's guess from
 * the name, which has to stand up to the whole words of that name, or the fund is unknown. All classes of one SEC series are one
 * fund: what is known of one holds for all, and a contradiction stops the compiler.
 */
export function settleClasses(sources: Sources, catalogue: readonly Row[]): ReadonlyMap<string, SettledClass> {
  const knownOf = makeKnown(sources);
  const settled = new Map<string, SettledClass>();
  for (const group of seriesOf(sources, catalogue).values()) {
    const known = group.flatMap((row) => {
      const one = knownOf(row('ticker'));
      return one === null ? [] : [{ ticker: row('ticker'), ...one }];
    });
    // a doubt gives way to knowledge
    const sure = known.filter(({ from }) => from !== 'doubted');
    const [first, ...others] = sure.length > 0 ? sure : known;
    const other = others.find(({ fundClass }) => fundClass !== first?.fundClass);
    if (first !== undefined && other !== undefined)
      throw new Error(
        `${first.ticker} and ${other.ticker} are classes of one fund, but ${first.fundClass} and ${other.fundClass}.`,
      );
    const one = first ?? guess(group);
    for (const row of group) settled.set(row('ticker'), one);
  }
  return settled;
}

/** The rows by fund: the classes of an SEC series together, everything else by itself. */
function seriesOf(sources: Sources, catalogue: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const series = new Map(sources.read(SERIES_FILE).map((row) => [row('ticker'), row('series')]));
  return rowsBy(catalogue, 'ticker', (ticker) => series.get(ticker) ?? ticker);
}

function makeKnown(sources: Sources): (ticker: string) => SettledClass | null {
  const studied = new Map(sources.read('funds/funds.csv').map((row) => [row('ticker'), row('asset_class')]));
  const sameAs = new Map(sources.read('funds/equivalents.csv').map((row) => [row('ticker'), row('same_as')]));
  const repairs = new Map(sources.read('funds/world/class-repairs.csv').map((row) => [row('ticker'), row]));
  return (ticker) => {
    const word = studied.get(ticker) ?? studied.get(sameAs.get(ticker) ?? '');
    if (word !== undefined) return { fundClass: classOf(word), from: 'studied' };
    const hand = CLASSES_BY_HAND[ticker];
    if (hand !== undefined) return { fundClass: hand[0], from: 'hand' };
    const repair = repairs.get(ticker);
    if (repair === undefined) return null;
    if (repair('status') === 'repair') return { fundClass: classOf(repair('to_class')), from: 'repaired' };
    const isKept = repair('reason').startsWith('keep');
    return isKept
      ? { fundClass: classOf(repair('from_class')), from: 'repaired' }
      : { fundClass: 'unknown', from: 'doubted' };
  };
}

function classOf(word: string): FundClass {
  const fundClass = CLASSES[word];
  if (fundClass === undefined) throw new Error(`No class for funds of "${word}".`);
  return fundClass;
}

/* The catalogue's guess, as far as the words of the name bear it out. */
function guess(group: readonly Row[]): SettledClass {
  const guesses = new Set(group.map((row) => classOf(row('asset_class'))));
  const [guessed = 'unknown'] = guesses;
  // classes that the catalogue files apart and nobody has looked at
  if (guesses.size > 1) return { fundClass: 'unknown', from: 'unsure' };
  const names = group.map((row) => row('name'));
  const fundClass = judge(guessed, names, commonest(group.map((row) => row('category'))));
  return { fundClass, from: fundClass === 'unknown' && guessed !== 'unknown' ? 'unsure' : 'name' };
}

/**
 * Says what a fund of these names (one for each of its classes) is, when the catalogue takes it for `guessed`. No fund whose name
 * speaks of shares is bonds, metal, coins or money, and a name that does not speak of bonds shows none.
 */
export function judge(guessed: FundClass, names: readonly string[], category: string): FundClass {
  const says = (pattern: RegExp): boolean => names.some((name) => pattern.test(name.replace(CLASS_NAMES, '')));
  switch (guessed) {
    case 'bond':
      if (says(MIXED) && !says(SURE_BONDS)) return 'mixed';
      if (names.some((name) => BOND_FUNDS_BY_NAME.some((known) => name.startsWith(known)))) return 'bond';
      if (says(SURE_BONDS)) return 'bond';
      return (says(BONDS) || BOND_CATEGORIES.test(category)) && !says(SHARES) ? 'bond' : 'unknown';
    case 'commodity':
      if (says(BOTH_WAYS)) return 'alternative';
      return says(MULTIPLIED) ? 'leveraged' : says(COMPANIES) ? 'unknown' : 'commodity';
    case 'crypto':
      return says(MULTIPLIED) ? 'leveraged' : says(BESIDE_COINS) || says(COMPANIES) ? 'unknown' : 'crypto';
    case 'currency':
      return says(MULTIPLIED) ? 'leveraged' : says(SHARES) ? 'unknown' : 'currency';
    case 'equity':
      if (says(/\bmunicipals?\b/i)) return 'bond';
      if (category === 'Allocation') return 'mixed';
      if (says(SURE_BONDS))
        return says(/\b(?:equit(?:y|ies)|stocks?)\b/i) ? 'mixed' : says(SHARES) ? 'unknown' : 'bond';
      return says(MIXED) && MIXED_CATEGORIES.has(category) && !says(/\bequit(?:y|ies)\b/i) ? 'mixed' : 'equity';
    case 'mixed':
    case 'alternative':
    case 'money-market':
    case 'leveraged':
    case 'unknown':
      return guessed;
  }
}

function commonest(cells: readonly string[]): string {
  const times = (cell: string): number => cells.filter((other) => other === cell).length;
  const [first = ''] = cells.filter((cell) => cell !== '').sort((a, b) => times(b) - times(a) || byText(a, b));
  return first;
}
