import type { CompanyFacts, FundLink } from '../domain/look-up-company.ts';
import type { Found, FundFacts, PassportFacts } from '../domain/look-up.ts';
import { DEFAULT_SETTINGS } from '../domain/portfolio.ts';
import type { AppState } from './app-state.svelte.ts';

/* What screens ask the reference lists, with what the user brought over them. Each gives null when they could not be asked, and
   then the app's `failure` says so. */

/* More than fit below a search box are not read: a longer text narrows them down. */
const SEARCH_LIMIT = 12;

const cutoffsOf = ({ portfolio }: AppState) => (portfolio?.settings ?? DEFAULT_SETTINGS).customCutoffs;

/** Looks a typed text up: companies and funds by symbol, name or identifier. */
export async function lookUp(app: AppState, text: string): Promise<readonly Found[] | null> {
  const answer = await app.lookUp({ kind: 'search', text, limit: SEARCH_LIMIT, custom: cutoffsOf(app) });
  return answer === null ? null : answer.found;
}

/** What the reference lists are made of. */
export async function readPassport(app: AppState): Promise<PassportFacts | null> {
  const answer = await app.lookUp({ kind: 'passport' });
  return answer === null ? null : answer.facts;
}

/** What they know of a fund; null for none, too. */
export async function readFundFacts(app: AppState, symbol: string): Promise<FundFacts | null> {
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
