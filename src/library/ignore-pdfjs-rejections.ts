import type { EventEmitter } from 'node:events';

/* pdf.js leaves some promises of a damaged file to nobody: the file is refused in words, and a browser writes a line to its console, but
   Node ends the whole program, and a batch with it. */

/* What pdf.js throws at a file, by its names; its classes can't be asked for. */
const OF_PDFJS = /^(?:FormatError|[A-Za-z]{1,40}Exception)$/;

/** Tells whether a rejection that nobody heard is pdf.js's own word on a file. */
export function isOfPdfjs(reason: unknown): boolean {
  return reason instanceof Error && OF_PDFJS.test(reason.name);
}

/** Keeps a program from ending by what pdf.js leaves unheard; whatever else is rejected unheard ends it as ever. Gives the way back. */
export function ignorePdfjsRejections(program: Pick<EventEmitter, 'on' | 'off'> = process): () => Promise<void> {
  const hear = (reason: unknown): void => {
    if (!isOfPdfjs(reason)) throw reason;
  };
  program.on('unhandledRejection', hear);
  return async () => {
    // a rejection is told once the promises of its turn are settled
    await new Promise((settled) => setImmediate(settled));
    program.off('unhandledRejection', hear);
  };
}
