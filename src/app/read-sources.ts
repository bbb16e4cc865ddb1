import { inWords } from '../words/load.ts';
import type { OfferedRules } from '../domain/book/read-rules.ts';
import type { Failure } from '../domain/failure.ts';
import type { Refusal } from '../domain/model/file-reading.ts';
import type { ColumnsAnswer } from '../domain/model/portfolio.ts';
import type { AskWorker, Taken } from '../engine/client.ts';
import type { ReadOutcome, ReadRequest, ReadSource } from '../engine/protocol.ts';
import type { Source } from '../read/files/source.ts';
import type { FileSources } from './file-sources.ts';
import { noteReading } from './journal.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { OverlayState } from './overlay-state.svelte.ts';
import type { PackState } from './pack-state.svelte.ts';
import { done } from './open/open-state.svelte.ts';
import type { PortfolioState } from './portfolio-state.svelte.ts';
import { today } from './today.ts';

/* Reads what a user drops, pastes or chooses, and puts each thing where it belongs. Loaded with the first file. */

/** Long work that the user may watch and stop. */
export interface Work {
  /** The file being read. */
  readonly label: string;
  /** 0–1, null while nothing is known yet. */
  readonly done: number | null;
  readonly rows: number;
  /** null once it is being kept: then it is not to be stopped any more, only to be undone. */
  readonly cancel: (() => void) | null;
}

/** What takes what was read. */
export interface Parts {
  readonly askWorker: AskWorker;
  readonly open: PortfolioState;
  readonly own: OverlayState;
  readonly pack: PackState;
  readonly kept: KeptState;
  readonly sources: FileSources;
}
/** What is to be read, and who watches. */
interface Task {
  readonly sources: readonly Source[];
  readonly wanted: ReadRequest['wanted'];
  readonly columns: readonly ColumnsAnswer[];
  readonly stop: AbortSignal;
  /** Comes when what is kept is open: what is read while another tab holds that up is kept when it lets go. */
  readonly opened: Promise<void>;
  readonly show: (progress: Partial<Work>) => void;
  readonly refuse: (refusals: readonly Refusal[]) => void;
  /** Shows files of rules, or files of several people with whose they are: nothing is changed by them before the user says so. */
  readonly offer: (what: readonly OfferedRules[] | 'sort') => void;
}

/** Reads sources and takes in what they hold. Gives what went wrong with the reading itself; null = nothing, or it was stopped. */
export async function readSources(
  parts: Parts,
  { sources, wanted, columns, stop, opened, show, refuse, offer }: Task,
): Promise<Failure | null> {
  const large = sources.find((source) => source.kind === 'file' && source.file.size > WORTH_A_NOTE);
  const takeNoteBack = large?.kind === 'file' ? noteReading(large.name, large.file.size, parts.kept) : () => undefined;
  try {
    const { askWorker, open, own } = parts;
    const into = { open: open.receiving, overlay: own.overlay };
    const ended = await askWorker((client) =>
      client.take({ sources, today: today(), wanted, columns }, into, stop, ({ name: label, rows, part }) =>
        show({ label, done: part, rows }),
      ),
    );
    let failure: Failure | null = null;
    if (ended.ok) {
      await opened;
      parts.sources.remember(sources, ended.value.outcomes);
      const outcomes = ended.value.outcomes.flat();
      refuse(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error])));
      const read = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      if (wanted === 'any' && !stop.aborted && (await areSorted(sources, ended.value.outcomes))) {
        offer('sort');
        return null;
      }
      await take(parts, read, ended.value.taken, () => {
        show({ cancel: null });
        return !stop.aborted;
      });
      const rules = read.flatMap((one) => (one.kind === 'rules' ? [one.rules] : []));
      if (rules.length > 0 && !stop.aborted) offer(rules);
    } else if (ended.error !== 'cancelled') failure = ended.error;
    if (stop.aborted) open.tell(done('stopped'));
    return failure;
  } finally {
    takeNoteBack();
  }
}

/* Files of several people, by what is in them, wait to be shared out among clients; nothing of them is taken here. */
async function areSorted(sources: readonly Source[], outcomes: readonly (readonly ReadOutcome[])[]): Promise<boolean> {
  const files = sources.flatMap((source) =>
    source.kind === 'file' && source.file instanceof File ? [source.file] : [],
  );
  if (files.length < 2 || files.length < sources.length) return false;
  const { areOfSeveralInside } = await inWords(() => import('./folder/begin-sorting.ts'));
  return areOfSeveralInside(files, outcomes);
}

/* Lists and caps first, so that the holdings read with them are seen through them at once. */
async function take(
  { open, own, pack }: Parts,
  read: readonly ReadSource[],
  taken: Taken | null,
  mayShow: () => boolean,
): Promise<void> {
  const lists = read.flatMap((one) => (one.kind === 'fund-list' ? [one.list] : []));
  const markets = read.flatMap((one) => (one.kind === 'market' ? [one.market] : []));
  for (const one of read) if (one.kind === 'pack') pack.offer(one.pack);
  if (lists.length + markets.length > 0) {
    if (!mayShow()) return;
    open.dismissNotice();
    await own.edit((edits) => edits.takeLists(own, lists, markets));
  }
  const readings = read.flatMap((one) => (one.kind === 'portfolio' ? [one.reading] : []));
  if (readings.length > 0) await open.add(readings, mayShow, taken);
}

/* Only a large file can bring a page down; small ones need no note. */
const WORTH_A_NOTE = 5 * 1024 * 1024;
