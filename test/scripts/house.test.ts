import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withPicture } from '../../scripts/house.ts';
import { measureSizes, overBudget } from '../../scripts/house/budget.ts';
import { measureHouse } from '../../scripts/house/measure.ts';
import { drawRooms } from '../../scripts/house/picture.ts';

/* What `npm run house` counts, on a small tree whose figures are known. */

const ROOT = mkdtempSync(join(tmpdir(), 'topheavy-house-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const TREE: Readonly<Record<string, string>> = {
  'main.ts': "import { show } from './views/show.ts';\nshow();\n",
  'views/show.ts':
    "import { sum } from '../domain/sum.ts';\nimport type { Row } from '../domain/row.ts';\nexport const show = (rows: Row[] = []) => sum(rows);\n",
  'views/Row.svelte': '<script lang="ts">\n  import { sum } from \'../domain/sum.ts\';\n</script>\n<p>{sum([])}</p>\n',
  'domain/sum.ts':
    "import type { Row } from './row.ts';\nconst KNOWN = new WeakMap<Row, number>();\nexport const sum = (rows: Row[]) => rows.length + (KNOWN.get(rows[0]!) ?? 0);\n",
  'domain/row.ts': 'export interface Row { readonly value: number }\nexport const show = 1;\n',
  'reference/data/big.ts': 'export const show = 2;\n',
};
for (const [path, text] of Object.entries(TREE)) {
  mkdirSync(join(ROOT, path, '..'), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}

describe('the measure of a tree', () => {
  const house = measureHouse(ROOT);
  it('counts files and lines that are written by hand', () => {
    expect([house.files, house.lines]).toEqual([5, 14]);
  });
  it('says which part of the modules serves one file alone: the entry is none, a component imports', () => {
    // show.ts by main, sum.ts by two, row.ts by two
    expect(house.withOneImporter).toBeCloseTo(1 / 3);
    expect(house.withOneImporterUnlisted).toBeCloseTo(1 / 3);
  });
  it('knows the entries of a list: many of one folder that one file imports', () => {
    const brokers = join(ROOT, 'with-list/brokers');
    const names = Array.from({ length: 9 }, (_, index) => `broker-${index}`);
    mkdirSync(brokers, { recursive: true });
    for (const name of names)
      writeFileSync(join(brokers, `${name}.ts`), `export const ${name.replace('-', '_')} = 1;\n`);
    writeFileSync(join(brokers, 'list.ts'), names.map((name) => `import './${name}.ts';\n`).join(''));
    const { withOneImporter, withOneImporterUnlisted } = measureHouse(join(ROOT, 'with-list'));
    expect([withOneImporter, withOneImporterUnlisted]).toEqual([1, 0]);
  });
  it('names the largest folder, what is exported twice, and the weak maps of modules', () => {
    expect(house.largestFolder.files).toBe(2);
    expect([house.doubledNames, house.weakMaps]).toEqual([['show'], ['domain/sum.ts KNOWN']]);
  });
  it('finds no name of the real tree that means two things', () => {
    expect(measureHouse(resolve(import.meta.dirname, '../../src')).doubledNames).toEqual([]);
  });
  it('finds the arrows between folders once each', () => {
    expect(house.arrows).toEqual(['views → domain']);
  });
});

describe('the budget', () => {
  it('is kept by the tree as it is', () => {
    expect(overBudget(measureSizes(resolve(import.meta.dirname, '../..')))).toEqual([]);
  });
  it('names what is over its line, and what has none', () => {
    expect(overBudget({ src: 3, test: 2, more: 1 }, { src: 2, test: 2 })).toEqual([
      'src: 3, where 2 are allowed',
      'more: 1, without a line in the budget',
    ]);
  });
});

describe('the picture', () => {
  it('leaves out what other arrows lead along', () => {
    expect(drawRooms(['a → b', 'b → c', 'a → c', 'd → c'])).toBe(
      '```mermaid\ngraph TD\n  a --> b\n  b --> c\n  d --> c\n```',
    );
  });
  it('in the map is of the tree as it is', () => {
    const src = resolve(import.meta.dirname, '../../src');
    const map = readFileSync(join(src, 'README.md'), 'utf8');
    expect(withPicture(map, measureHouse(src))).toBe(map);
  });
});
