import { expect, test } from 'vitest';
import { loadPdfjs } from '../../../src/read/pdf/load-pdfjs.ts';

/* What every other reader calls all the time, and pdf.js's build for older browsers would put its own in the place of. */
const own = () => [
  Object.getOwnPropertyDescriptor(Array.prototype, 'push'),
  Object.getOwnPropertyDescriptor(JSON, 'parse'),
  Object.getOwnPropertyDescriptor(JSON, 'stringify'),
];

test('once pdf.js is loaded, lists and JSON are the engine’s own as before', async () => {
  const before = own();
  await loadPdfjs();
  expect(own()).toEqual(before);
});
