import { t } from '../../words/t.ts';
import type { FundUse } from '../../domain/model/report-funds.ts';
import { SIZES } from '../../domain/model/size.ts';
import { formatEnds, isWide } from '../../words/marks/ends.ts';
import { SIZE_NAMES } from '../../words/names/names.ts';
import { formatTenths } from '../../words/marks/numbers.ts';
import { roundToSum } from '../../domain/figures/rounding.ts';
import type { PartKind } from './size-bar.ts';

/** One piece of a fund's bar and one row of its table: fractions of the fund. */
export interface FundBarPart {
  readonly key: string;
  readonly kind: PartKind;
  readonly name: string;
  readonly share: number;
  /** Tenths of a percent that add up over the bar. */
  readonly figure: string;
  /** The same as a range where what is not seen may come to it. */
  readonly span: string;
}

/** Parts smaller than this, but for the buckets, are not worth a row. */
const TRACE = 0.00005;

/** What a fund is made of by size, the largest companies first; the figures add up at one decimal. */
export function fundParts(fund: FundUse): readonly FundBarPart[] {
  const parts: readonly Omit<FundBarPart, 'figure' | 'span'>[] = [
    ...SIZES.map((size) => ({ key: size, kind: size, name: SIZE_NAMES[size], share: fund.size[size] })),
    { key: 'unknown', kind: 'unknown' as const, name: SIZE_NAMES.unknown, share: fund.size.unknown },
    {
      key: 'classes',
      kind: 'cash' as const,
      name: fund.classes < 0 ? t`Borrowed, minus cash` : t`Bonds, cash and other`,
      share: fund.classes,
    },
    { key: 'rest', kind: 'unknown' as const, name: t`Unknown`, share: fund.rest },
    { key: 'excess', kind: 'other' as const, name: t`Listed over 100%`, share: fund.excess },
  ];
  const shown = parts.filter(({ key, share }) => SIZES.some((size) => size === key) || Math.abs(share) >= TRACE);
  const tenths = roundToSum(
    shown.map(({ share }) => share),
    1000,
  );
  return shown.map((part, at) => {
    const figure = formatTenths(tenths[at]!, part.share);
    const size = SIZES.find((one) => one === part.key);
    const ends = size === undefined ? null : fund.between.size[size];
    return { ...part, figure, span: ends !== null && isWide(ends) ? formatEnds(ends) : figure };
  });
}

/** The bar in words, for those who do not see it: "Mega 59.7, Large 28.9, Mid 11.4 percent". */
export function partsInWords(parts: readonly FundBarPart[]): string {
  const named = parts.filter(({ share }) => Math.abs(share) >= TRACE).map(({ name, figure }) => `${name} ${figure}`);
  return named.length === 0 ? t`We can’t see inside this fund` : t`${named.join(', ')} percent`;
}
