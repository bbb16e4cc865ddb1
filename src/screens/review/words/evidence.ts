import { t } from '../../../words/t.ts';
import type { EvidenceSeen } from '../../../read/table/kind/evidence.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { quoted, reasonsInRow, sentences } from './phrases.ts';

/* Why a table is taken for what it is, in words. */

/** What an issue's detail says of one piece of evidence. */
interface EvidenceDetail {
  /** The titles of its columns, quoted and joined; the first of them, and the others. */
  readonly columns: string;
  readonly first: string;
  readonly others: string;
  readonly titles: number;
  /** In so many rows, of so many. */
  readonly count: number;
  readonly of: number;
}

const SEEN: Readonly<Record<EvidenceSeen, (told: EvidenceDetail) => string>> = {
  identifiers: ({ columns }) => t`${columns} identifies securities`,
  product: ({ count, of }) =>
    t`quantity × price matches the value in ${formatCount(count)} of ${plural(of, { one: '# row', other: '# rows' })}`,
  'each-once': () => t`each security has one row`,
  gains: ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'is what was paid', other: 'are what was paid' })}`,
  weights: ({ columns }) => t`${columns} adds up to 100%`,
  'value-title': ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'says what each is worth', other: 'say what each is worth' })}`,
  'only-amount': ({ columns }) => t`${columns} is the only amount`,
  'named-holdings': () => t`the file’s name says holdings`,
  'portfolio-titles': ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'is about what someone owns', other: 'are about what someone owns' })}`,
  'broker-titles': () => t`the column headings are a broker’s`,
  counted: ({ columns }) => t`${columns} say how many shares there are and at what price`,
  'funds-held': () => t`most rows are funds`,
  'few-rows': ({ count }) => t`it has only ${plural(count, { one: '# row', other: '# rows' })}`,
  'issuer-titles': () => t`the column headings are a fund company’s`,
  'fund-above': () => t`the lines above the table say it’s a fund’s`,
  'fund-column': ({ columns }) => t`${columns} says which fund it is`,
  'fund-named': () => t`a fund’s name is above the table`,
  'fund-titles': ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'is a heading in fund holdings files', other: 'are headings in fund holdings files' })}`,
  'fund-weights': ({ columns }) => t`${columns} adds up to 100%, as a fund’s weights do`,
  'fund-sized': () => t`the amounts are as large as a fund’s`,
  'nothing-paid': () => t`no column has an account, a cost basis or a gain`,
  'purchase-dates': ({ columns }) => t`${columns} is when each was bought`,
  deeds: ({ columns }) => t`${columns} says what happened, such as buy, sell or dividend`,
  'one-deed': ({ columns }) => t`${columns} has a word for a purchase in every row`,
  sides: ({ columns }) => t`${columns} says whether it was bought or sold`,
  'own-dates': ({ columns }) => t`the dates under ${columns} differ from row to row`,
  repeats: () => t`the same securities come up again and again`,
  'both-signs': ({ columns }) => t`${columns} has plus and minus amounts`,
  'running-balance': ({ first, others, count, of }) =>
    t`${first} is a running total of ${others} in ${formatCount(count)} of ${plural(of, { one: '# row', other: '# rows' })}`,
  'trade-titles': () => t`the column headings belong to a list of trades`,
  'booking-titles': ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'is about transactions', other: 'are about transactions' })}`,
  'dividend-titles': ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'is about dividends', other: 'are about dividends' })}`,
  'named-movements': () => t`the file’s name says transactions`,
  debts: ({ count }) =>
    t`${plural(count, { one: '# row is money owed, such as a mortgage', other: '# rows are money owed, such as a mortgage' })}`,
  household: ({ count }) =>
    t`${plural(count, { one: '# row is something like a savings account or a home', other: '# rows are something like a savings account or a home' })}`,
  'bank-accounts': ({ columns }) => t`${columns} has bank account numbers`,
  'no-securities': () => t`no row has a symbol, a quantity or a price`,
  'market-caps': ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'is about whole companies', other: 'are about whole companies' })}`,
  'no-quantities': ({ columns }) => t`${columns} is empty, so it doesn’t say how much you own`,
  'quote-titles': ({ columns, titles }) =>
    t`${columns} ${plural(titles, { one: 'is market data, and no column says how much you own', other: 'are market data, and no column says how much you own' })}`,
  'named-watch-list': () => t`the file’s name says watch list`,
};

type Detail = Readonly<Record<string, string | number>>;
const MOST_SAID = 3;

/* A column without a title goes by its place. */
function columnName(title: string): string {
  const place = /^#(\d+)$/.exec(title)?.[1];
  return place === undefined ? quoted(title) : t`column ${place}`;
}

function allQuoted(titles: readonly string[]): string {
  return joinAnd(titles.map(columnName));
}

function clauses(detail: Detail, side: 'for' | 'against'): readonly string[] {
  return Array.from({ length: MOST_SAID }, (_, at) => `${side}${formatCount(at + 1)}`).flatMap((key) => {
    const seen = detail[key];
    if (typeof seen !== 'string' || !Object.hasOwn(SEEN, seen)) return [];
    const [title = '', ...titles] = `${detail[`${key}Columns`] ?? ''}`.split('\n');
    const [rows, of] = [detail[`${key}Rows`], detail[`${key}Of`]];
    const count = typeof rows === 'number' ? rows : 1;
    const told: EvidenceDetail = {
      columns: title === '' ? t`a column` : allQuoted([title, ...titles]),
      first: columnName(title),
      others: allQuoted(titles),
      titles: titles.length + 1,
      count,
      of: typeof of === 'number' ? of : count,
    };
    return [SEEN[seen as EvidenceSeen](told)];
  });
}

/** Says why a table is taken for what it is: "Here’s why: A; B; C." Empty where it wasn’t weighed. */
export function whyWords(detail: Detail): string {
  const said = clauses(detail, 'for');
  return said.length === 0 ? '' : t`Here’s why: ${reasonsInRow(said)}.`;
}

/** Tells whether a list of holdings is likelier somebody's own than a fund's. */
export function looksOwn({ guess }: Detail): boolean {
  return guess !== 'fund-list';
}

/** Asks whose a list of holdings is, the likelier first: what speaks for it, then what for the other. */
export function whoseWords(detail: Detail): string {
  const mine = reasonsInRow(clauses(detail, 'for'));
  const against = reasonsInRow(clauses(detail, 'against'));
  const said = looksOwn(detail) ? likelyOwn(mine, against) : likelyFund(mine, against);
  return sentences(...said, t`Nothing is counted until you say whose it is.`);
}

function likelyOwn(mine: string, against: string): readonly string[] {
  return [
    mine === '' ? t`This looks like a list of your holdings.` : t`This looks like a list of your holdings: ${mine}.`,
    against === '' ? t`But it may be a fund’s.` : t`But it may be a fund’s: ${against}.`,
  ];
}

function likelyFund(mine: string, against: string): readonly string[] {
  return [
    mine === '' ? t`This looks like a fund’s holdings.` : t`This looks like a fund’s holdings: ${mine}.`,
    against === '' ? t`But it may be yours.` : t`But it may be yours: ${against}.`,
  ];
}

/** Says which columns were guessed, of a list without headings by its first row; `word` gives titles and cells as they may be shown. */
export function guessedColumns(has: (key: string) => boolean, word: (key: string) => string): string {
  if (has('titles'))
    return t`We didn’t recognize the column headings, so we used the contents of each column (amounts from ${word('titles')}).`;
  if (has('workedOut'))
    return t`We calculated ${word('workedOut')} for the first row from its percentage and the total.`;
  const [quantity, price, value, weight] = [word('quantity'), word('price'), word('value'), word('weight')];
  if (has('quantity') && has('value'))
    return t`There are no column headings, so we read ${quantity} in the first row as the quantity and ${value} as the value.`;
  if (has('quantity') && has('price'))
    return t`There are no column headings, so we read ${quantity} in the first row as the quantity and ${price} as the price.`;
  if (has('value')) return t`There are no column headings, so we read ${value} in the first row as the value.`;
  if (has('weight')) return t`There are no column headings, so we read ${weight} in the first row as a percentage.`;
  return t`We didn’t recognize the column headings, so we used the contents of each column.`;
}

/** What speaks for holdings and what against, and what to do. */
export function unsureKindWords(detail: Detail): string {
  const mine = clauses(detail, 'for');
  const against = clauses(detail, 'against');
  const has = (...some: readonly EvidenceSeen[]) =>
    Object.entries(detail).some(([key, seen]) => /^for\d$/.test(key) && some.includes(seen as EvidenceSeen));
  const lacks = [
    ...(has('identifiers') ? [] : [t`no column has symbols or ISINs`]),
    ...(has('product', 'weights', 'value-title', 'only-amount') ? [] : [t`nothing proves which amount is the value`]),
  ];
  const doubt = against.length > 0 ? against : lacks;
  return sentences(
    mine.length === 0
      ? t`This may be a list of your holdings.`
      : t`This looks like a list of your holdings: ${reasonsInRow(mine)}.`,
    doubt.length === 0 ? t`But we can’t tell for sure.` : t`But ${reasonsInRow(doubt)}.`,
    t`If it’s what you own now, keep it. If not, discard or remove it.`,
  );
}
