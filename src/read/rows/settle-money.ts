import type { Draft, FateReason, FateRows, FileReading } from '../../domain/model/file-reading.ts';
import type { HoldingRows } from '../../domain/model/holding-rows.ts';
import { holdingsIn, makeHoldingRows } from '../../domain/rows/holding-rows.ts';
import { currency } from '../../domain/model/units.ts';
import { onlyOf } from '../../domain/only-of.ts';
import { zip } from '../../domain/zip.ts';
import { currencyInCell, moneySignIn } from '../cells/cells.ts';
import { recordsOf, type FileRecord } from '../cells/records.ts';
import { moneyOfExchange } from '../cells/exchange-money.ts';
import { seeCurrency, type MoneyLook } from '../table/currency/currency-evidence.ts';
import { MONEY_OF_SIGNS } from '../table/currency/currency-words.ts';
import { listIssues, type IssueList } from '../table/issue-list.ts';
import type { Table } from '../table/recognise.ts';
import type { ReadRows } from './gathered.ts';
import { POSITIONS_LOOKED_AT, settleCurrency, type CurrencyVerdict } from '../table/currency/currency-verdict.ts';

/* In which money amounts are that name none: by what the file says around them, and by a sign of their own that several countries write. */

const LINES_AROUND = 60;

/** The rows, with the currency that a sign of theirs says where others have another; what the rest is taken to be in. */
export interface Money {
  readonly holdings: HoldingRows;
  /** Null = each row names its own. */
  readonly verdict: CurrencyVerdict | null;
}

/** Settles it for the rows of a table; what is assumed is said among the issues. */
export function settleMoney(
  { name, sheets = [] }: { readonly name: string; readonly sheets?: readonly string[] },
  { delimiter, records }: Pick<FileReading, 'delimiter'> & { readonly records: Iterable<FileRecord> },
  { profile, header, headerLine }: Table,
  { holdings, fates }: ReadRows,
  drafts: readonly Draft[],
  issues: IssueList,
): Money {
  if (holdings.groups.every(({ first }) => first.currency !== null)) return { holdings, verdict: null };
  const first = holdingsIn(holdings, 0, POSITIONS_LOOKED_AT);
  const held = new Set<number>(first.map(({ line }) => line));
  const above: FileRecord[] = [];
  const rows: FileRecord[] = [];
  let count = 0;
  for (const record of records) {
    if ((count += 1) > POSITIONS_LOOKED_AT + LINES_AROUND) break;
    if (record.line < headerLine) above.push(record);
    else if (held.has(record.line)) rows.push(record);
  }
  const look = {
    profile,
    header,
    fileName: [name, ...sheets.slice(0, 1)].join(' '),
    sheets,
    delimiter,
    above,
    rows,
    below: linesBelow(fates, headerLine, delimiter),
    waiting: drafts.filter(isWaiting).slice(0, POSITIONS_LOOKED_AT),
  };
  const named = isOwnSheet(profile) ? byExchanges(holdings, look) : null;
  if (named === null) return settleBySigns(look, holdings, records, issues);
  issues.add('money-of-exchange', 'warning', null, { currencies: [...moneysIn(named)].sort().join('\n') });
  return { holdings: named, verdict: settleCurrency(look, named, issues) };
}

const isWaiting = ({ symbol, isin, quantity, value, currency: own }: Draft): boolean =>
  value === null && quantity !== null && own === null && (symbol ?? isin) !== null;
const isOwnSheet = ({ signatures }: Table['profile']): boolean => signatures.length === 0;
const moneysIn = ({ groups }: HoldingRows) => new Set(groups.flatMap(({ first }) => first.currency ?? []));
/* "AAPL" beside "7203.T": who writes the exchange of others means New York. */
const OF_NEW_YORK = /^[A-Z]{1,5}(?:[.-][AB])?$/;

/*
 * "7203.T, VWCE.DE, AAPL" beside prices and no values: prices as their exchanges quote them, as spreadsheets fetch them. Of two exchanges' money
 * at least, for a list of one may be counted in the money of home. Null where a row says otherwise, or the file names its money.
 */
function byExchanges(holdings: HoldingRows, look: Look): HoldingRows | null {
  const all = holdingsIn(holdings);
  if (all.some(({ currency, valueFrom }) => currency !== null || valueFrom === 'stated')) return null;
  const moneyOf = all.map(({ symbol }) => moneyOfExchange(symbol ?? ''));
  const marked = new Set(moneyOf.filter((money) => money !== undefined));
  if (marked.size < 2 || look.rows.some((record) => signOf(record, look) !== null)) return null;
  const seen = seeCurrency({ ...look, bare: all.slice(0, POSITIONS_LOOKED_AT), named: new Map() });
  if (seen.some(({ seen: what }) => what.startsWith('named'))) return null;
  return makeHoldingRows(
    zip(all, moneyOf).map(([row, money]) => ({
      ...row,
      currency: currency(money ?? (OF_NEW_YORK.test(row.symbol ?? '') ? 'USD' : '')),
    })),
  );
}

type Look = Parameters<typeof settleCurrency>[0];

/*
 * "$" is no euro, whatever the language: where all rows have one sign, its currencies are weighed; where some have it, it says theirs, and the
 * others are weighed without them.
 */
function settleBySigns(look: Look, holdings: HoldingRows, records: Iterable<FileRecord>, issues: IssueList): Money {
  const shared = moneysOfSign(look);
  const isBare = look.rows.every((record) => signOf(record, look) === null);
  if (isBare || shared !== undefined) return { holdings, verdict: settleSigned(shared, look, holdings, issues) };
  const all = holdingsIn(holdings);
  const bare = new Set<number>(all.flatMap(({ line, currency }) => (currency === null ? [line] : [])));
  const bySign = new Map<string | null, FileRecord[]>();
  for (const record of records) {
    if (!bare.has(record.line)) continue;
    const sign = signOf(record, look);
    const rows = bySign.get(sign);
    if (rows === undefined) bySign.set(sign, [record]);
    else rows.push(record);
  }
  const only = onlyOf(bySign.keys());
  if (only !== null) return { holdings, verdict: settleSigned(moneysOf(only, look), look, holdings, issues) };
  // of a statement the first row alone may have the sign
  const { currency } = settleCurrency(look, holdings, listIssues('')) ?? { currency: null };
  const isOfAll = [...bySign.keys()].every(
    (sign) => sign === null || (currency !== null && moneysOf(sign, look).has(currency)),
  );
  if (isOfAll) return { holdings, verdict: settleCurrency(look, holdings, issues) };
  const known = new Map<number, CurrencyVerdict['currency']>();
  for (const [sign, rows] of bySign) {
    if (sign === null) continue;
    const lines = new Set<number>(rows.map(({ line }) => line));
    const theirs = makeHoldingRows(all.filter(({ line }) => lines.has(line)));
    const verdict = settleSigned(moneysOf(sign, look), { ...look, rows }, theirs, listIssues(''));
    for (const line of lines) known.set(line, verdict?.currency ?? null);
  }
  const named = makeHoldingRows(all.map((row) => ({ ...row, currency: row.currency ?? known.get(row.line) ?? null })));
  // who marks dollars alone means no dollars elsewhere
  const others = makeHoldingRows(all.filter(({ line }) => !known.has(line)));
  return { holdings: named, verdict: settleCurrency(look, others, issues) };
}

/* Where the file speaks for a country's own dollars, "USD" in other rows is another money; else it may be the same. */
function settleSigned(among: ReadonlySet<string> | undefined, look: Look, holdings: HoldingRows, issues: IssueList) {
  const spelt = new Set<string>(holdings.groups.flatMap(({ first }) => first.currency ?? []));
  if (among === undefined || spelt.size === 0) return settleCurrency({ ...look, among }, holdings, issues);
  const others = new Set([...among].filter((code) => !spelt.has(code)));
  const isOther = settleCurrency({ ...look, among: others }, holdings, listIssues(''))?.isClear === true;
  return settleCurrency({ ...look, among: isOther ? others : among }, holdings, issues);
}

/** The currencies that a sign may stand for which all amounts of a table have; undefined = they have none, or several. */
export function moneysOfSign(look: Pick<MoneyLook, 'header' | 'rows'>): ReadonlySet<string> | undefined {
  const signs = new Set(look.rows.flatMap((record) => (amountIn(record, look) === '' ? [] : [signOf(record, look)])));
  const sign = onlyOf(signs);
  return sign == null ? undefined : moneysOf(sign, look);
}

/* "C$" beside "$" says that the latter isn't the former; "USD" may be the same. */
function moneysOf(sign: string, look: Pick<MoneyLook, 'header' | 'rows'>): ReadonlySet<string> {
  const signed = look.rows.map((record) => amountIn(record, look)).filter((amount) => amount.includes(sign));
  const spelt = new Set<string | null>(signed.map(currencyInCell));
  return new Set(Object.keys(MONEY_OF_SIGNS.get(sign) ?? {}).filter((code) => !spelt.has(code)));
}

const amountIn = ({ cells }: FileRecord, { header: { at } }: Pick<MoneyLook, 'header'>): string =>
  [at.value, at.price].map((column) => cells[column]?.trim() ?? '').find((cell) => cell !== '') ?? '';

/* A sign that several countries write, beside the amount of the row or in its column of currencies. */
function signOf(record: FileRecord, look: Pick<MoneyLook, 'header'>): string | null {
  const beside = record.cells[look.header.at.currency]?.trim() ?? '';
  const sign = (moneySignIn(amountIn(record, look)) ?? beside).toLowerCase();
  return MONEY_OF_SIGNS.has(sign) ? sign : null;
}

const BELOW: ReadonlySet<FateReason> = new Set<FateReason>([
  'total',
  'subtotal',
  'footer',
  'section-heading',
  'other-table',
]);

/* The first and the last lines below the header that are no rows of securities: there a ticker would be taken for a currency (AMD). */
function linesBelow(
  { line, outcomeOf, outcomes, text, end }: FateRows,
  headerLine: number,
  delimiter: string,
): FileRecord[] {
  const places = Array.from(line.keys()).filter((at) => at < POSITIONS_LOOKED_AT || at >= line.length - LINES_AROUND);
  return places.flatMap((at) => {
    if (line[at]! <= headerLine || !BELOW.has(outcomes[outcomeOf[at]!]!.reason)) return [];
    return [...recordsOf(text.slice(at === 0 ? 0 : end[at - 1], end[at]), delimiter)];
  });
}
