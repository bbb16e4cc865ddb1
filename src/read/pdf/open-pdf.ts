import type { Issue } from '../../domain/model/issue.ts';
import type { Result } from '../../domain/model/units.ts';
import { countRefused } from './cap-pdfjs.ts';
import { loadPdfjs, type PDFDocumentProxy } from './load-pdfjs.ts';
import { whileWatching } from './watch-ink.ts';
import { markHidden, turnOf, wordsOf, type TextPiece, type Word } from './words.ts';

/* A PDF is opened with everything switched off that is not its text: it runs nothing, fetches nothing and follows nothing. */

/** Why a PDF is refused. */
export type PdfFault = Pick<Issue, 'code' | 'detail'>;

/** The largest PDF that is opened, in bytes, and the most pages: far more than a statement has. */
const LARGEST_PDF = 64 * 1024 * 1024;
const MOST_PAGES = 500;
const MOST_PIECES_A_PAGE = 10_000;
const MOST_PIECES = 400_000;
/* Hundreds of times what a page takes. */
const LONGEST_PAGE_MS = 3000;
const LONGEST_MS = 60_000;

/** An open document; whoever opened it closes it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => Promise<void>;
}

/** Opens a PDF; a locked one with its password. Whatever the bytes are, it does not throw. */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  password: string | undefined,
): Promise<Result<OpenPdf, PdfFault>> {
  if (bytes.length > LARGEST_PDF) return refuse('refused-too-large', { bytes: bytes.length, limit: LARGEST_PDF });
  const { getDocument, PasswordResponses, VerbosityLevel } = await loadPdfjs();
  const refused = countRefused();
  const task = getDocument({
    // it takes what it is given for itself
    data: bytes.slice(),
    ...(password === undefined ? {} : { password }),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    disableRange: true,
    disableStream: true,
    disableAutoFetch: true,
    pdfBug: false,
    stopAtErrors: true,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 16 * 1024 * 1024,
    canvasMaxAreaInBytes: 64 * 1024 * 1024,
    verbosity: VerbosityLevel.ERRORS,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
    BinaryDataFactory: NoFiles,
  });
  const close = () => task.destroy();
  try {
    const document = await task.promise;
    if (document.numPages <= MOST_PAGES) return { ok: true, value: { document, close } };
    await close();
    return refuse('refused-too-large', { pages: MOST_PAGES });
  } catch (error) {
    await close();
    if (countRefused() > refused) return refuse('refused-pdf-too-much', {});
    if (!(error instanceof Error) || error.name !== 'PasswordException') return refuse('refused-damaged-pdf', {});
    const isWrong = 'code' in error && error.code === PasswordResponses.INCORRECT_PASSWORD;
    return refuse('refused-locked-pdf', isWrong ? { wrong: 'yes' } : {});
  }
}

/** The words of a page, as it is turned to be read. */
export interface PageWords {
  readonly words: readonly Word[];
  readonly height: number;
  /** How it is turned, in degrees. */
  readonly rotation: number;
}

/* Time and ink are watched for all of the thread, so one document is gone through after the other. */
let last: Promise<unknown> = Promise.resolve();

/** Gives the words of each page in turn; `onPage` is told how many are done. */
export function wordsOfPages(
  pdf: OpenPdf,
  onPage: (done: number, of: number) => void,
): Promise<Result<readonly PageWords[], PdfFault>> {
  const words = last.then(() => readWords(pdf, onPage));
  last = words.catch(() => undefined);
  return words;
}

async function readWords(
  { document }: OpenPdf,
  onPage: (done: number, of: number) => void,
): Promise<Result<readonly PageWords[], PdfFault>> {
  const began = performance.now();
  const pages: PageWords[] = [];
  let left = MOST_PIECES;
  const refused = countRefused();
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      const most = Math.min(left, MOST_PIECES_A_PAGE);
      const readPieces = () => piecesOf(page.streamTextContent({ includeMarkedContent: false }), most);
      const { value: pieces, hasHidden } = await whileWatching(false, readPieces);
      // a typeface that asked for too much is left out without a word, and its letters with it
      if (pieces === null || performance.now() - began > LONGEST_MS || countRefused() > refused)
        return refuse('refused-pdf-too-much', { page: number });
      left -= pieces.length;
      const turn = turnOf(pieces, page.getViewport({ scale: 1 }).transform);
      const rotation = (page.rotate - turn + 360) % 360;
      const seen = page.getViewport({ scale: 1, rotation });
      const visible = hasHidden ? (await whileWatching(true, readPieces)).value : null;
      const words = markHidden(wordsOf(pieces, seen.transform), visible && wordsOf(visible, seen.transform), seen);
      pages.push({ words, height: seen.height, rotation });
      page.cleanup();
    } catch {
      if (countRefused() > refused) return refuse('refused-pdf-too-much', { page: number });
      // what pdf.js throws at a page that it cannot read; a page left out would be rows left out
      return refuse('refused-damaged-pdf', { page: number });
    }
    onPage(number, document.numPages);
  }
  return { ok: true, value: pages };
}

/* Gives the pieces of a page's text; null where there are too many, or they take too long. */
async function piecesOf(stream: ReadableStream, most: number): Promise<readonly TextPiece[] | null> {
  const timeLimit = limitTime();
  try {
    const reader = stream.getReader() as ReadableStreamDefaultReader<{ readonly items: readonly TextPiece[] }>;
    const pieces: TextPiece[] = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return pieces;
      for (const piece of value.items) pieces.push(piece);
      if (pieces.length <= most) continue;
      await reader.cancel(new Error('Enough'));
      return null;
    }
  } catch (error) {
    if (timeLimit.isOver()) return null;
    throw error;
  } finally {
    timeLimit.lift();
  }
}

/*
 * A page may be made so that going through it takes hours, and pdf.js lets nothing else come in between. But it asks for the time every
 * hundred steps: a clock that throws once a page has had its time is what stops it.
 */
function limitTime(): { readonly lift: () => void; readonly isOver: () => boolean } {
  const { now } = Date;
  const end = now() + LONGEST_PAGE_MS;
  const isOver = () => now() > end;
  Date.now = () => {
    if (isOver()) throw new Error('This page takes too long.');
    return now();
  };
  return { lift: () => (Date.now = now), isOver };
}

function refuse(code: PdfFault['code'], detail: PdfFault['detail']): { readonly ok: false; readonly error: PdfFault } {
  return { ok: false, error: { code, detail } };
}

/* Letters that a file does not bring are drawn in the browser's own; nothing is loaded from anywhere. */
class NoFiles {
  fetch(): Promise<never> {
    return Promise.reject(new Error('Nothing is loaded for a PDF.'));
  }
}

class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addKnockoutFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy = () => undefined;
}

interface CanvasEntry {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

class OffscreenCanvases {
  create(width: number, height: number): CanvasEntry {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: CanvasEntry, width: number, height: number): void {
    if (canvas !== null) Object.assign(canvas, { width, height });
  }
  destroy(entry: CanvasEntry): void {
    this.reset(entry, 0, 0);
    entry.canvas = null;
    entry.context = null;
  }
}
