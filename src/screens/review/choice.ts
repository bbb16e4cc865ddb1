import type { SizeBucket } from '../../domain/model/size.ts';

/** One of the answers to choose from. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  /** The company's size, drawn before the first note; null = none to draw. */
  readonly size: SizeBucket | null;
  readonly notes: readonly string[];
  readonly isChosen: boolean;
  readonly choose: () => void;
}
