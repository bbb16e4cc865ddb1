/* What the compiler is told by hand. A newer set of source lists needs only these looked at again. */

/** The close that prices and market caps are of; the snapshot file was made the day after (equities/README). */
export const EQUITIES_AS_OF = '2026-08-21';

/** Funds whose lists are shipped in this version of the pack. */
export const SHIPPED_LISTS: readonly string[] = ['IWM', 'QQQ', 'SPY', 'VTI'];

/** A list counts as whole from this covered part on, in percent (src/domain/README, "Look-through", rule 3). */
export const WHOLE_LIST_PERCENT = 97;

/** Members of these indexes are ranked wherever the company is based (src/domain/README, "Size bucket"). */
export const RANKING_INDEXES: readonly string[] = ['sp500', 'sp400', 'sp600', 'russell1000', 'russell2000'];

/** Kinds of listings that are ranked: no ADR, BDC, MLP or royalty trust (src/domain/README, "Size bucket"). */
export const RANKED_KINDS: readonly string[] = ['common', 'reit'];

/** The folder of source lists, seen from the repository. */
export const DEFAULT_SOURCES = '../shared/reference';
/** Where the compiled pack goes, seen from the repository. */
export const DATA_FOLDER = 'src/reference/data';
