import type { KnownAccount } from '../domain/account-kind.ts';
import type { Move } from '../domain/rotation/move.ts';
import type { MadeMove } from '../domain/rotation/plan.ts';
import type { PlanStep } from '../domain/rotation/lab.ts';
import type { Realised } from '../domain/rotation/realise.ts';
import { accountName } from './account-names.ts';
import type { MoneyFormat } from './money.ts';
import { joinWords } from './names.ts';
import { formatPercent } from './numbers.ts';
import { formatGain } from './returns.ts';

/* Words about what a sale would realise, and where that may be taxed. Flagged, never judged. */

const GAINS = {
  lots: 'A sale is taken from all lots alike; a broker may sell others. Costs in another currency are at today’s rate.',
  noCost: 'Your file states no cost for it, so no gain or loss is worked out.',
} as const;

const UNDER_A_CENT = 0.005;
const isCash = ({ move }: Pick<MadeMove, 'move'>) => move.from === 'class:cash';

/* "a gain of $1,200": its amount is masked like every other. */
function gainWords(gain: number, money: MoneyFormat): string {
  if (Math.abs(gain) < UNDER_A_CENT) return 'neither gain nor loss';
  return `a ${gain < 0 ? 'loss' : 'gain'} of ${money.cents(Math.abs(gain))}`;
}

/* Only what was bought on a stated day has a term. */
function termWords({ gain, short, long, undated }: Realised, money: MoneyFormat): string {
  if (Math.abs(gain) < UNDER_A_CENT || (short === 0 && long === 0)) return '';
  const parts = [
    [long, 'held for more than a year'],
    [short, 'held for a year or less'],
    [undated, 'without a day of purchase'],
  ] as const;
  const told = parts.filter(([part]) => Math.abs(part) >= UNDER_A_CENT);
  return ` (${told.map(([part, words]) => `${formatGain(part, money)} ${words}`).join(', ')})`;
}

/** What a swap would realise: "Selling it would realise a gain of $1,200.00." Empty for cash and for a move that is refused. */
export function realisedLine(made: MadeMove, money: MoneyFormat): string {
  const { realised, amount, refused } = made;
  if (refused !== null || isCash(made)) return '';
  if (realised === null) return GAINS.noCost;
  const line = `Selling it would realise ${gainWords(realised.gain, money)}${termWords(realised, money)}.`;
  const open = amount - realised.covered;
  return open < UNDER_A_CENT ? line : `${line} For ${money.cents(open)} of it your file states no cost.`;
}

/** How much of the lens each unit of money takes along, and what it realises: "43.1% of it leaves mega-cap tech; …". */
export function perUnitLine({ lensPerUnit, realised, amount }: PlanStep, lens: string): string {
  if (lensPerUnit === null) return '';
  const way = lensPerUnit > 0 ? 'goes into' : 'leaves';
  const moved =
    Math.abs(lensPerUnit) < 0.0005
      ? `Nothing of it changes ${lens}`
      : `${formatPercent(Math.abs(lensPerUnit))} of it ${way} ${lens}`;
  const isWhole = realised !== null && amount - realised.covered < UNDER_A_CENT;
  if (!isWhole || Math.abs(realised.gain) < UNDER_A_CENT) return `${moved}.`;
  return `${moved}, and ${formatPercent(Math.abs(realised.gain) / amount)} of it is ${realised.gain < 0 ? 'loss' : 'gain'}.`;
}

/** In a row of the plan: "realises +$1,200"; empty where there is nothing to say. */
export function realisedShort(made: MadeMove, money: MoneyFormat): string {
  if (made.refused !== null || isCash(made)) return '';
  return made.realised === null ? 'cost not stated' : `realises ${formatGain(made.realised.gain, money)}`;
}

/** What the swaps of a plan realise together (`sum`); empty where none sells anything. */
export function planGainsLine(steps: readonly PlanStep[], sum: Realised | null, money: MoneyFormat): string {
  const sales = steps.filter((step) => step.refused === null && !isCash(step));
  if (sales.length === 0) return '';
  if (sum === null) return 'Your files state no cost for what is sold, so no gain or loss is worked out.';
  const open = sales.reduce((total, { amount }) => total + amount, 0) - sum.covered;
  const line = `${sales.length === 1 ? 'The sale' : 'Together they'} would realise ${gainWords(sum.gain, money)}${termWords(sum, money)}.`;
  const rest = open < UNDER_A_CENT ? '' : ` For ${money.cents(open)} of what is sold your files state no cost.`;
  return `${line}${rest} ${GAINS.lots}`;
}

/** Gives the accounts that something is sold in, each once; cash that is spent is no sale. */
export function salesAccounts(moves: readonly Pick<Move, 'account' | 'from'>[]): readonly string[] {
  return [...new Set(moves.filter(({ from }) => from !== 'class:cash').map(({ account }) => account))];
}

/** Which of the accounts that something is sold in are taxable, and of which it is not known; empty without any. */
export function taxableLine(accounts: readonly KnownAccount[]): string {
  if (accounts.length === 0) return '';
  const named = (of: readonly KnownAccount[]) =>
    joinWords(of.map(({ account, said }) => `${accountName(account)}${said ? '' : ' (by its name)'}`));
  const taxable = accounts.filter(({ kind }) => kind === 'taxable');
  const unknown = accounts.filter(({ kind }) => kind === 'unknown');
  const lines = [
    taxable.length === 0 ? '' : `Taxable: ${named(taxable)}. Gains and losses of sales there may count for tax.`,
    unknown.length === 0
      ? ''
      : `Whether ${joinWords(unknown.map(({ account }) => accountName(account)))} is taxable is not known; you can say it under Portfolios.`,
  ].filter((line) => line !== '');
  return lines.length === 0 ? 'None of these accounts is taxable, by its kind.' : lines.join(' ');
}
