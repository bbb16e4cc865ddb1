import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../../../src/domain/model/file-reading.ts';
import type { RowGap } from '../../../../src/domain/model/report-files.ts';
import { lineNumber } from '../../../../src/domain/model/units.ts';
import {
  columnsAnswer,
  columnsTag,
  giveRole,
  headerOption,
  roleLabel,
  tryCheck,
  tryWords,
} from '../../../../src/screens/review/words/columns.ts';
import {
  correctionPlace,
  correctionWords,
  gapText,
  gapTitle,
  type LeftOut,
} from '../../../../src/screens/review/words/corrections.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { fileOf, holdingOf } from '../../../support/portfolio.ts';
import { sampleReport } from '../../../support/sample-report.ts';
import { fatesIn, makeFateRows } from '../../../../src/domain/rows/fate-rows.ts';

const money = moneyFormat('USD', false);
const hidden = moneyFormat('USD', true);
const LINE = lineNumber(12);

describe('columns', () => {
  it('one role is of one column: the one that had it is not used any more', () => {
    expect(giveRole(['symbol', 'value', 'unused'], 2, 'value')).toEqual(['symbol', 'unused', 'value']);
    expect(giveRole(['symbol', 'unused'], 0, 'unused')).toEqual(['unused', 'unused']);
  });

  it('without titles are told by their place', () => {
    expect([roleLabel('Last Price', 3), roleLabel('', 3)]).toEqual(['Column Last Price is', 'Column 4 is']);
    expect(columnsAnswer(['', ''], ['symbol', 'value']).titles).toEqual([]);
    expect(columnsAnswer(['A', ''], ['symbol', 'value']).titles).toEqual(['A', '']);
  });

  it('a line of the file stands in the menu in few words', () => {
    expect(headerOption(3, ['Symbol', ' ', 'Qty'])).toBe('line 3: Symbol, Qty');
    expect(headerOption(3, ['x'.repeat(80)])).toHaveLength('line 3: '.length + 60);
  });

  it('say how sure they are', () => {
    const file = sampleReport().files[0]!;
    expect(columnsTag(file, [])).toEqual({ tone: 'good', text: '6 columns recognized' });
    expect(columnsTag(file, ['Last Price'])).toEqual({ tone: 'warn', text: '1 column to check' });
    expect(columnsTag({ ...file, columnsFrom: 'contents' }, []).text).toBe('6 columns to check');
    expect(columnsTag({ ...file, columnsFrom: 'user' }, ['Last Price']).text).toBe('set by you');
  });

  it('tried out, tell what was read and how the product comes out', () => {
    const rows = [
      holdingOf({ symbol: 'A', quantity: 2, price: 3, value: 6 }),
      holdingOf({ symbol: 'B', quantity: 2, price: 3, value: 9 }),
      holdingOf({ symbol: 'C', quantity: 2, price: 3, value: 6, valueFrom: 'computed' }),
      holdingOf({ symbol: 'D', value: 6 }),
    ];
    const read = fileOf(rows);
    const reading: FileReading = {
      ...read,
      fates: makeFateRows([
        ...fatesIn(read.fates),
        { line: lineNumber(6), fate: 'rejected', reason: 'no-value', text: '' },
      ]),
      issues: [{ code: 'quantity-price-mismatch', severity: 'note', file: read.name, line: lineNumber(3), detail: {} }],
    };
    expect(tryWords(reading)).toBe(
      '4 holdings read, 1 row couldn’t be used. Quantity × price matches the value in 1 of 2 rows.',
    );
    expect([1, 2, 3, 4, 5, 6].map((line) => tryCheck(reading, line))).toEqual([
      'none',
      'equal',
      'differs',
      'computed',
      'none',
      'rejected',
    ]);
  });
});

describe('corrections', () => {
  const gap: RowGap = {
    line: LINE,
    account: null,
    symbol: 'AMD',
    name: 'Advanced Micro Devices',
    quantity: 6,
    price: null,
    value: 1137.24,
    unitPrice: 189.54,
  };

  const NO_VALUE: LeftOut = { reason: 'no-value', stated: null };
  it('a row that is left out says its own reason', () => {
    const unnamed = { ...gap, symbol: null, name: null, quantity: null, value: null };
    const why: LeftOut = { reason: 'no-identity', stated: 41_200 };
    expect(gapTitle(unnamed, money, why)).toBe('Line 12: value $41,200.00');
    expect(gapText(unnamed, money, why)).toBe('It isn’t counted: an amount with no name or symbol.');
    expect(gapText(unnamed, money, { ...why, reason: 'ragged' })).toContain('wrong number of cells');
  });
  it('a gap is named with its row, and what the total leaves for it', () => {
    expect(gapTitle(gap, money, NO_VALUE)).toBe('Line 12, AMD: quantity 6, no price, no value');
    expect(gapText(gap, money, NO_VALUE)).toBe(
      'The file’s total leaves exactly $1,137.24 for this row, or $189.54 each.',
    );
    expect(gapText({ ...gap, value: null }, money, NO_VALUE)).not.toMatch(/\d/);
  });

  it('amounts stay hidden where they are hidden', () => {
    expect(gapTitle({ ...gap, quantity: 612 }, hidden, NO_VALUE)).not.toContain('612');
    expect(gapText(gap, hidden, NO_VALUE)).not.toContain('1,137');
    const fields = { quantity: 612, value: 98_765 };
    expect(correctionWords({ kind: 'set', file: 'f', line: LINE, fields }, hidden)).not.toMatch(/\d/);
  });

  it('say what was changed of which row', () => {
    const set = { kind: 'set', file: 'f', line: LINE, fields: { symbol: null, price: 189.54, says: 'bond' } } as const;
    expect(correctionWords(set, money)).toBe('no symbol, price 189.54, bond');
    expect(correctionWords({ ...set, fields: {} }, money)).toBe('restored');
    expect(correctionWords({ kind: 'drop', file: 'f', line: LINE }, money)).toBe('left out');
    expect(correctionPlace(set, 'a.csv', gap)).toBe('a.csv, line 12, AMD');
    expect(correctionPlace(set, null, null)).toBe('A file that isn’t open, line 12');
  });
});
