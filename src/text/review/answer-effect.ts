import { t } from '../../languages/t.ts';
import { isRange } from '../../domain/figures/range.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { Ranged } from '../../domain/model/report-amounts.ts';
import type { Report } from '../../domain/model/report.ts';
import { shortBenchmark } from '../names/benchmarks.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { LENS_PHRASES } from '../names/names.ts';
import { plural } from '../marks/numbers.ts';

/* What answers would change, beside the questions. */

export const EFFECT = {
  title: t`What your answers change`,
  now: t`Now`,
  note: t`Funds of one kind differ, so the answer is a range. Add a fund’s own holdings to get one figure.`,
} as const;

/** Over the figures that would be there once the guesses are accepted. */
export function afterGuesses(count: number): string {
  return t`${plural(count, { one: 'After this guess', other: 'After these # guesses' })}`;
}

/** "About $44 of every $100 is in mega-cap tech; at least $19 and at most $72." Null where there is no share to speak of. */
export function shareSentence(lens: LensId, figure: Ranged, money: MoneyFormat): string | null {
  if (figure.share === null) return null;
  const [every, into] = [money.ofHundred(100), LENS_PHRASES[lens]];
  if (!isRange(figure))
    return t`About ${money.ofHundred(Math.round(figure.share * 100))} of every ${every} is in ${into}.`;
  const [least, most] = endsOfHundred(figure, money);
  const { likely } = figure;
  if (likely === null) return t`Between ${least} and ${most} of every ${every} is in ${into}.`;
  if (likely.share === null) {
    const [from, to] = endsOfHundred(likely, money);
    return t`Most likely between ${from} and ${to} of every ${every} is in ${into}; at least ${least} and at most ${most}.`;
  }
  const rounded = Math.round(likely.share * 100);
  return rounded === 0
    ? t`Less than ${money.ofHundred(1)} of every ${every} is in ${into}; at least ${least} and at most ${most}.`
    : t`About ${money.ofHundred(rounded)} of every ${every} is in ${into}; at least ${least} and at most ${most}.`;
}

/* Rounded outward, so that they never promise more than is known. */
function endsOfHundred({ low, high }: { readonly low: number; readonly high: number }, money: MoneyFormat) {
  return [money.ofHundred(Math.floor(low * 100 + 1e-9)), money.ofHundred(Math.ceil(high * 100 - 1e-9))] as const;
}

/** What the ruler's ends and its tick say: "0", "$100", "market $38". */
export function rulerWords(
  { benchmark }: Pick<Report, 'benchmark'>,
  money: MoneyFormat,
): { readonly ends: readonly [string, string]; readonly market: string } {
  const market = `${shortBenchmark(benchmark)} ${money.ofHundred(Math.round(benchmark.lens * 100))}`;
  return { ends: ['0', money.ofHundred(100)], market };
}
