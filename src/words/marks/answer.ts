import { t } from '../t.ts';
import { answerOf, type AnsweredFigure } from '../../domain/figures/answer.ts';
import { formatPercent, formatShareRange } from './numbers.ts';

/* How an answered figure is written, the same wherever it stands: one figure, "about" with the middle reading, or the range alone. */

/** A figure and the word before it: "54.1%" and "about"; the word is empty where one figure or a range is said. */
export function shownAnswer(figure: AnsweredFigure): { readonly figure: string; readonly before: string } {
  const answer = answerOf(figure);
  return answer?.kind === 'about'
    ? { figure: formatPercent(answer.share), before: t`about` }
    : { figure: formatShareRange(figure), before: '' };
}

/** The same as one text: "about 54.1%", "54.0–55.6%". */
export function formatAnswer(figure: AnsweredFigure): string {
  const { figure: shown, before } = shownAnswer(figure);
  return before === '' ? shown : t`about ${shown}`;
}

/** The answer, and where it is a middle reading its range: "about 54.1% (54.0–55.6%)". */
export function formatAnswerWithRange(figure: AnsweredFigure): string {
  const answer = answerOf(figure);
  return answer?.kind === 'about'
    ? t`about ${formatPercent(answer.share)} (${formatShareRange(figure)})`
    : formatShareRange(figure);
}
