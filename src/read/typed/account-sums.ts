import { guessAccountKind } from '../../domain/model/account-kind.ts';
import { onlyOf } from '../../domain/only-of.ts';
import { sum } from '../../domain/sum.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { isAccountName } from './account-in-line.ts';
import { amountOf } from './plain-line.ts';

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

/* The one amount that a line has; of a count and an amount the latter. */
function amountIn(line: string): Sum | null {
  const all = line.match(SUMS) ?? [];
  const marked = all.filter((one) => /[\p{Sc}%k]/iu.test(one));
  return sumOf((marked.length === 0 ? all.at(-1) : onlyOf(marked)) ?? '');
}

function accountWithSum(line: string): (Sum & { readonly name: string }) | null {
  const [, name = '', typed = ''] = ACCOUNT.exec(line) ?? [];
  const found = isAccountName(name) && !OF_FUNDS.test(name) ? sumOf(typed) : null;
  return found && { ...found, name };
}

const PERCENT = /\d[\d.]{0,8}(?=%)/;
const ofAll = (part: string, account: number): string =>
  part.replaceAll(new RegExp(PERCENT, 'g'), (percent) =>
    String(Number(((Number.parseFloat(percent) * account) / 100).toFixed(4))),
  );

/* "Roth IRA (40%): VTI 50%, BND 50%" */
const WITH_PARTS = /^([\p{L}\d][^:$€£%()]{1,40}?) \((\d[\d.]{0,5})%\): ([^$€£]+)$/u;
function withPartsBehind(line: string): string {
  const [, name = '', percent = '', parts = ''] = WITH_PARTS.exec(line) ?? [];
  if (!isAccountName(name)) return line;
  const account = Number.parseFloat(percent);
  const total = sum((parts.match(new RegExp(PERCENT, 'g')) ?? []).map((part) => Number.parseFloat(part)));
  if (Math.abs(total - 100) <= 1) return `${name}: ${ofAll(parts, account)}`;
  return Math.abs(total - account) <= 1 ? `${name}: ${parts}` : line;
}

const ROUNDED = 0.01;

/**
 * Gives "401k: $30,000" above lines that come to as much as a heading: "401k:". "401k (60%)" is one above "VTI 50%" and "BND 50%" as well,
 * which are then what each is of all; else they are of all as they stand.
 */
export function withAccountsAbove(lines: readonly string[]): readonly string[] {
  const out = lines.map(withPartsBehind);
  // "Schwab $10k" above "SCHD $10k" may be two holdings
  const unsure: number[] = [];
  let found = 0;
  for (const [at, line] of lines.entries()) {
    const account = accountWithSum(line);
    if (account === null) continue;
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((one) => !/\d/.test(one) || accountWithSum(one) !== null);
    const held = rest.slice(0, end === -1 ? undefined : end);
    const amounts = held.map(amountIn);
    const are = (total: number, rounding: number) =>
      amounts.every((part) => part?.isPercent === account.isPercent) &&
      Math.abs(sum(amounts.map((part) => part?.amount ?? Number.NaN)) - total) <= Math.max(rounding, ROUNDED * total);
    const isOfAccount = account.isPercent && account.amount < 99 && are(100, 1);
    // cash beside a brokerage account of as much may be another
    const isCash = isCashWords(onlyOf(held)?.replace(SUMS, '').trim() ?? '');
    if (held.length === 0 || isCash || !(isOfAccount || are(account.amount, account.rounding))) continue;
    found += 1;
    out[at] = `${account.name}:`;
    if (held.length === 1 && guessAccountKind(account.name) === 'unknown') unsure.push(at);
    if (!isOfAccount) continue;
    for (const [place, part] of held.entries()) out[at + 1 + place] = ofAll(part, account.amount);
  }
  if (found === unsure.length) for (const at of unsure) out[at] = lines[at] ?? '';
  return out;
}
