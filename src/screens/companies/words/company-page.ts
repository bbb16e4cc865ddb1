import { choosePlural, t } from '../../../words/t.ts';
import { aheadBy } from '../../../domain/figures/parts.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { writeDigits } from '../../../words/marks/locale.ts';
import type { CompanyFacts } from '../../../domain/lists/look-up-company.ts';
import type { Position } from '../../../domain/model/report-positions.ts';
import type { BenchmarkFigure, CompanyExposure, LensFigure } from '../../../domain/model/report-exposure.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { SectorKey } from '../../../domain/model/sector.ts';
import type { SizeKey } from '../../../domain/model/size.ts';
import { benchmarkPhrase, shortBenchmark } from '../../../words/names/benchmarks.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { splitPercents } from './companies.ts';
import { type MoneyFormat, moneyFormat } from '../../../words/marks/money.ts';
import { SECTOR_NAMES, SIZE_NAMES, lensPhrase } from '../../../words/names/names.ts';
import {
  HIDDEN_AMOUNT,
  NO_FIGURE,
  formatCount,
  formatPercent,
  formatPoints,
  formatQuantity,
  plural,
} from '../../../words/marks/numbers.ts';
import { pluralAtStart } from '../../../words/marks/words.ts';
import { asSentence, sentences } from '../../review/words/phrases.ts';

/* Words of a company's own page. */

export const COMPANY = {
  how: t`Every route from your accounts to this company, and how the amounts add up.`,
  asking: t`Looking it up…`,
  notHeld: t`You don’t own this company, directly or through any fund we can see inside.`,
  unknown: t`We don’t know this company. The link may come from a different version of our data.`,
  ownWord: t`You set this company’s size. It overrides every size definition.`,
} as const;

const MINUS = '−';

/** Hundredths, as a figure of two decimals: 1194120 → "11,941.20" is money's; here 420 → "4.20". */
export function formatHundredths(hundredths: number | null): string {
  if (hundredths === null) return NO_FIGURE;
  return `${hundredths < 0 ? MINUS : ''}${writeDigits(hundredths / 100, { least: 2, most: 2 })}`;
}

/** A weight in a list, with as many decimals as tell something: 0.0811 → "8.11%", 0.000123 → "0.0123%". */
export function formatWeight(weight: number): string {
  const percent = Math.abs(weight) * 100;
  const decimals = percent >= 1 || percent === 0 ? 2 : Math.min(8, 2 - Math.floor(Math.log10(percent)));
  return t`${weight < 0 ? MINUS : ''}${writeDigits(percent, { least: decimals, most: decimals })}%`;
}

function rankedSize(sizeName: string, facts: CompanyFacts | null): string {
  if (facts === null) return asSentence(sizeName);
  return facts.rank === null
    ? t`${sizeName}, not in the US ranking.`
    : t`${sizeName}, #${formatCount(facts.rank)} in the US on ${formatDate(facts.asOf)}.`;
}

/** "Mega, rank 1 on 21 Aug 2026. Information Technology. Counts as mega-cap tech." Rank and date as soon as the lists have answered. */
export function companyLine(
  { size, sector, country }: { readonly size: SizeKey; readonly sector: SectorKey; readonly country: string | null },
  place: 'in' | 'near' | 'out',
  lens: LensId,
  facts: CompanyFacts | null,
  countryName: (code: string) => string,
): string {
  const ranked = rankedSize(SIZE_NAMES[size], facts);
  const abroad = country === null || country === 'US' ? '' : asSentence(countryName(country));
  return sentences(ranked, asSentence(SECTOR_NAMES[sector]), abroad, place === 'out' ? '' : lensSentence(place, lens));
}

/** Whether a company belongs to the lens that is on, or just misses it. */
export function placeInLens(issuer: string, lens: LensFigure): 'in' | 'near' | 'out' {
  const has = (members: LensFigure['members']) => members.some((member) => member.issuer === issuer);
  if (has(lens.members)) return 'in';
  return has(lens.nearMisses) ? 'near' : 'out';
}

/** "US market 7.1%, you +1.8 points"; without shares the market's alone. */
export function againstWords({ share, benchmark }: CompanyExposure, them: BenchmarkFigure): string {
  const [short, theirs, inThem] = [shortBenchmark(them), formatPercent(benchmark), benchmarkPhrase(them, 'in')];
  if (share === null) return benchmark === 0 ? t`not ${inThem}` : `${short} ${theirs}`;
  const points = formatPoints(aheadBy(share, benchmark));
  return benchmark === 0 ? t`not ${inThem}, you ${points} points` : t`${short} ${theirs}, you ${points} points`;
}

/** The keys of the bar: "via 6 funds 4.7". */
export function viaWords(company: CompanyExposure, money: MoneyFormat): string {
  const split = splitPercents(company);
  return t`through ${plural(company.fundCount, { one: '# fund', other: '# funds' })} ${split === null ? money.whole(company.viaTotal) : split.via}`;
}
export function ownWords(company: CompanyExposure, money: MoneyFormat): string {
  const split = splitPercents(company);
  return t`direct ${split === null ? money.whole(company.direct) : split.direct}`;
}

/** Where an own path comes from: "62 shares at $192.60, line 3 of holdings.csv". Quantities are hidden with the amounts. */
export function pathLineWords(position: Position, money: MoneyFormat): string {
  const { quantity, price, currency } = position;
  const [line, file] = [formatCount(position.line), accountName(position.file)];
  const each = price === null ? null : moneyFormat(currency, false).cents(price);
  if (quantity === null)
    return each === null
      ? t`Value from your file, line ${line} of ${file}`
      : t`${each} a share, line ${line} of ${file}`;
  const count = money.hidden ? HIDDEN_AMOUNT : formatQuantity(quantity);
  return each === null
    ? t`${choosePlural(quantity, count, { one: '# share', other: '# shares' })}, line ${line} of ${file}`
    : t`${choosePlural(quantity, count, { one: '# share', other: '# shares' })} at ${each}, line ${line} of ${file}`;
}

/** The product along a path: "$29,853.00 × 52.4% × 7.27% of VTI"; a leveraged fund multiplies by its factor. */
export function productWords(
  held: number,
  factors: readonly { readonly kind: 'weight' | 'factor'; readonly of: string; readonly by: number }[],
  money: MoneyFormat,
): string {
  const last = factors.at(-1);
  const steps = factors.map(({ kind, by }) => (kind === 'factor' ? formatQuantity(by) : formatWeight(by)));
  const product = [money.cents(held), ...steps].join(' × ');
  return factors.length > 1 && last !== undefined ? t`${product} of ${last.of}` : product;
}

/** "Seven routes", below them all. */
export function pathsWords(count: number): string {
  return t`${pluralAtStart(count, { one: '# route', other: '# routes' })}`;
}

/** Whether it belongs to the lens that is on, beside the lens's name in the list of facts. */
export const PLACE_WORDS = { in: t`Yes`, near: t`Nearly`, out: t`No` } as const;

function lensSentence(place: 'in' | 'near', lens: LensId): string {
  if (lens === 'magnificent-seven') return place === 'in' ? t`One of the Magnificent Seven.` : '';
  if (lens === 'custom') return place === 'in' ? t`On your own list.` : '';
  return place === 'in' ? t`Counts as ${lensPhrase(lens)}.` : t`Nearly counts as ${lensPhrase(lens)}.`;
}
