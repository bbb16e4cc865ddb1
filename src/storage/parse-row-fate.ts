import { FATES, FATE_REASONS, type RowFate } from '../domain/model/file-reading.ts';
import { lineNumber } from '../domain/model/units.ts';
import { oneOf, parseCount, parseText, objectOf, refuse, type Parse } from './fields.ts';

/** A line of a file, from 1. */
export const parseLine: Parse<ReturnType<typeof lineNumber>> = (value, path) => {
  const count = parseCount(value, path);
  return count >= 1 ? lineNumber(count) : refuse(path, 'a line number');
};
/** What became of one row of a file. */
export const parseRowFate = objectOf<RowFate>({
  line: parseLine,
  fate: oneOf(FATES),
  reason: oneOf(FATE_REASONS),
  text: parseText,
});
