import { currencyCalled, MONEY_IN_WORDS } from '../cells/currency-names.ts';
import type { ColumnRole } from '../../domain/model/file-reading.ts';
import { currency, type Currency } from '../../domain/model/units.ts';
import { foldWidth } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { SIGNED } from '../cells/money-signs.ts';
import { addIn } from '../../domain/sum.ts';
import { LANGUAGES, plainWord, spellingsOf, wordsOfAll } from '../languages/all-words.ts';
import { USED_ROLES, type Language, type UsedRole } from '../languages/language.ts';
import { remember } from '../../domain/remember.ts';
import { whoseMoney, type Whose } from './whose-money.ts';

export { USED_ROLES, type UsedRole } from '../languages/language.ts';

/* What column titles mean, by the tables of `languages/`. What is not listed is not used: costs (`Average Cost Basis`,
   `Purchase Price`), changes (`Last Price Change`) and values of another day (`Beginning Value`) are left out on purpose
   and never matched by part. */

/** One thing that a title can mean; `rank` is its place in the list, lower is the better witness. */
export interface Meaning {
  readonly role: UsedRole;
  readonly language: number;
  readonly rank: number;
}

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = meaningsOfTitles();

function meaningsOfTitles(): ReadonlyMap<string, readonly Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  LANGUAGES.forEach(({ titles }, language) => {
    for (const role of USED_ROLES) {
      titles[role]?.forEach((title, rank) => {
        for (const spelling of spellingsOf(title)) {
          const known = meanings.get(spelling) ?? [];
          if (known.some((one) => one.role === role && one.language === language)) continue;
          meanings.set(spelling, [...known, { role, language, rank }]);
        }
      });
    }
  });
  return meanings;
}

/* The code of money that a title names; a dram is also a company that many hold. */
const codeIn = (word: string): string | null =>
  /^[a-z]{3}$/.test(word) && word !== 'amd' ? (currencyOfCode(word)?.code ?? null) : null;
/* As money is written in titles, in small letters; rupees are named so in India alone. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...SIGNED].map(([sign, code]) => [sign.toLowerCase(), code] as const),
  ...['rs', 'rs.'].map((sign) => [sign, 'INR'] as const),
]);
/** Units of which a hundred make the currency. */
const HUNDREDTHS: ReadonlyMap<string, string | null> = new Map([
  ...['pence', 'p', 'gbx', 'penny', 'gbp p'].map((word): [string, string] => [word, 'gbp']),
  ['zac', 'zar'],
  ...['cent', 'cents', 'centimes', 'centesimi', 'céntimos'].map((word): [string, null] => [word, null]),
]);
const LONGEST_TITLE = 80;

const NOTHING_OWN: ReadonlyMap<string, ColumnRole> = new Map();

/** A title brought to the one spelling in which tables and profiles write it: `Last Price $ ` → `last price $`. */
export const titleKey: (title: string) => string = remember(keyOf);
const readPlainTitle: (title: string) => TitleReading = remember((title) => readTitleOf(title, NOTHING_OWN));

function keyOf(title: string): string {
  return foldWidth(title.slice(0, 2 * LONGEST_TITLE))
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}]/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s*:]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .toLowerCase()
    .replace(/’/g, "'");
}

export interface TitleReading {
  readonly key: string;
  /** The same without the money that it names. */
  readonly plain: string;
  /** What it means by itself, without its neighbours. */
  readonly role: ColumnRole;
  /** Lower is the better witness. */
  readonly rank: number;
  /** All that it can mean; a profile's own word for it is the only one. */
  readonly meanings: readonly Meaning[];
  /** The currency the title names: `Value (EUR)`. */
  readonly currency: Currency | null;
  /** By what the column's numbers are multiplied to be whole units: 0.01 for `Price (pence)`. */
  readonly scale: number;
  /** Whose money it says the amounts are in: each security's own, or that of the portfolio. */
  readonly whose: Whose;
}

const NUMBERS_ALONE = /^[\d.,:/ +$€£()-]*$/;
const NO_TITLE: TitleReading = {
  key: '',
  plain: '',
  role: 'unused',
  rank: 0,
  meanings: [],
  currency: null,
  scale: 1,
  whose: null,
};

/* `value ($)` → `value`, `wert in eur` → `wert` with EUR, `eur value`, `weight (%)` → `weight %`; other brackets stay. */
const WITH_MONEY = [
  /^(?<plain>.*\S) (?:in|en|em|i) (?<money>[^() ]{1,5})$/,
  /^(?<plain>.*\S) ?[([](?:in )?(?<money>[^()[\]]{1,9})[)\]]$/,
  /^(?<plain>.*\S),? (?<money>[^() ]{1,4})$/,
  /^(?<money>[^() ]{3}) (?<plain>.*\S)$/,
];

const MONEY = String.raw`[$€£₹]|usd|eur|gbp|chf|dollars?|${MONEY_IN_WORDS}`;
const THOUSAND = String.raw`'?000s?|thousands?|tsd\.?|tausend|milliers|migliaia|miles|milhares|duizend(?:en)?|tusen|tys\.?`;
const MILLION = String.raw`mm|mn|mio\.?|mln\.?|millions?|millionen|millones|milhões|milioni|miljoen|miljoner`;
const IN_WORDS = new RegExp(
  String.raw`^(?<plain>.*\S) ?(?:[([](?:in )?|(?:in|en|em|i|w) )(?<words>${MONEY_IN_WORDS})[)\]]?$`,
  'u',
);
/* "value ($k)", "wert in tsd. €", "value in thousands", "wert (teur)", "value (x$1000)"; a letter alone is that of a 401(k). */
const countedIn = (words: string, letters: string): RegExp =>
  new RegExp(
    String.raw`^(?<plain>.*?[^\s([,])(?:,? [([]?|[([])(?:in |en |x ?)?(?:(?<before>${MONEY}) ?(?:${words}|${letters})|(?:${words}|${letters}) ?(?:of |d'|de )?(?<after>${MONEY})|(?:${words}))[)\]]?$`,
  );
const COUNTED_IN = [
  [countedIn(THOUSAND, "k|t|1[.,' ]?000s?"), 1e3],
  [countedIn(MILLION, 'm'), 1e6],
] as const;

interface Plain {
  readonly plain: string;
  readonly money: string | null;
  readonly scale: number;
}

/* Other numbers that amounts are counted in: ten thousands of East Asia, lakhs and crores of India. */
const MANY: readonly (readonly [words: string, scale: number, money: string | null])[] = [
  ['千円', 1e3, 'jpy'],
  ['万円|萬円', 1e4, 'jpy'],
  ['百万円', 1e6, 'jpy'],
  ['億円', 1e8, 'jpy'],
  ['万元', 1e4, 'cny'],
  ['亿元', 1e8, 'cny'],
  ['萬元', 1e4, 'twd'],
  ['億元', 1e8, 'twd'],
  ['천원', 1e3, 'krw'],
  ['만원', 1e4, 'krw'],
  ['백만원', 1e6, 'krw'],
  ['억원', 1e8, 'krw'],
  ['lakhs?|lacs?', 1e5, 'inr'],
  // "Deposit (Cr)" is what was credited
  [String.raw`crores?|(?<=in |rs\.? ?|₹ ?|inr ?)cr\.?`, 1e7, 'inr'],
];
const IN_MANY = MANY.map(
  ([words, scale, money]) =>
    [
      new RegExp(
        String.raw`^(?<plain>.*?[^\s([,百백])[ ,]*[([]?(?:in )?(?:rs\.? ?|₹ ?|inr ?)?(?<!\p{Script=Latin})(?:${words})[)\]]?$`,
        'u',
      ),
      scale,
      money,
    ] as const,
);

function withoutMoney(key: string): Plain {
  for (const [words, scale, money] of IN_MANY) {
    const { plain } = words.exec(key)?.groups ?? {};
    if (plain !== undefined) return { plain, money, scale };
  }
  for (const [words, scale] of COUNTED_IN) {
    // "k€" alone stands above values; "TUSD" is a coin
    const alone = key === 'tusd' ? undefined : words.exec(`value ${key}`)?.groups;
    const isAlone = alone?.['plain'] === 'value' && (alone['before'] ?? alone['after']) !== undefined;
    const { plain, before, after } = (isAlone ? alone : words.exec(key)?.groups) ?? {};
    if (plain === undefined) continue;
    const money = before ?? after ?? null;
    return {
      plain: plain.trim(),
      money: money === null ? null : (SIGNS.get(money) ?? currencyCalled(money) ?? money),
      scale,
    };
  }
  // "value (k)", but for a 401(k)
  const inK = /^(?<plain>\D+) ?[([]k[)\]]$/.exec(key)?.groups?.['plain']?.trim();
  if (inK !== undefined && MEANINGS.has(plainWord(inK))) return { plain: inK, money: null, scale: 1000 };
  const { plain: inWords, words = '' } = IN_WORDS.exec(key)?.groups ?? {};
  if (inWords !== undefined) return { plain: inWords.trim(), money: currencyCalled(words), scale: 1 };
  for (const pattern of WITH_MONEY) {
    const { plain, money } = pattern.exec(key)?.groups ?? {};
    if (plain === undefined || money === undefined) continue;
    if (money === '%') return { plain: `${plain.trim()} %`, money: null, scale: 1 };
    // "T / P" is where to take profits
    const isLetter = money === 'p' && /[/&+-]$/.test(plain.trim());
    const hundredth = isLetter ? undefined : HUNDREDTHS.get(money);
    if (hundredth !== undefined) return { plain: plain.trim(), money: hundredth, scale: 0.01 };
    const named = SIGNS.get(money);
    const code = named ?? codeIn(money);
    if (code !== null || /^\p{Sc}$/u.test(money)) return { plain: plain.trim(), money: code ?? money, scale: 1 };
  }
  return { plain: key, money: null, scale: 1 };
}

/** What the amounts of a title are in, and its words without that: `values in $ thousands` → `values`, 1000; `prices in pence` → 0.01 and GBP. */
export function unitInTitle(title: string): Pick<TitleReading, 'plain' | 'scale' | 'currency'> {
  const { plain, money, scale } = withoutMoney(titleKey(title));
  return { plain, scale, currency: money === null ? null : currency(money.toUpperCase()) };
}

/** What a title says of its column. `Mkt Val (Market Value)` is read by either half. */
export function readTitle(title: string, own: ReadonlyMap<string, ColumnRole>): TitleReading {
  // Most cells that are asked are no titles but numbers.
  if (NUMBERS_ALONE.test(title)) return { ...NO_TITLE, key: titleKey(title) };
  return own.size === 0 ? readPlainTitle(title) : readTitleOf(title, own);
}

const isInMoney = ({ role }: Meaning): boolean => role === 'value' || role === 'price' || role === 'currency';

function readTitleOf(title: string, own: ReadonlyMap<string, ColumnRole>): TitleReading {
  const key = titleKey(title);
  const { plain, money, scale } = withoutMoney(key);
  const named = money === null ? null : currency(money.toUpperCase());
  const owned = own.get(key);
  if (owned !== undefined) {
    const meanings = owned === 'unused' ? [] : [{ role: owned, language: 0, rank: -1 }];
    return { key, plain, role: owned, rank: -1, meanings, currency: named, scale, whose: null };
  }
  const { plain: amount, whose } = whoseMoney(plain);
  const ofMoney = whose === null ? undefined : MEANINGS.get(plainWord(amount))?.filter(isInMoney).map(weakest);
  const [, half = '', other = ''] = /^([^()]+) \(([^()]+)\)$/.exec(key) ?? [];
  // The second half spells the first one out, so it is the better witness; a first half alone may mean something else.
  const spelt = other !== '' && !isCostTitle(half) ? other : '';
  const known =
    MEANINGS.get(plainWord(key)) ??
    MEANINGS.get(plainWord(plain)) ??
    ofMoney ??
    MEANINGS.get(plainWord(spelt)) ??
    ofEither(plain);
  const meanings = money === null ? known : known.map((meaning) => asMoney(meaning, plain));
  const first = meanings[0];
  if (first === undefined) return { key, plain, role: 'unused', rank: 0, meanings, currency: named, scale, whose };
  // so many thousands of shares are no shares
  if (scale >= 1000 && first.role === 'quantity') return { ...NO_TITLE, key, plain: key };
  const rank = first.language * 1000 + first.rank;
  return { key, plain, role: first.role, rank, meanings, currency: named, scale: scale * scaleOf(key), whose };
}

/* "Symbol/Ticker" is either; under "Symbol or name" and "Name / ISIN" stands who it is. */
function ofEither(plain: string): readonly Meaning[] {
  const halves = plain.split(/ ?[/|] ?| or | oder | ou | o /).map((half) => MEANINGS.get(plainWord(half)) ?? []);
  if (halves.length !== 2) return [];
  const isOf = (half: readonly Meaning[], ...roles: readonly UsedRole[]) =>
    half.some(({ role }) => roles.includes(role));
  const either = halves.every((half) => isOf(half, ...WHO)) ? WHO : [];
  const role =
    USED_ROLES.find((one) => halves.every((half) => isOf(half, one))) ?? either.find((one) => isOf(halves.flat(), one));
  return halves.flat().filter((meaning) => meaning.role === role);
}
const WHO: readonly UsedRole[] = ['symbol', 'name', 'isin', 'cusip'];

/* "Bestand in Euro": a count of money is a value, the weakest witness of one; but bonds are counted in their money ("Nominal in EUR"). */
function asMoney(meaning: Meaning, plain: string): Meaning {
  if (meaning.role !== 'quantity' || /nom|nenn|face|\bpar\b|pålyd|névért|hodnota/.test(plain)) return meaning;
  return weakest({ ...meaning, role: 'value' });
}
const weakest = (meaning: Meaning): Meaning => ({ ...meaning, rank: meaning.rank + WEAKEST });
const WEAKEST = 500;

/* The price of a Japanese fund is that of ten thousand units. */
function scaleOf(key: string): number {
  return key.startsWith('基準価額') ? 0.0001 : 1;
}

const COSTS = [...wordsOfAll(({ costs }) => costs)];
const COST_PARTS = COSTS.filter((word) => word.length > 4 || /[^a-z0-9/& ]/.test(word));
const COST_BEGINNINGS = COSTS.filter((word) => word.length <= 4 && /^[a-z0-9/& ]+$/.test(word));

/** Tells whether a title speaks of costs, gains, or another day: such a column is never a price or a value. */
export function isCostTitle(title: string): boolean {
  const plain = plainWord(titleKey(title));
  if (COST_PARTS.some((part) => plain.includes(part))) return true;
  return COST_BEGINNINGS.some((word) => ` ${plain}`.includes(` ${word}`));
}

const FEWEST_TITLES = 2;
const MOST_LANGUAGES = 2;

/** The languages in which most of a header's titles are known: one, or two that share their words; none where hardly a title is known. */
export function languagesOf(titles: readonly string[]): readonly Language[] {
  const counts = new Map<number, number>();
  for (const title of titles) {
    const languages = new Set(readTitle(title, new Map()).meanings.map((one) => one.language));
    for (const language of languages) addIn(counts, language, 1);
  }
  const most = Math.max(0, ...counts.values());
  const first = [...counts].filter(([, own]) => own === most).map(([language]) => LANGUAGES[language]!);
  return most < FEWEST_TITLES || first.length > MOST_LANGUAGES ? [] : first;
}
