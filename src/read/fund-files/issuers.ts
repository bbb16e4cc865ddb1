import { ARK } from './ark.ts';
import { FURTHER_ISSUERS } from './further-issuers.ts';
import { INVESCO } from './invesco.ts';
import { ISHARES } from './ishares.ts';
import { NPORT } from './nport.ts';
import type { FundProfile } from './profile.ts';
import { SCHWAB_FUND } from './schwab.ts';
import { STATE_STREET } from './state-street.ts';
import { VANGUARD_FUND } from './vanguard.ts';

/** Every issuer whose file is known; the first whose signature fits is taken. */
export const FUND_PROFILES: readonly FundProfile[] = [
  ISHARES,
  INVESCO,
  VANGUARD_FUND,
  SCHWAB_FUND,
  ARK,
  STATE_STREET,
  NPORT,
  ...FURTHER_ISSUERS,
];
