import { compareNames, nameKey } from '../../src/domain/identity/names.ts';
import { SECTORS } from '../../src/domain/model/sector.ts';
import { identifierHash, identifierKey, isinChecks } from '../../src/reference/identifier-hash.ts';
import { formatTable } from '../../src/reference/table.ts';
import { localCode } from './exchanges.ts';
import { capColumns } from './foreign.ts';
import type { EstimatedCap, ResolveRow } from './records.ts';
import { isOnPaper } from './resolve-abroad.ts';
import { byText, type Row, type Sources } from './sources.ts';

/** A company that a list names but neither the US listings nor foreign.csv know: its size is unknown, or a guess by its weight. */
export interface UnlistedRecord {
  /** `~` and its symbol, ISIN or name: no symbol begins so. */
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly country: string;
  readonly sector: string;
  /** Every ISIN that a list gives it and that passes its check digit. */
  readonly isins: readonly string[];
}

/** Collects unlisted companies over all lists, so that one company of two lists is one record. */
export interface UnlistedBook {
  /** The id of the row's company, known or new. */
  enter(row: Row): string;
  /** In alphabetical order of their ids. */
  records(): readonly UnlistedRecord[];
  /** Numbers of lines that are companies of the tables by a decision, by their key, with those companies. */
  learned(): ReadonlyMap<string, ReadonlySet<string>>;
}

/** Lines that are companies of the tables, by hand with a reason each: by id, the company's. */
export function gatherSameCompanies(sources: Sources, isCompany: (id: string) => boolean): ReadonlyMap<string, string> {
  const rows = sources.read('decisions/same-companies.csv');
  for (const row of rows)
    if (!isCompany(row('company')))
      throw new Error(`decisions/same-companies.csv: nobody knows the company ${row('company')}.`);
  return new Map(rows.map((row) => [`~${row('line')}`, row('company')]));
}

/**
 * Makes an empty book. Rows are one company when they share an ISIN, or symbol with country and a name that does not
 * contradict, or the whole name and the country, or what `twinsOf` says. The first record counts; a later one fills in what it lacks. What
 * `sameAs` names is the company of the tables, and no record.
 */
export function makeUnlistedBook(sameAs: ReadonlyMap<string, string> = new Map()): UnlistedBook {
  const learned = new Map<string, Set<string>>();
  const records = new Map<string, UnlistedRecord>();
  const idByIsin = new Map<string, string>();
  const idByName = new Map<string, string>();
  const idByTwin = new Map<string, string>();
  const free = (wanted: string, name: string): string | null => {
    const other = records.get(wanted);
    return other === undefined || compareNames(name, other.name, other.symbol, false) !== 'contradicts' ? wanted : null;
  };
  return {
    enter(row) {
      const record = unlistedRecord(row);
      const isin = row('isin');
      const whole = `${nameKey(record.name)}|${record.country}`;
      const twins = twinsOf(record);
      const isTelling = nameKey(record.name).length > 5 && record.country !== '';
      const id =
        (isin === '' ? undefined : idByIsin.get(isin)) ??
        twins
          .map(({ key, isVague }) => idByTwin.get(isVague ? key : `${key}|vague`))
          .find((found) => found !== undefined) ??
        (row('symbol') === '' ? null : free(record.id, record.name)) ??
        (isTelling ? idByName.get(whole) : undefined) ??
        free(record.id, record.name) ??
        `${record.id}/${nameKey(record.name)}`;
      const same = sameAs.get(id);
      if (same !== undefined) {
        const key = identifierKey(isin);
        if (isinChecks(isin)) learned.set(key, (learned.get(key) ?? new Set()).add(same));
        return same;
      }
      const known = records.get(id);
      const isins = new Set(known?.isins);
      if (isinChecks(isin) && !idByIsin.has(isin)) isins.add(isin);
      records.set(id, {
        ...(known ?? { ...record, id }),
        country:
          known === undefined || isOnPaper(known.country) ? record.country || (known?.country ?? '') : known.country,
        sector: known === undefined || known.sector === '' ? record.sector : known.sector,
        isins: [...isins],
      });
      if (isin !== '' && !idByIsin.has(isin)) idByIsin.set(isin, id);
      if (isTelling && !idByName.has(whole)) idByName.set(whole, id);
      for (const { key, isVague } of twins)
        for (const each of isVague ? [key, `${key}|vague`] : [key]) if (!idByTwin.has(each)) idByTwin.set(each, id);
      return id;
    },
    learned: () => learned,
    records: () => [...records.values()].sort((a, b) => byText(a.id, b.id)),
  };
}

const PAPER_HOMES: ReadonlySet<string> = new Set('BM CY GG IE IM JE KY LR LU MH MU NL PA US VG XS'.split(' '));

/*
 * "SCHB:XX" is "SCHB:NO" of the same name, and "601869:XX" the "6869:CN" of two words at least: a company by code and name or by name alone,
 * as long as no list says where one of them is traded, or says a home on paper.
 */
function twinsOf({ symbol, name, country }: UnlistedRecord): readonly { key: string; isVague: boolean }[] {
  const [letters = '', place = ''] = symbol.split(':');
  const called = nameKey(name);
  const code = `${localCode(letters.replace(/\.E$/, ''))}|${called}`;
  const byCode = { key: code, isVague: isOnPaper(place) };
  return called.includes(' ') ? [byCode, { key: called, isVague: country === '' }] : [byCode];
}

function unlistedRecord(row: Row): UnlistedRecord {
  const letters = [row('symbol'), row('isin'), row('name')].find((cell) => cell !== '');
  if (letters === undefined) throw new Error('A list has a stock row without symbol, ISIN and name.');
  const exchange = /:([A-Z]{2})$/.exec(row('symbol'))?.[1];
  const numbered = isinChecks(row('isin')) ? row('isin').slice(0, 2) : '';
  const stated = [row('country'), exchange].find((code) => code !== undefined && /^(?!XX)[A-Z]{2}$/.test(code));
  // where no list says it, the number does, unless it is of a place where companies are at home on paper
  const country = stated ?? (PAPER_HOMES.has(numbered) ? '' : numbered);
  return {
    id: `~${letters}`,
    symbol: letters,
    name: row('name') === '' ? letters : row('name'),
    country,
    sector: SECTORS.some((known) => known === row('sector')) ? row('sector') : '',
    isins: [],
  };
}

/** A list that no fund of the pack is read from: its lines have no ISIN. It names companies and their sectors all the same. */
const MEMBERS_ABROAD = 'funds/world/index-lists/EIMI-2025-09.csv';

/** Companies and numbers by hand, with a reason each. */
const BY_HAND = 'decisions/companies-abroad.csv';

/** Enters the companies decided by hand; a line whose number leads to a company already is out of date, so it throws. */
export function enterByHand(sources: Sources, isKnown: (identifierKey: string) => boolean, book: UnlistedBook): void {
  for (const line of sources.read(BY_HAND)) {
    const isin = line('isin');
    if (!isinChecks(isin)) throw new Error(`${BY_HAND}: ${isin} of ${line('name')} fails its check digit.`);
    if (isKnown(identifierKey(isin))) throw new Error(`${BY_HAND}: ${line('name')} is known by ${isin} without it.`);
    book.enter((column) => (column === 'symbol' ? line('line') : COLUMNS_BY_HAND.has(column) ? line(column) : ''));
  }
}
const COLUMNS_BY_HAND: ReadonlySet<string> = new Set(['isin', 'name', 'country', 'sector']);

/**
 * Enters the companies of a list of emerging markets that is no basket of the pack, by local code, country and name: small
 * companies that people hold, and the sectors of those that other lists name without one.
 */
export function enterMembersAbroad(sources: Sources, resolve: ResolveRow, book: UnlistedBook): void {
  for (const line of sources.read(MEMBERS_ABROAD)) {
    if (line('asset_class') !== 'Equity' || !/^[A-Z]{2}$/.test(line('country'))) continue;
    const cells: Readonly<Record<string, string>> = {
      symbol: `${line('local_symbol')}:${line('country')}`,
      name: line('name'),
      country: line('country'),
      sector: line('sector'),
      listing: 'foreign',
    };
    const row: Row = (column) => cells[column] ?? '';
    if (resolve(row) === null) book.enter(row);
  }
}

/**
 * The table of unlisted companies, in the order given, with the hashes of their ISINs one after the other. An ISIN that leads to
 * something else (`isTaken`) is left out: the list of numbers knows better than a fund's list. `caps` are those that a weight tells.
 */
export function unlistedTable(
  records: readonly UnlistedRecord[],
  isTaken: (identifierKey: string) => boolean = () => false,
  caps: ReadonlyMap<string, EstimatedCap> = new Map(),
): string {
  const hashesOf = ({ isins }: UnlistedRecord): string => {
    const keys = isins.map(identifierKey).filter((key) => !isTaken(key));
    return keys.map(identifierHash).sort(byText).join('');
  };
  return formatTable([
    // ids begin with the symbol in all but a few records, so only the rest is written
    ['symbol', records.map((record) => record.symbol)],
    ['id', records.map((record) => (record.id === `~${record.symbol}` ? '' : record.id))],
    ['name', records.map((record) => record.name)],
    ['country', records.map((record) => record.country)],
    ['sector', records.map((record) => record.sector)],
    ...capColumns(records.map(({ id }) => caps.get(id) ?? { cap: null, span: null })),
    ['hashes', records.map(hashesOf)],
  ]);
}
