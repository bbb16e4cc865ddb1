import type { FundContent, Reference } from './reference.ts';

/** A pack without what is proven of funds: it was worked out of the pack's own caps and sectors, and others may make a company a member that had no room. */
export function withoutProofs(reference: Reference): Reference {
  const bare = (content: FundContent): FundContent =>
    content.kind === 'none' ? { kind: 'none', sectors: content.sectors } : content;
  return { ...reference, fundContent: (fund) => bare(reference.fundContent(fund)) };
}
