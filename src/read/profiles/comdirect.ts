import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** `depotuebersicht_….csv`, and own lists with the user's columns. */
export const COMDIRECT: BrokerProfile = {
  ...PLAIN,
  broker: 'comdirect',
  currency: currency('EUR'),
  decimalMark: ',',
  signatures: [
    ['stück/nom.', 'bezeichnung', 'wkn', 'wert in eur'],
    ['wkn', 'bezeichnung', 'typ', 'wert in eur'],
  ],
};
