import type { AssetClass, Holding } from './holding.ts';
import { guessClass, PLAIN, settle, UNIDENTIFIED, type Doubt, type Identification } from './identification.ts';
import { compareNames, nameKey, type NameVerdict } from './names.ts';
import type { Alias, Listed, Reference } from './reference.ts';
import { asItLooks, cleanSymbol, hasForeignLetters, symbolForms } from './symbols.ts';

/** Says whether the file's name of a line speaks for a candidate, under its name of today or its former one. */
export function verdictOn(listed: Listed, holding: Holding, formerName: string | null): NameVerdict {
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

/**
 * Turns a line that was taken for a US one by its ticker into a question: its file speaks of another market, or a company
 * abroad bears the same letters.
 */
export function doubtTicker(
  holding: Holding,
  taken: Identification,
  doubt: 'other-market' | 'several',
  reference: Reference,
): Identification {
  const found = holding.symbol === null ? [] : findBySymbol(holding.symbol, reference);
  return {
    ...PLAIN,
    security: UNIDENTIFIED,
    assetClass: taken.assetClass,
    status: 'ambiguous',
    by: null,
    issuer: null,
    doubt,
    candidates: onceEach([...found.map(({ listed }) => listed), ...possibleAbroad(holding, reference)]),
  };
}

/* Companies abroad with the line's letters, unless its name speaks against them. */
function possibleAbroad(holding: Holding, reference: Reference): readonly Listed[] {
  if (holding.symbol === null) return [];
  return reference
    .abroad(cleanSymbol(holding.symbol))
    .filter((listed) => verdictOn(listed, holding, null) !== 'contradicts');
}

/**
 * Gives the companies abroad that the line's words fit as well as the company they were taken for: the same letters, and a
 * name that says no more for the one than for the other. A name that agrees with both says no more. A company that
 * bears the very same name is no rival, for it is the same one listed twice.
 */
export function rivalsAbroad(
  holding: Holding,
  taken: Listed & { kind: 'company' },
  reference: Reference,
): readonly Listed[] {
  const mine = verdictOn(taken, holding, null);
  return possibleAbroad(holding, reference).filter(
    (rival) =>
      !(rival.kind === 'company' && rival.issuer === taken.issuer) &&
      nameKey(rival.name) !== nameKey(taken.name) &&
      (mine !== 'agrees' || verdictOn(rival, holding, null) === 'agrees'),
  );
}

interface Found {
  readonly listed: Listed;
  readonly alias: Alias | null;
}

/** What a candidate is one of: the classes of a company are one candidate. */
function keyOf(listed: Listed): string {
  return listed.kind === 'company' ? `company:${listed.issuer}` : `${listed.kind}:${listed.symbol}`;
}

/** Gives each candidate once, the first of several classes of a company. */
export function onceEach(found: readonly Listed[]): readonly Listed[] {
  if (found.length < 2) return found;
  const seen = new Set<string>();
  return found.filter((listed) => !seen.has(keyOf(listed)) && seen.add(keyOf(listed)));
}

function unique(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const kept = new Set(onceEach(found.map(({ listed }) => listed)));
  return found.filter(({ listed }) => kept.has(listed));
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
export function identifyBySymbol(symbol: string, holding: Holding, reference: Reference): Identification {
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
    return unknown(
      'look-alike',
      findBySymbol(asItLooks(cleanSymbol(symbol)), reference).map(({ listed }) => listed),
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
  if (kept.length === 0)
    return unknown('name-contradicts', onceEach([...candidates, ...possibleAbroad(holding, reference)]));
  if (kept.length > 1) return unknown('several', candidates);
  const { listed, alias } = kept[0]!;
  const settled = settle(listed, holding.name === null ? 'ticker' : 'ticker+name');
  return alias === null ? settled : { ...settled, renamed: alias };
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
