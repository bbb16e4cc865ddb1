import { t } from '../../../words/t.ts';
import type { NumbersQuestion } from '../../../domain/figures/file-questions.ts';
import { DECIMAL_MARKS, type DecimalMark } from '../../../domain/model/units.ts';
import { MEANINGS_OF_M, type MeaningOfM } from '../../../domain/model/portfolio.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatQuantity } from '../../../words/marks/numbers.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { sentenceOf } from './issues.ts';

/* How a file writes its numbers, where nothing in it shows it: an M behind them is a million or the thousand that some banks write
   so, a point or a comma stands before thousands or before decimals. */

export const NUMBERS = {
  section: t`Questions about numbers`,
  open: t`Needs an answer`,
  until: t`Until you answer, we don’t count these rows.`,
  gone: t`We don’t keep your files. Drop it again to answer.`,
  said: t`The file’s numbers are read as you said.`,
  kept: t`We’ll use this for later files with the same columns.`,
} as const;

const ASKS: Readonly<Record<NumbersQuestion['about'], string>> = {
  letterM: t`Does M mean million or thousand?`,
  decimalMark: t`Decimal point or thousands?`,
};

/** The answer about the decimal mark, where no cell is there to say it of. */
export const DECIMALS_AFTER: Readonly<Record<DecimalMark, string>> = {
  '.': t`Decimals after a point`,
  ',': t`Decimals after a comma`,
};

/** One answer to a question, with what the cell in question would be by it while amounts are shown. */
export interface NumbersAnswer {
  readonly said: MeaningOfM | DecimalMark;
  readonly name: string;
  readonly note: string;
}

/** What is asked of a file, with its name where there are several. */
export function numbersTitle({ about, file }: NumbersQuestion, isOne: boolean): string {
  return isOne ? ASKS[about] : t`${accountName(file.name)}: ${ASKS[about]}`;
}

/** Why it is asked: where the number stands, and that nothing shows what it is. */
export function numbersReason({ issue }: NumbersQuestion, money: MoneyFormat): string {
  return issue === null ? NUMBERS.said : sentenceOf(issue, money);
}

/** The answers, the likelier one first. */
export function numbersAnswers({ about, issue }: NumbersQuestion, isHidden: boolean): readonly NumbersAnswer[] {
  const cell = issue?.detail['cell'];
  const note = (key: 'million' | 'thousand' | 'thousands' | 'decimals') => {
    const size = issue?.detail[key];
    return typeof size === 'number' && !isHidden ? t`“${cell}” is ${formatQuantity(size)}` : '';
  };
  if (about === 'letterM') {
    const names = { million: t`Million`, thousand: t`Thousand` };
    return MEANINGS_OF_M.map((said) => ({ said, name: names[said], note: note(said) }));
  }
  // Once it is answered, there is no cell to say it of.
  if (issue === null) return DECIMAL_MARKS.map((said) => ({ said, name: DECIMALS_AFTER[said], note: '' }));
  const [grouped, split] = `${cell}`.includes(',') ? (['.', ','] as const) : ([',', '.'] as const);
  return [
    { said: grouped, name: t`Thousands`, note: note('thousands') },
    { said: split, name: t`Decimals`, note: note('decimals') },
  ];
}
