import type { PackFile } from '../domain/lists/pack-file.ts';
import { isoDate, type Result } from '../domain/model/units.ts';
import { fieldsOf, made, parseCount, parseText, parseWith, type Parse } from './fields.ts';

/**
 * Reads unknown data as the record of a pack, strictly. Only what stands around the pack is read here; its text is parsed
 * and checked by the worker.
 */
export function parsePackFacts(value: unknown): Result<PackFile, string> {
  return parseWith((record, path) => fieldsOf(record, path)('pack', packFile), value);
}

const packFile: Parse<PackFile> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    fileName: field('fileName', parseText),
    fingerprint: field('fingerprint', parseText),
    facts: field('facts', (facts, at) => {
      const fact = fieldsOf(facts, at);
      return {
        version: fact('version', parseText),
        equitiesAsOf: fact('equitiesAsOf', made(isoDate, 'a date')),
        counts: fact('counts', (counts, there) => {
          const count = fieldsOf(counts, there);
          return {
            listings: count('listings', parseCount),
            companies: count('companies', parseCount),
            funds: count('funds', parseCount),
            baskets: count('baskets', parseCount),
          };
        }),
      };
    }),
    text: field('text', parseText),
  };
};
