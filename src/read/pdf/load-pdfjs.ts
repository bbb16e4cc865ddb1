/* pdf.js, loaded with the first PDF, on the thread that asks for it: it starts no worker, and opens no connection. */

import { capPdfjs } from './cap-pdfjs.ts';
import { countPages } from './count-pages.ts';
import { findClasses, type Library } from './pdfjs-classes.ts';
import { watchInk } from './watch-ink.ts';

export type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

let loaded: Promise<Library> | null = null;

/** Gives the library; the next asking after a failure tries again. */
export function loadPdfjs(): Promise<Library> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load(): Promise<Library> {
  const takeBack = standIn();
  const putBack = keepOwn();
  try {
    // It leaves its inner half in `pdfjsWorker`, where the outer one looks before it would start a worker.
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    const library = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
    const classOf = await findClasses(library);
    capPdfjs(classOf);
    countPages(classOf('toplevelPagesDict'));
    watchInk(classOf('read'), library.OPS);
    return library;
  } finally {
    putBack();
    takeBack();
  }
}

/*
 * Its build for older browsers puts its own in the place of some of the engine's functions where these differ from the standard in what nobody
 * here asks of them. They are many times slower, and everything on the thread would call them from then on.
 */
function keepOwn(): () => void {
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  return () => {
    put(Array.prototype, { push });
    put(JSON, { parse, stringify });
  };
}

function put(onto: object, own: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(onto, name, { value, writable: true, enumerable: false, configurable: true });
}

/*
 * While it loads, two things are not as they are. On a worker's thread its inner half would take the messages of the page
 * for its own, unless there is a window. And Node knows none of the shapes that drawing needs, which reading does not, but
 * it makes one of them as it loads and complains of the others.
 */
function standIn(): () => void {
  const put: string[] = [];
  const stand = (name: string, value: unknown): void => {
    if (name in globalThis) return;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    put.push(name);
  };
  const { warn, log } = console;
  if ('DedicatedWorkerGlobalScope' in globalThis) stand('window', globalThis);
  else if (!('document' in globalThis)) {
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) stand(name, function Shape() {});
    // it would leave one behind, and others would take the place for a browser
    stand('navigator', { language: 'en-US', platform: '', userAgent: '' });
    console.warn = console.log = () => undefined;
  }
  return () => {
    Object.assign(console, { warn, log });
    for (const name of put) Reflect.deleteProperty(globalThis, name);
  };
}
