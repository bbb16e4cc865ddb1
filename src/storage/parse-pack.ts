import type { PackFile } from '../domain/lists/pack-file.ts';
import type { Result } from '../domain/model/units.ts';
import { fieldsOf, parseCount, parseDate, parseText, parseWith, objectOf } from './fields.ts';

const packFile = objectOf<PackFile>({
  fileName: parseText,
  fingerprint: parseText,
  facts: objectOf<PackFile['facts']>({
    version: parseText,
    equitiesAsOf: parseDate,
    counts: objectOf<PackFile['facts']['counts']>({
      listings: parseCount,
      companies: parseCount,
      funds: parseCount,
      baskets: parseCount,
    }),
  }),
  text: parseText,
});

/**
 * Reads unknown data as the record of a pack, strictly. Only what stands around the pack is read here; its text is parsed
 * and checked by the worker.
 */
export function parsePackFacts(value: unknown): Result<PackFile, string> {
  return parseWith((record, path) => fieldsOf(record, path)('pack', packFile), value);
}
