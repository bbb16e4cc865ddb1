import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Innehav: values in crowns, whatever "Valuta" says of the price; "GAV" is what was paid. */
export const AVANZA: BrokerProfile = {
  ...PLAIN,
  broker: 'Avanza',
  currency: currency('SEK'),
  decimalMark: ',',
  signatures: [['namn', 'kortnamn', 'volym', 'marknadsvärde']],
};
