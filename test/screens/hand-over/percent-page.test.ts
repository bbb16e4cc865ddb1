import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import { LENSES } from '../../../src/domain/model/lens.ts';
import { BASES } from '../../../src/domain/model/portfolio.ts';
import type { SpanFigures } from '../../../src/domain/rotation/span.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { SIZE_SCHEMES } from '../../../src/domain/model/size.ts';
import { escapeText } from '../../../src/screens/hand-over/page-alone.ts';
import { REPORT_ALONE, type SheetContents } from '../../../src/domain/book/sheet-contents.ts';
import { NO_LETTERHEAD } from '../../../src/domain/model/letterhead.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { sheetHtml } from '../../../src/screens/hand-over/sheet-html.ts';
import { percentPage } from '../../../src/screens/hand-over/percent-page.ts';
import { LOOKED_AT, NO_COMPANIES, ODD_REPORTS, OWED } from '../../support/odd-reports.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { fullSheet } from '../../support/sheet-samples.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { positionsIn } from '../../../src/domain/rows/position-rows.ts';
import { triesOf } from '../../support/dice.ts';

const pageOf = (report: Report) => percentPage(report);
/* What a reader sees, and what stands in attributes: all but the style. */
const bodyOf = (page: string) => page.slice(page.indexOf('<body>'));
const textOf = (page: string) =>
  bodyOf(page)
    .replace(/<!--[^>]*-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ');

describe('the page', () => {
  test('says the verdict of a hundred, with ranges, and names its definitions and sources', () => {
    const text = textOf(pageOf(sampleReport()));
    expect(text).toContain(
      'Of every 100 you own, between 43 and 45 rides on mega-cap tech and between 4 and 6 on small caps .',
    );
    expect(text).toContain('At least 26 of it is inside funds');
    expect(text).toContain('It’s a range because 1.4% isn’t identified.');
    expect(text).toContain('Mega 55.9 52.6 +3.3 ≥ $241B');
    expect(text).toContain('NVDA NVIDIA 8.9 4.7 4.2');
    expect(text).toContain('Cutoffs by US market rank: 50, 200, 1,000 and 3,000. As of Aug 21, 2026.');
    expect(text).toContain('all 36 rows accounted for');
    expect(text).toContain('This is a description, not a recommendation.');
  });

  test('the two ways of holding add up to a company’s figure', () => {
    const [first, ...others] = sampleReport().companies;
    const company = { ...first!, share: 0.09374, viaShare: 0.04624, directShare: 0.0475 };
    expect(textOf(pageOf(sampleReport({ companies: [company, ...others] })))).toContain('NVIDIA 9.4 4.6 4.8');
  });

  test.each(ODD_REPORTS)('is whole for %s', (_name, report) => {
    const page = pageOf(report);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-US">/);
    expect(page.match(/<h1\b/g)).toHaveLength(1);
    expect(textOf(page)).not.toMatch(/null|undefined|NaN|••••/);
  });

  test('without a base it says so and shows no table', () => {
    expect(textOf(pageOf(OWED))).toContain('We can’t show percentages');
    expect(pageOf(OWED)).not.toContain('<table');
    expect(textOf(pageOf(NO_COMPANIES))).toContain('You don’t own any companies here');
  });

  test('says so where funds are lines, and names the benchmark but no account', () => {
    const text = textOf(pageOf(LOOKED_AT));
    expect(text).toContain('Companies held directly');
    expect(text).toContain('Compared with your mix (50% equal-weight S&amp;P 500, 50% Russell 2000)');
    expect(text).not.toContain('771204821');
  });

  test('is the same for the same report', () => {
    expect(pageOf(sampleReport())).toBe(pageOf(sampleReport()));
  });
});

describe('nothing runs in it, and it asks for nothing', () => {
  test('its policy lets in styles of its own and nothing else', () => {
    const page = pageOf(sampleReport());
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed|form)\b|\son\w+=|href=|https?:|javascript:/i);
    expect(page).not.toMatch(/@import|url\((?!['"]?#)/);
  });

  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</bdi></td></table><svg onload=alert(1)>',
    '</style><script>alert(1)</script>',
    '<!--',
    ']]>',
    '&lt;script&gt;',
    'javascript:alert(1)',
    '\u202Eevil\u2066\u0000',
    '<a href="https://example.org">x</a>',
  ];
  test.each(HOSTILE)('%j in a name is only text', (name) => {
    const tags = (page: string) =>
      bodyOf(page)
        .replaceAll(/ title="[^"]*"/g, '')
        .match(/<[^>]*>/g);
    const [first, ...others] = sampleReport().companies;
    const named = (text: string) => sampleReport({ companies: [{ ...first!, name: text, symbol: text }, ...others] });
    // whatever the name is, the same elements with the same attributes
    expect(tags(pageOf(named(name)))).toEqual(tags(pageOf(named('plain'))));
  });
  test('escaping leaves no sign that could open anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"'\p{Cc}\u202A-\u202E\u2066-\u2069]|&(?!(?:amp|lt|gt|quot|#39);)/u);
      }),
    );
  });
});

describe('no amount is in it', () => {
  const reference = tinyReference();
  const symbol = fc.constantFrom(
    'NVDA',
    'GOOG',
    'TSM',
    'WWW',
    'GALT',
    'SPY',
    'IWM',
    'BND',
    'MIX',
    'SPAXX',
    'HALF',
    'NOPE',
  );
  /* Six digits and more before the point, cents behind: nothing else on the page looks like them. */
  const row = fc.record({
    symbol,
    value: fc.integer({ min: 12_345_678, max: 987_654_321 }).map((cents) => cents / 100),
    quantity: fc.integer({ min: 1_234_567, max: 98_765_432 }).map((part) => part / 1000),
    price: fc.integer({ min: 1_234_567, max: 98_765_432 }).map((part) => part / 1000),
    account: fc.integer({ min: 100_000_000, max: 999_999_999 }).map((number) => `Zorro ${number}`),
  });
  const choices = fc.record({
    sizeScheme: fc.constantFrom(...SIZE_SCHEMES),
    lens: fc.constantFrom(...LENSES),
    base: fc.constantFrom(...BASES),
  });
  const looks = fc.record({ funds: fc.constantFrom('opened', 'lines'), isOne: fc.boolean() });
  const rows = fc.array(row, { minLength: 1, maxLength: 9 });

  /* How an amount could be written: grouped, bare, in cents, without its cents. */
  const spellings = (amount: number) => {
    const whole = String(Math.round(Math.abs(amount)));
    const bare = String(Math.trunc(Math.abs(amount)));
    const grouped = [whole, bare].map((digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
    return [whole, bare, ...grouped].filter((text) => text.length >= 5);
  };
  const amountsOf = ({ totals, companies, funds, positions, lens, smallCaps, exposure }: Report) => [
    totals.net,
    totals.gross,
    totals.identified,
    totals.residual,
    totals.unidentified,
    totals.financing,
    ...[lens, smallCaps, ...exposure.composition, ...Object.values(exposure.sector)].map(({ value }) => value),
    ...[...companies, ...funds].map(({ value }) => value),
    ...positionsIn(positions)
      .flatMap(({ value, quantity, price }) => [value, quantity, price])
      .filter((one) => one !== null),
  ];

  test('no value, quantity, price or total is found in it, in any spelling, and no account', () => {
    fc.assert(
      fc.property(rows, choices, looks, (held, settings, { funds, isOne }) => {
        const file = fileOf(
          held.map((one) => holdingOf({ ...one, name: null })),
          { name: 'Secret_Export_55512345.csv' },
        );
        const portfolio = portfolioOf([file], settings);
        const look = { accounts: isOne ? [held[0]!.account] : null, funds, against: null };
        const report = analyse(portfolio, reference, prepare(portfolio, reference, look));
        // pictures are drawn from the printed figures, so their digits say nothing more; the text is what could tell
        const text = textOf(pageOf(report));
        for (const amount of amountsOf(report)) for (const word of spellings(amount)) expect(text).not.toContain(word);
        for (const { account } of held) {
          expect(text).not.toContain(account.slice(-9));
          expect(text).not.toContain('Zorro');
        }
        expect(text).not.toContain('Secret');
      }),
      { numRuns: triesOf(150) },
    );
  });

  test('money is named in one place only: the market’s cut-offs, which are marked', () => {
    fc.assert(
      fc.property(rows, choices, (held, settings) => {
        const report = analyse(portfolioOf([fileOf(held.map((one) => holdingOf(one)))], settings), reference);
        const without = bodyOf(pageOf(report)).replace(/<td class="muted[^>]*>[^<]*<\/td>/g, '');
        expect(without).not.toMatch(/[$€£¥]\s?\d|\d\s?(?:USD|EUR|\$|€)/);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing in it is finer than the figures that it prints, in the sheet without amounts neither', () => {
    const report = sampleReport();
    const finer = (share: number | null) => (share === null ? null : share + 0.000012);
    const { lens, smallCaps, exposure, companies } = report;
    const other = sampleReport({
      lens: { ...lens, viaFundsShare: finer(lens.viaFundsShare), directShare: finer(lens.directShare) },
      smallCaps: { ...smallCaps, share: finer(smallCaps.share) },
      exposure: {
        ...exposure,
        composition: exposure.composition.map((part) => ({ ...part, share: finer(part.share) })),
      },
      companies: companies.map((company) => ({
        ...company,
        share: finer(company.share),
        direct: company.direct * 1.00002,
      })),
    });
    const sheetOf = (of: Report, contents: SheetContents = REPORT_ALONE) =>
      sheetHtml(
        {
          report: of,
          contents,
          name: 'Ada Lark',
          title: '',
          note: '',
          version: '1',
          prepared: null,
          money: moneyFormat('USD', true),
          letterhead: NO_LETTERHEAD,
        },
        null,
      );
    const pieces = (page: string) => bodyOf(page).split(/(?=<)/);
    expect(pieces(pageOf(other))).toEqual(pieces(pageOf(report)));
    expect(pieces(sheetOf(other))).toEqual(pieces(sheetOf(report)));

    const { report: whole, contents } = fullSheet();
    const moved = <T extends Pick<SpanFigures, 'lens' | 'smallCaps' | 'tiltRange'>>(of: T): T => ({
      ...of,
      lens: { ...of.lens, viaFundsShare: finer(of.lens.viaFundsShare), directShare: finer(of.lens.directShare) },
      smallCaps: { ...of.smallCaps, share: finer(of.smallCaps.share) },
      tiltRange: of.tiltRange === null ? null : { ...of.tiltRange, drawn: of.tiltRange.drawn + 0.000012 },
    });
    const plan = contents.plan!;
    const another = { ...contents, plan: { ...plan, now: moved(plan.now), after: moved(plan.after) } };
    expect(sheetOf(whole, contents)).toContain('Calmer');
    expect(pieces(sheetOf(whole, another))).toEqual(pieces(sheetOf(whole, contents)));
  });

  test('it is the same page whatever the portfolio is worth, byte for byte', () => {
    fc.assert(
      fc.property(rows, choices, fc.constantFrom(2, 8, 1024), (held, settings, times) => {
        const [one, other] = [1, times].map((factor) => {
          const lines = held.map(({ symbol: name, value, quantity }) =>
            holdingOf({ symbol: name, value: value * factor, quantity: quantity * factor }),
          );
          return pageOf(analyse(portfolioOf([fileOf(lines)], settings), reference));
        });
        expect(one).toBe(other);
      }),
      { numRuns: triesOf(150) },
    );
  });
});
