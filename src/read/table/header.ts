import type { ReadColumn } from '../../domain/model/file-reading.ts';
import type { Currency } from '../../domain/model/units.ts';
import { findCostColumns, type CostColumns } from './cost-columns.ts';
import { withoutDays } from './day-titles.ts';
import { findDebtColumns, type DebtColumns } from './debt-columns.ts';
import { findOwnerColumns, type OwnerColumns } from './owner-columns.ts';
import { type BrokerProfile, SPREADSHEET } from '../profiles/profile.ts';
import { readTitle, USED_ROLES, type Meaning, type TitleReading, type UsedRole } from './titles.ts';
import type { Whose } from './whose-money.ts';
import { addIn } from '../../domain/sum.ts';
import { itemAt, must } from '../../domain/must.ts';

/** Where a table's columns are. */
export interface Header {
  readonly columns: readonly ReadColumn[];
  /** The column of each role, -1 where there is none. */
  readonly at: Readonly<Record<UsedRole, number>>;
  readonly keys: readonly string[];
  /** Cells up to the last one with a title. */
  readonly width: number;
  /** The currency that the value's title names. */
  readonly currency: Currency | null;
  /** By what the value's title says its numbers are to be taken: 1000 for "Value ($k)", 0.01 for pence. */
  readonly valueScale: number;
  /** What the price's title names: its currency, and 0.01 where it is written in pence. */
  readonly priceIn: { readonly currency: Currency | null; readonly scale: number };
  /** Columns that may hold the unit of the amount to their left, -1 where there is none. */
  readonly unitAt: { readonly value: number; readonly price: number };
  /** Whose money the titles say the value is in: each security's own, or the portfolio's; null = they don't say. */
  readonly valueIn: Whose;
  /** A second value, in the account's currency: its column, and the currency its title names. */
  readonly base: { readonly value: number; readonly currency: Currency | null } | null;
  /** The column of a rate by which values become the account's currency, -1 where there is none. */
  readonly rateToBase: number;
  /** Further columns of amounts, that are added to the first: one for each account, or each person. */
  readonly more: Readonly<Record<'quantity' | 'value', readonly number[]>>;
  readonly cost: CostColumns;
  readonly debt: DebtColumns;
  /** Columns that tell accounts of one name apart. */
  readonly whose: OwnerColumns;
  /** Columns with the very title of one in use: they may be meant as well. */
  readonly rivals: readonly { readonly role: UsedRole; readonly title: string; readonly columns: readonly number[] }[];
}

/** Reads a header: the best witness gets each role, the leftmost where two are equally good. */
export function readHeader(titles: readonly string[], profile: BrokerProfile): Header {
  const read = readTitles(titles, profile.roles);
  return headerWith(titles, read, columnsOf(read));
}

/** Says only which column has which role in a line that is read as a header; −1 = none has. */
export function columnsOfTitles(titles: readonly string[], profile: BrokerProfile): Header['at'] {
  return columnsOf(readTitles(titles, profile.roles));
}

/** Tells whether these are titles of a table of holdings, whoever writes it. */
export function areTitlesOfHoldings(titles: readonly string[]): boolean {
  return isHoldingsHeader({ at: columnsOfTitles(titles, SPREADSHEET) });
}

/**
 * Makes a header from what its columns were found or said to be; of two columns of one role the first counts. `own` are
 * the titles that a profile reads its own way.
 */
export function headerOfRoles(columns: readonly ReadColumn[], own: BrokerProfile['roles'] = new Map()): Header {
  const at = noColumns();
  columns.forEach(({ role }, column) => {
    if (role !== 'unused' && at[role] === -1) at[role] = column;
  });
  const titles = columns.map(({ title }) => title);
  const header = headerWith(titles, readTitles(titles, own), at);
  const furtherOf = (wanted: UsedRole) =>
    columns.flatMap(({ role }, column) => (role === wanted && column !== at[wanted] ? [column] : []));
  const more = { quantity: furtherOf('quantity'), value: furtherOf('value') };
  return {
    ...header,
    columns: header.columns.map(({ title, role }, column) =>
      more.value.includes(column) || more.quantity.includes(column) ? itemAt(columns, column) : { title, role },
    ),
    more,
    width: columns.findLastIndex(({ title, role }) => title !== '' || role !== 'unused') + 1,
    rivals: [],
  };
}

/** The header with its columns moved to `at`, and all that depends on where they are; the rivals are the caller's affair. */
export function moveColumns(header: Header, at: Header['at'], rivals: Header['rivals']): Header {
  const titles = header.columns.map(({ title }) => title);
  const moved = headerWith(titles, readTitles(titles, new Map()), at);
  // A line of units below the titles says what the titles do not.
  const priceIn = moved.priceIn.currency === null && at.price === header.at.price ? header.priceIn : moved.priceIn;
  return { ...moved, currency: moved.currency ?? header.currency, priceIn, width: header.width, rivals };
}

function readTitles(titles: readonly string[], own: BrokerProfile['roles']): readonly TitleReading[] {
  const undated = withoutDays(titles, isAmount);
  return titles.map((title, column) => {
    const plain = undated === null ? title : itemAt(undated, column);
    // what was held before is nothing of what is
    return plain === null ? { ...readTitle(title, own), role: 'unused', meanings: [] } : readTitle(plain, own);
  });
}
const AMOUNTS: readonly UsedRole[] = ['quantity', 'price', 'value', 'weight'];
const isAmount = (words: string): boolean =>
  readTitle(words, new Map()).meanings.some(({ role }) => AMOUNTS.includes(role));

function headerWith(titles: readonly string[], read: readonly TitleReading[], at: Header['at']): Header {
  const roles = new Map(USED_ROLES.map((role) => [at[role], role]));
  return {
    columns: titles.map((title, column) => ({ title: title.trim(), role: roles.get(column) ?? 'unused' })),
    at,
    keys: read.map(({ key }) => key),
    width: titles.findLastIndex((title) => title.trim() !== '') + 1,
    currency: read[at.value]?.currency ?? null,
    valueScale: read[at.value]?.scale ?? 1,
    priceIn: { currency: read[at.price]?.currency ?? null, scale: read[at.price]?.scale ?? 1 },
    unitAt: { value: unitBeside(read, at.value, at), price: unitBeside(read, at.price, at) },
    valueIn: read[at.value]?.whose ?? null,
    base: baseOf(read, at),
    rateToBase: read.findIndex(({ key }) => RATES_TO_BASE.has(key)),
    more: NONE_FURTHER,
    cost: findCostColumns(read, new Set(Object.values(at))),
    debt: findDebtColumns(read.map(({ key }) => key)),
    whose: findOwnerColumns(
      read.map(({ key }) => key),
      new Set(Object.values(at)),
    ),
    rivals: rivalsOf(read, at),
  };
}

/*
 * A word that means two things is settled by the header as a whole: the language in which most titles are known is
 * believed first, and a role that found no title of its own takes one that is left over ("Amount" beside "Value").
 */
function columnsOf(read: readonly TitleReading[]): Record<UsedRole, number> {
  const known = new Map<number, number>();
  for (const { meanings } of read)
    for (const language of new Set(meanings.map((one) => one.language))) addIn(known, language, 1);
  const order = [...known.keys()].sort((a, b) => must(known.get(b)) - must(known.get(a)) || a - b);
  const rankOf = ({ language, rank }: Meaning): number => (rank < 0 ? rank : order.indexOf(language) * 1000 + rank);
  // most lines are no headers, and none of their cells means anything
  const ranked = read.flatMap(({ meanings }, column) =>
    meanings.length === 0 ? [] : [{ column, meanings: [...meanings].sort((a, b) => rankOf(a) - rankOf(b)) }],
  );
  const at = noColumns();
  const taken = new Set<number>();
  const fill = (wordOf: (meanings: readonly Meaning[], role: UsedRole) => Meaning | undefined): void => {
    for (const role of USED_ROLES) {
      if (at[role] !== -1) continue;
      let best = Infinity;
      let found = -1;
      for (const { column, meanings } of ranked) {
        const meaning = taken.has(column) ? undefined : wordOf(meanings, role);
        if (meaning === undefined || rankOf(meaning) >= best) continue;
        best = rankOf(meaning);
        found = column;
      }
      if (found === -1) continue;
      at[role] = found;
      taken.add(found);
    }
  };
  fill(([first], role) => (first?.role === role ? first : undefined));
  fill((meanings, role) => meanings.find((meaning) => meaning.role === role));
  return inOneMoney(read, at);
}

/*
 * Where titles say whose money their amounts are in, those of one line go together: a value beside the portfolio's currency, else the one in each
 * security's own money beside that, else the portfolio's without any.
 */
function inOneMoney(read: readonly TitleReading[], at: Record<UsedRole, number>): Record<UsedRole, number> {
  if (!read.some(({ meanings, whose }) => whose !== null && hasRole(meanings, 'value'))) return at;
  const find = (role: UsedRole, ...wanted: readonly Whose[]): number => {
    const found = wanted.map((one) =>
      read.findIndex(({ meanings, whose }) => whose === one && hasRole(meanings, role)),
    );
    return found.find((column) => column !== -1) ?? -1;
  };
  const [own, common] = [find('currency', 'local', null), find('currency', 'base')];
  const [local, base, plain] = [find('value', 'local'), find('value', 'base'), find('value', null)];
  if (common !== -1 && base + plain > -2)
    return { ...at, value: find('value', 'base', null), price: find('price', 'base', null), currency: common };
  const traded = local === -1 && base !== -1 ? plain : local;
  if (traded !== -1 && own !== -1) return { ...at, value: traded, price: find('price', 'local', null), currency: own };
  if (base !== -1) return { ...at, value: base, price: find('price', 'base'), currency: -1 };
  return { ...at, value: plain === -1 ? local : plain };
}
const hasRole = (meanings: TitleReading['meanings'], wanted: UsedRole): boolean =>
  meanings.some(({ role }) => role === wanted);

const NONE_FURTHER: Header['more'] = { quantity: [], value: [] };
const RATES_TO_BASE = new Set(['fxrate to base', 'fx rate to base', 'rate to base', 'exchange rate to base']);
function baseOf(read: readonly TitleReading[], at: Readonly<Record<UsedRole, number>>): Header['base'] {
  if (at.value === -1 || read[at.value] === undefined) return null;
  const { whose: ofValue, currency: inTitle } = itemAt(read, at.value);
  const titled = read.findIndex(
    ({ meanings, whose }, column) => column !== at.value && whose === 'base' && hasRole(meanings, 'value'),
  );
  if (titled !== -1) return { value: titled, currency: itemAt(read, titled).currency };
  if (inTitle !== null || at.currency === -1) return null;
  const named = read.findIndex(
    ({ role, currency }, column) =>
      column !== at.value && role === 'value' && (currency !== null || ofValue === 'local'),
  );
  return named === -1 ? null : { value: named, currency: itemAt(read, named).currency };
}

/* The column to the right of an amount that may hold its unit: one without a title, or one called "currency". */
function unitBeside(read: readonly TitleReading[], column: number, at: Readonly<Record<UsedRole, number>>): number {
  const beside = column === -1 ? undefined : read[column + 1];
  if (beside === undefined) return -1;
  const isItsOwn = beside.whose === null || beside.whose === itemAt(read, column).whose;
  const isFree = beside.key === '' || (isItsOwn && hasRole(beside.meanings, 'currency'));
  return isFree && !Object.entries(at).some(([role, taken]) => role !== 'currency' && taken === column + 1)
    ? column + 1
    : -1;
}

function noColumns(): Record<UsedRole, number> {
  return {
    account: -1,
    'account-name': -1,
    symbol: -1,
    name: -1,
    isin: -1,
    cusip: -1,
    quantity: -1,
    price: -1,
    value: -1,
    currency: -1,
    weight: -1,
    type: -1,
    date: -1,
    deed: -1,
  };
}

function rivalsOf(read: readonly TitleReading[], at: Readonly<Record<UsedRole, number>>): Header['rivals'] {
  const asked: readonly UsedRole[] = ['symbol', 'isin', 'quantity', 'price', 'value', 'weight'];
  return asked.flatMap((role) => {
    const key = read[at[role]]?.key;
    const columns = read.flatMap((title, column) => (title.key === key ? [column] : []));
    return key !== undefined && columns.length > 1 ? [{ role, title: key, columns }] : [];
  });
}

/** Tells whether the header has a column that says what a row is, and one that says how much. */
export function isHoldingsHeader({ at }: Pick<Header, 'at'>): boolean {
  const who = at.symbol !== -1 || at.name !== -1 || at.isin !== -1 || at.cusip !== -1;
  return who && (at.value !== -1 || at.weight !== -1 || at.quantity !== -1);
}
