import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** maxblue: the price in the security's currency, the value in euro; the cash account is a row whose count is its balance. */
export const MAXBLUE: BrokerProfile = {
  ...PLAIN,
  broker: 'Deutsche Bank (maxblue)',
  currency: currency('EUR'),
  decimalMark: ',',
  signatures: [['bankleistungsnummer', 'bestand', 'bezeichnung', 'marktwert in eur inkl. stückzinsen']],
  roles: new Map([
    ['marktwert in eur inkl. stückzinsen', 'value'],
    ['bankleistungsnummer', 'account'],
    ['struktur', 'type'],
  ]),
};

/** Depotübersicht. */
export const DEUTSCHE_BANK: BrokerProfile = {
  ...PLAIN,
  broker: 'Deutsche Bank',
  currency: currency('EUR'),
  decimalMark: ',',
  signatures: [['bestand', 'bezeichnung', 'kurs', 'dev-kurs', 'kurswert (eur)']],
};
