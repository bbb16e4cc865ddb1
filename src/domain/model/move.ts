import type { SecurityKey } from './security-key.ts';

/* What the user wants moved: plain data, kept with the portfolio. Carried out by plan.ts. */

/** How much: an amount of the report's currency, or a part of what the position is worth then (1 = all). */
export type MoveSize =
  | { readonly unit: 'money'; readonly value: number }
  | { readonly unit: 'part'; readonly value: number };

export interface Move {
  /** As paths begin. */
  readonly account: string;
  readonly from: SecurityKey;
  readonly to: SecurityKey;
  readonly size: MoveSize;
  /** The price of one of what is bought, as the user typed it, in the report's currency; null = not said. */
  readonly price: number | null;
  /** Which lots of the position are sold: those with the highest cost first; absent = the same part of each. */
  readonly lots?: 'highest-cost';
}

/** Several moves under a name, carried out one after the other. */
export interface Plan {
  readonly name: string;
  readonly moves: readonly Move[];
}
