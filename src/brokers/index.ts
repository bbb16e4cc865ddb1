import { ETRADE } from './etrade.ts';
import { FIDELITY, FIDELITY_STATEMENT } from './fidelity.ts';
import { M1 } from './m1.ts';
import type { BrokerProfile } from './profile.ts';
import { SCHWAB, SCHWAB_LOTS } from './schwab.ts';
import { VANGUARD } from './vanguard.ts';

/** Every broker whose export is known; the first whose signature fits is taken. */
export const PROFILES: readonly BrokerProfile[] = [
  FIDELITY,
  FIDELITY_STATEMENT,
  SCHWAB,
  SCHWAB_LOTS,
  VANGUARD,
  ETRADE,
  M1,
];
