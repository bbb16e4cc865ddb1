import { t } from '../../../words/t.ts';
import type { IssueCode } from '../../../domain/model/issue.ts';
import { brokerName } from '../../../words/names/brokers.ts';
import { historyLack, whatInstead } from './fates.ts';
import { say, type Words } from './issue-words.ts';
import { sentences } from './phrases.ts';
import { named, tellWhere, where, whereKnown } from './where-else.ts';

/* Words for tables that are no list of holdings, or can't be read as what they are said to be. */

/** The beginning of a file's text. */
export const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export const REFUSED_TABLES = {
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
    (told) => {
      if (told.has('typed'))
        return sentences(
          t`We couldn’t tell from “${beginning(told.word('typed'))}” how much you hold of what.`,
          t`Write one holding a line, like “VTI $9,900” or “10 AAPL @ $214.72.”`,
        );
      return !told.has('looksLike')
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
          );
    },
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
} as const satisfies Partial<Record<IssueCode, Words>>;
