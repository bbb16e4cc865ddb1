import {
  INDEXES,
  STYLES,
  THEMES,
  type Company,
  type IndexId,
  type Style,
  type ThemeId,
  type Traded,
} from '../domain/model/reference.ts';
import { issuerId, type IssuerId } from '../domain/model/units.ts';
import { currencyOfCountry } from './country-currencies.ts';
import { once } from '../domain/once.ts';
import { remember } from '../domain/remember.ts';
import { cellAt, membersCell, numberCell, wordIn, rowByCell, sectorCell, textCell, wordsCell } from './pack-cells.ts';
import { cutHashes } from './identifier-hash.ts';
import { spanCells } from './cap-spans.ts';
import { homeSymbolOf } from './home-symbols.ts';
import { parseTable, type PackTable } from './table.ts';
import { readTraded } from './traded.ts';

const INDEX_BY_NAME: ReadonlyMap<string, IndexId> = new Map(INDEXES.map((index) => [index, index]));
const THEME_BY_NAME: ReadonlyMap<string, ThemeId> = new Map(THEMES.map((theme) => [theme, theme]));
const STYLE_BY_NAME: ReadonlyMap<string, Style> = new Map(STYLES.map((style) => [style, style]));

/** The tables of companies as text. */
export interface CompanyTexts {
  readonly listed: string;
  readonly foreign: string;
  readonly unlisted: string;
}

/** The companies of the pack: those listed in the US, those listed abroad only, those only named by a fund's list. */
export interface Companies {
  company(id: IssuerId): Company | null;
  /** Only companies listed in the US have it; packs from before it existed have none. */
  traded(id: IssuerId): Traded | null;
  /** All of them, the largest first, those without a cap last. */
  all(): readonly Company[];
  /** The ranked ones, which are listed in the US and have a cap, largest first. */
  ranked(): readonly Company[];
  /** The company that a symbol belongs to: a listed class, else a home symbol or one over the counter, else a line of a fund's list. */
  bySymbol(symbol: string): Company | null;
  /** Companies with a listing abroad of that code: their symbol there, and who they are. */
  abroad(code: string): readonly Abroad[];
  /** The ids of all companies: listed, foreign, unlisted. Lists name companies by their places here. */
  ids(): readonly string[];
  /**
   * Symbol and name of every class listed in the US or, of companies abroad, at home, the largest of each first; then
   * all their further symbols, with no name, which would only repeat.
   */
  named(): readonly (readonly [symbol: string, name: string])[];
  /** Id and a further name of companies, as brokers print them where they are at home: "Inditex". */
  namedAtHome(): readonly (readonly [symbol: string, name: string])[];
  /** Id and what people call a company: "Google." */
  commonNames(): readonly (readonly [symbol: string, name: string])[];
  /** Symbol and name of each company that only a fund's list names; of one whose symbol is another's, its id. */
  namedInLists(): readonly (readonly [symbol: string, name: string])[];
  /** The company that only a fund's list names, by what the pack holds in place of its ISIN; null = nobody's. */
  inListsByHash(hash: string): Company | null;
  /** The hashes of all those. */
  hashesInLists(): readonly string[];
}

/** A company and its symbol on an exchange abroad. */
interface Abroad {
  readonly symbol: string;
  readonly company: Company;
}

/** One table of companies: records are built when asked for. */
interface Part {
  readonly ids: readonly string[];
  at(row: number): Company;
  readonly rowById: () => ReadonlyMap<string, number>;
  /** Rows by all other symbols. */
  readonly rowBySymbol: () => ReadonlyMap<string, number>;
  /** Symbols that are no listed class: home symbols of companies listed in the US, and those over the counter. */
  readonly further: () => readonly string[];
  /** Symbols with the mark of an exchange abroad, with the rows of their companies. */
  readonly homeSymbols: () => readonly (readonly [symbol: string, row: number])[];
  /** Ids with each further name of theirs. */
  readonly names: (column: 'printed' | 'called') => readonly (readonly [id: string, name: string])[];
}

/**
 * Reads the tables of companies. Each stands largest first, those without a cap last. Unlisted ones have ids that begin
 * with `~`, which no symbol does.
 */
export function decodeCompanies(texts: CompanyTexts): Companies {
  const table = parseTable(texts.listed);
  const listed = decodePart(table, 'listed');
  const foreign = once(() => decodePart(parseTable(texts.foreign), 'foreign'));
  const tableInLists = once(() => unlistedTable(texts.unlisted));
  const unlisted = once(() => decodePart(tableInLists(), 'unlisted'));
  const rowByHash = once(() => rowsByHash(tableInLists()));
  const rowByHome = once(() => rowsByHome(tableInLists()));
  const parts = [() => listed, foreign, unlisted];
  const byCode = once(() => gatherByCode([listed, foreign()]));
  const companiesOf = (part: Part) => part.ids.map((_, row) => part.at(row));
  const all = once(() => parts.flatMap((part) => companiesOf(part())).sort((a, b) => capOf(b) - capOf(a)));
  const ranked = once(() => companiesOf(listed).filter(({ ranked: isRanked, cap }) => isRanked && cap !== null));
  const known = new Map<IssuerId, Company | null>();
  const find = (rowsOf: (part: Part) => ReadonlyMap<string, number>, key: string): Company | null => {
    for (const part of parts) {
      const row = rowsOf(part()).get(key);
      if (row !== undefined) return part().at(row);
    }
    return null;
  };
  return {
    company(id) {
      const before = known.get(id);
      if (before !== undefined) return before;
      const found = find((part) => part.rowById(), id);
      known.set(id, found);
      return found;
    },
    traded(id) {
      const row = table.columns.includes('traded') ? listed.rowById().get(id) : undefined;
      return row === undefined ? null : readTraded(cellAt(table.column('traded'), row));
    },
    all,
    ranked,
    bySymbol: (symbol) =>
      find((part) => part.rowById(), symbol) ??
      find((part) => part.rowBySymbol(), symbol) ??
      find((part) => part.rowById(), `~${symbol}`) ??
      atOrNull(unlisted, rowByHome().get(symbol)),
    abroad: (code) => byCode().get(code) ?? [],
    ids: once(() => parts.flatMap((part) => part().ids)),
    named: once(() => [
      ...[listed, foreign()].flatMap((part) =>
        part.ids.flatMap((_, row) => part.at(row).classes.map((symbol) => [symbol, part.at(row).name] as const)),
      ),
      ...[listed, foreign()].flatMap((part) => part.further().map((symbol) => [symbol, ''] as const)),
    ]),
    namedAtHome: () => [listed, foreign()].flatMap((part) => part.names('printed')),
    commonNames: () => [listed, foreign()].flatMap((part) => part.names('called')),
    namedInLists: () => {
      const [symbols, names] = [tableInLists().column('symbol'), tableInLists().column('name')];
      const ids = tableInLists().column('id');
      return symbols.map((symbol, row) => {
        const id = cellAt(ids, row);
        return [id === `~${symbol}` ? symbol : id, cellAt(names, row)] as const;
      });
    },
    inListsByHash: (hash) => atOrNull(unlisted, rowByHash().get(hash)),
    hashesInLists: () => [...rowByHash().keys()],
  };
}

function atOrNull(part: () => Part, row: number | undefined): Company | null {
  return row === undefined ? null : part().at(row);
}

/* A pack from before there were hashes of them has no such column. */
function rowsByHash(table: PackTable): ReadonlyMap<string, number> {
  const cells = table.columns.includes('hashes') ? table.column('hashes') : [];
  return new Map(cells.flatMap((cell, row) => cutHashes(cell).map((hash) => [hash, row] as const)));
}

/* A code that two lines share is neither's. */
function rowsByHome(table: PackTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const shared = new Set<string>();
  const countries = table.column('country');
  table.column('symbol').forEach((line, row) => {
    const symbol = homeSymbolOf(line, textCell(cellAt(countries, row)));
    if (symbol === null) return;
    if (rows.has(symbol)) shared.add(symbol);
    rows.set(symbol, row);
  });
  for (const symbol of shared) rows.delete(symbol);
  return rows;
}

/* Without a cap a company is smaller than any. */
function capOf({ cap }: Company): number {
  return cap === null ? -1 : cap;
}

/* "KEY.TO" has the code KEY. The first symbol of a company with that code stands for all of them. */
function gatherByCode(parts: readonly Part[]): ReadonlyMap<string, readonly Abroad[]> {
  const found = new Map<string, Abroad[]>();
  for (const part of parts) {
    for (const [symbol, row] of part.homeSymbols()) {
      const dot = symbol.lastIndexOf('.');
      if (dot < 1) continue;
      const code = symbol.slice(0, dot);
      const known = found.get(code) ?? [];
      found.set(code, known);
      if (!known.some(({ company }) => company === part.at(row))) known.push({ symbol, company: part.at(row) });
    }
  }
  return found;
}

function decodePart(table: PackTable, of: Parameters<typeof readRecord>[1]): Part {
  const ids = table.column('id');
  const build = readRecord(table, of);
  const built: Company[] = [];
  const further = ['abroad', 'overTheCounter'].filter((column) => table.columns.includes(column));
  return {
    ids,
    at: (row) => (built[row] ??= build(row)),
    rowById: once(() => rowByCell(ids)),
    rowBySymbol: once(() => {
      const rows = new Map<string, number>();
      for (const column of ['otherClasses', ...further].filter((name) => table.columns.includes(name)))
        table.column(column).forEach((cell, row) => wordsCell(cell).forEach((symbol) => rows.set(symbol, row)));
      return rows;
    }),
    further: () => further.flatMap((column) => table.column(column).flatMap(wordsCell)),
    homeSymbols: () => homeSymbols(table),
    names: (column) =>
      table.columns.includes(column)
        ? table.column(column).flatMap((cell, row) => {
            return cell === '' ? [] : cell.split('|').map((name) => [cellAt(ids, row), name] as const);
          })
        : [],
  };
}

/* Of companies listed in the US a dot parts a share class; their home symbols stand in a column of their own. */
function homeSymbols(table: PackTable): readonly (readonly [symbol: string, row: number])[] {
  const columns = table.columns.includes('abroad') ? ['abroad'] : ['id', 'otherClasses'];
  return columns.flatMap((column) =>
    table.column(column).flatMap((cell, row) => wordsCell(cell).map((symbol) => [symbol, row] as const)),
  );
}

const readIndexes = remember((cell) => membersCell(cell, INDEX_BY_NAME));
const readThemes = remember((cell) => membersCell(cell, THEME_BY_NAME));

/* Companies abroad have no rank, no style and no lists of the US; one that only a fund's list names has no classes either. */
function readRecord(table: PackTable, of: 'listed' | 'foreign' | 'unlisted'): (row: number) => Company {
  const optional = (name: string, isThere: boolean) => (isThere ? table.column(name) : null);
  const isListed = of === 'listed';
  const [ids, symbols] = [table.column('id'), table.column(of === 'unlisted' ? 'symbol' : 'id')];
  const [names, countries, sectors] = [table.column('name'), table.column('country'), table.column('sector')];
  const [caps, others] = [
    optional('cap', of !== 'unlisted' || table.columns.includes('cap')),
    optional('otherClasses', of !== 'unlisted'),
  ];
  const hasSpans = table.columns.includes('capFrom');
  const [lows, highs] = [optional('capLow', hasSpans), optional('capHigh', hasSpans)];
  const capSources = optional('capFrom', hasSpans);
  const [ranks, styles] = [optional('ranked', isListed), optional('style', isListed)];
  const [indexes, themes] = [optional('indexes', isListed), optional('themes', isListed)];
  const cell = (cells: readonly string[] | null, row: number) => (cells === null ? '' : cellAt(cells, row));
  return (row) => {
    const [symbol, country] = [cellAt(symbols, row), textCell(cellAt(countries, row))];
    const [capText, style] = [cell(caps, row), cell(styles, row)];
    const cap = capText === '' ? null : numberCell(capText);
    return {
      id: issuerId(cellAt(ids, row)),
      symbol,
      name: cellAt(names, row),
      country,
      cap,
      capSpan: spanCells(cap, cell(lows, row), cell(highs, row), cell(capSources, row)),
      sector: sectorCell(cellAt(sectors, row)),
      ownSize: null,
      ranked: cell(ranks, row) === 'yes',
      currency: currencyOfCountry(country),
      style: style === '' ? null : wordIn(style, STYLE_BY_NAME),
      indexes: readIndexes(cell(indexes, row)),
      themes: readThemes(cell(themes, row)),
      classes: others === null ? [] : [symbol, ...wordsCell(cellAt(others, row))],
    };
  };
}

/* The id of an unlisted company is written only where it is more than `~` and its symbol. */
function unlistedTable(text: string): PackTable {
  const table = parseTable(text);
  const ids = once(() => {
    const symbols = table.column('symbol');
    return table.column('id').map((id, row) => (id === '' ? `~${cellAt(symbols, row)}` : id));
  });
  return { ...table, column: (name) => (name === 'id' ? ids() : table.column(name)) };
}
