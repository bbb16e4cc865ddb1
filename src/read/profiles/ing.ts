import { PLAIN, type BrokerProfile } from './profile.ts';

/** `Depotbewertung_….csv`: each amount has its own column "Währung" to the right. */
export const ING: BrokerProfile = {
  ...PLAIN,
  broker: 'ING-DiBa',
  decimalMark: ',',
  signatures: [['wertpapiername', 'bewertungskurs', 'kurswert', 'einheitskennzeichen']],
};
