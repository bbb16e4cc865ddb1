import type { AccountUse } from '../model/report-exposure.ts';
import { addUp } from './parts.ts';

/** What all accounts hold together. */
export interface OverAccounts {
  readonly value: number;
  readonly lens: number;
  readonly smallCaps: number;
}

/** Adds up accounts: their money, and what of it is in the lens and in small caps. */
export function overAccounts(accounts: readonly Pick<AccountUse, 'value' | 'lens' | 'smallCaps'>[]): OverAccounts {
  return {
    value: addUp(accounts, ({ value }) => value),
    lens: addUp(accounts, ({ lens }) => lens.value),
    smallCaps: addUp(accounts, ({ smallCaps }) => smallCaps.value),
  };
}
