import { SECTORS } from '../../src/domain/model/sector.ts';
import { CAPS_IN_DOUBT } from './companies-by-hand.ts';
import { EQUITIES_AS_OF, RANKED_KINDS, RANKING_INDEXES } from './config.ts';
import { countryCode } from './countries.ts';
import type { Labels } from './labels.ts';
import { workOutCutoffs } from '../../src/domain/lists/work-out-cutoffs.ts';
import type { CompanyRecord, Foreign } from './records.ts';
import { nameColumns } from './foreign.ts';
import { isBlankCheque } from './other-listings.ts';
import { byText, type Row, type Sources } from './sources.ts';
import { formatTable } from '../../src/reference/table.ts';
import { tradedMark } from '../../src/reference/traded.ts';

/**
 * Groups the listings by company (`issuer_id`, the symbol of the most traded class) and gives them largest first. The
 * facts are those of that class; the cap is the whole company's, so it is taken once. SPACs come last: companies of unknown
 * size and sector, for no source states them.
 */
export function gatherCompanies(sources: Sources): readonly CompanyRecord[] {
  const classes = new Map<string, Row[]>();
  for (const row of sources.read('equities/listings.csv')) {
    const group = classes.get(row('issuer_id')) ?? [];
    group.push(row);
    classes.set(row('issuer_id'), group);
  }
  const inIndex = new Set(
    sources
      .read('equities/index-members.csv')
      .filter((row) => RANKING_INDEXES.includes(row('index')))
      .map((row) => row('symbol')),
  );
  return [...[...classes].map(([id, rows]) => companyRecord(id, rows, inIndex)), ...gatherBlankCheques(sources)].sort(
    (a, b) => (b.cap === null ? -1 : b.cap) - (a.cap === null ? -1 : a.cap) || byText(a.id, b.id),
  );
}

function gatherBlankCheques(sources: Sources): readonly CompanyRecord[] {
  return sources
    .read('equities/other-listings.csv')
    .filter(isBlankCheque)
    .map((row) => ({
      id: row('symbol'),
      name: row('name'),
      country: countryCode(row('country')),
      cap: null,
      sector: '',
      ranked: false,
      traded: '',
      otherClasses: [],
    }));
}

function companyRecord(id: string, rows: readonly Row[], inIndex: ReadonlySet<string>): CompanyRecord {
  const main = rows.find((row) => row('symbol') === id);
  if (main === undefined) throw new Error(`No listing of company ${id} bears its symbol.`);
  const sector = main('sector');
  if (sector !== '' && !SECTORS.some((known) => known === sector))
    throw new Error(`${id}: unknown sector "${sector}".`);
  const country = countryCode(main('country'));
  const belongs = country === 'US' || rows.some((row) => inIndex.has(row('symbol')));
  return {
    id,
    name: main('name'),
    country,
    cap: main('market_cap_usd') === '' || CAPS_IN_DOUBT.has(id) ? null : Number(main('market_cap_usd')),
    sector,
    ranked: belongs && RANKED_KINDS.includes(main('kind')),
    traded: tradedMark(tradedDaily(main)),
    otherClasses: rows
      .filter((row) => row !== main)
      .sort((a, b) => Number(b('volume_shares')) - Number(a('volume_shares')) || byText(a('symbol'), b('symbol')))
      .map((row) => row('symbol')),
  };
}

/* Shares by the price of the same list. */
function tradedDaily(row: Row): number | null {
  const [shares, price] = [row('volume_shares'), row('price_usd')];
  return shares === '' || price === '' ? null : Number(shares) * Number(price);
}

/** The table of companies, in the order given, with their labels and their symbols outside the US listings. */
export function companiesTable(
  companies: readonly CompanyRecord[],
  labels: Labels,
  { abroad, printed, called }: Pick<Foreign, 'abroad' | 'printed' | 'called'>,
): string {
  const label = (all: ReadonlyMap<string, string>): readonly string[] => companies.map(({ id }) => all.get(id) ?? '');
  return formatTable([
    ['id', companies.map((company) => company.id)],
    ['name', companies.map((company) => company.name)],
    ['country', companies.map((company) => company.country)],
    ['cap', companies.map((company) => (company.cap === null ? '' : String(company.cap)))],
    ['sector', companies.map((company) => company.sector)],
    ['ranked', companies.map((company) => (company.ranked ? 'yes' : ''))],
    ['traded', companies.map((company) => company.traded)],
    ['otherClasses', companies.map((company) => company.otherClasses.join(' '))],
    ['abroad', companies.map((company) => (abroad.get(company.id) ?? []).join(' '))],
    ['style', label(labels.style)],
    ['indexes', label(labels.indexes)],
    ['themes', label(labels.themes)],
    ...nameColumns(companies, { printed, called }),
  ]);
}

/** The table of cut-offs, worked out from the ranked companies that have a cap. */
export function cutoffsTable(companies: readonly CompanyRecord[]): string {
  const caps = companies.filter((company) => company.ranked).map((company) => company.cap);
  const schemes = Object.entries(workOutCutoffs(caps.filter((cap) => cap !== null)));
  return formatTable([
    ['scheme', schemes.map(([scheme]) => scheme)],
    ['mega', schemes.map(([, cutoffs]) => String(cutoffs.mega))],
    ['large', schemes.map(([, cutoffs]) => String(cutoffs.large))],
    ['mid', schemes.map(([, cutoffs]) => String(cutoffs.mid))],
    ['small', schemes.map(([, cutoffs]) => String(cutoffs.small))],
    ['asOf', schemes.map(([scheme]) => (scheme === 'fixed-dollars' ? '' : EQUITIES_AS_OF))],
  ]);
}
