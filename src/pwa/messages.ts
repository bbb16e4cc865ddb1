/* What the page and its service worker say to each other. */

/** A request that the offline copy did not answer. */
export interface Passage {
  /** The same passage may be told twice; its id tells. */
  readonly id: string;
  readonly url: string;
  /** Let through to the network, or answered with an error. */
  readonly what: 'passed' | 'refused';
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const REQUESTS = ['skip-waiting', 'complete', 'state', 'check', 'take-shared'] as const;
/**
 * `skip-waiting`: take over now. `complete`: fetch what is missing of the offline copy. `state`: only tell, once the words of the page’s
 * language are kept. `check`: compare every
 * file of the copy with the hash it was built with. `take-shared`:
 * hand over what another app has shared.
 */
export interface ToServiceWorker {
  readonly kind: (typeof REQUESTS)[number];
  /** What the page speaks: its words are kept from then on. A page of an earlier build doesn’t say. */
  readonly language?: string;
}

/** Answer to `complete` and `state`, through the port that came with the message. */
export interface CopyState {
  readonly kind: 'copy-state';
  readonly build: string;
  readonly files: number;
  readonly missing: number;
  /** All passages since the service worker was last started by the browser. */
  readonly passages: readonly Passage[];
}

/** Answer to `check`, through the port that came with the message. */
export interface CopyCheck {
  readonly kind: 'copy-check';
  /** How many files of this build are to be kept. */
  readonly files: number;
  /** Addresses of those that are missing or are not, byte for byte, what was built. */
  readonly wrong: readonly string[];
  readonly bytes: number;
}

/** What another app shared: answer to `take-shared`, through the port that came with the message. Given once. */
export interface Shared {
  readonly files: readonly File[];
  readonly text: string;
}
/** The address of a page that has something shared to take carries this in its query. */
export const SHARED_MARK = 'shared';

/** Told to every open page as it happens: a service worker that the browser has put to sleep forgets its list. */
export interface PassageMessage {
  readonly kind: 'passage';
  readonly passage: Passage;
}
