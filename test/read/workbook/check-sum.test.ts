import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSum } from '../../../src/read/workbook/check-sum.ts';

test('a check sum is the one of ZIP files, whatever the bytes and however many', () => {
  expect(checkSum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => checkSum(bytes) === crc32(bytes)));
});
