import type { Currency } from '../../domain/model/units.ts';

/** A unit of money: its currency, and by what an amount in it is multiplied to be whole (0.01 for pence). */
export interface Unit {
  readonly code: Currency | null;
  readonly scale: number;
}
