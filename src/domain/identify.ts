import type { Holding } from './holding.ts';
import { asClass, guessClass, PLAIN, settle, UNIDENTIFIED, type Identification } from './identification.ts';
import { identifyBySymbol, verdictOn } from './identify-symbol.ts';
import type { Answer, AnswerChoice } from './portfolio.ts';
import type { Reference } from './reference.ts';
import { cleanSymbol, looksLikeCusip, looksLikeIsin, optionUnderlying } from './symbols.ts';

/** Recognises a line by its own words, so that the same words in a later file get the same answer. */
export function questionKey(symbol: string | null, name: string | null): string {
  const clean = (text: string | null) => (text === null ? '' : cleanSymbol(text).replace(/\s+/g, ' '));
  return `${clean(symbol)}|${clean(name)}`;
}

function settleAnswer(choice: AnswerChoice | null, holding: Holding, reference: Reference): Identification | null {
  if (choice === null) {
    return {
      ...PLAIN,
      security: UNIDENTIFIED,
      assetClass: guessClass(holding),
      status: 'unknown',
      by: 'answer',
      issuer: null,
      answered: true,
    };
  }
  if (choice.kind === 'cash') return { ...asClass('cash', 'cash'), answered: true };
  const symbol = choice.kind === 'company' ? choice.issuer : choice.symbol;
  // A pack of another date may not know the answer any more: then the line is asked about again.
  const listed = reference.bySymbol(symbol).find((candidate) => candidate.kind === choice.kind);
  return listed === undefined ? null : { ...settle(listed, 'answer'), answered: true };
}

function identifyByCode(
  code: string,
  by: 'isin' | 'cusip',
  holding: Holding,
  reference: Reference,
): Identification | null {
  const found = by === 'isin' ? reference.byIsin(code) : reference.byCusip(code);
  const judged = found.filter((listed) => verdictOn(listed, holding, null) !== 'contradicts');
  if (judged.length === 1) return settle(judged[0]!, by);
  if (found.length === 0) return null;
  return {
    ...PLAIN,
    security: UNIDENTIFIED,
    assetClass: guessClass(holding),
    status: 'ambiguous',
    by: null,
    issuer: null,
    doubt: judged.length === 0 ? 'name-contradicts' : 'several',
    candidates: found,
  };
}

/**
 * Says who a line is: the user's answer first, then what the file itself shows (cash, an option, a bond, a coin), then
 * ISIN, CUSIP, ticker with the name as a check. What stays open is unidentified, never guessed.
 */
export function identify(holding: Holding, answers: readonly Answer[], reference: Reference): Identification {
  const key = questionKey(holding.symbol, holding.name);
  const answer = answers
    .filter((one) => one.kind === 'identity')
    .find((one) => questionKey(one.symbol, one.name) === key);
  if (answer !== undefined) {
    const settled = settleAnswer(answer.choice, holding, reference);
    if (settled !== null) return settled;
  }
  const bySays = identifyBySays(holding, reference);
  if (bySays !== null) return bySays;
  const symbol = holding.symbol === null ? null : cleanSymbol(holding.symbol);
  const isin = holding.isin ?? (symbol !== null && looksLikeIsin(symbol) ? symbol : null);
  const cusip = holding.cusip ?? (symbol !== null && looksLikeCusip(symbol) ? symbol : null);
  const byIsin = isin === null ? null : identifyByCode(isin, 'isin', holding, reference);
  if (byIsin !== null) return byIsin;
  const byCusip = cusip === null ? null : identifyByCode(cusip, 'cusip', holding, reference);
  if (byCusip !== null) return byCusip;
  if (symbol !== null && symbol !== '') return identifyBySymbol(symbol, holding, reference);
  return {
    ...PLAIN,
    security: UNIDENTIFIED,
    assetClass: guessClass(holding),
    status: 'unknown',
    by: null,
    issuer: null,
  };
}

function identifyBySays(holding: Holding, reference: Reference): Identification | null {
  switch (holding.says) {
    case 'cash':
    case 'bond':
    case 'commodity':
    case 'other':
      return asClass(holding.says, holding.says);
    case 'crypto':
      return asClass('crypto', 'crypto');
    case 'option': {
      const underlying = holding.symbol === null ? null : optionUnderlying(holding.symbol);
      const company =
        underlying === null ? undefined : reference.bySymbol(underlying).find((one) => one.kind === 'company');
      return { ...asClass('derivative', 'option'), issuer: company === undefined ? null : company.issuer };
    }
    case 'equity':
    case 'fund':
    case null:
      return null;
  }
}
