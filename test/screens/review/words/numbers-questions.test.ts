import { describe, expect, test } from 'vitest';
import { numbersQuestions } from '../../../../src/domain/figures/file-questions.ts';
import type { Answer } from '../../../../src/domain/model/portfolio.ts';
import { readHoldings } from '../../../../src/read/read-holdings.ts';
import { sourceOf, taken } from '../../../read/read-file.ts';
import { numbersAnswers, numbersReason } from '../../../../src/screens/review/words/numbers-questions.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';

/* How a file writes its numbers is asked once a file, and once a thing. */

function asked(text: string, answers: readonly Answer[] = []) {
  const columns = answers.flatMap((answer) => (answer.kind === 'columns' ? [answer] : []));
  return numbersQuestions({ files: [taken(readHoldings(sourceOf(text), { columns }))], answers });
}

const OPEN = 'Fonds;Wert\nA;5.000\nB;1.2M\n';

describe('numbers that may be two things', () => {
  test('are asked about with what they would be', () => {
    expect(asked('Fonds;Value\nA;5.000\nB;3.250').map((one) => numbersAnswers(one, false))).toEqual([
      [
        { said: ',', name: 'Thousands', note: '“5.000” is 5,000' },
        { said: '.', name: 'Decimals', note: '“5.000” is 5' },
      ],
    ]);
    expect(asked('Fonds;Wert\nA;5,217\nB;3,250').map((one) => numbersAnswers(one, false)[0])).toEqual([
      { said: '.', name: 'Thousands', note: '“5,217” is 5,217' },
    ]);
  });

  test('show no amount while amounts are hidden', () => {
    const [question] = asked('Fonds;Wert\nA;5.217\nB;3.250');
    expect(numbersAnswers(question!, true).map(({ note }) => note)).toEqual(['', '']);
    expect(numbersReason(question!, moneyFormat('EUR', true))).not.toMatch(/217/);
  });

  test('one answer keeps what was said of the other', () => {
    const [letter, ...none] = asked(OPEN);
    expect([letter!.about, none]).toEqual(['letterM', []]);
    const million = { ...letter!.columns, letterM: 'million' as const };
    const both = { ...million, decimalMark: ',' as const };
    const said = asked(OPEN, [both]);
    expect(said.map(({ about, answered }) => [about, answered])).toEqual([
      ['letterM', 'million'],
      ['decimalMark', ','],
    ]);
    expect(said.map(({ columns }) => columns)).toEqual([both, both]);
    expect(numbersAnswers(said[1]!, false).map(({ name }) => name)).toEqual([
      'Decimals after a point',
      'Decimals after a comma',
    ]);
  });
});
