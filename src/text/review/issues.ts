import { t } from '../../languages/t.ts';
import { accountName } from '../names/account-names.ts';
import { brokerName } from '../names/brokers.ts';
import type { Issue, IssueCode } from '../../domain/model/issue.ts';
import { formatDate, isRealDate } from '../marks/dates.ts';
import { currencyDoubt, currencyWhy } from './currency-evidence.ts';
import { guessedColumns, unsureKindWords, whyWords } from './evidence.ts';
import { historyLack, whatInstead } from './fates.ts';
import { joinOr } from '../marks/lists.ts';
import { sentences } from './phrases.ts';
import { putAsideSentence } from './put-aside.ts';
import { exportGuideOf, exportSteps } from '../start/export-guides.ts';
import { moneyFormat, type MoneyFormat } from '../marks/money.ts';
import { NO_FIGURE, formatCount, formatQuantity, plural } from '../marks/numbers.ts';

/* Words for every fact about the user's data: what it looks like, and what to do next.

   What `detail` holds, by code (a key may be missing; its sentence then does without):
   refused-header-only, -no-holdings          broker, why (what most rows are, a FateReason), rows
   no-currency, currency-unsure               guess, of, on (where it was said of another file, and when), others, for1, for1What, …, against1 … (brokers/table/currency-evidence.ts)
   refused-no-table                           text (the file's first line), broker, looksLike (whose statement it seems to be)
   refused-transactions, -orders, -summary    line, text (that table's header), broker, lacks (brokers/movements/)
   refused-tax-form, -lots                    the same
   refused-transactions, -balances, -watch-list, kind-unsure   guess, for1, for1Columns, for1Rows, for1Of …, against1 … (brokers/table/evidence.ts)
   refused-html                               title (of the page), broker
   refused-locked-pdf                         wrong: yes               refused-scanned-pdf   pages
   refused-damaged-pdf, -pdf-too-much         page                     read-from-pdf         pages, blankPages
   refused-pdf, -image, -zip, -workbook, -binary   what ("PNG", "XLS", "UTF-32")
   refused-no-sheet, several-sheets           sheets (their names)     sheets-left-out    sheets, count
   hidden-sheet                               sheet                    hidden-rows        rows
   refused-too-large                          bytes, limit, lines, rows, cells, pages     refused-too-wide   line, most
   refused-by-fault                           fault (what was thrown)    refused-stalled   seconds
   cut-off                                    after (the last row read)
   refused-long-cell                          line, length             refused-ambiguous-columns   title
   refused-other-format                       what: OFX | QFX | QIF | Flex | Portfolio Performance, broker
   refused-unclear-columns                    titles (of the columns), line    refused-fund-list   issuer
   columns-guessed                            titles (of the amounts), or quantity, price, value (as the first row writes them)
   encoding-guessed                           encoding                 unclosed-quote     text
   ragged-row                                 cells, titles, value (as written), kept: yes | no | beyond (then text: what stands there), joined: yes (split numbers were put together)
   no-value                                   symbol, name              not-invested   name, value
   no-value-column, counted-by-total, nothing-counted   rows
   unreadable-number                          cell (as written), column, symbol
   letter-m-unclear                           cell, column, rows, million, thousand (what the cell would be)
   decimal-mark-unclear                       cell, column             many-dates   dates, newest, oldest
   day-order-assumed                          date, other
   quantity-price-mismatch                    symbol, quantity, price, value
   cash-outside-table                         cell (as written)
   history-added-up                           movements, files, from, to      price-of-trade   symbol, name, date, price
   deed-unknown                               word, rows, who (a name or symbol), guess
   history-gap                                symbol, name                    movement-unclear, history-paid   symbol, name, date
   total-differs, total-of-another-moment     account, value, ours, difference
   look-alike-symbol                          cell
   put-aside                                  by (the file that counts), why: newer-file | same-account | looks-alike, lines, account
   name-contradicts, other-market             symbol, name, value, candidate
   symbol-ambiguous                           symbol, name, value, candidates
   symbol-renamed                             symbol, to, date
   unknown-security, unknown-fund             symbol, name, value      look-up-failed, fund-look-up-failed   the same
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
  /** A date, in the reader's order. */
  readonly day: (key: string) => string;
  /** Why it is taken for what it is; empty where nothing was weighed. */
  readonly why: string;
  /** What speaks for holdings, and what against. */
  readonly doubt: string;
  /** The currency of amounts that name none, with what speaks for it; and what speaks for another. */
  readonly money: { readonly why: string; readonly doubt: string };
  /** "Line 17" or "A row". */
  readonly line: string;
  /** Symbol, else name, else "this row". */
  readonly who: string;
}

interface Words {
  /* Said when it is asked for: files are in English whatever the screen is in. */
  readonly title: () => string;
  readonly sentence: (details: Details) => string;
}

const tellWhere = () => t`Go back to your broker and export “positions” or “holdings” as CSV or Excel (.xlsx).`;

/* The broker's own way where it is known which broker it is. */
const guideFor = ({ has, word }: Details) => (has('broker') ? exportGuideOf(word('broker')) : null);
function where(told: Details): string {
  const guide = guideFor(told);
  if (guide === null) return tellWhere();
  return t`At ${guide.broker}, the right file is under ${exportSteps(guide)} (last checked in ${guide.confirmed}).`;
}

/* A PDF can be read, but a table is better. */
function betterWay(told: Details): string {
  return sentences(t`If your broker offers CSV or Excel, take that: it’s more exact.`, whereKnown(told));
}

function blankPages(blank: number | null, pages: number | null): string {
  if (blank === null || blank === 0) return '';
  return blank === 1
    ? t`One of its ${count(pages)} pages has no text. If there are holdings on it, they aren’t counted.`
    : t`${count(blank)} of its ${count(pages)} pages have no text. If there are holdings on them, they aren’t counted.`;
}

/* What is only added where the broker and its way are known. */
const whereKnown = (told: Details) => (guideFor(told) === null ? '' : where(told));

/* What a file seems to be: of a broker, where it is known which. */
function named({ has, word }: Details, ofBroker: (broker: string) => string, ofAny: string): string {
  return has('broker') && word('broker') !== 'Spreadsheet' ? ofBroker(brokerName(word('broker'))) : ofAny;
}
const OTHER_FORMATS: Readonly<Record<string, () => string>> = {
  OFX: () =>
    t`This is an OFX file, which finance apps use to exchange accounts, but it lists no holdings, and we can’t calculate them from it.`,
  QFX: () => t`This is a QFX file, which Quicken reads, but it lists no holdings, and we can’t calculate them from it.`,
  QIF: () => t`This is a QIF file, an older Quicken format, but we can’t calculate holdings from it.`,
  Flex: () => t`This is a Flex query in XML, but it has no open positions. Run it again with Open Positions in it.`,
  'Portfolio Performance': () =>
    t`This is Portfolio Performance’s own file. In the program, open Reports › Statement of Assets and export it as CSV.`,
};

const WORDS: Readonly<Record<IssueCode, Words>> = {
  'refused-empty': say(
    () => t`Empty file`,
    () => sentences(t`This file is empty. Download it again.`, tellWhere()),
  ),
  'refused-header-only': say(
    () => t`No rows`,
    (told) =>
      named(
        told,
        (broker) =>
          t`This ${broker} file has column headings but no rows. Check that the account or view you exported isn’t empty.`,
        t`This file has column headings but no rows. Check that the account or view you exported isn’t empty.`,
      ),
  ),
  'refused-no-table': say(
    () => t`Not a list of holdings`,
    (told) =>
      !told.has('looksLike')
        ? sentences(
            told.has('text')
              ? t`We couldn’t find a table of holdings in this file; the file begins with “${beginning(told.word('text'))}”.`
              : t`We couldn’t find a table of holdings in this file.`,
            t`It needs a column with the symbol, ISIN or name, and one with the value, or the quantity and price.`,
            where(told),
          )
        : sentences(
            t`This looks like a statement from ${told.word('looksLike')}, but it doesn’t list any open positions. Export a statement or report that includes them.`,
            whereKnown(told),
          ),
  ),
  'refused-transactions': say(
    () => t`A list of transactions`,
    (told) =>
      sentences(
        named(
          told,
          (broker) =>
            t`This looks like a transaction history from ${broker}, but we couldn’t work out from its rows what you own now.`,
          t`This looks like a transaction history, but we couldn’t work out from its rows what you own now.`,
        ),
        historyLack(told.word('lacks')),
        told.why,
        where(told),
      ),
  ),
  'refused-orders': say(
    () => t`A list of orders`,
    (told) =>
      sentences(
        named(
          told,
          (broker) => t`This looks like a list of orders from ${broker}.`,
          t`This looks like a list of orders.`,
        ),
        t`We need a list of what you own now.`,
        where(told),
      ),
  ),
  'refused-summary': say(
    () => t`An account summary`,
    (told) =>
      sentences(
        named(
          told,
          (broker) =>
            t`This looks like an account summary from ${broker}: it has totals but not the holdings themselves.`,
          t`This looks like an account summary: it has totals but not the holdings themselves.`,
        ),
        where(told),
      ),
  ),
  'refused-balances': say(
    () => t`Accounts and balances`,
    (told) =>
      sentences(
        t`This looks like a list of accounts, belongings or debts, not of the securities you own.`,
        told.why,
        where(told),
      ),
  ),
  'refused-watch-list': say(
    () => t`A watch list`,
    (told) =>
      sentences(t`This looks like a watch list or market data, not a list of what you own.`, told.why, where(told)),
  ),
  'refused-tax-form': say(
    () => t`A tax form`,
    (told) =>
      sentences(
        named(
          told,
          (broker) =>
            t`This looks like a tax form or a list of realized gains from ${broker}: it shows what you sold, not what you own now.`,
          t`This looks like a tax form or a list of realized gains: it shows what you sold, not what you own now.`,
        ),
        where(told),
      ),
  ),
  'refused-lots': say(
    () => t`Tax lots of one holding`,
    (told) =>
      sentences(
        named(
          told,
          (broker) =>
            t`This looks like the tax lots of a single holding from ${broker}, but it doesn’t say which one. Export all positions instead.`,
          t`This looks like the tax lots of a single holding, but it doesn’t say which one. Export all positions instead.`,
        ),
        where(told),
      ),
  ),
  'refused-pdf': say(
    () => t`No holdings in this PDF`,
    (told) =>
      sentences(
        named(
          told,
          (broker) => t`We couldn’t find a table of holdings in this PDF from ${broker}.`,
          t`We couldn’t find a table of holdings in this PDF.`,
        ),
        t`It needs a column with the name or symbol, and one with the value, or the quantity and price.`,
        betterWay(told),
      ),
  ),
  'refused-locked-pdf': say(
    () => t`A locked PDF`,
    ({ has }) =>
      has('wrong')
        ? t`That password doesn’t open this PDF. Check capital letters and digits, then try again.`
        : t`This PDF asks for a password. Whoever sent it says what it is, often in the email that came with it. Type it below.`,
  ),
  'refused-scanned-pdf': say(
    () => t`A scanned PDF`,
    (told) =>
      sentences(
        t`This PDF has no text, only pictures of pages, as a scanner makes them. We can’t read pictures.`,
        betterWay(told),
      ),
  ),
  'refused-damaged-pdf': say(
    () => t`A damaged PDF`,
    (told) =>
      sentences(
        told.has('page')
          ? t`We can’t read page ${told.word('page')} of this PDF, and without it holdings might be missing, so we read nothing.`
          : t`This PDF is damaged or incomplete.`,
        t`Download it again.`,
        betterWay(told),
      ),
  ),
  'refused-pdf-too-much': say(
    () => t`Too much for a statement`,
    (told) =>
      sentences(
        told.has('page')
          ? t`Page ${told.word('page')} of this PDF holds far more than a statement does, so we stopped reading.`
          : t`This PDF holds far more than a statement does, so we stopped reading.`,
        betterWay(told),
      ),
  ),
  'refused-workbook': say(
    () => t`An unsupported workbook`,
    ({ word }) => workbookKind(word('what')),
  ),
  'refused-locked-workbook': say(
    () => t`A password-protected workbook`,
    () =>
      t`This workbook is password-protected, so we can’t read it. Open it in your spreadsheet app, remove the password (in Excel: File › Info › Protect Workbook › Encrypt with Password, then leave it blank), save it and drop it again.`,
  ),
  'refused-unsafe-workbook': say(
    () => t`Not safe to open`,
    () =>
      t`This workbook is built in a way that isn’t safe for us to open. Open it in your spreadsheet app, save the sheet with your holdings as CSV and drop that.`,
  ),
  'refused-damaged-workbook': say(
    () => t`A damaged workbook`,
    () =>
      t`This workbook is damaged or incomplete. Download it again. If your spreadsheet app can open it, save it as Excel (.xlsx) or CSV and drop that.`,
  ),
  'refused-no-sheet': say(
    () => t`No holdings in this workbook`,
    ({ word }) =>
      sentences(
        t`We couldn’t find a list of holdings on any sheet of this workbook: ${word('sheets')}. One sheet needs a column with the symbol, ISIN or name, and one with the value, or the quantity and price.`,
        tellWhere(),
      ),
  ),
  'refused-zip': say(
    () => t`A compressed file`,
    () => t`This is a compressed file (ZIP or similar). Unzip it and drop the CSV or Excel file inside.`,
  ),
  'refused-image': say(
    () => t`An image`,
    () => sentences(t`This is an image, and we can’t read holdings from images.`, tellWhere()),
  ),
  'refused-html': say(
    () => t`A web page`,
    (told) =>
      sentences(
        told.has('title')
          ? t`This is a web page (“${told.word('title')}”), perhaps saved as .xls or the sign-in page of your broker.`
          : t`This is a web page, perhaps saved as .xls or the sign-in page of your broker.`,
        t`Sign in and download again.`,
        where(told),
      ),
  ),
  'refused-json': say(
    () => t`A JSON file`,
    () => sentences(t`This is a JSON file, which is made for programs, not a holdings export.`, tellWhere()),
  ),
  'refused-other-format': say(
    () => t`No holdings in this file`,
    (told) => sentences(OTHER_FORMATS[told.word('what')]?.() ?? t`We can’t read this format yet.`, where(told)),
  ),
  'refused-binary': say(
    () => t`Not a holdings file`,
    () => sentences(t`This isn’t a holdings file: it doesn’t contain text.`, tellWhere()),
  ),
  'refused-by-fault': say(
    () => t`We couldn’t read this file`,
    () =>
      t`Something went wrong on our side while reading it, so nothing in it is counted. Your other files aren’t affected. Adding it again may work.`,
  ),
  'refused-stalled': say(
    () => t`We stopped reading this file`,
    ({ figure }) =>
      t`We got nowhere with it for ${count(figure('seconds'))} seconds, so nothing in it is counted. Your other files aren’t affected. Download it again, as CSV or Excel if your broker offers that, and drop the new file.`,
  ),
  'refused-cut-off': say(
    () => t`The file ends in the middle`,
    () => t`This file ends in the middle, before anything we could read in full. Download it again.`,
  ),
  'refused-too-large': say(
    () => t`Too large`,
    ({ figure }) => tooLarge(figure),
  ),
  'refused-too-wide': say(
    () => t`Too many columns`,
    ({ word, figure }) =>
      sentences(
        t`Line ${word('line')} has more than ${count(figure('most'))} columns, far more than a holdings file.`,
        tellWhere(),
      ),
  ),
  'refused-long-cell': say(
    () => t`Not a list of holdings`,
    ({ word }) =>
      sentences(
        t`Line ${word('line')} has a single cell larger than 64 KB, so this isn’t a holdings table.`,
        tellWhere(),
      ),
  ),
  'refused-no-holdings': say(
    () => t`No holdings in this file`,
    (told) =>
      sentences(
        t`The columns look right, but none of the rows is a holding.`,
        whatInstead(told.word('why'), told.figure('rows')),
        t`Check the account or view you exported.`,
      ),
  ),
  'refused-ambiguous-columns': say(
    () => t`Two columns with the same name`,
    ({ word }) =>
      t`Two columns are both called “${word('title')}” but contain different data. Rename or delete the one you don’t want and drop the file again.`,
  ),
  'refused-unclear-columns': say(
    () => t`Which column is the value?`,
    ({ has, word }) =>
      sentences(
        has('titles')
          ? t`This is a table of holdings, but more than one column could be their current value (${word('titles')}).`
          : t`This is a table of holdings, but more than one column could be their current value.`,
        t`One of them may be what you paid. Tell us which column is the current value.`,
      ),
  ),
  'refused-not-holdings': say(
    () => t`Can’t be read as holdings`,
    () =>
      t`We can’t read this file as a list of holdings: it needs a column that says what each holding is, and one with its value, or a quantity with a price.`,
  ),
  'refused-sold-out': say(
    () => t`Nothing left`,
    ({ day }) =>
      t`You hold nothing of what this history lists: by ${day('date')}, everything that came in had gone again. If you own something now, choose a file that shows it.`,
  ),
  'refused-not-history': say(
    () => t`Can’t be read as trades`,
    () =>
      t`We can’t work out holdings from this file: each row of a history needs a date, what was done, which security, and how many.`,
  ),
  'refused-not-broker': say(
    () => t`Not that broker’s columns`,
    ({ word }) => t`This file doesn’t have the column headings of an export from ${brokerName(word('broker'))}.`,
  ),
  'refused-fund-list': say(
    () => t`A fund’s holdings`,
    ({ has, word }) =>
      sentences(
        has('issuer') && word('issuer') !== 'Spreadsheet'
          ? t`This file lists what a fund holds (${word('issuer')}), not what’s in your account.`
          : t`This file lists what a fund holds, not what’s in your account.`,
        tellWhere(),
      ),
  ),
  'refused-no-fund-list': say(
    () => t`Not a fund’s holdings`,
    () =>
      t`We couldn’t find a fund’s holdings in this file, so nothing changed. It needs a column with the symbol, ISIN or name, and one with the weight. If these are your own holdings, use “Add another file” instead.`,
  ),
  'refused-pack-version': say(
    () => t`Reference data for another version`,
    () =>
      t`This reference data was made for another version of Topheavy. Load a file made for the version you use. Nothing changed.`,
  ),
  'refused-pack-damaged': say(
    () => t`Damaged reference data`,
    () =>
      t`This reference data file is damaged (its contents don’t match its checksum). Download it again. Nothing changed.`,
  ),
  'refused-pack-unreadable': say(
    () => t`Reference data with a faulty row`,
    () =>
      t`At least one row of this reference data can’t be read, so we’re not using any of it. Ask its maker for a corrected file. Nothing changed.`,
  ),
  'cut-off': say(
    () => t`The file ends in the middle`,
    ({ has, word }) =>
      has('after')
        ? t`This file ends in the middle: rows after ${word('after')} may be missing. Download it again.`
        : t`This file ends in the middle, so rows may be missing. Download it again.`,
  ),
  'encoding-guessed': say(
    () => t`We guessed the text encoding`,
    ({ word }) =>
      t`Read as ${encodingName(word('encoding'))} because the file isn’t UTF-8. Check the names: if they look wrong, save the file as UTF-8 and drop it again.`,
  ),
  'columns-guessed': say(
    () => t`We guessed the columns`,
    ({ has, word }) =>
      sentences(guessedColumns(has, word), t`Check a row or two against your broker before relying on it.`),
  ),
  'kind-unsure': say(
    () => t`Is this what you own now?`,
    ({ doubt }) => doubt,
  ),
  'read-from-pdf': say(
    () => t`Read from a PDF`,
    ({ figure }) =>
      sentences(
        t`A PDF says where words stand on a page, not which column they belong to, so we worked the table out from their places. Compare the rows below with your statement before you keep them. If your broker offers CSV or Excel, take that instead: it’s more exact.`,
        blankPages(figure('blankPages'), figure('pages')),
      ),
  ),
  'invisible-row': say(
    () => t`A row you can’t see in the PDF`,
    ({ line }) =>
      t`${line} is in the PDF but not visible on its page: it has no visible ink, or it’s outside the page. It’s counted. If your statement doesn’t show it, leave it out.`,
  ),
  'sheets-left-out': say(
    () => t`Sheets left out`,
    ({ word, figure }) =>
      figure('count') === 1
        ? t`The sheet ${word('sheets')} isn’t a list of holdings, so we skipped it.`
        : t`These sheets aren’t lists of holdings, so we skipped them: ${word('sheets')}.`,
  ),
  'several-sheets': say(
    () => t`Several sheets of holdings`,
    ({ word }) =>
      t`We found holdings on several sheets: ${word('sheets')}. We read each as a file of its own and count nothing twice.`,
  ),
  'hidden-sheet': say(
    () => t`A hidden sheet`,
    ({ word }) => t`The sheet “${word('sheet')}” is hidden in the workbook. We read it anyway, and it’s counted.`,
  ),
  'hidden-rows': say(
    () => t`Hidden rows`,
    ({ figure }) =>
      figure('rows') === 1
        ? t`One holding is in a hidden row of the workbook. We read it anyway, and it’s counted.`
        : t`${count(figure('rows'))} holdings are in hidden rows of the workbook. We read them anyway, and they’re counted.`,
  ),
  'unclosed-quote': say(
    () => t`An unclosed quotation mark`,
    ({ line }) =>
      t`${line} has an opening quotation mark that never closes. We read it as plain text; please check this row.`,
  ),
  'ragged-row': say(
    () => t`A row that doesn’t fit`,
    ({ has, line, word, figure }) => {
      const cells = t`${line} has ${count(figure('cells'))} cells, but the header has ${count(figure('titles'))}.`;
      if (word('kept') === 'beyond') return sentences(cells, t`We counted it and read “${word('text')}” as a note.`);
      if (word('kept') === 'yes') return sentences(cells, t`We kept it because quantity × price matches its value.`);
      const missing = has('value')
        ? t`We didn’t count it, so ${word('value')} is missing from the total.`
        : t`We didn’t count it.`;
      return sentences(cells, missing, t`Fix the row and drop the file again.`);
    },
  ),
  'no-value': say(
    () => t`No value`,
    ({ line, who }) =>
      t`${line}, ${who}, has no value, and no quantity and price to calculate one. It isn’t in the total.`,
  ),
  'no-value-column': say(
    () => t`No values`,
    ({ figure }) => {
      const rows = figure('rows');
      return sentences(
        t`${plural(rows ?? 1, { one: 'No row has a value, because no column has prices or values.', other: 'None of the # rows has a value, because no column has prices or values.' })}`,
        t`If one of the columns does, say so under “How we read the columns.” If not, export the file again with values.`,
      );
    },
  ),
  'nothing-counted': say(
    () => t`Nothing counts yet`,
    ({ figure }) =>
      t`${plural(figure('rows') ?? 1, { one: 'Nothing in this file is counted yet: its only row lacks something. Review says what.', other: 'Nothing in this file is counted yet: each of its # rows lacks something. Review says what.' })}`,
  ),
  'not-invested': say(
    () => t`Not an investment`,
    ({ line, word }) =>
      t`${line}: ${word('name')} is a home, belongings or money owed, not an investment. It isn’t counted.`,
  ),
  'counted-by-total': say(
    () => t`Your file’s total decides`,
    ({ figure }) =>
      t`${plural(figure('rows') ?? Number.NaN, {
        one: 'One row lacks a symbol, a name or a quantity, or has its amount in another column. With it, your file’s own total is met exactly, so it counts.',
        other:
          '# rows lack a symbol, a name or a quantity, or have their amount in another column. With them, your file’s own total is met exactly, so they count.',
      })}`,
  ),
  'unreadable-number': say(
    () => t`A number we can’t read`,
    ({ line, word }) =>
      t`${line}: we can’t read “${word('cell')}” under ${word('column')} as a number, and we won’t guess. Fix the cell and drop the file again.`,
  ),
  'decimal-mark-unclear': say(
    () => t`Decimal point or thousands?`,
    ({ has, word }) => askMark(word('cell'), has('column') ? word('column') : ''),
  ),
  'letter-m-unclear': say(
    () => t`Million or thousand?`,
    ({ line, has, word, figure }) => {
      return sentences(
        has('column') ? t`${line} says “${word('cell')}” under ${word('column')}.` : t`${line} says “${word('cell')}”.`,
        t`Some banks write M for a thousand, and nothing in the file shows which it is.`,
        t`${plural(figure('rows') ?? 1, { one: 'It isn’t counted until you say, or write the numbers in full.', other: 'These # rows aren’t counted until you say, or write the numbers in full.' })}`,
      );
    },
  ),
  'quantity-price-mismatch': say(
    () => t`Quantity × price doesn’t match the value`,
    ({ line, who, word, amount }) =>
      t`${line}, ${who}: the file says ${amount('value')}, but that isn’t ${word('quantity')} × ${word('price')}. We used the file’s value.`,
  ),
  'price-by-product': say(
    () => t`Two possible price columns`,
    ({ word, figure }) =>
      t`Both “${word('title')}” and “${word('other')}” look like prices, but only the first one makes quantity × price match the value: ${count(figure('equal'))} of ${count(figure('rows'))} rows against ${count(figure('otherEqual'))} of ${count(figure('otherRows'))}.`,
  ),
  'cash-outside-table': say(
    () => t`Cash outside the table`,
    ({ line, amount }) =>
      t`${line} shows ${amount('cell')} in cash outside the holdings table. It isn’t counted. To include it, add a CASH row with this value to the file.`,
  ),
  'total-of-another-moment': say(
    () => t`A second, different total`,
    ({ line, amount }) =>
      t`${line}: the file also gives a total of ${amount('value')}, which is ${amount('difference')} off. Its other total matches exactly, so prices probably moved in between.`,
  ),
  'total-differs': say(
    () => t`The total doesn’t match`,
    ({ has, line, word, amount }) =>
      sentences(
        has('account')
          ? t`${line}: the file says ${amount('value')} for ${word('account')}, but its rows add up to ${amount('ours')}.`
          : t`${line}: the file says ${amount('value')}, but its rows add up to ${amount('ours')}.`,
        t`Difference: ${amount('difference')}.`,
      ),
  ),
  'weights-only': say(
    () => t`Percentages only`,
    () =>
      t`This file has percentages but no amounts, so we treat it as a portfolio of 100. Percentages are right; ignore the amounts.`,
  ),
  'no-currency': say(
    () => t`No currency given`,
    ({ has, word, day, money: { why } }) =>
      has('of')
        ? sentences(
            has('on')
              ? t`The file doesn’t name a currency, so we read its amounts in ${word('guess')}, as you said on ${day('on')} for “${accountName(word('of'))}”.`
              : t`The file doesn’t name a currency, so we read its amounts in ${word('guess')}, as you said for “${accountName(word('of'))}”.`,
            t`You can change it in Review.`,
          )
        : why === ''
          ? t`The file doesn’t say which currency it uses, so we assume your portfolio’s currency.`
          : t`The file doesn’t name a currency, so we read its amounts in ${why}.`,
  ),
  'currency-unsure': say(
    () => t`Which currency are these amounts in?`,
    ({ money: { doubt } }) => doubt,
  ),
  'day-order-assumed': say(
    () => t`Day or month first`,
    ({ day }) =>
      t`The file’s date could be ${day('date')} or ${day('other')}, and nothing in it says whether the day or the month comes first. We took ${day('date')}.`,
  ),
  'many-dates': say(
    () => t`Several dates`,
    ({ day, figure }) =>
      t`The rows cover ${count(figure('dates'))} dates, from ${day('oldest')} to ${day('newest')}. We count only ${day('newest')}.`,
  ),
  'history-added-up': say(
    () => t`Calculated from a history`,
    ({ figure, day }) => {
      const movements = figure('movements') ?? Number.NaN;
      return sentences(
        t`This is a transaction history, so we calculated your holdings from its movements.`,
        t`${plural(movements, { one: '# movement', other: '# movements' })} in ${plural(figure('files') ?? 1, { one: '# file', other: '# files' })}, from ${day('from')} to ${day('to')}.`,
        t`Each holding counts at its last price in the history, and cash isn’t counted. Compare the quantities with your broker.`,
      );
    },
  ),
  'deed-unknown': say(
    () => t`A word we don’t know`,
    ({ word, figure }) =>
      sentences(
        t`${plural(figure('rows') ?? 1, { one: '# row says', other: '# rows say' })} “${word('word')}” (the first is about ${word('who')}), and we don’t know what that does to your shares.`,
        t`The holdings with these rows aren’t in the total until you say what the word means.`,
      ),
  ),
  'history-gap': say(
    () => t`Missing purchases`,
    ({ line, who }) =>
      t`${line}: the history shows more of ${who} sold than bought, so an earlier part of it is missing. It isn’t in the total. Add the earlier files, or enter what you hold now.`,
  ),
  'history-paid': say(
    () => t`A dividend of earlier shares`,
    ({ line, who, day }) =>
      t`${line}: ${who} paid a dividend on ${day('date')}, before this history shows any coming in. What you bought earlier isn’t in the total. Add the earlier files, or enter what you hold now.`,
  ),
  'movement-unclear': say(
    () => t`A movement we can’t read`,
    ({ has, line, who, day }) =>
      sentences(
        has('date')
          ? t`${line}: the history doesn’t say how the movement on ${day('date')} changed ${who}.`
          : t`${line}: the history doesn’t say how a movement changed ${who}.`,
        t`It isn’t in the total. Enter what you hold now.`,
      ),
  ),
  'price-of-trade': say(
    () => t`An old price`,
    ({ line, who, day }) =>
      t`${line}: the last price of ${who} in this history is from ${day('date')}. Today’s may be very different.`,
  ),
  'same-file-replaced': say(
    () => t`The same file again`,
    () => t`This file is already in your portfolio. Nothing was counted twice.`,
  ),
  'put-aside': say(
    () => t`Not counted`,
    ({ has, word, figure }) =>
      putAsideSentence(has('account') ? word('account') : undefined, figure('lines')!, {
        reason: (['newer-file', 'same-account'] as const).find((one) => one === word('why')) ?? 'looks-alike',
        by: word('by'),
      }),
  ),
  'name-contradicts': say(
    () => t`Symbol and name disagree`,
    (told) => sentences(contradiction(told), t`Until you tell us which is right, we count it as unidentified.`),
  ),
  'symbol-ambiguous': say(
    () => t`More than one match`,
    ({ has, line, who, word }) =>
      has('candidates')
        ? t`${line}: is ${who} ${joinOr(word('candidates').split('\n'))}?`
        : t`${line}: ${who} could be more than one company. Which one is it?`,
  ),
  'symbol-renamed': say(
    () => t`A changed symbol`,
    ({ has, word, day }) =>
      !has('to')
        ? t`${word('symbol')} is no longer listed (since ${day('date')}). We count it as a company of unknown size.`
        : t`${word('symbol')} became ${word('to')} on ${day('date')}, so we read it that way.`,
  ),
  'other-market': say(
    () => t`Which market is this from?`,
    ({ line, who, word }) =>
      t`${line}: ${who} is ${word('candidate')} in the US, but this file doesn’t look American. We count it as unidentified until you tell us which one it is.`,
  ),
  'look-alike-symbol': say(
    () => t`Looks like another symbol`,
    ({ word }) =>
      t`“${word('cell')}” contains a lookalike letter from another alphabet or a hidden character. Check which company it is.`,
  ),
  'look-up-failed': say(
    () => t`We couldn’t look this up`,
    ({ line, who }) =>
      t`${line}: our data about ${who} has a fault. We count its value as unidentified. Everything else is unaffected.`,
  ),
  'fund-look-up-failed': say(
    () => t`We couldn’t look inside this fund`,
    ({ line, who }) =>
      t`${line}: our data about what ${who} holds has a fault. We count it as a fund we can’t see inside. Everything else is unaffected.`,
  ),
  'unknown-security': say(
    () => t`Not in our data`,
    ({ line, who }) => t`${line}: ${who} isn’t in our data. We count its value as unidentified.`,
  ),
  'unknown-fund': say(
    () => t`A fund we can’t see inside`,
    ({ line, who }) => t`${line}: we don’t know what ${who} holds. We count its value as unidentified.`,
  ),
  'leveraged-fund': say(
    () => t`A leveraged fund`,
    ({ has, word }) =>
      has('underlying')
        ? t`${word('symbol')} moves ${word('factor')} times as much as ${word('underlying')}, so we count ${word('factor')} times its value and treat the difference as borrowed money.`
        : t`${word('symbol')} moves ${word('factor')} times as much as the index it follows, so we count ${word('factor')} times its value and treat the difference as borrowed money.`,
  ),
  'stale-list': say(
    () => t`Old fund holdings`,
    ({ who, day }) => t`Our holdings for ${who} are from ${day('asOf')}. They may have changed since.`,
  ),
  unconverted: say(
    () => t`No exchange rate`,
    ({ line, who, word, amount }) =>
      t`${line}: we don’t have a rate for ${word('currency')}, so ${who} (${amount('value')} ${word('currency')}) isn’t in the total. Enter one under “Currencies” to include it.`,
  ),
  'benchmark-missing': say(
    () => t`No data for this benchmark`,
    ({ word }) =>
      word('benchmark') === 'kept'
        ? t`We can’t compare with that choice: it’s empty, or it uses leverage or short positions. We’re comparing with the total US market instead. Your own figures aren’t affected.`
        : t`We don’t have data for that benchmark, so we’re comparing with the total US market instead. Your own figures aren’t affected.`,
  ),
  'net-not-positive': say(
    () => t`Amounts only`,
    () => t`Your debts and short positions are as large as what you own, so we show amounts, not percentages.`,
  ),
  'short-or-margin': say(
    () => t`Shorts or margin`,
    () =>
      t`This portfolio has short positions, margin or leverage. Percentages are of its net value and can go above 100%.`,
  ),
};

function say(title: Words['title'], sentence: Words['sentence']): Words {
  return { title, sentence };
}

function count(figure: number | null): string {
  return figure === null ? t`too many` : formatCount(figure);
}

function workbookKind(what: string): string {
  const kind =
    what === 'XLS'
      ? t`This is an old Excel workbook (.xls).`
      : what === 'XLSB'
        ? t`This is a binary Excel workbook (.xlsb).`
        : t`This is a workbook in an old format.`;
  return sentences(kind, t`Open it in your spreadsheet program and save it as Excel (.xlsx) or CSV, then drop that.`);
}

const MEGABYTE = 1024 * 1024;
function tooLarge(figure: Details['figure']): string {
  const fewer = t`Export fewer accounts at a time.`;
  if (figure('lines') !== null)
    return sentences(t`This file has more than ${count(figure('lines'))} lines, more than Topheavy reads.`, fewer);
  if (figure('rows') !== null)
    return sentences(t`This file has more than ${count(figure('rows'))} rows, more than Topheavy reads.`, fewer);
  if (figure('cells') !== null)
    return sentences(t`This file has more than ${count(figure('cells'))} cells, more than Topheavy reads.`, fewer);
  if (figure('pages') !== null)
    return sentences(t`This PDF has more than ${count(figure('pages'))} pages, more than Topheavy reads.`, fewer);
  const limit = figure('limit');
  return sentences(
    t`This file is larger than Topheavy reads (${limit === null ? '512' : count(limit / MEGABYTE)} MB).`,
    fewer,
  );
}

const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/* Programs write its name small. */
const encodingName = (name: string) => (name === NO_FIGURE || name === 'windows-1252' ? 'Windows-1252' : name);

/* What the file calls it, and what its symbol or number belongs to. */
function contradiction({ has, line, word }: Details): string {
  const [symbol, other, name] = [word('symbol'), word('candidate'), word('name')];
  if (has('symbol'))
    return has('candidate')
      ? t`${line}: the symbol ${symbol} belongs to ${other}, but the file calls it “${name}”.`
      : t`${line}: the symbol ${symbol} belongs to another company, but the file calls it “${name}”.`;
  return has('candidate')
    ? t`${line}: its ISIN or CUSIP belongs to ${other}, but the file calls it “${name}”.`
    : t`${line}: its ISIN or CUSIP belongs to another company, but the file calls it “${name}”.`;
}

/* "1.234" → 1,234 or 1.234, in the notation the rest of the screen uses. */
function askMark(cell: string, column: string): string {
  const digits = cell.replace(/[^\d.,]/g, '');
  const plain = digits === '' ? '1.234' : digits; // amounts are hidden
  const one = plain.replace(/[.,]/g, ',');
  const other = plain.replace(/[.,]/g, '.');
  return sentences(
    column === ''
      ? t`“${cell}”: is that ${one} or ${other}?`
      : t`“${cell}” in the column “${column}”: is that ${one} or ${other}?`,
    t`The file doesn’t show which, so we didn’t count its rows. Write the numbers without a thousands separator and drop the file again.`,
  );
}

const PLAIN = moneyFormat('USD', false);

/** The issue in one or two plain sentences. `amounts` hides figures where the user wants that. */
export function sentenceOf(issue: Issue, amounts: Amounts = PLAIN): string {
  const more = issue.detail['more'];
  if (more !== undefined) return t`${titleOf(issue)}: ${more} more rows like this.`;
  return WORDS[issue.code].sentence(detailsOf(issue, amounts));
}

/** The issue in a few words, for a heading. */
export function titleOf(issue: Issue): string {
  return WORDS[issue.code].title();
}

// Words of the file that may hold an amount; others are names, dates and symbols and are shown as they are.
const MAY_HOLD_AMOUNTS = new Set(['cell', 'value', 'text', 'quantity']);

/* A figure, or a cell that can be nothing else: "-30257.35". "1.234" may be a thousand, so it stays as the file writes it. */
function plainNumber(value: string | number | undefined): number | null {
  if (typeof value === 'number') return value;
  return value !== undefined && /^-?\d+(?:\.(?:\d{1,2}|\d{4,}))?$/.test(value) ? Number.parseFloat(value) : null;
}

function detailsOf({ detail, line }: Issue, amounts: Amounts): Details {
  const has = (key: string): boolean => detail[key] !== undefined && detail[key] !== '';
  const word = (key: string): string => {
    if (!has(key)) return NO_FIGURE;
    const said = detail[key];
    const text = typeof said === 'number' ? formatQuantity(said) : String(said);
    if (key === 'account') return accountName(text);
    return MAY_HOLD_AMOUNTS.has(key) ? amounts.raw(text) : text;
  };
  return {
    has,
    word,
    figure: (key) => (typeof detail[key] === 'number' ? detail[key] : null),
    amount: (key) => {
      const figure = plainNumber(detail[key]);
      return figure === null ? word(key) : amounts.bareCents(figure);
    },
    day: (key) => {
      const text = word(key);
      return isRealDate(text) ? formatDate(text) : text;
    },
    why: whyWords(detail),
    doubt: unsureKindWords(detail),
    money: { why: currencyWhy(detail), doubt: currencyDoubt(detail) },
    line: line === null ? t`A row` : t`Line ${line}`,
    who: has('symbol') ? word('symbol') : has('name') ? word('name') : t`this row`,
  };
}
