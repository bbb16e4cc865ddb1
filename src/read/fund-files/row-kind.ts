import type { FundRowKind } from '../../domain/model/fund-file.ts';
import { beginsWith, fundWords, kindInWords } from './languages/all-fund-words.ts';

/* What a row is, by the file's class column, else by its sector or its name: only words that no company bears. */

const BY_NAME: readonly (readonly [RegExp, FundRowKind])[] = [
  [/\betf\b|\bindex fund\b/, 'fund'],
  [/\bfutures\b|\bfut\b|\be mini\b|\bemini\b|\b(?:total return|credit default) swap\b/, 'derivative'],
  [/\boptions? \d|\d [cp]\d{3,6}\b|\b(?:call|put) \d|\d (?:call|put)s?\b/, 'derivative'],
  [
    /^(?:(?:canadian|australian|hong kong|singapore|new zealand) dollars?|euros?|pounds? sterling|british pounds?|japanese yen|swiss francs?|indian rupees?)(?: cash| currency)?$/,
    'cash',
  ],
  [/^(?:us dollars?|usd)\b|^(?:usd|eur|gbp|chf|jpy|cad|aud|sek|nok|dkk|hkd|sgd|inr) cash\b/, 'cash'],
  [/\bcash collateral\b|\bmoney market\b|\bliquidity fund\b/, 'cash'],
  [/\btreasury (?:bill|note|bond)s?\b|\d%\s.*\d{1,2}\/\d{1,2}\/\d{2,4}/, 'bond'],
];
/* Names that go on after a word for cash are companies': Cash Converters. */
const GOES_ON = /^cash [a-z]/;
const CASH_BEFORE_WORDS =
  /^cash (?:and|collateral|equivalents?|offset|balance|component|position|usd|eur|gbp|chf|jpy|cad|aud)\b/;

/** What a file says of the kind of a row; null = nothing. */
export interface StatedKind {
  /** The row's class or type, or the heading above it. */
  readonly className: string | null;
  readonly sector: string | null;
  readonly name: string | null;
  readonly symbol: string | null;
}

/** Says what kind of paper a row of a fund's list is. What nothing speaks against is a company. */
export function fundRowKindOf({ className, sector, name, symbol }: StatedKind): FundRowKind {
  const byName = name === null ? null : kindOfName(name);
  const byClass = className === null ? null : kindInWords(className);
  // "Cash and/or derivatives": the name tells a derivative
  if (byClass === 'cash' && byName === 'derivative') return 'derivative';
  if (byClass !== null && byClass !== 'company') return byClass;
  if (byClass === null && sector !== null && isCashSector(sector))
    return byName === 'derivative' ? 'derivative' : 'cash';
  if (byName !== null) return byName;
  return symbol === 'USD' || /^CASH_?USD$/.test(symbol ?? '') ? 'cash' : 'company';
}

/* Both words together are no sector of companies: "Liquidités et/ou produits dérivés". */
function isCashSector(sector: string): boolean {
  const words = fundWords(sector);
  return words.includes('deriv') && kindInWords(words) === 'cash';
}

function kindOfName(name: string): FundRowKind | null {
  const words = fundWords(name);
  const found = BY_NAME.find(([pattern]) => pattern.test(words))?.[1];
  if (found !== undefined) return found;
  if (GOES_ON.test(words) && !CASH_BEFORE_WORDS.test(words)) return null;
  return beginsWith('cashNames', name) ? 'cash' : null;
}
