import { t } from '../../../words/t.ts';
import { answerOf } from '../../../domain/figures/answer.ts';
import { isBarelySeen } from '../../../domain/figures/known.ts';
import type { Ranged } from '../../../domain/model/report-amounts.ts';
import type { Report } from '../../../domain/model/report.ts';
import { NO_FIGURE } from '../../../words/marks/numbers.ts';
import { answerParts } from './clients.ts';

/* A household on its card, in the same figures as on the verdict and in the table of clients. */

/** A share as it is answered, with its ends where they matter: "4.2%" and "3.9–10.0%"; of a range without a middle the ends alone. */
export function togetherShare(report: Report, figure: Ranged): { readonly figure: string; readonly ends: string } {
  // where hardly anything is seen no middle is said
  const answer = answerOf(isBarelySeen(report) ? { ...figure, likely: null } : figure);
  const parts = answerParts(answer);
  const percent = (words: string) => (words === '' || words === NO_FIGURE ? words : t`${words}%`);
  return { figure: percent(parts.figure), ends: percent(parts.ends) };
}
