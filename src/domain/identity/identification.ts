import type { AssetClass, Holding } from '../model/holding.ts';
import type { Alias, Listed } from '../model/reference.ts';
import type { IdentityStatus, IdentityWitness } from '../model/report-positions.ts';
import { classByName } from './class-names.ts';
import { withoutShareClass } from './fund-names.ts';
import { cleanSymbol } from './symbols.ts';
import type { IssuerId } from '../model/units.ts';

/** What a line turns out to be, as far as the look-through needs it. */
export type Security =
  | { readonly kind: 'company'; readonly issuer: IssuerId }
  | { readonly kind: 'fund'; readonly symbol: string }
  | { readonly kind: 'class'; readonly of: 'bond' | 'cash' | 'crypto' | 'commodity' | 'derivative' | 'other' }
  | { readonly kind: 'unidentified' };

/** Why the user is asked who a line is. */
export type IdentityDoubt = 'name-contradicts' | 'several' | 'look-alike' | 'other-market';

/** The outcome for one line: what it is, by which witness, and what could be asked about it. */
export interface Identification {
  readonly security: Security;
  readonly assetClass: AssetClass;
  readonly status: IdentityStatus;
  readonly by: IdentityWitness | null;
  /** The company named for a line that is not its stock (preferred share, option). */
  readonly issuer: IssuerId | null;
  /** Set when the line should be asked about; `candidates` are what it could be. */
  readonly doubt: IdentityDoubt | null;
  readonly candidates: readonly Listed[];
  /** The candidate that its file speaks for, to be offered: nothing counts by it. */
  readonly guess: Listed | null;
  /** The former symbol, when it was translated. */
  readonly renamed: Alias | null;
  readonly answered: boolean;
  /** The pack could not be asked about it: a fault of ours, so it stays unidentified and is said. */
  readonly isFaulty: boolean;
}

/** What nobody has asked or answered yet. */
export const UNASKED = {
  doubt: null,
  candidates: [],
  guess: null,
  renamed: null,
  answered: false,
  isFaulty: false,
} as const;
/** Money of nobody knows what. */
export const UNIDENTIFIED: Security = { kind: 'unidentified' };

/** Gives a line that is in a class and no company. */
export function asClass(
  of: 'bond' | 'cash' | 'crypto' | 'commodity' | 'derivative' | 'other',
  assetClass: AssetClass,
): Identification {
  return { ...UNASKED, security: { kind: 'class', of }, assetClass, status: 'not-a-company', by: null, issuer: null };
}

/**
 * Gives a line that is asked about; where nothing could be answered but "unknown", it is unknown and no question. `assetClass`: what it
 * most likely is.
 */
export function askAbout(
  doubt: IdentityDoubt | null,
  candidates: readonly Listed[],
  assetClass: AssetClass,
): Identification {
  const isAsked = doubt !== null && candidates.length > 0;
  return {
    ...UNASKED,
    security: UNIDENTIFIED,
    assetClass,
    status: isAsked ? 'ambiguous' : 'unknown',
    by: null,
    issuer: null,
    doubt: isAsked ? doubt : null,
    candidates: isAsked ? candidates : [],
  };
}

/* Of each security once a file, so its fields are written out: a copy of PLAIN takes ten times as long. */
function identified(
  security: Security,
  assetClass: AssetClass,
  by: IdentityWitness,
  issuer: IssuerId | null,
): Identification {
  const { doubt, candidates, guess, renamed, answered, isFaulty } = UNASKED;
  return {
    doubt,
    candidates,
    guess,
    renamed,
    answered,
    isFaulty,
    security,
    assetClass,
    status: 'identified',
    by,
    issuer,
  };
}

/** Gives what a candidate is, once it is chosen. A money-market fund is cash; a warrant is a derivative, a note a bond (README, "What a line is"). */
export function identifyAs(listed: Listed, by: IdentityWitness): Identification {
  switch (listed.kind) {
    case 'company':
      return identified({ kind: 'company', issuer: listed.issuer }, 'equity', by, listed.issuer);
    case 'fund':
      if (listed.fundClass === 'money-market') return asClass('cash', 'cash');
      // what owns buildings holds no companies
      if (listed.fundClass === 'alternative' && classByName(listed.name) === 'other') return asClass('other', 'other');
      return identified({ kind: 'fund', symbol: listed.symbol }, 'fund', by, null);
    case 'cash':
      return asClass('cash', 'cash');
    case 'crypto':
      return asClass('crypto', 'crypto');
    case 'related':
      return settleRelated(listed, by);
  }
}

function settleRelated(listed: Listed & { kind: 'related' }, by: IdentityWitness): Identification {
  const named = { by, issuer: listed.issuer };
  switch (listed.what) {
    case 'warrant':
      return { ...asClass('derivative', 'option'), ...named };
    case 'note':
      return { ...asClass('bond', 'bond'), ...named };
    case 'preferred':
    case 'right':
    case 'unit':
      return { ...asClass('other', 'other'), ...named };
  }
}

/** What an unknown line most likely is, for its row on screen; its money stays unidentified whatever this says. */
export function guessClass(holding: Holding): AssetClass {
  if (holding.says !== null) return holding.says;
  const written = holding.name ?? '';
  const name = written.toUpperCase();
  if (/\b(ETF|FUND|FD|FDS|UCITS|INDEX)\b/.test(name) || withoutShareClass(written) !== written) return 'fund';
  if (holding.symbol === null) return 'other';
  const symbol = cleanSymbol(holding.symbol);
  if (/^[A-Z]{4}X$/.test(symbol)) return 'fund';
  return /^[A-Z0-9&]{1,12}(?:[./-][A-Z]{1,2})?$/.test(symbol) ? 'equity' : 'other';
}
