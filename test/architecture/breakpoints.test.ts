import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BREAKPOINTS, upTo } from '../../src/styles/breakpoints.ts';

/* Every width at which the page is laid out another way has a name in styles/breakpoints.ts. */

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:svelte|css|ts)$/.test(name) && !name.includes('data') && !name.endsWith('breakpoints.ts'))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));

const WIDTHS: readonly number[] = Object.values(BREAKPOINTS);

/* What a query asks, as the last width of the narrower layout. */
function widthsIn(text: string): readonly number[] {
  return [...text.matchAll(/@media[^{]*/g)].flatMap(([query]) =>
    [...query.matchAll(/\((max|min)-width: ([\d.]+)px\)/g)].map(([, end, width]) =>
      end === 'max' ? Number(width) : Number(width) - 1,
    ),
  );
}

test('no media query goes by a width without a name', () => {
  const unknown = FILES.flatMap(({ name, text }) =>
    widthsIn(text).flatMap((width) => (WIDTHS.includes(width) ? [] : [`${name}: ${width}`])),
  );
  expect(unknown).toEqual([]);
});

test('each width is used', () => {
  const used = new Set(FILES.flatMap(({ text }) => widthsIn(text)));
  expect(WIDTHS.filter((width) => !used.has(width))).toEqual([]);
});

test('widths are written in pixels, as max-width or min-width, so that nothing passes this test by', () => {
  const others = FILES.flatMap(({ name, text }) =>
    [...text.matchAll(/@media[^{]*width[^{]*/g)].flatMap(([query]) =>
      query.replaceAll(/\((?:max|min)-width: \d+px\)/g, '').includes('width') ? [`${name}: ${query}`] : [],
    ),
  );
  expect(others).toEqual([]);
});

test('code asks by name', () => {
  expect(upTo('phone')).toBe('max-width: 860px');
  const numbers = FILES.filter(({ text }) => /(?:MediaQuery|matchMedia|Media)\([^)]*\d+px/.test(text));
  expect(numbers.map(({ name }) => name)).toEqual([]);
});

/* A word of styles/tokens.css that a phone alone knows does nothing on a wider page, so that a style must say what holds there. */
test('each word for a phone is known, used, and has beside it what a wider page does', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const known = new Set([...tokens.matchAll(/^ +(--phone-[\w-]+):/gm)].map(([, name]) => name));
  const styles = FILES.filter(({ name }) => !name.endsWith('tokens.css'));
  const used = styles.flatMap(({ name, text }) =>
    [...text.matchAll(/var\((--phone-[\w-]+)(,?)/g)].map(([, token, comma]) => ({
      name,
      token,
      isAlone: comma === '',
    })),
  );
  expect(used.filter(({ token }) => !known.has(token))).toEqual([]);
  expect([...known].filter((one) => !used.some(({ token }) => token === one))).toEqual([]);
  expect(used.filter(({ name, isAlone }) => isAlone && !name.endsWith('adapt.css'))).toEqual([]);
});
