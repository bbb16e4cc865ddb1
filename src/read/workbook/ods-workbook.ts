import type { Result } from '../../domain/model/units.ts';
import { ALL_SHOWN, readAttributes, readTokens, type Token } from '../text/tokens.ts';
import { cellText } from './cell-text.ts';
import { MOST_CELLS, MOST_SHEET_COLUMNS } from './count-cells.ts';
import type { OpenFault } from './open-workbook.ts';
import { writeLines, type SheetText } from '../text/sheet-lines.ts';
import { unpackPart } from './unpack-part.ts';
import type { ZipEntry } from './zip-directory.ts';

/* OpenDocument workbooks (.ods): one XML file in a ZIP file, whose rows and cells say how often they repeat. Repeats are counted before they
   are written out, so that a small file can't fill the memory; empty ones are written out only where something follows them. */

/* Progress is told after so many tags and texts. */
const STEP = 100_000;
const LAST_ROW = 1_048_576;
/** Cells of the rectangle that the cells of a sheet span. */
const LARGEST_RECTANGLE = 20_000_000;
/* Elements inside a cell that are not its text: comments and pictures. */
const ASIDE: ReadonlySet<string> = new Set(['annotation', 'frame', 'shapes', 'tracked-changes']);

/** Reads every sheet of an OpenDocument workbook, formulas by their last result. Never throws, whatever the bytes are. `onStep` is called for progress. */
export async function openOds(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  onStep: () => void,
): Promise<Result<readonly SheetText[], OpenFault>> {
  const partOf = async (name: string): Promise<Result<string, OpenFault> | null> => {
    const entry = entries.find((one) => one.name === name);
    const part = entry === undefined ? null : await unpackPart(bytes, entry);
    if (part === null) return null;
    return part.ok ? { ok: true, value: new TextDecoder().decode(part.value) } : part;
  };
  const manifest = await partOf('META-INF/manifest.xml');
  if (manifest?.ok === true && manifest.value.includes('encryption-data')) return { ok: false, error: 'locked' };
  const content = await partOf('content.xml');
  if (content === null) return { ok: false, error: 'damaged' };
  if (!content.ok) return content;
  const reader = new OdsReader();
  let tokens = 0;
  for (const token of readTokens(content.value, ALL_SHOWN)) {
    reader.take(token);
    tokens += 1;
    if (tokens % STEP === 0) onStep();
    if (reader.isTooLarge) return { ok: false, error: 'too-many-cells' };
  }
  const sheets = reader.sheets.map(({ rows, ...facts }) => ({ ...facts, text: writeLines(rows) }));
  return sheets.length === 0 || !reader.isWhole ? { ok: false, error: 'damaged' } : { ok: true, value: sheets };
}

interface OdsSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: (readonly string[])[];
  readonly hiddenRows: Set<number>;
}

interface OpenCell {
  readonly attributes: ReadonlyMap<string, string>;
  /** How often it repeats. */
  readonly times: number;
  text: string;
}

class OdsReader {
  readonly sheets: OdsSheet[] = [];
  isTooLarge = false;
  /** The closing tag of the document was read: nothing is cut off. */
  isWhole = false;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #cells = 0;
  #width = 0;
  #row: { readonly cells: string[]; readonly times: number; readonly isHidden: boolean; blanks: number } | null = null;
  #blankRows = 0;
  #cell: OpenCell | null = null;
  #aside = 0;

  take(token: Token): void {
    if (token.kind === 'text') {
      if (this.#cell !== null && this.#aside === 0) this.#cell.text += token.text;
      return;
    }
    const name = token.name.replace(/^.*:/, '');
    if (token.kind === 'close') return this.#close(name);
    if (ASIDE.has(name) && !token.isEmpty) this.#aside += 1;
    if (this.#aside > 0) return;
    const attributes = new Map(
      [...readAttributes(token.attributes)].map(([key, value]) => [key.replace(/^.*:/, ''), value]),
    );
    this.#open(name, attributes);
    if (token.isEmpty) this.#close(name);
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    switch (name) {
      case 'style':
        this.#style = attributes.get('name') ?? '';
        return;
      case 'table-properties':
        if (attributes.get('display') === 'false') this.#hiddenStyles.add(this.#style);
        return;
      case 'table': {
        [this.#row, this.#cell, this.#blankRows, this.#width] = [null, null, 0, 0];
        const isHidden = this.#hiddenStyles.has(attributes.get('style-name') ?? '');
        this.sheets.push({ name: attributes.get('name') ?? '', isHidden, rows: [], hiddenRows: new Set() });
        return;
      }
      case 'table-row': {
        const isHidden = /^(?:collapse|filter)$/.test(attributes.get('visibility') ?? '');
        this.#row = { cells: [], times: timesOf(attributes.get('number-rows-repeated')), isHidden, blanks: 0 };
        return;
      }
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = { attributes, times: timesOf(attributes.get('number-columns-repeated')), text: '' };
        return;
      case 'p':
      case 's':
      case 'tab':
      case 'line-break':
        if (this.#cell !== null && this.#cell.text !== '') this.#cell.text += ' ';
    }
  }

  #close(name: string): void {
    if (ASIDE.has(name)) this.#aside = Math.max(0, this.#aside - 1);
    else if (this.#aside > 0) return;
    else if (name === 'document-content') this.isWhole = true;
    else if (name === 'table-row') this.#endRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
  }

  #endCell(): void {
    const [row, cell] = [this.#row, this.#cell];
    this.#cell = null;
    if (row === null || cell === null) return;
    const text = textOf(cell);
    if (text === '') {
      row.blanks += cell.times;
      return;
    }
    const place = row.cells.length + row.blanks;
    this.#cells += cell.times * row.times;
    this.isTooLarge = this.#cells > MOST_CELLS || place + cell.times > MOST_SHEET_COLUMNS;
    if (this.isTooLarge) return;
    while (row.cells.length < place) row.cells.push('');
    row.blanks = 0;
    for (let k = 0; k < cell.times; k += 1) row.cells.push(text);
  }

  #endRow(): void {
    const [row, sheet] = [this.#row, this.sheets.at(-1)];
    this.#row = null;
    if (row === null || sheet === undefined) return;
    if (row.cells.length === 0) {
      this.#blankRows += row.times;
      return;
    }
    const rows = sheet.rows.length + this.#blankRows + row.times;
    this.#width = Math.max(this.#width, row.cells.length);
    this.isTooLarge = rows > LAST_ROW || rows * this.#width > LARGEST_RECTANGLE;
    if (this.isTooLarge) return;
    for (; this.#blankRows > 0; this.#blankRows -= 1) sheet.rows.push([]);
    for (let k = 0; k < row.times; k += 1) {
      sheet.rows.push(row.cells);
      if (row.isHidden) sheet.hiddenRows.add(sheet.rows.length);
    }
  }
}

function timesOf(written: string | undefined): number {
  // more than any sheet has is too many, however many it is
  return written !== undefined && /^[1-9]\d*$/.test(written) ? Math.min(+written, 1e9) : 1;
}

/* The stored value with all its digits, not the rounded text that the sheet shows. Only that text has leading zeros. */
function textOf({ attributes, text }: OpenCell): string {
  const shown = text.replace(/\s+/g, ' ').trim();
  const type = attributes.get('value-type') ?? '';
  if (type === 'date') return (attributes.get('date-value') ?? '').slice(0, 10);
  if (type === 'boolean') return attributes.get('boolean-value') === 'true' ? 'TRUE' : 'FALSE';
  const value = attributes.get('value') ?? '';
  if (!/^(?:float|percentage|currency)$/.test(type) || !/^-?\d[\d.]{0,40}(?:[eE][-+]?\d{1,3})?$/.test(value))
    return shown;
  if (/^0\d{1,30}$/.test(shown)) return shown;
  const currency = type === 'currency' ? (attributes.get('currency') ?? '') : '';
  return cellText(+value, type === 'percentage' ? '0.00%' : currency);
}
