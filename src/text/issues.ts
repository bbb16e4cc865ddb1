import type { Issue, IssueCode } from '../domain/issue.ts';
import { exportGuideOf } from './export-guides.ts';
import { moneyFormat, type MoneyFormat } from './money.ts';
import { formatCount, NO_FIGURE } from './numbers.ts';

/* Words for every fact about the user's data: what it looks like, and what to do next.

   What `detail` holds, by code (a key may be missing; its sentence then does without):
   refused-header-only, -no-holdings          broker
   refused-no-table                           text (the file's first line), looksLike (a broker not read yet)
   refused-transactions, -orders, -summary    line, text (that table's header), broker
   refused-tax-form, -lots                    the same
   refused-html                               title (of the page), broker
   refused-pdf, -image, -zip, -workbook, -binary   what ("PNG", "XLS", "UTF-32")
   refused-no-sheet, several-sheets           sheets (their names)     sheets-left-out    sheets, count
   hidden-sheet                               sheet                    hidden-rows        rows
   refused-too-large                          bytes, limit, lines, cells      refused-too-wide   line, most
   refused-long-cell                          line, length             refused-ambiguous-columns   title
   refused-unclear-columns                    titles (of the columns), line
   columns-guessed                            titles (of the amounts)
   encoding-guessed                           encoding                 unclosed-quote     text
   ragged-row                                 cells, titles, value (as written), kept: yes | no, joined: yes (split numbers were put together)
   no-value                                   symbol, name
   unreadable-number                          cell (as written), column, symbol
   decimal-mark-unclear                       cell, column             many-dates   dates, newest, oldest
   quantity-price-mismatch                    symbol, quantity, price, value
   cash-outside-table                         cell (as written)
   total-differs, total-of-another-moment     account, value, ours, difference
   look-alike-symbol                          cell
   name-contradicts, other-market             symbol, name, value, candidate
   symbol-ambiguous                           symbol, name, value, candidates
   symbol-renamed                             symbol, to, date
   unknown-security, unknown-fund             symbol, name, value
   leveraged-fund                             symbol, factor, underlying      stale-list   symbol, asOf
   benchmark-missing                          benchmark (its id)
   unconverted                                symbol, value, currency         net-not-positive   net
   of any code                                more = that many further rows of a file with the same fact */

type Amounts = Pick<MoneyFormat, 'bareCents' | 'raw'>;

/** What a sentence may use: the issue's own details, in words. */
interface Details {
  readonly has: (key: string) => boolean;
  /** A word of the file or of ours, a dash where it is missing. Figures in it become dots while amounts are hidden. */
  readonly word: (key: string) => string;
  readonly figure: (key: string) => number | null;
  readonly amount: (key: string) => string;
  /** "Line 17" or "A row". */
  readonly line: string;
  /** Symbol, else name, else "this line". */
  readonly who: string;
}

interface Words {
  readonly title: string;
  readonly sentence: (details: Details) => string;
}

const WHERE = 'In your broker’s export choose “positions” or “holdings”, as CSV or Excel (.xlsx).';

/* The broker's own way where it is known which broker it is. */
function where({ has, word }: Details): string {
  const guide = has('broker') ? exportGuideOf(word('broker')) : null;
  if (guide === null) return WHERE;
  return `${guide.broker} has the right file under ${guide.steps} (last seen in ${guide.confirmed}).`;
}

/* A sentence that ends in "Ltd." has its full stop. */
const closed = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);

/* "This looks like a Fidelity history of …" */
function of({ has, word }: Details): string {
  return has('broker') ? ` from ${word('broker')}` : '';
}
const OTHER_TABLE = 'Topheavy needs what you own today.';

const WORDS: Readonly<Record<IssueCode, Words>> = {
  'refused-empty': say('Nothing in it', () => `This file is empty. Download it again. ${WHERE}`),
  'refused-header-only': say(
    'No rows',
    ({ has, word }) =>
      `This ${has('broker') && word('broker') !== 'Spreadsheet' ? `${word('broker')} ` : ''}file has column titles but no rows. Check that the account or view you exported holds anything.`,
  ),
  'refused-no-table': say('Not a list of holdings', ({ has, word }) =>
    !has('looksLike')
      ? `No table of holdings was found${beginning(has('text') ? word('text') : '')}. It needs a column for the symbol, ISIN or name, and one for the value or the number of shares. ${WHERE}`
      : `This looks like a statement of ${word('looksLike')}, but it lists no open positions. Choose a statement or report that has them, and export that.`,
  ),
  'refused-transactions': say(
    'A list of transactions',
    (told) => `This looks like a history of purchases, sales and payments${of(told)}. ${OTHER_TABLE} ${where(told)}`,
  ),
  'refused-orders': say(
    'A list of orders',
    (told) => `This looks like a list of orders${of(told)}. ${OTHER_TABLE} ${where(told)}`,
  ),
  'refused-summary': say(
    'An account summary',
    (told) => `This looks like a summary of accounts${of(told)}: it states totals, not what they hold. ${where(told)}`,
  ),
  'refused-tax-form': say(
    'A tax form',
    (told) =>
      `This looks like a tax form or a list of realized gains${of(told)}: it says what was sold, not what you own today. ${where(told)}`,
  ),
  'refused-lots': say(
    'Tax lots of one holding',
    (told) =>
      `This looks like the tax lots of a single holding${of(told)}, and no column says which. Export all positions instead. ${where(told)}`,
  ),
  'refused-pdf': say(
    'A PDF',
    (told) => `This is a PDF${of(told)}, whose tables cannot be read reliably. ${where(told)}`,
  ),
  'refused-workbook': say('A workbook of another kind', ({ word }) => workbookKind(word('what'))),
  'refused-locked-workbook': say(
    'A workbook under a password',
    () =>
      'This workbook is protected with a password, so nothing in it can be read. Open it in your spreadsheet program, take the password away (in Excel: File › Info › Protect Workbook › Encrypt with Password, left empty), save it, and drop it again.',
  ),
  'refused-unsafe-workbook': say(
    'Not safe to open',
    () =>
      'This workbook is built in a way that is not safe to open. Open it in your spreadsheet program, save the sheet with your holdings as CSV, and drop that.',
  ),
  'refused-damaged-workbook': say(
    'A damaged workbook',
    () =>
      'This workbook is damaged or not complete. Download it again. If your spreadsheet program can open it, save it from there as Excel (.xlsx) or CSV, and drop that.',
  ),
  'refused-no-sheet': say(
    'No sheet of holdings',
    ({ word }) =>
      `None of the sheets of this workbook reads as a list of holdings: ${word('sheets')}. One of them needs a column for the symbol, ISIN or name, and one for the value or the number of shares. ${WHERE}`,
  ),
  'refused-zip': say(
    'A packed file',
    () => 'This is a packed file (ZIP or similar). Unpack it and drop the CSV or Excel file inside.',
  ),
  'refused-image': say('A picture', () => `This is a picture. ${WHERE}`),
  'refused-html': say(
    'A web page',
    (told) =>
      `This is a web page${told.has('title') ? ` (“${told.word('title')}”)` : ''}, perhaps saved as .xls or the sign-in page of your broker. Sign in and download again. ${where(told)}`,
  ),
  'refused-json': say('A JSON file', () => `This is JSON, the format programs use among themselves. ${WHERE}`),
  'refused-binary': say('Not a text file', () => `This is not a holdings file: its bytes are not text. ${WHERE}`),
  'refused-too-large': say('Too large', ({ figure }) => tooLarge(figure)),
  'refused-too-wide': say(
    'Too many columns',
    ({ word, figure }) =>
      `Line ${word('line')} has more than ${count(figure('most'))} columns; no holdings file has so many. ${WHERE}`,
  ),
  'refused-long-cell': say(
    'Not a list of holdings',
    ({ word }) =>
      `Line ${word('line')} holds a single cell of more than 64 kB; this is not a table of holdings. ${WHERE}`,
  ),
  'refused-no-holdings': say(
    'No holdings in it',
    () =>
      'The columns are those of a holdings file, but no row of it is a position. Check the account or view you exported.',
  ),
  'refused-ambiguous-columns': say(
    'Two columns of one name',
    ({ word }) =>
      `Two columns are both called “${word('title')}” and say different things. Rename or delete the one you do not mean, and drop the file again.`,
  ),
  'refused-unclear-columns': say(
    'Which column is the value?',
    ({ has, word }) =>
      `This is a table of holdings, but more than one column could be what they are worth today${has('titles') ? ` (${word('titles')})` : ''}; one may be what you paid. Say which column is the value.`,
  ),
  'refused-pack-version': say(
    'A reference pack of another version',
    () =>
      'This reference pack is made for another version of Topheavy. Open the newest version and load it there. Nothing was changed.',
  ),
  'refused-pack-damaged': say(
    'A damaged reference pack',
    () =>
      'This is a reference pack, but it is damaged: its checksum or its tables are not as they should be. Download it again. Nothing was changed.',
  ),
  'encoding-guessed': say(
    'Encoding guessed',
    ({ has, word }) =>
      `Read as ${has('encoding') && word('encoding') !== 'windows-1252' ? word('encoding') : 'Windows-1252'} (the file is not UTF-8). Look at the names; if they are wrong, save the file as UTF-8.`,
  ),
  'columns-guessed': say(
    'Columns guessed',
    ({ has, word }) =>
      `The column titles are not known, so the columns were worked out from what stands in them${has('titles') ? ` (amounts from ${word('titles')})` : ''}. Compare a row or two with your broker before you rely on it.`,
  ),
  'sheets-left-out': say('Sheets left out', ({ word, figure }) =>
    figure('count') === 1
      ? `The sheet ${word('sheets')} of this workbook is no list of holdings and was left out.`
      : `These sheets of this workbook are no lists of holdings and were left out: ${word('sheets')}.`,
  ),
  'several-sheets': say(
    'Several sheets of holdings',
    ({ word }) =>
      `Several sheets of this workbook read as holdings, and all of them count: ${word('sheets')}. If one repeats another, remove it.`,
  ),
  'hidden-sheet': say(
    'A hidden sheet',
    ({ word }) => `The sheet “${word('sheet')}” is hidden in the workbook. It was read all the same and counts.`,
  ),
  'hidden-rows': say('Hidden rows', ({ figure }) =>
    figure('rows') === 1
      ? 'One position stands in a row that is hidden in the workbook. It was read all the same and counts.'
      : `${count(figure('rows'))} positions stand in rows that are hidden in the workbook. They were read all the same and count.`,
  ),
  'unclosed-quote': say(
    'A quotation mark never closes',
    ({ line }) =>
      `${line} opens a quotation mark that never closes. Its quotation marks were read as plain text; please check this row.`,
  ),
  'ragged-row': say('A row with other cells', ({ has, line, word, figure }) => {
    const cells = `${line} has ${count(figure('cells'))} cells, the header has ${count(figure('titles'))}.`;
    if (word('kept') === 'yes') return `${cells} It was kept, because quantity × price gives its value.`;
    return `${cells} Left out${has('value') ? `: ${word('value')} is not in the total` : ''}. Correct the row and drop the file again.`;
  }),
  'no-value': say(
    'No value',
    ({ line, who }) =>
      `${line}, ${who}, states neither a value nor both quantity and price. It is left out of the total.`,
  ),
  'unreadable-number': say(
    'A number that cannot be read',
    ({ line, word }) =>
      `${line}: “${word('cell')}” under ${word('column')} is not a number Topheavy can read. Nothing was guessed; correct the cell and drop the file again.`,
  ),
  'decimal-mark-unclear': say('Decimal point or thousands?', ({ has, word }) =>
    askMark(word('cell'), has('column') ? word('column') : ''),
  ),
  'quantity-price-mismatch': say(
    'Quantity × price is not the value',
    ({ line, who, word, amount }) =>
      `${line}, ${who}: the file says ${amount('value')}, but ${word('quantity')} × ${word('price')} is something else. The stated value was taken.`,
  ),
  'price-by-product': say(
    'Which column is the price',
    ({ word, figure }) =>
      `Both “${word('title')}” and “${word('other')}” look like a price; only the first makes quantity × price equal the value: ${count(figure('equal'))} of ${count(figure('rows'))} rows against ${count(figure('otherEqual'))} of ${count(figure('otherRows'))}.`,
  ),
  'cash-outside-table': say(
    'Cash outside the table',
    ({ line, word }) =>
      `${line} states cash of ${word('cell')} outside the table of holdings. It is in no figure here: add it to the file as a row, such as CASH with its value.`,
  ),
  'total-of-another-moment': say(
    'A total of another moment',
    ({ line, amount }) =>
      `${line}: the file also states ${amount('value')}, ${amount('difference')} away from its rows. Its other total is met exactly, so prices have moved between the two.`,
  ),
  'total-differs': say(
    'The total differs',
    ({ has, line, word, amount }) =>
      `${line}: the file states ${amount('value')}${has('account') ? ` for ${word('account')}` : ''}, its rows add up to ${amount('ours')}. Difference: ${amount('difference')}.`,
  ),
  'weights-only': say(
    'Only shares of a whole',
    () =>
      'The file states percentages and no money, so it is shown as a portfolio of 100. Shares are right; amounts are not dollars.',
  ),
  'no-currency': say(
    'No currency stated',
    () => 'The file names no currency. Its values are taken in the portfolio’s own currency.',
  ),
  'many-dates': say(
    'Several dates',
    ({ word, figure }) =>
      `The rows are of ${count(figure('dates'))} different days (${word('oldest')} to ${word('newest')}). Only those of ${word('newest')} count; the older ones are left out.`,
  ),
  'same-file-replaced': say(
    'The same file again',
    () => 'This file is already in the portfolio. It replaced itself; nothing was counted twice.',
  ),
  'name-contradicts': say(
    'Symbol and name disagree',
    ({ has, line, word }) =>
      `${line}: the symbol ${word('symbol')} belongs to ${has('candidate') ? word('candidate') : 'another company'}, but the file calls it “${word('name')}”. It stays unidentified until you say which is meant.`,
  ),
  'symbol-ambiguous': say(
    'More than one company fits',
    ({ has, line, who, word }) =>
      `${closed(`${line}: ${who} could be ${has('candidates') ? word('candidates') : 'more than one company'}`)} Which is meant?`,
  ),
  'symbol-renamed': say('Now under another symbol', ({ has, word }) =>
    !has('to')
      ? `${word('symbol')} is no longer listed (since ${word('date')}). It is kept as a company of unknown size.`
      : `${word('symbol')} has been ${word('to')} since ${word('date')}; it was read as that.`,
  ),
  'other-market': say(
    'A symbol of which market?',
    ({ line, who, word }) =>
      `${line}: ${who} is ${word('candidate')} in the US, but this file does not look like a US one. It stays open until you say which is meant.`,
  ),
  'look-alike-symbol': say(
    'Looks like another symbol',
    ({ word }) =>
      `“${word('cell')}” contains a letter of another alphabet or a hidden character. Check which company is meant.`,
  ),
  'unknown-security': say(
    'Not in the lists',
    ({ line, who }) => `${line}: ${who} is in none of the lists. Its value counts, as unidentified.`,
  ),
  'unknown-fund': say(
    'A fund without a list',
    ({ line, who }) => `${line}: what the fund ${who} holds is not known. Its value counts, as unidentified.`,
  ),
  'leveraged-fund': say(
    'A leveraged fund',
    ({ has, who, word }) =>
      `${who} moves ${word('factor')} times as much as ${has('underlying') ? word('underlying') : 'what it follows'}: it counts with ${word('factor')} times its value, and the rest as financing.`,
  ),
  'stale-list': say(
    'An old list',
    ({ who, word }) => `The list of what ${who} holds is of ${word('asOf')}. What it holds today may differ.`,
  ),
  unconverted: say(
    'No exchange rate',
    ({ line, who, word, amount }) =>
      `${line}: there is no rate for ${word('currency')}, so ${who} (${amount('value')} ${word('currency')}) stands beside the total, not in it. Write one under “Currencies” and it counts.`,
  ),
  'benchmark-missing': say('A benchmark without its list', ({ word }) =>
    word('benchmark') === 'kept'
      ? 'What you chose to compare with has no weights: there is nothing in it, or it has leverage or short positions. So the comparison is with the US total market. Your own figures stand.'
      : 'These reference lists do not hold what the chosen benchmark is made of, so the comparison is with the US total market. Your own figures stand.',
  ),
  'net-not-positive': say(
    'Nothing to take shares of',
    () => 'Debts and short positions are as large as what is owned, so only amounts are shown, no percentages.',
  ),
  'short-or-margin': say(
    'Shorts or margin',
    () =>
      'The portfolio holds short positions, borrowed cash or leverage. Shares are of the net value and may exceed 100 %.',
  ),
};

function say(title: string, sentence: Words['sentence']): Words {
  return { title, sentence };
}

function count(figure: number | null): string {
  return figure === null ? 'too many' : formatCount(figure);
}

function workbookKind(what: string): string {
  const save = 'Open it in your spreadsheet program and save it as Excel (.xlsx) or CSV, then drop that.';
  if (what === 'XLS') return `This is an old Excel workbook (.xls). ${save}`;
  if (what === 'XLSB') return `This is a binary Excel workbook (.xlsb). ${save}`;
  if (what === 'ODS') return `This is an OpenDocument workbook (.ods). ${save}`;
  return `This is a workbook in an old format. ${save}`;
}

const MEGABYTE = 1024 * 1024;
function tooLarge(figure: Details['figure']): string {
  const fewer = 'Export fewer accounts at a time.';
  if (figure('lines') !== null)
    return `This file has more than ${count(figure('lines'))} lines, more than Topheavy reads. ${fewer}`;
  if (figure('cells') !== null)
    return `This workbook has more than ${count(figure('cells'))} cells, more than Topheavy reads. ${fewer}`;
  const limit = figure('limit');
  return `This file is larger than Topheavy reads (${limit === null ? '512' : count(limit / MEGABYTE)} MB). ${fewer}`;
}

function beginning(text: string): string {
  return text === '' ? '' : `; the file begins with “${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/* "1.234" → 1,234 or 1.234, in the notation the rest of the screen uses. */
function askMark(cell: string, column: string): string {
  const digits = cell.replace(/[^\d.,]/g, '');
  const plain = digits === '' ? '1.234' : digits; // amounts are hidden
  const one = plain.replace(/[.,]/g, ',');
  const other = plain.replace(/[.,]/g, '.');
  return `“${cell}”${column === '' ? '' : ` in the column “${column}”`}: is that ${one} or ${other}? The file does not show which. Its rows are left out; write the cells without a thousands mark and drop the file again.`;
}

const PLAIN = moneyFormat('USD', false);

/** The issue in one or two plain sentences. `amounts` hides figures where the user wants that. */
export function sentenceOf(issue: Issue, amounts: Amounts = PLAIN): string {
  const more = issue.detail['more'];
  if (more !== undefined) return `${titleOf(issue)}: ${more} more rows of the same kind.`;
  return WORDS[issue.code].sentence(detailsOf(issue, amounts)).replace(/^this line/, 'This line');
}

/** The issue in a few words, for a heading. */
export function titleOf(issue: Issue): string {
  return WORDS[issue.code].title;
}

// Words of the file that may hold an amount; others are names, dates and symbols and are shown as they are.
const MAY_HOLD_AMOUNTS = new Set(['cell', 'value', 'text', 'quantity']);

function detailsOf({ detail, line }: Issue, amounts: Amounts): Details {
  const has = (key: string): boolean => detail[key] !== undefined && detail[key] !== '';
  const word = (key: string): string => {
    if (!has(key)) return NO_FIGURE;
    const text = String(detail[key]);
    return MAY_HOLD_AMOUNTS.has(key) ? amounts.raw(text) : text;
  };
  return {
    has,
    word,
    figure: (key) => (typeof detail[key] === 'number' ? detail[key] : null),
    amount: (key) => (typeof detail[key] === 'number' ? amounts.bareCents(detail[key]) : word(key)),
    line: line === null ? 'A row' : `Line ${line}`,
    who: has('symbol') ? word('symbol') : has('name') ? word('name') : 'this line',
  };
}
