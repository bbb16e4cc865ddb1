import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { REPORT_ALONE } from '../../../src/domain/book/sheet-contents.ts';
import { NO_LETTERHEAD } from '../../../src/domain/model/letterhead.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { isoDate, type IsoDate } from '../../../src/domain/model/units.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import SheetPaper from '../../../src/screens/hand-over/SheetPaper.svelte';
import { fullSheet } from '../../support/sheet-samples.ts';
import { EUROS, NO_COMPANIES, ODD_REPORTS, OWED, SHORTS } from '../../support/odd-reports.ts';
import { sampleReport } from '../../support/sample-report.ts';

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});
function show(
  report: Report,
  {
    hidden = false,
    title = '',
    note = '',
    letterhead = NO_LETTERHEAD,
    contents = REPORT_ALONE,
    prepared = null as IsoDate | null,
  } = {},
): string {
  const money = moneyFormat(report.settings.currency, hidden);
  shown = mount(SheetPaper, {
    target: document.body,
    props: {
      report,
      money,
      name: 'Ada Lark',
      title,
      note,
      version: '1.2.3',
      prepared,
      letterhead,
      logo: null,
      contents,
    },
  });
  return document.body.textContent.replace(/\s+/g, ' ');
}

describe('the client sheet', () => {
  test('has all that a page needs that is handed over', () => {
    const text = show(sampleReport(), { title: 'Prepared for Household A', note: 'A note of mine.' });
    for (const part of [
      'Prepared for Household A',
      'Two accounts, 30 holdings, $284,310',
      'Aug 21, 2026',
      'Compared with the US market',
      'Of every $100 you own, between $43 and $45 rides on mega-cap tech and between $4 and $6 on small caps.',
      'Active share',
      'A note of mine.',
      'This is a description, not a recommendation. If you’re tilted away from the market, make sure it’s on purpose.',
      'Cutoffs by US market rank: 50, 200, 1,000 and 3,000. As of Aug 21, 2026.',
      'all 36 rows accounted for',
      'Made with Topheavy 1.2.3 on this device',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/coming soon|rotation/i);
  });

  test.each(ODD_REPORTS)('with amounts hidden shows none: %s', (_name, report) => {
    const text = show(report, { hidden: true });
    expect(text).not.toMatch(/[$€]\s?\d{1,3},\d{3}|284,310/);
    expect(text).not.toContain('NaN');
    // the column of money is gone, not dotted
    const headings = [...document.querySelectorAll('thead th')].map((one) => one.textContent.trim());
    expect(headings).not.toContain('$');
    expect(headings).not.toContain('€');
  });

  test('is a sensible page for what has no companies, no shares, shorts, or another currency', () => {
    expect(show(NO_COMPANIES)).toContain('We can’t name any companies behind these holdings.');
    expect(document.querySelector('svg')).toBeNull();
  });
  test('without shares: amounts, and why there is nothing else', () => {
    expect(show(OWED)).toContain('we show amounts, not percentages');
  });
  test('with shorts', () => {
    const text = show(SHORTS);
    expect(text).toContain('not available with leverage or shorts');
    expect(text).toContain('1 company held short not included.');
  });
  test('in euros, of equities, undated', () => {
    const text = show(EUROS);
    expect(text).toContain('Of every €100 in stocks');
    expect(text).toContain('Undated holdings, company data from Aug 21, 2026');
    expect(text).toContain('Percentages are of your stocks only');
  });

  test('has two pages unless one is chosen, and says nothing of what there is nothing of', () => {
    show(sampleReport());
    const pages = [...document.querySelectorAll('.page')].map((one) => one.textContent);
    expect(pages).toHaveLength(2);
    expect(pages.map((text) => /\d of \d$/.exec(text.trim())?.[0])).toEqual(['1 of 2', '2 of 2']);
    expect(pages[1]).toContain('Your funds');
    for (const block of ['Your targets', 'Since ', 'before and after']) expect(pages[1]).not.toContain(block);
  });
  test('of one page has all of the figures and the definitions on it', () => {
    const text = show(sampleReport(), { letterhead: { ...NO_LETTERHEAD, onePage: true } });
    expect(document.querySelectorAll('.page')).toHaveLength(1);
    for (const part of ['1 of 1', 'Active share', 'Cutoffs by US market rank', 'all 36 rows accounted for'])
      expect(text).toContain(part);
  });
  test('shows targets, what changed and the plan where there are', () => {
    const { report, contents } = fullSheet();
    const text = show(report, { contents });
    for (const part of ['Your targets', 'at most 30%', 'Since May 21, 2026', 'Calmer: 1 move, before and after'])
      expect(text).toContain(part);
  });
  test('shows the notes that were chosen, each with its day, and counts those without room', () => {
    const { report, contents } = fullSheet();
    expect(show(report, { contents })).not.toContain('Notes');
    document.body.replaceChildren();
    const note = { id: 'a', day: isoDate('2026-03-11')!, text: 'Half of the <b>bonus</b>\ngoes into small caps.' };
    const of = (count: number) => Array.from({ length: count }, () => ({ ...note, about: 'portfolio' as const }));
    const one = show(report, { contents: { ...contents, notes: of(1) } });
    expect(one).toContain('Notes Mar 11, 2026 Half of the <b>bonus</b> goes into small caps.');
    expect(document.querySelectorAll('.page')[0]!.textContent).not.toContain('bonus');
    document.body.replaceChildren();
    const many = show(report, { contents: { ...contents, notes: of(100) } });
    const listed = many.match(/Mar 11, 2026/g)!.length;
    expect(listed).toBeGreaterThan(2);
    expect(many).toContain(`Older notes without room on this sheet: ${100 - listed}.`);
    document.body.replaceChildren();
    const letterhead = { ...NO_LETTERHEAD, onePage: true };
    expect(show(report, { letterhead, contents: { ...contents, notes: of(1) } })).not.toContain('bonus');
  });
  test('carries the letterhead on each page, and the disclosure once', () => {
    const letterhead = {
      name: 'Harbour Lane Advisers',
      address: '1 Quay Street',
      disclosure: 'For information only.',
      preparer: '',
      logo: null,
      forClients: true,
      onePage: false,
    };
    const text = show(sampleReport(), { letterhead });
    expect(text.match(/Harbour Lane Advisers/g)).toHaveLength(2);
    expect(text.match(/1 Quay Street/g)).toHaveLength(2);
    expect(text.match(/For information only\./g)).toHaveLength(1);
  });
  test('says when and by whom it was made, where that is known', async () => {
    const letterhead = { ...NO_LETTERHEAD, preparer: 'Cara Bauer' };
    expect(show(sampleReport(), { letterhead })).not.toContain('Prepared');
    await unmount(shown!);
    const text = show(sampleReport(), { letterhead, prepared: isoDate('2026-11-25') });
    expect(text.match(/Prepared on Nov 25, 2026 by Cara Bauer/g)).toHaveLength(2);
  });
  test('of a household says what they own together', () => {
    expect(show(sampleReport(), { contents: { ...REPORT_ALONE, isTogether: true } })).toContain('you own together');
  });
  test('fills its second page with the companies after the first ten, each once', () => {
    const report = sampleReport();
    const text = show({ ...report, funds: report.funds.slice(0, 2), unknownFunds: [] });
    expect(text).toContain('More companies owned');
    const listed = [...document.querySelectorAll('.companies li b')].map((one) => one.textContent);
    expect(listed.length).toBeGreaterThan(4);
    expect(new Set(listed).size).toBe(listed.length);
  });
  test('says which funds have no room', () => {
    const report = sampleReport();
    const more = Array.from({ length: 60 }, (_, at) => ({ ...report.funds[0]!, symbol: `FUND${at}` }));
    const text = show({ ...report, funds: [...report.funds, ...more] });
    expect(text).toMatch(/\d+ smaller funds aren’t listed here/);
  });

  test('is the same page for the same report and words', () => {
    const words = { title: 'A', note: 'B' };
    show(sampleReport(), words);
    const first = document.body.innerHTML;
    document.body.replaceChildren();
    shown = null;
    show(sampleReport(), words);
    // the pattern of the hatching has a name of its own each time it is drawn
    const plain = (html: string) => html.replace(/#?\b[cs]\d+\b/g, '');
    expect(plain(document.body.innerHTML)).toBe(plain(first));
  });
  test('what the user writes is text', () => {
    show(sampleReport(), { title: '<img src=x onerror=alert(1)>', note: '<b>bold</b>' });
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).toContain('<b>bold</b>');
  });
});
