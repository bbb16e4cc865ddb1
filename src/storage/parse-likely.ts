import { middleOf } from '../domain/measure/worth-a-range.ts';
import type { KeptFigure } from '../domain/change/snapshot.ts';
import { orNull, parseFinite, objectOf, type Parse } from './fields.ts';

type Likely = NonNullable<KeptFigure['likely']>;

const likely = objectOf<Likely>({ share: orNull(parseFinite), low: parseFinite, high: parseFinite });

/** Reads the likely reading of a figure. A record of an older version has a middle however far apart the ends are. */
export const parseLikely: Parse<Likely> = (value, path) => {
  const { low, high } = likely(value, path);
  return { low, high, share: middleOf({ low, high }) };
};
