import { describe, expect, test } from 'vitest';
import { writeUniqueKeys } from '../../scripts/build/unique-keys.mjs';
import { withUniqueKeys } from '../../src/parts/unique-keys.ts';

describe('the rows of a list', () => {
  test('keep their keys, and the second of a key gets one of its own', () => {
    const keyed = withUniqueKeys(['a', 'b', 'a', 'a (2)', 'a'], (row) => row);
    expect(keyed.map(({ row }) => row)).toEqual(['a', 'b', 'a', 'a (2)', 'a']);
    expect(new Set(keyed.map(({ key }) => key)).size).toBe(5);
    expect(keyed.slice(0, 3).map(({ key }) => key)).toEqual(['a', 'b', 'a (2)']);
  });

  test('stay the same where nothing changed, so that nothing is drawn again', () => {
    const rows = [{ id: 1 }, { id: 2 }];
    const [first] = withUniqueKeys(rows, ({ id }) => id);
    expect(withUniqueKeys([...rows], ({ id }) => id)[0]).toBe(first);
    expect(withUniqueKeys(rows, ({ id }) => -id)[0]).not.toBe(first);
  });

  test('may be none, and one object may stand there twice', () => {
    expect(withUniqueKeys(null, () => 0)).toEqual([]);
    const one = {};
    expect(new Set(withUniqueKeys([one, one], (row) => row).map(({ key }) => key)).size).toBe(2);
  });
});

describe('a component', () => {
  const written = (text: string) => writeUniqueKeys(text, '/app/src/views/List.svelte');

  test('has its keyed lists written so, lines where they were', () => {
    const text = `<script lang="ts">\n  let { rows } = $props();\n</script>\n{#each rows as { name }, at (name)}<p>{at}{name}</p>{/each}\n`;
    const [, , , list] = written(text).split('\n');
    expect(list).toBe(
      '{#each __withUniqueKeys(rows, ({ name }, at) => name) as { key: __key, row: { name } }, at (__key)}<p>{at}{name}</p>{/each}',
    );
    expect(written(text)).toContain('import { withUniqueKeys as __withUniqueKeys }');
  });

  test('has lists by their place, lists of the code itself, and none, left alone', () => {
    for (const text of [
      '{#each rows as row, at (at)}{row}{/each}',
      '{#each rows as row}{row}{/each}',
      '{#each SIZES as size (size)}{size}{/each}',
      '<p>none</p>',
    ])
      expect(written(text)).toBe(text);
  });
});
