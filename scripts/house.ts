import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { markdownTable } from './markdown-table.ts';
import { measureHouse, type House } from './house/measure.ts';
import { BUDGET, measureSizes, overBudget } from './house/budget.ts';
import { drawRooms } from './house/picture.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = resolve(ROOT, 'src');
const MAP = `${SRC}/README.md`;
const PICTURE = /```mermaid\ngraph TD\n[\s\S]*?\n```/;

/** The map with the picture of the folders as they are. Throws where it has no place for it. */
export function withPicture(map: string, house: House): string {
  if (!PICTURE.test(map)) throw new Error('src/README.md has no picture of the folders to replace.');
  return map.replace(PICTURE, drawRooms(house.arrows));
}

/**
 * `npm run house`: what the source tree is like, counted from its files, beside what it may come to; it fails where the tree is over its
 * budget. `--write` also draws the folders' picture in the map anew.
 */
export function main(args: readonly string[]): Promise<number> {
  const house = measureHouse(SRC);
  const { folder, files } = house.largestFolder;
  const rows = [
    ['Files, hand-written', `${house.files}`, 'fewer'],
    ['Modules that one file alone imports', `${(house.withOneImporter * 100).toFixed(0)}%`, 'under 33%'],
    ['The same, without entries of a list', `${(house.withOneImporterUnlisted * 100).toFixed(0)}%`, 'under 33%'],
    ['Files flat in the largest folder', `${files} (${folder})`, 'at most 45'],
    ['Weak maps of modules', `${house.weakMaps.length}`, 'none about rows'],
    ['Names exported twice', `${house.doubledNames.length}`, '0'],
    ['Arrows between folders', `${house.arrows.length}`, 'fewer'],
  ];
  console.log(markdownTable(['What', 'Now', 'Goal'], rows));
  console.log(`\nWeak maps: ${house.weakMaps.join(', ')}`);
  console.log(`\nNames exported twice: ${house.doubledNames.join(', ')}`);
  if (args.includes('--write')) writeFileSync(MAP, withPicture(readFileSync(MAP, 'utf8'), house));
  const sizes = measureSizes(ROOT);
  const budget = Object.entries(sizes).map(([name, size]) => [name, `${size}`, `${BUDGET[name] ?? '–'}`]);
  console.log(`\n${markdownTable(['Budget', 'Now', 'At most'], budget)}`);
  const over = overBudget(sizes);
  for (const line of over) console.error(`Over the budget: ${line}.`);
  return Promise.resolve(over.length === 0 ? 0 : 1);
}
