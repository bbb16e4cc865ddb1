import type { Identification } from '../identity/identification.ts';
import { identify } from '../identity/identify.ts';
import { looksLikeIsin } from '../identity/symbols.ts';
import { termsOf, type LineUpFund } from '../model/account-terms.ts';
import type { Holding } from '../model/holding.ts';
import { kindOfSymbol } from '../model/kinds.ts';
import type { Answer, Portfolio } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { lineNumber } from '../model/units.ts';
import type { Allowed, AllowedThere, Offer } from './allowed.ts';
import { identifyKey, securityKeyOf } from './plan.ts';

/* Who the funds of an account's line-up are: as a line of a file with the same words would be, by the user's answers, too. */

/** A line of a line-up with what it is taken for; null = nobody knows. */
export interface LineUpRow extends LineUpFund {
  readonly found: { readonly security: SecurityKey; readonly symbol: string | null; readonly name: string } | null;
}

/* A line that says nothing but who it is. */
const BARE: Omit<Holding, 'symbol' | 'name' | 'isin'> = {
  line: lineNumber(1),
  account: null,
  cusip: null,
  quantity: null,
  price: null,
  value: 0,
  valueFrom: 'stated',
  currency: null,
  inBase: null,
  cost: null,
  says: null,
};

type Words = Pick<LineUpFund, 'symbol' | 'name'>;
const LONGEST_SYMBOL = 12;

function identifyWords({ symbol, name }: Words, answers: readonly Answer[], reference: Reference): Identification {
  const isIsin = symbol !== null && looksLikeIsin(symbol);
  return identify({ ...BARE, symbol: isIsin ? null : symbol, isin: isIsin ? symbol : null, name }, answers, reference);
}

/* "VOO Vanguard S&P 500 ETF": a word at one of its ends is the symbol of the fund that the others name. */
function splitEnds({ symbol, name }: Words): readonly Words[] {
  if (symbol !== null || name === null) return [];
  const words = name.split(' ');
  const splits = [
    [words[0], words.slice(1)],
    [words.at(-1), words.slice(0, -1)],
  ] as const;
  return splits.flatMap(([end, rest]) =>
    end !== undefined && rest.length > 0 && end.length <= LONGEST_SYMBOL && /^[A-Z][A-Z0-9.]+$/.test(end)
      ? [{ symbol: end, name: rest.join(' ') }]
      : [],
  );
}

/** Says who a line of a line-up is; a symbol at an end of its name, where the rest agrees, is its symbol from then on. */
export function identifyFund(fund: LineUpFund, answers: readonly Answer[], reference: Reference): LineUpRow {
  const whole = identifyWords(fund, answers, reference);
  for (const words of whole.answered ? [] : splitEnds(fund)) {
    const split = { ...fund, ...words };
    const identified = identifyWords(split, answers, reference);
    if (identified.security.kind === 'fund') return { ...split, found: describe(identified, split, reference) };
  }
  return { ...fund, found: describe(whole, fund, reference) };
}

function describe({ security }: Identification, { symbol, name }: Words, reference: Reference): LineUpRow['found'] {
  const key = securityKeyOf(security);
  if (key === null) return null;
  const listed = security.kind === 'fund' ? reference.bySymbol(security.symbol) : [];
  const fund = listed.find(({ kind }) => kind === 'fund');
  const said = name ?? symbol ?? '';
  if (security.kind === 'fund') return { security: key, symbol: security.symbol, name: fund?.name ?? said };
  if (security.kind !== 'company') return { security: key, symbol: null, name: said };
  const company = reference.company(security.issuer);
  return { security: key, symbol: company?.symbol ?? symbol, name: company?.name ?? said };
}

/** Gives what may be done in the accounts of a portfolio. What nobody knows of a line-up can't be bought by moves. */
export function allowedIn(
  { accountTerms, answers }: Pick<Portfolio, 'accountTerms' | 'answers'>,
  reference: Reference,
): Allowed {
  const accounts = new Set(accountTerms.map(({ account }) => account));
  return new Map(
    [...accounts].map((account): [string, AllowedThere] => {
      const { lineUp, hasNoSales } = termsOf(account, accountTerms);
      const buys = lineUp === null ? null : offersOf(lineUp, answers, reference);
      return [account, { sells: !hasNoSales, buys }];
    }),
  );
}

/* Of what is only said to be of a kind nobody knows what a purchase changes. */
function isBuyable({ security, symbol }: NonNullable<LineUpRow['found']>, reference: Reference): boolean {
  const isKind = symbol !== null && kindOfSymbol(symbol) !== null;
  return !isKind && identifyKey(security, reference) !== null;
}

/* Two classes of one fund may be one thing: the first of them counts. */
function offersOf(funds: readonly LineUpFund[], answers: readonly Answer[], reference: Reference): readonly Offer[] {
  const offers = new Map<SecurityKey, Offer>();
  for (const fund of funds) {
    const { found } = identifyFund(fund, answers, reference);
    if (found === null || offers.has(found.security) || !isBuyable(found, reference)) continue;
    offers.set(found.security, { ...fund, security: found.security });
  }
  return [...offers.values()];
}
