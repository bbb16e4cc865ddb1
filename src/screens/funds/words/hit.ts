import { choosePlural, t } from '../../../words/t.ts';
import { isShares, positionsOf } from '../../../domain/figures/report-rows.ts';
import type { FoundCompany } from '../../../domain/lists/look-up.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { CompanyExposure } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { SIZE_SCHEMES, type SizeKey, type SizeSchemeId } from '../../../domain/model/size.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import type { MeasuredFund } from '../../../domain/measure/measure-alone.ts';
import { seenShare } from './funds.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatEndsPercent } from '../../../words/marks/ends.ts';
import { joinAnd, joinFirst } from '../../../words/marks/lists.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { HIDDEN_AMOUNT, NO_FIGURE, formatCount, formatPercent, formatQuantity } from '../../../words/marks/numbers.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { BY_SCHEME, lensPhrase } from '../../../words/names/names.ts';
import { usualName } from '../../../words/names/usual-name.ts';
import { shortCap } from '../../reference/words/cap-words.ts';

/* Words of what was looked up: one company, or one fund. */

export const HIT = {
  direct: t`Direct`,
  inFunds: t`In funds`,
  routes: t`Every route`,
  change: t`Change its size or sector`,
  definition: t`Use another definition`,
  heldFund: t`Your fund: what you own through it`,
  wholeFund: (symbol: string) => t`All of ${symbol}`,
} as const;

const A_SIZE: Readonly<Record<SizeKey, string>> = {
  mega: t`a mega cap`,
  large: t`a large cap`,
  mid: t`a mid cap`,
  small: t`a small cap`,
  micro: t`a micro cap`,
  unknown: t`of unknown size`,
};

/** "Rocket Lab is worth $43B: a mid cap here, a large cap by fixed dollars". The definitions that agree on another size are named together. */
export function sizeTitle(company: FoundCompany, inUse: SizeSchemeId): string {
  const [name, cap] = [usualName(company.name), shortCap(company)];
  if (cap === '') return t`We don’t know what ${name} is worth`;
  const here = company.sizes[inUse];
  const others = SIZE_SCHEMES.filter((scheme) => scheme !== 'custom' && company.sizes[scheme] !== here);
  const [first] = others;
  if (first === undefined) return t`${name} is worth ${cap}: ${A_SIZE[here]} by every definition`;
  const there = company.sizes[first];
  const by = joinAnd(others.filter((scheme) => company.sizes[scheme] === there).map((scheme) => BY_SCHEME[scheme]));
  return t`${name} is worth ${cap}: ${A_SIZE[here]} here, ${A_SIZE[there]} ${by}`;
}

/** What the line in the bars is. */
export function lineWords(company: FoundCompany, asOf: IsoDate): string {
  const cap = shortCap(company);
  return cap === ''
    ? t`Each step is ten times the one before.`
    : t`The line is ${usualName(company.name)}’s ${cap} on ${formatDate(company.capSpan?.asOf ?? asOf)}. Each step is ten times the one before.`;
}

/** How much of it the user owns; null = none that can be seen. */
export function ownTitle(own: Pick<CompanyExposure, 'value'> | null, money: MoneyFormat): string {
  return own === null
    ? t`You don’t own it, directly or in a fund we can see inside`
    : t`You own ${money.whole(own.value)} of it`;
}

/** "$2,903, 40 shares in Individual - TOD"; "none". Quantities are hidden with the amounts. */
export function ownedDirectly(own: CompanyExposure, report: Report, money: MoneyFormat): string {
  const rows = positionsOf(report).filter((one) => one.identity.issuer === own.issuer && isShares(one));
  if (own.direct === 0 || rows.length === 0) return t`none`;
  const accounts = joinAnd([...new Set(rows.map(({ account, file }) => accountName(account ?? file)))]);
  const [only, ...more] = rows;
  const quantity = more.length === 0 ? (only?.quantity ?? null) : null;
  if (quantity === null) return t`${money.whole(own.direct)} in ${accounts}`;
  const shares = money.hidden ? HIDDEN_AMOUNT : formatQuantity(quantity);
  return t`${money.whole(own.direct)}, ${choosePlural(quantity, shares, { one: '# share', other: '# shares' })} in ${accounts}`;
}

const NAMED = 3;

/** "$51 through QQQ, VTI and QQQM"; "none". */
export function fundsWords(own: CompanyExposure, money: MoneyFormat): string {
  const ways = [...own.viaFunds].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const funds = [...new Set(ways.flatMap(({ path: [, fund] }) => (fund === undefined ? [] : [fund])))];
  return funds.length === 0 ? t`none` : t`${money.whole(own.viaTotal)} through ${joinFirst(funds, NAMED)}`;
}

/** "46.9% of VOO is mega-cap tech"; of a fund that can't be seen, or that moves by a multiple, its name. */
export function foundFundTitle({ symbol, name, between }: MeasuredFund, lens: LensId): string {
  if (between === null || between.lens.high - between.lens.low > 0.02) return name === '' ? symbol : name;
  return t`${formatEndsPercent(between.lens)} of ${symbol} is ${lensPhrase(lens)}`;
}

/** What a fund holds, whether it is owned or not, as figures with a note each. */
export function fundFigures(
  { between, list }: MeasuredFund,
  lens: LensId,
): readonly { readonly name: string; readonly value: string; readonly note: string }[] {
  if (between === null) return [];
  return [
    { name: lensPhrase(lens), value: seenShare(between.lens), note: t`of the fund` },
    { name: t`Small caps`, value: seenShare(between.smallCaps), note: t`of the fund` },
    {
      name: t`Holdings we can see`,
      value: list === null ? NO_FIGURE : formatPercent(list.coverage),
      note: list === null ? '' : t`as of ${formatDate(list.asOf)}`,
    },
    { name: t`Holdings`, value: list === null ? NO_FIGURE : formatCount(list.rowCount), note: '' },
  ];
}
