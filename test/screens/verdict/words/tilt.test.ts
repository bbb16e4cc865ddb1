import { describe, expect, it, test } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import type { Settings } from '../../../../src/domain/model/portfolio.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { tiltFigure, tiltWords } from '../../../../src/screens/verdict/words/tilt.ts';
import { sheetFigures } from '../../../../src/screens/hand-over/words/sheet.ts';
import { heroLede, ledeText } from '../../../../src/screens/verdict/words/hero.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { tinyReference } from '../../../support/tiny-reference.ts';

const reference = tinyReference();
const dollars = moneyFormat('USD', false);
function reportOf(rows: Readonly<Record<string, number>>, settings: Partial<Settings> = {}) {
  const lines = Object.entries(rows).map(([symbol, value]) => holdingOf({ symbol, value }));
  return analyse(portfolioOf([fileOf(lines)], settings), reference);
}
const range = (low: number, high: number, uncertain = high - low) => {
  const drawn = (low + high) / 2;
  return { low, high, likely: null, drawn, uncertain };
};

describe('a tilt in words', () => {
  test.each([
    [0.389, '+38.9 points', 'Tilt toward mega-cap tech'],
    [-0.2, '−20.0 points', 'Tilt toward small caps'],
    [0, '0.0 points', 'Balanced'],
    [0.0004, '0.0 points', 'Balanced'],
  ])('%d has its sign and its side', (tilt, figure, name) => {
    expect(tiltWords(range(tilt, tilt), 'mega-cap-tech')).toMatchObject({ figure, name });
  });
  test('names the definition that is on', () => {
    expect(tiltWords(range(0.1, 0.1), 'magnificent-seven').name).toBe('Tilt toward the Magnificent Seven');
  });
  test.each([
    [-0.331, 0.712, '−33.1 to +71.2 points', 'Tilt either way'],
    [0.1042, 0.25, '+10.4 to +25.0 points', 'Tilt toward mega-cap tech'],
    [-0.6, -0.2, '−60.0 to −20.0 points', 'Tilt toward small caps'],
  ])('%d to %d is a range, rounded outwards', (low, high, figure, name) => {
    expect(tiltWords(range(low, high), 'mega-cap-tech')).toMatchObject({ figure, name });
  });
  test('is one figure where less than half a point is open', () => {
    expect(tiltFigure({ ...range(0.1, 0.108), uncertain: 0.004, drawn: 0.1 })).toBe('+10.0');
  });
});

describe('the benchmark’s tilt', () => {
  const market = (benchmark: Settings['benchmark']) =>
    sheetFigures(reportOf({ NVDA: 60, WWW: 40 }, { benchmark })).find(({ name }) => name.startsWith('Tilt'))!.beside;
  it('has its sign: an index of small companies is tilted toward them', () => {
    expect(market('russell-2000')).toBe('Russell 2000: −100.0');
    expect(market('sp500')).toMatch(/^S&P 500: \+/);
  });
});

describe('the client sheet', () => {
  const tilt = (rows: Readonly<Record<string, number>>) =>
    sheetFigures(reportOf(rows, { benchmark: 'russell-2000' })).find(({ name }) => name.startsWith('Tilt'))!;
  it('says whose side the tilt is on, beside the benchmark’s own', () => {
    expect(tilt({ NVDA: 48, WWW: 52 })).toMatchObject({
      name: 'Tilt toward small caps',
      figure: '−4.0 points',
      beside: 'Russell 2000: −100.0',
    });
  });
  it('gives no firm tilt over an unknown part', () => {
    expect(tilt({ NVDA: 28, AVUV: 72 })).toMatchObject({ name: 'Tilt either way', figure: '−44.0 to +100.0 points' });
  });
});

describe('the comparison', () => {
  const lede = (rows: Readonly<Record<string, number>>, benchmark: Settings['benchmark']) =>
    ledeText(heroLede(reportOf(rows, { benchmark }), null, dollars));
  it.each([
    [{ NVDA: 60, WWW: 40 }, 'That’s 60 points more in mega-cap tech than the Russell 2000, '],
    [{ NVDA: 1, WWW: 99 }, 'That’s 1 point more in mega-cap tech than the Russell 2000, '],
    [{ WWW: 100 }, 'That’s about the same as the Russell 2000 in both.'],
  ])('of %o says by how much, and which way', (rows, told) => {
    expect(lede(rows, 'russell-2000')).toContain(told);
  });
  it('with less', () => {
    expect(lede({ WWW: 100 }, 'sp500')).toContain('That’s 85 points less in mega-cap tech than the S&P 500');
  });
  it('of a range gives both ends, each with its side', () => {
    expect(lede({ NVDA: 60, NOPE: 40 }, 'russell-2000')).toContain('That’s between 60 and 100 points more in');
    expect(lede({ NVDA: 60, NOPE: 40 }, 'sp500')).toMatch(/That’s anywhere from \d+ points less to 15 points more in/);
  });
});
