import { describe, expect, test } from 'vitest';
import { REPORT_ALONE } from '../../../src/domain/book/sheet-contents.ts';
import { NO_LETTERHEAD } from '../../../src/domain/model/letterhead.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { sheetHtml, type DrawnSheet } from '../../../src/screens/hand-over/sheet-html.ts';
import { fullSheet } from '../../support/sheet-samples.ts';
import { sampleReport } from '../../support/sample-report.ts';

const LOGO = 'data:image/png;base64,iVBORw0KGgo=';
const FONT = 'data:font/woff2;base64,d09GMg==';

interface Asked {
  readonly font?: string | null;
  readonly hidden?: boolean;
  readonly logo?: string | null;
}
function page({ font = FONT, hidden = false, logo = null, ...words }: Asked & Partial<DrawnSheet> = {}) {
  const sheet = {
    report: sampleReport(),
    contents: REPORT_ALONE,
    name: 'Ada Lark',
    title: '',
    note: '',
    version: '1.2.3',
    prepared: null,
    money: moneyFormat('USD', hidden),
    letterhead: { ...NO_LETTERHEAD, logo },
    ...words,
  };
  return sheetHtml(sheet, font);
}

describe('the page of a sheet', () => {
  test('has both pages, with the figures of the sheet, in the language of its words', () => {
    const { report, contents } = fullSheet();
    const html = page({ report, contents });
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-US">/);
    for (const tag of ['<title>', '<h1 class="visually-hidden">'])
      expect(html).toContain(`${tag}Client sheet: Ada Lark</`);
    for (const part of [
      '1 of 2',
      '2 of 2',
      'Your targets',
      'Calmer: 1 move, before and after',
      'Made with Topheavy 1.2.3',
    ])
      expect(html).toContain(part);
    expect(page({ report, contents })).toBe(html);
  });
  test('stands alone: no script, nothing to load, and a policy that would let nothing in', () => {
    const html = page({ logo: LOGO });
    expect(html).not.toMatch(/<script|<link|<iframe|\bon\w+=|@import|https?:|\bhref=/i);
    const loaded = [...html.matchAll(/(?:src="|url\()([^")]+)/g)].map(([, address]) => address!.split(',')[0]);
    expect([...new Set(loaded)].sort()).toEqual([
      '#s1',
      '#s1-closed',
      'data:font/woff2;base64',
      'data:image/png;base64',
    ]);
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\""); // oxfmt-ignore
    expect(page()).not.toContain('img-src');
  });
  test('goes without a typeface that can’t be had, and is otherwise the same', () => {
    const [without, having] = [page({ font: null }), page()];
    expect(without).not.toMatch(/@font-face|@fontsource/);
    expect(having).toContain(`src: url(${FONT}) format('woff2-variations');`);
    expect(having.replace(/@font-face \{[^}]*\}\n/, '')).toBe(without);
  });
  test('shows what the user wrote as text, and no logo that is none', () => {
    const html = page({
      name: '</title><script>1</script>',
      title: '<img src=x>',
      logo: 'https://example.com/a.png',
    });
    expect(html).not.toMatch(/<script|<img|example\.com/);
    expect(html).toContain('&lt;/title&gt;&lt;script&gt;');
  });
  test('has no amount where they are hidden', () => {
    expect(page()).toMatch(/284,310/);
    expect(page({ hidden: true })).not.toMatch(/[$€]\s?\d{1,3},\d{3}|284,310/);
  });
});
