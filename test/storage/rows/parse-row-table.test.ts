import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../src/domain/rows/pack-rows.ts';
import { sumOfText } from '../../../src/domain/sum-of-text.ts';
import { fieldsOf, parseFinite, parseText, parseWith, type Parse } from '../../../src/storage/fields.ts';
import { rowsOf } from '../../../src/storage/rows/parse-row-table.ts';

interface Row {
  readonly name: string;
  readonly size: number;
}
const row: Parse<Row> = (value, path) => {
  const field = fieldsOf(value, path);
  return { name: field('name', parseText), size: field('size', parseFinite) };
};
const read = (value: unknown) => parseWith(rowsOf(row), value);
const rows: readonly Row[] = [
  { name: 'a', size: 1 },
  { name: 'a', size: 2 },
  { name: 'b', size: 3 },
  { name: 'a', size: 4 },
];

describe('kept rows', () => {
  it.each([[rows], [rows.slice(0, 1)], [[]]])('are read in columns and one by one: %j', (some) => {
    expect(read(packRows(some))).toEqual({ ok: true, value: some });
    expect(read(some)).toEqual({ ok: true, value: some });
  });

  it('are read page by page, and refused where a page is not what its checksum says', () => {
    const page = (own: readonly Row[]) => {
      const columns = [
        { kind: 'few', values: ['a', 'b'], at: own.map(({ name }) => (name === 'a' ? 0 : 1)) },
        { kind: 'plain', values: own.map(({ size }) => size) },
      ];
      const text = JSON.stringify({ count: own.length, names: ['name', 'size'], columns });
      return { text, sum: sumOfText(text) };
    };
    const many = { count: 4, pages: [page(rows.slice(0, 3)), page(rows.slice(3))] };
    expect(read(many)).toEqual({ ok: true, value: rows });
    const [first, second] = many.pages;
    const refusal = (value: unknown) => {
      const result = read(value);
      return result.ok ? null : result.error;
    };
    expect(refusal({ ...many, pages: [first, { ...second, text: second!.text.replace('[4]', '[5]') }] })).toContain(
      'checksum',
    );
    expect(refusal({ ...many, pages: [first] })).toContain('a list of 4');
    const wrap = (text: string) => ({ count: 1, pages: [{ text, sum: sumOfText(text) }] });
    expect(refusal(wrap('{'))).toContain('a page of rows');
    expect(refusal(wrap('7'))).toContain('a record');
    // a page of pages would never end
    expect(refusal(wrap(JSON.stringify(many)))).not.toBeNull();
  });

  const table = packRows(rows);
  it.each([
    ['nothing', null, 'a record'],
    ['a column too few', { ...table, columns: [] }, 'a name for each column'],
    ['a row too many', { ...table, count: 5 }, 'a list of 5'],
    ['a name that makes objects', { ...table, names: ['__proto__', 'size'] }, 'the name of a field'],
    ['a name that is none', { ...table, names: [1, 'size'] }, 'text'],
    ['a column of another kind', { ...table, columns: [{ kind: 'zip' }, { kind: 'zip' }] }, 'a column'],
    ['no number of rows', { ...table, count: -1 }, 'a count'],
    ['rows that are no records', { rows: [1] }, 'a record'],
    ['a field that the rows lack', { ...table, names: ['name', 'length'] }, 'a finite number'],
    [
      'a place that is not there',
      {
        count: 1,
        names: ['name', 'size'],
        columns: [
          { kind: 'few', values: ['a'], at: [1] },
          { kind: 'plain', values: [1] },
        ],
      },
      'a list of places',
    ],
    [
      'one for all of which there are two',
      {
        count: 1,
        names: ['name', 'size'],
        columns: [
          { kind: 'few', values: ['a', 'b'], at: null },
          { kind: 'plain', values: [1] },
        ],
      },
      'a list of places',
    ],
    [
      'lists that are longer than what stands in them',
      {
        count: 1,
        names: ['name'],
        columns: [{ kind: 'lists', lengths: [2], items: { kind: 'plain', values: ['a'] } }],
      },
      'a list of 2',
    ],
    [
      'a list for each row but one',
      {
        count: 2,
        names: ['name'],
        columns: [{ kind: 'lists', lengths: [1], items: { kind: 'plain', values: ['a'] } }],
      },
      'a list of 2',
    ],
  ])('are refused with %s', (_, value, expected) => {
    const result = read(value);
    expect(result.ok ? null : result.error).toContain(expected);
  });

  it('are refused and never throw anything else, however deep or odd a table is', () => {
    let deep: unknown = packRows(rows);
    for (let times = 0; times < 10; times += 1)
      deep = { count: 4, names: ['x'], columns: [{ kind: 'rows', rows: deep, at: null }] };
    expect(read(deep).ok).toBe(false);
    const odd = fc.letrec((tie) => ({
      any: fc.oneof(fc.constant(null), fc.nat(5), fc.string(), fc.array(tie('any'), { maxLength: 4 }), tie('table')),
      table: fc.record(
        {
          count: fc.nat(4),
          names: fc.array(fc.constantFrom('name', 'size', '__proto__'), { maxLength: 3 }),
          columns: fc.array(
            fc.record(
              {
                kind: fc.constantFrom('few', 'plain', 'rows', 'lists'),
                values: tie('any'),
                at: tie('any'),
                rows: tie('any'),
                items: tie('any'),
                lengths: tie('any'),
              },
              { requiredKeys: ['kind'] },
            ),
            { maxLength: 3 },
          ),
        },
        { requiredKeys: ['count'] },
      ),
    })).table;
    fc.assert(
      fc.property(odd, (value) => typeof read(value).ok === 'boolean'),
      { numRuns: 2000 },
    );
  });
});
