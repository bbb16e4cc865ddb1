import Papa from 'papaparse';
import { nameKey } from '../../../src/domain/identity/names.ts';
import { plainFundName, ruleWords } from '../../../src/domain/identity/fund-names.ts';
import type { FundClass, Listed } from '../../../src/domain/model/reference.ts';
import { identifierHash, identifierKey, isinChecks, tickerKey } from '../../../src/reference/identifier-hash.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { judge } from '../fund-class.ts';
import { addRow, arrange, closeTable, columnOf, lengthOf, openTable } from './open-table.ts';
import { byText } from '../sources.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, refuseDay, type RawFile, type Renewal } from './renewal.ts';

type Cell = (title: string) => string;
type Fund = Listed & { kind: 'fund' };

/** Whether a text is a list of funds with the index of each: a header with ISIN, name and index. */
export function isEuropeanList(text: string): boolean {
  const [head = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const titles = head.split(/[,;\t]/).map((title) => title.replaceAll('"', '').trim().toLowerCase());
  return ['isin', 'name', 'index'].every((title) => titles.includes(title));
}

/** The day of a list that states none in itself stands in its file's name. */
function dayOf(name: string): string | null {
  return /(?<!\d)(20\d\d-\d\d-\d\d)(?!\d)/.exec(name)?.[1] ?? null;
}

/**
 * Renews which European fund an ISIN, WKN or ticker is, by a list with a row a share class. A class of a fund that is known gets its
 * numbers; a new fund comes in with its class by its name, and reads its index's list where the index is one of the pack's. A number
 * that is something else's already, and a class whose index is not its fund's, are refused.
 */
export function renewEuropean(pack: PackText, file: RawFile, today: string): Renewal {
  const asOf = dayOf(file.name);
  if (asOf === null) return refuseAll(pack, `${file.name}: its name has to end with its day, as etfs-2026-11-20.csv.`);
  const why = refuseDay(asOf, today, null);
  if (why !== null) return refuseAll(pack, `${file.name}: ${why}.`);
  const reference = makeReference(pack);
  const funds = openTable(pack.catalog.FUNDS);
  const lookThrough = openTable(pack.catalog.LOOK_THROUGH);
  const book = openBook(pack.identifiers.IDENTIFIERS);
  const indexes = openIndexes(pack.catalog.INDEX_NAMES);
  const listOf = openListOf(pack.catalog.LOOK_THROUGH);
  const refused: string[] = [];
  const added = new Map<string, string | null>();
  let numbers = 0;
  const rows = readRows(file.text);
  for (const cell of rows) {
    const [isin, name] = [cell('isin').toUpperCase(), cell('name')];
    const refuse = (reason: string): void => void refused.push(`${isin} ${name}: ${reason}.`);
    if (!isinChecks(isin)) {
      refuse('the check digit of the ISIN is wrong');
      continue;
    }
    const known = book.find(identifierKey(isin));
    if (known !== null && known.kind !== 'fund') {
      refuse(`the ISIN is that of ${known.symbol} in the pack, a ${known.kind}: one of the two is wrong`);
      continue;
    }
    const own = plainFundName(name);
    const index = indexes(cell('index'));
    const symbol = known?.symbol ?? fundNamed(own, reference.byName(nameKey(own))) ?? (added.has(own) ? own : null);
    if (symbol !== null) {
      const follows = added.get(symbol) ?? listOf(symbol);
      if (known === null && index !== null && follows !== null && follows !== listOf(index) && follows !== index) {
        refuse(`a class of ${symbol}, which reads ${follows}, but its index is ${index}`);
        continue;
      }
    } else {
      const fundClass = classOf(index === null ? [] : reference.bySymbol(index), [name, cell('index')]);
      addRow(funds, { symbol: own, name: own, class: fundClass });
      const list = index === null ? null : (listOf(index) ?? index);
      if (list !== null && reference.basket(list) !== null && fundClass === 'equity')
        addRow(lookThrough, { symbol: own, list, basis: 'same index', estimated: 'yes' });
      added.set(own, list);
    }
    const target = symbol ?? own;
    for (const [key, word] of [
      [identifierKey(isin), isin],
      [cell('wkn') === '' ? '' : identifierKey(cell('wkn').toUpperCase()), `WKN ${cell('wkn')}`],
      [cell('ticker') === '' ? '' : tickerKey(cell('ticker').toUpperCase()), `ticker ${cell('ticker')}`],
    ] as const) {
      if (key === '') continue;
      const holder = book.find(key);
      if (holder === null) {
        book.give(key, target);
        numbers += 1;
      } else if (holder.symbol !== target || holder.kind !== 'fund')
        refuse(`its ${word} is ${holder.symbol}'s in the pack`);
    }
  }
  sortByName(funds);
  const renewed: PackText = {
    ...pack,
    catalog: { ...pack.catalog, FUNDS: closeTable(funds), LOOK_THROUGH: closeTable(lookThrough) },
    identifiers: { IDENTIFIERS: book.close() },
  };
  return {
    pack: renewed,
    taken: [`${rows.length} European share classes: ${added.size} new funds, ${numbers} new numbers`],
    refused,
    source: {
      file: file.name,
      what: RAW_DOWNLOADS['european-etfs'].what,
      asOf,
      rows: rows.length,
      licence: RAW_DOWNLOADS['european-etfs'].licence,
      sha256: file.sha256,
    },
    funds: [...added.keys()],
  };
}

function readRows(text: string): readonly Cell[] {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (title) => title.trim().toLowerCase(),
  });
  return parsed.data.map((row) => (title) => (row[title] ?? '').replace(/\s+/g, ' ').trim());
}

function fundNamed(name: string, found: readonly Listed[]): string | null {
  const funds = found.filter((listed): listed is Fund => listed.kind === 'fund');
  const [first] = funds;
  return funds.length === 1 && first?.symbol === name ? first.symbol : null;
}

/* As its index is; else bonds by their names, for what else a name says is not sure enough. */
function classOf(index: readonly Listed[], names: readonly string[]): FundClass {
  const known = index.find((listed): listed is Fund => listed.kind === 'fund');
  if (known !== undefined) return known.fundClass;
  return judge('bond', names, '') === 'bond' ? 'bond' : 'unknown';
}

/* An index by its very words. */
function openIndexes(text: string): (stated: string) => string | null {
  const table = openTable(text);
  const spellings = columnOf(table, 'spellings');
  const byWords = new Map<string, string>();
  for (const [row, symbol] of columnOf(table, 'symbol').entries())
    for (const one of (spellings[row] ?? '').split('; ')) byWords.set(ruleWords(one).join(' '), symbol);
  return (stated) => byWords.get(ruleWords(stated.replace(/\s*\([A-Z]{3} Hedged\)$/, '')).join(' ')) ?? null;
}

/** Opens which list each fund reads; a fund with a list of its own reads itself. */
export function openListOf(text: string): (fund: string) => string | null {
  const table = openTable(text);
  const lists = columnOf(table, 'list');
  const found = new Map(
    columnOf(table, 'symbol').map((symbol, row) => [symbol, lists[row] === '' ? symbol : lists[row]]),
  );
  return (fund) => found.get(fund) ?? null;
}

/** Puts the table of funds into its order: by name, then by symbol. */
export function sortByName(funds: ReturnType<typeof openTable>): void {
  const [names, symbols] = [columnOf(funds, 'name'), columnOf(funds, 'symbol')];
  const order = Array.from({ length: lengthOf(funds) }, (_, row) => row);
  order.sort((a, b) => byText(names[a] ?? '', names[b] ?? '') || byText(symbols[a] ?? '', symbols[b] ?? ''));
  arrange(funds, order);
}

/** The table of hashed numbers, to be looked up and added to. */
interface Book {
  find(key: string): { readonly symbol: string; readonly kind: string } | null;
  /** Gives a number to a fund, or to something of another kind. */
  give(key: string, symbol: string, kind?: string): void;
  close(): string;
}

/** Opens the table of hashed numbers. */
export function openBook(text: string): Book {
  const table = openTable(text);
  const [symbols, kinds, hashes] = [columnOf(table, 'symbol'), columnOf(table, 'kind'), columnOf(table, 'hashes')];
  const cut = (cell: string): readonly string[] => cell.match(/.{7}/g) ?? [];
  const rowOfHash = new Map(hashes.flatMap((cell, row) => cut(cell).map((hash) => [hash, row] as const)));
  const nameOf = (row: number): string => `${symbols[row]} ${kinds[row]}`;
  const rowOf = new Map(symbols.map((_, row) => [nameOf(row), row]));
  return {
    find(key) {
      const row = rowOfHash.get(identifierHash(key));
      return row === undefined ? null : { symbol: symbols[row] ?? '', kind: kinds[row] ?? '' };
    },
    give(key, symbol, kind = 'fund') {
      const hash = identifierHash(key);
      let row = rowOf.get(`${symbol} ${kind}`);
      if (row === undefined) {
        row = symbols.length;
        addRow(table, { symbol, kind });
        rowOf.set(nameOf(row), row);
      }
      hashes[row] = [...cut(hashes[row] ?? ''), hash].sort(byText).join('');
      rowOfHash.set(hash, row);
    },
    close() {
      const order = symbols.map((_, row) => row).sort((a, b) => byText(nameOf(a), nameOf(b)));
      arrange(table, order);
      return closeTable(table);
    },
  };
}
