import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPage } from '../../../scripts/plain-page.ts';
import type { Answer } from '../../../src/domain/model/portfolio.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import { positionsIn } from '../../../src/domain/rows/position-rows.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { answerText } from '../../../src/screens/hand-over/answer-text.ts';
import { percentPage } from '../../../src/screens/hand-over/percent-page.ts';
import type { TextTicks } from '../../../src/screens/hand-over/words/answer-text.ts';
import { heroEnds } from '../../../src/screens/verdict/words/hero.ts';
import { keyFigures } from '../../../src/screens/verdict/words/key-figures.ts';
import { formatPercent } from '../../../src/words/marks/numbers.ts';
import { anyReport } from '../../support/any-portfolio.ts';
import { triesOf } from '../../support/dice.ts';
import { ODD_REPORTS, OWED } from '../../support/odd-reports.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { parseHtml, wordsOf } from '../../support/render/parse-html.ts';
import { sampleReport } from '../../support/sample-report.ts';

/* The verdict as a text to paste: nothing of the user's own is in it that isn't ticked, and no figure that stands nowhere else. */

const NOTHING: TextTicks = { amounts: false, names: false, accounts: false };
const EVERYTHING: TextTicks = { amounts: true, names: true, accounts: true };
const NAME = 'Quackenbush Trust';
const textOf = (report: Report, ticks = NOTHING, name: string | null = NAME) =>
  answerText(report, { ticks, name, version: '0.0.0', through: null });

/* Money in them is the market's own. */
const withoutCutoffs = (text: string) => text.replace(/\(≥ [^)]*\)/g, '');

const reference = await loadReference();
const OWN: Answer = { kind: 'class', symbol: null, name: 'Petersen House', size: 'small', sector: 'Real Estate' };

/* Companies, funds seen whole, in part and not at all, a house, and a line that nobody knows, in accounts with names and numbers. */
const SYMBOLS = ['NVDA', 'KO', 'VTI', 'IWM', 'BND', 'SPAXX', 'AVUV', 'FCNTX', 'DFSVX', 'SCHG', 'NOPE'];
const row = fc.record({
  symbol: fc.constantFrom(...SYMBOLS),
  value: fc.integer({ min: 12_345_678, max: 987_654_321 }).map((cents) => cents / 100),
  account: fc.integer({ min: 100_000_000, max: 999_999_999 }).map((number) => `Hildegard ${number}`),
});
const anyPortfolio = fc.tuple(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean()).map(([rows, hasHouse]) => {
  const house = { symbol: null, name: 'Petersen House', account: 'Hildegard 98765432', value: 234_567.89 };
  const held = [...rows, ...(hasHouse ? [house] : [])];
  const file = fileOf(
    held.map((one) => holdingOf(one)),
    { name: 'Petersen_98765432.csv' },
  );
  return { held, portfolio: { ...portfolioOf([file]), name: 'Petersen family', answers: [OWN] } };
});
const reportOf = ({ held, portfolio }: { held: readonly unknown[]; portfolio: ReturnType<typeof portfolioOf> }) => {
  const against = { what: { kind: 'portfolio', name: NAME }, portfolio } as const;
  const look = { accounts: null, funds: 'opened', against: held.length % 2 === 0 ? against : null } as const;
  return analyse(portfolio, reference, prepare(portfolio, reference, look));
};

test('without a tick it has no amount, no name of the user’s own or of a holding, no account and no file', () => {
  fc.assert(
    fc.property(anyPortfolio, ({ held, portfolio }) => {
      const report = reportOf({ held, portfolio });
      const text = textOf(report);
      const { totals, lens, smallCaps, companies } = report;
      const amounts = [
        totals.net,
        totals.identified,
        totals.unidentified,
        totals.unseen,
        lens.value,
        smallCaps.value,
        ...companies.slice(0, 10).map(({ value }) => value),
        ...positionsIn(report.positions).map(({ value }) => value),
      ].filter((amount) => Math.abs(amount) >= 10_000);
      for (const amount of amounts)
        for (const digits of [Math.round(Math.abs(amount)), Math.trunc(Math.abs(amount))])
          for (const written of [String(digits), digits.toLocaleString('en-US')]) expect(text).not.toContain(written);
      expect(text).not.toMatch(/petersen|quackenbush|hildegard|\d{8}|\.csv|••/i);
      for (const symbol of SYMBOLS) expect(text).not.toMatch(new RegExp(`\\b${symbol}\\b`));
      // money stands only in the cutoffs of the market
      expect(withoutCutoffs(text)).not.toMatch(/[$€£]/);
    }),
    { numRuns: triesOf(120) },
  );
});

test('each tick puts in its own and nothing else', () => {
  fc.assert(
    fc.property(anyPortfolio, ({ held, portfolio }) => {
      const report = reportOf({ held, portfolio });
      const only = (what: keyof TextTicks) => textOf(report, { ...NOTHING, [what]: true });
      expect(only('accounts')).toContain(report.accounts[0]!.account);
      expect(withoutCutoffs(only('accounts'))).not.toMatch(/quackenbush|\$\d/i);
      expect(only('names')).toContain(`# ${NAME}`);
      expect(only('names')).not.toMatch(/hildegard|\d{8}/i);
      expect(only('amounts')).toContain(`$${Math.round(report.totals.net).toLocaleString('en-US')}`);
      expect(only('amounts')).not.toMatch(/petersen|quackenbush|hildegard|\d{8}(?!\d)(?!,)/i);
      for (const ticks of [NOTHING, EVERYTHING]) expect(textOf(report, ticks)).not.toContain('.csv');
    }),
    { numRuns: triesOf(40) },
  );
});

test('every percentage in it is one that the verdict, the page of percentages or the command prints', () => {
  const percents = (text: string) => text.match(/[\d.,–−<]+(?=%)/g) ?? [];
  fc.assert(
    fc.property(anyReport({ shorts: true }), (report) => {
      const page = percentPage(report);
      const elsewhere = [
        wordsOf(parseHtml(page.slice(page.indexOf('<main>')))),
        plainPage(report),
        ...heroEnds(report).map(({ market }) => market),
        ...keyFigures(report).map(({ said }) => said),
        ...report.accounts.map(({ share }) => formatPercent(share)),
      ].join(' ');
      for (const percent of percents(textOf(report, EVERYTHING)))
        expect(elsewhere, percent).toContain(percent.replace('<', ''));
    }),
    { numRuns: triesOf(120), endOnFailure: true },
  );
});

test('without amounts it is the same whatever the portfolio is worth', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(2, 8, 1024), (held, times) => {
      const [one, other] = [1, times].map((factor) =>
        textOf(
          analyse(
            portfolioOf([fileOf(held.map(({ symbol, value }) => holdingOf({ symbol, value: value * factor })))]),
            reference,
          ),
          { ...NOTHING, names: true },
        ),
      );
      expect(one).toBe(other);
    }),
    { numRuns: triesOf(60) },
  );
});

test('says the answer, its range, what isn’t known, definitions, dates and which data it is', () => {
  const text = textOf(sampleReport());
  expect(text).toMatch(
    /^Of every 100 you own, between 43 and 45 rides on mega-cap tech and between 4 and 6 on small caps\.\n/,
  );
  expect(text).toContain('\n- Mega-cap tech: 43.1–44.5%; US market 39.0%\n');
  expect(text).toContain('\n## Size\n- Mega (≥ $241B): 55.9%; US market 52.6%\n');
  expect(text).toContain('\n## What we don’t know\n- 1.4% isn’t identified.\n');
  expect(text).toContain('\n- Topheavy 0.0.0, data version ');
  expect(text).toContain('Compared with the US market');
  expect(text).toMatch(/make sure it’s on purpose\.\n$/);
});

test.each(ODD_REPORTS)('is whole for %s', (_name, report) => {
  for (const ticks of [NOTHING, EVERYTHING])
    expect(textOf(report, ticks)).not.toMatch(/null|undefined|NaN|••••|\n\n\n|<\w+>/);
});

test('where there is no base for percentages it says so, and gives amounts only where they are ticked', () => {
  expect(textOf(OWED)).toMatch(/^We can’t show percentages/);
  expect(textOf(OWED, EVERYTHING)).toContain('You owe more than you own, so these are amounts, not percentages: $');
});

test('a name keeps to its line and steers nothing', () => {
  const [first, ...rest] = sampleReport().companies;
  const report = sampleReport({ companies: [{ ...first!, name: 'One\n## Two\u202E' }, ...rest] });
  expect(textOf(report, EVERYTHING, 'A\nB')).toMatch(/^# A B\n/);
  expect(textOf(report, EVERYTHING)).toContain('\n- One ## Two : ');
});
