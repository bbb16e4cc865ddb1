/* What the compiler is told by hand. A newer set of source lists needs only these looked at again. */

/** The close that prices and market caps are of; the snapshot file was made the day after (equities/README). */
export const EQUITIES_AS_OF = '2026-08-21';

/** A list counts as whole from this covered part on, in percent (src/domain/README, "Look-through", rule 3). */
export const WHOLE_LIST_PERCENT = 97;

/** Members of these indexes are ranked wherever the company is based (src/domain/README, "Size bucket"). */
export const RANKING_INDEXES: readonly string[] = ['sp500', 'sp400', 'sp600', 'russell1000', 'russell2000'];

/** Kinds of listings that are ranked: no ADR, BDC, MLP or royalty trust (src/domain/README, "Size bucket"). */
export const RANKED_KINDS: readonly string[] = ['common', 'reit'];

/** The fund whose list is that of the whole US market by free float. */
export const US_MARKET_FUND = 'VTI';

/**
 * Funds of the whole US market on indexes other than US_MARKET_FUND's: its basket of its newest day is the nearest estimate of theirs
 * (funds/README, "VTI 2026-10-08"). Not those of the Russell 3000, whose own list there is.
 */
export const US_MARKET_FOLLOWERS: readonly string[] = [
  'ITOT',
  'XUU.TO',
  'SCHB',
  'SWTSX',
  'FSKAX',
  'FSTMX',
  'FSTVX',
  'FZROX',
  'POMIX',
  'WFIVX',
  'WINDX',
];

/** Funds whose lists of earlier days are kept beside the newest: what is claimed of such a day is checked with them. */
export const ARCHIVED_FUNDS: readonly string[] = ['SPY', 'IWM'];

/** The folder of source lists, seen from the repository. */
export const DEFAULT_SOURCES = '../shared/reference';
/** Where the ends that lists are held to go, seen from the repository. */
export const ENDS_FILE = 'scripts/reference/proven-ends.csv';
/** Where the compiled pack goes, seen from the repository. */
export const DATA_FOLDER = 'src/reference/data';

/**
 * Funds whose members tell growth from value: Russell 1000 and the CRSP large, mid and small cap halves. Each pair halves
 * one index, so a company that stands in both halves, or in different halves of two indexes, is blend.
 */
export const STYLE_BASKETS: { readonly growth: readonly string[]; readonly value: readonly string[] } = {
  growth: ['IWF', 'VUG', 'VOT', 'VBK'],
  value: ['IWD', 'VTV', 'VOE', 'VBR'],
};

/** Classes of funds that are looked into by rows: of bonds, coins and the like the class says enough (rule 2). */
export const ROW_CLASSES: readonly string[] = ['equity', 'mixed', 'alternative', 'unknown'];
