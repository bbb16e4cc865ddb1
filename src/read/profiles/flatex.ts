import { PLAIN, type BrokerProfile } from './profile.ts';

/** `Depotbestand_….csv` (Germany and Austria): units and currencies in columns without a title; `1,000` is one. */
export const FLATEX: BrokerProfile = {
  ...PLAIN,
  broker: 'flatex',
  decimalMark: ',',
  signatures: [['stk./nominale', 'akt. kurs', 'aktueller wert', 'sperre/lagerst.']],
};
