import { PLAIN, type BrokerProfile } from './profile.ts';

/** `Depotübersicht_zu_….csv`: 35 columns, ten of them called "Währung". */
export const S_BROKER: BrokerProfile = {
  ...PLAIN,
  broker: 'S Broker',
  decimalMark: ',',
  signatures: [['nominal / stück', 'lagerstelle', 'aktuelle summe', 'aktueller kurs']],
};
