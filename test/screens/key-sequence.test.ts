import { describe, expect, test } from 'vitest';
import { FORGET_AFTER_MS, KeySequence, mayBeShortcut } from '../../src/screens/shortcuts/key-sequence.ts';

const TABLE = [{ keys: ['g', 'v'] }, { keys: ['g', 'f'] }, { keys: ['a'] }, { keys: ['?'] }];
const [VERDICT, FUNDS, AMOUNTS] = TABLE;

function pressAll(keys: string, gap = 100) {
  const sequence = new KeySequence(TABLE);
  return [...keys].map((key, at) => sequence.press({ key, at: at * gap }));
}

describe('a sequence of keys', () => {
  test('is known when its last key is pressed', () => {
    expect(pressAll('gv')).toEqual([null, VERDICT]);
    expect(pressAll('a')).toEqual([AMOUNTS]);
  });
  test('is forgotten after a while, and after a key that leads nowhere', () => {
    expect(pressAll('gv', FORGET_AFTER_MS + 1)).toEqual([null, null]);
    expect(pressAll('gxv')).toEqual([null, null, null]);
  });
  test('gives way to one that begins anew', () => {
    expect(pressAll('ga')).toEqual([null, AMOUNTS]);
    expect(pressAll('ggf')).toEqual([null, null, FUNDS]);
    expect(pressAll('gvv')).toEqual([null, VERDICT, null]);
  });
});

describe('a press', () => {
  const plain = {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
  };
  test('may be a shortcut by itself, never while something is written', () => {
    expect(mayBeShortcut(plain, false)).toBe(true);
    expect(mayBeShortcut(plain, true)).toBe(false);
  });
  test.each(Object.keys(plain))('is none with %s', (name) => {
    expect(mayBeShortcut({ ...plain, [name]: true }, false)).toBe(false);
  });
});
