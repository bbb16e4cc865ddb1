import '../../seed.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outsideSince, type TargetDay } from '../../../src/domain/change/outside-since.ts';
import { isoDate } from '../../../src/domain/model/units.ts';

const at = (share: number, high = share) => ({ share, low: share, high });
const day = (date: string, lens: TargetDay['lens'], measuredBy = 'portfolio'): TargetDay => ({
  date: isoDate(date)!,
  measuredBy,
  net: 1,
  lens,
  smallCaps: at(0.1),
  cashAndBonds: null,
});
const MOST = { key: 'lens', low: null, high: 0.35 } as const;
const above = { target: MOST, stands: 'above' } as const;

it('is since the first day after one that was inside', () => {
  const days = [
    day('2026-01-31', at(0.4)),
    day('2026-04-30', at(0.3)),
    day('2026-07-31', at(0.36)),
    day('2026-11-20', at(0.4)),
  ];
  expect(outsideSince(above, days)).toEqual({ day: '2026-07-31', isLeast: false });
});

it('is at least since the first kept day, one that could not be told, or one that was measured alike', () => {
  const [may, july, november] = [day('2026-05-31', at(0.4)), day('2026-07-31', at(0.36)), day('2026-11-20', at(0.4))];
  expect(outsideSince(above, [july, november])).toEqual({ day: '2026-07-31', isLeast: true });
  expect(outsideSince(above, [day('2026-05-31', at(0.3, 0.5)), july])).toEqual({ day: '2026-07-31', isLeast: true });
  expect(outsideSince(above, [{ ...may, measuredBy: 'equities' }, july])).toEqual({ day: '2026-07-31', isLeast: true });
});

it('is told of nobody who is inside, has no day, or was not outside on the last one', () => {
  const days = [day('2026-07-31', at(0.36))];
  expect(outsideSince({ target: MOST, stands: 'inside' }, days)).toBeNull();
  expect(outsideSince({ target: MOST, stands: 'below' }, days)).toBeNull();
  expect(outsideSince(above, [])).toBeNull();
  expect(outsideSince({ target: { key: 'largest-company', low: null, high: 0.05 }, stands: 'above' }, days)).toBeNull();
});

it('is a kept day, and every day from it on is outside', () => {
  const shares = fc.array(fc.constantFrom(0.2, 0.34, 0.36, 0.5), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(shares, (all) => {
      const days = all.map((share, place) => day(`2026-0${place + 1}-28`, at(share)));
      const since = outsideSince(above, days);
      const from = days.findIndex(({ date }) => date === since?.day);
      if (since === null) expect(all.at(-1)).toBeLessThan(0.35);
      else {
        expect(all.slice(from).every((share) => share > 0.35)).toBe(true);
        expect(since.isLeast).toBe(from === 0);
      }
    }),
  );
});
