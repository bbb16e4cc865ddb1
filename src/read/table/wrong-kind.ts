import type { Issue, IssueCode } from '../../domain/model/issue.ts';
import { LANGUAGES, plainWord } from '../languages/all-words.ts';
import type { Language } from '../languages/language.ts';
import { IBKR_STATEMENT } from '../profiles/interactive-brokers.ts';
import type { KindVerdict } from './kind/evidence.ts';
import { remember } from '../../domain/remember.ts';
import { titleKey } from './titles.ts';
import { brokerNamed, WRONG_FILES } from './wrong-files.ts';
import { firstOf } from '../../domain/must.ts';

/* Files that are not holdings, told by what they look like. Each refusal says what that is. */

/** Builds a refusal. */
export function refusalOf(code: IssueCode, file: string, detail: Issue['detail'] = {}): Issue {
  return { code, severity: 'error', file, line: null, detail };
}

const LOOKED_AT = 64 * 1024;

/** Refuses what is no table at all: nothing, a web page, JSON, bytes of another kind. */
export function refuseText(text: string, file: string): Issue | null {
  const beginning = text.slice(0, LOOKED_AT);
  if (text.trim() === '') return refusalOf('refused-empty', file);
  if (isMostlyControls(beginning)) return refusalOf('refused-binary', file);
  const start = beginning.trimStart().slice(0, 400);
  if (/^%PDF-/.test(start)) return refusalOf('refused-pdf', file, named(beginning, file));
  if (isXmlWorkbook(start, beginning)) {
    return refusalOf('refused-workbook', file, { what: 'XML workbook' });
  }
  const format = otherFormat(start, beginning, file);
  if (format !== null) {
    const broker = format === 'Flex' ? { broker: IBKR_STATEMENT.broker } : named(beginning, file);
    return refusalOf('refused-other-format', file, { what: format, ...broker });
  }
  if (/^<(?:!doctype|html|head|body|table|div|meta|script|!--|\?xml|svg)\b/i.test(start) || /^<!--/.test(start)) {
    return refusalOf('refused-html', file, { title: pageTitle(beginning), ...named(beginning, file) });
  }
  // one that ends in the middle begins like one all the same
  const isJson = /^(?:\{\s{0,200}(?:"|\})|\[\s{0,200}[[{"\]])/.test(start) && /[\]}]$/.test(text.trimEnd().slice(-1));
  if (isJson || /^(?:\[\s{0,200})?\{\s{0,200}"[^"]{1,200}"\s{0,200}:/.test(start))
    return refusalOf('refused-json', file);
  return null;
}

/* Excel's mark at the beginning; iShares leaves it out, and names the format in its first element alone. */
function isXmlWorkbook(start: string, beginning: string): boolean {
  if (/^<\?xml[^>]{0,200}>\s{0,20}<\?mso-application progid="Excel/.test(start)) return true;
  return (
    /^<(?:\?xml\b|(?:\w{1,10}:)?Workbook\b)/.test(start) &&
    beginning.slice(0, 2000).includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}

/* What finance programs exchange, by the first signs; an XML file by its first element. */
type OtherFormat = 'OFX' | 'QFX' | 'QIF' | 'Flex' | 'Portfolio Performance';

function otherFormat(start: string, beginning: string, file: string): OtherFormat | null {
  if (/^!(?:type|account|option|clear)\b/i.test(start)) return 'QIF';
  const root = /^(?:<(?:\?[^>]{0,300}\?|!--[^>]{0,300}--)>\s{0,40}){0,4}<(OFX|FlexQueryResponse|client)[\s>]/.exec(
    start,
  )?.[1];
  if (root === 'FlexQueryResponse') return 'Flex';
  if (root === 'client' && beginning.includes('<securities')) return 'Portfolio Performance';
  if (root !== 'OFX' && !/^OFXHEADER\s?:/i.test(start)) return null;
  return /\.qfx$/i.test(file) || beginning.includes('<INTU.') ? 'QFX' : 'OFX';
}

/** The broker that a text or a file's name gives away, as a detail of a refusal. */
function named(text: string, file: string): Issue['detail'] {
  const broker = brokerNamed(file.replace(/[_-]+/g, ' ')) ?? brokerNamed(text.slice(0, 20_000));
  return broker === null ? {} : { broker };
}

/* Two cells with a figure, or three. */
function isOfTable(line: string): boolean {
  const cells = line.split(/[,;\t|]/, 3).length;
  return cells > 2 || (cells > 1 && /\d/.test(line));
}

/** The broker that a file's name or the lines above its table give away, as a detail of a refusal: a name in a row proves nothing. */
export function namedAbove(text: string, file: string): Issue['detail'] {
  const lines = text.slice(0, 20_000).split('\n');
  const table = lines.findIndex(isOfTable);
  return named(lines.slice(0, table === -1 ? lines.length : table).join('\n'), file);
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
  return firstOf(page.slice(at + 7, at + 127).split('<')).trim();
}

const TRADE_TITLES = titlesOfAll(({ trades }) => trades);
const ORDER_TITLES = titlesOfAll(({ orders }) => orders);
const SUMMARY_TITLES = byFirst([
  ['account #', 'net value ($)'],
  ['account #', 'cash balance ($)'],
  ['account', 'net account value'],
  ['account name', 'account value'],
  ['account', 'account value'],
  ['account number', 'total value'],
  ['account', 'ending net value'],
]);

/* Gains that were realised: for the tax office, not what is held. */
const TAX_TITLES = byFirst([
  ['date acquired', 'date sold'],
  ['date acquired', 'proceeds'],
  ['closed date', 'opened date'],
  ['date of acquisition', 'date of disposal'],
  ['purchase date', 'sale date'],
  ['buy date', 'sell date'],
  ['entry date', 'exit date'],
  ['open date', 'close date'],
  ['open time', 'close time'],
  ['open rate', 'close rate'],
]);
const TAX_WORDS =
  /\b(?:form )?1099(?:-?(?:b|div|int|consolidated))?\b.{0,80}\b(?:proceeds|tax|form|statement|payer)\b|\bform 8949\b|\bconsolidated 1099\b|\bsteuerbescheinigung\b|\bimprimé fiscal unique\b/i;
/* Purchases of one holding that the table itself does not name. */
const LOT_TITLES = byFirst(
  ['acquired', 'date acquired', 'acquisition date', 'open date', 'purchase date']
    .concat([
      'lot',
      'tax lot',
      'lot id',
      'kaufdatum',
      "date d'achat",
      'fecha de compra',
      'data acquisto',
      'aankoopdatum',
    ])
    .map((title) => [plainWord(title)]),
);

export type OtherTable = 'refused-transactions' | 'refused-orders' | 'refused-summary' | 'refused-tax-form';

/** Another table than one of positions, and the broker that writes such a header. */
export interface OtherFound {
  readonly other: OtherTable | 'refused-lots' | 'refused-balances' | 'refused-watch-list';
  readonly broker: string | null;
  /** Why, where it was weighed; null where its titles are those of a known export. */
  readonly verdict: KindVerdict | null;
}

/* Lists of titles that stand together, by the first of each: every row without numbers is asked for all of them. */
type TitleLists = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirst(lists: readonly (readonly string[])[]): TitleLists {
  const found = new Map<string, (readonly string[])[]>();
  for (const titles of lists) found.set(firstOf(titles), [...(found.get(firstOf(titles)) ?? []), titles]);
  return found;
}

function titlesOfAll(lists: (language: Language) => readonly (readonly string[])[]): TitleLists {
  return byFirst(LANGUAGES.flatMap((language) => lists(language).map((titles) => titles.map(plainWord))));
}

/* Hardly any row has one of these, so that hardly any is looked at further. */
const FIRST_TITLES = new Set(
  [TAX_TITLES, TRADE_TITLES, ORDER_TITLES, SUMMARY_TITLES].flatMap((lists) => [...lists.keys()]),
);

/** Tells which other table a header belongs to; null = none of those known. A summary is asked for last, by the caller. */
export function otherTableOf(cells: readonly string[]): OtherTable | null {
  if (!cells.some((cell) => FIRST_TITLES.has(plainTitle(cell)))) return null;
  const keys = keysOf(cells);
  if (hasOneOf(keys, TAX_TITLES)) return 'refused-tax-form';
  if (hasOneOf(keys, TRADE_TITLES)) return 'refused-transactions';
  if (hasOneOf(keys, ORDER_TITLES)) return 'refused-orders';
  return hasOneOf(keys, SUMMARY_TITLES) ? 'refused-summary' : null;
}

/** The same with the broker, where the header is one of a known broker's other exports. */
export function otherFileOf(cells: readonly string[]): OtherFound | null {
  const other = otherTableOf(cells);
  const keys = keysOf(cells);
  const file = WRONG_FILES.find(({ titles }) => titles.every((title) => keys.has(title)));
  if (file !== undefined && other !== 'refused-tax-form')
    return { other: file.kind, broker: file.broker, verdict: null };
  if (other !== null) return { other, broker: null, verdict: null };
  return TAX_WORDS.test(cells.join(' ').slice(0, 400))
    ? { other: 'refused-tax-form', broker: null, verdict: null }
    : null;
}

/** Tells whether titles are those of the lots of one holding; asked only where no column says what is held. */
export function areLotTitles(cells: readonly string[]): boolean {
  const keys = keysOf(cells);
  const counts = ['quantity', 'shares', 'stuck', 'quantite', 'cantidad', 'quantita', 'aantal'].some((title) =>
    keys.has(title),
  );
  return counts && hasOneOf(keys, LOT_TITLES);
}

const plainTitle = remember((cell) => plainWord(titleKey(cell)));

function keysOf(cells: readonly string[]): ReadonlySet<string> {
  return new Set(cells.slice(0, 200).map(plainTitle));
}

function hasOneOf(keys: ReadonlySet<string>, lists: TitleLists): boolean {
  for (const key of keys) if (lists.get(key)?.some((titles) => titles.every((title) => keys.has(title)))) return true;
  return false;
}
