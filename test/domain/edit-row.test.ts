import { expect, it } from 'vitest';
import { asDraft } from '../../src/read/rows/drafts.ts';
import { fieldsOfEdit, type RowEdit } from '../../src/domain/files/edit-row.ts';
import { lineNumber } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';

const LINE = lineNumber(2);
const row = holdingOf({ symbol: 'NVDA', name: 'NVIDIA', quantity: 10, price: 200, value: 2000, says: 'equity' });
const as: RowEdit = {
  symbol: 'NVDA',
  name: 'NVIDIA',
  quantity: 10,
  price: 200,
  value: 2000,
  currency: 'USD',
  says: 'equity',
};
const fields = (edit: Partial<RowEdit>, facts = row) => fieldsOfEdit(fileOf([facts]), LINE, { ...as, ...edit });

it('names only what differs from the row as it was read', () => {
  expect(fields({})).toBeNull();
  expect(fields({ symbol: ' NVD ', currency: 'eur' })).toEqual({ symbol: 'NVD', currency: 'EUR' });
  expect(fields({ name: ' ', quantity: null, says: null })).toEqual({ name: null, quantity: null, says: null });
  expect(fields({ value: 5 })).toEqual({ value: 5 });
});

it('takes a cleared value for “work it out”', () => {
  expect(fields({ value: null })).toEqual({ price: 200 });
  expect(fields({ value: null, price: 210 })).toEqual({ price: 210 });
  expect(fields({ value: null, price: null })).toEqual({ price: null });
  expect(fields({ value: null }, { ...row, valueFrom: 'computed' })).toBeNull();
});

it('brings a row back that was left out, even as it stands', () => {
  expect(fieldsOfEdit(fileOf([], { drafts: [asDraft(row)] }), LINE, as)).toEqual({});
  expect(fieldsOfEdit(fileOf([]), LINE, as)).toBeNull();
});
