import { readXlsx } from 'hucre/xlsx';
import type { Result } from '../../domain/model/units.ts';
import { cellText } from './cell-text.ts';
import { endsEarly } from '../text/tokens.ts';
import { countCells, MOST_CELLS, MOST_OTHER_TAGS } from './count-cells.ts';
import { writeLines, type SheetText } from '../text/sheet-lines.ts';
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

/** Reads every sheet of a workbook, formulas by their last result. Never throws, whatever the bytes are. `onStep` is told after each step. */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  onStep: () => void = () => undefined,
): Promise<Result<readonly SheetText[], OpenFault>> {
  const parts = await unpackParts(bytes, entries, onStep);
  if (!parts.ok) return parts;
  const opened = await open(writeStoredZip(parts.value));
  onStep();
  // A sheet that the library passes over, as one without a name, may not be lost in silence; and a workbook without sheets is none.
  if (opened === null || opened.sheets.length === 0 || opened.sheets.length < countSheets(parts.value))
    return { ok: false, error: 'damaged' };
  const sheets = opened.sheets.map((sheet) => {
    const text = textOfSheet(sheet);
    onStep();
    return text;
  });
  return { ok: true, value: sheets };
}

async function unpackParts(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  onStep: () => void,
): Promise<Result<ReadonlyMap<string, Uint8Array>, OpenFault>> {
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
    const xml = new TextDecoder().decode(part.value);
    const size = countCells(xml);
    onStep();
    cells += size.cells;
    tags += size.otherTags;
    if (size.isFar) return { ok: false, error: 'unsafe' };
    if (cells > MOST_CELLS || tags > MOST_OTHER_TAGS) return { ok: false, error: 'too-many-cells' };
    // the library reads as much as there is, and of two cells of one place the later one: rows would be gone without a word
    if (isCut(name, xml) || size.isTwice) return { ok: false, error: 'damaged' };
  }
  return { ok: true, value: parts };
}

/* Whether a part that cells come from ends before its outermost element does. */
function isCut(name: string, xml: string): boolean {
  const root = /<(?:[\w.-]{1,20}:)?(worksheet|sst|styleSheet|workbook)(?:\s[^>]{0,4000})?>/.exec(xml);
  if (root === null) return /\/worksheets\/[^/]{1,80}\.xml$/.test(name);
  const [whole, element = ''] = root;
  return !whole.endsWith('/>') && endsEarly(xml, element);
}

/* How many sheets the workbook says it has. */
function countSheets(parts: ReadonlyMap<string, Uint8Array>): number {
  const [, part] = [...parts].find(([name]) => /(?:^|\/)workbook\.xml$/i.test(name)) ?? [];
  return new TextDecoder().decode(part).match(/<(?:\w{1,20}:)?sheet\s/g)?.length ?? NO_SHEETS;
}

/* A sheet that is nothing but a chart has no cells: taken for a worksheet it is an empty one. */
function withoutOtherSheets(part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part);
  return new TextEncoder().encode(text.replace(OTHER_SHEETS, '/relationships/worksheet"'));
}

type Opened = Awaited<ReturnType<typeof readXlsx>>;

async function open(zip: Uint8Array<ArrayBuffer>): Promise<Opened | null> {
  try {
    return await readXlsx(zip, { readStyles: true });
  } catch (error) {
    // Whatever the library finds wrong is said by an Error of some kind; the sentence is the same for all.
    if (error instanceof Error) return null;
    throw error;
  }
}

function textOfSheet(sheet: Opened['sheets'][number]): SheetText {
  const formats = sheet.cells;
  const rows = sheet.rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null) return '';
      if (typeof cell === 'string') return cell;
      return cellText(cell, formats?.get(`${row},${column}`)?.style?.numFmt ?? NO_FORMAT);
    }),
  );
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([row]) => row + 1);
  return {
    name: sheet.name,
    text: writeLines(rows),
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    hiddenRows: new Set(hidden),
  };
}
