import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** `Depotübersicht_….csv`: the account and the total in small tables above. */
export const CONSORSBANK: BrokerProfile = {
  ...PLAIN,
  broker: 'Consorsbank',
  currency: currency('EUR'),
  decimalMark: ',',
  signatures: [['gattung', 'stück/nominal', 'gesamtwert eur', 'kurs']],
  summary: { total: 'gesamtdepotwert (eur)', label: null },
};
