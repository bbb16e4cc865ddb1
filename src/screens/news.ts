/** What the chip in the header may tell of, besides the count of requests. */
export type ChipNews = 'work' | 'failure' | 'notice' | 'pending' | 'elsewhere' | 'update' | 'single-file' | 'private';

/** What there is to tell. */
export interface NewsFacts {
  /** Something is read or saved, and nothing nearer says so. */
  readonly isWorking: boolean;
  /** `closed`: the user has read it, and it is so still. */
  readonly failure: 'new' | 'closed' | null;
  /** Something was just done, and its time is not up. */
  readonly hasNotice: boolean;
  readonly isPending: boolean;
  readonly update: 'none' | 'waiting' | 'elsewhere';
  readonly isSingleFile: boolean;
  readonly isPrivate: boolean;
}

/**
 * Gives what the chip says: one thing at a time. What passes by itself comes before what stays, which is there again afterwards, and only
 * a failure that nobody has read comes before both. An update waits for the end of a private session, which a reload would end.
 */
export function pickNews(facts: NewsFacts): ChipNews | null {
  const inOrder: readonly (readonly [ChipNews, boolean])[] = [
    ['work', facts.isWorking],
    ['failure', facts.failure === 'new'],
    ['notice', facts.hasNotice],
    ['failure', facts.failure === 'closed'],
    ['pending', facts.isPending],
    ['single-file', facts.isSingleFile],
    ['private', facts.isPrivate],
    ['elsewhere', facts.update === 'elsewhere'],
    ['update', facts.update === 'waiting'],
  ];
  return inOrder.find(([, is]) => is)?.[0] ?? null;
}

/* Read at leisure: eight seconds, and longer for what takes longer to read. */
const LEAST_MS = 8000;
const MS_A_LETTER = 80;

/** How long what was just done stays to be read. */
export function lastingMs(words: string): number {
  return Math.max(LEAST_MS, words.length * MS_A_LETTER);
}
