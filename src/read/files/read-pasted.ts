import type { Progress } from '../read-holdings.ts';
import type { Refusal } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import type { Result } from '../../domain/model/units.ts';
import type { Source } from './source.ts';
import { readAny, type ReadWishes } from './read-source.ts';
import type { ParsedSource } from './parsed-source.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';

/** A table as the clipboard holds it: its text, and its markup. */
type PastedTable = Omit<Extract<Source, { kind: 'table' }>, 'kind'>;
type Outcome = Result<ParsedSource, Refusal>;

/**
 * Reads a pasted table. Its text counts where both say the same, else the one from which more is read: text loses the
 * edges of cells that hold several lines, markup may hold a table beside the one that was meant.
 */
export async function readPasted(
  { name, text, html }: PastedTable,
  wishes: ReadWishes,
  progress: Progress,
): Promise<readonly Outcome[]> {
  return (await readEither({ name, text, html }, wishes, progress)).outcomes;
}

/** Gives the words of a pasted table that are read: its text, or the cells of its markup. */
export async function wordsOfPasted(table: PastedTable, wishes: ReadWishes): Promise<string> {
  return (await readEither(table, wishes, () => undefined)).words;
}

interface ReadWords {
  readonly words: string;
  readonly outcomes: readonly Outcome[];
}

async function readEither(
  { name, text, html }: PastedTable,
  wishes: ReadWishes,
  progress: Progress,
): Promise<ReadWords> {
  const { writeTables } = await import('../markup/write-tables.ts');
  const tables = writeTables(html);
  const table = tables?.kind === 'table' ? tables.text : null;
  const read = async (words: string): Promise<ReadWords> => {
    return { words, outcomes: await readAny(name, new TextEncoder().encode(words), wishes, progress) };
  };
  if (table === null || sameWords(table, text)) return read(text);
  if (text.trim() === '') return read(table);
  const [ofText, ofTable] = [await read(text), await read(table)];
  return isBetter(ofTable.outcomes, ofText.outcomes) ? ofTable : ofText;
}

function sameWords(table: string, text: string): boolean {
  return linesOf(table) === linesOf(text);
}

function linesOf(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim()));
  return JSON.stringify(
    lines
      .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
      .filter(({ length }) => length > 0),
  );
}

/* Rows taken less rows left out; where that is equal but what they say is not, the markup knows the edges of the cells. */
function isBetter(ofTable: readonly Outcome[], ofText: readonly Outcome[]): boolean {
  const [table, text] = [ofTable[0], ofText[0]];
  if (table?.ok !== true || text?.ok !== true) return table?.ok === true;
  if (table.value.kind !== 'portfolio' || text.value.kind !== 'portfolio')
    return table.value.kind !== 'portfolio' && text.value.kind === 'portfolio';
  const [a, b] = [table.value.reading, text.value.reading];
  const rows = ({ fates }: typeof a): number =>
    fatesIn(fates).reduce((sum, { fate }) => sum + { accepted: 1, rejected: -1, skipped: 0 }[fate], 0);
  return (
    rows(a) > rows(b) || (rows(a) === rows(b) && wordsOf(holdingsIn(a.holdings)) !== wordsOf(holdingsIn(b.holdings)))
  );
}

function wordsOf(holdings: readonly Holding[]): string {
  return JSON.stringify(
    holdings.map(({ symbol, name, isin, quantity, value }) => [symbol, name, isin, quantity, value]),
  );
}
