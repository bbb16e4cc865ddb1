import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { rateWords, readTypedRate } from '../../../src/words/names/currencies.ts';
import { formatDate, formatDateSpan } from '../../../src/words/marks/dates.ts';
import { formatCompanies } from '../../../src/screens/files/words/companies-file.ts';
import { keyFigures } from '../../../src/screens/verdict/words/key-figures.ts';
import { chooseLocale } from '../../../src/words/marks/locale.ts';
import { writtenForFiles } from '../../../src/words/marks/for-files.ts';
import { nameWithin } from '../../../src/words/names/codes.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import {
  HIDDEN_AMOUNT,
  NO_FIGURE,
  formatBytes,
  formatCap,
  formatCount,
  formatOutward,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatShare,
  formatShareRange,
  formatTenths,
  plural,
} from '../../../src/words/marks/numbers.ts';
import { t } from '../../../src/words/t.ts';
import { formatShares } from '../../../src/words/marks/rounding.ts';
import { formatPositions } from '../../../src/screens/files/words/positions-file.ts';
import { tiltFigure } from '../../../src/screens/verdict/words/tilt.ts';
import { sentenceText, heroSentence } from '../../../src/screens/verdict/words/verdict.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { formatChange, formatFinePoints, formatPlainChange, formatReplay } from '../../../src/words/marks/returns.ts';
import { parseAmount, percentText } from '../../../src/words/marks/percents.ts';
import { quotaLine } from '../../../src/screens/privacy/words/privacy.ts';
import { textOfReport } from '../../support/report-text.ts';

afterEach(() => chooseLocale('en-US'));

const dollars = moneyFormat('USD', false);
/* Every way by which a number reaches the screen, on one line. */
const everything = () =>
  [
    formatCount(1_234_567),
    formatQuantity(-1234.125),
    t`${plural(3612, { one: '# row', other: '# rows' })}`,
    formatShare(0.431),
    formatShare(0.0001),
    formatPercent(0.431),
    formatPoints(0.033),
    formatPoints(-0.033),
    formatShareRange({ share: 0.431, low: 0.431, high: 0.445, uncertain: 0.014 }),
    formatOutward(1030.2, 1033.4),
    formatShares([1 / 3, 1 / 3, 1 / 3])[0],
    formatTenths(-431, -0.431),
    formatCap(3.4e12),
    formatBytes(8400),
    dollars.whole(-284_310),
    dollars.cents(1137.24),
    dollars.bareCents(174_040.82),
    dollars.ofHundred(43),
    dollars.rangeOfHundred(43.1, 44.5),
    moneyFormat('CHF', false).whole(284_310),
    rateWords('EUR', 'USD', 1.1725),
    tiltFigure({ low: 0.3886, high: 0.3886, likely: null, drawn: 0.3886, uncertain: 0 }),
    formatChange(-0.0139),
    formatPlainChange(0.068),
    formatFinePoints(0.00532),
    formatReplay({ share: 0.0139, low: 0.0139, high: 0.0151, likely: null, value: 1 }),
    percentText(0.068),
    quotaLine(2_400_000, 12_345_678_901),
  ].join(' | ');

/* The marks of each: grouping of thousands, decimal mark, and how 1,234,567 is grouped. */
const NARROW = '\u202f';
const APOSTROPHE = '’';
test.each([
  ['en-US', ',', '.', '1,234,567'],
  ['en-GB', ',', '.', '1,234,567'],
  ['de-DE', '.', ',', '1.234.567'],
  ['fr-FR', NARROW, ',', `1${NARROW}234${NARROW}567`],
  ['en-IN', ',', '.', '12,34,567'],
  ['de-CH', APOSTROPHE, '.', `1${APOSTROPHE}234${APOSTROPHE}567`],
])('%s writes every figure with its own marks and the same words', (tag, group, mark, million) => {
  const usual = everything();
  chooseLocale(tag);
  const swap = (text: string) =>
    text.replace(/[.,]/g, (one, at: number) => {
      if (!/\d/.test(text.charAt(at + 1))) return one;
      return one === ',' ? group : mark;
    });
  const [count, ...rest] = usual.split(' | ');
  const hundredThousands = tag === 'en-IN' ? (text: string) => text.replace(/(\d)(\d\d),(\d{3})/, '$1,$2,$3') : swap;
  expect(count).toBe('1,234,567');
  // which apostrophe it is depends on the age of the engine's own tables
  expect(everything().replaceAll("'", APOSTROPHE)).toBe([million, ...rest.map(hundredThousands)].join(' | '));
});

describe('a locale', () => {
  test('with other digits still writes 0 to 9', () => {
    for (const tag of ['ar-EG', 'fa-IR', 'mr-IN']) {
      chooseLocale(tag);
      expect(formatCount(12_345).replace(/\D/g, '')).toBe('12345');
    }
  });
  test.each(['xx', 'not a tag', ''])('that is unknown (%j) is taken for en-US', (tag) => {
    chooseLocale('de-DE');
    chooseLocale(tag);
    expect(formatShare(0.431)).toBe('43.1');
  });
  test('changes the order of dates, not their words, and no figure that is none', () => {
    const day = isoDate('2026-08-21')!;
    const written = () => [formatDate(day), formatDateSpan([day, isoDate('2026-03-02')!]), formatShare(null)];
    expect(written()).toEqual(['Aug 21, 2026', 'Mar 2–Aug 21, 2026', NO_FIGURE]);
    chooseLocale('de-DE');
    expect(written()).toEqual(['21 Aug 2026', '2 Mar–21 Aug 2026', NO_FIGURE]);
  });
  test('hides the whole of an amount, however it is grouped', () => {
    for (const tag of ['en-US', 'de-DE', 'fr-FR', 'en-IN', 'de-CH']) {
      chooseLocale(tag);
      const shown = moneyFormat('USD', false);
      const hidden = moneyFormat('USD', true);
      expect(hidden.whole(1_284_310), tag).toBe(HIDDEN_AMOUNT);
      expect(hidden.raw(formatCount(1_284_310)), tag).toBe(HIDDEN_AMOUNT);
      expect(hidden.raw(shown.bareCents(1_284_310.5)), tag).toBe(HIDDEN_AMOUNT);
    }
  });
  test('puts a true minus before the sign of the money and never before a zero', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'en-IN', 'de-CH', 'sv-SE', 'nb-NO', 'he-IL'),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        (tag, value) => {
          chooseLocale(tag);
          for (const text of [dollars.cents(value), dollars.whole(value), formatShare(value), formatQuantity(value)]) {
            expect(text).not.toMatch(/-/);
            expect(/^−/.test(text)).toBe(value < 0 && /[1-9]/.test(text.replace('<0', '')));
          }
        },
      ),
    );
  });
});

describe('what leaves the app', () => {
  const files = () => {
    const report = sampleReport();
    return [textOfReport(report, { version: '1' }), formatPositions(report), formatCompanies(report)];
  };
  test('is the same under every locale', () => {
    const usual = files();
    for (const tag of ['de-DE', 'fr-FR', 'en-IN', 'de-CH']) {
      chooseLocale(tag);
      expect(files(), tag).toEqual(usual);
    }
  });
  test('gives the screen its own marks back, also when writing fails', () => {
    chooseLocale('de-DE');
    expect(writtenForFiles(() => formatShare(0.431))).toBe('43.1');
    expect(formatShare(0.431)).toBe('43,1');
    expect(() =>
      writtenForFiles(() => {
        throw new Error('full');
      }),
    ).toThrow('full');
    expect(formatShare(0.431)).toBe('43,1');
  });
});

test.each([
  ['en-US', '10,000', 10_000],
  ['en-US', '2500.50', 2500.5],
  ['en-US', '1,234,567.89', 1_234_567.89],
  ['en-US', '2,5', 2.5],
  ['de-DE', '10.000', 10_000],
  ['de-DE', '2500,50', 2500.5],
  ['de-DE', '1.234.567,89', 1_234_567.89],
  ['de-DE', '€ 2.500', 2500],
  ['de-DE', '2500.5', 2500.5],
  ['de-CH', '1’234.50', 1234.5],
  ['en-IN', '12,34,567', 1_234_567],
])('a reader of %s who types %s means %d', (tag, text, amount) => {
  chooseLocale(tag);
  expect(parseAmount(text)).toBe(amount);
});

test('an amount that is written is read back as it was, whatever the marks', () => {
  for (const tag of ['en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'sv-SE']) {
    chooseLocale(tag);
    for (const amount of [1, 1000, 10_000, 1_234_567]) expect(parseAmount(formatCount(amount)), tag).toBe(amount);
    expect(parseAmount(formatQuantity(1234.125)), tag).toBe(1234.125);
  }
});

test('a rate typed with a point or a comma is read the same under every locale', () => {
  for (const tag of ['en-US', 'de-DE', 'fr-FR']) {
    chooseLocale(tag);
    expect(readTypedRate('1.25')).toBe(1.25);
    expect(readTypedRate('1,25')).toBe(1.25);
  }
});

test('the verdict and the key figures read well in German notation', () => {
  chooseLocale('de-DE');
  const report = sampleReport();
  const money = moneyFormat('USD', false);
  expect(sentenceText(heroSentence(report, money))).toBe(
    'Of every $100 you own, between $43 and $45 rides on mega-cap tech and between $4 and $6 on small caps.',
  );
  expect(keyFigures(report).map(({ value }) => value)).toEqual(['30–33', '41,8%', '98,6%']);
  expect(keyFigures(report)[1]!.said).toBe('<point>41,8%</point>, US market 35,2%');
});

test.each([
  ['en', 'mega-cap tech'],
  ['nl', 'mega-cap tech'],
  ['de', 'Mega-cap Tech'],
] as const)('within a sentence in %s a name is written %j', (language, written) => {
  chooseLocale(language, language);
  expect(nameWithin('Mega-cap Tech')).toBe(written);
  // what is saved is English
  expect(writtenForFiles(() => nameWithin('Mega-cap Tech'))).toBe('mega-cap tech');
});
