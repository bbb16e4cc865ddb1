import { t } from '../t.ts';
import { showsAccounts } from './shown-accounts.ts';

/* The one way by which an account's number, or a file's name that may hold one, reaches the screen. */

/** So many digits may be a number of an account; a year has fewer. */
const FEWEST = 5;
/** What is left of one: enough to tell accounts apart, too little to use. */
const LEFT = 4;

/* Digits of any script, with the marks that numbers of accounts are grouped by. */
const NUMBER = /\p{Nd}(?:[ .\-/]?\p{Nd}){4,}/gu;
/* Words of letters and digits, for digits with letters between them: "12A34B56C". */
const WORD = /[\p{L}\p{Nd}]+/gu;
const DATE =
  /^(?:(?:19|20)\d\d[ .\-/]?\d\d?[ .\-/]?\d\d?|\d\d?[ .\-/]\d\d?[ .\-/](?:19|20)\d\d|\d\d?[ .\-/](?:19|20)\d\d)(?:[ .\-/]?\d{4}(?:\d\d)?)?$/;
const FILE_ENDING = /\.[A-Za-z]{2,5}$/;

const digitsIn = (text: string): readonly string[] => text.match(/\p{Nd}/gu) ?? [];
const mask = (number: string): string => `••${digitsIn(number).slice(-LEFT).join('')}`;

/** Masks what may be a number of an account: "Z10000001" becomes "Z••0001". A file's name keeps its date. */
export function maskNumbers(text: string): string {
  const isFile = FILE_ENDING.test(text);
  const isKept = (number: string) => DATE.test(number) && (isFile || /\D/.test(number));
  return text
    .replace(NUMBER, (number) => (isKept(number) ? number : mask(number)))
    .replace(WORD, (word) => (isKept(word) || digitsIn(word).length < FEWEST ? word : mask(word)));
}

/* What stands in for the name of a file that has none (app/app-state.svelte.ts, domain/files/typed.ts); it is kept in English. */
function ownName(name: string): string | null {
  if (name === 'Pasted holdings') return t`Pasted holdings`;
  return name === 'Typed holdings' ? t`Typed holdings` : null;
}

/** An account, or the name of a file, as it is shown: its number masked unless the user asks for it. */
export function accountName(account: string): string {
  const own = ownName(account);
  if (own !== null) return own;
  return showsAccounts() ? account : maskNumbers(account);
}

/** The account of a stated total; long numbers keep their last four digits. */
export function accountLabel(account: string | null): string {
  return account === null ? t`Whole file` : accountName(account);
}

/** A cell or line of the user's file as it is shown: numbers of these accounts are masked in it, amounts are not touched. */
export function rawText(text: string, accounts: readonly (string | null)[]): string {
  if (showsAccounts()) return text;
  return accounts.reduce<string>((left, account) => {
    if (account === null) return left;
    return numbersIn(account).reduce((shown, number) => shown.replaceAll(number, maskNumbers(number)), left);
  }, text);
}

/* What of an account's words would be masked, as a file may write it elsewhere. */
function numbersIn(account: string): readonly string[] {
  const found = [...(account.match(NUMBER) ?? []), ...(account.match(WORD) ?? [])];
  return found.filter((number) => digitsIn(number).length >= FEWEST).sort((a, b) => b.length - a.length);
}
