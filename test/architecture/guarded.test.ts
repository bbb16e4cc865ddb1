import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';

/* A throw while something is drawn that was waited for reaches no boundary outside of the wait: what stood there while it was
   waited for stays for ever. So whatever is drawn then stands in a boundary of its own. */

const SRC = resolve(import.meta.dirname, '../../src');
const components = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));

type Node = { readonly type: string; readonly name?: string; readonly then?: AST.Fragment | null };

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return 'type' in value && typeof value.type === 'string' ? [value as Node, ...inside] : inside;
}
const isGuard = (node: Node) => node.type === 'Component' && node.name === 'Guarded';

/* Components outside of every boundary; one that is drawn in a boundary may throw. */
function openIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  if (isGuard(node)) return [];
  const own = node.type === 'Component' ? [node.name ?? ''] : [];
  return [...own, ...Object.values(value).flatMap(openIn)];
}

test('what is drawn after a wait stands in a boundary of its own', () => {
  let waits = 0;
  const open = components.flatMap((name) => {
    if (name === join('screens', 'Guarded.svelte')) return [];
    const { fragment } = parse(readFileSync(join(SRC, name), 'utf8'), { modern: true });
    return nodesIn(fragment).flatMap((node) => {
      if (node.type !== 'AwaitBlock' || node.then === undefined || node.then === null) return [];
      waits += 1;
      return openIn(node.then).map((component) => `${name}: ${component}`);
    });
  });
  expect(open).toEqual([]);
  expect(waits).toBeGreaterThan(20);
});
