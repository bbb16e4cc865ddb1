import { isOfSameTable } from '../files/columns-answer.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Issue } from '../model/issue.ts';
import type { ColumnsAnswer, MeaningOfM, Portfolio } from '../model/portfolio.ts';

/* Whether 1.2M is a million or a banker's thousand, for the screen that asks. */

/** A file with an M behind numbers that nothing in it explains, or about which the user said what it is. */
export interface LetterMQuestion {
  readonly file: FileReading;
  /** The fact as the reader states it; null once it is answered. */
  readonly issue: Issue | null;
  readonly answered: MeaningOfM | null;
  /** What the answer is given for: these columns, here and in later files. */
  readonly columns: ColumnsAnswer;
}

/** Gives the files that are asked about an M, one question each, with what the user said. */
export function lettersM({ files, answers }: Pick<Portfolio, 'files' | 'answers'>): readonly LetterMQuestion[] {
  return files.flatMap((file): readonly LetterMQuestion[] => {
    const issue = file.issues.find(({ code }) => code === 'letter-m-unclear') ?? null;
    const columns = columnsOf(file);
    const answered = issue === null ? letterMSaid(columns, answers) : null;
    return issue === null && answered === null ? [] : [{ file, issue, answered, columns }];
  });
}

/** Gives what the user said an M stands for below these titles. */
export function letterMSaid(columns: ColumnsAnswer, answers: Portfolio['answers']): MeaningOfM | null {
  const known = answers.find((answer) => answer.kind === 'columns' && isOfSameTable(answer, columns));
  return known?.kind === 'columns' ? (known.letterM ?? null) : null;
}

/* The columns as they are read now. */
function columnsOf({ columns, headerLine }: FileReading): ColumnsAnswer {
  const titles = headerLine === 0 ? [] : columns.map(({ title }) => title);
  return {
    kind: 'columns',
    titles: titles.every((title) => title === '') ? [] : titles,
    roles: columns.map(({ role }) => role),
  };
}
