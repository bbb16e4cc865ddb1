import { changedKinds, layRules, rulesOf, writeRules, type RuleKind, type Rules } from '../domain/book/rules.ts';
import type { AppState } from './app-state.svelte.ts';

/** The open portfolio's rules as a file, and how many mentions of companies known from the user's files alone it leaves out; null = none is open. */
export function rulesFileOf({ portfolio }: AppState): { readonly text: string; readonly leftOut: number } | null {
  if (portfolio === null) return null;
  const { rules, leftOut } = rulesOf(portfolio);
  return { text: writeRules(rules), leftOut };
}

/** What rules would change of the open portfolio: its own now, and the parts that differ; null = none is open. */
export function previewRules(
  { portfolio }: AppState,
  rules: Rules,
): { readonly now: Rules; readonly changed: readonly RuleKind[] } | null {
  return portfolio === null ? null : { now: rulesOf(portfolio).rules, changed: changedKinds(portfolio, rules) };
}

/** Uses these parts of the rules for the open portfolio, with an undo that takes back just that. Not where several are looked at together. */
export async function loadRules(app: AppState, name: string, rules: Rules, kinds: readonly RuleKind[]): Promise<void> {
  const { portfolio } = app;
  if (portfolio === null || app.isTogether) return;
  await app.open.act(layRules(portfolio, rules, kinds), 'rules-loaded', [name]);
}
