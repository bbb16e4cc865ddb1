import type { PackFile } from '../domain/lists/pack-file.ts';
import type { Result } from '../domain/model/units.ts';
import { fieldsOf, parseCount, parseDate, parseText, parseWith, recordOf } from './fields.ts';

const packFile = recordOf<PackFile>({
  fileName: parseText,
  fingerprint: parseText,
  facts: recordOf<PackFile['facts']>({
    version: parseText,
    equitiesAsOf: parseDate,
    counts: recordOf<PackFile['facts']['counts']>({
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
