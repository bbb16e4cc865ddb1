import { compareNames, nameKey } from '../../src/domain/names.ts';
import { SECTORS } from '../../src/domain/sector.ts';
import { formatTable } from '../../src/reference/table.ts';
import { byText, type Row } from './sources.ts';

/** A company that a list names but neither the US listings nor foreign.csv know: of unknown size. */
export interface UnlistedRecord {
  /** `~` and its symbol, ISIN or name: no symbol begins so. */
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly country: string;
  readonly sector: string;
}

/** Collects unlisted companies over all lists, so that one company of two lists is one record. */
export interface UnlistedBook {
  /** The id of the row's company, known or new. */
  enter(row: Row): string;
  /** In alphabetical order of their ids. */
  records(): readonly UnlistedRecord[];
}

/**
 * Makes an empty book. Rows are one company when they share an ISIN, or symbol with country and a name that does not
 * contradict, or the whole name and the country. The first record counts; a later one fills in what it lacks.
 */
export function makeUnlistedBook(): UnlistedBook {
  const records = new Map<string, UnlistedRecord>();
  const idByIsin = new Map<string, string>();
  const idByName = new Map<string, string>();
  const free = (wanted: string, name: string): string | null => {
    const other = records.get(wanted);
    return other === undefined || compareNames(name, other.name, other.symbol, false) !== 'contradicts' ? wanted : null;
  };
  return {
    enter(row) {
      const record = unlistedRecord(row);
      const isin = row('isin');
      const whole = `${nameKey(record.name)}|${record.country}`;
      const isTelling = nameKey(record.name).length > 5 && record.country !== '';
      const id =
        (isin === '' ? undefined : idByIsin.get(isin)) ??
        (row('symbol') === '' ? null : free(record.id, record.name)) ??
        (isTelling ? idByName.get(whole) : undefined) ??
        free(record.id, record.name) ??
        `${record.id}/${nameKey(record.name)}`;
      const known = records.get(id);
      records.set(id, {
        ...(known ?? { ...record, id }),
        country: known === undefined || known.country === '' ? record.country : known.country,
        sector: known === undefined || known.sector === '' ? record.sector : known.sector,
      });
      if (isin !== '' && !idByIsin.has(isin)) idByIsin.set(isin, id);
      if (isTelling && !idByName.has(whole)) idByName.set(whole, id);
      return id;
    },
    records: () => [...records.values()].sort((a, b) => byText(a.id, b.id)),
  };
}

function unlistedRecord(row: Row): UnlistedRecord {
  const letters = [row('symbol'), row('isin'), row('name')].find((cell) => cell !== '');
  if (letters === undefined) throw new Error('A list has a stock row without symbol, ISIN and name.');
  const exchange = /:([A-Z]{2})$/.exec(row('symbol'))?.[1];
  const country = [row('country'), exchange].find((code) => code !== undefined && /^(?!XX)[A-Z]{2}$/.test(code));
  return {
    id: `~${letters}`,
    symbol: letters,
    name: row('name') === '' ? letters : row('name'),
    country: country ?? '',
    sector: SECTORS.some((known) => known === row('sector')) ? row('sector') : '',
  };
}

/** The table of unlisted companies, in the order given. */
export function unlistedTable(records: readonly UnlistedRecord[]): string {
  return formatTable([
    // ids begin with the symbol in all but a few records, so only the rest is written
    ['symbol', records.map((record) => record.symbol)],
    ['id', records.map((record) => (record.id === `~${record.symbol}` ? '' : record.id))],
    ['name', records.map((record) => record.name)],
    ['country', records.map((record) => record.country)],
    ['sector', records.map((record) => record.sector)],
  ]);
}
