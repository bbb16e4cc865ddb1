import { t } from '../../../words/t.ts';
import type { AccountTerms, LineUpFund } from '../../../domain/model/account-terms.ts';
import type { LineUpRow } from '../../../domain/rotation/line-up.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';
import { percentText } from '../../../words/marks/percents.ts';
import { sentences } from '../../review/words/phrases.ts';

/* Words about what an account allows: what it can buy, whether anything in it is sold, and the user's own tax rate. */

export const TERMS = {
  edit: t`Limits and tax`,
  noSales: t`No sales in this account`,
  taxRate: t`Your tax rate on gains`,
  untaxed: t`Going by its type, selling here isn’t taxed.`,
  lineUp: t`What it can buy`,
  lineUpHelp: t`Paste the funds your plan offers: names, tickers, costs. Leave it empty if this account can buy anything.`,
  lede: t`“What if” and plans keep to this. Cash may always be spent.`,
  none: t`We found no funds in this text.`,
  inPlan: t`In your plan`,
  countedAs: t`Counted as`,
} as const;

/** What a line is called: "VFIAX, Vanguard 500 Index Fund Admiral". */
export function planFundWords({ symbol, name }: Pick<LineUpFund, 'symbol' | 'name'>): string {
  return [symbol, name === symbol ? null : name].filter((word) => word !== null).join(', ');
}

/** What it is taken for; null = nobody knows. */
export function countedAsWords({ found, symbol }: LineUpRow): string | null {
  if (found === null) return null;
  return found.symbol === null || found.symbol === symbol ? found.name : planFundWords(found);
}

/** How many funds were found, and what becomes of those that nobody knows. */
export function lineUpLine(rows: readonly LineUpRow[]): string {
  if (rows.length === 0) return TERMS.none;
  const unknown = rows.filter(({ found }) => found === null).length;
  return sentences(
    t`${plural(rows.length, { one: '# fund', other: '# funds' })} found.`,
    unknown === 0
      ? ''
      : t`We don’t know ${formatCount(unknown)} of them. The moves we find buy only funds we can see inside.`,
  );
}

/** What is asked of a line that nobody knows. */
export const unknownLine = (title: string): string => t`We don’t know ${title}. What is it?`;

/** What is said of an account, in a few words: "18 funds to choose from, no sales, and 15% tax"; empty where nothing is. */
export function termsFact({ lineUp, hasNoSales, taxRate }: AccountTerms): string {
  return joinAnd([
    ...(lineUp === null ? [] : [t`${plural(lineUp.length, { one: '# fund', other: '# funds' })} to choose from`]),
    ...(hasNoSales ? [t`no sales`] : []),
    ...(taxRate === null ? [] : [t`${percentText(taxRate)}% tax on gains`]),
  ]);
}

/** Funds so that they are read as they are. */
export function lineUpText(funds: readonly LineUpFund[]): string {
  return funds
    .map(({ symbol, name, cost }) =>
      [name ?? '', symbol ?? '', cost === null ? '' : `${percentText(cost)}%`].join('\t'),
    )
    .join('\n');
}
