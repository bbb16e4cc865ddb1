import type { PackText } from '../../../src/reference/make-reference.ts';

/** Where a renewed part comes from, as the passport says it. */
export interface RawSource {
  readonly file: string;
  readonly what: string;
  readonly asOf: string;
  readonly rows: number;
  readonly licence: string;
  readonly sha256: string;
}

/** What became of the pack by one raw file. Whatever is refused is as it was before. */
export interface Renewal {
  readonly pack: PackText;
  /** What was taken over, in words. */
  readonly taken: readonly string[];
  /** What was not, and why, in words. */
  readonly refused: readonly string[];
  /** null = nothing of the file is in the pack. */
  readonly source: RawSource | null;
  /** Funds whose lists are other ones now. */
  readonly funds: readonly string[];
}

/** Nothing was taken over, for one reason. */
export function refuseAll(pack: PackText, why: string): Renewal {
  return { pack, taken: [], refused: [why], source: null, funds: [] };
}

/** A raw file as it lies in the folder. */
export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly sha256: string;
}

/** Why a day cannot be taken, in words; null = it can. `before` is the day of what is there. */
export function refuseDay(asOf: string, today: string, before: string | null): string | null {
  if (asOf > today) return `its date, ${asOf}, is in the future`;
  if (before !== null && asOf < before) return `it is of ${asOf}, older than what is there (${before})`;
  return null;
}
