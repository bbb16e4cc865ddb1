import { describe, expect, test } from 'vitest';
import { answerKey } from '../../src/domain/book/merge-answers.ts';
import { sayCurrency } from '../../src/domain/book/say.ts';
import { assumedCurrencies } from '../../src/domain/figures/assumed-currencies.ts';
import { acceptCurrencies } from '../../src/domain/files/assumed-currency.ts';
import { correctPortfolio } from '../../src/domain/files/correct.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../../src/domain/model/portfolio.ts';
import { currency } from '../../src/domain/model/units.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { answerWords } from '../../src/text/review/answers.ts';
import { parseAnswersFile } from '../../src/storage/parse-answers.ts';
import { formatAnswers } from '../../src/text/review/answers.ts';
import { readText, taken } from '../brokers/read-file.ts';

const ASKED = 'Ticker;Namn;Antal;Kurs;Marknadsvärde\nAAPL;Apple;10;200.5;2005\nMSFT;Microsoft;5;400;2000\n';
const CLEAR = 'Symbol,Name,Quantity,Price,Value\nAAPL,Apple,10,200.5,2005\n';
const NAMED = 'Symbol,Quantity,Price,Value,Currency\nSAP,10,200,2000,EUR\n';
const code = (text: string) => currency(text)!;

function read(text: string, name: string): FileReading {
  return { ...taken(readText(text, name)), fingerprint: name };
}
function of(...files: readonly FileReading[]): Portfolio {
  return { id: 'p', name: 'P', files, answers: [], corrections: [], settings: DEFAULT_SETTINGS, ...UNSAID };
}
const moneyIn = (portfolio: Portfolio) =>
  correctPortfolio(portfolio).files.map(({ holdings }) =>
    holdingsIn(holdings)
      .map((row) => row.currency)
      .join(),
  );

describe('amounts without a currency', () => {
  const portfolio = of(read(ASKED, 'a.csv'), read(CLEAR, 'b.csv'), read(NAMED, 'c.csv'));
  test('are in what the evidence speaks for', () => expect(moneyIn(portfolio)).toEqual(['SEK,SEK', 'USD', 'EUR']));
  test('the stored reading keeps them without one', () =>
    expect(holdingsIn(portfolio.files[0]!.holdings).map((row) => row.currency)).toEqual([null, null]));
  test('what is asked and what was taken is listed', () =>
    expect(
      assumedCurrencies(portfolio).map(({ file, guess, isAsked, answered }) => [file, guess, isAsked, answered]),
    ).toEqual([
      ['a.csv', 'SEK', true, null],
      ['b.csv', 'USD', false, null],
    ]));
  test('the answer goes before the guess, of this file alone, and can be taken back', () => {
    const [asked, clear] = assumedCurrencies(portfolio);
    const said = sayCurrency(sayCurrency(portfolio, asked!.source, code('USD')), clear!.source, code('CAD'));
    expect(moneyIn(said)).toEqual(['USD,USD', 'CAD', 'EUR']);
    expect(correctPortfolio(said).files.flatMap(({ issues }) => issues)).toEqual([]);
    const otherwise = sayCurrency(said, asked!.source, code('NOK'));
    expect(otherwise.answers).toHaveLength(2);
    expect(moneyIn(otherwise)).toEqual(['NOK,NOK', 'CAD', 'EUR']);
    expect(moneyIn(sayCurrency(otherwise, asked!.source, null))).toEqual(['SEK,SEK', 'CAD', 'EUR']);
  });
  test('keeping a file whose question is open accepts the guess, and no other', () => {
    const kept = acceptCurrencies(portfolio, ['a.csv', 'b.csv']);
    expect(kept.answers).toMatchObject([{ kind: 'currency', currency: 'SEK', source: { fingerprint: 'a.csv' } }]);
    expect(acceptCurrencies(kept, ['a.csv'])).toBe(kept);
    expect(acceptCurrencies(portfolio, ['c.csv'])).toBe(portfolio);
  });
  test('a later file from the same accounts is in it, too', () => {
    const account = (rows: string) => `Konto;Ticker;Antal;Kurs;Marknadsvärde\n${rows}`;
    const first = of(read(account('Depå 1234;AAPL;10;200.5;2005\n'), 'may.csv'));
    const said = sayCurrency(first, assumedCurrencies(first)[0]!.source, code('USD'));
    const later = { ...said, files: [read(account('Depå 1234;MSFT;5;400;2000\n'), 'june.csv')] };
    expect(moneyIn(later)).toEqual(['USD']);
    const another = { ...said, files: [read(account('Depå 9999;MSFT;5;400;2000\n'), 'july.csv')] };
    expect(moneyIn(another)).toEqual(['SEK']);
  });
  test('the user’s word on a single row goes before both', () => {
    const line = holdingsIn(portfolio.files[0]!.holdings)[0]!.line;
    const corrections = [{ kind: 'set', file: 'a.csv', line, fields: { currency: code('DKK') } }] as const;
    expect(moneyIn({ ...portfolio, corrections })[0]).toBe('DKK,SEK');
  });
  test('the answer is kept, told and merged like every other', () => {
    const { answers } = acceptCurrencies(portfolio, ['a.csv']);
    expect(parseAnswersFile(formatAnswers(answers))).toEqual({ ok: true, value: answers });
    expect(answerWords(answers[0]!)).toEqual({ about: '“a.csv”', said: 'amounts are in SEK' });
    expect(answerKey(answers[0]!)).toBe(answerKey({ ...answers[0]!, currency: code('USD') } as never));
  });
});
