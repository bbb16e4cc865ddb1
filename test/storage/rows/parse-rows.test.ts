import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFateRows } from '../../../src/domain/rows/fate-rows.ts';
import { makeHoldingRows } from '../../../src/domain/rows/holding-rows.ts';
import { currency } from '../../../src/domain/model/units.ts';
import { checksum } from '../../../src/storage/checksum.ts';
import { parsePortfolio } from '../../../src/storage/parse-portfolio.ts';
import { columnAsText, columnOfText } from '../../../src/storage/rows/column-text.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';

const inBase = { value: 3, currency: currency('EUR')!, from: 'rate' } as const;
const file = fileOf([
  holdingOf({ symbol: 'NVDA', value: 100, quantity: 2, price: 50 }),
  holdingOf({ symbol: 'NVDA', value: 50, cost: { value: 7, since: null } }),
  holdingOf({ symbol: 'WWW', value: 4, inBase, valueFrom: 'computed' }),
]);
const read = (changed: object) => parsePortfolio(portfolioOf([{ ...file, ...changed }]));

describe('the columns of a kept file', () => {
  it('are read as they are, copied or through JSON, and count for the checksum', () => {
    expect(read({})).toEqual({ ok: true, value: portfolioOf([file]) });
    expect(read(structuredClone(file))).toEqual({ ok: true, value: portfolioOf([file]) });
    const text = JSON.stringify(file, columnAsText);
    const back = JSON.parse(text, columnOfText) as typeof file;
    expect(back).toEqual(file);
    expect(checksum(back)).toBe(checksum(file));
    const value = file.holdings.value.slice();
    value[1] = 51;
    expect(checksum({ ...file, holdings: { ...file.holdings, value } })).not.toBe(checksum(file));
  });

  it('are not believed what groups come to', () => {
    const groups = file.holdings.groups.map((group) => ({ ...group, value: 1e9, gross: 1e9, count: 7, firstAt: 5 }));
    expect(read({ holdings: { ...file.holdings, groups } })).toEqual({ ok: true, value: portfolioOf([file]) });
  });

  const { holdings, fates } = file;
  it.each<[string, object]>([
    ['a group that is not there', { holdings: { ...holdings, groupOf: Uint32Array.of(0, 0, 2) } }],
    ['a group without a row', { holdings: { ...holdings, groupOf: Uint32Array.of(0, 0, 0) } }],
    ['a rate of its own for two rows', { holdings: { ...holdings, groupOf: Uint32Array.of(0, 1, 1) } }],
    ['a column that is too short', { holdings: { ...holdings, price: holdings.price.slice(1) } }],
    ['a column of another kind', { holdings: { ...holdings, value: new Float32Array(3) } }],
    ['a column that is a list', { holdings: { ...holdings, line: [2, 3, 4] } }],
    ['a value that is none', { holdings: { ...holdings, value: Float64Array.of(1, NaN, 2) } }],
    ['a quantity without end', { holdings: { ...holdings, quantity: Float64Array.of(1, Infinity, 2) } }],
    ['a cost below nothing', { holdings: { ...holdings, paid: Float64Array.of(1, -1, 2) } }],
    ['a day that is not there', { holdings: { ...holdings, since: Int32Array.of(-1, 0, -1) } }],
    ['a line that is none', { fates: { ...fates, line: Uint32Array.of(2, 0, 4) } }],
    ['an end beyond the text', { fates: { ...fates, end: Uint32Array.of(0, 0, 9) } }],
    ['an outcome that is not there', { fates: { ...fates, outcomeOf: Uint16Array.of(0, 0, 1) } }],
    ['a fate of another kind', { fates: { ...fates, outcomes: [{ fate: 'lost', reason: 'total' }] } }],
  ])('are refused with %s', (_, changed) => {
    expect(read(changed).ok).toBe(false);
  });

  it('are refused and never throw, whatever stands in the place of one', () => {
    const names = [...Object.keys(holdings), ...Object.keys(fates)];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, value) => {
        const changed =
          name in holdings ? { holdings: { ...holdings, [name]: value } } : { fates: { ...fates, [name]: value } };
        return typeof read(changed).ok === 'boolean';
      }),
    );
  });

  it('of lists are the columns of a reading', () => {
    expect(makeHoldingRows([]).groups).toEqual([]);
    expect(makeFateRows([]).text).toBe('');
  });
});
