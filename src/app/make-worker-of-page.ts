import type { WorkerLike } from '../engine/client.ts';
import type { FromWorker, Request } from '../engine/protocol.ts';
import type { Source } from '../read/files/source.ts';

/* The single file's way to its worker: no file beside the page can be asked for, so the worker's text stands in the page, as data.
   A worker made of a blob is under the page's own policy. */

/** The id of the element that holds the worker's text; scripts/build/single-page.ts writes it. */
export const WORKER_TEXT = 'worker-text';

let address: string | null = null;

/* Read once: a worker that died is started again from the same address. */
function workerAddress(): string {
  const holder = document.getElementById(WORKER_TEXT);
  if (address === null && holder !== null) {
    address = URL.createObjectURL(new Blob([holder.textContent], { type: 'text/javascript' }));
    holder.remove();
  }
  if (address === null) throw new Error('The page does not hold its worker.');
  return address;
}

/* This one address and no other; the policy's name may be taken once. */
function onlyOurs(url: string): string {
  if (url !== address) throw new TypeError('This script is not Topheavy’s.');
  return url;
}
let vouch: ((url: string) => string) | null = null;

/** Starts the thread that reads and analyses. */
function makeWorkerOfPage(): WorkerLike {
  const policy =
    vouch === null ? window.trustedTypes?.createPolicy('topheavy', { createScriptURL: onlyOurs }) : undefined;
  vouch ??= policy === undefined ? onlyOurs : (url) => policy.createScriptURL(url);
  return readHere(new Worker(vouch(workerAddress())));
}

// it takes the place of make-worker.ts in the single file, under its name
export { makeWorkerOfPage as makeWorker };

/* WebKit lets a worker of a page from disk read no file: there the page reads it and sends the bytes. Requests leave in the order in
   which they were made, for each says what the worker has from those before it. */
function readHere(worker: Worker): WorkerLike {
  let last = Promise.resolve();
  const like: WorkerLike = {
    postMessage: (message) => {
      const send = async () => worker.postMessage(await withBytes(message as Request));
      last = last.then(send, send);
    },
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  worker.onmessage = (event: MessageEvent<FromWorker>) => like.onmessage?.(event);
  worker.onerror = (event) => like.onerror?.(event);
  worker.onmessageerror = (event) => like.onmessageerror?.(event);
  return like;
}

async function withBytes(request: Request): Promise<Request> {
  if ('sources' in request) return { ...request, sources: await Promise.all(request.sources.map(loaded)) };
  return 'source' in request ? { ...request, source: await loaded(request.source) } : request;
}

/* A file that cannot be read goes as it is: the worker then says so, as it says everything about files. */
async function loaded(source: Source): Promise<Source> {
  if (source.kind !== 'file') return source;
  const { file, ...rest } = source;
  try {
    return { ...rest, kind: 'bytes', bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return source;
  }
}
