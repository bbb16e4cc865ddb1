import { questionKey } from '../identity/question-key.ts';
import { looksLikeIsin } from '../identity/symbols.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { KindId } from '../model/kinds.ts';
import type { Answer, IdentityAnswer } from '../model/portfolio.ts';

/** What a user's answer says of a security that others may hold, too: a fact about it, and nothing of what is held. */
export interface FactInAnswer {
  /** Empty = no file states one. */
  readonly isin: string;
  readonly name: string;
  /** As the file writes it; empty where it is the ISIN, or the file has none. */
  readonly symbol: string;
  /** The fund, index or company that it is, by its symbol in the pack, or only of what kind: likely at best. */
  readonly is: { readonly symbol: string } | { readonly kind: KindId };
}

type Files = readonly Pick<FileReading, 'holdings'>[];

/**
 * Gives what an answer says of a security; `files` are those that have lines of its words. null = it is no such fact: something of the user's
 * own, cash, a stand-in, "leave it unknown".
 */
export function factInAnswer(answer: Answer, files: Files): FactInAnswer | null {
  if (answer.kind !== 'identity' || answer.choice === null) return null;
  const { symbol, name, choice } = answer;
  const isin = isinOf(answer, files);
  const words = {
    isin,
    name: name ?? symbol ?? '',
    symbol: symbol === null || name === null || symbol === isin ? '' : symbol,
  };
  if (choice.kind === 'fund') return { ...words, is: { symbol: choice.symbol } };
  if (choice.kind === 'company') return { ...words, is: { symbol: choice.issuer } };
  return choice.kind === 'fund-of-kind' ? { ...words, is: { kind: choice.of } } : null;
}

/* An answer knows a line by its symbol and name; its ISIN stands in a file that has such a line, or in place of the symbol. */
function isinOf({ symbol, name }: IdentityAnswer, files: Files): string {
  if (symbol !== null && looksLikeIsin(symbol)) return symbol;
  const key = questionKey(symbol, name);
  for (const { holdings } of files)
    for (const { first } of holdings.groups)
      if (first.isin !== null && questionKey(first.symbol, first.name) === key) return first.isin;
  return '';
}
