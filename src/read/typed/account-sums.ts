import { guessAccountKind } from '../../domain/model/account-kind.ts';
import { onlyOf } from '../../domain/only-of.ts';
import { sum } from '../../domain/sum.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { accountInLine, BULLET, isAccountName } from './account-in-line.ts';
import { amountOf } from './plain-line.ts';
import { withoutFundCost } from './read-line.ts';

/* Accounts above what is in them, with what that comes to: "My Roth IRA (31%)", "401k: $30,000". They are no holdings beside the others. */

const SUM = String.raw`\d[\d.]{0,5}%|\d{1,3}(?: \d{3})+ ?[€£]|\p{Sc}\d(?:[\d.,]{0,16}\d)?[km]?|\d(?:[\d.,]{0,16}\d)?(?:k| ?[€£])|\d{3,9}|\d{1,3}(?:,\d{3})+(?:\.\d\d)?`;
const ACCOUNT = new RegExp(String.raw`^([\p{L}\d][^:$€£%]{1,50}?)(?::| [-–—])? \(?~?(${SUM})\)?:?$`, 'iu');
const SUMS = new RegExp(String.raw`(?<![\p{L}\d.,])(?:${SUM})(?![\p{L}\d%])`, 'giu');

/* Accounts, too, where they are no family's. */
const OF_FUNDS = /(?<!(?:family|living|revocable|our|my) )\btrust\b/i;

interface Sum {
  readonly amount: number;
  readonly isPercent: boolean;
  /** Half of what its last digit stands for. */
  readonly rounding: number;
}

function sumOf(typed: string): Sum | null {
  const number = typed.replace(/[\p{Sc}%\s]/gu, '');
  const amount = amountOf(number);
  const [, digits = '', unit = ''] = /^(?:\d+[.,])?(\d+)([km]?)$/i.exec(number) ?? [];
  const isFraction = /[.,]\d{1,2}[km]?$/i.test(number);
  const each = { k: 1e3, m: 1e6 }[unit.toLowerCase()] ?? 1;
  return amount === null
    ? null
    : { amount, isPercent: typed.endsWith('%'), rounding: (each / 2) * (isFraction ? 10 ** -digits.length : 1) };
}

/* The one amount that a line has, of money and a percentage of the same kind as the account's; of a count and an amount the latter. */
function amountIn(line: string, { isPercent }: Sum): Sum | null {
  const all = line.match(SUMS) ?? [];
  const marked = all.filter((one) => /[\p{Sc}%k]/iu.test(one));
  const alike = marked.filter((one) => one.endsWith('%') === isPercent);
  return sumOf((marked.length === 0 ? all.at(-1) : onlyOf(alike.length === 0 ? marked : alike)) ?? '');
}

interface Account extends Sum {
  readonly name: string;
  /** Its sum as it was typed. */
  readonly typed: string;
}

function accountWithSum(line: string): Account | null {
  const [, name = '', typed = ''] = ACCOUNT.exec(line) ?? [];
  const found = isAccountName(name) && !OF_FUNDS.test(name) ? sumOf(typed) : null;
  return found && { ...found, name, typed };
}

const PERCENT = /\d[\d.]{0,8}%/;
const percentIn = (part: string): number => Number.parseFloat(PERCENT.exec(part)?.[0] ?? 'none');
const isAbout = (one: number, other: number): boolean => Math.abs(one - other) <= 1;
/* Without decimals where there are none: they would say how the other lines write theirs. */
const rounded = (amount: number, decimals: number): string => String(Number(amount.toFixed(decimals)));

/* "VTI 50%" of an account of 40 % is 20 % of all, and of one of $30,000 it is $15,000. */
function ofAccount(part: string, account: Account): string {
  return part.replaceAll(new RegExp(PERCENT, 'g'), (percent) => inMoneyOf(account, Number.parseFloat(percent)));
}

function inMoneyOf({ amount, isPercent, typed }: Account, percent: number): string {
  const part = (amount * percent) / 100;
  const [before = '', behind = ''] = [/^\p{Sc}/u, / ?[€£]$/u].map((sign) => sign.exec(typed)?.[0]);
  return isPercent ? `${rounded(part, 4)}%` : `${before}${rounded(part, 2)}${before === '' ? behind : ''}`;
}

/* "Roth IRA (40%): VTI 50%, BND 50%", "Tech 45%: AAPL 30, MSFT 15" */
const WITH_PARTS = /^([^:]{2,50}): ([^$€£]+)$/u;
const GROUP = /^\p{L}\D{1,40} \(?(\d[\d.]{0,5})%\)?$/u;
function withPartsBehind(line: string): string {
  const [, named = '', parts = ''] = WITH_PARTS.exec(line) ?? [];
  const account = accountWithSum(named);
  const group = account === null ? GROUP.exec(named) : null;
  if (group !== null) {
    const each = parts.split(/, (?=\p{L})/u).map((part) => part.replace(/ (\d[\d.]{0,5})$/, ' $1%'));
    return isAbout(sum(each.map(percentIn)), Number.parseFloat(group[1] ?? '')) ? each.join(', ') : line;
  }
  if (account?.isPercent !== true) return line;
  const total = sum((parts.match(new RegExp(PERCENT, 'g')) ?? []).map(percentIn));
  if (isAbout(total, 100)) return `${account.name}: ${ofAccount(parts, account)}`;
  return isAbout(total, account.amount) ? `${account.name}: ${parts}` : line;
}

/* Lines of one account end where the next begins, at one without a number, or with their list. */
function heldBelow(lines: readonly string[], at: number): readonly string[] {
  const below = lines.slice(at + 1);
  const isListed = BULLET.test(below[0] ?? '');
  const end = below.findIndex(
    (line) => !/\d/.test(line) || accountWithSum(line) !== null || (isListed && !BULLET.test(line)),
  );
  return below.slice(0, end === -1 ? undefined : end).map(withoutFundCost);
}

/* What is in an account by the lines below it; null where they are holdings side by side. */
function heldIn(account: Account, held: readonly string[]): readonly string[] | null {
  const amounts = held.map((line) => amountIn(line, account));
  const total = sum(amounts.map((part) => part?.amount ?? Number.NaN));
  const arePercents = amounts.every((part) => part?.isPercent === true);
  if (arePercents && (account.isPercent ? isAbout(total, 100) && account.amount < 99 : total <= 101)) {
    const rest = total < 99 ? [`${account.name} ${inMoneyOf(account, 100 - total)}`] : [];
    return [...held.map((part) => ofAccount(part, account)), ...rest];
  }
  const isSum = Math.abs(total - account.amount) <= Math.max(account.rounding, ROUNDED * account.amount);
  // cash beside a brokerage account of as much may be another
  const isCash = isCashWords(onlyOf(held)?.replace(SUMS, '').trim() ?? '');
  return isSum && !isCash && amounts.every((part) => part?.isPercent === account.isPercent) ? held : null;
}
const ROUNDED = 0.01;

interface Filled extends Account {
  readonly lines: readonly string[];
  /** So many lines below it are in it. */
  readonly held: number;
}

/* The account with as many of the lines below as belong to it; null where it is none with something in it. */
function accountAbove(account: Account, below: readonly string[]): Filled | null {
  for (let held = below.length; held > 0; held -= 1) {
    // of two holdings that are worth the same neither need be in the other
    const isUnclear = held === 1 && below.length > 1 && !PERCENT.test(below[0] ?? '');
    const lines = isUnclear ? null : heldIn(account, below.slice(0, held));
    if (lines !== null) return { ...account, lines, held };
  }
  return null;
}

/* "Roth ($33k)" above "VTI" and no other name. */
const ALONE = /^(?:[-–—•*·] )?(?:all )?(?:in )?([A-Z]{2,5}|\p{Lu}[^$€£%:]{2,50} (?:[Ff]und|[Ii]ndex|ETF))$/u;
function allOf(account: Account, held = '', next = ''): Filled | null {
  const fund = ALONE.exec(held)?.[1];
  if (fund === undefined || account.isPercent || ALONE.test(next)) return null;
  return { ...account, lines: [`${account.typed} ${fund}`], held: 1 };
}

/**
 * Gives "401k: $30,000" above lines that come to as much as a heading: "401k:". Of percentages below it that come to a hundred each is so much
 * of the account.
 */
export function withAccountsAbove(lines: readonly string[]): readonly string[] {
  const blocks: (Filled | string)[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const above = accountWithSum(line);
    const account =
      above === null ? null : (accountAbove(above, heldBelow(lines, at)) ?? allOf(above, lines[at + 1], lines[at + 2]));
    blocks.push(account ?? withPartsBehind(line));
    if (account !== null) at += account.held;
  }
  const accounts = blocks.filter((block) => typeof block !== 'string');
  // "Schwab $10k" above "SCHD $10k" may be two holdings
  const isUnsure = accounts.every(({ name, held }) => held === 1 && guessAccountKind(name) === 'unknown');
  if (isUnsure) return lines.map(withPartsBehind);
  // what goes on below them is in no account: then each line says its own
  const first = blocks.findIndex((block) => typeof block !== 'string');
  const isLoose = (block: Filled | string): boolean =>
    typeof block === 'string' && /\d/.test(block) && accountInLine(block).account === '';
  const areSaid = blocks.slice(first).some(isLoose);
  return blocks.flatMap((block) => {
    if (typeof block === 'string') return [block];
    const each = block.lines.map((one) => `${block.name}: ${one.replace(BULLET, '')}`);
    const isSaid = areSaid && each.every((one) => accountInLine(one).account === block.name);
    return isSaid ? each : [`${block.name}:`, ...block.lines];
  });
}
