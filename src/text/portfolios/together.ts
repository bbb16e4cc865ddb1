import { answerOf } from '../../domain/figures/answer.ts';
import { isBarelySeen } from '../../domain/figures/known.ts';
import type { Ranged } from '../../domain/model/report-amounts.ts';
import type { Report } from '../../domain/model/report.ts';
import { NO_FIGURE, formatPercent, formatSpan } from '../marks/numbers.ts';

/* A household on its card, in the same figures as on the verdict and in the table of clients. */

/** A share as it is answered, with its ends where they matter: "4.2%" and "3.9–10.0%"; of a range without a middle the ends alone. */
export function togetherShare(report: Report, figure: Ranged): { readonly figure: string; readonly ends: string } {
  // where hardly anything is seen no middle is said
  const answer = answerOf(isBarelySeen(report) ? { ...figure, likely: null } : figure);
  if (answer === null) return { figure: NO_FIGURE, ends: '' };
  switch (answer.kind) {
    case 'one':
      return { figure: formatPercent(answer.share), ends: '' };
    case 'about':
      return { figure: formatPercent(answer.share), ends: `${formatSpan(answer.low, answer.high)}%` };
    case 'between':
      return { figure: `${formatSpan(answer.low, answer.high)}%`, ends: '' };
  }
}
