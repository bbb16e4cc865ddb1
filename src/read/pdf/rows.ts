import { isCashWords } from '../cells/asset-class.ts';
import { plainWord, TOTALS, wordsOfAll } from '../languages/all-words.ts';
import { columnsOf, isRowLike, placePhrases, type PageColumn } from './columns.ts';
import { headerAt } from './headers.ts';
import type { Line, Phrase } from './lines.ts';
import { takeTickers } from './tickers.ts';
import { segmentsOf, withoutFurniture, type PageSegment } from './segments.ts';
import { firstOf, itemAt, must } from '../../domain/must.ts';

/* The tables of a document as rows of cells, each with its place on the page. */

/** A strip of a page, in points from its upper left corner. */
export interface Place {
  /** From 0. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A row as the reader gets it. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Where it stands; a row whose words go on at the top of the next page stands in two places. */
  readonly places: readonly Place[];
  /** Some of its words can't be seen on the page. */
  readonly isHidden: boolean;
}

/** A page's lines, from above. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/* A row while it is put together. `null`: what stands above its table as one text. */
interface Draft {
  readonly kind: 'header' | 'row' | 'words';
  readonly cells: string[];
  readonly lines: Line[];
  /** Phrases by column; what is no row of a table has none. */
  readonly placed: readonly (readonly Phrase[])[];
}

/** Gives the rows of all tables of a document, with what stands around them, in the document's order. */
export function tableRows(pages: readonly PageLines[]): readonly TableRow[] {
  const lines = withoutFurniture(pages);
  const drafts = segmentsOf(lines).flatMap(draftsOf);
  return withAccounts(drafts).map(({ cells, lines: own }) => ({
    cells,
    places: placesOf(own),
    isHidden: own.some(({ phrases }) => phrases.some(({ words }) => words.some((word) => word.isHidden === true))),
  }));
}

function draftsOf(segment: PageSegment): readonly Draft[] {
  const rows = segment.parts.flatMap(({ lines }) => lines.filter(isRowLike));
  const [header] = segment.headers;
  // a table without titles is one where several lines have more cells than a label and its amount
  const isTable = header !== undefined || rows.filter(({ phrases }) => phrases.length >= 3).length >= 2;
  if (!isTable) return segment.parts.flatMap(({ lines }) => lines.map(loose));
  const columns = columnsOf(
    header?.titles ?? [],
    header === undefined ? rows.filter(({ phrases }) => phrases.length >= 3) : rows,
  );
  // numbers that stand below one another nowhere, as beside a plot: lines, and no table
  if (columns.length === 0) return segment.parts.flatMap(({ lines }) => lines.map(loose));
  return withTickers(
    columns.map(({ title }) => title),
    segment.parts.flatMap(({ header: titles, lines }) => [
      ...(titles === null ? [] : [{ ...titleRow(columns), lines: [...titles.lines] }]),
      ...bodyOf(lines, columns, header !== undefined),
    ]),
  );
}

function withTickers(titles: readonly string[], drafts: readonly Draft[]): readonly Draft[] {
  const rows = drafts.filter(({ kind }) => kind === 'row');
  const taken = takeTickers(
    titles,
    rows.map(({ cells }) => cells),
  );
  if (taken === null) return drafts;
  const left = taken.values();
  return drafts.map((draft) => {
    if (draft.kind === 'words') return draft;
    if (draft.kind === 'header') return { ...draft, cells: [...draft.cells, 'Symbol'] };
    const { ticker = '', cells = draft.cells } = left.next().value ?? {};
    return { ...draft, cells: [...cells, ticker] };
  });
}

function titleRow(columns: readonly PageColumn[]): Omit<Draft, 'lines'> {
  return { kind: 'header', cells: columns.map(({ title }) => title), placed: [] };
}

const textOf = (phrases: readonly Phrase[]) => phrases.map(({ text }) => text).join(' ');

/* Words are one text, however far apart; a label with its amounts has cells. */
function loose(line: Line): Draft {
  const { phrases } = line;
  const cells = isRowLike(line) ? phrases.map(({ text }) => text) : [textOf(phrases)];
  return { kind: 'words', cells, lines: [line], placed: [] };
}

/* In sizes of the letters: how far below its row the next line of a name may stand. */
const WRAP = 1.5;

function bodyOf(lines: readonly Line[], columns: readonly PageColumn[], hasTitles: boolean): readonly Draft[] {
  const pitch = rowPitch(lines);
  const drafts: Draft[] = [];
  for (const [at, line] of lines.entries()) {
    if (isRowLike(line)) {
      drafts.push(asRow(line, columns));
      continue;
    }
    const last = drafts.at(-1);
    if (line.phrases.some(({ isAmount }) => isAmount) || !hasTitles) {
      drafts.push(loose(line));
      continue;
    }
    const placed = placePhrases(line, columns);
    const next = lines[at + 1];
    const below = next !== undefined && isRowLike(next) ? next : undefined;
    if (last?.kind === 'row' && goesOn(last, line, placed, columns, below, pitch)) addLine(last, line, placed, true);
    else drafts.push(loose(line));
  }
  return joinNameless(drafts, columns);
}

function asRow(line: Line, columns: readonly PageColumn[]): Draft {
  const placed = placePhrases(line, columns);
  const cells = placed.map(textOf);
  return { kind: 'row', cells: sayPartSum(cells, placed, columns), lines: [line], placed };
}

function addLine({ cells, lines }: Draft, line: Line, placed: readonly (readonly Phrase[])[], isBelow: boolean): void {
  placed.forEach((phrases, at) => {
    const parts = isBelow ? [itemAt(cells, at), textOf(phrases)] : [textOf(phrases), itemAt(cells, at)];
    cells[at] = parts.filter((part) => part !== '').join(' ');
  });
  if (isBelow) lines.push(line);
  else lines.unshift(line);
}

/* The shortest way from one row to the next where nothing stands between them. */
function rowPitch(lines: readonly Line[]): number {
  return lines.reduce((least, line, at) => {
    const above = lines[at - 1];
    if (above === undefined || above.page !== line.page || !isRowLike(above) || !isRowLike(line)) return least;
    return Math.min(least, line.y - above.y);
  }, Infinity);
}

/* Words below a row are the rest of its name where they look as its own do, and stand closer to it than rows to rows. */
function goesOn(
  row: Draft,
  line: Line,
  placed: readonly (readonly Phrase[])[],
  columns: readonly PageColumn[],
  below: Line | undefined,
  pitch: number,
): boolean {
  const last = must(row.lines.at(-1));
  const away = line.y - last.y;
  if (last.page !== line.page || away > WRAP * Math.max(last.size, line.size) || isHeading(line)) return false;
  const fits = placed.every((phrases, at) =>
    phrases.every((phrase) => {
      const own = itemAt(row.placed, at).at(0);
      const isInside = phrase.x1 <= itemAt(columns, at).end + 1;
      return isInside && own !== undefined && !own.isAmount && looksLike(phrase, own);
    }),
  );
  if (!fits) return false;
  const isCloser = below === undefined || below.page !== line.page || below.y - line.y > 1.08 * away;
  return away < 0.93 * pitch || (isCloser && pitch !== Infinity) || (pitch === Infinity && row.lines.length < 4);
}

function looksLike(phrase: Phrase, own: Phrase): boolean {
  const [a, b] = [firstOf(phrase.words), firstOf(own.words)];
  return a.font === b.font && Math.abs(a.size - b.size) <= 0.12 * b.size && a.x0 >= b.x0 - 1.5;
}

/* Numbers whose name stands in lines above or below them, as where the name is written around the middle. */
function joinNameless(drafts: readonly Draft[], columns: readonly PageColumn[]): readonly Draft[] {
  const left = new Set(drafts);
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind !== 'row' || draft.placed.some((phrases) => phrases.some((phrase) => !phrase.isAmount))) continue;
    for (const step of [-1, 1]) {
      const other = drafts[at + step];
      const [line] = other?.kind === 'words' && left.has(other) ? other.lines : [];
      if (other === undefined || line === undefined || line.phrases.some(({ isAmount }) => isAmount)) continue;
      const edge = step === -1 ? firstOf(draft.lines) : must(draft.lines.at(-1));
      const isNear = edge.page === line.page && Math.abs(edge.y - line.y) <= WRAP * Math.max(edge.size, line.size);
      if (!isNear || isHeading(line)) continue;
      addLine(draft, line, placePhrases(line, columns), step === 1);
      left.delete(other);
    }
  }
  return drafts.filter((draft) => left.has(draft));
}

const KINDS = wordsOfAll(({ types }) => Object.values(types).flat());

function plainLine(text: string): string {
  return plainWord(
    text
      .toLowerCase()
      .replace(/\(?\b(?:continued|cont\.|fortsetzung|suite)\)?/g, '')
      .trim()
      .replace(/:$/, ''),
  );
}

/* What is never the rest of a name. */
function isHeading(line: Line): boolean {
  const text = textOf(line.phrases);
  const plain = plainLine(text);
  return (
    /[:]$/.test(text) ||
    TOTALS.has(plain) ||
    KINDS.has(plain) ||
    isCashWords(plain) ||
    accountIn(line) !== null ||
    headerAt([line], 0) !== null
  );
}

/*
 * "Total equities" with an amount or two is the sum of a part: the reader knows such by its first word, and would take
 * the company for a holding otherwise.
 */
function sayPartSum(cells: string[], placed: readonly (readonly Phrase[])[], columns: readonly PageColumn[]): string[] {
  const at = cells.findIndex((cell) => cell !== '');
  const label = cells[at] ?? '';
  if (!/^total\b/i.test(label) || TOTALS.has(plainLine(label))) return cells;
  const amounts = placed.filter((phrases) => phrases.some(({ isAmount }) => isAmount)).length;
  if (amounts > Math.max(1, columns.length / 2)) return cells;
  return cells.map((cell, place) => (place === at ? `Subtotal: ${cell}` : cell));
}

const ACCOUNT =
  /^(?<before>.{0,60}?)\b(?:account|acct|a\/c|folio|depot(?:nummer|konto|nr)?|wertpapierdepot|konto(?:nummer)?|portfolio|policy)(?:[ -]?(?:number|no|nr|nummer|id))?[ .:#-]{0,4}(?<account>[A-Z]{0,4}[\dX*](?:[\dA-Z*/. -]{1,28})?[\dX*A-Z])(?=$|\s|[,;(])/iu;

/* The account that a line of words alone names: its number, and what it is called before that. */
function accountIn(line: Line): string | null {
  if (line.phrases.some(({ isAmount }) => isAmount)) return null;
  const { before = '', account = '' } = ACCOUNT.exec(textOf(line.phrases))?.groups ?? {};
  if ((account.match(/[\dX*]/gi) ?? []).length < 4 || !/\d/.test(account)) return null;
  const name = before.trim().replace(/ ?[–—:,|-]$/, '');
  return [name, account.trim()].filter((part) => part !== '').join(' ');
}

/*
 * Where a document speaks of several accounts, each row says its own, in a column that the reader knows. A total is that of the
 * account above it where every account before has one, too; else, and where it says so, it is that of all.
 */
function withAccounts(drafts: readonly Draft[]): readonly Draft[] {
  const named = drafts.map((draft) => (draft.kind === 'words' ? accountIn(firstOf(draft.lines)) : null));
  if (new Set(named.filter((account) => account !== null)).size < 2) return drafts;
  let account = '';
  let [isSummed, areSummed] = [true, true];
  return drafts.map((draft, at) => {
    const next = named[at] ?? account;
    if (next !== account) {
      areSummed &&= isSummed;
      [account, isSummed] = [next, false];
    }
    if (draft.kind === 'words') return draft;
    if (draft.kind === 'header') return { ...draft, cells: ['Account', ...draft.cells] };
    const label = draft.cells.find((cell) => cell !== '') ?? '';
    const isTotal = TOTALS.has(plainLine(label));
    const isOfAll = isTotal && (isSummed || !areSummed || OF_ALL.test(label));
    isSummed ||= isTotal;
    return { ...draft, cells: [isOfAll ? '' : account, ...draft.cells] };
  });
}

const OF_ALL = /\b(?:grand|overall|combined|all|portfolio)\b/i;

/* In sizes of the letters: how far a line reaches above and below where its letters stand. */
const ABOVE = 1.05;
const BELOW = 0.4;

function placesOf(lines: readonly Line[]): readonly Place[] {
  const places = new Map<number, Place>();
  for (const { page, y, size, phrases } of lines) {
    const last = places.get(page);
    const from = last ?? { page, top: Infinity, bottom: -Infinity, left: Infinity, right: -Infinity };
    places.set(page, {
      page,
      top: Math.min(from.top, y - ABOVE * size),
      bottom: Math.max(from.bottom, y + BELOW * size),
      left: phrases.reduce((least, { x0 }) => Math.min(least, x0), from.left),
      right: phrases.reduce((most, { x1 }) => Math.max(most, x1), from.right),
    });
  }
  return [...places.values()];
}
