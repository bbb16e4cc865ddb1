import { CELLS } from './make-file.ts';
import type { Dice } from './dice.ts';

/* Ways to spoil what was whole. */

const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  '__proto__',
  'constructor',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  ['a', 'a'],
  { length: 5 },
  { toString: 1 },
  '2026-02-30',
  '\u0000',
  '\uD800',
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'id', 'length', ''];

/** Gives bytes with some changed, left out or cut off. */
export function damageBytes(bytes: Uint8Array, dice: Dice): Uint8Array<ArrayBuffer> {
  const spoilt = new Uint8Array(bytes);
  for (let flips = dice.below(6); flips > 0; flips -= 1) spoilt[dice.below(spoilt.length)] = dice.below(256);
  if (dice.chance(0.2)) return spoilt.slice(0, dice.below(spoilt.length));
  if (dice.chance(0.2)) {
    const from = dice.below(spoilt.length);
    return Uint8Array.from([...spoilt.subarray(0, from), ...spoilt.subarray(from + dice.below(40))]);
  }
  return spoilt;
}

/** Gives a text with a piece changed, doubled, left out or cut off. */
export function damageText(text: string, dice: Dice): string {
  const at = dice.below(text.length);
  const end = Math.min(text.length, at + 1 + dice.below(30));
  const pieces = [
    '',
    dice.of(CELLS),
    text.slice(at, end).repeat(2),
    String(dice.below(1e9)),
    '\n',
    '"',
    '}',
    '\\u0000',
  ];
  return dice.chance(0.15) ? text.slice(0, at) : text.slice(0, at) + dice.of(pieces) + text.slice(end);
}

/** Gives a copy of plain data with something odd in the place of one of its parts. */
export function damageData(value: unknown, dice: Dice): unknown {
  if (dice.chance(0.12) || typeof value !== 'object' || value === null) return dice.of(ODD);
  if (Array.isArray(value)) {
    if (value.length === 0) return dice.of([[dice.of(ODD)], dice.of(ODD)]);
    const at = dice.below(value.length);
    if (dice.chance(0.1)) return [...(value as readonly unknown[]), value[at]];
    return value.map((part: unknown, place) => (place === at ? damageData(part, dice) : part));
  }
  const keys = Object.keys(value);
  const key = dice.chance(0.08) || keys.length === 0 ? dice.of(KEYS) : dice.of(keys);
  const parts = Object.entries(value).filter(([name]) => !(name === key && dice.chance(0.15)));
  const at = parts.findIndex(([name]) => name === key);
  if (at >= 0)
    return Object.fromEntries(parts.map(([name, part], place) => [name, place === at ? damageData(part, dice) : part]));
  // as a parser of JSON makes it: a key of its own, whatever it is called
  return JSON.parse(
    JSON.stringify(Object.fromEntries(parts)).replace(/}$/, `${parts.length > 0 ? ',' : ''}${JSON.stringify(key)}:1}`),
  );
}
