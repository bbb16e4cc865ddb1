import { t, tIn } from '../../words/t.ts';
import type { CurvePoint } from '../../domain/model/curve.ts';
import type { Report } from '../../domain/model/report.ts';
import { NO_FIGURE, formatCount, formatShare } from '../../words/marks/numbers.ts';
import type { LinePoint } from './line-chart.ts';

/** The counts that stand in the table; the picture has more points between them. */
const ROWS = [1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** One row behind the picture: the share of so many largest companies, yours and the benchmark's. */
export interface CurveRow {
  readonly key: string;
  readonly name: string;
  readonly you: string;
  readonly market: string;
}

type Curves = Pick<Report, 'concentration' | 'benchmark'>;

const at = (curve: readonly CurvePoint[], count: number) => curve.find((point) => point.count === count);
const figure = (point: CurvePoint | undefined) => (point === undefined ? NO_FIGURE : formatShare(point.share));

/** The table: as far as either side has that many companies, then all of each. Empty where there are no shares. */
export function curveRows({ concentration, benchmark }: Curves): readonly CurveRow[] {
  const [mine, theirs] = [concentration.curve, benchmark.curve];
  const [myLast, theirLast] = [mine.at(-1), theirs.at(-1)];
  if (myLast === undefined) return [];
  const rows = ROWS.filter((count) => at(mine, count) !== undefined || at(theirs, count) !== undefined);
  return [
    ...rows.map((count) => ({
      key: String(count),
      name: t`Largest ${formatCount(count)}`,
      you: figure(at(mine, count)),
      market: figure(at(theirs, count)),
    })),
    { key: 'all', name: tIn('total of a table')`All`, you: figure(myLast), market: figure(theirLast) },
  ];
}

/** The two lines of the picture, and how far to the right it reaches. */
export function curveLines({ concentration, benchmark }: Curves): {
  readonly you: readonly LinePoint[];
  readonly market: readonly LinePoint[];
  readonly most: number;
} {
  const line = (curve: readonly CurvePoint[]) => curve.map(({ count, share }) => ({ x: count, y: share * 100 }));
  const [you, market] = [line(concentration.curve), line(benchmark.curve)];
  const most = Math.max(2, ...[you, market].flatMap((points) => points.slice(-1)).map(({ x }) => x));
  return { you, market, most };
}
