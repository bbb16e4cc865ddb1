import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { ignorePdfjsRejections } from '../../src/library/ignore-pdfjs-rejections.ts';

test('what pdf.js leaves unheard of a damaged file ends no program; anything else does', async () => {
  const program = new EventEmitter();
  const stopIgnoring = ignorePdfjsRejections(program);
  const named = (name: string) => Object.assign(new Error('Unknown crypto method'), { name });
  const reject = (reason: unknown) => program.emit('unhandledRejection', reason);
  expect(reject(named('FormatError'))).toBe(true);
  expect(reject(named('XRefParseException'))).toBe(true);
  expect(() => reject(named('TypeError'))).toThrow('Unknown crypto method');
  expect(() => reject('a word')).toThrow('a word');
  await stopIgnoring();
  expect(program.listenerCount('unhandledRejection')).toBe(0);
});
