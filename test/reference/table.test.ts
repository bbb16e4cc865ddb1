import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moduleText } from '../../scripts/reference/module-text.ts';
import { formatTable, parseTable } from '../../src/reference/table.ts';

const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[\t\n\r]/.test(text));

describe('tables of text', () => {
  it('read back as they were written', () => {
    const tables = fc
      .tuple(fc.uniqueArray(cell, { minLength: 1, maxLength: 5 }), fc.nat(6))
      .chain(([names, rows]) =>
        fc.tuple(
          ...names.map((name) => fc.tuple(fc.constant(name), fc.array(cell, { minLength: rows, maxLength: rows }))),
        ),
      );
    fc.assert(
      fc.property(tables, (columns) => {
        const table = parseTable(formatTable(columns));
        expect(table.columns).toEqual(columns.map(([name]) => name));
        for (const [name, cells] of columns) expect(table.column(name)).toEqual(cells);
      }),
    );
  });

  it.each(['tab\there', 'line\nend', 'return\rhere'])('refuse a cell with a separator: %j', (bad) => {
    expect(() => formatTable([['name', [bad]]])).toThrow('separator');
  });

  it('refuse columns of different lengths', () => {
    const columns = [
      ['a', ['1', '2']],
      ['b', ['1']],
    ] as const;
    expect(() => formatTable(columns)).toThrow('Column b has 1 cells, not 2');
  });

  it('say which column is missing', () => {
    expect(() => parseTable('a\t1').column('b')).toThrow('no column b');
  });
});

describe('data modules', () => {
  it('escape what a template literal would change', () => {
    expect(moduleText({ A: 'a `b` ${c} \\d $1' })).toContain('export const A: string = `a \\`b\\` \\${c} \\\\d $1`;');
  });

  it('write lists of texts in their order', () => {
    expect(moduleText({ LIST: ['one', 'two'] })).toContain(
      'export const LIST: readonly string[] = [\n`one`,\n`two`,\n];',
    );
  });
});
