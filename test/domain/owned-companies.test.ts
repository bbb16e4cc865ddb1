import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListSlice } from '../../src/domain/look-through/look-through.ts';
import { addUpCompanies, type ReachedList } from '../../src/domain/look-through/owned-companies.ts';
import { rosterOf } from '../../src/domain/identity/roster.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { COMPANIES, tinyReference } from '../support/tiny-reference.ts';

const reference = tinyReference();
const listOf = (companies: readonly string[], weights: readonly number[], factor = 1): ListSlice => ({
  kind: 'list',
  issuers: companies.map(issuerId),
  weights,
  factor,
  inside: [],
});
const reach = (path: readonly string[], list: ListSlice, held: number): ReachedList => ({ path, list, held });

describe('companies through lists', () => {
  it('come the largest first, with each path and the funds that hold them counted', () => {
    const found = addUpCompanies(
      new Map([[issuerId('DIS'), 70]]),
      [
        reach(['A', 'SPY'], listOf(['NVDA', 'DIS'], [0.5, 0.1]), 100),
        reach(['B', 'SPY'], listOf(['NVDA'], [0.5]), 40),
        reach(['A', 'SSO', 'SPY'], listOf(['NVDA'], [0.5], 2), 10),
      ],
      rosterOf(reference),
    );
    expect(found.map(({ company, value, fundCount }) => [company.id, value, fundCount])).toEqual([
      ['DIS', 80, 1],
      ['NVDA', 80, 2],
    ]);
    expect(found[0]).toMatchObject({ direct: 70, viaTotal: 10 });
    expect(found[1]!.viaFunds).toEqual([
      { path: ['A', 'SPY'], value: 50 },
      { path: ['B', 'SPY'], value: 20 },
      { path: ['A', 'SSO', 'SPY'], value: 10 },
    ]);
  });

  it('reached twice by one path are one value of it', () => {
    const twice = [listOf(['NVDA'], [0.5]), listOf(['NVDA', 'AAPL'], [0.1, 0.9])];
    const found = addUpCompanies(
      new Map(),
      twice.map((list) => reach(['A', 'MIX', 'SPY'], list, 100)),
      rosterOf(reference),
    );
    expect(found.find(({ company }) => company.id === 'NVDA')).toMatchObject({
      viaFunds: [{ path: ['A', 'MIX', 'SPY'], value: 60 }],
      value: 60,
    });
  });

  it('are the same whatever was numbered before', () => {
    const ids = COMPANIES.map(({ id }) => id);
    const list = fc
      .array(fc.record({ id: fc.constantFrom(...ids), weight: fc.double({ min: -1, max: 1, noNaN: true }) }))
      .map((rows) =>
        listOf(
          rows.map(({ id }) => id),
          rows.map(({ weight }) => weight),
        ),
      );
    fc.assert(
      fc.property(fc.array(list, { maxLength: 4 }), fc.shuffledSubarray(ids), (lists, met) => {
        const reached = lists.map((one, at) => reach(['A', `F${at}`], one, 1000));
        const roster = rosterOf(reference);
        for (const id of met) roster.numberOf(id);
        const plain = (companies: ReturnType<typeof addUpCompanies>) =>
          companies.filter(({ viaFunds }) => viaFunds.length > 0).map((one) => ({ ...one, number: 0 }));
        expect(plain(addUpCompanies(new Map(), reached, roster))).toEqual(
          plain(addUpCompanies(new Map(), reached, rosterOf(reference))),
        );
      }),
    );
  });
});
