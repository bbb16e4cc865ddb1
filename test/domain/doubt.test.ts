import { describe, expect, it } from 'vitest';
import { isDoubtful } from '../../src/domain/files/add-files.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const isDoubted = (facts: Partial<FileReading>, row = {}) => {
  const file = fileOf([holdingOf({ symbol: 'NVDA', name: 'NVIDIA Corp', value: 600, ...row })], facts);
  return isDoubtful(analyse(portfolioOf([file]), tinyReference()), [file.name]);
};

describe('columns told by what stands in them', () => {
  it('want a look, unless quantity × price = value proves them', () => {
    expect(isDoubted({ columnsFrom: 'contents' })).toBe(true);
    expect(isDoubted({ columnsFrom: 'contents' }, { quantity: 3, price: 200 })).toBe(false);
    expect(isDoubted({ columnsFrom: 'contents' }, { quantity: 3, price: 200, valueFrom: 'computed' })).toBe(true);
  });
  it('want none in a plain list without a header, nor where titles or the user say what they are', () => {
    expect(isDoubted({ columnsFrom: 'contents', headerLine: 0 })).toBe(false);
    expect(isDoubted({ columnsFrom: 'titles' })).toBe(false);
    expect(isDoubted({ columnsFrom: 'user' })).toBe(false);
  });
});
