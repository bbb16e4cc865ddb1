import type { RestoreChanges, RestoreMode } from '../../domain/book/backup-facts.ts';
import { exampleOf } from '../../domain/files/examples.ts';
import { freeName } from '../../domain/free-name.ts';
import { type Overlay, EMPTY_OVERLAY } from '../../domain/lists/overlay.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { Snapshot } from '../../domain/change/snapshot.ts';
import { isSameData } from '../../domain/same-data.ts';
import { snapshotPrefix } from '../records.ts';
import type { Contents } from '../schema.ts';
import type { Edit } from '../writer.ts';
import type { BackupContent } from './backup.ts';

export interface RestorePlan {
  readonly told: RestoreChanges;
  /** One action: all of it or nothing. Empty = there is nothing to do. */
  readonly edits: readonly Edit[];
  /** The portfolio to open afterwards; null = the one that is open stays. */
  readonly open: string | null;
}

/** Works out what restoring would do to what is here; nothing is done. `newId` makes an id that was never used. */
export function planRestore(
  here: Pick<Contents, 'portfolios' | 'snapshots' | 'overlay' | 'settings'>,
  file: BackupContent,
  mode: RestoreMode,
  newId: () => string,
): RestorePlan {
  const coming = mode === 'add' ? renamed(here, file, newId) : file;
  const portfolios = sortOut(
    here.portfolios.map(({ portfolio }) => portfolio),
    coming.portfolios,
  );
  const snapshots = sortOut(here.snapshots, coming.snapshots);
  const overlay = layOver(here.overlay, coming.overlay, mode);
  const takesSettings = mode === 'merge' && !isSameData(ofApp(here.settings), ofApp(coming.settings));
  const put = [...portfolios.added, ...portfolios.replaced];
  const leaving = examplesThatGo(
    here.portfolios.map(({ portfolio }) => portfolio),
    put,
  );
  const open = coming.portfolios.find(({ id }) => id === coming.settings.lastPortfolio)?.id ?? put[0]?.id ?? null;
  const { backedUp, backedUpHad, offlineCheck, meeting } = here.settings;
  const settings = {
    ...(takesSettings ? coming.settings : here.settings),
    backedUp,
    backedUpHad,
    offlineCheck,
    meeting,
  };
  const edits: Edit[] = [
    // first the lists: they make kept reports worthless, not those that come after
    ...(isSameData(here.overlay, overlay.result) ? [] : [{ kind: 'put-overlay', overlay: overlay.result } as const]),
    ...leaving.map(({ id }) => ({ kind: 'delete-portfolio', id }) as const),
    ...put.map((portfolio) => ({ kind: 'put-portfolio', portfolio }) as const),
    ...[...snapshots.added, ...snapshots.replaced].map((snapshot) => ({ kind: 'put-snapshot', snapshot }) as const),
    // after their portfolios: it takes the place of what putting those was noted as
    ...coming.histories
      .filter(({ portfolio }) => put.some(({ id }) => id === portfolio))
      .map(({ portfolio, actions }) => ({ kind: 'put-history', id: portfolio, history: actions }) as const),
  ];
  if (edits.length > 0 || takesSettings)
    edits.push({ kind: 'put-settings', settings: { ...settings, lastPortfolio: open ?? here.settings.lastPortfolio } });
  return {
    told: {
      mode,
      added: namesOf(portfolios.added),
      replaced: namesOf(portfolios.replaced),
      same: namesOf(portfolios.same),
      untouched: namesOf(portfolios.untouched.filter((one) => !leaving.includes(one))),
      examples: namesOf(leaving),
      snapshots: { added: snapshots.added.length, replaced: snapshots.replaced.length },
      lists: overlay.lists,
      caps: !isSameData(here.overlay.market, overlay.result.market),
      settings: takesSettings,
    },
    edits,
    open,
  };
}

/* The example is for those who have nothing of their own here yet. */
export function examplesThatGo(here: readonly Portfolio[], put: readonly Portfolio[]): readonly Portfolio[] {
  const isOwn = ({ files }: Portfolio) => exampleOf(files) === null;
  if (here.some(isOwn) || !put.some(isOwn)) return [];
  return here.filter(({ id }) => put.every((one) => one.id !== id));
}

const namesOf = (portfolios: readonly Portfolio[]) => portfolios.map(({ name }) => name);

function sortOut<T extends { readonly id: string }>(here: readonly T[], coming: readonly T[]) {
  const known = new Map(here.map((one) => [one.id, one]));
  const ids = new Set(coming.map(({ id }) => id));
  return {
    added: coming.filter(({ id }) => !known.has(id)),
    replaced: coming.filter((one) => known.has(one.id) && !isSameData(known.get(one.id), one)),
    same: coming.filter((one) => isSameData(known.get(one.id), one)),
    untouched: here.filter(({ id }) => !ids.has(id)),
  };
}

/* New ids throughout, and names that are not taken: nothing that is here can be meant. */
function renamed(here: Pick<Contents, 'portfolios'>, file: BackupContent, newId: () => string): BackupContent {
  const ids = new Map(file.portfolios.map(({ id }) => [id, newId()]));
  const taken = new Set(here.portfolios.map(({ portfolio }) => portfolio.name));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...file,
    portfolios: file.portfolios.map((portfolio) => {
      const name = freeName(portfolio.name, taken);
      taken.add(name);
      return { ...portfolio, id: idOf(portfolio.id), name };
    }),
    snapshots: file.snapshots.map((snapshot): Snapshot => {
      const portfolio = idOf(snapshot.portfolio);
      const id = snapshotPrefix(portfolio) + snapshot.id.slice(snapshotPrefix(snapshot.portfolio).length);
      return { ...snapshot, id, portfolio };
    }),
    histories: file.histories.map((history) => ({ ...history, portfolio: idOf(history.portfolio) })),
    settings: {
      ...file.settings,
      lastPortfolio: file.settings.lastPortfolio === null ? null : idOf(file.settings.lastPortfolio),
    },
  };
}

/* Beside what is here, a list of the file counts only for a fund that has none; merged, the file's counts. */
function layOver(here: Overlay, file: Overlay, mode: RestoreMode) {
  const own = new Map(here.lists.map((list) => [list.fund, list]));
  const added = file.lists.filter(({ fund }) => !own.has(fund));
  const replaced =
    mode === 'add' ? [] : file.lists.filter((list) => own.has(list.fund) && !isSameData(own.get(list.fund), list));
  const gone = new Set(replaced.map(({ fund }) => fund));
  const market = mode === 'add' ? (here.market ?? file.market) : (file.market ?? here.market);
  const result: Overlay = {
    ...EMPTY_OVERLAY,
    lists: [...here.lists.filter(({ fund }) => !gone.has(fund)), ...replaced, ...added],
    market,
  };
  const fundsOf = (lists: Overlay['lists']) => lists.map(({ fund }) => fund);
  return { result, lists: { added: fundsOf(added), replaced: fundsOf(replaced) } };
}

/* What is this device's alone is not compared. */
function ofApp(settings: BackupContent['settings']) {
  return { ...settings, lastPortfolio: null, backedUp: null, backedUpHad: null, offlineCheck: null, meeting: null };
}
