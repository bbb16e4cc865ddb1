import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, packFields, packRows } from '../../src/domain/rows/pack-rows.ts';
import { layFields, unpackRows } from '../../src/domain/model/row-table.ts';

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

  it('are the same table when their fields are given as columns', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), (rows) => {
        const columns = packColumns<(typeof rows)[number]>({
          line: rows.map(({ line }) => line),
          word: rows.map(({ word }) => word),
          other: rows.map(({ other }) => other),
          inside: rows.map(({ inside }) => inside),
          paths: rows.map(({ paths }) => paths),
        });
        expect(columns).toEqual(
          packRows(rows.map(({ line, word, other, inside, paths }) => ({ line, word, other, inside, paths }))),
        );
      }),
    );
  });

  it('come back through a message to another thread', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 100 }), (rows) => {
        expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows);
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

  it('take a part of the room', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => ({
      line: at + 2,
      fate: 'accepted',
      reason: 'position',
      symbol: ['NVDA', 'AAPL', 'WWW'][at % 3],
      cost: at % 2 === 0 ? null : { value: at, since: null },
    }));
    expect(serialize(packRows(rows)).length).toBeLessThan(serialize(rows).length / 3);
  });

  it('give way field by field, and a row in which nothing differs stays the very same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.boolean(), cell), { maxLength: 100 }), (made) => {
        const rows = made.map(([one]) => one);
        const wanted = made.map(([one, isOther, word]) => (isOther ? { ...one, word } : one));
        const laid = layFields(rows, structuredClone(packFields(wanted, ['line', 'word'])));
        expect(laid).toEqual(wanted);
        const told = (one: (typeof rows)[number]) => Object.keys(one);
        expect(laid.map(told)).toEqual(rows.map(told));
        for (const [at, one] of laid.entries()) {
          const [before, now] = [rows[at]!.word, wanted[at]!.word];
          if (typeof now !== 'object' || now === null) expect(one === rows[at]).toBe(Object.is(before, now));
        }
      }),
    );
  });
});
