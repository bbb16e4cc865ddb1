import { ALL_SHOWN, endsEarly, readAttributes, readTokens, type Token } from '../text/tokens.ts';
import { cellText, type CellContent } from './cell-text.ts';
import { MOST_CELLS, MOST_SHEET_COLUMNS } from './count-cells.ts';
import { writeLines, type SheetText } from '../text/sheet-lines.ts';

/* The XML that Excel wrote in 2003 and that iShares still calls .xls: a workbook in one text file. */

export { MOST_CELLS };

const LAST_ROW = 1_048_576;

/** Tells whether the text ends before the workbook does. */
export function isCutXmlWorkbook(text: string): boolean {
  return endsEarly(text, 'workbook');
}

/** Reads its sheets; null where they hold more than any holdings. Never throws, whatever the text is. */
export function readXmlWorkbook(text: string): readonly SheetText[] | null {
  const reader = new Reader();
  for (const token of readTokens(text, ALL_SHOWN)) {
    reader.take(token);
    if (reader.isTooLarge) return null;
  }
  return reader.sheets.map(({ rows, ...facts }) => ({ ...facts, text: writeLines(rows) }));
}

interface Sheet {
  readonly name: string;
  isHidden: boolean;
  readonly rows: string[][];
  readonly hiddenRows: Set<number>;
}

class Reader {
  readonly sheets: Sheet[] = [];
  isTooLarge = false;
  readonly #formats = new Map<string, string>();
  #style = '';
  #cells = 0;
  #row: string[] | null = null;
  /** Columns that the last cell reaches over. */
  #merged = 0;
  #format = '';
  /** The text that is being gathered: a cell's data, or whether the sheet is visible. */
  #text: { readonly type: string; words: string } | null = null;

  take(token: Token): void {
    if (token.kind === 'text') {
      if (this.#text !== null) this.#text.words += token.text;
      return;
    }
    const name = token.name.replace(/^.*:/, '');
    if (token.kind === 'close') return this.#close(name);
    const said = new Map([...readAttributes(token.attributes)].map(([key, value]) => [key.replace(/^.*:/, ''), value]));
    const word = (key: string): string => said.get(key) ?? '';
    switch (name) {
      case 'style':
        this.#style = word('id');
        return;
      case 'numberformat':
        this.#formats.set(this.#style, word('format') === 'Percent' ? '0.00%' : word('format'));
        return;
      case 'worksheet':
        this.#row = null;
        this.sheets.push({ name: word('name'), isHidden: false, rows: [], hiddenRows: new Set() });
        return;
      case 'row':
        return this.#beginRow(placeOf(word('index')), word('hidden') === '1');
      case 'cell':
        this.#format = this.#formats.get(word('styleid')) ?? '';
        return this.#beginCell(placeOf(word('index')), placeOf(word('mergeacross')));
      case 'data':
      case 'visible':
        if (!token.isEmpty) this.#text = { type: name === 'data' ? word('type') : '', words: '' };
    }
  }

  #close(name: string): void {
    if (this.#text === null || (name !== 'data' && name !== 'visible')) return;
    const { type, words } = this.#text;
    this.#text = null;
    const sheet = this.sheets.at(-1);
    if (name === 'visible' && sheet !== undefined) sheet.isHidden = words.trim() !== 'SheetVisible';
    if (name === 'data' && this.#row !== null && this.#row.length > 0)
      this.#row[this.#row.length - 1] = cellText(contentOf(type, words), this.#format);
  }

  #beginRow(index: number | null, isHidden: boolean): void {
    const sheet = this.sheets.at(-1);
    if (sheet === undefined) return;
    this.isTooLarge = sheet.rows.length >= LAST_ROW || (index !== null && index > LAST_ROW);
    while (!this.isTooLarge && index !== null && sheet.rows.length < index - 1) sheet.rows.push([]);
    this.#row = [];
    this.#merged = 0;
    sheet.rows.push(this.#row);
    if (isHidden) sheet.hiddenRows.add(sheet.rows.length);
  }

  #beginCell(index: number | null, merged: number | null): void {
    if (this.#row === null) return;
    const place = index === null ? this.#row.length + this.#merged : index - 1;
    this.#cells += 1;
    this.isTooLarge = this.#cells > MOST_CELLS || place >= MOST_SHEET_COLUMNS;
    while (!this.isTooLarge && this.#row.length < place) this.#row.push('');
    this.#row.push('');
    this.#merged = merged === null ? 0 : Math.min(merged, MOST_SHEET_COLUMNS);
  }
}

function placeOf(written: string): number | null {
  return /^[1-9]\d{0,7}$/.test(written) ? +written : null;
}

/* A date has its time behind a T; a number is written as XML writes numbers. */
function contentOf(type: string, words: string): CellContent {
  const text = words.replace(/\s+/g, ' ').trim();
  if (type === 'Number' && /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/.test(text)) return +text;
  if (type === 'Boolean') return text === '1';
  if (type === 'DateTime' && /^\d{4}-\d{2}-\d{2}T/.test(text)) return new Date(`${text.replace(/Z?$/, '')}Z`);
  return text;
}
