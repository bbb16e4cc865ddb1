import { unknownCompany } from '../identity/find-company.ts';
import type { FundFileReading, FundRow } from '../model/fund-file.ts';
import { isinOfCusip } from '../identity/isin.ts';
import { must } from '../must.ts';
import { compareNames, nameKey, type NameVerdict } from '../identity/names.ts';
import type { UnassignedList } from './overlay.ts';
import type { Basket, Company, Listed, Reference } from '../model/reference.ts';
import { addTo, openSum, sum, sumOf, type RunningSum } from '../sum.ts';
import { cleanSymbol, symbolForms } from '../identity/symbols.ts';
import { issuerId, type IsoDate, type IssuerId } from '../model/units.ts';

/* From an issuer's rows to a basket of the pack's companies. A row is taken for a company by ISIN, by CUSIP, or by a US
   ticker whose name agrees; a foreign row never by its bare ticker (KEY in Toronto is Keyera). What stays unknown is a
   company of its own, of unknown size: its money is seen, but not placed. */

/** So many rows that are left out are kept to be seen. */
const MOST_LEFT_OUT = 500;

type CompanyListed = Extract<Listed, { readonly kind: 'company' }>;

function verdictOf(row: FundRow, listed: Listed): NameVerdict {
  return row.name === null ? 'unclear' : compareNames(row.name, listed.name, listed.symbol, false);
}

function onlyCompany(found: readonly Listed[], fits: (listed: CompanyListed) => boolean): IssuerId | null {
  const issuers = new Set<IssuerId>();
  for (const listed of found) if (listed.kind === 'company' && fits(listed)) issuers.add(listed.issuer);
  const [first] = issuers;
  return issuers.size === 1 && first !== undefined ? first : null;
}

function byCode(row: FundRow, reference: Reference): IssuerId | null {
  const fits = (listed: Listed): boolean => verdictOf(row, listed) !== 'contradicts';
  const byIsin = row.isin === null ? null : onlyCompany(reference.byIsin(row.isin), fits);
  if (byIsin !== null || row.cusip === null) return byIsin;
  const byCusip = onlyCompany(reference.byCusip(row.cusip), fits);
  const isin = byCusip === null && row.isin === null ? isinOfCusip(row.cusip, 'US') : null;
  return isin === null ? byCusip : onlyCompany(reference.byIsin(isin), fits);
}

/* A file that says that the row trades in the US and gives no name has nothing that could contradict its ticker. */
function byTicker(row: FundRow, reference: Reference): IssuerId | null {
  if (row.symbol === null || row.market === 'foreign') return null;
  const isEnough = (verdict: NameVerdict): boolean =>
    verdict === 'agrees' || (verdict === 'unclear' && row.market === 'us');
  for (const form of symbolForms(row.symbol)) {
    const found = onlyCompany(reference.bySymbol(form), (listed) => isEnough(verdictOf(row, listed)));
    if (found !== null) return found;
  }
  const alias = reference.alias(cleanSymbol(row.symbol));
  if (alias === null || alias.symbol === null || row.name === null) return null;
  const { name } = row;
  const { symbol, formerName } = alias;
  return onlyCompany(reference.bySymbol(symbol), (listed) => {
    if (compareNames(name, listed.name, symbol, false) === 'agrees') return true;
    return formerName !== null && compareNames(name, formerName, symbol, false) === 'agrees';
  });
}

/* A name alone is a weak witness, so the country must be the same, too. */
function byNameAndCountry(row: FundRow, reference: Reference): IssuerId | null {
  if (row.name === null || row.country === null) return null;
  const key = nameKey(row.name);
  if (key === '') return null;
  return onlyCompany(reference.byName(key), (listed) => reference.company(listed.issuer)?.country === row.country);
}

/* One row costs one row: one that the pack throws about is a company that nobody knows. */
function findRow(row: FundRow, reference: Reference): IssuerId | null {
  try {
    const found = byCode(row, reference) ?? byTicker(row, reference) ?? byNameAndCountry(row, reference);
    return found !== null && reference.company(found) !== null ? found : null;
  } catch {
    return null;
  }
}

/* No symbol and no id of the pack begins with a plus sign. */
function companyOf(row: FundRow): Company {
  const words = row.name === null ? '' : nameKey(row.name);
  const mark = row.isin ?? row.cusip ?? [row.symbol ?? '', words, row.country ?? ''].join('/');
  const name = row.name ?? row.symbol ?? mark;
  const { country, sector } = row;
  return { ...unknownCompany(issuerId(`+${mark}`)), symbol: row.symbol ?? name, name, country, sector };
}

/**
 * Makes the basket of a fund's own list. Share classes of one company are added up; rows that are no companies stay what
 * they are, a fund inside the fund becomes `rest`, for its content is not in the list. Nothing is rescaled: the coverage is
 * the sum of the file's weights. `added` is the date where the file states none.
 */
export function resolveFundRows(reading: FundFileReading, added: IsoDate, reference: Reference): UnassignedList {
  const weights = new Map<IssuerId, RunningSum>();
  const unknown = new Map<IssuerId, Company>();
  const others: Basket['others'][number][] = [];
  let companies = 0;
  let known = 0;
  for (const row of reading.rows) {
    if (row.kind !== 'company') {
      const name = row.name ?? row.symbol ?? '';
      others.push({ kind: row.kind === 'fund' ? 'rest' : row.kind, name, weight: row.weight });
      continue;
    }
    const found = findRow(row, reference);
    const own = found === null ? companyOf(row) : null;
    if (own !== null && !unknown.has(own.id)) unknown.set(own.id, own);
    companies += 1;
    if (own === null) known += 1;
    const id = found ?? must(own).id;
    const weight = weights.get(id) ?? openSum();
    addTo(weight, row.weight);
    weights.set(id, weight);
  }
  const ordered = [...weights]
    .map(([id, weight]) => ({ id, weight: sumOf(weight) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const name = reading.fundName ?? reading.fundSymbol ?? reading.name;
  const asOf = reading.asOf ?? added;
  return {
    fund: null,
    mayBeOwn: reading.mayBeOwn,
    kindEvidence: reading.kindEvidence,
    guess: { funds: [], isSure: false },
    name,
    issuer: reading.issuer,
    asOf,
    asOfFrom: reading.asOf === null ? 'added' : 'file',
    fileName: reading.name,
    fingerprint: reading.fingerprint,
    basket: {
      symbol: '',
      name,
      asOf,
      source: 'user',
      estimated: false,
      coverage: sum([...ordered.map(({ weight }) => weight), ...others.map(({ weight }) => weight)]),
      companies: ordered.map(({ id }) => id),
      weights: ordered.map(({ weight }) => weight),
      others,
    },
    rows: { companies, known, rejected: reading.fates.filter(({ fate }) => fate === 'rejected').length },
    leftOut: rowsLeftOut(reading.fates),
    unknown: [...unknown.values()],
  };
}

/* What could not be read comes first, for it is worth a look; a file may have any number of rows. */
function rowsLeftOut(fates: FundFileReading['fates']): UnassignedList['leftOut'] {
  const rejected = fates.filter(({ fate }) => fate === 'rejected');
  const skipped = fates.filter(({ fate }) => fate === 'skipped');
  return [...rejected, ...skipped].slice(0, MOST_LEFT_OUT);
}
