import { SECTORS } from '../../src/domain/model/sector.ts';
import { formatTable } from '../../src/reference/table.ts';
import { BOMBAY_CODES, NAMES_ABROAD, SAME_COMPANY } from './companies-by-hand.ts';
import { countryCode } from './countries.ts';
import { plainMarks } from './plain-marks.ts';
import type { CompanyRecord, Foreign, ForeignRecord } from './records.ts';
import { byText, rowsBy, type Row, type Sources } from './sources.ts';

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
  companies.sort((a, b) => (b.cap === null ? -1 : b.cap) - (a.cap === null ? -1 : a.cap) || byText(a.id, b.id));
  const lines = rows.map((row) => ({
    symbol: row('home_symbol'),
    company: row('issuer_id'),
    name: row('name'),
    country: countryCode(row('country')),
  }));
  return { companies, abroad, lines };
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
      name: NAMES_ABROAD[row('home_symbol')],
    };
    return (column) => decided[column] ?? row(column);
  });
}

function free(symbols: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  return [...new Set(symbols)].filter((symbol) => symbol !== '' && !taken.has(symbol)).sort(byText);
}

function foreignRecord(
  id: string,
  group: readonly Row[],
  homes: readonly string[],
  overTheCounter: readonly string[],
): ForeignRecord {
  const main = group.find((row) => row('home_symbol') === id);
  if (main === undefined) throw new Error(`No line abroad of company ${id} bears its symbol.`);
  const sector = main('sector');
  if (sector !== '' && !SECTORS.some((known) => known === sector))
    throw new Error(`${id}: unknown sector "${sector}".`);
  const cap = [main, ...group].map((row) => row('market_cap_usd')).find((cell) => cell !== '');
  return {
    id,
    name: plainMarks(main('name')),
    country: countryCode(main('country')),
    cap: cap === undefined ? null : Number(cap),
    sector,
    otherClasses: homes.filter((symbol) => symbol !== id),
    overTheCounter,
  };
}

/** The table of companies listed abroad only, in the order given. */
export function foreignTable(companies: readonly ForeignRecord[]): string {
  return formatTable([
    ['id', companies.map((company) => company.id)],
    ['name', companies.map((company) => company.name)],
    ['country', companies.map((company) => company.country)],
    ['cap', companies.map((company) => (company.cap === null ? '' : String(company.cap)))],
    ['sector', companies.map((company) => company.sector)],
    ['otherClasses', companies.map((company) => company.otherClasses.join(' '))],
    ['overTheCounter', companies.map((company) => company.overTheCounter.join(' '))],
  ]);
}
