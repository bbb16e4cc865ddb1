import { afterAll, describe, expect, test, vi } from 'vitest';
import { ISSUE_CODES } from '../../../src/domain/model/issue.ts';
import type { ClientRow } from '../../../src/domain/figures/client-rows.ts';
import { PSEUDO_WORDS, unsaid } from '../../support/pseudo-language.ts';

/* Files that are saved while the screen is in another language. Most words are said when their module is loaded, so the language is chosen
   before any of them is, and other tests load them anew. */

vi.resetModules();
const { speak } = await import('../../../src/words/t.ts');
speak('de', PSEUDO_WORDS);
const { chooseLocale } = await import('../../../src/words/marks/locale.ts');
chooseLocale('de-CH', 'de');
const { REPORT_ALONE } = await import('../../../src/domain/book/sheet-contents.ts');
const { NO_LETTERHEAD } = await import('../../../src/domain/model/letterhead.ts');
const { moneyFormat } = await import('../../../src/words/marks/money.ts');
const { pageFileName, sheetFileName } = await import('../../../src/screens/files/words/file-names.ts');
const { formatClients } = await import('../../../src/screens/files/words/clients-file.ts');
const { formatCompanies, formatCompanyShares } = await import('../../../src/screens/files/words/companies-file.ts');
const { formatPositions, formatPositionShares } = await import('../../../src/screens/files/words/positions-file.ts');
const { writeReport } = await import('../../../src/screens/files/words/report-file.ts');
const { verdictPicture } = await import('../../../src/charts/beam/verdict-picture.ts');
const { percentPage } = await import('../../../src/screens/hand-over/percent-page.ts');
const { sheetHtml } = await import('../../../src/screens/hand-over/sheet-html.ts');
const { ODD_REPORTS } = await import('../../support/odd-reports.ts');
const { sampleReport } = await import('../../support/sample-report.ts');
const { fullSheet } = await import('../../support/sheet-samples.ts');

afterAll(() => {
  vi.resetModules();
});

const money = moneyFormat('USD', false);
const REPORTS = [['sample', sampleReport()] as const, ...ODD_REPORTS];

/* The app, companies and funds, and what the samples call their own. */
const NAMES = [/^Topheavy$/, /^Other large caps \d+$/];

/* Each text and each name that is read out, in the order of the page. */
function piecesOf(html: string): readonly string[] {
  const body = html.replace(/<style[^>]*>.*?<\/style>/gs, '').replaceAll(/<!--.*?-->/gs, '');
  return [...body.matchAll(/>([^<]+)<|(?:aria-label|title|alt)="([^"]*)"/g)].map(([, text, name]) =>
    (text ?? name ?? '').replaceAll('&#39;', '’').replaceAll('&amp;', '&').replaceAll('&quot;', '”'),
  );
}

describe('in the language of the screen are', () => {
  test.each(REPORTS)('the page of shares of %s', (_, report) => {
    const page = percentPage(report);
    expect(page).toContain('<html lang="de-CH">');
    expect(unsaid(piecesOf(page), NAMES)).toEqual([]);
  });
  test('the client sheet, with days and figures as in its region', () => {
    for (const sheet of [fullSheet(), ...REPORTS.map(([, report]) => ({ report, contents: REPORT_ALONE }))]) {
      const words = {
        name: 'Ada Lark',
        title: '',
        note: '',
        version: '1.2.3',
        prepared: null,
        letterhead: NO_LETTERHEAD,
      };
      const page = sheetHtml({ ...sheet, ...words, money }, null);
      expect(page).toContain('<html lang="de-CH">');
      expect(unsaid(piecesOf(page), NAMES)).toEqual([]);
      expect(page).not.toMatch(/\d{4}-\d\d-\d\d|\d,\d{3}(?!\d)/);
    }
    const sheet = {
      name: 'Ada Lark',
      title: '',
      note: '',
      version: '1',
      prepared: null,
      letterhead: NO_LETTERHEAD,
      ...fullSheet(),
    };
    expect(sheetHtml({ ...sheet, money }, null)).toMatch(/21\. Aug\. 2026/);
  });
  test.each(REPORTS)('the picture of %s', (_, report) => {
    const marks = verdictPicture(report, money, (text, size) => text.length * size * 0.5);
    const pieces = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(unsaid(pieces, NAMES)).toEqual([]);
  });
  test('the names of pages and pictures', () => {
    const report = sampleReport();
    const pages = [pageFileName('verdict', report), pageFileName('shares', { ...report, example: true })];
    for (const name of [...pages, sheetFileName('Ada Lark', report)])
      expect(name).not.toMatch(/^topheavy-(?:example|verdict|shares)|-sheet-/);
  });
});

describe('in English are, whatever the screen is in,', () => {
  const report = sampleReport({
    issues: ISSUE_CODES.map((code) => ({ code, severity: 'note', file: null, line: null, detail: {} }) as const),
  });
  test('the tables', () => {
    const tables = [formatCompanies, formatCompanyShares, formatPositions, formatPositionShares];
    for (const table of tables.map((format) => format(report))) {
      expect(table).not.toContain('⟦');
      expect(table).toMatch(/,\d+\.\d+,/);
    }
    const target = { key: 'small-caps', low: 0.1, high: null } as const;
    const row: ClientRow = {
      key: 'a',
      id: 'a',
      name: 'June Sato',
      members: [],
      isExample: false,
      accounts: 1,
      positions: 12,
      net: 156000,
      currency: null,
      measuredBy: 'portfolio magnificent-seven market-rank',
      lens: { kind: 'one', share: 0.44 },
      smallCaps: null,
      market: null,
      target: null,
      since: null,
      costs: null,
      definition: 'magnificent-seven',
      base: 'portfolio',
      stands: 'inside',
      state: 'current',
      oldest: null,
      newest: null,
      isDated: true,
      unsure: 2,
      unseenFunds: 1,
      held: null,
      outside: [{ target, share: 0.05, low: 0.05, high: 0.05, stands: 'below', by: 0.05, company: null, since: null }],
    };
    const clients = formatClients([row], false);
    expect(clients).not.toContain('⟦');
    expect(clients).toContain('Small caps: below');
  });
  test('the report', () => {
    const written = [...writeReport(report, { version: '1' })].join('');
    expect(written).not.toContain('⟦');
    expect(written).toContain('Go back to your broker');
  });
});
