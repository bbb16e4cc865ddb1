import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS_A_PAGE, packMany, packRows } from '../../src/domain/pack-rows.ts';
import { unpackRows } from '../../src/domain/row-table.ts';

const cell = fc.oneof(
  fc.constantFrom('accepted', 'skipped', null, -0, 0),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 3 }),
);
const path = fc.record({
  path: fc.array(fc.constantFrom('A', 'VTI', 'VOO'), { maxLength: 3 }),
  value: fc.double({ noNaN: true }),
});
const inner = fc.oneof(
  fc.constant(null),
  fc.record({ value: fc.double({ noNaN: true }), since: fc.constantFrom('2026-01-02', null) }),
  fc.record({ kind: fc.string() }),
);
const row = fc.record({
  line: fc.nat(),
  word: cell,
  other: cell,
  inside: inner,
  paths: fc.array(path, { maxLength: 4 }),
});

describe('rows in columns', () => {
  it('come back as they were, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows);
      }),
    );
  });

  it('come back through a message to another thread, and through JSON where it can say them', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 100 }), (rows) => {
        expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows);
        // JSON has no −0
        const sayable = JSON.parse(JSON.stringify(rows)) as typeof rows;
        const packed = packRows(sayable);
        expect(unpackRows(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(sayable);
      }),
    );
  });

  it('come back although some have other fields, or the same in another order', () => {
    const rows: readonly object[] = [{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1 }, { a: 1, b: 2, c: 3 }, {}];
    const back = unpackRows(packRows(rows));
    expect(back).toEqual(rows);
    expect(back.map((one) => Object.keys(one))).toEqual(rows.map((one) => Object.keys(one)));
  });

  it('share what they shared, so that a value that stands in many rows is sent once', () => {
    const shared = { by: 'ticker' };
    const rows = Array.from({ length: 100 }, (_, at) => ({ at, identity: shared }));
    const back = unpackRows(structuredClone(packRows(rows)));
    expect(new Set(back.map(({ identity }) => identity)).size).toBe(1);
  });

  it('share what lists in them shared', () => {
    const road = ['Roth', 'VTI'];
    const rows = Array.from({ length: 50 }, (_, at) => ({ at, paths: [{ path: road, value: at }] }));
    const back = unpackRows(structuredClone(packRows(rows)));
    expect(back).toEqual(rows);
    expect(new Set(back.flatMap(({ paths }) => paths.map((one) => one.path))).size).toBe(1);
  });

  it('of which there are very many go in pages of text and come back as they were, those that JSON cannot say included', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (rows, perPage) => {
        const packed = packMany(rows, perPage);
        expect(unpackRows(structuredClone(packed))).toEqual(rows);
        if (rows.length <= perPage) expect(packed).toEqual(packRows(rows));
      }),
    );
    const many = Array.from({ length: 25 }, (_, line) => ({ line, name: `Company ${line}` }));
    const pages = packMany(many, 10);
    expect('pages' in pages && pages.pages.length).toBe(3);
    expect(unpackRows(pages)).toEqual(many);
    for (const odd of [-0, Number.NaN, Number.POSITIVE_INFINITY, undefined]) {
      const rows = many.map((one) => ({ ...one, odd: one.line === 13 ? odd : 1 }));
      expect('pages' in packMany(rows, 10)).toBe(false);
      expect(unpackRows(packMany(rows, 10))).toEqual(rows);
    }
    expect('pages' in packMany(Array.from({ length: ROWS_A_PAGE }, (_, line) => ({ line })))).toBe(false);
  });

  it('take a part of the room', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      line: at + 2,
      fate: 'accepted',
      reason: 'position',
      symbol: ['NVDA', 'AAPL', 'WWW'][at % 3],
      cost: at % 2 === 0 ? null : { value: at, since: null },
    }));
    expect(JSON.stringify(packRows(rows)).length).toBeLessThan(JSON.stringify(rows).length / 3);
  });
});
