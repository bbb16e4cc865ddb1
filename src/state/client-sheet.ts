import type { AppState } from './app-state.svelte.ts';

/** What the user wrote on the client sheet of the open portfolio. */
export function clientSheetOf({ kept, portfolio }: AppState): { readonly title: string; readonly note: string } {
  const { sheet } = kept.settings;
  return sheet === null || sheet.portfolio !== portfolio?.id ? { title: '', note: '' } : sheet;
}

/** Keeps what the user wrote on it. */
export async function setClientSheet({ kept, portfolio }: AppState, title: string, note: string): Promise<void> {
  if (portfolio !== null) await kept.set({ sheet: { portfolio: portfolio.id, title, note } });
}
