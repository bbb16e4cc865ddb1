/* What a fund may be said to be while nobody has its list: "a US large-cap growth fund". Which funds stand for a kind is the pack's
   affair (scripts/reference/decisions/kinds.csv); between which ends the kind lies is worked out from them (kind-spans.ts). */

/** The kinds of one market outside the US, and of neighbors; behind each that of its small companies. */
export const HOME_KINDS = [
  'europe',
  'europe-small',
  'euro-area',
  'pacific',
  'asia',
  'japan',
  'japan-small',
  'china',
  'india',
  'india-small',
  'australia',
  'australia-small',
  'canada',
  'brazil',
  'uk',
  'uk-small',
  'germany',
  'germany-small',
  'france',
  'france-small',
  'italy',
  'italy-small',
  'spain',
  'spain-small',
  'switzerland',
  'switzerland-small',
  'nordic',
  'nordic-small',
] as const;

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
  'world-active',
  'world-dividend',
  'world-value',
  'world-small',
  'world-technology',
  'ex-us',
  'developed-ex-us',
  'ex-us-small',
  'emerging',
  ...HOME_KINDS,
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
  'balanced-20-80',
  'mixed-free',
  'income-mix',
  'bond',
  'cash',
] as const;
export type KindId = (typeof KIND_IDS)[number];

/** What money in a fund of a kind is in: shares, shares and bonds, or one class that holds no shares. */
export type KindClass = 'equity' | 'mixed' | 'bond' | 'cash';

/** Gives what money in a fund of a kind is in. */
export function classOfKind(kind: KindId): KindClass {
  if (kind === 'bond' || kind === 'cash') return kind;
  const isMixed = /^(?:income-mix$|mixed-|target-|balanced-)/.test(kind);
  return isMixed ? 'mixed' : 'equity';
}

/** A kind that a fund of the pack may be of, for the user to accept. */
export interface FundKindGuess {
  readonly kind: KindId;
  /** The words of its name that say so; null = our own list of kinds does. */
  readonly because: string | null;
}

/** Tells whether a word is a kind's. */
export function isKindId(word: string): word is KindId {
  return KIND_IDS.some((kind) => kind === word);
}

/** Gives the kind that small companies of a market are; null = they have none of their own. */
export function smallOf(market: KindId): KindId | null {
  const small = `${market}-small`;
  return isKindId(small) ? small : null;
}

/**
 * The symbol under which money in a fund of a kind is kept: what such a fund is called, as of an index. No security has it, for symbols of
 * securities are in capitals.
 */
export const KIND_SYMBOLS: Readonly<Record<KindId, string>> = {
  'us-total': 'US total market fund',
  'us-large-blend': 'US large-cap fund',
  'us-large-growth': 'US large-cap growth fund',
  'us-large-value': 'US large-cap value fund',
  'us-dividend': 'US dividend fund',
  'us-mid': 'US mid-cap fund',
  'us-small': 'US small-cap fund',
  world: 'World stock fund',
  'world-active': 'Actively managed world stock fund',
  'world-dividend': 'World dividend fund',
  'world-value': 'World value fund',
  'world-small': 'World small-cap fund',
  'world-technology': 'World technology fund',
  'ex-us': 'International stock fund',
  'developed-ex-us': 'Developed markets fund without the US',
  'ex-us-small': 'International small-cap fund',
  emerging: 'Emerging markets fund',
  europe: 'Europe stock fund',
  'europe-small': 'Europe small-cap fund',
  'euro-area': 'Euro area stock fund',
  pacific: 'Pacific stock fund',
  asia: 'Asia stock fund without Japan',
  japan: 'Japan stock fund',
  'japan-small': 'Japan small-cap fund',
  china: 'China stock fund',
  india: 'India stock fund',
  'india-small': 'India small- and mid-cap fund',
  australia: 'Australia stock fund',
  'australia-small': 'Australia small-cap fund',
  canada: 'Canada stock fund',
  brazil: 'Brazil stock fund',
  uk: 'UK stock fund',
  'uk-small': 'UK small-cap fund',
  germany: 'Germany stock fund',
  'germany-small': 'Germany small-cap fund',
  france: 'France stock fund',
  'france-small': 'France small-cap fund',
  italy: 'Italy stock fund',
  'italy-small': 'Italy small-cap fund',
  spain: 'Spain stock fund',
  'spain-small': 'Spain small-cap fund',
  switzerland: 'Switzerland stock fund',
  'switzerland-small': 'Switzerland small-cap fund',
  nordic: 'Nordic stock fund',
  'nordic-small': 'Nordic small-cap fund',
  technology: 'US technology fund',
  communication: 'US communication services fund',
  'health-care': 'US health care fund',
  financials: 'US financials fund',
  'consumer-discretionary': 'US consumer discretionary fund',
  'consumer-staples': 'US consumer staples fund',
  industrials: 'US industrials fund',
  energy: 'US energy fund',
  materials: 'US materials fund',
  utilities: 'US utilities fund',
  'real-estate': 'US real estate fund',
  'target-income': 'Target-date income fund',
  'target-2020': 'Target-date 2020 fund',
  'target-2025': 'Target-date 2025 fund',
  'target-2030': 'Target-date 2030 fund',
  'target-2035': 'Target-date 2035 fund',
  'target-2040': 'Target-date 2040 fund',
  'target-2045': 'Target-date 2045 fund',
  'target-2050': 'Target-date 2050 fund',
  'target-2055': 'Target-date 2055 fund',
  'target-2060': 'Target-date 2060 fund',
  'target-2065': 'Target-date 2065 fund',
  'target-2070': 'Target-date 2070 fund',
  'balanced-80-20': 'Balanced fund with about 80% stocks',
  'balanced-60-40': 'Balanced fund with about 60% stocks',
  'balanced-40-60': 'Balanced fund with about 40% stocks',
  'balanced-20-80': 'Balanced fund with about 20% stocks',
  'mixed-free': 'Flexible mixed fund',
  'income-mix': 'Income fund with stocks and bonds',
  bond: 'Bond fund',
  cash: 'Cash or stable value fund',
};

/** Gives the kind that a symbol stands for; null for every other symbol. */
export function kindOfSymbol(symbol: string): KindId | null {
  return KIND_OF.get(symbol) ?? null;
}
/* Bonds and cash are what they are: of them no money is kept under a kind, and the pack's own "Bond fund" stays a bond fund. */
const KIND_OF: ReadonlyMap<string, KindId> = new Map(
  KIND_IDS.filter((kind) => !['bond', 'cash'].includes(classOfKind(kind))).map((kind) => [KIND_SYMBOLS[kind], kind]),
);
