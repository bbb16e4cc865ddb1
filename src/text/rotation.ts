import type { MarketId } from '../domain/benchmark-id.ts';
import type { DialPlace } from '../domain/rotation/dial.ts';
import type { Replay, ReplayPart, ReplayPartKey, Report } from '../domain/report.ts';
import type { SectorKey } from '../domain/sector.ts';
import { benchmarkPhrase } from './benchmarks.ts';
import type { MoneyFormat } from './money.ts';
import { LENS_PHRASES, joinWords } from './names.ts';
import { formatPercent, formatPoints, formatShare } from './numbers.ts';
import { roundToSum } from './rounding.ts';
import { formatChange, formatFinePoints, formatGain, isOpenReplay } from './returns.ts';
import { scenarioWords } from './scenarios.ts';

/* Sentences of the rotation lab. It describes; nothing here says what to do. */

export const LAB = {
  kept: 'Plans and scenarios of yours are kept with this portfolio, on this device.',
  session: 'Plans and scenarios of yours last until you close or reload this page; nothing of them is stored.',
  abroad: 'Foreign companies move like US ones of their size',
  abroadOff:
    'Companies that are neither US ones nor in a US index stand still, and so do cash, bonds and everything else.',
  abroadOn: 'Cash, bonds and everything else that is no company stand still.',
  copies: 'A copy is yours to change; the reported figures stay as they were reported.',
  own: 'In percent. The most particular word counts: the company itself, then its theme, its sector, its size. What is left empty stands still.',
  discount:
    'How far small caps stand below large ones, and how much of that closes. The rest of the market stands still.',
  dial: 'By size. Move the knob for a mix to compare with.',
  dialNone: 'The reference lists have no list for one of the two, so there is no dial.',
  around: 'Reported around it',
  deliberate: 'This is a tilt away from the market. It should be deliberate.',
  mirror: 'A portfolio that mirrors the market is not a fault, and past weeks do not tell the next ones.',
  describes: 'This describes; it does not recommend.',
  noShare: 'The portfolio comes to nothing or less, so there are no percentages.',
  nasdaq: 'Nasdaq +1.0% was reported for the same days. It is shown, not used.',
} as const;

/** Figures that were reported around the scenarios: claims, each with its date. */
export const AROUND: readonly { readonly text: string; readonly date: string }[] = [
  {
    text: 'Small caps ahead of large ones 15 sessions running, reported as the longest run since 1996',
    date: 'Jan 2026',
  },
  { text: 'Small caps up 13 sessions in a row', date: 'Jan 2026' },
  { text: 'Russell 2000 record reported at 2,697.79', date: 'late Jan 2026' },
  { text: 'Price to forward earnings reported: large 22, small 18.1', date: '16 Feb 2026' },
  { text: 'Earnings growth projected for 2026: small caps 15–22%, large 8–12.5%', date: 'early 2026' },
  { text: 'Debt at floating rates: 40–50% of the Russell 2000’s, under 10% of large companies’', date: 'early 2026' },
  { text: 'Revenue made in the US: about 80% for small caps', date: 'early 2026' },
];

/** The title of the screen: what the scenario would bring you, and what you are compared with. */
export function labTitle(replay: Replay, report: Report, id: string, name: string | null): string {
  const words = scenarioWords(id, name);
  if (!replay.sane || replay.portfolio.share === null) return words.title;
  const you = isOpenReplay(replay.portfolio) ? 'at least ' : '';
  const { low, share } = replay.portfolio;
  const figure = formatChange(you === '' || low === null ? share : low);
  const them =
    replay.benchmark === null ? '' : `, ${benchmarkPhrase(report.benchmark)} ${formatChange(replay.benchmark.share)}`;
  return `${words.subject} ${you}${figure}${them}`;
}

/** What large, mid and small companies do: "Mega and large +1.40%, mid +4.39%, small and micro +7.39%." Empty where sizes do not decide. */
export function sizesLine({ L, S }: Pick<Replay, 'L' | 'S'>): string {
  if (L === null || S === null) return '';
  const two = (value: number) => `${formatFinePoints(value)}%`;
  return `Mega and large ${two(L)}, mid ${two((L + S) / 2)}, small and micro ${two(S)}.`;
}

type PartNames = Pick<Report, 'settings' | 'companies'>;

/** What a part of the result is called. */
export function partName(key: ReplayPartKey, { settings, companies }: PartNames, hasNamed: boolean): string {
  const lens = LENS_PHRASES[settings.lens];
  switch (key) {
    case 'lens':
      return hasNamed ? `Other ${lens}` : `${lens.slice(0, 1).toUpperCase()}${lens.slice(1)}`;
    case 'other-mega':
      return 'Other mega';
    case 'large':
      return 'Large';
    case 'mid':
      return 'Mid';
    case 'small-and-micro':
      return 'Small and micro';
    case 'abroad':
      return 'Companies abroad';
    case 'unknown-size':
      return 'Size not known';
    case 'cash-and-bonds':
      return 'Cash and bonds';
    case 'other-assets':
      return 'Other assets';
    case 'funds':
      return 'Funds as lines';
    case 'not-identified':
      return 'Not identified';
    default: {
      const issuer = key.slice('company:'.length);
      return companies.find((company) => company.issuer === issuer)?.name ?? issuer;
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
      held: held === null ? '' : `${formatShare(held)}%`,
      points: isOpen ? `${formatFinePoints(low)} … ${formatFinePoints(high)}` : known,
      money: isOpen ? openMoney(low, high, whole.base, money) : formatGain(amounts[at]!, money),
      change: { known: share, low: isOpen ? low : share, high: isOpen ? high : share },
      kind,
    };
  });
}

/* "up to +$271" where it begins at nothing. */
function openMoney(low: number, high: number, base: number | null, money: MoneyFormat): string {
  if (base === null) return '';
  const [least, most] = [formatGain(low * base, money), formatGain(high * base, money)];
  if (low === 0) return `up to ${most}`;
  return high === 0 ? `down to ${least}` : `${least} … ${most}`;
}

/** The parts of a replay as contributions; none without shares. */
export function partContributions(replay: Replay, report: PartNames): readonly Contribution[] {
  const hasNamed = replay.named.length > 0;
  return replay.contributions
    .filter(isWorthARow)
    .flatMap((part) => placed(part, part.key, partName(part.key, report, hasNamed), partKind(part.key, report)));
}

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

const sectorName = (key: SectorKey) => (key === 'unknown' ? 'Sector not known' : key);

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
  return withRest(shown, replay, 'All other companies');
}

/** What each fund brings, and one's own shares. */
export function fundContributions(replay: Replay, count: number): readonly Contribution[] {
  const shown = replay.byFund
    .slice(0, count)
    .flatMap(({ fund, value, share }) =>
      share === null ? [] : [plain(fund ?? '', fund ?? 'Your own shares', value, share)],
    );
  return withRest(shown, replay, 'All other funds');
}

function plain(id: string, name: string, value: number, share: number): Contribution {
  return { id, name, held: null, value, share, low: share, high: share, kind: 'plain' };
}

function withRest(shown: readonly Contribution[], { portfolio }: Replay, name: string): readonly Contribution[] {
  if (portfolio.share === null || portfolio.value === null) return shown;
  const value = portfolio.value - shown.reduce((total, one) => total + one.value, 0);
  const share = portfolio.share - shown.reduce((total, one) => total + one.share, 0);
  return Math.abs(share) < 0.00005 ? shown : [...shown, plain('*rest', name, value, share)];
}

/** Why you are ahead of or behind what you are compared with, in one sentence. */
export function whyLine(replay: Replay, report: Report): string {
  const { portfolio, benchmark } = replay;
  if (portfolio.share === null || benchmark === null) return '';
  const gap = portfolio.share - benchmark.share;
  const them = benchmarkPhrase(report.benchmark);
  if (Math.abs(gap) < 0.0005) return `You would do what ${them} does.`;
  const lead = `You are ${formatShare(Math.abs(gap))} points ${gap < 0 ? 'behind' : 'ahead of'} ${them}`;
  const hasNamed = replay.named.length > 0;
  const told = replay.contributions
    .filter(({ share, key }) => share !== null && Math.abs(share) >= 0.001 && key !== 'not-identified')
    .sort((a, b) => (gap < 0 ? a.share! - b.share! : b.share! - a.share!))
    .slice(0, 2)
    .filter(({ share }) => (gap < 0 ? share! < 0 : share! > 0));
  if (told.length === 0) return `${lead}.`;
  const points = Math.abs(told.reduce((total, { share }) => total + share!, 0));
  const names = joinWords(told.map(({ key }) => partName(key, report, hasNamed)));
  return `${lead}: ${names} ${gap < 0 ? (told.length === 1 ? 'takes' : 'take') : told.length === 1 ? 'brings' : 'bring'} ${formatShare(points)}.`;
}

const MARKET_WORDS: Readonly<Record<MarketId, string>> = {
  'us-market': 'US total market',
  sp500: 'S&P 500',
  'sp500-equal': 'S&P 500 of equal weight',
  'nasdaq-100': 'Nasdaq-100',
  'russell-2000': 'Russell 2000',
};

/** A mix in words: "40% S&P 500, 60% Russell 2000". */
export function mixWords([first, second]: readonly [MarketId, MarketId], part: number): string {
  const share = Math.round(part * 100);
  return `${100 - share}% ${MARKET_WORDS[first]}, ${share}% ${MARKET_WORDS[second]}`;
}

/** Where the portfolio sits: the mix that is closest by size, and how close it is. */
export function placeLine(place: DialPlace | null, markets: readonly [MarketId, MarketId]): string {
  if (place === null) return 'Nothing that you hold has a known size between the two.';
  const apart = formatPercent(place.apart);
  const fit =
    place.apart < 0.05
      ? 'That is nearly the same spread of sizes.'
      : `${apart} of your companies’ weight would have to be of another size to be just that.`;
  return `Closest to you by size: ${mixWords(markets, place.part)}. ${fit}`;
}

/** What the knob says, on screen and aloud: "50% S&P 500, 50% Russell 2000: mega-cap tech 23.5, small caps 40.0, tilt −16.5, in this scenario +4.0%". */
export function knobWords(
  markets: readonly [MarketId, MarketId],
  part: number,
  mix: { readonly lens: number; readonly smallCaps: number; readonly tilt: number; readonly share: number | null },
  lens: string,
): string {
  const scenario = mix.share === null ? '' : `, in this scenario ${formatChange(mix.share)}`;
  const tilt = `tilt ${formatShare(mix.tilt)}`;
  return `${mixWords(markets, part)}: ${lens} ${formatShare(mix.lens)}, small caps ${formatShare(mix.smallCaps)}, ${tilt}${scenario}`;
}

/** What a tenth of the whole, moved from one end to the other, would change. */
export function tenPointsLine(
  [first, second]: readonly [MarketId, MarketId],
  change: { readonly lens: number; readonly smallCaps: number; readonly share: number | null },
  lens: string,
  whole: number | null,
  money: MoneyFormat,
): string {
  const amount = whole === null ? '' : ` (${money.whole(whole / 10)})`;
  const gain = change.share === null || whole === null ? '' : ` (${formatGain(change.share * whole, money)})`;
  const scenario = change.share === null ? '' : `, in this scenario ${formatPoints(change.share)} points${gain}`;
  const moved = `10 points more${amount} of ${MARKET_WORDS[second]} in place of ${MARKET_WORDS[first]} would mean`;
  return `${moved}: ${lens} ${formatPoints(change.lens)}, small caps ${formatPoints(change.smallCaps)} points${scenario}.`;
}
