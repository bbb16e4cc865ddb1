import { expect, it } from 'vitest';
import { daysFor, measureDaysToSell } from '../../../src/domain/rotation/days-to-sell.ts';
import { placeExposure } from '../../../src/domain/rotation/lab-ground.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { labFor } from './ground.ts';

it('is the value over a tenth of what is traded, for small and micro caps held directly', () => {
  // GALT trades $1,000 to $2,000 a day in the little market; of WWW nothing is known
  const ground = labFor(
    [
      { symbol: 'WWW', value: 5000 },
      { symbol: 'GALT', value: 300 },
      { symbol: 'GALT', value: 200, account: 'B' },
      { symbol: 'NVDA', value: 9000 },
      { symbol: 'IWM', value: 9000 },
    ],
    tinyReference(),
  );
  const rows = measureDaysToSell(placeExposure(ground.groundwork.exposure, ground), ground);
  expect(rows.map(({ symbol, size, value, days }) => [symbol, size, value, days])).toEqual([
    ['GALT', 'micro', 500, { low: 2.5, high: 5 }],
    ['WWW', 'small', 5000, null],
  ]);
});

it('has no upper end where hardly anything is traded, and no lower one where the lists do not tell how much', () => {
  expect(daysFor(100, { low: 0, high: 1000 })).toEqual({ low: 1, high: null });
  expect(daysFor(100, { low: 1000, high: null })).toEqual({ low: 0, high: 1 });
});
