import type { Holding } from './holding.ts';
import { asClass, guessClass, PLAIN, settle, UNIDENTIFIED, type Doubt, type Identification } from './identification.ts';
import { identifyFundAbroad, identifyFundByName } from './identify-fund-abroad.ts';
import { identifyBySymbol, onceEach, verdictOn } from './identify-symbol.ts';
import { nameKey } from './names.ts';
import { classAnswers, ownCompanyId } from './own-classes.ts';
import type { Answer, AnswerChoice } from './portfolio.ts';
import { questionKey } from './question-key.ts';
import type { Listed, Reference } from './reference.ts';
import { cleanSymbol, looksLikeCusip, looksLikeFigi, looksLikeIsin, optionUnderlying } from './symbols.ts';

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
  by: 'isin' | 'cusip' | 'figi',
  holding: Holding,
  reference: Reference,
): Identification | null {
  const found =
    by === 'isin' ? reference.byIsin(code) : by === 'cusip' ? reference.byCusip(code) : reference.byFigi(code);
  if (found.length === 0) return null;
  const judged = onceEach(found.filter((listed) => verdictOn(listed, holding, null) !== 'contradicts'));
  if (judged.length === 1) return settle(judged[0]!, by);
  return doubtOf(judged.length === 0 ? 'name-contradicts' : 'several', holding, onceEach(found));
}

/**
 * Says who a line is: the user's answer first, then what the file itself shows (cash, an option, a bond, a coin), then
 * ISIN, CUSIP, FIGI, ticker with the name as a check, then the name alone. What stays open is unidentified, never guessed,
 * unless the user has classified it.
 */
export function identify(holding: Holding, answers: readonly Answer[], reference: Reference): Identification {
  if (answers.length === 0) return identifyByWords(holding, reference);
  const key = questionKey(holding.symbol, holding.name);
  const answer = answers.find((one) => one.kind === 'identity' && questionKey(one.symbol, one.name) === key);
  if (answer?.kind === 'identity') {
    const settled = settleAnswer(answer.choice, holding, reference);
    if (settled !== null) return settled;
  }
  const found = identifyByWords(holding, reference);
  if (found.security.kind !== 'unidentified') return found;
  const isClassified = classAnswers(answers).some((one) => questionKey(one.symbol, one.name) === key);
  return isClassified ? asOwnCompany(holding) : found;
}

/* A line that nobody knows but whose size or sector the user has stated: a company of its own. */
function asOwnCompany(holding: Holding): Identification {
  const issuer = ownCompanyId(holding.symbol, holding.name);
  return {
    ...PLAIN,
    security: { kind: 'company', issuer },
    assetClass: 'equity',
    status: 'identified',
    by: 'answer',
    issuer,
    answered: true,
  };
}

function identifyByWords(holding: Holding, reference: Reference): Identification {
  const bySays = identifyBySays(holding, reference);
  if (bySays !== null) return bySays;
  const symbol = holding.symbol === null ? null : cleanSymbol(holding.symbol);
  const codes = {
    isin: holding.isin ?? (symbol !== null && looksLikeIsin(symbol) ? symbol : null),
    cusip: holding.cusip ?? (symbol !== null && looksLikeCusip(symbol) ? symbol : null),
    figi: symbol !== null && looksLikeFigi(symbol) ? symbol : null,
  };
  for (const by of ['isin', 'cusip', 'figi'] as const) {
    const code = codes[by];
    const found = code === null ? null : identifyByCode(code, by, holding, reference);
    if (found !== null) return found;
  }
  const abroad = symbol === null || symbol === '' ? null : identifyFundAbroad(symbol, holding, reference);
  if (abroad !== null) return abroad;
  const bySymbol = symbol === null || symbol === '' ? null : identifyBySymbol(symbol, holding, reference);
  if (bySymbol !== null && (bySymbol.status !== 'unknown' || holding.name === null)) return bySymbol;
  const named = identifyByName(holding, reference);
  const byName = named === null || named.doubt !== null ? (identifyFundByName(holding, reference) ?? named) : named;
  if (byName !== null) return byName;
  return (
    bySymbol ?? {
      ...PLAIN,
      security: UNIDENTIFIED,
      assetClass: guessClass(holding),
      status: 'unknown',
      by: null,
      issuer: null,
    }
  );
}

/* A name alone is enough where it is one security's very name, and asked about where it is several's. */
function identifyByName(holding: Holding, reference: Reference): Identification | null {
  const found = holding.name === null ? [] : reference.byName(nameKey(holding.name));
  if (found.length === 0) return null;
  const candidates = onceEach(found);
  if (candidates.length === 1) return settle(candidates[0]!, 'name');
  return doubtOf('several', holding, candidates);
}

function doubtOf(doubt: Doubt, holding: Holding, candidates: readonly Listed[]): Identification {
  return {
    ...PLAIN,
    security: UNIDENTIFIED,
    assetClass: guessClass(holding),
    status: 'ambiguous',
    by: null,
    issuer: null,
    doubt,
    candidates,
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
