import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editTheme, layThemes, resetTheme, type ThemeEdits } from '../../src/domain/model/own-themes.ts';
import { placeExposure } from '../../src/domain/rotation/lab-ground.ts';
import { measureThemes } from '../../src/domain/rotation/themes.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { labFor } from './rotation/ground.ts';

const pack = await loadReference();
const membersOf = (edits: ThemeEdits) =>
  layThemes(pack, edits)
    .companies()
    .filter(({ themes }) => themes.includes('regional-banks'))
    .map(({ id }) => id);
const LISTED = membersOf({});
const OUTSIDER = issuerId('AAPL');

describe('a changed list of a theme', () => {
  it('has what was added and not what was taken off; taken back it is no change', () => {
    const [first] = LISTED;
    const more = editTheme({}, 'regional-banks', OUTSIDER, true);
    expect(membersOf(more)).toEqual([OUTSIDER, ...LISTED]);
    const less = editTheme(more, 'regional-banks', first!, false);
    expect(membersOf(less)).toEqual([OUTSIDER, ...LISTED.slice(1)]);
    const back = editTheme(editTheme(less, 'regional-banks', first!, true), 'regional-banks', OUTSIDER, false);
    expect(back).toEqual({});
    expect(resetTheme(less, 'regional-banks')).toEqual({});
    expect(layThemes(pack, {})).toBe(pack);
  });

  it('comes to the same whatever way led there', () => {
    const some = [OUTSIDER, issuerId('WWW'), ...LISTED.slice(0, 3)];
    const steps = fc.array(fc.tuple(fc.constantFrom(...some), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (all) => {
        let edits: ThemeEdits = {};
        const wanted = new Set(LISTED);
        for (const [issuer, on] of all) {
          if (on === wanted.has(issuer)) continue;
          edits = editTheme(edits, 'regional-banks', issuer, on);
          if (on) wanted.add(issuer);
          else wanted.delete(issuer);
        }
        expect(new Set(membersOf(edits))).toEqual(wanted);
      }),
      { numRuns: 20 },
    );
  });

  it('counts in every figure of the theme, and says that it is changed', () => {
    const held = [
      { symbol: 'AAPL', value: 300 },
      { symbol: 'KEY', value: 100 },
    ];
    const figureUnder = (themeEdits: ThemeEdits) => {
      const ground = labFor(held, pack, { themeEdits });
      return measureThemes(placeExposure(ground.groundwork.exposure, ground), ground).find(
        ({ theme }) => theme === 'regional-banks',
      )!;
    };
    expect(figureUnder({})).toMatchObject({ share: 0.25, isChanged: false, removed: [] });
    const edits = editTheme(editTheme({}, 'regional-banks', OUTSIDER, true), 'regional-banks', issuerId('KEY'), false);
    const changed = figureUnder(edits);
    expect(changed).toMatchObject({ share: 0.75, isChanged: true, removed: [{ symbol: 'KEY' }] });
    expect(changed.members.at(-1)).toMatchObject({ symbol: 'AAPL', isAdded: true });
  });
});
