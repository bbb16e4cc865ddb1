import { isBlank, readRecords } from '../../src/read/cells/records.ts';
import { markEvidence, parseNumber } from '../../src/read/cells/cells.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* What a fixture is made of, as far as it decides in which other shapes the same file could come. */

export interface Line {
  readonly cells: readonly string[];
  readonly kind: 'title' | 'row' | 'other';
  readonly accepted: boolean;
}

/** Columns that stand side by side in every shape: a titled one, and those without a title to its right. */
export interface Group {
  readonly places: readonly number[];
  readonly isTitled: boolean;
  /** It ends in numbers without a title. */
  readonly isLoose: boolean;
}

export interface Columns {
  readonly groups: readonly Group[];
  /** In lower case. */
  readonly titles: ReadonlySet<string>;
  /** Columns at the beginning that say what each line is, and never move. */
  readonly tags: number;
  readonly areTagged: boolean;
  /** Some amount shows which its decimal mark is. */
  readonly areMarked: boolean;
  /** Numbers were cut in two, so that cells do not stand under their titles. */
  readonly areSplit: boolean;
  /** Written in letters of East Asia: without a mark, its UTF-16 cannot be told from other bytes by its NULs. */
  readonly areWide: boolean;
}

/** Fates of records that stand under the titles: they move with the columns. */
const IN_TABLE = new Set([
  'header',
  'repeated-header',
  'position',
  'cash',
  'lot-position',
  'lot-of-position',
  'total',
  'subtotal',
  'pending',
  'older-date',
  'empty-position',
  'ragged',
  'no-value',
]);

/** The lines of a fixture; those above the table of positions, and of other tables, are of kind `other`. */
export function linesOf(text: string, reading: FileReading): readonly Line[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const fates = new Map<number, string>(fatesIn(reading.fates).map(({ line, reason }) => [line, reason]));
  let isInTable = reading.headerLine === 0;
  return [...readRecords(plain, reading.delimiter)].map((record): Line => {
    const { cells, line } = record;
    const fate = isBlank(record) ? '' : (fates.get(line) ?? '');
    const isWide = cells.filter((cell) => cell.trim() !== '').length > 1;
    const isTitle = line === reading.headerLine || fate === 'repeated-header';
    // Another header is that of a table beside the positions.
    if (isTitle || fate === 'header' || fate === 'other-table') isInTable = isTitle;
    const kind = !isWide || !isInTable || !IN_TABLE.has(fate) ? 'other' : isTitle ? 'title' : 'row';
    return { cells, kind, accepted: ['position', 'cash', 'lot-position'].includes(fate) };
  });
}

export function fileColumns(lines: readonly Line[]): Columns {
  const titleLines = lines.filter(({ kind }) => kind === 'title').map(({ cells }) => cells);
  const rows = lines.filter(({ kind }) => kind === 'row').map(({ cells }) => cells);
  const width = Math.max(...[...titleLines, ...rows].map((cells) => cells.length));
  const isTitled = (at: number): boolean => titleLines.some((cells) => (cells[at] ?? '').trim() !== '');
  const hasNumbers = (at: number): boolean => rows.some((cells) => isNumber(cells[at] ?? ''));
  const areTagged = titleLines.length > 0 && titleLines.every((cells) => cells[1] === 'Header');
  const tags = areTagged ? 2 : 0;
  const lastTitled = Math.max(...titleLines.map((cells) => cells.findLastIndex((title) => title.trim() !== '')));
  const groups: number[][] = [];
  for (let at = tags; at < width; at += 1) {
    if (at === tags || titleLines.length === 0 || isTitled(at)) groups.push([at]);
    else groups.at(-1)!.push(at);
  }
  const isLoose = (at: number): boolean => titleLines.length > 0 && !isTitled(at) && hasNumbers(at);
  return {
    groups: groups.map((places) => ({ places, isTitled: isTitled(places[0]!), isLoose: isLoose(places.at(-1)!) })),
    titles: new Set(titleLines.flat().map((title) => title.trim().toLowerCase())),
    tags,
    areMarked: rows.flat().some((cell) => markEvidence(cell) === '.' || markEvidence(cell) === ','),
    areTagged,
    areSplit:
      titleLines.length > 0 &&
      Array.from({ length: width }, (_, at) => at).some((at) => at > lastTitled && hasNumbers(at)),
    areWide: titleLines.flat().some((title) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(title)),
  };
}

function isNumber(cell: string): boolean {
  return parseNumber(cell, '.').kind === 'number' || parseNumber(cell, ',').kind === 'number';
}
