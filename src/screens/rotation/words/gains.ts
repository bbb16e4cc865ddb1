import { select, t } from '../../../words/t.ts';
import { realisedWhereTaxed, sumWithoutCost, taxAtOwnRates } from '../../../domain/figures/swaps.ts';
import type { KnownAccount } from '../../../domain/model/account-kind.ts';
import type { SaleTaxes } from '../../../domain/model/account-terms.ts';
import type { Move } from '../../../domain/model/move.ts';
import type { MadeMove } from '../../../domain/rotation/plan.ts';
import type { PlanStep } from '../../../domain/rotation/lab.ts';
import type { Solved } from '../../../domain/rotation/solve.ts';
import type { RankedSource } from '../../../domain/rotation/rank.ts';
import type { Realised } from '../../../domain/rotation/realise.ts';
import { accountName } from '../../../words/names/account-names.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { percentText } from '../../../words/marks/percents.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatPercent, plural } from '../../../words/marks/numbers.ts';
import { formatGain } from '../../../words/marks/returns.ts';
import { sentences } from '../../review/words/phrases.ts';

/* Words about what a sale would realise, and where that may be taxed. Flagged, never judged. */

const GAINS = {
  lots: t`We assume each sale comes proportionally from all your tax lots; your broker may do it differently.`,
  highestCost: t`We assume the tax lots with the highest cost basis are sold first. Your broker may do it differently.`,
  bothOrders: t`We assume moves found by least gain sell the tax lots with the highest cost basis first. Other sales come proportionally from all lots. Your broker may do it differently.`,
  rates: t`Costs in other currencies use the same exchange rate as the holding’s value.`,
  washSale: t`In the US, a loss may not count if the same or a nearly identical security is bought within 30 days before or after the sale. That includes your other accounts.`,
  noCost: t`Your file doesn’t include a cost basis, so we can’t estimate the gain or loss.`,
  noCosts: t`Your files don’t include a cost basis for what you’d sell, so we can’t estimate the gain or loss.`,
} as const;

const UNDER_A_CENT = 0.005;
const isCash = ({ move }: Pick<MadeMove, 'move'>) => move.from === 'class:cash';

/* Whose gain it is: of one sale, of the moves that were found, of those where sales may be taxed, of one or several of a plan. */
type Seller = 'selling' | 'moves' | 'taxed' | 'one' | 'several';

/* "Selling would realize a gain of $1,200." and what of it was held for how long: only what was bought on a stated day has a term. */
function gainSentences(who: Seller, { gain, short, long, undated }: Realised, money: MoneyFormat): readonly string[] {
  if (Math.abs(gain) < UNDER_A_CENT)
    return [
      t`${select(who, { moves: 'These moves', taxed: 'In accounts where sales may be taxed, these moves', one: 'The sale', several: 'Together they', other: 'Selling' })} would realize no gain or loss.`,
    ];
  const [amount, side] = [money.cents(Math.abs(gain)), gain < 0 ? 'loss' : 'gain'];
  const line = t`${select(who, { moves: 'These moves', taxed: 'In accounts where sales may be taxed, these moves', one: 'The sale', several: 'Together they', other: 'Selling' })} would realize ${select(side, { loss: 'a loss', other: 'a gain' })} of ${amount}.`;
  if (short === 0 && long === 0) return [line];
  const isTold = (part: number) => Math.abs(part) >= UNDER_A_CENT;
  return [
    line,
    ...(isTold(long) ? [t`Held for more than a year: ${formatGain(long, money)}.`] : []),
    ...(isTold(short) ? [t`Held for a year or less: ${formatGain(short, money)}.`] : []),
    ...(isTold(undated) ? [t`No purchase date: ${formatGain(undated, money)}.`] : []),
  ];
}

/* What the user's own rates make of a gain that was just said; empty where none is set, and for a loss. */
function ownTaxLine(sales: readonly MadeMove[], taxes: SaleTaxes, money: MoneyFormat): string {
  const own = taxAtOwnRates(sales, taxes);
  if (own === null) return '';
  const [tax, without] = [money.cents(own.tax), joinAnd(own.without.map(accountName))];
  return sentences(
    own.rate === null
      ? t`At the tax rates you entered, that’s ${tax} of tax.`
      : t`At your tax rate of ${percentText(own.rate)}%, that’s ${tax} of tax.`,
    without === '' ? '' : t`You haven’t entered a tax rate for ${without}.`,
  );
}

/** What a swap would realise: "Selling it would realise a gain of $1,200.00." Empty for cash and for a move that is refused. */
export function realisedLine(made: MadeMove, taxes: SaleTaxes, money: MoneyFormat): string {
  const { realised, refused } = made;
  if (refused !== null || isCash(made)) return '';
  if (realised === null) return GAINS.noCost;
  const open = sumWithoutCost([made], realised);
  return sentences(
    ...gainSentences('selling', realised, money),
    ownTaxLine([made], taxes, money),
    open < UNDER_A_CENT ? '' : t`Your file has no cost basis for ${money.cents(open)} of it.`,
  );
}

/** What a sale means for tax in its account, by what that is: nothing in one that isn't taxed, else what it would realize. Empty for cash. */
export function taxLine(
  made: MadeMove,
  { account, kind, said }: KnownAccount,
  taxes: SaleTaxes,
  money: MoneyFormat,
): string {
  if (made.refused !== null || isCash(made)) return '';
  if (taxes.untaxed.includes(account)) return t`Going by its type, selling in ${accountName(account)} isn’t taxed.`;
  const realised = realisedLine(made, taxes, money);
  if (kind !== 'taxable') return realised;
  const name = said ? accountName(account) : t`${accountName(account)} (going by its name)`;
  return sentences(t`Taxable: ${name}.`, realised);
}

/** What of a ranked move is gain, in a few words: "63% gain"; "not taxed" where its account says so. Empty for cash. */
export function rankedTaxWords({ security, gain }: RankedSource, isUntaxed: boolean): string {
  if (security === 'class:cash') return '';
  if (isUntaxed) return t`not taxed`;
  if (gain === null) return t`no cost basis`;
  const side = gain < 0 ? 'loss' : 'gain';
  return t`${formatPercent(Math.abs(gain))} ${select(side, { loss: 'loss', other: 'gain' })}`;
}

/* Which lots are sold, as it is assumed. */
function lotsWords(sales: readonly Pick<MadeMove, 'move'>[]): string {
  const ordered = sales.filter(({ move }) => move.lots === 'highest-cost').length;
  const some = ordered === sales.length ? GAINS.highestCost : GAINS.bothOrders;
  const which = ordered === 0 ? GAINS.lots : some;
  return sentences(which, GAINS.rates);
}

/** What may become of a loss in the US, said where one is realized in dollars and not in an account that isn't taxed; else empty. */
export function washSaleLine(made: readonly MadeMove[], untaxed: readonly string[], currency: string): string {
  const isLoss = ({ move, realised }: MadeMove) =>
    realised !== null && realised.losses <= -UNDER_A_CENT && !untaxed.includes(move.account);
  return currency === 'USD' && made.some(isLoss) ? GAINS.washSale : '';
}

/** A row of the moves that were found: "+$1,200", "−$300", with what of it is not known; empty for cash. */
export function moveGainWords(made: MadeMove, { untaxed }: Pick<SaleTaxes, 'untaxed'>, money: MoneyFormat): string {
  if (isCash(made)) return '';
  if (untaxed.includes(made.move.account)) return t`not taxed`;
  const { realised } = made;
  const open = realised === null ? made.amount : sumWithoutCost([made], realised);
  const parts = [
    ...(realised === null ? [] : [formatGain(realised.gain, money)]),
    ...(open < UNDER_A_CENT
      ? []
      : [realised === null ? t`no cost basis` : t`${money.whole(open)} without a cost basis`]),
  ];
  return parts.join(', ');
}

/** What the moves that were found would realize where sales may be taxed; empty where nothing moves but cash. */
export function solvedGainsLine(solved: Solved, taxes: SaleTaxes, money: MoneyFormat): string {
  return solved.kind === 'met' ? salesLine('moves', solved.made, taxes, money) : '';
}

function salesLine(who: Seller | null, made: readonly MadeMove[], taxes: SaleTaxes, money: MoneyFormat): string {
  const sales = made.filter((one) => one.refused === null && !isCash(one));
  const taxed = sales.filter(({ move }) => !taxes.untaxed.includes(move.account));
  if (sales.length === 0) return '';
  if (taxed.length === 0) return t`Going by their types, none of these sales is in an account where sales are taxed.`;
  const isPart = taxed.length < sales.length;
  const realised = realisedWhereTaxed(taxed, taxes.untaxed);
  if (realised === null)
    return isPart
      ? t`Your files don’t include a cost basis for what you’d sell in accounts where sales may be taxed, so we can’t estimate the gain or loss.`
      : GAINS.noCosts;
  const ofPlan = taxed.length === 1 ? 'one' : 'several';
  return sentences(
    ...gainSentences(isPart ? 'taxed' : (who ?? ofPlan), realised, money),
    ownTaxLine(taxed, taxes, money),
    withoutCostLine(sumWithoutCost(taxed, realised), isPart, money),
    lotsWords(taxed),
  );
}

function withoutCostLine(open: number, isPart: boolean, money: MoneyFormat): string {
  if (open < UNDER_A_CENT) return '';
  return isPart
    ? t`Your files have no cost basis for ${money.cents(open)} of what you’d sell there.`
    : t`Your files have no cost basis for ${money.cents(open)} of what you’d sell.`;
}

/** In a row of the plan: "realises +$1,200", "not taxed"; empty where there is nothing to say. */
export function realisedShort(made: MadeMove, { untaxed }: Pick<SaleTaxes, 'untaxed'>, money: MoneyFormat): string {
  if (made.refused !== null || isCash(made)) return '';
  if (untaxed.includes(made.move.account)) return t`not taxed`;
  return made.realised === null ? t`no cost basis` : t`realizes ${formatGain(made.realised.gain, money)}`;
}

/** What the swaps of a plan realise together where sales may be taxed; empty where none sells anything. */
export function planGainsLine(steps: readonly PlanStep[], taxes: SaleTaxes, money: MoneyFormat): string {
  return salesLine(null, steps, taxes, money);
}

/** Gives the accounts that something is sold in, each once; cash that is spent is no sale. */
export function salesAccounts(moves: readonly Pick<Move, 'account' | 'from'>[]): readonly string[] {
  return [...new Set(moves.filter(({ from }) => from !== 'class:cash').map(({ account }) => account))];
}

/** Which of the accounts that something is sold in are taxable, and of which it is not known; empty without any. */
export function taxableLine(accounts: readonly KnownAccount[]): string {
  if (accounts.length === 0) return '';
  const taxable = accounts.filter(({ kind }) => kind === 'taxable');
  const unknown = accounts.filter(({ kind }) => kind === 'unknown');
  if (taxable.length === 0 && unknown.length === 0)
    return t`Going by their types, these accounts aren’t taxable. Tax rules differ by country.`;
  const named = taxable.map(({ account, said }) =>
    said ? accountName(account) : t`${accountName(account)} (going by its name)`,
  );
  const asked = joinAnd(unknown.map(({ account }) => accountName(account)));
  return sentences(
    taxable.length === 0 ? '' : t`Taxable: ${joinAnd(named)}. Selling there may have tax consequences.`,
    unknown.length === 0
      ? ''
      : t`We don’t know if ${asked} ${plural(unknown.length, { one: 'is', other: 'are' })} taxable. You can set that under Portfolios.`,
  );
}
