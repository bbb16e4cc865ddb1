import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOverlay, takeOverlayBack } from '../../src/domain/lists/overlay-operations.ts';
import { addList, EMPTY_OVERLAY, removeList, type Overlay } from '../../src/domain/lists/overlay.ts';
import { makeOverlay } from '../storage/sample-overlay.ts';

const [LIST] = makeOverlay().lists;
const { market: MARKET } = makeOverlay();
const FUNDS = ['A', 'B', 'C', 'D'];

/* A change of one thing: a list of a fund that comes or goes, or newer caps. */
const anyChange = fc.record({
  fund: fc.constantFrom(...FUNDS, 'caps'),
  version: fc.option(fc.integer({ min: 1, max: 3 })),
});
type Change = typeof anyChange extends fc.Arbitrary<infer Made> ? Made : never;

function change(overlay: Overlay, { fund, version }: Change): Overlay {
  if (fund === 'caps')
    return { ...overlay, market: version === null ? null : { ...MARKET!, fileName: `caps ${version}` } };
  if (version === null) return removeList(overlay, fund);
  return addList(overlay, { ...LIST!, fund, fileName: `${fund} ${version}` });
}
const after = (overlay: Overlay, changes: readonly Change[]) => changes.reduce(change, overlay);
const inOrder = ({ lists, market }: Overlay) => ({
  lists: [...lists].sort((a, b) => (a.fund < b.fund ? -1 : 1)),
  market,
});
const anyChanges = fc.array(anyChange, { maxLength: 6 });

describe('own lists', () => {
  test('what two tabs change of different funds is all kept, whoever writes first', () => {
    fc.assert(
      fc.property(anyChanges, anyChanges, anyChanges, (first, mine, theirs) => {
        const base = after(EMPTY_OVERLAY, first);
        const others = theirs.filter(({ fund }) => mine.every((one) => one.fund !== fund));
        const [one, other] = [after(base, mine), after(base, others)];
        const [here, there] = [carryOverlay(one, base, other), carryOverlay(other, base, one)];
        expect(inOrder(here)).toEqual(inOrder(there));
        expect(inOrder(here)).toEqual(inOrder(after(one, others)));
      }),
    );
  });

  test('an action taken back leaves what others did since, and all is as if it had not been', () => {
    fc.assert(
      fc.property(anyChanges, anyChange, anyChanges, (first, mine, theirs) => {
        const base = after(EMPTY_OVERLAY, first);
        const done = change(base, mine);
        fc.pre(JSON.stringify(inOrder(done)) !== JSON.stringify(inOrder(base)));
        const others = theirs.filter(({ fund }) => fund !== mine.fund);
        const back = takeOverlayBack(after(done, others), base, done);
        expect(back && inOrder(back)).toEqual(inOrder(after(base, others)));
      }),
    );
  });

  test('what somebody else has changed since stays', () => {
    const base = EMPTY_OVERLAY;
    const mine = change(base, { fund: 'A', version: 1 });
    expect(takeOverlayBack(change(mine, { fund: 'A', version: 2 }), base, mine)).toBeNull();
    expect(takeOverlayBack(base, base, mine)).toBeNull();
  });
});
