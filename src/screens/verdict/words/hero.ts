import { select, t } from '../../../words/t.ts';
import { aheadInTenths, answerOf } from '../../../domain/figures/answer.ts';
import { doubtsOf } from '../../../domain/figures/doubt.ts';
import { isAllKnown, isBarelySeen } from '../../../domain/figures/known.ts';
import { splitOfHundred, type Split } from '../../../domain/figures/split.ts';
import type { Ends, Ranged } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { shownAnswer } from '../../../words/marks/answer.ts';
import { benchmarkPhrase, shortBenchmark } from '../../../words/names/benchmarks.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { formatPercent, formatPoints, isRange, plural } from '../../../words/marks/numbers.ts';
import { likelyLine, readAs } from './likely.ts';
import { sentences } from '../../review/words/phrases.ts';
import { piecesOf } from './pieces.ts';
import { doubtLine, holdsNoCompanies, linesLede, type DoubtLine } from './verdict.ts';

/* The words around the beam: by how much the portfolio is ahead of what it is compared with, what of it is out of sight. */

/** A piece of a line, and whether it is its point. */
export interface LedePart {
  readonly text: string;
  readonly isPoint: boolean;
}

/**
 * The line below the sentence. `through`: the same looked through, for what the broker's page leaves out. Empty where there is no share
 * to speak of.
 */
export function heroLede(report: Report, through: Report | null, money: MoneyFormat): readonly LedePart[] {
  if (report.settings.funds === 'lines') return brokerLede(report, through, money);
  const split = splitOfHundred(report, isRange(report.lens));
  if (split === null || holdsNoCompanies(report) || isBarelySeen(report)) return [];
  const inside = insideFunds(report, split, money);
  return [...aheadLine(report), ...(inside === '' ? [] : lineOf(` ${inside}`))];
}

const lineOf = (sentence: string): readonly LedePart[] =>
  piecesOf(sentence).map(({ text, tags }) => ({ text, isPoint: tags.includes('point') }));

function brokerLede(report: Report, through: Report | null, money: MoneyFormat): readonly LedePart[] {
  const split = through === null ? null : splitOfHundred(through, isRange(through.lens));
  if (through === null || split === null || split.viaFunds < 1 || report.settings.base === 'equities')
    return lineOf(linesLede(report, money));
  const [inside, hundred] = [money.ofHundred(split.viaFunds), money.ofHundred(100)];
  const phrase = lensPhrase(report.settings.lens, 'in');
  return lineOf(
    isRange(through.lens)
      ? t`From outside, a fund looks balanced. <point>Open yours and at least ${inside} more of every ${hundred} turns out to be in ${phrase}.</point>`
      : t`From outside, a fund looks balanced. <point>Open yours and ${inside} more of every ${hundred} turns out to be in ${phrase}.</point>`,
  );
}

/** A line of pieces as plain text. */
export function ledeText(parts: readonly LedePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/* "That's 10 points more in mega-cap tech than the US market, and about the same in small caps." */
function aheadLine(report: Report): readonly LedePart[] {
  const { benchmark, settings } = report;
  const lens = aheadOf(report.lens, benchmark.lens);
  const small = aheadOf(report.smallCaps, benchmark.smallCaps);
  if (lens === null || small === null) return [];
  const them = benchmarkPhrase(benchmark);
  const phrase = lensPhrase(settings.lens, 'in');
  if (lens === 'same')
    return lineOf(
      small === 'same'
        ? t`That’s <point>about the same as ${them} in both</point>.`
        : t`That’s <point>about the same in ${phrase} as ${them}</point>, and ${small} in small caps.`,
    );
  return lineOf(
    small === 'same'
      ? t`That’s <point>${lens} in ${phrase} than ${them}</point>, and about the same in small caps.`
      : t`That’s <point>${lens} in ${phrase} than ${them}</point>, and ${small} in small caps.`,
  );
}

/* By how much in words, with its side; 'same' where it rounds to nothing, null without a share. */
function aheadOf(figure: Ranged, market: number): string | null {
  const answer = answerOf(figure);
  if (answer === null) return null;
  const { low, high } = aheadInTenths(answer, market);
  if (answer.kind !== 'between') {
    const points = Math.round(Math.abs(low) / 10);
    if (points === 0) return 'same';
    if (answer.kind !== 'about') return pointsWords(Math.sign(low) * points);
    return low > 0
      ? t`about ${plural(points, { one: '# point', other: '# points' })} more`
      : t`about ${plural(points, { one: '# point', other: '# points' })} less`;
  }
  // what is open leaves the market's own share in the middle of it, and hardly anything else
  if (low <= 0 && high >= 0 && high < MORE_THAN_A_POINT && -low < MORE_THAN_A_POINT) return 'same';
  return betweenWords({ low: Math.floor(low / 10), high: Math.ceil(high / 10) });
}
function pointsWords(points: number): string {
  return points > 0
    ? t`${plural(points, { one: '# point', other: '# points' })} more`
    : t`${plural(-points, { one: '# point', other: '# points' })} less`;
}
/* In tenths: what no longer rounds to one point. */
const MORE_THAN_A_POINT = 15;

/* Whole points from a lower to a higher end: "between 3 and 25 points more", "anywhere from 19 points less to 34 points more". */
function betweenWords({ low, high }: Ends): string {
  if (low === high) return low === 0 ? 'same' : pointsWords(low);
  if (low === 0) return t`up to ${plural(high, { one: '# point', other: '# points' })} more`;
  if (high === 0) return t`up to ${plural(-low, { one: '# point', other: '# points' })} less`;
  if (low > 0) return t`between ${low} and ${plural(high, { one: '# point', other: '# points' })} more`;
  if (high < 0) return t`between ${-high} and ${plural(-low, { one: '# point', other: '# points' })} less`;
  return t`anywhere from ${plural(-low, { one: '# point', other: '# points' })} less to ${plural(high, { one: '# point', other: '# points' })} more`;
}

/* "All" is said only where nothing is unknown, and "at least" where both halves are parts of the low end. */
function insideFunds(report: Report, { viaFunds, direct }: Split, money: MoneyFormat): string {
  const { lens } = report;
  if (lens.value < 0.005) return '';
  const isAll = isAllKnown(report);
  if (Math.abs(lens.viaFunds) < 0.005)
    return isAll ? t`You own all of it directly.` : t`Everything we can see of it, you own directly.`;
  if (Math.abs(lens.direct) < 0.005)
    return isAll ? t`All of it is inside funds.` : t`Everything we can see of it is inside funds.`;
  const inside = money.ofHundred(viaFunds);
  if (direct < 0) return t`${inside} of it is inside funds, less ${money.ofHundred(-direct)} held short.`;
  if (viaFunds === 0) return t`Less than ${money.ofHundred(1)} of it is inside funds.`;
  if (isRange(lens)) return t`At least ${inside} of it is inside funds.`;
  const isMost = lens.viaFunds > lens.direct && viaFunds > direct;
  return isMost ? t`More than half of it, ${inside}, is inside funds.` : t`${inside} of it is inside funds.`;
}

/** What can't be seen, and where that is narrowed down. */
export interface HeroUnseen {
  readonly text: string;
  readonly action: string;
  readonly leadsTo: NonNullable<DoubtLine['leadsTo']>;
}

/** What the range under the sentence rests on; null while one figure is shown. */
export function heroUnseen(report: Report, money: MoneyFormat): HeroUnseen | null {
  const doubt = doubtLine(report, money);
  if (doubt === null) return null;
  const said = { action: t`Narrow it down`, leadsTo: doubt.leadsTo ?? 'what' };
  const kinds = [report.lens, report.smallCaps].map((figure) => answerOf(figure)?.kind);
  const reading = readingLine(report, money);
  if (kinds.includes('between') || !kinds.includes('about') || reading === null)
    return { ...said, text: sentences(doubt.why, reading ?? '') };
  const [only, ...more] = doubtsOf(report);
  const unseen =
    only === undefined || more.length > 0 ? t`We can’t see all of it.` : t`We can’t see ${money.whole(only.value)}.`;
  return { ...said, text: sentences(unseen, reading) };
}

/**
 * What "about" counts, or what is likely where the sentence has ranges; null where nothing stands for what can't be seen. `names`: it may
 * name what is held; without them only "about" is explained.
 */
export function readingLine(report: Report, money: MoneyFormat, names = true): string | null {
  const [about, ...more] = [report.lens, report.smallCaps].flatMap((figure) =>
    answerOf(figure)?.kind === 'about' && figure.likely !== null ? [figure.likely] : [],
  );
  if (about === undefined) return names ? likelyLine(report, money) : null;
  const counts =
    names || about.because.length === 0
      ? t`“About” counts ${readAs(about)}.`
      : t`“About” counts similar holdings in place of those we can’t see.`;
  const figures = [about, ...more];
  const errors = figures.flatMap(({ error }) => (error === null ? [] : [error]));
  if (errors.length < figures.length) return counts;
  const most = Math.max(1, ...errors.map((error) => Math.ceil(error * 100 - 1e-9)));
  return sentences(counts, t`In our tests, most such figures were within ${money.ofHundred(most)}.`);
}

/** A figure under the beam: the share at its heavy end, the difference, the share at its light end. */
export interface HeroEnd {
  readonly key: 'lens' | 'ahead' | 'small';
  readonly figure: string;
  /** "about" before a middle reading, whose range stands on the ruler; else empty. */
  readonly before: string;
  readonly name: string;
  /** The benchmark's own, with its word: "US market 37.7%"; empty below the difference. */
  readonly market: string;
}

/** The figures under the beam. Without shares there is no beam, and none of these either. */
export function heroEnds(report: Report): readonly HeroEnd[] {
  const { lens, smallCaps, benchmark, settings } = report;
  const answer = answerOf(lens);
  if (answer === null || answerOf(smallCaps) === null) return [];
  const short = shortBenchmark(benchmark);
  const { low, high } = aheadInTenths(answer, benchmark.lens);
  const ends = [low, high].map((tenths) => formatPoints(tenths / 1000));
  const them = benchmarkPhrase(benchmark);
  // where it is less, the figure has its minus sign: "−7.4 points less" would say it twice
  const look = settings.funds;
  const againstWords = (): string => {
    if (low > 0) return t`more than ${them}${select(look, { lines: ', or so it seems', other: '' })}`;
    if (low === 0 && high === 0) return t`the same as ${them}${select(look, { lines: ', or so it seems', other: '' })}`;
    return t`compared with ${benchmarkPhrase(benchmark, 'with')}${select(look, { lines: ', or so it seems', other: '' })}`;
  };
  return [
    {
      key: 'lens',
      ...shownAnswer(lens),
      name: lensPhrase(settings.lens),
      market: `${short} ${formatPercent(benchmark.lens)}`,
    },
    {
      key: 'ahead',
      figure: low === high ? t`${ends[0]} points` : t`${ends[0]} to ${ends[1]} points`,
      before: answer.kind === 'about' ? t`about` : '',
      name: againstWords(),
      market: '',
    },
    {
      key: 'small',
      ...shownAnswer(smallCaps),
      name: t`small caps`,
      market: `${short} ${formatPercent(benchmark.smallCaps)}`,
    },
  ];
}
