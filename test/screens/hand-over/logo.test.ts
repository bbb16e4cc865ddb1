import { expect, test } from 'vitest';
import { pictureOf, readLogo } from '../../../src/screens/hand-over/logo.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const file = (bytes: readonly number[], size = 64) =>
  new Blob([Uint8Array.from({ length: size }, (_, at) => bytes[at] ?? at % 256)]);
const drawn = () => Promise.resolve(true);

test('a PNG or a JPEG is kept byte by byte, whatever its name', async () => {
  for (const [bytes, type] of [
    [PNG, 'image/png'],
    [[0xff, 0xd8, 0xff], 'image/jpeg'],
  ] as const) {
    // oxfmt-ignore
    const picture = file(bytes, 20_000);
    const read = await readLogo(picture, drawn);
    if (!read.ok) throw new Error(read.why);
    expect(read.logo.startsWith(`data:${type};base64,`)).toBe(true);
    const kept = pictureOf(read.logo)!;
    expect(kept.type).toBe(type);
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(new Uint8Array(await picture.arrayBuffer()));
  }
});

test('anything else is refused, and why', async () => {
  const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], { type: 'image/png' });
  expect(await readLogo(svg, drawn)).toEqual({ ok: false, why: 'kind' });
  expect(await readLogo(file([]), drawn)).toEqual({ ok: false, why: 'kind' });
  expect(await readLogo(file(PNG, 100 * 1024 + 1), drawn)).toEqual({ ok: false, why: 'size' });
  expect((await readLogo(file(PNG, 100 * 1024), drawn)).ok).toBe(true);
  expect(await readLogo(file(PNG), () => Promise.resolve(false))).toEqual({ ok: false, why: 'damaged' });
});

test('what a tampered backup may have for a logo is no picture', () => {
  for (const logo of ['', 'https://example.com/a.png', 'data:image/svg+xml;base64,AAAA', 'data:image/png;base64,*'])
    expect(pictureOf(logo), logo).toBeNull();
});
