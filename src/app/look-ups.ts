import { looksLikeIsin } from '../domain/identity/symbols.ts';
import type { CompanyFacts, FundLink } from '../domain/lists/look-up-company.ts';
import type { FoundCompany, LookUpResult, PassportFacts } from '../domain/lists/look-up.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/model/portfolio.ts';
import { PACK_SCHEMES, SIZE_SCHEMES, type SizeSchemeId } from '../domain/model/size.ts';
import type { MeasuredFund } from '../domain/measure/measure-alone.ts';
import type { AppState } from './app-state.svelte.ts';

/* What screens ask the reference lists, with what the user brought over them. Each gives null when they could not be asked, and
   then the app's `failure` says so. */

/* More than fit below a search box are not read: a longer text narrows them down. */
const SEARCH_LIMIT = 12;

const settingsOf = ({ portfolio }: AppState): Settings => portfolio?.settings ?? DEFAULT_SETTINGS;
const cutoffsOf = (app: AppState) => settingsOf(app).customCutoffs;

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

/** The definitions to compare: the user's own cut-offs count once they are in use or were changed. */
export function schemesOf({ sizeScheme, customCutoffs }: Settings): readonly SizeSchemeId[] {
  const isChanged = (['mega', 'large', 'mid', 'small'] as const).some(
    (size) => customCutoffs[size] !== DEFAULT_SETTINGS.customCutoffs[size],
  );
  return sizeScheme === 'custom' || isChanged ? SIZE_SCHEMES : PACK_SCHEMES;
}

/* More of the largest companies than anybody knows the names of. */
const MOST_ASKED = 400;

/** The company whose size shows best what a definition does: the largest of the user's that definitions don't agree on, else NVIDIA. */
export async function lookUpApart(app: AppState): Promise<FoundCompany | null> {
  const issuers = (app.report?.companies ?? []).slice(0, MOST_ASKED).map(({ issuer }) => issuer);
  const answer = await app.lookUp({
    kind: 'apart',
    issuers,
    custom: cutoffsOf(app),
    schemes: schemesOf(settingsOf(app)),
  });
  return answer === null ? null : answer.found;
}

/** What comes nearest to a text that nothing fits: what fits its beginning, the longest that fits anything. */
export async function lookUpClosest(app: AppState, text: string): Promise<readonly LookUpResult[]> {
  const typed = text.trim();
  for (let length = typed.length - 1; length > 1; length -= 1) {
    const found = await lookUp(app, typed.slice(0, length));
    if (found === null) return [];
    if (found.length > 0) return found.slice(0, 3);
  }
  return [];
}

/** What they know of a fund; null for none, too. */
export async function lookUpFundFacts(app: AppState, symbol: string): Promise<MeasuredFund | null> {
  const answer = await app.lookUp({ kind: 'fund', symbol, settings: settingsOf(app) });
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
