import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { breachesOfAccounting, fixtureText, readBytes, readFixture, taken } from './read-file.ts';
import { reshape, shapes, takeApart } from './reshape.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { triesOf } from '../support/dice.ts';

/* However a file is written down again (columns in another order, other titles' case, delimiter, encoding, newlines,
   quotes, more columns, lines above, a total, numbers as another country writes them), its positions are the same. */

const FIXTURES = readdirSync(resolve(import.meta.dirname, '../fixtures/brokers'));

const SHAPES = triesOf(200);

type Position = Pick<
  Holding,
  'account' | 'symbol' | 'name' | 'isin' | 'cusip' | 'quantity' | 'price' | 'currency' | 'says'
> & { readonly cents: number };

function positionsOf({ holdings }: FileReading): readonly Position[] {
  return holdingsIn(holdings).map(({ account, symbol, name, isin, cusip, quantity, price, value, currency, says }) => ({
    account,
    symbol,
    name,
    isin,
    cusip,
    quantity,
    price,
    currency,
    says,
    cents: Math.round(value * 100),
  }));
}

describe(`${SHAPES} shapes of each fixture`, { timeout: 60_000 }, () => {
  test.each(FIXTURES)('%s', (name) => {
    const reading = readFixture(name);
    const original = takeApart(fixtureText(name), reading);
    const positions = positionsOf(reading);
    fc.assert(
      fc.property(shapes, (shape) => {
        const again = taken(readBytes(name, reshape(original, shape)));
        expect(positionsOf(again)).toEqual(positions);
        expect(breachesOfAccounting(again)).toEqual([]);
      }),
      { numRuns: SHAPES },
    );
  });
});
