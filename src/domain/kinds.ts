/* What a fund may be said to be while nobody has its list: "a US large-cap growth fund". Which funds stand for a kind is the pack's
   affair (scripts/reference/decisions/kinds.csv); between which ends the kind lies is worked out from them (kind-spans.ts). */

/** The kinds, in the order in which they are offered. A target-date fund's kind is its year. */
export const KIND_IDS = [
  'us-total',
  'us-large-blend',
  'us-large-growth',
  'us-large-value',
  'us-dividend',
  'us-mid',
  'us-small',
  'world',
  'ex-us',
  'developed-ex-us',
  'emerging',
  'europe',
  'technology',
  'communication',
  'health-care',
  'financials',
  'consumer-discretionary',
  'consumer-staples',
  'industrials',
  'energy',
  'materials',
  'utilities',
  'real-estate',
  'target-income',
  'target-2020',
  'target-2025',
  'target-2030',
  'target-2035',
  'target-2040',
  'target-2045',
  'target-2050',
  'target-2055',
  'target-2060',
  'target-2065',
  'target-2070',
  'balanced-80-20',
  'balanced-60-40',
  'balanced-40-60',
  'bond',
  'cash',
] as const;
export type KindId = (typeof KIND_IDS)[number];

/** What money in a fund of a kind is in: shares, shares and bonds, or one class that holds no shares. */
export type KindClass = 'equity' | 'mixed' | 'bond' | 'cash';

/** Gives what money in a fund of a kind is in. */
export function classOfKind(kind: KindId): KindClass {
  if (kind === 'bond' || kind === 'cash') return kind;
  return kind.startsWith('target-') || kind.startsWith('balanced-') ? 'mixed' : 'equity';
}

/** Tells whether a word is a kind's. */
export function isKindId(word: string): word is KindId {
  return KIND_IDS.some((kind) => kind === word);
}

const SIGN = 'kind:';

/** The symbol under which money in a fund of a kind is kept; no security has it, for symbols are in capitals. */
export function kindSymbol(kind: KindId): string {
  return `${SIGN}${kind}`;
}

/** Gives the kind that a symbol of `kindSymbol` stands for; null for every other symbol. */
export function kindOfSymbol(symbol: string): KindId | null {
  const word = symbol.startsWith(SIGN) ? symbol.slice(SIGN.length) : '';
  return isKindId(word) ? word : null;
}
