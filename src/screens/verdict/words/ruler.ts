import { t } from '../../../words/t.ts';
import { answerOf, type HeroAnswer } from '../../../domain/figures/answer.ts';
import { isBarelySeen } from '../../../domain/figures/known.ts';
import type { Report } from '../../../domain/model/report.ts';
import { benchmarkPhrase, shortBenchmark } from '../../../words/names/benchmarks.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { isRange } from '../../../words/marks/numbers.ts';

/* The two figures on a ruler of a hundred: where each lies, and where the benchmark's does. */

/** One of the two figures, in shares of the hundred. */
export interface HundredRulerRow {
  readonly key: 'lens' | 'small';
  /** Between which ends it lies; null where one figure says it. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The one figure, or the middle reading; null where there is none. */
  readonly middle: number | null;
  readonly market: number;
  /** Above it: "you $47–$50". */
  readonly label: string;
  /** The same for ears, with the benchmark's. */
  readonly spoken: string;
}

export interface HundredRulerWords {
  readonly rows: readonly HundredRulerRow[];
  /** Below the benchmark's first tick: "US market $38". */
  readonly market: string;
  readonly ends: readonly [from: string, to: string];
}

/** What the ruler shows; null where both figures are one, or there are no shares. */
export function heroRuler(report: Report, money: MoneyFormat): HundredRulerWords | null {
  const { lens, smallCaps, benchmark, settings } = report;
  if (!isRange(lens) && !isRange(smallCaps)) return null;
  const [ofLens, ofSmall] = [answerOf(lens), answerOf(smallCaps)];
  if (ofLens === null || ofSmall === null) return null;
  const them = benchmarkPhrase(benchmark);
  const rowOf = (key: HundredRulerRow['key'], answer: HeroAnswer, market: number, name: string): HundredRulerRow => {
    return {
      key,
      range: answer.kind === 'one' ? null : { low: answer.low, high: answer.high },
      middle: answer.kind === 'between' ? null : answer.share,
      market,
      label: t`you ${inShort(answer, money)}`,
      spoken: t`${name}: you ${inWords(answer, money)} of every ${money.ofHundred(100)}, ${them}: ${money.ofHundred(Math.round(market * 100))}.`,
    };
  };
  return {
    rows: [
      rowOf('lens', ofLens, benchmark.lens, lensPhrase(settings.lens)),
      rowOf('small', ofSmall, benchmark.smallCaps, lensPhrase('small-caps')),
    ],
    market: `${shortBenchmark(benchmark)} ${money.ofHundred(Math.round(benchmark.lens * 100))}`,
    ends: [money.ofHundred(0), money.ofHundred(100)],
  };
}

/**
 * The range of each middle reading in words, for where the sentence stands without the ruler: "The range is between $47 and $50 in
 * mega-cap tech and between $3 and $5 in small caps." Null where the sentence has no middle.
 */
export function middleRanges(report: Report, money: MoneyFormat): string | null {
  if (isBarelySeen(report)) return null;
  const { lens, smallCaps, settings } = report;
  const said = [
    { answer: answerOf(lens), name: lensPhrase(settings.lens, 'in') },
    { answer: answerOf(smallCaps), name: lensPhrase('small-caps', 'in') },
  ].flatMap(({ answer, name }) =>
    answer?.kind === 'about' ? [t`${money.rangeOfHundred(answer.low * 100, answer.high * 100)} in ${name}`] : [],
  );
  return said.length === 0 ? null : t`The range is ${joinAnd(said)}.`;
}

/* "$47–$50", "$48": ends rounded outward. */
function inShort(answer: HeroAnswer, money: MoneyFormat): string {
  if (answer.kind === 'one') return money.ofHundred(Math.round(answer.share * 100));
  const [from, to] = [Math.floor(answer.low * 100 + 1e-9), Math.ceil(answer.high * 100 - 1e-9)];
  return from === to ? money.ofHundred(from) : `${money.ofHundred(from)}–${money.ofHundred(to)}`;
}

function inWords(answer: HeroAnswer, money: MoneyFormat): string {
  if (answer.kind === 'one') return money.ofHundred(Math.round(answer.share * 100));
  const range = money.rangeOfHundred(answer.low * 100, answer.high * 100);
  return answer.kind === 'about' ? t`about ${money.ofHundred(Math.round(answer.share * 100))}, ${range}` : range;
}
