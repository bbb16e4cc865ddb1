import { describe, expect, it } from 'vitest';
import { ratesTable } from '../../scripts/reference/rates.ts';
import { currency, isoDate } from '../../src/domain/model/units.ts';
import { decodeRates } from '../../src/reference/rates.ts';
import { sourcesOf } from './source-rows.ts';

const rate = decodeRates(
  ratesTable(
    sourcesOf({
      'fx/rates.csv': [
        'date,currency,per_usd',
        '2024-02-29,EUR,0.92',
        '2024-12-31,EUR,0.96',
        '2025-01-31,EUR,0.95',
        '2025-01-31,JPY,155',
      ],
    }),
  ),
);

describe('the rate of a currency', () => {
  it.each([
    ['the very day', 'EUR', '2024-12-31', 0.96, '2024-12-31'],
    ['a day after', 'EUR', '2025-01-01', 0.96, '2024-12-31'],
    ['nearer to the next', 'EUR', '2025-01-17', 0.95, '2025-01-31'],
    ['before the first', 'EUR', '2001-07-01', 0.92, '2024-02-29'],
    ['after the last', 'EUR', '2026-11-20', 0.95, '2025-01-31'],
    // 306 days lie between 29 February and 31 December 2024: 153 after the first is the middle, and the earlier wins
    ['the middle of two', 'EUR', '2024-07-31', 0.92, '2024-02-29'],
    ['the day after the middle', 'EUR', '2024-08-01', 0.96, '2024-12-31'],
    ['the only month that has it', 'JPY', '2024-02-29', 155, '2025-01-31'],
  ])('%s: %s on %s', (_, code, date, perUsd, asOf) => {
    expect(rate(currency(code)!, isoDate(date))).toEqual({ perUsd, asOf });
  });

  it('without a date is the newest', () => {
    expect(rate(currency('EUR')!, null)).toEqual({ perUsd: 0.95, asOf: '2025-01-31' });
  });

  it('of the dollar is one on any day', () => {
    expect(rate(currency('USD')!, isoDate('1999-01-01'))).toEqual({ perUsd: 1, asOf: '1999-01-01' });
    expect(rate(currency('USD')!, null)).toEqual({ perUsd: 1, asOf: '2025-01-31' });
  });

  it('is null for a currency that is not there', () => {
    expect(rate(currency('XXX')!, null)).toBeNull();
  });
});
