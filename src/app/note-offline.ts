import type { IsoDate } from '../domain/model/units.ts';
import type { KeptState } from './kept-state.svelte.ts';

/** Keeps that the app was opened without a network on this day; that a file was read then is not taken back on the same day. */
export async function noteOffline(kept: KeptState, day: IsoDate, read: boolean): Promise<void> {
  const before = kept.settings.offlineCheck;
  if (before?.day === day && (before.read || !read)) return;
  await kept.set({ offlineCheck: { day, read } });
}
