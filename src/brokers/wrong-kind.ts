import type { Issue, IssueCode } from '../domain/issue.ts';
import { LANGUAGES, plainWord } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { titleKey } from './titles.ts';

/* Files that are not holdings, told by what they look like. Each refusal says what that is. */

/** Builds a refusal. */
export function refuse(code: IssueCode, file: string, detail: Issue['detail'] = {}): Issue {
  return { code, severity: 'error', file, line: null, detail };
}

const LOOKED_AT = 64 * 1024;

/** Refuses what is no table at all: nothing, a web page, JSON, bytes of another kind. */
export function refuseText(text: string, file: string): Issue | null {
  const beginning = text.slice(0, LOOKED_AT);
  if (text.trim() === '') return refuse('refused-empty', file);
  if (isMostlyControls(beginning)) return refuse('refused-binary', file);
  const start = beginning.trimStart().slice(0, 400);
  if (/^%PDF-/.test(start)) return refuse('refused-pdf', file);
  if (/^<\?xml[^>]{0,200}>\s{0,20}<\?mso-application progid="Excel/.test(start)) {
    return refuse('refused-workbook', file, { what: 'XML workbook' });
  }
  if (/^<(?:!doctype|html|head|body|table|div|meta|script|!--|\?xml|svg)\b/i.test(start) || /^<!--/.test(start)) {
    return refuse('refused-html', file, { title: pageTitle(beginning) });
  }
  if (/^(?:\{\s{0,200}(?:"|\})|\[\s{0,200}[[{"\]])/.test(start) && /[\]}]$/.test(text.trimEnd().slice(-1))) {
    return refuse('refused-json', file);
  }
  return null;
}

/* Three in a hundred: a stray NUL in a cell is damage, a stream of them is another kind of file. */
function isMostlyControls(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 ? code !== 9 && code !== 10 && code !== 12 && code !== 13 : code === 127 || code === 0xfffd)
      controls += 1;
  }
  return controls >= 4 && controls * 33 > text.length;
}

function pageTitle(page: string): string {
  const at = page.toLowerCase().indexOf('<title>');
  if (at === -1) return '';
  return page
    .slice(at + 7, at + 127)
    .split('<')[0]!
    .trim();
}

const TRADE_TITLES = titlesOfAll(({ trades }) => trades);
const ORDER_TITLES = titlesOfAll(({ orders }) => orders);
const SUMMARY_TITLES: readonly (readonly string[])[] = [
  ['account #', 'net value ($)'],
  ['account #', 'cash balance ($)'],
  ['account', 'net account value'],
  ['account name', 'account value'],
  ['account', 'account value'],
  ['account number', 'total value'],
  ['account', 'ending net value'],
];

export type OtherTable = 'refused-transactions' | 'refused-orders' | 'refused-summary';

function titlesOfAll(lists: (language: Language) => readonly (readonly string[])[]): readonly (readonly string[])[] {
  return LANGUAGES.flatMap((language) => lists(language).map((titles) => titles.map(plainWord)));
}

/** Tells which other table a header belongs to; null = none of those known. A summary is asked for last, by the caller. */
export function otherTableOf(cells: readonly string[]): OtherTable | null {
  const keys = new Set(cells.slice(0, 200).map((cell) => plainWord(titleKey(cell))));
  const has = (lists: readonly (readonly string[])[]): boolean =>
    lists.some((titles) => titles.every((title) => keys.has(title)));
  if (has(TRADE_TITLES)) return 'refused-transactions';
  if (has(ORDER_TITLES)) return 'refused-orders';
  return has(SUMMARY_TITLES) ? 'refused-summary' : null;
}
