import { remember } from '../../domain/remember.ts';
import { plainWord } from '../languages/all-words.ts';
import { DEED_KINDS, type DeedWord, type HistoryFormat } from '../profiles/histories/format.ts';
import { CANCELLED, CASH, FILLED, IN, OPEN, OUT, PARTLY, SPLIT } from './deed-words.ts';

/* What the words of a movement do to a holding, in any table. Whole beginnings are compared, the longest first, so that "dividend
   reinvested" is a purchase and "dividend" is money. */

function listed<Meaning>(list: string, meaning: Meaning): readonly (readonly [string, Meaning])[] {
  return list.split('|').map((word) => [plainWord(word.trim()), meaning]);
}

function longestFirst<Meaning extends string>(words: readonly (readonly [string, Meaning])[]): typeof words {
  return [...words].sort(([a], [b]) => b.length - a.length);
}

const SHARED_WORDS = longestFirst<DeedWord>([
  ...listed<DeedWord>(IN, 'in'),
  ...listed<DeedWord>(OUT, 'out'),
  ...listed<DeedWord>(CASH, 'cash'),
  ...listed<DeedWord>(SPLIT, 'split-shares'),
  ['b', 'in'],
  ['k', 'in'],
  ['s', 'out'],
  ['v', 'out'],
]);

const LONGEST = 120;
/* "Ausführung ORDER Kauf", "10:1 split" */
const BEFORE_DEED = /^(?:(?:ausfuhrung|execution|auftrag|order) |\d[\d.]*(?: ?[:/] ?| (?:for|to) )\d[\d.]* )+/;

/** Gives a function that says what a cell's words do, the format's own words first; null = no table knows them. */
export function deedReader({ deeds }: Pick<HistoryFormat, 'deeds'>): (cell: string) => DeedWord | null {
  const own = longestFirst(
    DEED_KINDS.flatMap((deed) => deeds?.[deed]?.split(' | ').map((word) => [plainWord(word), deed] as const) ?? []),
  );
  const known = new Map<string, DeedWord | null>();
  return (cell) => {
    const text = plainWord(cell.trim().slice(0, LONGEST).toLowerCase());
    const before = known.get(text);
    if (before !== undefined) return before;
    const fits = ([word]: readonly [string, unknown]): boolean => startsWithWord(text, word);
    const bare = text.replace(BEFORE_DEED, '');
    const fitsBare = ([word]: readonly [string, unknown]): boolean => bare !== text && startsWithWord(bare, word);
    const found = (own.find(fits) ?? SHARED_WORDS.find(fits) ?? SHARED_WORDS.find(fitsBare))?.[1] ?? null;
    if (known.size < 1000) known.set(text, found);
    return found;
  };
}

/* "buy market" begins with "buy", "buyback" does not; where a script has no blanks, any beginning counts. */
function startsWithWord(text: string, word: string): boolean {
  if (!text.startsWith(word)) return false;
  const next = text.slice(word.length);
  // "S&P 500" is no sale, nor is S000029.
  if (/^[a-z]$/.test(word)) return /^(?:$|[\s:./-])/.test(next);
  return !/^\p{Script=Latin}/u.test(next) || !/\p{Script=Latin}$/u.test(word);
}

/** What a sentence says of a movement, as it writes it; '' = nothing. */
export type DeedSentence = Readonly<Record<'deed' | 'quantity' | 'name' | 'price' | 'currency', string>>;

const COUNTED_FIRST =
  /^(?<deed>\p{L}{1,20}) (?<quantity>\d[\d.,']{0,20})(?: (?:x |of |shares? (?:of )?|units? (?:of )?)?(?<name>\S.{0,80}?))? (?:@|at) ?[$€£]?(?<price>\d[\d.,']{0,20})(?: ?(?<currency>[A-Z]{3}))?$/u;
const NAMED_FIRST =
  /^(?<deed>\p{L}{1,20}):? (?<name>\p{L}\S{0,30}(?: \S{1,30}){0,12}) (?<quantity>\d[\d.,']{0,20}) ?[@x] ?(?<price>\d[\d.,']{0,20})(?: ?(?<currency>[A-Z]{3}))?$/u;

/** Takes a sentence apart: "B 100 GOOD @ 10", "Buy 3 @ 134.85 USD", "Bought ISHARES CORE 1000 @ 4500.00"; null = the cell is none. */
export function sentenceIn(cell: string): DeedSentence | null {
  const said = (COUNTED_FIRST.exec(cell) ?? NAMED_FIRST.exec(cell))?.groups;
  if (said === undefined) return null;
  const { deed = '', quantity = '', name = '', price = '', currency = '' } = said;
  return { deed, quantity, name, price, currency };
}

const WORDS: ReadonlySet<string> = new Set(SHARED_WORDS.flatMap(([word]) => (word.length > 1 ? [word] : [])));
const MOST_WORDS = 4;

/** Takes "Bought Apple" apart: what was done, and whose; null = it begins with no word for that, or says nothing else. */
export function splitDeed(cell: string): Pick<DeedSentence, 'deed' | 'name'> | null {
  const words = cell.slice(0, LONGEST).trim().split(/\s+/);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const deed = words.slice(0, count).join(' ');
    if (WORDS.has(plainWord(deed.toLowerCase()))) return { deed, name: words.slice(count).join(' ') };
  }
  return null;
}

/** Takes "Exchange in - Target 2050" apart, whatever was done; null = nothing parts the words. */
export function splitAtDash(cell: string): Pick<DeedSentence, 'deed' | 'name'> | null {
  const at = cell.slice(0, LONGEST).search(/ [-–—:|] /);
  return at < 1 ? null : { deed: cell.slice(0, at).trim(), name: cell.slice(at + 3).trim() };
}

/** What became of an order. */
export type OrderState = 'filled' | 'partly' | 'open' | 'cancelled';

const ORDER_STATES = longestFirst<OrderState>([
  ...listed<OrderState>(FILLED, 'filled'),
  ...listed<OrderState>(PARTLY, 'partly'),
  ...listed<OrderState>(OPEN, 'open'),
  ...listed<OrderState>(CANCELLED, 'cancelled'),
]);

/** Tells what a cell says became of an order, in any language; null = no word that is known. */
export const orderStateIn = remember((cell): OrderState | null => {
  const text = plainWord(cell.trim().slice(0, LONGEST).toLowerCase());
  return ORDER_STATES.find(([word]) => startsWithWord(text, word))?.[1] ?? null;
});
