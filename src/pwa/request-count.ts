import type { Passage, PassageMessage } from './messages.ts';

/** The three figures of "requests". */
export interface RequestFigures {
  /** False while the page and its offline copy are still being loaded: those requests do not count. */
  readonly loaded: boolean;
  /** To this site since then, that reached the network. */
  readonly page: number;
  /** To any other host, since the page opened. */
  readonly foreign: number;
  /** Refused by the policy or the service worker, since the page opened. */
  readonly refused: number;
  /** Where those that left went, the first one first; none are told while the page is being loaded. */
  readonly sent?: readonly string[];
  /** What the newest refused one was for. */
  readonly refusal?: Refusal;
}

/** A request that was refused: its address, and the moment (ISO). */
interface Refusal {
  readonly url: string;
  readonly at: string;
}

export interface RequestCount {
  /** Tells the figures now and at every change; returns how to stop. */
  subscribe(tell: (figures: RequestFigures) => void): () => void;
  /** Loading is over, which is when the offline copy is ready: from here on requests to this site count. */
  markLoaded(): void;
  /** The offline copy is gone, so this page loads its own files again: as at the start, those requests do not count. */
  markLoading(): void;
  /** What the service worker let through or refused before this page listened. */
  addPassages(passages: readonly Passage[]): void;
  /** A refusal inside a worker, which only the worker itself can see. */
  addRefusal(url: string): void;
}

/** What one observed request comes to. `own` counts only when it began after the page was loaded. */
export type Counted = 'own' | 'foreign' | 'nothing';

/** A request as Resource Timing shows it. */
export type SeenRequest = Pick<PerformanceResourceTiming, 'name' | 'workerStart' | 'transferSize' | 'decodedBodySize'>;

/**
 * Judges one entry of Resource Timing. What went by the service worker is told by the service worker; bytes without a
 * transfer came out of the browser's own cache; `blob:` and `data:` never leave the page. `isControlled`: a service worker
 * stands between this page and its site, so it tells of all of them; Firefox does not say so of each entry.
 */
export function judgeRequest(entry: SeenRequest, ownOrigin: string, isControlled: boolean): Counted {
  if (!/^https?:/.test(entry.name) || entry.workerStart > 0) return 'nothing';
  if (new URL(entry.name).origin !== ownOrigin) return 'foreign';
  if (isControlled) return 'nothing';
  return entry.transferSize === 0 && entry.decodedBodySize > 0 ? 'nothing' : 'own';
}

/** The part of the policy's word about a refusal that is counted. */
type RefusalEvent = Pick<SecurityPolicyViolationEvent, 'blockedURI' | 'originalPolicy'>;

/**
 * Starts counting in this page. No single observer sees everything, so three are added up. `early`: what the policy refused before, which
 * it tells only once; the browser keeps everything else for whoever comes later.
 */
export function countRequests(early: readonly RefusalEvent[] = []): RequestCount {
  const own: { readonly url: string; readonly at: number }[] = [];
  let refusal: Refusal | undefined;
  const foreign: string[] = [];
  const refusedURLs = new Set<string>();
  const refusedBy = new Map<string, number>();
  const seen = new Set<string>();
  const listeners = new Set<(figures: RequestFigures) => void>();
  let loadedAt: number | null = null;

  const figures = (): RequestFigures => {
    const from = loadedAt;
    const left = from === null ? [] : own.filter(({ at }) => at > from + performance.timeOrigin);
    // Resource Timing lists what was refused as well
    const elsewhere = foreign.filter((url) => !refusedURLs.has(url));
    return {
      loaded: from !== null,
      page: left.length,
      foreign: elsewhere.length,
      refused: countRefused(refusedBy),
      sent: [...elsewhere, ...left.map(({ url }) => url)],
      ...(refusal === undefined ? {} : { refusal }),
    };
  };
  const publish = (): void => {
    for (const tell of listeners) tell(figures());
  };
  const refuse = (url: string, by: string, at = Date.now()): void => {
    refusal = { url, at: new Date(at).toISOString() };
    refusedURLs.add(url);
    refusedBy.set(by, (refusedBy.get(by) ?? NONE_YET) + 1);
  };
  const addPassages = (passages: readonly Passage[]): void => {
    for (const { id, url, what, at } of passages) {
      // an older page's passages are not this page's affair
      if (seen.has(id) || at < performance.timeOrigin) continue;
      seen.add(id);
      if (what === 'refused') refuse(url, 'service worker', at);
      else own.push({ url, at });
    }
    publish();
  };

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming)) continue;
      const isControlled = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
      const counted = judgeRequest(entry, location.origin, isControlled);
      if (counted === 'own') own.push({ url: entry.name, at: entry.startTime + performance.timeOrigin });
      if (counted === 'foreign') foreign.push(entry.name);
    }
    publish();
  }).observe({ type: 'resource', buffered: true });

  const takeRefusal = ({ blockedURI, originalPolicy }: RefusalEvent): void => {
    // a refused style or script text is no request
    if (!/^(?:https?|wss?):/.test(blockedURI)) return;
    refuse(blockedURI, `policy ${originalPolicy}`);
    publish();
  };
  document.addEventListener('securitypolicyviolation', takeRefusal);
  for (const refusal of early) takeRefusal(refusal);
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('message', (event: MessageEvent<PassageMessage | null>) => {
      if (event.data?.kind === 'passage') addPassages([event.data.passage]);
    });
    navigator.serviceWorker.startMessages();
  }

  return {
    subscribe(tell) {
      listeners.add(tell);
      tell(figures());
      return () => listeners.delete(tell);
    },
    markLoaded() {
      loadedAt ??= performance.now();
      publish();
    },
    markLoading() {
      loadedAt = null;
      publish();
    },
    addPassages,
    addRefusal(url) {
      refuse(url, 'worker');
      publish();
    },
  };
}

const NONE_YET = 0;

/**
 * Refusals of the page's policy count once though the policy stands there twice, as a meta and as a header, and each
 * tells of every refusal. The service worker and the app's own worker tell of others.
 */
function countRefused(by: ReadonlyMap<string, number>): number {
  let policy = 0;
  let others = 0;
  for (const [who, count] of by) {
    if (who.startsWith('policy ')) policy = Math.max(policy, count);
    else others += count;
  }
  return policy + others;
}
