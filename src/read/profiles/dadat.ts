import { PLAIN, type BrokerProfile } from './profile.ts';

/** `Depotbestand_Kompakt_….csv`: units in columns without a title. */
export const DADAT: BrokerProfile = {
  ...PLAIN,
  broker: 'DADAT',
  decimalMark: ',',
  signatures: [['isin/wkn', 'stück/nominalwert', 'marktkurs', 'marktwert']],
};
