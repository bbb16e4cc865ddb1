import type { AssetClass, Holding } from './holding.ts';
import { compareNames } from './names.ts';
import type { Answer, AnswerChoice } from './portfolio.ts';
import type { Alias, Listed, Reference } from './reference.ts';
import type { IdentityStatus, IdentityWitness } from './report.ts';
import {
  cleanSymbol,
  hasForeignLetters,
  looksLikeCusip,
  looksLikeIsin,
  optionUnderlying,
  symbolForms,
} from './symbols.ts';
import type { IssuerId } from './units.ts';

/** What a line turns out to be, as far as the look-through needs it. */
export type Security =
  | { readonly kind: 'company'; readonly issuer: IssuerId }
  | { readonly kind: 'fund'; readonly symbol: string }
  | { readonly kind: 'class'; readonly of: 'bond' | 'cash' | 'crypto' | 'commodity' | 'derivative' | 'other' }
  | { readonly kind: 'unidentified' };

/** Why the user is asked who a line is. */
export type Doubt = 'name-contradicts' | 'several' | 'look-alike';

/** The outcome for one line: what it is, by which witness, and what could be asked about it. */
export interface Identification {
  readonly security: Security;
  readonly assetClass: AssetClass;
  readonly status: IdentityStatus;
  readonly by: IdentityWitness | null;
  /** The company named for a line that is not its stock (preferred share, option). */
  readonly issuer: IssuerId | null;
  /** Set when the line should be asked about; `candidates` are what it could be. */
  readonly doubt: Doubt | null;
  readonly candidates: readonly Listed[];
  /** The former symbol, when it was translated. */
  readonly renamed: Alias | null;
  readonly answered: boolean;
}

const PLAIN = { doubt: null, candidates: [], renamed: null, answered: false } as const;
const UNIDENTIFIED: Security = { kind: 'unidentified' };

function asClass(
  of: 'bond' | 'cash' | 'crypto' | 'commodity' | 'derivative' | 'other',
  assetClass: AssetClass,
): Identification {
  return { ...PLAIN, security: { kind: 'class', of }, assetClass, status: 'not-a-company', by: null, issuer: null };
}

/** Gives what a candidate is, once it is chosen. A money-market fund is cash; a warrant is a derivative, a note a bond (PRODUCT, "What a line is"). */
function settle(listed: Listed, by: IdentityWitness, reference: Reference): Identification {
  switch (listed.kind) {
    case 'company':
      return {
        ...PLAIN,
        security: { kind: 'company', issuer: listed.issuer },
        assetClass: 'equity',
        status: 'identified',
        by,
        issuer: listed.issuer,
      };
    case 'fund':
      if (listed.fundClass === 'money-market') return asClass('cash', 'cash');
      return {
        ...PLAIN,
        security: { kind: 'fund', symbol: listed.symbol },
        assetClass: 'fund',
        status: 'identified',
        by,
        issuer: null,
      };
    case 'cash':
      return asClass('cash', 'cash');
    case 'crypto':
      return asClass('crypto', 'crypto');
    case 'related':
      return settleRelated(listed, by, reference);
  }
}

function settleRelated(
  listed: Listed & { kind: 'related' },
  by: IdentityWitness,
  reference: Reference,
): Identification {
  const named = { by, issuer: listed.issuer };
  switch (listed.what) {
    case 'warrant':
      return { ...asClass('derivative', 'option'), ...named };
    case 'note':
      return { ...asClass('bond', 'bond'), ...named };
    case 'spac': {
      // A blank-cheque company is equity; it is a company of unknown size where the pack has no record of it.
      const known = listed.issuer !== null && reference.company(listed.issuer) !== null;
      return known
        ? {
            ...PLAIN,
            security: { kind: 'company', issuer: listed.issuer },
            assetClass: 'equity',
            status: 'identified',
            ...named,
          }
        : { ...PLAIN, security: UNIDENTIFIED, assetClass: 'equity', status: 'unknown', ...named };
    }
    case 'preferred':
    case 'right':
    case 'unit':
      return { ...asClass('other', 'other'), ...named };
  }
}

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
  return listed === undefined ? null : { ...settle(listed, 'answer', reference), answered: true };
}

/** What an unknown line most likely is, for its row on screen; its money stays unidentified whatever this says. */
function guessClass(holding: Holding): AssetClass {
  if (holding.says !== null) return holding.says;
  const name = holding.name === null ? '' : holding.name.toUpperCase();
  if (/\b(ETF|FUND|FD|FDS|UCITS|INDEX)\b/.test(name)) return 'fund';
  if (holding.symbol === null) return 'other';
  const symbol = cleanSymbol(holding.symbol);
  if (/^[A-Z]{4}X$/.test(symbol)) return 'fund';
  return /^[A-Z]{1,5}(?:[./-][A-Z]{1,2})?$/.test(symbol) ? 'equity' : 'other';
}

function verdictOn(listed: Listed, holding: Holding, formerName: string | null) {
  if (holding.name === null) return 'unclear';
  const now = compareNames(holding.name, listed.name, listed.symbol, listed.kind === 'fund');
  if (now !== 'contradicts' || formerName === null) return now;
  return compareNames(holding.name, formerName, listed.symbol, false);
}

/* The file's own word for a line ("Equity", "ETFs & Closed End Funds") rules candidates of another kind out. */
function fitsWhatFileSays(listed: Listed, says: AssetClass | null): boolean {
  switch (says) {
    case 'equity':
      return listed.kind === 'company' || listed.kind === 'related' || listed.kind === 'fund';
    case 'fund':
      return listed.kind === 'fund' || listed.kind === 'cash' || listed.kind === 'company';
    case 'crypto':
      return listed.kind === 'crypto';
    case 'bond':
    case 'cash':
    case 'commodity':
    case 'option':
    case 'other':
    case null:
      return true;
  }
}

interface Found {
  readonly listed: Listed;
  readonly alias: Alias | null;
}

function unique(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ listed }) => {
    const key = listed.kind === 'company' ? `company:${listed.issuer}` : `${listed.kind}:${listed.symbol}`;
    return !seen.has(key) && seen.add(key);
  });
}

function findBySymbol(symbol: string, reference: Reference): readonly Found[] {
  for (const form of symbolForms(symbol)) {
    const now = reference.bySymbol(form).map((listed) => ({ listed, alias: null }));
    const alias = reference.alias(form);
    const successor =
      alias === null || alias.symbol === null
        ? []
        : reference.bySymbol(alias.symbol).map((listed) => ({ listed, alias }));
    if (now.length > 0 || successor.length > 0) return unique([...now, ...successor]);
  }
  return [];
}

/**
 * Chooses among what a ticker can mean. A ticker with an agreeing name is accepted; without a name, a single meaning is
 * (the file gives nothing else); a contradicting name or two meanings make a question, and the value stays unidentified
 * until it is answered.
 */
function identifyBySymbol(symbol: string, holding: Holding, reference: Reference): Identification {
  const unknown = (doubt: Doubt | null, candidates: readonly Listed[]): Identification => ({
    ...PLAIN,
    security: UNIDENTIFIED,
    assetClass: guessClass(holding),
    status: doubt === null ? 'unknown' : 'ambiguous',
    by: null,
    issuer: null,
    doubt,
    candidates,
  });
  if (hasForeignLetters(cleanSymbol(symbol))) {
    const latin = cleanSymbol(symbol).replace(/[^\x20-\x7E]/g, '');
    return unknown(
      'look-alike',
      findBySymbol(latin, reference).map(({ listed }) => listed),
    );
  }
  const found = findBySymbol(symbol, reference);
  if (found.length === 0) return unknown(null, []);
  const fitting = found.filter(({ listed }) => fitsWhatFileSays(listed, holding.says));
  const judged = (fitting.length > 0 ? fitting : found).map((one) => ({
    ...one,
    verdict: verdictOn(one.listed, holding, one.alias === null ? null : one.alias.formerName),
  }));
  const agreeing = judged.filter(({ verdict }) => verdict === 'agrees');
  // Today's bearers of the symbol come before former ones; a former one counts on its own only if the letters are free.
  const possible = judged.filter(({ verdict, alias }) => verdict === 'unclear' && (alias === null || !alias.reused));
  const kept = preferCompany(agreeing.length > 0 ? agreeing : preferToday(possible));
  const candidates = found.map(({ listed }) => listed);
  if (kept.length === 0) return unknown('name-contradicts', candidates);
  if (kept.length > 1) return unknown('several', candidates);
  const { listed, alias } = kept[0]!;
  return { ...settle(listed, holding.name === null ? 'ticker' : 'ticker+name', reference), renamed: alias };
}

/* Without a name, a US listing or fund is meant rather than a coin of the same letters, and today's bearer rather than a former one. */
function preferToday<T extends Found>(found: readonly T[]): readonly T[] {
  const today = found.filter(({ alias }) => alias === null);
  const pool = today.length > 0 ? today : found;
  const papers = pool.filter(({ listed }) => listed.kind !== 'crypto');
  return papers.length > 0 ? papers : pool;
}

/* Some listed companies (business development companies) stand among the funds of the catalogue too: same symbol, same
   name. The listing knows more of them. */
function preferCompany<T extends Found>(found: readonly T[]): readonly T[] {
  const companies = found.filter(({ listed, alias }) => listed.kind === 'company' && alias === null);
  const twins =
    companies.length === 1 &&
    found.every(({ listed }) => listed.symbol === companies[0]!.listed.symbol && listed.kind !== 'crypto');
  return twins ? companies : found;
}

function identifyByCode(
  code: string,
  by: 'isin' | 'cusip',
  holding: Holding,
  reference: Reference,
): Identification | null {
  const found = by === 'isin' ? reference.byIsin(code) : reference.byCusip(code);
  const judged = found.filter((listed) => verdictOn(listed, holding, null) !== 'contradicts');
  if (judged.length === 1) return settle(judged[0]!, by, reference);
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
  const answer = answers.find((one) => questionKey(one.symbol, one.name) === key);
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
