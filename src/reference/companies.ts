import type { Company } from '../domain/reference.ts';
import { issuerId, type IssuerId } from '../domain/units.ts';
import { once } from './once.ts';
import { cellAt, numberCell, rowByCell, sectorCell, textCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/** The companies of the pack: those listed in the US and those only named by a fund's list. */
export interface Companies {
  company(id: IssuerId): Company | null;
  /** Listed in the US and with a cap, largest first. */
  byCap(): readonly Company[];
  /** Of these the ranked ones. */
  ranked(): readonly Company[];
  /** The company that a share class belongs to. */
  bySymbol(symbol: string): Company | null;
}

/**
 * Reads both tables of companies. Listed ones stand largest first, those without a cap last; a record is built when it
 * is asked for. Unlisted ones have ids that begin with `~`, which no symbol does.
 */
export function decodeCompanies(listedText: string, unlistedText: string): Companies {
  const listed = decodeListed(listedText);
  const unlisted = once(() => decodeUnlisted(unlistedText));
  const byCap = once(() => listed.ids.map((_, row) => listed.at(row)).filter((company) => company.cap !== null));
  const ranked = once(() => byCap().filter((company) => company.ranked));
  return {
    company(id) {
      const row = listed.rowById().get(id);
      return row === undefined ? (unlisted().get(id) ?? null) : listed.at(row);
    },
    byCap,
    ranked,
    bySymbol(symbol) {
      const row = listed.rowByClass().get(symbol);
      return row === undefined ? (unlisted().get(`~${symbol}`) ?? null) : listed.at(row);
    },
  };
}

function decodeListed(text: string) {
  const table = parseTable(text);
  const ids = table.column('id');
  const names = table.column('name');
  const countries = table.column('country');
  const caps = table.column('cap');
  const sectors = table.column('sector');
  const ranks = table.column('ranked');
  const others = table.column('otherClasses');
  const built: Company[] = [];
  const at = (row: number): Company => {
    const id = cellAt(ids, row);
    const cap = cellAt(caps, row);
    built[row] ??= {
      id: issuerId(id),
      symbol: id,
      name: cellAt(names, row),
      country: textCell(cellAt(countries, row)),
      cap: cap === '' ? null : numberCell(cap),
      sector: sectorCell(cellAt(sectors, row)),
      ranked: cellAt(ranks, row) === 'yes',
      classes: [id, ...splitWords(cellAt(others, row))],
    };
    return built[row];
  };
  const rowById = once(() => rowByCell(ids));
  const rowByClass = once(() => {
    const rows = new Map(rowById());
    others.forEach((classes, row) => splitWords(classes).forEach((symbol) => rows.set(symbol, row)));
    return rows;
  });
  return { ids, at, rowById, rowByClass };
}

function decodeUnlisted(text: string): ReadonlyMap<string, Company> {
  const table = parseTable(text);
  const symbols = table.column('symbol');
  const names = table.column('name');
  const countries = table.column('country');
  const sectors = table.column('sector');
  return new Map(
    table.column('id').map((id, row): [string, Company] => [
      id,
      {
        id: issuerId(id),
        symbol: cellAt(symbols, row),
        name: cellAt(names, row),
        country: textCell(cellAt(countries, row)),
        cap: null,
        sector: sectorCell(cellAt(sectors, row)),
        ranked: false,
        classes: [],
      },
    ]),
  );
}

function splitWords(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(' ');
}
