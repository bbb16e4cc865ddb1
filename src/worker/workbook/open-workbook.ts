import { readXlsx } from 'hucre/xlsx';
import type { Result } from '../../domain/model/units.ts';
import { cellText } from './cell-text.ts';
import { countCells, MOST_CELLS, MOST_OTHER_TAGS } from './count-cells.ts';
import { readOnce, type LibrarySheet, type Parts, type SheetRows } from './read-once.ts';
import { writeLines, type SheetText } from './sheet-lines.ts';
import { writeStoredZip } from './stored-zip.ts';
import { unpackPart } from './unpack-part.ts';
import type { WorkbookFault, ZipEntry } from './zip-directory.ts';

/* The one file that knows the workbook library. What it is handed is a workbook of cells and formats alone, unpacked and
   measured here: no macro, picture, chart, comment or link to elsewhere ever reaches it. */

/** Why a workbook is not opened; `too-many-cells`: more than any holdings have. */
export type OpenFault = WorkbookFault | 'too-many-cells';

const READ = /\.(?:xml|rels)$/i;
const NOT_READ =
  /(?:^|\/)(?:drawings?|charts|media|theme|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|threadedComments|comments\d*|persons|externalLinks|customXml|docProps|printerSettings|activeX|ctrlProps|embeddings|queryTables|tables|richData|vbaProject|diagrams)(?:\/|\.)|worksheets\/_rels\//i;
const OTHER_SHEETS = /\/relationships\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)"/g;
const NO_FORMAT = '';
const NO_SHEETS = 0;

/* From so many cells on a sheet is worth looking through before the library reads it. */
const MANY_CELLS = 2000;

/**
 * Reads every sheet of a workbook, formulas by their last result. Never throws, whatever the bytes are. `many`: from so many cells on, those
 * that are alike are read once.
 */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  many = MANY_CELLS,
): Promise<Result<readonly SheetText[], OpenFault>> {
  const unpacked = await unpackParts(bytes, entries);
  if (!unpacked.ok) return unpacked;
  const { parts, cells } = unpacked.value;
  const sheets = (cells < many ? null : await readOnce(parts, open)) ?? (await open(parts))?.map(readSheet) ?? [];
  // A sheet that the library passes over, as one without a name, may not be lost in silence; and a workbook without sheets is none.
  if (sheets.length === 0 || sheets.length < countSheets(parts)) return { ok: false, error: 'damaged' };
  return { ok: true, value: sheets.map(({ rows, ...facts }) => ({ ...facts, text: writeLines(rows) })) };
}

interface Unpacked {
  readonly parts: Parts;
  readonly cells: number;
}

async function unpackParts(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
): Promise<Result<Unpacked, OpenFault>> {
  const parts = new Map<string, Uint8Array>();
  let cells = 0;
  let tags = 0;
  for (const entry of entries) {
    if (!READ.test(entry.name) || NOT_READ.test(entry.name)) continue;
    const part = await unpackPart(bytes, entry);
    if (!part.ok) return part;
    const name = entry.name.replace(/^\//, '');
    parts.set(name, part.value);
    if (name.endsWith('workbook.xml.rels')) parts.set(name, withoutOtherSheets(part.value));
    const size = countCells(new TextDecoder().decode(part.value));
    cells += size.cells;
    tags += size.otherTags;
    if (size.isFar) return { ok: false, error: 'unsafe' };
    if (cells > MOST_CELLS || tags > MOST_OTHER_TAGS) return { ok: false, error: 'too-many-cells' };
  }
  return { ok: true, value: { parts, cells } };
}

/* How many sheets the workbook says it has. */
function countSheets(parts: Parts): number {
  const [, part] = [...parts].find(([name]) => /(?:^|\/)workbook\.xml$/i.test(name)) ?? [];
  return new TextDecoder().decode(part).match(/<(?:\w{1,20}:)?sheet\s/g)?.length ?? NO_SHEETS;
}

/* A sheet that is nothing but a chart has no cells: taken for a worksheet it is an empty one. */
function withoutOtherSheets(part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  return new TextEncoder().encode(text.replace(OTHER_SHEETS, '/relationships/worksheet"'));
}

type Opened = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/* The sheets as the library reads them; null where it finds something wrong. */
async function open(parts: Parts): Promise<readonly LibrarySheet[] | null> {
  try {
    const { sheets } = await readXlsx(writeStoredZip(parts), { readStyles: true });
    return sheets.map(asSheet);
  } catch (error) {
    // Whatever the library finds wrong is said by an Error of some kind; the sentence is the same for all.
    if (error instanceof Error) return null;
    throw error;
  }
}

function asSheet(sheet: Opened): LibrarySheet {
  const { name, rows, cells } = sheet;
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([row]) => row + 1);
  return {
    ...{ name, rows, isHidden: sheet.hidden === true || sheet.veryHidden === true, hiddenRows: new Set(hidden) },
    formatAt: (row, column) => cells?.get(`${row},${column}`)?.style?.numFmt ?? NO_FORMAT,
  };
}

function readSheet({ name, rows, formatAt, isHidden, hiddenRows }: LibrarySheet): SheetRows {
  const texts = rows.map((cells, row) =>
    cells.map((cell, column) =>
      // a text needs no format, and looking one up takes longer than all else
      cell === null ? '' : typeof cell === 'string' ? cell : cellText(cell, formatAt(row, column)),
    ),
  );
  return { name, rows: texts, isHidden, hiddenRows };
}
