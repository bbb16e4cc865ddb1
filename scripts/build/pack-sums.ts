import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { sumOfTexts, type PackSums } from '../../src/engine/check-pack.ts';

const FOLDER = join(import.meta.dirname, '../../src/reference/data');
const PARTS = [
  'equities',
  'identifiers',
  'catalog',
  'baskets',
  'fx',
  'passport',
] as const satisfies readonly (keyof PackSums)[];

/** Puts the sums of the compiled pack into the worker, which uses no table that came otherwise. */
export function packSums(): Plugin {
  return {
    name: 'topheavy:pack-sums',
    apply: 'build',
    config: async () => ({ define: { __PACK_SUMS__: JSON.stringify(await readPackSums()) } }),
  };
}

/** The sum of each module of the compiled pack. */
export async function readPackSums(): Promise<PackSums> {
  const sums = await Promise.all(PARTS.map(async (part) => [part, sumOfTexts(await readTexts(part))] as const));
  return Object.fromEntries(sums) as unknown as PackSums;
}

/* The modules hold tables and nothing else; without the types on them they are plain JavaScript. */
async function readTexts(part: string): Promise<Readonly<Record<string, string | readonly string[]>>> {
  const source = readFileSync(join(FOLDER, `${part}.ts`), 'utf8');
  const script = source.replace(/^export const ([A-Z_]+): (?:readonly )?string(?:\[\])? =/gm, 'export const $1 =');
  const address = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  return { ...((await import(address)) as Readonly<Record<string, string | readonly string[]>>) };
}
