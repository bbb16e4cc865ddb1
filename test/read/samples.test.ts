import { describe, expect, test } from 'vitest';
import { compareSample } from '../../scripts/brokers/compare.ts';
import { loadSample, sampleNames } from '../../scripts/brokers/samples.ts';
import { breachesOfAccounting, HAS_SHARED, readBytes, SHARED } from './read-file.ts';

/* Every sample of every broker, compared with its right reading by the command `npm run brokers` itself. Where our reading
   differs and is right, scripts/brokers/explained.ts says why. */

const files = HAS_SHARED ? sampleNames(`${SHARED}/brokers`) : [];

describe.skipIf(!HAS_SHARED)('samples of all brokers', () => {
  test.each(files)('%s', (file) => {
    const { name, bytes, expected } = loadSample(`${SHARED}/brokers`, file);
    const result = readBytes(name, bytes);
    expect(compareSample(file, expected, result).differences).toEqual([]);
    if (result.ok) expect(breachesOfAccounting(result.value)).toEqual([]);
  });
});
