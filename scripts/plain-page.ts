import { onOneLine } from '../src/screens/hand-over/words/answer-text.ts';
import { CAUTION, definitionLines } from '../src/screens/hand-over/words/hand-over.ts';
import { PLAIN_VERDICT, partsNote, plainLede, unknownLines } from '../src/screens/hand-over/words/plain-verdict.ts';
import { moneyFormat } from '../src/words/marks/money.ts';
import { withWholeAccounts } from '../src/words/names/shown-accounts.ts';
import { sentenceOf } from '../src/screens/review/words/issues.ts';
import { heroSentence, portfolioLine, sentenceText } from '../src/screens/verdict/words/verdict.ts';
import type { Report } from '../src/domain/model/report.ts';
import { companiesTable, partsTable, type PlainTable } from '../src/library/verdict-rows.ts';

/* The verdict as a page for a terminal: no colors and no signs that steer, so that it is the same in a file, a pipe and a window. */

const WIDTH = 80;
/** So long may the name of a row be; a longer one is cut. */
const LONGEST_NAME = 30;
/** Remarks on files are printed up to so many; all of them are in the report. */
const REMARKS = 10;

/** Writes a report's verdict as lines of text: the sentence with its range, tables, what isn't known, remarks on the files. */
export function plainPage(report: Report): string {
  const money = moneyFormat(report.settings.currency, false);
  const { lead, rest } = portfolioLine(report, money);
  const tables = [partsTable(report, money), companiesTable(report, money)].filter((table) => table !== null);
  const note = partsNote(report);
  const blocks = [
    [`${lead}: ${rest}`, '', ...wrap(sentenceText(heroSentence(report, money)))],
    ...plainLede(report, money).map((line) => wrap(line)),
    ...tables.map(writeTable),
    note === null ? [] : wrap(note),
    listBelow(PLAIN_VERDICT.unknown, unknownLines(report, money)),
    listBelow(PLAIN_VERDICT.remarks, remarksOf(report)),
    definitionLines(report).flatMap((line) => wrap(line)),
    wrap(CAUTION),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function remarksOf({ issues }: Report): readonly string[] {
  const told = issues.filter(({ severity }) => severity !== 'note');
  const words = withWholeAccounts(() =>
    told
      .slice(0, REMARKS)
      .map((issue) => (issue.file === null ? sentenceOf(issue) : `${issue.file}: ${sentenceOf(issue)}`)),
  );
  return told.length > REMARKS ? [...words, `${told.length - REMARKS} more with --json.`] : words;
}

function listBelow(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.flatMap((line) => wrap(line, '- '))];
}

/* Signs as a reader counts them; wide ones of East Asia take two places and cost a table its straight edge, no more. */
const lengthOf = (text: string) => [...text].length;

function wrap(text: string, mark = ''): readonly string[] {
  const lines: string[] = [];
  let line = mark;
  let isEmpty = true;
  for (const word of onOneLine(text)
    .split(' ')
    .filter((one) => one !== '')) {
    if (!isEmpty && lengthOf(line) + 1 + lengthOf(word) > WIDTH) {
      lines.push(line);
      line = ' '.repeat(mark.length);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}

function writeTable({ caption, titles, rows }: PlainTable): readonly string[] {
  const all = [titles, ...rows].map(([name = '', ...figures]) => [cut(onOneLine(name)), ...figures]);
  const widths = titles.map((_, column) => Math.max(...all.map((cells) => lengthOf(cells[column] ?? ''))));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        const gap = ' '.repeat(width - lengthOf(cell));
        return column === 0 ? `${cell}${gap}` : `${gap}${cell}`;
      })
      .join('  ')
      .trimEnd();
  return [caption, ...all.map(line)];
}

function cut(name: string): string {
  const signs = [...name];
  return signs.length <= LONGEST_NAME
    ? name
    : `${signs
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`;
}
