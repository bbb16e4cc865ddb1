import { select, t } from '../../../words/t.ts';
import { broughtBy, halfBringers, heldTogether, restOfReplay } from '../../../domain/figures/contributions.ts';
import { aheadBy, moneyOf } from '../../../domain/figures/parts.ts';
import type { MarketId } from '../../../domain/model/benchmark-id.ts';
import type { Dial, DialPlace } from '../../../domain/rotation/dial.ts';
import type { Replay, ReplayPart, ReplayPartKey } from '../../../domain/model/report-replay.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { SectorKey } from '../../../domain/model/sector.ts';
import { benchmarkPhrase, marketPhrase, mixWords } from '../../../words/names/benchmarks.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { usualName } from '../../../words/names/usual-name.ts';
import { LENS_TITLES, lensPhrase } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { RANGE_FROM, plural, formatPercent, formatPoints, formatShare } from '../../../words/marks/numbers.ts';
import { roundToSum } from '../../../domain/figures/rounding.ts';
import { formatChange, formatFinePoints, formatGain, isOpenReplay } from '../../../words/marks/returns.ts';
import { sentences } from '../../review/words/phrases.ts';

/* Sentences of the rotation lab. It describes; nothing here says what to do. */

export const LAB = {
  kept: t`Your plans and scenarios are saved with this portfolio, on this device.`,
  session: t`Your plans and scenarios aren’t saved. They’re gone when you close or reload this page.`,
  abroad: t`Foreign companies move like US companies of the same size`,
  abroadOff: t`Foreign companies outside US indexes don’t move. Neither do cash, bonds and everything else.`,
  abroadOn: t`Cash, bonds and everything else don’t move.`,
  numbers: t`The what-ifs use our own round numbers, except the reported 31% discount. You can edit a copy; the reported figures don’t change.`,
  own: t`In percent. The most specific entry wins: company first, then theme, sector and size. Anything you leave empty doesn’t move.`,
  discount: t`How much cheaper small caps are than large caps, and how much of that gap closes. Mid caps rise half as much as small caps; everything else doesn’t move. The 31% was reported in December 2025 (S&P 600, forward P/E).`,
  dial: t`By company size. Drag to choose a mix to compare with.`,
  dialNone: t`We don’t have data for one of these markets, so we can’t show the dial.`,
  around: t`In the news at the time`,
  noShare: t`Your portfolio adds up to zero or less, so there are no percentages.`,
  nasdaq: t`The Nasdaq was reported up 1.0% over the same period. Shown for context; not used here.`,
} as const;

/** Figures that were reported around the scenarios: claims, each with its date. */
export const AROUND: readonly { readonly text: string; readonly date: string }[] = [
  {
    text: t`Small caps beat large caps 15 sessions in a row, reported as the longest streak since 1996`,
    date: t`Jan 2026`,
  },
  { text: t`Small caps up 13 sessions in a row`, date: t`Jan 2026` },
  { text: t`Russell 2000 hit a record 2,697.79`, date: t`late Jan 2026` },
  { text: t`Forward P/E: large caps 22, small caps 18.1`, date: t`Feb 16, 2026` },
  { text: t`Projected 2026 earnings growth: small caps 15–22%, large caps 8–12.5%`, date: t`early 2026` },
  { text: t`Floating-rate debt: 40–50% for the Russell 2000, under 10% for large companies`, date: t`early 2026` },
  { text: t`US share of revenue: about 80% for small caps`, date: t`early 2026` },
];

/** What large, mid and small companies do: "Mega and large +1.40%, mid +4.39%, small and micro +7.39%." Empty where sizes do not decide. */
export function sizesLine({ L, S }: Pick<Replay, 'L' | 'S'>): string {
  if (L === null || S === null) return '';
  const two = (value: number) => t`${formatFinePoints(value)}%`;
  return t`Mega and large ${two(L)}, mid ${two((L + S) / 2)}, small and micro ${two(S)}.`;
}

/** Said where the sizes are of fewer companies than under Size: what moves by a rule of its own has a row of its own. Else empty. */
export function ownRowsLine({ contributions, named }: Replay): string {
  const isAbroad = contributions.some(({ key, held }) => key === 'abroad' && held !== null && Math.abs(held) >= 0.0005);
  const isNamed = named.length > 0;
  if (!isAbroad && !isNamed) return '';
  const only = isAbroad ? 'abroad' : 'named';
  return t`The sizes here leave out ${select(isAbroad && isNamed ? 'both' : only, { abroad: 'foreign companies (they don’t move)', named: 'companies with a return of their own', other: 'foreign companies (they don’t move) and companies with a return of their own' })}, so they’re smaller than under Size.`;
}

type PartNames = Pick<Report, 'settings' | 'companies'>;

/** What a part of the result is called. */
export function partName(key: ReplayPartKey, { settings, companies }: PartNames, hasNamed: boolean): string {
  switch (key) {
    case 'lens':
      return hasNamed ? t`Rest of ${lensPhrase(settings.lens, 'of')}` : LENS_TITLES[settings.lens];
    case 'other-mega':
      return t`Other mega`;
    case 'large':
      return t`Large`;
    case 'mid':
      return t`Mid`;
    case 'small-and-micro':
      return t`Small and micro`;
    case 'abroad':
      return t`Foreign companies`;
    case 'unknown-size':
      return t`Size unknown`;
    case 'cash-and-bonds':
      return t`Cash and bonds`;
    case 'other-assets':
      return t`Other assets`;
    case 'funds':
      return t`Funds (not broken down)`;
    case 'not-identified':
      return t`Not identified`;
    default: {
      const issuer = key.slice('company:'.length);
      return usualName(companies.find((company) => company.issuer === issuer)?.name ?? issuer);
    }
  }
}

/** By which colour of size a part is drawn. */
function partKind(key: ReplayPartKey, { companies }: PartNames): 'mega' | 'large' | 'mid' | 'small' | 'plain' {
  if (key === 'lens' || key === 'other-mega') return 'mega';
  if (key === 'large' || key === 'mid') return key;
  if (key === 'small-and-micro') return 'small';
  if (!key.startsWith('company:')) return 'plain';
  const size = companies.find(({ issuer }) => key === `company:${issuer}`)?.size;
  if (size === 'micro') return 'small';
  return size === undefined || size === 'unknown' ? 'plain' : size;
}

/** A row of the table under "where it comes from". Points and dollars of all rows add up to the total's. */
export interface ContributionRow {
  readonly id: string;
  readonly name: string;
  readonly held: string;
  readonly points: string;
  readonly money: string;
  readonly change: { readonly known: number; readonly low: number; readonly high: number };
  readonly kind: 'mega' | 'large' | 'mid' | 'small' | 'plain';
}

/** What stands behind a row before it is written. */
export interface Contribution {
  readonly id: string;
  readonly name: string;
  readonly held: number | null;
  readonly value: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly kind: ContributionRow['kind'];
}

/** Writes contributions so that points (two decimals) and whole units of money add up to those of the whole. */
export function contributionRows(
  parts: readonly Contribution[],
  whole: { readonly share: number; readonly value: number; readonly base: number | null },
  money: MoneyFormat,
): readonly ContributionRow[] {
  const points = roundToSum(
    parts.map(({ share }) => share),
    10_000,
    Math.round(whole.share * 10_000),
  );
  const amounts = roundToSum(
    parts.map(({ value }) => value),
    1,
    Math.round(whole.value),
  );
  return parts.map(({ id, name, held, share, low, high, kind }, at) => {
    const isOpen = high - low >= 0.00005;
    const known = formatFinePoints(points[at]! / 10_000);
    return {
      id,
      name,
      held: held === null ? '' : formatShare(held),
      points: isOpen ? t`${formatFinePoints(low)} to ${formatFinePoints(high)}` : known,
      money: isOpen ? openMoney(low, high, whole.base, money) : formatGain(amounts[at]!, money),
      change: { known: share, low: isOpen ? low : share, high: isOpen ? high : share },
      kind,
    };
  });
}

/** All of it together, as the rows write it: a range where a part of it is one. */
export function wholeContribution(
  { portfolio }: Replay,
  { totals }: Pick<Report, 'totals'>,
  money: MoneyFormat,
): Pick<ContributionRow, 'points' | 'money'> {
  const { share, value } = portfolio;
  if (share === null || value === null || !isOpenReplay(portfolio))
    return { points: formatFinePoints(share), money: value === null ? '' : formatGain(value, money) };
  const { low, high } = portfolio;
  const points = t`${formatFinePoints(low)} to ${formatFinePoints(high)}`;
  return { points, money: openMoney(low, high, totals.base, money) };
}

/* "up to +$271" where it begins at nothing. */
function openMoney(low: number, high: number, base: number | null, money: MoneyFormat): string {
  if (base === null) return '';
  const [least, most] = [formatGain(moneyOf(low, base), money), formatGain(moneyOf(high, base), money)];
  if (low === 0) return t`up to ${most}`;
  return high === 0 ? t`up to ${least}` : t`${least} to ${most}`;
}

/** The parts of a replay as contributions; none without shares. */
export function partContributions(replay: Replay, report: PartNames): readonly Contribution[] {
  const hasNamed = replay.named.length > 0;
  const all = replay.contributions
    .filter(isWorthARow)
    .flatMap((part) => placed(part, part.key, partName(part.key, report, hasNamed), partKind(part.key, report)));
  const still = all.filter(standsStill);
  if (still.length < 2) return all;
  const rest = { ...plain('*still', t`Everything else`, 0, 0), held: heldTogether(still) };
  const moving = all.filter((one) => !standsStill(one));
  // what is open comes last
  const isOpenPart = ({ id }: Contribution) => id === 'not-identified';
  return [...moving.filter((one) => !isOpenPart(one)), rest, ...moving.filter(isOpenPart)];
}

const standsStill = ({ value, low, high }: Contribution) => value === 0 && low === 0 && high === 0;

/* A trace that brings nothing would only be a line of zeros. */
function isWorthARow({ held, low, high }: ReplayPart<ReplayPartKey>): boolean {
  return [held, low, high].some((one) => one !== null && Math.abs(one) >= 0.0005);
}

/** The sectors of a replay; what is no company and what is open come after them, so that all of it adds up. */
export function sectorContributions(replay: Replay, report: PartNames): readonly Contribution[] {
  const sectors = replay.bySector.flatMap((part) => placed(part, part.key, sectorName(part.key), 'plain'));
  const rest = partContributions(replay, report).filter(({ id }) => id === 'not-identified');
  return [...sectors, ...rest];
}

const sectorName = (key: SectorKey) => (key === 'unknown' ? t`Sector unknown` : key);

function placed<Key>(
  part: ReplayPart<Key>,
  id: string,
  name: string,
  kind: ContributionRow['kind'],
): readonly Contribution[] {
  const { held, value, share, low, high } = part;
  return share === null || low === null || high === null ? [] : [{ id, name, held, value, share, low, high, kind }];
}

/** The companies that bring or take the most, and what all others bring together. */
export function companyContributions(replay: Replay, report: PartNames, count: number): readonly Contribution[] {
  const shown = replay.byCompany.slice(0, count).flatMap(({ issuer, symbol, name, value, share, change }) =>
    share === null
      ? []
      : [
          {
            ...plain(issuer, `${symbol} ${formatChange(change)}`, value, share),
            held: null,
            kind: partKind(`company:${issuer}`, report),
            title: name,
          },
        ],
  );
  return withRest(shown, replay, report, t`All other companies`);
}

/** What each fund brings, and one's own shares. */
export function fundContributions(replay: Replay, report: PartNames, count: number): readonly Contribution[] {
  const shown = replay.byFund
    .slice(0, count)
    .flatMap(({ fund, value, share }) =>
      share === null ? [] : [plain(fund ?? '', fund ?? t`Stocks you own directly`, value, share)],
    );
  return withRest(shown, replay, report, t`All other funds`);
}

function plain(id: string, name: string, value: number, share: number): Contribution {
  return { id, name, held: null, value, share, low: share, high: share, kind: 'plain' };
}

/* What is left of what is known, and what is not known, which no company or fund can be given. */
function withRest(
  shown: readonly Contribution[],
  replay: Replay,
  report: PartNames,
  name: string,
): readonly Contribution[] {
  const { portfolio } = replay;
  if (portfolio.share === null || portfolio.value === null) return shown;
  const open = partContributions(replay, report).filter(({ low, high }) => high - low >= 0.00005);
  const { value, share } = restOfReplay({ value: portfolio.value, share: portfolio.share }, shown);
  return [...shown, ...(Math.abs(share) < 0.00005 ? [] : [plain('*rest', name, value, share)]), ...open];
}

/** What decides whether you'd be ahead of what you are compared with; empty where what can't be seen doesn't. */
export function decidingLine({ portfolio, benchmark }: Replay, report: Report): string {
  if (benchmark === null || !isOpenReplay(portfolio)) return '';
  const [behind, ahead] = [aheadBy(benchmark.share, portfolio.low), aheadBy(portfolio.high, benchmark.share)];
  if (behind < ZERO || ahead < ZERO) return '';
  const them = benchmarkPhrase(report.benchmark, 'above');
  const parts = report.lens.likely?.because ?? report.smallCaps.likely?.because ?? [];
  const [first] = parts;
  return first === undefined || parts.length > 1
    ? t`What we can’t see could put you up to ${formatShare(behind)} points behind ${them} or ${formatShare(ahead)} ahead.`
    : t`${first.part}, which we can’t see into, could put you up to ${formatShare(behind)} points behind ${them} or ${formatShare(ahead)} ahead.`;
}

const ZERO = 0.0005;

/** What costs or helps you most, of what is known, in one sentence; empty where nothing stands out. */
export function whyLine(replay: Replay, report: PartNames): string {
  const { portfolio, benchmark } = replay;
  if (portfolio.share === null || benchmark === null) return '';
  const isBehind = (portfolio.likely ?? portfolio.share) < benchmark.share;
  const hasNamed = replay.named.length > 0;
  const told = replay.contributions
    .flatMap(({ share, ...one }) => (share === null ? [] : [{ ...one, share }]))
    .filter(({ share, key }) => Math.abs(share) >= 0.001 && key !== 'not-identified')
    .sort((a, b) => (isBehind ? a.share - b.share : b.share - a.share))
    .slice(0, 2)
    .filter(({ share }) => (isBehind ? share < 0 : share > 0));
  if (told.length === 0) return '';
  const sum = formatShare(Math.abs(broughtBy(told)));
  const names = joinAnd(told.map(({ key }) => partName(key, report, hasNamed)));
  return isBehind ? t`What costs you most: ${names}, ${sum}.` : t`What helps you most: ${names}, ${sum}.`;
}

/** The title of where a result comes from: the one or two that make half of it, else a plain one. */
export function whereTitle({ share }: Replay['portfolio'], parts: readonly Contribution[]): string {
  if (share === null || Math.abs(share) < ZERO) return WHERE;
  const most = halfBringers(parts, share);
  const count = most.length;
  if (count === 0) return WHERE;
  const names = joinAnd(most.map(({ name }) => name));
  return share > 0
    ? t`${names} ${plural(count, { one: 'brings', other: 'bring' })} most of it`
    : t`${names} ${plural(count, { one: 'costs', other: 'cost' })} most of it`;
}

const WHERE = t`Where it comes from`;

/** How many reports there are of the time. */
export const aroundFact = (count: number): string =>
  t`${plural(count, { one: '# report', other: '# reports' })}, each with its date`;

/** The mix that is closest by size, as the fold of the dial says it; empty where it isn't known. */
export const placeFact = (dial: Dial | null, markets: readonly [MarketId, MarketId]): string =>
  dial === null || dial.you === null ? '' : t`Closest to ${mixWords(markets, dial.you.part)}`;

/** Where the portfolio sits: the mix that is closest by size, and how close it is. */
export function placeLine(place: DialPlace | null, markets: readonly [MarketId, MarketId]): string {
  if (place === null) return t`We don’t know the size of enough of your companies to place you.`;
  const mix = mixWords(markets, place.part);
  const closest =
    place.open >= RANGE_FROM
      ? t`By the company sizes we can see (${formatPercent(place.open)} of your portfolio has no known size), you’re closest to ${mix}.`
      : t`By company size, you’re closest to ${mix}.`;
  const fit =
    place.apart < 0.05
      ? t`Your mix of sizes is nearly the same.`
      : t`You’d need to shift ${formatPercent(place.apart)} to match that mix exactly.`;
  return sentences(closest, fit);
}

/** What the knob says, on screen and aloud: "50% S&P 500, 50% Russell 2000: mega-cap tech 23.5, small caps 40.0, tilt −16.5, in this scenario +4.0%". */
export function knobWords(
  markets: readonly [MarketId, MarketId],
  part: number,
  mix: { readonly lens: number; readonly smallCaps: number; readonly tilt: number; readonly share: number | null },
  lens: string,
): string {
  const words = mixWords(markets, part);
  const [ofLens, small, tilt] = [formatShare(mix.lens), formatShare(mix.smallCaps), formatPoints(mix.tilt)];
  return mix.share === null
    ? t`${words}: ${lens} ${ofLens}, small caps ${small}, tilt ${tilt}`
    : t`${words}: ${lens} ${ofLens}, small caps ${small}, tilt ${tilt}, ${formatChange(mix.share)} in this scenario`;
}

/** What a tenth of the whole, moved from one end to the other, would change. */
export function tenPointsLine(
  [first, second]: readonly [MarketId, MarketId],
  change: { readonly lens: number; readonly smallCaps: number; readonly share: number | null },
  lens: string,
  whole: number | null,
  money: MoneyFormat,
): string {
  const amount = whole === null ? t`10%` : t`10% (${money.whole(whole / 10)})`;
  const [from, to] = [marketPhrase(first, 'from'), marketPhrase(second, 'to')];
  const [ofLens, small] = [formatPoints(change.lens), formatPoints(change.smallCaps)];
  const moved = t`Moving ${amount} ${from} ${to} would change: ${lens} ${ofLens}, small caps ${small} points.`;
  if (change.share === null) return moved;
  const gained = moneyOf(change.share, whole);
  const points = formatPoints(change.share);
  const scenario =
    gained === null
      ? t`In this scenario, ${points} points.`
      : t`In this scenario, ${points} points (${formatGain(gained, money)}).`;
  return sentences(moved, scenario);
}
