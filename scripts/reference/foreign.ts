import { nameKey } from '../../src/domain/identity/names.ts';
import type { CapSource } from '../../src/domain/model/reference.ts';
import { SECTORS } from '../../src/domain/model/sector.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { formatTable } from '../../src/reference/table.ts';
import { BOMBAY_CODES, CAPS_IN_DOUBT, NAMES_ABROAD, SAME_COMPANY } from './companies-by-hand.ts';
import { countryCode } from './countries.ts';
import { plainMarks } from './plain-marks.ts';
import type { CompanyRecord, EstimatedCap, Foreign, ForeignRecord, SpanRecord } from './records.ts';
import { addTo, byText, rowsBy, type Row, type Sources } from './sources.ts';

/**
 * Groups the lines of foreign.csv by company. Those with a line in the US listings are that company: its facts stay, its
 * home symbols are added. A symbol that a US listing bears is never given to a company from abroad.
 */
export function gatherForeign(sources: Sources, listed: readonly CompanyRecord[]): Foreign {
  const listedIds = new Set(listed.map((company) => company.id));
  const taken = new Set(listed.flatMap((company) => [company.id, ...company.otherClasses]));
  const rows = correctedRows(sources);
  const bombay = new Map(Object.entries(BOMBAY_CODES).map(([code, symbol]) => [symbol, `${code}.BO`] as const));

  const companies: ForeignRecord[] = [];
  const abroad = new Map<string, readonly string[]>();
  for (const [id, group] of rowsBy(rows, 'issuer_id')) {
    const homes = free(
      group.flatMap((row) => [row('home_symbol'), bombay.get(row('home_symbol')) ?? '']),
      taken,
    );
    const overTheCounter = free(
      group.flatMap((row) => [row('otc_adr'), row('otc_ordinary')]),
      taken,
    );
    if (listedIds.has(id)) abroad.set(id, [...homes, ...overTheCounter]);
    else companies.push(foreignRecord(id, group, homes, overTheCounter));
  }
  for (const [id, symbols] of receiptsOf(sources, listed))
    abroad.set(id, [...new Set([...(abroad.get(id) ?? []), ...free(symbols, taken)])]);
  companies.sort((a, b) => (b.cap === null ? -1 : b.cap) - (a.cap === null ? -1 : a.cap) || byText(a.id, b.id));
  const lineOf = new Map(rows.map((row) => [row('home_symbol'), row]));
  const printed = printedNames(sources, (symbol) => lineOf.get(symbol)?.('issuer_id') ?? null);
  const lines = rows.map((row) => ({
    symbol: row('home_symbol'),
    company: row('issuer_id'),
    name: row('name'),
    country: countryCode(row('country')),
  }));
  return { companies, abroad, printed, called: commonNames(sources, [...listed, ...companies]), lines };
}

/** Receipts of companies and funds, and how companies are printed where they are at home. */
export const RECEIPTS_FILE = 'equities/depositary.csv';
/** Whether somebody looked it up. */
export const isSureReceipt = (row: Row): boolean =>
  row('confidence') === 'high' && !row('source').startsWith('general knowledge');

/* Canadian and Brazilian receipts of companies listed in the US, by their symbols: `NVDA.NE`, `AAPL34.SA`. What nobody looked up is left out. */
function receiptsOf(sources: Sources, listed: readonly CompanyRecord[]): ReadonlyMap<string, readonly string[]> {
  const idOf = new Map(listed.flatMap(({ id, otherClasses }) => [id, ...otherClasses].map((symbol) => [symbol, id])));
  const receipts = new Map<string, string[]>();
  for (const row of sources.read(RECEIPTS_FILE)) {
    const id = idOf.get(row('company'));
    if (id === undefined || !isSureReceipt(row) || !['CDR', 'BDR'].includes(row('kind'))) continue;
    addTo(receipts, id, row('kind') === 'BDR' ? `${row('symbol')}.SA` : row('symbol'));
  }
  return receipts;
}

/* How brokers print companies where they are at home, by the company's id: "Inditex", 任天堂. Symbols and numbers are no names. */
function printedNames(
  sources: Sources,
  idOf: (symbol: string) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const row of sources.read(RECEIPTS_FILE)) {
    const id = row('kind') === 'local name' ? idOf(row('company')) : null;
    if (id === null) continue;
    const [code = ''] = row('symbol').split('.');
    for (const name of row('printed_as').split('|'))
      if (name !== code && !/^\d+[A-Z]?$/.test(name) && nameKey(name) !== '') addTo(names, id, plainMarks(name));
  }
  return names;
}

const COMMON_NAMES_FILE = 'decisions/common-names.csv';

/* What people call companies, where that is neither their name nor their symbol: "Google." One that is not there is out of date, so it throws. */
function commonNames(
  sources: Sources,
  companies: readonly Pick<Named, 'id'>[],
): ReadonlyMap<string, readonly string[]> {
  const known = new Set(companies.map(({ id }) => id));
  const rows = sources.read(COMMON_NAMES_FILE);
  const unknown = rows.map((row) => row('company')).filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`${COMMON_NAMES_FILE} names ${unknown.join(', ')}, which no list has.`);
  return new Map(rows.map((row) => [row('company'), row('names').split('|')]));
}

/* The rows with the decisions by hand. One on a line that is not there is out of date, so it throws. */
function correctedRows(sources: Sources): readonly Row[] {
  const rows = sources.read('equities/foreign.csv');
  const symbols = new Set(rows.map((row) => row('home_symbol')));
  const decidedOn = [SAME_COMPANY, NAMES_ABROAD].flatMap(Object.keys).concat(Object.values(BOMBAY_CODES));
  const unknown = decidedOn.filter((symbol) => !symbols.has(symbol));
  if (unknown.length > 0)
    throw new Error(`foreign.csv has no line ${unknown.join(', ')}, on which we decided by hand.`);
  return rows.map((row): Row => {
    const decided: Readonly<Record<string, string | undefined>> = {
      issuer_id: SAME_COMPANY[row('issuer_id')],
      name: NAMES_ABROAD[row('home_symbol')] ?? row('name').replace(FORM_IN_FULL, ''),
    };
    return (column) => decided[column] ?? row(column);
  });
}

/* Forms of companies that nobody prints in full, and the letter of a share's series. */
const FORM_IN_FULL =
  /(?:,? (?:Societe (?:Europeenne|anonyme|en commandite par actions)|Societa per Azioni|Kommanditgesellschaft auf Aktien)| ser\. [AB])$/i;

function free(symbols: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  // a dash stands for a code that the source doesn't know
  return [...new Set(symbols)].filter((symbol) => /^\w/.test(symbol) && !taken.has(symbol)).sort(byText);
}

function foreignRecord(
  id: string,
  group: readonly Row[],
  homes: readonly string[],
  overTheCounter: readonly string[],
): ForeignRecord {
  const main = group.find((row) => row('home_symbol') === id);
  if (main === undefined) throw new Error(`No line abroad of company ${id} bears its symbol.`);
  const stated = (column: string) => [main, ...group].map((row) => row(column)).find((cell) => cell !== '');
  const sector = stated('sector') ?? '';
  if (sector !== '' && !SECTORS.some((known) => known === sector))
    throw new Error(`${id}: unknown sector "${sector}".`);
  const capRow = CAPS_IN_DOUBT.has(id) ? null : chooseCap([main, ...group]);
  return {
    id,
    name: plainMarks(main('name')),
    country: countryCode(main('country')),
    cap: capRow === null ? null : Number(capRow('market_cap_usd')),
    span: capRow === null ? null : spanOf(capRow),
    sector,
    otherClasses: homes.filter((symbol) => symbol !== id),
    overTheCounter,
  };
}

/* A line with a figure of the whole company goes before one with a span, the main line before the others. */
function chooseCap(rows: readonly Row[]): Row | null {
  const withCap = rows.filter((row) => row('market_cap_usd') !== '');
  return withCap.find((row) => row('cap_kind') === 'full') ?? withCap[0] ?? null;
}

/** The words of `cap_source` by which a span's source is known. */
const SPAN_SOURCES: Readonly<Record<string, CapSource>> = {
  'TOPIX weight (JPX) x calibrated scale': 'TOPIX',
  'Vanguard VXUS N-PORT weight x calibrated scale': 'VXUS',
  'iShares Core MSCI EM IMI UCITS weight x calibrated scale': 'EIMI',
  'iShares Core MSCI World UCITS weight x calibrated scale': 'EUNL',
  'STOXX Europe 600 weight x calibrated scale': 'STOXX600',
  'IXUS weight printed to 0.01 %': 'IXUS',
  'AMFI average Jan-Jun 2025 (full) x drift': 'AMFI',
};

/* A cap without a kind, or with ends that do not hold it, is a mistake of the list, so it throws: no estimate passes for a figure. */
function spanOf(row: Row): SpanRecord | null {
  const [cap, low, high] = ['market_cap_usd', 'cap_low', 'cap_high'].map((column) => Number(row(column))) as [
    number,
    number,
    number,
  ];
  const fault = (what: string) => new Error(`foreign.csv, ${row('home_symbol')}: ${what}.`);
  if (!(0 < low && low <= cap && cap <= high)) throw fault(`its cap ${cap} is not between ${low} and ${high}`);
  if (row('cap_kind') === 'full' && low === high) return null;
  if (row('cap_kind') !== 'interval') throw fault(`a cap of an unknown kind "${row('cap_kind')}"`);
  const source = SPAN_SOURCES[row('cap_source')];
  const [day = ''] = row('cap_as_of').split(',');
  if (source === undefined) throw fault(`a span from an unknown source "${row('cap_source')}"`);
  return { low, high, from: `${source} ${isoDate(day)}` };
}

/* Dollars in few signs: 1362000000 is 1362e6. */
const dollarCell = (dollars: number): string => String(dollars).replace(/0{3,}$/, (zeros) => `e${zeros.length}`);

/** The columns of caps and of the spans that some of them are. */
export function capColumns(
  companies: readonly Pick<ForeignRecord, 'cap' | 'span'>[],
): readonly (readonly [name: string, cells: readonly string[]])[] {
  const spans = companies.map(({ span }) => span);
  return [
    ['cap', companies.map(({ cap }) => (cap === null ? '' : dollarCell(cap)))],
    ['capLow', spans.map((span) => (span === null ? '' : dollarCell(span.low)))],
    ['capHigh', spans.map((span) => (span === null ? '' : dollarCell(span.high)))],
    ['capFrom', spans.map((span) => (span === null ? '' : span.from))],
  ];
}

type Named = Pick<CompanyRecord, 'id' | 'name'>;

/** The columns of further names of companies. */
export function nameColumns(companies: readonly Named[], { printed, called }: Pick<Foreign, 'printed' | 'called'>) {
  return [namesColumn('printed', companies, printed), namesColumn('called', companies, called)];
}

/* Those that say no more than the company's own name are left out. */
function namesColumn(
  column: string,
  companies: readonly Named[],
  printed: ReadonlyMap<string, readonly string[]>,
): readonly [name: string, cells: readonly string[]] {
  const cells = companies.map(({ id, name }) => {
    const byKey = new Map((printed.get(id) ?? []).map((one) => [nameKey(one), one]));
    byKey.delete(nameKey(name));
    return [...byKey.values()].join('|');
  });
  return [column, cells];
}

/** The table of companies listed abroad only, in the order given; `caps` are those that a weight tells where no source has one. */
export function foreignTable(
  companies: readonly ForeignRecord[],
  caps: ReadonlyMap<string, EstimatedCap> = new Map(),
  names: Pick<Foreign, 'printed' | 'called'> = { printed: new Map(), called: new Map() },
): string {
  return formatTable([
    ['id', companies.map((company) => company.id)],
    ['name', companies.map((company) => company.name)],
    ['country', companies.map((company) => company.country)],
    ...capColumns(companies.map((company) => caps.get(company.id) ?? company)),
    ['sector', companies.map((company) => company.sector)],
    ['otherClasses', companies.map((company) => company.otherClasses.join(' '))],
    ['overTheCounter', companies.map((company) => company.overTheCounter.join(' '))],
    ...nameColumns(companies, names),
  ]);
}
