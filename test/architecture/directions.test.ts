import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/* Styles say start and end, never left and right, so that the page is laid out the other way round in a language that is written so.
   Drawings (svg, canvas) have coordinates and run from left to right in every language. */

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:svelte|css)$/.test(path))
  .map((path) => path.replaceAll('\\', '/'));

/* What is as it is in every language, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'charts/beam/MixDial.svelte: transform: translateX(var(--lean))': 'on a picture, which runs from left to right',
  'parts/SizeMark.svelte: border-radius: 2px 6px 2px 6px': 'a sign, such as a letter',
  'screens/claims/DialCard.svelte: background: linear-gradient(90deg, var(--mega), var(--none) 46%, var(--none) 54%, var(--small))':
    'the slider of a picture, which runs from left to right',
};

/* The values of a shorthand, with what is in brackets as one. */
const valuesOf = (text: string): readonly string[] =>
  text.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];

/** Why a declaration is of one side of the screen; null where it isn't. */
function sideOf(name: string, value: string): string | null {
  if (/(?:^|-)(?:left|right)(?:-|$)/.test(name)) return 'names a side';
  if (/\b(?:left|right)\b/.test(value.replaceAll(/var\([^)]*\)/g, '')) && !name.startsWith('--')) return 'names a side';
  const values = valuesOf(value);
  const [first, second, third, fourth] = values;
  if (/^(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))$/.test(name))
    return values.length === 4 && second !== fourth ? 'gives left and right in one' : null;
  if (name === 'border-radius' && values.length > 1 && !value.includes('/')) {
    const [topStart, topEnd, bottomEnd, bottomStart] = [first, second, third ?? first, fourth ?? second];
    return topStart !== topEnd || bottomEnd !== bottomStart ? 'gives left and right in one' : null;
  }
  if (value.includes('var(--sign)')) return null;
  if (
    /\b(?:translateX|translate3d|skewX)\(|\btranslate\((?!0)|(?<!repeating-linear-)gradient\(-?(?!0|180)\d+deg/.test(
      value,
    )
  )
    return 'goes to a side';
  if (/^rotate\((?!0|-?180deg)/.test(value) || (name === 'rotate' && !/^-?(?:0|180)deg$/.test(value)))
    return 'turns to a side';
  if (name === 'translate' && first !== '0' && first !== 'none') return 'goes to a side';
  if (name === 'box-shadow' && /(?:^|,)\s*(?:inset )?-?[1-9.]\d*px/.test(value)) return 'lies to a side';
  return null;
}

const stylesOf = (text: string, path: string): string =>
  (path.endsWith('.css')
    ? text
    : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('\n')
  ).replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of some styles that are of one side. */
function sidesIn(styles: string): readonly string[] {
  return [...styles.matchAll(/(?<=[{;]\s*)([-a-z]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([, name = '', value = '']) => {
    const plain = value.replace(/\s+/g, ' ').trim();
    return sideOf(name, plain) === null ? [] : [`${name}: ${plain}`];
  });
}

const found = FILES.flatMap((path) => {
  const text = readFileSync(join('src', path), 'utf8');
  // what markup sets by itself, too
  const set = [...text.matchAll(/style:((?:margin-|padding-|border-)?(?:left|right))\b/g)].map(
    ([, name]) => `style:${name}`,
  );
  return [...sidesIn(stylesOf(text, path)), ...set].map((one) => `${path}: ${one}`);
});

test('styles name no side of the screen but where a reason is given', () => {
  expect(found.filter((one) => EXCEPTIONS[one] === undefined)).toEqual([]);
});

test('every exception is one', () => {
  expect(Object.keys(EXCEPTIONS).filter((one) => !found.includes(one))).toEqual([]);
});

test.each([
  'margin-left: 1px',
  'left: 0',
  'border-top-right-radius: 2px',
  'text-align: right',
  'float: left',
  'margin: 0 1px 0 2px',
  'padding: 0 calc(1px + (2px * 3)) 0 2px',
  'inset: 0 auto 0 0',
  'border-radius: 0 4px 4px 0',
  'border-radius: 2px 6px',
  'transform: translateX(3px)',
  'transform: rotate(-90deg)',
  'rotate: 90deg',
  'background: linear-gradient(90deg, red, blue)',
  'background: linear-gradient(to right, red, blue)',
  'background: none right 3px center',
  'box-shadow: inset 3px 0 0 red',
])('%s is found', (declaration) => {
  expect(sidesIn(`.a { ${declaration}; }`)).toHaveLength(1);
});

test.each([
  'margin-inline-start: 1px',
  'text-align: end',
  'margin: 0 1px 2px 1px',
  'border-radius: 4px 4px 0 0',
  'transform: translateX(calc(var(--sign) * 3px))',
  'rotate: 180deg',
  'box-shadow: 0 8px 28px red',
  'background: var(--left)',
])('%s is not', (declaration) => {
  expect(sidesIn(`.a { ${declaration}; }`)).toEqual([]);
});
