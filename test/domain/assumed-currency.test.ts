import { describe, expect, test } from 'vitest';
import { answerKey } from '../../src/domain/book/merge-answers.ts';
import { sayCurrency } from '../../src/domain/book/say.ts';
import { assumedCurrencies } from '../../src/domain/figures/file-questions.ts';
import { acceptCurrencies } from '../../src/domain/files/assumed-currency.ts';
import { correctPortfolio } from '../../src/domain/files/correct.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../../src/domain/model/portfolio.ts';
import { currency, isoDate } from '../../src/domain/model/units.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { answerWords } from '../../src/screens/review/words/answers.ts';
import { parseAnswersFile } from '../../src/storage/parse-answers.ts';
import { formatAnswers } from '../../src/screens/review/words/answers.ts';
import { currencyMemory } from '../../src/screens/review/words/assumed-currency.ts';
import { sentenceOf } from '../../src/screens/review/words/issues.ts';
import { readText, taken } from '../read/read-file.ts';

const ASKED = 'Ticker;Namn;Antal;Kurs;Marknadsvärde\nAAPL;Apple;10;200.5;2005\nMSFT;Microsoft;5;400;2000\n';
const CLEAR = 'Symbol,Name,Quantity,Price,Value\nAAPL,Apple,10,200.5,2005\nKO,Coca-Cola Co,10,70,700\n';
const NAMED = 'Symbol,Quantity,Price,Value,Currency\nSAP,10,200,2000,EUR\n';
const DAY = isoDate('2026-10-03')!;
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
  test('are in what the evidence speaks for', () => expect(moneyIn(portfolio)).toEqual(['SEK,SEK', 'USD,USD', 'EUR']));
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
    const said = sayCurrency(sayCurrency(portfolio, asked!.source, code('USD'), DAY), clear!.source, code('CAD'), DAY);
    expect(moneyIn(said)).toEqual(['USD,USD', 'CAD,CAD', 'EUR']);
    expect(correctPortfolio(said).files.flatMap(({ issues }) => issues)).toEqual([]);
    const otherwise = sayCurrency(said, asked!.source, code('NOK'), DAY);
    expect(otherwise.answers).toHaveLength(2);
    expect(moneyIn(otherwise)).toEqual(['NOK,NOK', 'CAD,CAD', 'EUR']);
    expect(moneyIn(sayCurrency(otherwise, asked!.source, null, DAY))).toEqual(['SEK,SEK', 'CAD,CAD', 'EUR']);
  });
  test('keeping a file whose question is open accepts the guess, and no other', () => {
    const kept = acceptCurrencies(portfolio, ['a.csv', 'b.csv'], DAY);
    expect(kept.answers).toMatchObject([{ kind: 'currency', currency: 'SEK', source: { fingerprint: 'a.csv' } }]);
    expect(acceptCurrencies(kept, ['a.csv'], DAY)).toBe(kept);
    expect(acceptCurrencies(portfolio, ['c.csv'], DAY)).toBe(portfolio);
  });
  test('a later file from the same accounts is in it, too', () => {
    const account = (rows: string) => `Konto;Ticker;Antal;Kurs;Marknadsvärde\n${rows}`;
    const first = of(read(account('Depå 1234;AAPL;10;200.5;2005\n'), 'may.csv'));
    const said = sayCurrency(first, assumedCurrencies(first)[0]!.source, code('USD'), DAY);
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
    const { answers } = acceptCurrencies(portfolio, ['a.csv'], DAY);
    expect(parseAnswersFile(formatAnswers(answers))).toEqual({ ok: true, value: answers });
    expect(answerWords(answers[0]!)).toEqual({ about: '“a.csv”', said: 'amounts are in SEK' });
    expect(answerKey(answers[0]!)).toBe(answerKey({ ...answers[0]!, currency: code('USD') } as never));
  });
});

describe('next month’s file of the same kind', () => {
  const NEXT = ASKED.replace(/2005/g, '2105').replace(/200\.5/g, '210.5');
  const first = of(read(ASKED, 'Depå_2026-10-01.csv'));
  const said = sayCurrency(first, assumedCurrencies(first)[0]!.source, code('EUR'), DAY);
  const with_ = (text: string, name: string) => ({ ...said, files: [read(text, name)] });

  test.each(['Depå_2026-11-01.csv', 'Depå 2026-11-01 (1).csv', 'Depå nov 2026.csv', 'depå.csv'])(
    '%s is in it, without a question, and says so',
    (name) => {
      const next = with_(NEXT, name);
      expect(moneyIn(next)).toEqual(['EUR,EUR']);
      expect(assumedCurrencies(next)).toMatchObject([{ isAsked: false, answered: null, remembered: { on: DAY } }]);
      const { issues } = correctPortfolio(next).files[0]!;
      expect(issues.map(({ code: of, severity }) => [of, severity])).toEqual([['no-currency', 'note']]);
      expect(sentenceOf(issues[0]!)).toBe(
        'The file doesn’t name a currency, so we read its amounts in EUR, as you said on Oct 3, 2026 for “Depå_2026-10-01.csv”. You can change it in Review.',
      );
      expect(currencyMemory(assumedCurrencies(next)[0]!.remembered!)).toBe(
        'As you said on Oct 3, 2026 for “Depå_2026-10-01.csv”.',
      );
    },
  );

  test.each([
    ['another name', NEXT, 'Sparkonto_2026-11-01.csv'],
    ['other titles', NEXT.replace('Namn', 'Namn '.repeat(2)), 'Depå_2026-11-01.csv'],
    ['evidence for another currency', NEXT.replace(/AAPL/g, 'VOD.L').replace(/MSFT/g, 'BP.L'), 'Depå_2026-11-01.csv'],
    ['the money named', NEXT.replace('Marknadsvärde', 'Marknadsvärde (NOK)'), 'Depå_2026-11-01.csv'],
  ])('not with %s', (_, text, name) => {
    const next = with_(text, name);
    expect(moneyIn(next)[0]).not.toContain('EUR');
    expect(assumedCurrencies(next).every(({ remembered }) => remembered === null)).toBe(true);
  });

  test('what is said of it goes before, and is what counts from then on', () => {
    const next = { ...said, files: [...said.files, read(NEXT, 'Depå_2026-11-01.csv')] };
    const otherwise = sayCurrency(next, assumedCurrencies(next)[1]!.source, code('NOK'), isoDate('2026-11-02')!);
    expect(moneyIn(otherwise)).toEqual(['EUR,EUR', 'NOK,NOK']);
    const third = { ...otherwise, files: [read(NEXT.replace('10;', '11;'), 'Depå_2026-12-01.csv')] };
    expect(moneyIn(third)).toEqual(['NOK,NOK']);
  });

  test('keeping it takes no guess for an answer', () => {
    const next = with_(NEXT, 'Depå_2026-11-01.csv');
    expect(acceptCurrencies(next, ['Depå_2026-11-01.csv'], DAY)).toBe(next);
  });

  test('the memory is kept, and a file that names accounts has none', () => {
    expect(parseAnswersFile(formatAnswers(said.answers))).toEqual({ ok: true, value: said.answers });
    const named = of(read(`Konto;${ASKED.replace(/\n(?=.)/g, '\nDepå 1234;')}`, 'a.csv'));
    const [answer] = sayCurrency(named, assumedCurrencies(named)[0]!.source, code('EUR'), DAY).answers;
    expect(answer).not.toHaveProperty('like');
  });
});

describe('histories', () => {
  const HISTORY =
    'Datum;Typ;Wertpapier;ISIN;Stück;Kurs\n2025-01-02;Kauf;SAP SE;DE0007164600;5;200,50\n2025-01-03;Kauf;Siemens AG;DE0007236101;3;180,25\n2025-02-03;Verkauf;SAP SE;DE0007164600;1;210,00\n2025-02-04;Kauf;Siemens AG;DE0007236101;1;181,00\n';
  test('are in what their evidence speaks for', () => {
    const portfolio = of(read(HISTORY, 'umsaetze.csv'));
    expect(portfolio.files[0]).toMatchObject({ kind: 'history', assumedCurrency: 'EUR' });
    expect(moneyIn(portfolio)).toEqual(['EUR,EUR']);
    const [one] = assumedCurrencies(portfolio);
    expect(one).toMatchObject({ guess: 'EUR', answered: null });
    expect(moneyIn(sayCurrency(portfolio, one!.source, code('CHF'), DAY))).toEqual(['CHF,CHF']);
  });
  test('several together keep what each was said to be in', () => {
    const later = HISTORY.replace(/2025-/g, '2026-')
      .replace('DE0007236101', 'DE0008404005')
      .replace('Siemens', 'Allianz');
    const portfolio = of(read(HISTORY, 'eins.csv'), read(later, 'zwei.csv'));
    const held = correctPortfolio(portfolio).files.flatMap(({ holdings }) => holdingsIn(holdings));
    expect(held.map(({ name, currency: money }) => [name, money])).toEqual([
      ['Allianz AG', 'EUR'],
      ['SAP SE', 'EUR'],
      ['Siemens AG', 'EUR'],
    ]);
  });
});
