import { PLAIN, type BrokerProfile } from './profile.ts';

/** Vermögensaufstellung: groups stand above their rows with the group's sum and without a count. */
export const PORTFOLIO_PERFORMANCE: BrokerProfile = {
  ...PLAIN,
  broker: 'Portfolio Performance',
  signatures: [
    ['bestand', 'name', 'kurs', 'marktwert', 'anteil in %'],
    ['bestand', 'name', 'marktwert', 'einstandspreis'],
    ['shares', 'name', 'quote', 'market value', 'share in %'],
    ['shares', 'name', 'market value', 'purchase value'],
  ],
  groupsAbove: true,
};
