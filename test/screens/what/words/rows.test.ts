import { beforeAll, describe, expect, it } from 'vitest';
import { forgetAll, sayAll } from '../../../../src/domain/book/say.ts';
import type { Portfolio } from '../../../../src/domain/model/portfolio.ts';
import type { Reference } from '../../../../src/domain/model/reference.ts';
import { currency, lineNumber } from '../../../../src/domain/model/units.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { guessLine } from '../../../../src/domain/report/guess-answer.ts';
import { WHOLE } from '../../../../src/domain/model/look.ts';
import { tryAnswers } from '../../../../src/domain/report/try-answers.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { chipChoices } from '../../../../src/screens/what/words/choices.ts';
import { isNew, asChoice, whatRows } from '../../../../src/screens/what/words/rows.ts';
import { whatLede, whatTitle } from '../../../../src/screens/what/words/words.ts';
import { readText, taken } from '../../../read/read-file.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});
const money = moneyFormat('USD', false);
const EUR = currency('EUR');
const rowsOf = (one: Portfolio) => whatRows(analyse(one, reference), one, money, guessLine);

const HELD = portfolioOf([
  fileOf([
    holdingOf({ symbol: 'VTI', value: 30_000 }),
    holdingOf({ symbol: null, name: 'Work 401k - Freedom 2050', value: 18_400 }),
    holdingOf({ symbol: 'AVUV', value: 5250 }),
    holdingOf({ symbol: null, name: 'Acme Opportunity Pool', value: 700 }),
  ]),
]);

describe('what nobody knows', () => {
  it('is one list, the most money first, each with its guess and the words for it', () => {
    expect(rowsOf(HELD).map(({ title, reason, worth, guess }) => [title, reason, worth, guess])).toEqual([
      [
        'Work 401k - Freedom 2050',
        '“Freedom 2050” is in the name.',
        '$18,400',
        { kind: 'fund-of-kind', of: 'target-2050' },
      ],
      [
        'AVUV, Avantis U.S. Small Cap Value ETF',
        'From its name and its largest holdings.',
        '$5,250',
        { kind: 'fund-of-kind', of: 'us-small' },
      ],
      ['Acme Opportunity Pool', 'It isn’t in our data.', '$700', null],
    ]);
  });

  it('counts in “about” by the very guess that is offered, so accepting all moves no middle', () => {
    const guesses = rowsOf(HELD).flatMap(({ subject, guess }) => (guess === null ? [] : [asChoice(subject, guess)]));
    const [before, after] = [analyse(HELD, reference), analyse(sayAll(HELD, guesses), reference)];
    expect(before.lens.likely?.because.map(({ part, ofKind, isChosen }) => [part, ofKind, isChosen])).toEqual([
      ['Work 401k - Freedom 2050', 'target-2050', false],
      ['AVUV', 'us-small', false],
    ]);
    for (const key of ['lens', 'smallCaps'] as const) {
      expect(after[key].likely!.low).toBeCloseTo(before[key].likely!.low, 9);
      expect(after[key].likely!.high).toBeCloseTo(before[key].likely!.high, 9);
      expect(after[key].high! - after[key].low!).toBeLessThan(before[key].high! - before[key].low!);
    }
  });

  it('stays in its place once it is said, and is as it was when that is taken back', () => {
    const said = rowsOf(HELD).map(({ subject, guess }) => asChoice(subject, guess));
    const told = sayAll(HELD, said);
    expect(rowsOf(told).map(({ key }) => key)).toEqual(rowsOf(HELD).map(({ key }) => key));
    expect(rowsOf(told).filter(isNew)).toEqual([]);
    expect(rowsOf(told).map(({ said: one }) => one)).toEqual(rowsOf(HELD).map(({ guess }) => guess));
    const back = forgetAll(told, said);
    expect(analyse(back, reference)).toEqual(analyse(HELD, reference));
  });

  it('is a fund like another one where the user says that, in the place of its kind', () => {
    const fund = { kind: 'fund', fund: 'AVUV' } as const;
    const kind = sayAll(HELD, [asChoice(fund, { kind: 'fund-of-kind', of: 'us-small' })]);
    const like = sayAll(kind, [asChoice(fund, { kind: 'fund', symbol: 'VBR' })]);
    expect(like.answers).toEqual([{ kind: 'proxy', fund: 'AVUV', proxy: 'VBR' }]);
    expect(rowsOf(like)[1]?.said).toEqual({ kind: 'fund', symbol: 'VBR' });
  });
});

describe('letters of the US in other money', () => {
  const held = portfolioOf([
    fileOf(['AAPL', 'RKLB', 'VOO', 'HIMS'].map((symbol) => holdingOf({ symbol, value: 1000, currency: EUR }))),
  ]);

  it('have the listing of the US as their guess, which counts as soon as it is taken and not before', () => {
    const rows = rowsOf(held);
    expect(rows.map(({ title, reason, guess }) => [title, reason, guess?.kind])).toEqual([
      ['RKLB', 'In the US, that’s Rocket Lab Corporation.', 'company'],
      ['VOO', 'In the US, that’s Vanguard S&P 500 ETF.', 'fund'],
      ['HIMS', 'In the US, that’s Hims & Hers Health Inc.', 'company'],
    ]);
    expect(analyse(held, reference).totals.unidentified).toBe(3000);
    const told = sayAll(
      held,
      rows.flatMap(({ subject, guess }) => (guess === null ? [] : [asChoice(subject, guess)])),
    );
    expect(analyse(told, reference).totals.unidentified).toBe(0);
    expect(rowsOf(told).filter(isNew)).toEqual([]);
  });
});

describe('a row with an amount and no name', () => {
  it('is among them with its amount, and counts under its answer, which is taken back whole', () => {
    const text = 'Symbol,Quantity,Market Value\nVTI,30,9900\n,,12000\nNVDA,60,10800\nCOST,3,2850\n';
    const held = portfolioOf([{ ...taken(readText(text)), fingerprint: 'f'.repeat(64) }]);
    const row = rowsOf(held).find(({ subject }) => subject.kind === 'row');
    expect(row).toMatchObject({ title: 'Line 3', worth: '$12,000', guess: null });
    const said = asChoice(row!.subject, { kind: 'cash' });
    const { after } = tryAnswers({ kind: 'try-answers', ...sayAll(held, [said]) }, held, WHOLE, reference);
    expect(after.totals.base).toBe(35_550);
    const told = sayAll(held, [said]);
    const again = rowsOf(told).find(({ subject }) => subject.kind === 'row');
    expect(again).toMatchObject({ subject: { line: lineNumber(3) }, said: { kind: 'cash' } });
    expect(forgetAll(told, [asChoice(again!.subject, { kind: 'cash' })])).toEqual(held);
  });
});

describe('the words over the list', () => {
  it('count what is new in words, and say what is known once all is said', () => {
    const rows = rowsOf(HELD);
    const report = analyse(HELD, reference);
    expect(whatTitle(rows)).toBe('Three holdings are new to us');
    expect(whatTitle(rows.filter(({ subject }) => subject.kind === 'fund'))).toBe('One fund is hard to see into');
    const guesses = rows.flatMap(({ subject, guess }) => (guess === null ? [] : [asChoice(subject, guess)]));
    const { after } = tryAnswers({ kind: 'try-answers', ...sayAll(HELD, guesses) }, HELD, WHOLE, reference);
    expect(whatLede(rows, report, after, money)).toMatch(
      /^Tell us what they are, and <point>.*<\/point> becomes <point>.*<\/point> of every \$100 in (mega-cap tech|small caps)\.$/,
    );
    const told = sayAll(HELD, guesses);
    expect(whatTitle(rowsOf(told).filter((row) => !isNew(row)))).toBe('Every holding has a kind now');
  });

  it('offer the home market before America where the money is another', () => {
    const texts = (currency: string) =>
      chipChoices({ kind: 'line', symbol: null, name: 'x', currency: null, rows: [] }, currency).map(
        ({ text }) => text,
      );
    expect(texts('USD')[0]).toBe('S&P 500 fund');
    const euro = texts('EUR');
    expect(euro.indexOf('Euro area stock fund')).toBeLessThan(euro.indexOf('Total US market fund'));
    expect(euro.slice(0, 4)).toEqual([
      'World fund',
      'Developed markets fund',
      'Emerging markets fund',
      'Europe stock fund',
    ]);
    expect(chipChoices({ kind: 'fund', fund: 'AVUV' }, 'USD').every(({ choice }) => choice !== null)).toBe(true);
  });
});
