import type { LineUpFund } from '../model/account-terms.ts';
import type { SecurityKey } from '../model/security-key.ts';

/* What moves keep to in accounts: what each can buy, and where nothing is to be sold. */

/** A fund of an account's line-up that moves can buy, in the words of its plan. */
export interface Offer extends LineUpFund {
  readonly security: SecurityKey;
}

/** What may be done in one account. `buys` null = anything. */
export interface AllowedThere {
  readonly sells: boolean;
  readonly buys: readonly Offer[] | null;
}

/** By the account; where nothing is said of one anything may be done. */
export type Allowed = ReadonlyMap<string, AllowedThere>;
export const ANYTHING: Allowed = new Map();

/** Tells whether something of an account may be sold. Cash is spent, not sold. */
export function maySell(allowed: Allowed, account: string, security: SecurityKey): boolean {
  return security === 'class:cash' || allowed.get(account)?.sells !== false;
}

/** Gives what an account can buy by its line-up; null = anything. */
export function offersIn(allowed: Allowed, account: string): readonly SecurityKey[] | null {
  return allowed.get(account)?.buys?.map(({ security }) => security) ?? null;
}

/** Tells whether an account can buy something. */
export function mayBuy(allowed: Allowed, account: string, security: SecurityKey): boolean {
  return offersIn(allowed, account)?.includes(security) !== false;
}

/** Gives what a line-up calls what is bought, where that isn't the symbol it goes by; else null. */
export function offeredAs(allowed: Allowed, account: string, security: SecurityKey): string | null {
  const offer = allowed.get(account)?.buys?.find((one) => one.security === security);
  return offer === undefined || security === `fund:${offer.symbol}` ? null : (offer.name ?? offer.symbol);
}

/** A limit of an account that moves keep to. */
export interface AccountLimit {
  readonly account: string;
  readonly of: 'line-up' | 'no-sales';
}

/** Gives the limits of accounts one by one. */
export function limitsIn(allowed: Allowed): readonly AccountLimit[] {
  return [...allowed].flatMap(([account, { sells, buys }]): readonly AccountLimit[] => [
    ...(buys === null ? [] : [{ account, of: 'line-up' } as const]),
    ...(sells ? [] : [{ account, of: 'no-sales' } as const]),
  ]);
}

/** What may be done without one of the limits. */
export function withoutLimit(allowed: Allowed, { account, of }: AccountLimit): Allowed {
  const there = allowed.get(account);
  if (there === undefined) return allowed;
  return new Map([...allowed, [account, of === 'line-up' ? { ...there, buys: null } : { ...there, sells: true }]]);
}
