import type { FigureId } from '../../../words/names/figures.ts';

/** A word that the app uses, first in plain words and then as it is defined. */
export interface Term {
  /** In the address of its page. */
  readonly id: string;
  readonly term: string;
  /** Other words by which somebody may look for it, each after a comma. */
  readonly also: string;
  readonly plain: string;
  readonly precise: string;
  /** Ids of terms that belong to it. */
  readonly see: readonly string[];
  /** The figure whose calculation shows it at work. */
  readonly figure: FigureId | null;
}
