import { t } from '../../../words/t.ts';
import { accountName } from '../../../words/names/account-names.ts';
import type { Issue, IssueCode } from '../../../domain/model/issue.ts';
import { formatDate, isRealDate } from '../../../words/marks/dates.ts';
import { currencyDoubt, currencyWhy } from './currency-evidence.ts';
import { guessedColumns, unsureKindWords, whyWords } from './evidence.ts';
import { count, say, type Details, type Words } from './issue-words.ts';
import { joinFirst } from '../../../words/marks/lists.ts';
import { sentences } from './phrases.ts';
import { putAsideSentence } from './put-aside.ts';
import { blankPages, REFUSED_FILES } from './refused-files.ts';
import { REFUSED_TABLES } from './refused-tables.ts';
import { moneyFormat, type MoneyFormat } from '../../../words/marks/money.ts';
import { NO_FIGURE, formatPercent, formatQuantity, plural } from '../../../words/marks/numbers.ts';
import { OF_HISTORIES } from './issues-of-histories.ts';
import { OF_IDENTITY } from './issues-of-identity.ts';

/* Words for every fact about the user's data: what it looks like, and what to do next.

   What `detail` holds, by code (a key may be missing; its sentence then does without):
   refused-header-only, -no-holdings          broker, why (what most rows are, a FateReason), rows
   no-currency, currency-unsure               guess, of, on (where it was said of another file, and when), others, for1, for1What, …, against1 … (read/table/currency/currency-evidence.ts)
   refused-no-table                           text (the file's first line), broker, looksLike (whose statement it seems to be), typed (what somebody wrote)
   refused-transactions, -orders, -summary    line, text (that table's header), broker, lacks (read/movements/)
   refused-tax-form, -lots                    the same
   refused-transactions, -balances, -watch-list, kind-unsure   guess, for1, for1Columns, for1Rows, for1Of …, against1 … (read/table/kind/evidence.ts)
   refused-html                               title (of the page), broker
   refused-locked-pdf                         wrong: yes               refused-scanned-pdf   pages
   refused-damaged-pdf, -pdf-too-much         page                     read-from-pdf         pages, blankPages
   refused-pdf, -image, -zip, -workbook, -binary   what ("PNG", "XLS", "UTF-32"); of a PDF text (its first line), pages, blankPages
   refused-no-sheet                           sheets (their names), kinds (a code each)     several-sheets   sheets     sheets-of-days   sheet, sheets     sheets-left-out    sheets, count
   hidden-sheet                               sheet                    hidden-rows        rows
   refused-too-large                          bytes, limit, lines, rows, cells, pages     refused-too-wide   line, most
   refused-by-fault                           fault (what was thrown)    refused-stalled   seconds
   cut-off                                    after (the last row read)
   refused-long-cell                          line, length             refused-ambiguous-columns   title
   refused-other-format                       what: OFX | QFX | QIF | Flex | Portfolio Performance, broker
   refused-unclear-columns                    titles (of the columns), line    refused-fund-list   issuer
   columns-guessed                            titles (of the amounts), or quantity, price, value (as the first row writes them), workedOut (of percentages)
   encoding-guessed                           encoding                 unclosed-quote     text
   ragged-row                                 cells, titles, value (as written), kept: yes | no | mended | beyond (then text: what stands there), joined: yes (split numbers were put together)
   money-of-exchange                          currencies (of the exchanges)
   no-value                                   symbol, name              not-invested   name, value
   no-value-column, counted-by-total, nothing-counted   rows       rows-sold   rows, title (of the column that says so)
   unreadable-number                          cell (as written), column, symbol
   letter-m-unclear                           cell, column, rows, million, thousand (what the cell would be)
   decimal-mark-unclear                       cell, column, thousands, decimals (what the cell would be)
   many-dates   dates, newest, oldest      weights-sum   total (in percent)
   day-order-assumed                          date, other
   quantity-price-mismatch                    symbol, quantity, price, value      price-quoted   per (face | hundredths | units | lots), names, times (of lots)
   cash-outside-table                         cell (as written)          cash-not-stated   rows
   history-added-up                           movements, files, from, to      price-of-trade   symbol, name, date, price
   perhaps-twice                              symbol, name, date      deeds-by-sign   by: money
   deed-unknown                               word, rows, who (a name or symbol), guess
   history-gap                                symbol, name, day, least, was   movement-unclear, history-paid   the same, date
   total-differs, total-of-another-moment     account, value, ours, difference
   total-of-several-currencies                value, added: yes (as if they were one)
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

/* For how much a price is, where it is not for one. */
function quotedSentence({ word, figure }: Details): string {
  const names = joinFirst(word('names').split('\n'), 3);
  if (word('per') === 'lots')
    return t`The quantities are in lots of ${count(figure('times'))} shares, so we multiplied quantity × price by that for ${names}.`;
  if (word('per') === 'hundredths')
    return t`At least one price is too high for whole pounds, rand or shekels, so we read these as pence, cents or agorot: ${names}.`;
  return word('per') === 'units'
    ? t`Funds in Japan are priced per 10,000 units and in Korea per 1,000, so we divided by that for ${names}.`
    : t`Bonds are priced per 100 of face value, so we divided quantity × price by 100 for ${names}.`;
}

const WORDS: Readonly<Record<IssueCode, Words>> = {
  ...REFUSED_TABLES,
  ...REFUSED_FILES,
  ...OF_HISTORIES,
  ...OF_IDENTITY,
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
        blankPages({ figure }),
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
  'sheets-of-days': say(
    () => t`A sheet for each date`,
    ({ word }) =>
      t`Your workbook has a sheet for each date. We count only the newest, “${word('sheet')}.” Not counted: ${word('sheets')}.`,
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
      if (word('kept') === 'mended')
        return sentences(cells, t`A comma had cut an amount in two; we put it together again.`);
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
  'rows-sold': say(
    () => t`Sold, so not counted`,
    ({ word, figure }) =>
      t`“${word('title')}” says that ${plural(figure('rows') ?? Number.NaN, { one: '# row was sold, so it isn’t', other: '# rows were sold, so they aren’t' })} counted. If you still own one, restore it in Review.`,
  ),
  'unreadable-number': say(
    () => t`A number we can’t read`,
    ({ line, word }) =>
      t`${line}: we can’t read “${word('cell')}” under ${word('column')} as a number, and we won’t guess. Fix the cell and drop the file again.`,
  ),
  'decimal-mark-unclear': say(() => t`Decimal point or thousands?`, askMark),
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
  'price-quoted': say(
    () => t`Quantity × price = value`,
    (told) => sentences(quotedSentence(told), t`Check a row or two against your broker before relying on it.`),
  ),
  'cash-outside-table': say(
    () => t`Cash outside the table`,
    ({ line, amount }) =>
      t`${line} shows ${amount('cell')} in cash outside the holdings table. It isn’t counted. To include it, add a CASH row with this value to the file.`,
  ),
  'cash-not-stated': say(
    () => t`Cash not counted`,
    ({ figure }) =>
      t`${plural(figure('rows') ?? Number.NaN, { one: '# row says', other: '# rows say' })} that money was paid in or out, but not how much is left, so no cash is counted. To include yours, add a CASH row with the amount to the file.`,
  ),
  'total-of-another-moment': say(
    () => t`A second, different total`,
    ({ line, amount }) =>
      t`${line}: the file also gives a total of ${amount('value')}, which is ${amount('difference')} off. Its other total matches exactly, so prices probably moved in between.`,
  ),
  'total-of-several-currencies': say(
    () => t`A total across currencies`,
    ({ has, line, amount }) =>
      has('added')
        ? t`${line}: the file’s total, ${amount('value')}, adds up different currencies as if they were one. No row is missing. We convert each amount first.`
        : t`${line}: the file’s total, ${amount('value')}, covers several currencies. We don’t know which exchange rates it uses, so we can’t check it.`,
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
      t`This file has percentages but no amounts, so we count each percent as 1. Percentages are right; ignore the amounts.`,
  ),
  'weights-sum': say(
    () => t`Percentages don’t add up to 100`,
    ({ figure }) => {
      const total = figure('total');
      const share = formatPercent(total === null ? null : total / 100);
      return total !== null && total > 100
        ? t`The percentages add up to ${share}. Check whether a row appears twice or each account has its own 100%: we count them all together.`
        : t`The percentages add up to ${share}. Check whether a row is missing: we count what’s there as the whole.`;
    },
  ),
  'no-currency': say(
    () => t`No currency given`,
    ({ has, word, day, money: { why } }) => {
      if (has('of'))
        return sentences(
          has('on')
            ? t`The file doesn’t name a currency, so we read its amounts in ${word('guess')}, as you said on ${day('on')} for “${accountName(word('of'))}”.`
            : t`The file doesn’t name a currency, so we read its amounts in ${word('guess')}, as you said for “${accountName(word('of'))}”.`,
          t`You can change it in Review.`,
        );
      return why === ''
        ? t`The file doesn’t say which currency it uses, so we assume your portfolio’s currency.`
        : t`The file doesn’t name a currency, so we read its amounts in ${why}.`;
    },
  ),
  'currency-unsure': say(
    () => t`Which currency are these amounts in?`,
    ({ money: { doubt } }) => doubt,
  ),
  'money-of-exchange': say(
    () => t`Prices in several currencies`,
    ({ word }) =>
      t`The file doesn’t name a currency, so we read each price in the currency of the exchange its symbol names: ${joinFirst(word('currencies').split('\n'), 4)}. If they’re all in one currency, add a “Currency” column to the file.`,
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
  'table-turned': say(
    () => t`Turned on its side`,
    () =>
      t`Your sheet has a column for each holding, so we turned it on its side: what we call row 2 is the second column there.`,
  ),
  'tables-beside': say(
    () => t`Tables side by side`,
    () =>
      t`Your sheet has tables beside each other. We read them as one: the rows of the second come after those of the first.`,
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

/* Programs write its name small. */
const encodingName = (name: string) => (name === NO_FIGURE || name === 'windows-1252' ? 'Windows-1252' : name);

/* "1.234" → 1,234 or 1.234, in the notation the rest of the screen uses. */
function askMark({ has, word, figure }: Details): string {
  const cell = word('cell');
  const sizes = /\d/.test(cell) ? [figure('thousands'), figure('decimals')] : []; // else amounts are hidden
  const [one, other] = [formatQuantity(sizes[0] ?? 1234), formatQuantity(sizes[1] ?? 1.234)];
  return sentences(
    has('column')
      ? t`“${cell}” in the column “${word('column')}”: is that ${one} or ${other}?`
      : t`“${cell}”: is that ${one} or ${other}?`,
    t`The file doesn’t show which. Its rows aren’t counted until you say, or write the numbers without a thousands separator.`,
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
  return value !== undefined && /^-?\d+(?:\.(?:\d{1,2}|\d{4,}))?$/.test(value) ? +value : null;
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
  const named = (['symbol', 'name'] as const).find(has);
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
    who: named === undefined ? t`this row` : word(named),
  };
}
