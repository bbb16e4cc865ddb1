import { t } from '../../../words/t.ts';
import type { LetterMQuestion } from '../../../domain/figures/file-questions.ts';
import type { MeaningOfM } from '../../../domain/model/portfolio.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatQuantity } from '../../../words/marks/numbers.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { sentenceOf } from './issues.ts';

/* An M behind a number: a million, or the thousand that some banks write so. */

export const LETTER_M = {
  section: t`Questions about short numbers`,
  ask: t`Does M mean million or thousand?`,
  open: t`Needs an answer`,
  until: t`Until you answer, we don’t count these rows.`,
  gone: t`We don’t keep your files. Drop it again to answer.`,
  said: t`The file’s short numbers are read as you said.`,
  kept: t`We’ll use this for later files with the same columns.`,
} as const;

const NAMES: Readonly<Record<MeaningOfM, string>> = { million: t`Million`, thousand: t`Thousand` };

/** What is asked of a file, with its name where there are several. */
export function letterMTitle({ file }: LetterMQuestion, isOne: boolean): string {
  return isOne ? LETTER_M.ask : t`${accountName(file.name)}: does M mean million or thousand?`;
}

/** Why it is asked: where the letter stands, and that nothing shows what it is. */
export function letterMReason({ issue }: LetterMQuestion, money: MoneyFormat): string {
  return issue === null ? LETTER_M.said : sentenceOf(issue, money);
}

/** The answers, with what the cell in question would be by each while amounts are shown. */
export function letterMAnswers(
  { issue }: LetterMQuestion,
  isHidden: boolean,
): readonly {
  readonly meaning: MeaningOfM;
  readonly name: string;
  readonly note: string;
}[] {
  return (['million', 'thousand'] as const).map((meaning) => {
    const size = issue?.detail[meaning];
    const note = typeof size === 'number' && !isHidden ? t`“${issue?.detail['cell']}” is ${formatQuantity(size)}` : '';
    return { meaning, name: NAMES[meaning], note };
  });
}
