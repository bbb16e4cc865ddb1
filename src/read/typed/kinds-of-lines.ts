import { currencyOfSign } from '../cells/cells.ts';
import { currencyCalled, MONEY_IN_WORDS } from '../cells/currency-names.ts';
import { MAIN } from '../table/currency/currency-evidence.ts';
import { unitsStated } from '../table/stated-units.ts';
import { isAccountName } from './account-in-line.ts';
import { AGE } from './sentences.ts';

/* What a line that somebody typed is where it is no holding: a heading, a title, a remark, prose. */

/** A day or a year in a line. */
export const DATE_OR_YEAR = /\b(?:\d{1,4}([./-])\d{1,2}\1\d{1,4}|(?:19|20)\d\d)\b/g;

/** "NVDA 120 shares, $21,600": no comma parts columns within an amount where all others have a blank behind. */
export const withWholeAmounts = (text: string): string =>
  /,(?!\d{3}(?!\d)|\s|$)/.test(text)
    ? text
    : text.replace(/\p{Sc}\d{1,3}(?:,\d{3}){1,4}(?!\d)/gu, (amount) => amount.replaceAll(',', ''));

/** A line that names an account, and nothing else. */
export const isAccount = (line: string): boolean => isAccountName(line.replace(/:$/, ''));

/** A heading with an amount and nothing below it that says of what: "401k 150k, all in one fund:" */
export const WITH_AMOUNT = /\p{Sc}\d|\b(?!40[13]k)\d[\d.,]*[km]\b|\d,\d{3}|\d{5}/iu;

/** "Roth IRA", "Stocks:" above the lines that belong to it. */
export const isHeading = (line: string): boolean => line.length <= 60 && (line.endsWith(':') || isAccount(line));

/** "Rate my portfolio! 28M, long term": what people write around a list. A row between commas has no blank behind each, or fewer words. */
export function isProse(line: string): boolean {
  const words = line.split(' ');
  const spoken = words.filter((word) => /^[\p{L}'’!?.,;:()-]+$/u.test(word));
  return spoken.length >= 4 && 3 * spoken.length >= 2 * words.length && !/,\S|[<>{}=]/.test(line);
}

/** Tells whether a text is a few sentences of somebody's, and no table. */
export function isSpoken(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.length <= MOST_SENTENCES && lines.every((line) => isProse(withWholeAmounts(line)));
}
const MOST_SENTENCES = 8;

const isShort = (line: string): boolean => /^[^,<>{}=]{1,80}$/.test(line);

/** Words with no number but a date, so that nothing is left out with them: "bought at the bank", "as of 11/20/2026", "in $000s". */
export const isRemark = (line: string): boolean =>
  unitsStated(line)?.isAlone === true ||
  (!/\d/.test(line.replace(DATE_OR_YEAR, '')) && (isShort(line) || isProse(line)));

/** A line that somebody wrote, with a number somewhere in it. */
export const isSentence = (line: string): boolean => (isShort(line) && /\p{L}[’']?\p{L}/u.test(line)) || isProse(line);

/** What stands above all: "My portfolio (Nov 2026)". */
export const isTitle = (line: string): boolean => AGE.test(line) || (isSentence(line) && !/[$€£¥]/.test(line));

const OF_MONEY = new RegExp(
  String.raw`^(?:in )?(?<whole>[A-Z]{3}|\p{Sc}|${MONEY_IN_WORDS})(?: (?:account|holdings|positions|stocks|assets|portfolio|depot|konto|compte|cuenta))?:?$|[([](?<part>[A-Z]{3}|\p{Sc})[)\]]:?$`,
  'iu',
);

/* "USD:", "In euros", "European account (EUR)" */
function moneyOf(line: string): string | null {
  const { whole, part } = /\d/.test(line) ? {} : (OF_MONEY.exec(line)?.groups ?? {});
  const named = whole ?? part ?? '';
  // beside euros they are those of the US
  if (named === '$') return 'USD';
  return MAIN.includes(named.toUpperCase()) ? named.toUpperCase() : (currencyOfSign(named) ?? currencyCalled(named));
}

/** Of each line the money that the heading above it names, where headings name several; '' = none does. */
export function moneysAbove(lines: readonly string[]): readonly string[] {
  let money = '';
  const above = lines.map((line) => (money = moneyOf(line) ?? money));
  return new Set(above.filter((one) => one !== '')).size > 1 ? above : lines.map(() => '');
}

const CASH = /^(?:cash |konto |saldo )?(?<code>[A-Z]{3})(?: (?:cash|balance|account|konto|saldo|guthaben))?$/i;

/** The money that cash is called by: "EUR", "USD cash"; null = somebody else is called so, or nobody. */
export function moneyOfCash(who = ''): string | null {
  const { code = '' } = CASH.exec(who)?.groups ?? {};
  return MAIN.includes(code) ? code : null;
}
