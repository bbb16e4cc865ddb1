import { NO_CHANGES } from '../domain/files/file-changes.ts';
import { takeOverlayBack } from '../domain/lists/overlay-operations.ts';
import {
  addList,
  assignList,
  overlayKey,
  removeList,
  type MarketData,
  type Overlay,
  type UnassignedList,
  type UserList,
} from '../domain/lists/overlay.ts';
import type { KeptState } from './kept-state.svelte.ts';
import type { Notice } from './open/open-state.svelte.ts';

/* Changes of what the user brought over the pack. Each is done to what is kept, whatever another tab brought meanwhile, and its Undo takes
   its own back and no more. */

/** What is changed here: the state that screens see (`OverlayState`). */
export interface OwnLists {
  readonly kept: KeptState;
  readonly overlay: Overlay;
  readonly action: { readonly before: Overlay; readonly after: Overlay } | null;
  unassigned: readonly UnassignedList[];
  unwritten: number;
  readonly renew: () => Promise<void>;
  readonly dismissList: (list: UnassignedList) => void;
  readonly restore: (overlay: Overlay) => void;
  readonly tell: (notice: Notice | null, action: OwnLists['action']) => void;
  readonly dismissNotice: () => void;
}

/** Takes read files in: lists that name their fund and caps count at once, with an undo; the others wait. */
export async function takeLists(
  own: OwnLists,
  lists: readonly (UserList | UnassignedList)[],
  markets: readonly MarketData[],
): Promise<void> {
  own.unassigned = [...own.unassigned, ...lists.filter((list) => list.fund === null)];
  const named = lists.filter((list) => list.fund !== null);
  const market = markets.at(-1);
  if (named.length === 0 && market === undefined) return;
  const withLists = named.reduce(addList, own.overlay);
  const after = market === undefined ? withLists : { ...withLists, market };
  const names = named.length === 0 ? markets.map(({ fileName }) => fileName) : named.map(({ fund }) => fund);
  await change(own, after, named.length === 0 ? 'caps-added' : 'list-added', names);
}

/** Gives a waiting list to its fund. */
export async function assign(own: OwnLists, list: UnassignedList, fund: string, name: string): Promise<void> {
  own.dismissList(list);
  await change(own, addList(own.overlay, assignList(list, fund, name)), 'list-added', [fund]);
}

/** Takes a fund's own list away. */
export async function remove(own: OwnLists, fund: string): Promise<void> {
  await change(own, removeList(own.overlay, fund), 'list-removed', [fund]);
}

/** Takes newer caps away. */
export async function removeMarket(own: OwnLists): Promise<void> {
  const { market } = own.overlay;
  if (market !== null) await change(own, { ...own.overlay, market: null }, 'caps-removed', [market.fileName]);
}

async function change(own: OwnLists, after: Overlay, kind: Notice['kind'], names: readonly string[]): Promise<void> {
  const before = own.overlay;
  const undo = async (): Promise<void> => {
    own.dismissNotice();
    const back = takeOverlayBack(own.overlay, before, after);
    if (back !== null) await put(own, back);
  };
  own.tell({ kind, names, changes: NO_CHANGES, undo: () => void undo() }, { before, after });
  await put(own, after);
}

async function put(own: OwnLists, overlay: Overlay): Promise<void> {
  const before = own.overlay;
  own.restore(overlay);
  own.unwritten += 1;
  const saving = own.kept.save([{ kind: 'put-overlay', overlay, before }]);
  await own.renew();
  await saving;
  own.unwritten -= 1;
  const kept = await own.kept.ask((store) => store.readMore('overlay', ''));
  // together with what another tab had brought; what was done here meanwhile is written later
  if (kept === null || own.unwritten > 0 || overlayKey(kept.overlay) === overlayKey(own.overlay)) return;
  own.restore(kept.overlay);
  dropStaleUndo(own);
  await own.renew();
}

/** What another tab did may have left nothing of the last change to take back: then there is no Undo to press. */
export function dropStaleUndo(own: OwnLists): void {
  const { action } = own;
  if (action !== null && takeOverlayBack(own.overlay, action.before, action.after) === null) own.dismissNotice();
}
