import type { Result } from '../../domain/model/units.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { linesOfPage } from './lines.ts';
import { openPdf, wordsOfPages, type OpenPdf, type PdfFault } from './open-pdf.ts';
import { tableRows, type TableRow } from './rows.ts';

/** What a PDF says, as text: a line for each row of its tables and each line around them, tabs between the cells. */
export interface PdfText {
  readonly text: string;
  readonly pages: number;
  /** Pages without a word: pictures, or nothing. */
  readonly blankPages: number;
  /** The lines of the text that can't be seen on their page, or not in full, from 1. */
  readonly hiddenLines: readonly number[];
}

/** Reads the text of a PDF. Whatever the bytes are, it does not throw. */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  password: string | undefined,
  onPage: (done: number, of: number) => void,
): Promise<Result<PdfText, PdfFault>> {
  const opened = await openPdf(bytes, password);
  if (!opened.ok) return opened;
  try {
    const read = await readPdfRows(opened.value, onPage);
    if (!read.ok) return read;
    const { rows, pages, blankPages } = read.value;
    const hiddenLines = rows.flatMap(({ isHidden }, at) => (isHidden ? [at + 1] : []));
    return { ok: true, value: { text: writeLines(rows.map(({ cells }) => cells)), pages, blankPages, hiddenLines } };
  } finally {
    await opened.value.close();
  }
}

/** The rows of a document with their places; the number of a line of the text is the place of its row, from 1. */
export interface PdfRows {
  readonly rows: readonly TableRow[];
  readonly pages: number;
  readonly blankPages: number;
  /** How each page is turned to be read, in degrees. */
  readonly rotations: readonly number[];
}

/** Gives the rows of an open document. */
export async function readPdfRows(
  pdf: OpenPdf,
  onPage: (done: number, of: number) => void,
): Promise<Result<PdfRows, PdfFault>> {
  const read = await wordsOfPages(pdf, onPage);
  if (!read.ok) return read;
  const pages = read.value.map(({ words, height }, page) => ({ lines: linesOfPage(words, page), height }));
  const blankPages = pages.filter(({ lines }) => lines.length === 0).length;
  if (blankPages === pages.length)
    return { ok: false, error: { code: 'refused-scanned-pdf', detail: { pages: pages.length } } };
  const rotations = read.value.map(({ rotation }) => rotation);
  return { ok: true, value: { rows: tableRows(pages), pages: pages.length, blankPages, rotations } };
}
