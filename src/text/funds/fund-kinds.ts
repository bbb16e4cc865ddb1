import { t } from '../../languages/t.ts';
import { KIND_IDS, KIND_SYMBOLS, type KindId } from '../../domain/model/kinds.ts';
import type { FundUse } from '../../domain/model/report-funds.ts';
import { KIND_NAMES } from '../names/kinds.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { nameBeside } from '../names/name-beside.ts';
import { formatPercent } from '../marks/numbers.ts';
import { guessReason } from '../review/treat-as.ts';

export const FUND_KINDS = {
  title: t`Funds we can’t see inside`,
  lede: t`We don’t have all of their holdings, but we can guess what kind of fund they are. If you agree, each is shown between the least and the most that funds of its kind hold. That’s your choice, not proof.`,
  listed: t`It’s in our list of fund kinds.`,
  choose: t`Choose another kind`,
} as const;

/** The kinds that a fund may be said to be of: those that have a span. */
export const FUND_KIND_CHOICES: readonly { readonly of: KindId; readonly name: string }[] = KIND_IDS.filter(
  (of) => of !== 'bond' && of !== 'cash',
).map((of) => ({ of, name: KIND_NAMES[of] }));

/** A fund whose kind we guess, or the user said. */
export interface FundKindRow {
  readonly symbol: string;
  readonly detail: string;
  /** What we guess, and why; null once the kind is said. */
  readonly guess: { readonly of: KindId; readonly name: string; readonly reason: string } | null;
  /** What the user said it is; null while nobody has. */
  readonly said: string | null;
}

/** Gives the funds whose kind we guess or the user said, in the order of the report. Money of which the kind is all that was said is a holding and none of them. */
export function fundKindRows(funds: readonly FundUse[], money: MoneyFormat): readonly FundKindRow[] {
  return funds.flatMap((fund) => {
    const { symbol, kindGuess, ofKind } = fund;
    const said = ofKind === null || symbol === KIND_SYMBOLS[ofKind.kind] ? null : KIND_NAMES[ofKind.kind];
    if (kindGuess === null && said === null) return [];
    const share = fund.share === null ? [] : [formatPercent(fund.share)];
    const detail = [nameBeside(fund), money.whole(fund.value), ...share].filter((word) => word !== '').join(', ');
    const guess = kindGuess === null ? null : nameGuess(kindGuess);
    return [{ symbol, detail, guess, said }];
  });
}

function nameGuess({ kind, because }: NonNullable<FundUse['kindGuess']>) {
  return { of: kind, name: KIND_NAMES[kind], reason: because === null ? FUND_KINDS.listed : guessReason(because) };
}
