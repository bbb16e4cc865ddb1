import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/** Depot list since 2023: no value; "Einstiegskurs" is what was paid. */
export const DKB: BrokerProfile = {
  ...PLAIN,
  broker: 'DKB',
  currency: currency('EUR'),
  decimalMark: ',',
  signatures: [['datum der erstellung', 'depotnummer', 'bewertungskurs', 'stückzahl']],
};

/** Until 2022: the total above the table. */
export const DKB_OLD: BrokerProfile = {
  ...PLAIN,
  broker: 'DKB',
  currency: currency('EUR'),
  decimalMark: ',',
  signatures: [['bestand', 'isin / wkn', 'bezeichnung', 'kurswert in euro']],
};
