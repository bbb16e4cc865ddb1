import { KINDS_OF_ACCOUNT } from '../model/account-kind.ts';
import type { FileReading } from '../model/file-reading.ts';
import { firstOf } from '../must.ts';

/**
 * What an account is known by: its broker and number, or the end of its number where the file hides the rest ("…4821"),
 * else its broker and name.
 */
export interface AccountIdentity {
  readonly broker: string;
  /** A plain sheet says no broker: two are of one source by their titles. Empty for a broker's own export. */
  readonly layout: string;
  /** Capital letters and digits only. */
  readonly number: string | null;
  /** The last signs of a number that is partly hidden. */
  readonly tail: string | null;
  /** What is left beside the number, in small letters with single blanks; may be empty. */
  readonly name: string;
  /** Whose it is, in words of a column of its own, in small letters and in order; null where none says so. */
  readonly owner: string | null;
}

const PLAIN_SHEET = 'Spreadsheet';
const FEWEST_DIGITS = 5;
/* A tail of three signs is met by chance; the name must then agree, too. */
const SURE_TAIL = 4;

const HIDDEN = /(?:[.…•*·●]{1,40}|\b[Xx]{2,40}|#{1,40})[-\s]{0,20}([0-9A-Z]{0,3}\d{3,5})\b/;
const ENDS_IN_FOUR = /(?:^|[\s(-])(\d{4})\)?$/;
const WORD = /[0-9A-Z][0-9A-Z-]*[0-9A-Z]/g;

const digitsIn = (text: string) => text.replace(/\D/g, '').length;
const clean = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Reads who an account is from the file's own words for it; null where it has no words that could be told apart. */
export function identifyAccount(
  file: Pick<FileReading, 'broker' | 'columns'>,
  words: string | null,
  whose: string | null = null,
): AccountIdentity | null {
  if (words === null || clean(words) === '') return null;
  const isPlain = file.broker === PLAIN_SHEET;
  const source = {
    broker: file.broker,
    // "Doe, Jane" is Jane Doe
    owner: whose === null || clean(whose) === '' ? null : clean(whose).split(' ').sort().join(' '),
    layout: isPlain ? file.columns.map(({ title }) => clean(title)).join('|') : '',
  };
  const hidden = HIDDEN.exec(words);
  if (hidden !== null) {
    const [whole, tail = ''] = hidden;
    return { ...source, number: null, tail: tail.toUpperCase(), name: clean(words.replace(whole, ' ')) };
  }
  const number = [...words.toUpperCase().matchAll(WORD)]
    .map(([word]) => word)
    .find((word) => digitsIn(word) >= FEWEST_DIGITS);
  if (number !== undefined) {
    const at = words.toUpperCase().indexOf(number);
    const rest = `${words.slice(0, at)} ${words.slice(at + number.length)}`;
    return { ...source, number: number.replace(/-/g, ''), tail: null, name: clean(rest) };
  }
  const ending = ENDS_IN_FOUR.exec(words);
  if (ending !== null) {
    const [, tail = ''] = ending;
    return { ...source, number: null, tail, name: clean(words.slice(0, ending.index)) };
  }
  return { ...source, number: null, tail: null, name: clean(words) };
}

/** How surely two files speak of one account: by the whole number, by the end of it, by the name, or not at all. */
const SURE = { number: 3, tail: 2, name: 1, not: 0 } as const;
type Surety = (typeof SURE)[keyof typeof SURE];

/** Tells by which number two files' words for an account agree: the whole of it, the end where one hides the rest, or none. */
export function agreeByNumber(a: AccountIdentity, b: AccountIdentity): 'number' | 'tail' | null {
  const surety = suretyOf(a, b);
  if (surety === SURE.number) return 'number';
  return surety === SURE.tail ? 'tail' : null;
}

/** Tells whether an account's name is its own: "Anna's depot" is, "Roth IRA" says no more than its kind. */
export function hasOwnName({ name, owner }: AccountIdentity): boolean {
  return `${name} ${owner ?? ''}`.split(' ').some((word) => word !== '' && !KINDS_OF_ACCOUNT.has(word));
}

/** Tells whether two accounts are two by their numbers: both are of one broker, and neither number nor end agrees. */
export function areTwoByNumber(a: AccountIdentity, b: AccountIdentity): boolean {
  const [long, short] = endsOf(a, b);
  return a.broker === b.broker && long !== null && short !== null && !long.endsWith(short);
}

/** Tells whether both say whose they are, and they are of two. */
function areOfTwoOwners(a: AccountIdentity, b: AccountIdentity): boolean {
  return a.owner !== null && b.owner !== null && a.owner !== b.owner;
}

function suretyOf(a: AccountIdentity, b: AccountIdentity): Surety {
  if (a.broker !== b.broker) return SURE.not;
  if (a.number !== null && b.number !== null) return a.number === b.number ? SURE.number : SURE.not;
  if (areOfTwoOwners(a, b)) return SURE.not;
  const isSameName = a.name === b.name && a.name !== '' && a.layout === b.layout;
  const [long, short] = endsOf(a, b);
  if (long === null || short === null) return isSameName ? SURE.name : SURE.not;
  return long.endsWith(short) && (short.length >= SURE_TAIL || isSameName) ? SURE.tail : SURE.not;
}

function endsOf(a: AccountIdentity, b: AccountIdentity): readonly [string | null, string | null] {
  const [one, other] = [a.number ?? a.tail, b.number ?? b.tail];
  if (one === null || other === null) return [null, null];
  return one.length >= other.length ? [one, other] : [other, one];
}

interface Named {
  readonly identity: AccountIdentity | null;
}

/**
 * Finds those of `others` that are the same account as `one`, by the surest sign there is. A whole number leaves no doubt;
 * by a lesser sign none is taken where two are equally likely, or where another account of `own` (the file that `one` is in)
 * has as good a claim.
 */
export function findTwins<Other extends Named>(
  one: Named,
  own: readonly Named[],
  others: readonly Other[],
): readonly Other[] {
  const surety = (a: Named, b: Named) =>
    a.identity === null || b.identity === null ? SURE.not : suretyOf(a.identity, b.identity);
  const best = others.reduce<Surety>((most, other) => {
    const sure = surety(one, other);
    return sure > most ? sure : most;
  }, SURE.not);
  if (best === SURE.not) return [];
  const twins = others.filter((other) => surety(one, other) === best);
  if (best === SURE.number) return twins;
  const isContested = own.some((rival) => rival !== one && surety(rival, firstOf(twins)) >= best);
  return twins.length > 1 || isContested ? [] : twins;
}
