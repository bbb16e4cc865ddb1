import type { ExpectedPosition } from './compare.ts';

/* Where our reading is right in another way than the expected file says, each with its reason. Nothing else differs. */

export interface Explained {
  readonly why: string;
  /** What stands for us in the place of the expected date. */
  readonly asOf?: string | null;
  /** By the place of the position: what differs from it. */
  readonly positions?: Readonly<Record<number, Partial<ExpectedPosition>>>;
  /** null = not compared. */
  readonly sum?: number | null;
}

/** Names of the expected files beside those that the product uses. */
export const PRODUCT_NAMES: ReadonlyMap<string, string> = new Map([
  ['hand-made list', 'Spreadsheet'],
  ['spreadsheet made from a broker screen', 'Spreadsheet'],
]);

export const EXPLAINED: ReadonlyMap<string, Explained> = new Map();
