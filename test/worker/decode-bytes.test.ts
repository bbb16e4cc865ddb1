import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/worker/decode-bytes.ts';

const TEXT = 'Symbol,Name\nNSRGY,NESTLÉ SA\n';

function bytesOf(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? `\uFEFF${text}` : text)].map((sign) => sign.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('text', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'UTF-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`), 'UTF-8'],
    ['UTF-16, little end first, marked', bytesOf(TEXT, 'le', true), 'UTF-16LE'],
    ['UTF-16, big end first, marked', bytesOf(TEXT, 'be', true), 'UTF-16BE'],
    ['UTF-16 without a mark', bytesOf(TEXT, 'le', false), 'UTF-16LE'],
    ['UTF-16, big end first, without a mark', bytesOf(TEXT, 'be', false), 'UTF-16BE'],
    ['windows-1252', Uint8Array.from(Array.from(TEXT, (sign) => sign.charCodeAt(0))), 'windows-1252'],
    ['nothing', new Uint8Array(), 'UTF-8'],
  ])('%s', (name, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: name === 'nothing' ? '' : TEXT, encoding } });
  });
  test('windows-1252 has 27 signs where Latin-1 has controls (WHATWG index-windows-1252)', () => {
    const signs = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const codes = [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e];
    const more = [0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f];
    const decoded = decodeBytes(new Uint8Array([...codes, ...more]));
    expect(decoded).toEqual({ ok: true, value: { text: signs, encoding: 'windows-1252' } });
  });
  test('a stray NUL does not make it UTF-16, and UTF-7 stays as it stands', () => {
    expect(decodeBytes(new TextEncoder().encode('AA\0PL,10\n'))).toMatchObject({ value: { text: 'AA\0PL,10\n' } });
    expect(decodeBytes(new TextEncoder().encode('+AD0-1'))).toMatchObject({ value: { text: '+AD0-1' } });
  });
});

describe('other kinds of files', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04];
  test.each([
    ['refused-pdf', [...new TextEncoder().encode('%PDF-1.7')]],
    ['refused-zip', zip],
    ['refused-workbook', [...zip, ...new TextEncoder().encode('....[Content_Types].xml')]],
    ['refused-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
    ['refused-image', [0x89, 0x50, 0x4e, 0x47]],
    ['refused-image', [0xff, 0xd8, 0xff, 0xe0]],
    ['refused-zip', [0x1f, 0x8b, 0x08]],
    ['refused-binary', [0xff, 0xfe, 0x00, 0x00, 0x41, 0, 0, 0]],
  ])('%s', (code, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes))).toMatchObject({ ok: false, error: { code, severity: 'error' } });
  });
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      decodeBytes(bytes);
    }),
    { numRuns: 3000 },
  );
});
