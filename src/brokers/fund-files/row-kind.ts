import type { FundRowKind } from '../../domain/fund-file.ts';

/* What a row is, by the file's class column, else by its name: only words that no company bears. */

const BY_CLASS: readonly (readonly [RegExp, FundRowKind])[] = [
  [
    /\b(?:future|futures|option|options|swap|swaps|forward|forwards|derivatives?|derivate|optionen|termingeschäfte?|warrants?)\b/,
    'derivative',
  ],
  [
    /\b(?:cash|money market|currency|currencies|repo|collateral|receivable|payable|short[- ]term|fx|geldmarkt|bargeld|barmittel|devisen|liquidität)\b/,
    'cash',
  ],
  [
    /\b(?:bond|bonds|fixed income|treasury|treasuries|debt|notes?|anleihen?|staatsanleihen|renten|festverzinslich)\b/,
    'bond',
  ],
  [/\b(?:etf|fund|funds|fonds|investmentfonds|investment compan(?:y|ies))\b/, 'fund'],
  [/\b(?:preferred|preference|right|rights)\b/, 'other'],
];
const BY_NAME: readonly (readonly [RegExp, FundRowKind])[] = [
  [/\betf\b|\bindex fund\b/, 'fund'],
  [/\bfutures\b|\bfut\b|\be-?mini\b|\b(?:total return|credit default) swap\b/, 'derivative'],
  [
    /^(?:u\.?s\.? dollars?|usd|us dollar)\b|^cash(?:$| and | & |[/,]| collateral| equivalents?| offset| balance)/,
    'cash',
  ],
  [
    /\bcash collateral\b|\bmoney market\b|\bliquidity fund\b|^(?:net )?other assets\b|^(?:net )?(?:receivable|payable)s?\b/,
    'cash',
  ],
  [/\btreasury (?:bill|note|bond)s?\b|\d%\s.*\d{1,2}\/\d{1,2}\/\d{2,4}/, 'bond'],
];

/** Says what kind of paper a row of a fund's list is. What nothing speaks against is a company. */
export function kindOfRow(className: string | null, name: string | null, symbol: string | null): FundRowKind {
  const byClass = className === null ? undefined : find(BY_CLASS, className);
  if (byClass !== undefined) return byClass;
  const byName = name === null ? undefined : find(BY_NAME, name);
  if (byName !== undefined) return byName;
  return symbol === 'USD' || /^CASH_?USD$/.test(symbol ?? '') ? 'cash' : 'company';
}

function find(table: readonly (readonly [RegExp, FundRowKind])[], text: string): FundRowKind | undefined {
  const words = text.slice(0, 200).toLowerCase();
  return table.find(([pattern]) => pattern.test(words))?.[1];
}
