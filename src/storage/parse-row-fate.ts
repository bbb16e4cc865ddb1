import { FATES, FATE_REASONS, type RowFate } from '../domain/model/file-reading.ts';
import { lineNumber } from '../domain/model/units.ts';
import { fieldsOf, oneOf, parseCount, parseText, refuse, type Parse } from './fields.ts';

/** A line of a file, from 1. */
export const parseLine: Parse<ReturnType<typeof lineNumber>> = (value, path) => {
  const count = parseCount(value, path);
  return count >= 1 ? lineNumber(count) : refuse(path, 'a line number');
};
/** What became of one row of a file. */
export const parseRowFate: Parse<RowFate> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    line: field('line', parseLine),
    fate: field('fate', oneOf(FATES)),
    reason: field('reason', oneOf(FATE_REASONS)),
    text: field('text', parseText),
  };
};
