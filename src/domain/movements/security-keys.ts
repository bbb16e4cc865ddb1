import { onlyOf } from '../only-of.ts';
import type { Movement } from '../model/movement.ts';

/* Which movements are of one security. */

/** What moves no shares of itself. */
export const MOVES_NO_SHARES: ReadonlySet<Movement['deed']> = new Set<Movement['deed']>(['pays', 'price', 'ends']);

/* "Class A", "Cl A", or the letter alone at the end. */
const CLASS = /(?: (?:class|cl|series|ser|klasse|kl|serie))? ([a-d])$/;

/** A name as it is compared: with a dash, a blank or capitals here and without there, it is one, and so is a class however it is marked. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}.,]+/gu, ' ')
    .trim()
    .replace(CLASS, ' class $1');
}

/* The form of law at the end of a name, before its class. */
const FORM =
  /^(.+?) ((?:(?:inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc|lp|sa|se|nv|ag|ab|asa|oyj|spa|kgaa)(?= |$) ?)+)(class [a-d])?$/;
const SHORT_FORMS: Readonly<Record<string, string>> = {
  incorporated: 'inc',
  corporation: 'corp',
  company: 'co',
  limited: 'ltd',
};

/* A folded name without its form of law, and the form; null where it has none. */
function partForm(name: string): readonly [bare: string, form: string | null] {
  const [, bare, form, mark = ''] = FORM.exec(name) ?? [];
  if (bare === undefined || form === undefined) return [name, null];
  return [`${bare} ${mark}`.trim(), form.trim().replace(/\w+/g, (word) => SHORT_FORMS[word] ?? word)];
}

/** A security's name in its account; null = it has none. */
export function namedIn({ account, name }: Movement): string | null {
  return name === null ? null : JSON.stringify([account, foldName(name)]);
}

/**
 * Gives what tells the security of a movement, in its account. Dividends that a broker writes under another symbol than trades ("XIC",
 * "XIC-C") are of the one security with that name.
 */
export function keysOf(movements: readonly Movement[]): (movement: Movement) => string {
  const keyOf = ownKeysOf(movements);
  const traded = new Map<string, Set<string>>();
  const symbols = new Set<string>();
  for (const movement of movements) {
    if (MOVES_NO_SHARES.has(movement.deed) || movement.symbol === null) continue;
    symbols.add(symbolIn(movement));
    const name = namedIn(movement);
    if (name !== null) traded.set(name, (traded.get(name) ?? new Set()).add(keyOf(movement)));
  }
  return (movement) => {
    const { deed, symbol, isin, cusip } = movement;
    const isElsewhere = deed === 'pays' && symbol !== null && isin === null && cusip === null;
    if (!isElsewhere || symbols.has(symbolIn(movement))) return keyOf(movement);
    const [only, ...more] = traded.get(namedIn(movement) ?? '') ?? [];
    return only === undefined || more.length > 0 ? keyOf(movement) : only;
  };
}

function symbolIn({ account, symbol }: Movement): string {
  return JSON.stringify([account, symbol]);
}

/* Rows name one security by its ISIN here and by its symbol alone there: they are one where that symbol has one ISIN in all of them. */
function ownKeysOf(movements: readonly Movement[]): (movement: Movement) => string {
  const numbers = new Map<string, Set<string>>();
  for (const { symbol, isin, cusip } of movements) {
    const number = isin ?? cusip;
    if (symbol !== null && number !== null) numbers.set(symbol, (numbers.get(symbol) ?? new Set()).add(number));
  }
  const forms = new Map<string, Set<string>>();
  const bareIn = (account: string | null, name: string) => JSON.stringify([account, partForm(name)[0]]);
  for (const { account, symbol, name, isin, cusip } of movements) {
    const form = (isin ?? cusip ?? symbol) === null ? partForm(foldName(name ?? ''))[1] : null;
    if (form === null) continue;
    const bare = bareIn(account, foldName(name ?? ''));
    forms.set(bare, (forms.get(bare) ?? new Set()).add(form));
  }
  /* With the form of law and without it, a name is one, unless two of an account differ by nothing else: Merck Inc, Merck KGaA. */
  const nameKey = (account: string | null, name: string): string => {
    const known = forms.get(bareIn(account, name));
    return known !== undefined && known.size > 1 ? partForm(name).join(' ') : partForm(name)[0];
  };
  return ({ account, symbol, name, isin, cusip }) => {
    const known = symbol === null ? undefined : numbers.get(symbol);
    const only = known === undefined ? null : onlyOf(known);
    return JSON.stringify([account, isin ?? cusip ?? only ?? symbol ?? nameKey(account, foldName(name ?? ''))]);
  };
}
