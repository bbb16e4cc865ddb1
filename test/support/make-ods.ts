import { zip } from './make-workbook.ts';

/* OpenDocument workbooks made in the test that reads them. */

export interface OdsTable {
  readonly name: string;
  readonly rows: string;
  readonly isHidden?: boolean;
}

/** A cell of text. */
export function text(words: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
}

/** A cell of a number, shown with fewer digits than it has. */
export function number(value: number): string {
  return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${Math.round(value)}</text:p></table:table-cell>`;
}

/** A cell of dollars, as a formula’s result. */
export function money(value: number): string {
  return `<table:table-cell table:formula="of:=[.A1]" office:value-type="currency" office:currency="USD" office:value="${value}"><text:p>$${value}</text:p></table:table-cell>`;
}

/** The empty rows to the end of a sheet, as LibreOffice writes them. */
export const EMPTY_END =
  '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';

/** The content of an OpenDocument workbook: its tables. */
export function odsContent(tables: readonly OdsTable[], doctype = ''): string {
  const styles = ['true', 'false'].map(
    (shown) =>
      `<style:style style:name="${shown}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`,
  );
  const sheets = tables.map(
    ({ name, rows, isHidden = false }) =>
      `<table:table table:name="${name}" table:style-name="${String(!isHidden)}">${rows}</table:table>`,
  );
  return `<?xml version="1.0"?>${doctype}<office:document-content><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body></office:document-content>`;
}

/** Packs the content of an OpenDocument workbook. */
export function packOds(content: string): Uint8Array<ArrayBuffer> {
  return zip([
    { name: 'mimetype', text: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    { name: 'content.xml', text: content },
  ]);
}

/** Packs tables as an OpenDocument workbook. */
export function odsOf(tables: readonly OdsTable[], doctype = ''): Uint8Array<ArrayBuffer> {
  return packOds(odsContent(tables, doctype));
}
