import Papa from 'papaparse';
import { plainFundName } from '../../../src/domain/identity/fund-names.ts';
import { nameKey } from '../../../src/domain/identity/names.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import type { Listed, Reference } from '../../../src/domain/model/reference.ts';
import { identifierKey, isinChecks } from '../../../src/reference/identifier-hash.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { byText } from '../sources.ts';
import { openBook, openListOf, sortByName } from './european.ts';
import { addRow, closeTable, openTable } from './open-table.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import type { RawFile, Renewal } from './renewal.ts';

/** The corrections that have been accepted: made like any other decision by hand, so they lie with those. */
export const COMMUNITY_FILE = 'decisions/community.csv';
const TITLES = ['isin', 'name', 'is', 'source', 'day', 'reason'] as const;

/** One correction: what a number or a name is, and who says so. */
type Correction = Readonly<Record<(typeof TITLES)[number], string>>;

/** Whether a text is a table of corrections. */
export function isCorrections(text: string): boolean {
  const [head = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return head.trim() === TITLES.join(',');
}

/**
 * Takes over what readers say that a number or a name is: a fund or company of the pack by its symbol, or an index that a fund follows, which
 * then comes in under its own name. A row that says what the pack says already changes nothing; one without a public source, a day or a right
 * check digit, and one against what the pack knows, is refused: a reader's word never takes the place of a source's.
 */
export function renewByCorrections(
  pack: PackText,
  file: Pick<RawFile, 'name' | 'text' | 'sha256'>,
  today: string,
): Renewal {
  const { data } = Papa.parse<Correction>(file.text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const reference = makeReference(pack);
  const tables: Tables = {
    reference,
    book: openBook(pack.identifiers.IDENTIFIERS),
    listOf: openListOf(pack.catalog.LOOK_THROUGH),
    funds: openTable(pack.catalog.FUNDS),
    lookThrough: openTable(pack.catalog.LOOK_THROUGH),
    added: new Map(),
  };
  const refused: string[] = [];
  const taken: string[] = [];
  for (const [at, row] of data.entries()) {
    const found = faultOf(row, today) ?? take(row, tables);
    const about = [row.isin, row.name].filter((word) => word !== '').join(' ');
    if (found === 'taken') taken.push(`from readers: ${about} is ${row.is}`);
    else if (found !== 'known') refused.push(`${file.name}, row ${at + 1}, ${about}: ${found}.`);
  }
  sortByName(tables.funds);
  const { what, licence } = RAW_DOWNLOADS.corrections;
  const asOf =
    data
      .map(({ day }) => day)
      .sort(byText)
      .at(-1) ?? '';
  return {
    pack:
      taken.length === 0
        ? pack
        : {
            ...pack,
            catalog: {
              ...pack.catalog,
              FUNDS: closeTable(tables.funds),
              LOOK_THROUGH: closeTable(tables.lookThrough),
            },
            identifiers: { IDENTIFIERS: tables.book.close() },
          },
    taken,
    refused,
    source:
      taken.length === 0 ? null : { file: file.name, what, asOf, rows: data.length, licence, sha256: file.sha256 },
    funds: [...tables.added.keys()],
  };
}

interface Tables {
  readonly reference: Reference;
  readonly book: ReturnType<typeof openBook>;
  readonly listOf: (fund: string) => string | null;
  readonly funds: ReturnType<typeof openTable>;
  readonly lookThrough: ReturnType<typeof openTable>;
  /** Funds that came in, with the list that each reads. */
  readonly added: Map<string, string>;
}

/* What of a row could not be checked by anybody; null = nothing. */
function faultOf(row: Correction, today: string): string | null {
  if (TITLES.some((title) => typeof row[title] !== 'string')) return 'it has not six cells';
  const day = isoDate(row.day);
  if (row.isin !== '' && !isinChecks(row.isin)) return 'the check digit of the ISIN is wrong';
  if (row.name.trim() === '') return 'it has no name';
  if (!/^https:\/\/[\w.-]+\.[a-z]+(?:\/\S*)?$/i.test(row.source))
    return 'its source is no page that anybody could read';
  if (day === null || day > today) return 'its day is none, or in the future';
  return row.reason.trim() === '' ? 'it has no reason' : null;
}

/* 'taken', 'known' already, or why not. */
function take(row: Correction, tables: Tables): string {
  const { reference, book } = tables;
  const found = reference.bySymbol(row.is).filter(({ kind }) => kind === 'fund' || kind === 'company');
  const [target] = found;
  if (target === undefined || found.length > 1) return `“${row.is}” is no one fund, index or company of the pack`;
  if (reference.isIndex(target.symbol)) return takeFundOn(target, row, tables);
  if (row.isin === '') return 'without an ISIN it has to name an index: a name alone proves no fund';
  return giveNumber(row.isin, target, book);
}

function takeFundOn(
  index: Listed,
  row: Correction,
  { reference, book, listOf, funds, lookThrough, added }: Tables,
): string {
  const own = plainFundName(row.name);
  const list = listOf(index.symbol) ?? index.symbol;
  const holder = row.isin === '' ? null : book.find(identifierKey(row.isin));
  const named = reference.byName(nameKey(own)).filter(({ kind }) => kind === 'fund');
  const known = holder?.symbol ?? named[0]?.symbol ?? (added.has(own) ? own : null);
  if (holder !== null && holder.kind !== 'fund') return `the ISIN is that of ${holder.symbol}, a ${holder.kind}`;
  if (known !== null) {
    const follows = added.get(known) ?? listOf(known);
    if (follows !== list) return `${known} reads ${follows ?? 'no list'} in the pack, not ${list}`;
    if (row.isin === '' || holder !== null) return 'known';
    book.give(identifierKey(row.isin), known);
    return 'taken';
  }
  if (reference.basket(list) === null) return `the pack has no list of ${index.symbol}`;
  addRow(funds, { symbol: own, name: own, class: index.kind === 'fund' ? index.fundClass : 'unknown' });
  addRow(lookThrough, { symbol: own, list, basis: 'same index', estimated: 'yes' });
  added.set(own, list);
  if (row.isin !== '') book.give(identifierKey(row.isin), own);
  return 'taken';
}

function giveNumber(isin: string, { kind, symbol }: Listed, book: Tables['book']): string {
  const holder = book.find(identifierKey(isin));
  if (holder !== null)
    return holder.symbol === symbol && holder.kind === kind ? 'known' : `the ISIN is ${holder.symbol}'s in the pack`;
  book.give(identifierKey(isin), symbol, kind);
  return 'taken';
}
