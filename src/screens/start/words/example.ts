import { t } from '../../../words/t.ts';
import { answerOf, type AnsweredFigure } from '../../../domain/figures/answer.ts';
import { formatCount } from '../../../words/marks/numbers.ts';
import { moneyFormat } from '../../../words/marks/money.ts';
import { benchmarkPhrase, shortBenchmark } from '../../../words/names/benchmarks.ts';

/* The words of the example in the drop area. */

export const EXAMPLE_CLOSED = t`in unopened funds`;

type Market = Parameters<typeof shortBenchmark>[0] & { readonly lens: number; readonly smallCaps: number };

/** What the words of a beam are made of: the two figures, what nobody opens, and what they are compared with. */
export interface EndsOf {
  readonly lens: AnsweredFigure;
  readonly smallCaps: AnsweredFigure;
  readonly closed: number | null;
  readonly benchmark: Market;
}

/** A figure under the beam, what it is, and the benchmark's own. */
export interface ExampleEnd {
  readonly key: 'lens' | 'middle' | 'small';
  readonly figure: string;
  readonly name: string;
  readonly market: string;
}

/** Says what the example is. */
export function exampleCaption(amount: number): string {
  return t`An invented portfolio of ${moneyFormat('USD', false).whole(amount)}`;
}

const hundredths = (share: number) => Math.round(share * 100);
const percent = (share: number) => t`${formatCount(hundredths(share))}%`;

function answer(figure: AnsweredFigure): { readonly words: string; readonly share: number } {
  const of = answerOf(figure);
  if (of === null || of.kind === 'between')
    return {
      words: t`${formatCount(hundredths(figure.low ?? NaN))}–${formatCount(hundredths(figure.high ?? NaN))}%`,
      share: NaN,
    };
  return { words: of.kind === 'about' ? t`about ${percent(of.share)}` : percent(of.share), share: of.share };
}

/** The figures under the beam, in whole percent: both ends, and between them what nobody opens, else how far ahead it is. */
export function exampleEnds({ lens, smallCaps, closed, benchmark }: EndsOf): readonly ExampleEnd[] {
  const [heavy, light] = [answer(lens), answer(smallCaps)];
  const short = shortBenchmark(benchmark);
  return [
    {
      key: 'lens',
      figure: heavy.words,
      name: t`mega-cap tech`,
      market: `${short} ${percent(benchmark.lens)}`,
    },
    closed === null
      ? {
          key: 'middle',
          figure: t`+${formatCount(hundredths(heavy.share) - hundredths(benchmark.lens))} points`,
          name: t`more than ${benchmarkPhrase(benchmark)}`,
          market: '',
        }
      : { key: 'middle', figure: percent(closed), name: t`in funds it doesn’t open`, market: '' },
    {
      key: 'small',
      figure: light.words,
      name: t`small caps`,
      market: `${short} ${percent(benchmark.smallCaps)}`,
    },
  ];
}
