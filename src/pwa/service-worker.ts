import { chooseAnswer } from './choose-answer.ts';
import {
  REQUESTS,
  SHARED_MARK,
  type CopyCheck,
  type CopyState,
  type Passage,
  type PassageMessage,
  type Shared,
  type ToServiceWorker,
} from './messages.ts';
import { languageOf, type PrecacheEntry } from './precache-entry.ts';

/* Keeps a whole build for use without a network. Everything is fetched and checked at the installation, nothing
   afterwards but the words of a language when it is first spoken; a new build waits until the user says so. Compiled by scripts/build/offline.ts, which fills these in. */
declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: readonly PrecacheEntry[];
declare const __BUILD__: string;
declare const __POLICY__: string;

const OWN_PREFIX = 'topheavy-';
const CACHE = OWN_PREFIX + __BUILD__;
const INTEGRITY = new Map(__PRECACHE__.map((entry) => [entry.url, entry.integrity]));
const LISTED = new Set(INTEGRITY.keys());

const startedAt = Date.now();
const passages: Passage[] = [];
let isFirstInstall = false;

self.addEventListener('install', (event) => {
  isFirstInstall = self.registration.active === null;
  event.waitUntil(completeCopy());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await letGoOf(await listOthers());
      // pages of an older build are left as they are: their next file would be another build's
      if (isFirstInstall) await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const answer = chooseAnswer(request, self.registration.scope, LISTED);
  switch (answer.kind) {
    case 'listed':
      event.respondWith(answerFromCopy(request, answer.url));
      break;
    case 'older':
      event.respondWith(answerFromOlder(request, answer.url));
      break;
    case 'shared':
      event.respondWith(takeShared(request));
      event.waitUntil(wait(SHELF_MS));
      break;
    case 'refused':
      event.waitUntil(tellPassage(request.url, 'refused'));
      event.respondWith(Response.error());
      break;
    case 'through':
      event.waitUntil(tellPassage(request.url, 'passed'));
      break;
  }
});

self.addEventListener('message', (event) => {
  if (!isRequest(event.data)) return;
  switch (event.data.kind) {
    case 'skip-waiting':
      event.waitUntil(self.skipWaiting());
      break;
    case 'state':
      // a page asks when it opens, and it has opened with this build
      event.waitUntil(tellWithWords(event.data.language, event.ports[0]).then(listOlder).then(letGoOf));
      break;
    case 'check':
      event.waitUntil(checkCopy(event.data.language, event.ports[0]));
      break;
    case 'take-shared':
      event.ports[0]?.postMessage(shelf);
      shelf = NOTHING;
      break;
    case 'complete':
      event.waitUntil(tellCompleted(event.data.language, event.ports[0]));
      break;
  }
});

/* What another app shared lies here, in memory only, until the page it opens has taken it. */
const NOTHING: Shared = { files: [], text: '' };
let shelf = NOTHING;
/** The browser may stop this worker when it is idle; so long it is not. */
const SHELF_MS = 20_000;

/** Takes shared files in and opens the app; nothing is sent on and nothing is stored. */
async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const text = form.get('text');
  shelf = {
    files: form.getAll('files').filter((file) => file instanceof File),
    text: typeof text === 'string' ? text : '',
  };
  return Response.redirect(new URL(`./?${SHARED_MARK}`, self.registration.scope).href, 303);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Fetches every wanted file that is not in the cache yet; one that is missing or not as built fails the whole. */
async function completeCopy(language?: string): Promise<void> {
  await keepAll(await listMissing(language));
}

async function keepAll(missing: string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(Array.from({ length: LANES }, () => keepNext(cache, missing)));
}

/* What could not be fetched is told as missing. */
async function tellCompleted(language: string | undefined, port: MessagePort | undefined): Promise<void> {
  await completeCopy(language).catch(() => undefined);
  await tellState(language, port);
}

/* The words that a page was drawn with before there was a copy are not in it yet; anything else that is missing is only told. */
async function tellWithWords(language: string | undefined, port: MessagePort | undefined): Promise<void> {
  const words = (await listMissing(language)).filter((url) => languageOf(url) !== null);
  await keepAll(words).catch(() => undefined);
  await tellState(language, port);
}

/* So many at once: every file is held whole until its hash is known, and all of them together would stay in memory. */
const LANES = 3;

async function keepNext(cache: Cache, missing: string[]): Promise<void> {
  for (let url = missing.shift(); url !== undefined; url = missing.shift())
    await cache.put(url, await fetchChecked(url));
}

/** Of these copies of older builds only the last is kept, and that for as long as another page is open: it may be its own. */
async function letGoOf(older: readonly string[]): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const gone = pages.length > 1 ? older.slice(0, -1) : older;
  await Promise.all(gone.map((name) => caches.delete(name)));
}

/** The copies of other builds, in the order in which they were begun. */
async function listOthers(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(OWN_PREFIX) && name !== CACHE);
}

/** Those begun before this one; a later one is a new build that is being installed. */
async function listOlder(): Promise<readonly string[]> {
  const names = await caches.keys();
  const before = names.slice(0, Math.max(0, names.indexOf(CACHE)));
  return before.filter((name) => name.startsWith(OWN_PREFIX));
}

/** A page that was open before an update goes on with its own build: what it loads later is still there. */
async function answerFromOlder(request: Request, url: string): Promise<Response> {
  for (const cacheName of await listOthers()) {
    const kept = await caches.match(url, { cacheName });
    if (kept !== undefined) return withPolicy(request, kept);
  }
  await tellPassage(request.url, 'refused');
  return Response.error();
}

/** What of this build is to be kept: all but the words of languages that nobody has spoken here. An older copy tells of them, too. */
async function listWanted(language?: string): Promise<readonly string[]> {
  const copies = (await caches.keys()).filter((name) => name.startsWith(OWN_PREFIX));
  const kept = await Promise.all(copies.map(async (name) => (await caches.open(name)).keys()));
  const spoken = new Set<string | null | undefined>([language, null, ...kept.flat().map(({ url }) => languageOf(url))]);
  return [...LISTED].filter((url) => spoken.has(languageOf(url)));
}

async function listMissing(language?: string): Promise<string[]> {
  const kept = new Set((await (await caches.open(CACHE)).keys()).map((request) => request.url));
  return (await listWanted(language)).filter((url) => !kept.has(new URL(url, self.registration.scope).href));
}

/** Asks the browser's own cache first; what lies there may be damaged or old, so a failure is asked of the host. */
async function fetchChecked(url: string): Promise<Response> {
  const integrity = INTEGRITY.get(url) ?? '';
  const asked = new URL(url, self.registration.scope);
  let response: Response;
  try {
    response = await fetch(asked, { integrity });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    response = await fetch(asked, { integrity, cache: 'reload' });
  }
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  // some hosts redirect index.html to its folder; a page may not be answered with a redirected response
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function answerFromCopy(request: Request, url: string): Promise<Response> {
  // not opened: that would make it anew after a wipe
  const kept = await caches.match(url, { cacheName: CACHE });
  if (kept !== undefined) return withPolicy(request, kept);
  await tellPassage(request.url, 'passed'); // the browser has cleared it, or a language is spoken for the first time: work on
  const fetched = await fetchChecked(url);
  if (languageOf(url) !== null && (await caches.has(CACHE))) await (await caches.open(CACHE)).put(url, fetched.clone());
  return withPolicy(request, fetched);
}

/** A worker does not inherit the policy of the page's meta: on a host that sends no headers it comes from here. */
function withPolicy(request: Request, response: Response): Response {
  if (!['document', 'worker', 'sharedworker'].includes(request.destination)) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', __POLICY__);
  return new Response(response.body, { status: response.status, headers });
}

async function tellPassage(url: string, what: Passage['what']): Promise<void> {
  const passage: Passage = { id: `${startedAt}-${passages.length}`, url, what, at: Date.now() };
  passages.push(passage);
  const told: PassageMessage = { kind: 'passage', passage };
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage(told);
}

async function tellState(language: string | undefined, port: MessagePort | undefined): Promise<void> {
  if (port === undefined) return;
  const [wanted, missing] = await Promise.all([listWanted(language), listMissing(language)]);
  const { length: files } = wanted;
  const state: CopyState = { kind: 'copy-state', build: __BUILD__, files, missing: missing.length, passages };
  port.postMessage(state);
}

/** Reads every file of the copy and works its hash out anew. */
async function checkCopy(language: string | undefined, port: MessagePort | undefined): Promise<void> {
  const cache = await caches.open(CACHE);
  const wanted = await listWanted(language);
  const wrong: string[] = [];
  let bytes = 0;
  for (const url of wanted) {
    const integrity = INTEGRITY.get(url) ?? '';
    const kept = await cache.match(url);
    const content = kept === undefined ? null : await kept.arrayBuffer();
    if (content !== null) bytes += content.byteLength;
    if (content === null || (await integrityOf(content, integrity)) !== integrity) wrong.push(url);
  }
  const check: CopyCheck = { kind: 'copy-check', files: wanted.length, wrong, bytes };
  port?.postMessage(check);
}

async function integrityOf(content: ArrayBuffer, stated: string): Promise<string> {
  const name = stated.slice(0, stated.indexOf('-'));
  const hash = new Uint8Array(await crypto.subtle.digest(name.replace('sha', 'SHA-'), content));
  return `${name}-${btoa(String.fromCharCode(...hash))}`;
}

function isRequest(data: unknown): data is ToServiceWorker {
  return typeof data === 'object' && data !== null && 'kind' in data && REQUESTS.some((kind) => kind === data.kind);
}
