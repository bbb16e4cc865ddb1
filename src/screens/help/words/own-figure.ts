import type { Report } from '../../../domain/model/report.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import type { FigureId } from '../../../words/names/figures.ts';
import { workOut } from '../../explain/words/work-out.ts';

/**
 * What a figure comes to for the reader, as the screen shows it; null where there are no holdings, where the calculation has several
 * results, or where it can't be asked without saying of which fund or plan.
 */
export function ownFigure(figure: FigureId | null, report: Report | null, money: MoneyFormat): string | null {
  if (figure === null || report === null || !OF_THE_WHOLE.has(figure)) return null;
  const [result, ...others] = workOut(figure, report, money).steps.filter(({ isResult }) => isResult);
  return result === undefined || others.length > 0 ? null : result.figure;
}

/* The rest are of one fund, of one plan or of two dates. */
const OF_THE_WHOLE: ReadonlySet<FigureId> = new Set<FigureId>([
  ...(['lens', 'small-caps', 'tilt', 'behaves-like', 'ten-largest'] as const),
  ...(['largest-company', 'identified', 'active-share', 'total'] as const),
]);
