import type { LineNumber } from '../../domain/model/units.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { readPdfRows, type PdfRows } from './read-pdf.ts';
import type { Place } from './rows.ts';
import { itemAt, must } from '../../domain/must.ts';

/** A row as its page shows it. */
export interface DrawnRow {
  readonly line: LineNumber;
  readonly picture: ImageBitmap;
  /** In points, as it stands on the page. */
  readonly width: number;
}

/** Which rows of which document. `key` is another for another document. */
export interface RowsToDraw {
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly password: string | undefined;
  readonly lines: readonly LineNumber[];
}

/* Pictures have as many dots to a point; a screen that shows more is rare. */
const DOTS = 2;
const MARGIN = 6;

/* Where the rows of a document stand is worked out once, however many of them are looked at. */
let last: { readonly key: string; readonly rows: PdfRows } | null = null;

/** Draws rows as cuts of their pages; null where nothing can be drawn on this thread, or the document can't be opened any more. */
export async function drawRows({ key, bytes, password, lines }: RowsToDraw): Promise<readonly DrawnRow[] | null> {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const opened = await openPdf(bytes, password);
  if (!opened.ok) return null;
  try {
    if (last?.key !== key) {
      const read = await readPdfRows(opened.value, () => undefined);
      if (!read.ok) return null;
      last = { key, rows: read.value };
    }
    return await drawAll(opened.value, last.rows, lines);
  } finally {
    await opened.value.close();
  }
}

async function drawAll(
  pdf: OpenPdf,
  { rows, rotations }: PdfRows,
  lines: readonly LineNumber[],
): Promise<readonly DrawnRow[]> {
  const wanted = lines.flatMap((line) => {
    const places = rows[line - 1]?.places ?? [];
    return places.length === 0 ? [] : [{ line, places }];
  });
  const pages = new Map<number, OffscreenCanvas | null>();
  const drawn: DrawnRow[] = [];
  for (const { line, places } of wanted) {
    const cuts: { readonly place: Place; readonly page: OffscreenCanvas }[] = [];
    for (const place of places) {
      if (!pages.has(place.page)) {
        // rows come in the order of their pages: what is not needed any more is let go
        for (const number of pages.keys()) if (number < place.page - 1) pages.delete(number);
        pages.set(place.page, await drawPage(pdf, place.page, itemAt(rotations, place.page)));
      }
      const page = pages.get(place.page);
      if (page !== null && page !== undefined) cuts.push({ place: widened(place, rows), page });
    }
    if (cuts.length > 0) drawn.push(cutOut(line, cuts));
  }
  return drawn;
}

/* As wide as all rows of the page, so that columns stand above one another. */
function widened(place: Place, rows: PdfRows['rows']): Place {
  let { left, right } = place;
  for (const { places } of rows) {
    for (const other of places) {
      if (other.page !== place.page) continue;
      left = Math.min(left, other.left);
      right = Math.max(right, other.right);
    }
  }
  return { ...place, left, right };
}

async function drawPage({ document }: OpenPdf, at: number, rotation: number): Promise<OffscreenCanvas | null> {
  const page = await document.getPage(at + 1);
  const viewport = page.getViewport({ scale: DOTS, rotation });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // as for a printer: on screen it would wait for frames, which a worker has none of; and without notes, forms and links
  const intent = { intent: 'print', annotationMode: 0, background: 'white' } as const;
  try {
    // a canvas of a worker draws as one of a page does
    const canvasContext = context as unknown as CanvasRenderingContext2D;
    await page.render({ canvas: null, canvasContext, viewport, ...intent }).promise;
    return canvas;
  } catch {
    return null; // a page whose pictures or letters can't be drawn was read all the same
  } finally {
    page.cleanup();
  }
}

function cutOut(
  line: LineNumber,
  cuts: readonly { readonly place: Place; readonly page: OffscreenCanvas }[],
): DrawnRow {
  const sizes = cuts.map(({ place, page }) => {
    const left = Math.max(0, Math.floor((place.left - MARGIN) * DOTS));
    const top = Math.max(0, Math.floor(place.top * DOTS));
    const wide = Math.max(1, Math.min(page.width - left, Math.ceil((place.right + MARGIN) * DOTS) - left));
    const high = Math.max(1, Math.min(page.height - top, Math.ceil(place.bottom * DOTS) - top));
    return { left, top, wide, high };
  });
  const wide = Math.max(...sizes.map((size) => size.wide));
  const canvas = new OffscreenCanvas(
    wide,
    sizes.reduce((sum, { high }) => sum + high, 0),
  );
  const context = must(canvas.getContext('2d'));
  let y = 0;
  for (const [at, { page }] of cuts.entries()) {
    const size = itemAt(sizes, at);
    context.drawImage(page, size.left, size.top, size.wide, size.high, 0, y, size.wide, size.high);
    y += size.high;
  }
  return { line, picture: canvas.transferToImageBitmap(), width: wide / DOTS };
}
