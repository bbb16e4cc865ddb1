import { moneyFormat } from '../words/marks/money.ts';
import { heroSentence, sentenceText } from '../screens/verdict/words/verdict.ts';
import { readReport } from './read-report.ts';

/**
 * Gives the verdict of a report in one sentence, as the app's headline says it: "Of every $100 you own, $43 rides on mega-cap tech and $4 on
 * small caps." Takes what `analyse` gave, a report file's object, or its text. Throws `UnreadableReport` for anything else.
 */
export function sayVerdict(report: unknown): string {
  const read = readReport(report);
  return sentenceText(heroSentence(read, moneyFormat(read.settings.currency, false)));
}
