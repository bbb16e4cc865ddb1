import { looksLikeIsin } from '../domain/identity/symbols.ts';
import type { CompanyFacts, FundLink } from '../domain/lists/look-up-company.ts';
import type { LookUpResult, FundFacts, PassportFacts } from '../domain/lists/look-up.ts';
import { DEFAULT_SETTINGS } from '../domain/model/portfolio.ts';
import type { AppState } from './app-state.svelte.ts';

/* What screens ask the reference lists, with what the user brought over them. Each gives null when they could not be asked, and
   then the app's `failure` says so. */

/* More than fit below a search box are not read: a longer text narrows them down. */
const SEARCH_LIMIT = 12;

const cutoffsOf = ({ portfolio }: AppState) => (portfolio?.settings ?? DEFAULT_SETTINGS).customCutoffs;

/** Looks a typed text up: companies and funds by symbol, name or identifier. */
export async function lookUp(app: AppState, text: string): Promise<readonly LookUpResult[] | null> {
  const answer = await app.lookUp({ kind: 'search', text, limit: SEARCH_LIMIT, custom: cutoffsOf(app) });
  return answer === null ? null : answer.found;
}

/**
 * Looks a typed text up where it is an ISIN: what it is as files write it, and who bears it. Null for any other text.
 */
export function lookUpIsin(
  app: AppState,
  text: string,
): { readonly isin: string; readonly found: Promise<readonly LookUpResult[] | null> } | null {
  const isin = text.trim().toUpperCase();
  return looksLikeIsin(isin) ? { isin, found: lookUp(app, isin) } : null;
}

const READY = new WeakSet<AppState>();
/* Fits nothing, so that every index is asked. */
const NO_NAME = 'no such name';

/**
 * Has what a search needs made ready: names are laid out at the first question of a visit, which takes up to a second and would be
 * felt at the first letter. For a field that somebody has just gone to; done once.
 */
export function prepareSearch(app: AppState): void {
  if (READY.has(app)) return;
  READY.add(app);
  void lookUp(app, NO_NAME);
}

/** What the reference lists are made of. */
export async function lookUpPassport(app: AppState): Promise<PassportFacts | null> {
  const answer = await app.lookUp({ kind: 'passport' });
  return answer === null ? null : answer.facts;
}

/** What they know of a fund; null for none, too. */
export async function lookUpFundFacts(app: AppState, symbol: string): Promise<FundFacts | null> {
  const answer = await app.lookUp({ kind: 'fund', symbol });
  return answer === null ? null : answer.facts;
}

/** What they know of a company, with the weights of the asked steps; null for none, too. */
export async function readCompanyFacts(
  app: AppState,
  issuer: string,
  links: readonly FundLink[],
): Promise<CompanyFacts | null> {
  const answer = await app.lookUp({ kind: 'company', issuer, links, custom: cutoffsOf(app) });
  return answer === null ? null : answer.facts;
}
