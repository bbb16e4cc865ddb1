import type { FundContent, Listed, Reference } from '../model/reference.ts';

/* Classes of one fund differ in what they cost and who may hold them, not in what they hold. */

const INDEX = /\b(?:index|idx)\b/i;

/**
 * Gives one fund for several of one name, where they are of one class of assets and all that the pack can see of them is the
 * same; the one that it sees into comes first. null = they may hold different things, or are no funds.
 */
export function oneOfClasses(found: readonly Listed[], reference: Reference): Listed | null {
  const funds = found.filter((listed) => listed.kind === 'fund');
  if (funds.length < found.length || new Set(funds.map(({ fundClass }) => fundClass)).size !== 1) return null;
  const seen = funds.map((fund) => ({ fund, content: reference.fundContent(fund.symbol) }));
  const open = seen.filter(({ content }) => content.kind !== 'none');
  if (new Set(open.map(({ content }) => contentKey(content))).size > 1) return null;
  // an index fund that is seen and one that chooses are no classes of each other, though both may be called "Fidelity Mid Cap"
  if (open.length < seen.length && new Set(funds.map(({ name }) => INDEX.test(name))).size > 1) return null;
  return (open[0] ?? seen[0])?.fund ?? null;
}

/** Gives what tells one content of a fund from another: a list of one's own and the same list borrowed are one. */
export function contentKey(content: FundContent): string {
  if (content.kind === 'basket' || content.kind === 'partial') return `${content.kind} ${content.list}`;
  return JSON.stringify(content);
}
