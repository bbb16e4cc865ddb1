import { describe, expect, test } from 'vitest';
import { customWord, differing, isMeasuredBy } from '../../../src/domain/change/definitions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/model/portfolio.ts';
import { issuerId } from '../../../src/domain/model/units.ts';
import { makeSnapshot } from '../../storage/sample-snapshot.ts';

const [NVDA, WWW] = [issuerId('NVDA'), issuerId('WWW')];
const OWN_LIST: Settings = { ...DEFAULT_SETTINGS, lens: 'custom', customMembers: [NVDA, WWW] };
const OWN_SIZES: Settings = { ...DEFAULT_SETTINGS, sizeScheme: 'custom' };

/** A day measured by these settings. */
function dayOf(settings: Settings) {
  const { sizeScheme, lens, base } = settings;
  const day = makeSnapshot('a');
  return { ...day, settings: { ...day.settings, sizeScheme, lens, base, custom: customWord(settings) } };
}

describe('two days', () => {
  test.each<[string, Settings, Settings, readonly string[]]>([
    ['the same', DEFAULT_SETTINGS, DEFAULT_SETTINGS, []],
    [
      'a list of one’s own that counts for nothing',
      DEFAULT_SETTINGS,
      { ...DEFAULT_SETTINGS, customMembers: [WWW] },
      [],
    ],
    ['a lens that was not there before', DEFAULT_SETTINGS, OWN_LIST, ['lens']],
    ['the same list in another order', OWN_LIST, { ...OWN_LIST, customMembers: [WWW, NVDA] }, []],
    ['another list', OWN_LIST, { ...OWN_LIST, customMembers: [NVDA] }, ['own-list']],
    ['other sizes, and another lens', OWN_LIST, OWN_SIZES, ['lens', 'sizes']],
    [
      'other cut-offs of one’s own',
      OWN_SIZES,
      { ...OWN_SIZES, customCutoffs: { ...OWN_SIZES.customCutoffs, mega: 1 } },
      ['own-cutoffs'],
    ],
  ])('with %s', (_what, then, now, found) => {
    expect(differing(dayOf(then), dayOf(now))).toEqual(found);
    expect(isMeasuredBy(dayOf(then), now)).toBe(found.length === 0);
  });

  test('of another base are not measured alike, though their definitions are the same', () => {
    expect(isMeasuredBy(dayOf(DEFAULT_SETTINGS), { ...DEFAULT_SETTINGS, base: 'equities' })).toBe(false);
  });
});
