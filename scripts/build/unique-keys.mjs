import { dirname, relative, resolve } from 'node:path';
import { parse } from 'svelte/compiler';

/* Svelte stops drawing for good where two rows of a list have one key. Keys come from what users own and write, so none is unique by
   promise: each keyed list is compiled as one whose second row of a key gets a key of its own. A list keyed by its index needs nothing, nor
   does one of the code's own. */

const HELPER = resolve(import.meta.dirname, '../../src/parts/unique-keys.ts');

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {Span & { type: string, name?: string, index?: string, expression: Span & { name?: string }, context: Span, key?: Span & { type: string, name?: string } }} Block */

/* What stands in the code under a name in capitals is ours and has no row twice. */
const isConstant = (/** @type {Span & { name?: string }} */ { name }) =>
  name !== undefined && /^[A-Z][A-Z\d_]*$/.test(name);

/**
 * @param {unknown} node
 * @returns {Block[]}
 */
function findLists(node) {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(findLists);
  const inside = Object.values(node).flatMap(findLists);
  const block = /** @type {Block} */ (node);
  const { type, key, index } = block;
  if (type !== 'EachBlock' || key === undefined || key === null) return inside;
  const isIndex = key.type === 'Identifier' && key.name === index;
  return isIndex || isConstant(block.expression) ? inside : [block, ...inside];
}

/**
 * Writes a component's keyed lists so that their keys are unique: `{#each rows as row (row.name)}` becomes
 * `{#each withUniqueKeys(rows, (row) => row.name) as { key, row } (key)}`. Lines stay where they are.
 *
 * @param {string} content
 * @param {string} [filename]
 */
export function writeUniqueKeys(content, filename) {
  if (filename === undefined || !content.includes('{#each')) return content;
  const root = parse(content, { modern: true, filename });
  const lists = findLists(root.fragment);
  if (lists.length === 0) return content;
  /** @type {[at: number, until: number, text: string][]} */
  const edits = [];
  const textOf = (/** @type {Span} */ { start, end }) => content.slice(start, end);
  for (const { expression, context, key, index } of lists) {
    if (key === undefined) continue;
    const given = [textOf(context), ...(index === undefined ? [] : [index])].join(', ');
    edits.push([expression.start, expression.start, '__withUniqueKeys(']);
    edits.push([expression.end, expression.end, `, (${given}) => ${textOf(key)})`]);
    edits.push([context.start, context.end, `{ key: __key, row: ${textOf(context)} }`]);
    edits.push([key.start, key.end, '__key']);
  }
  const path = relative(dirname(filename), HELPER).replaceAll('\\', '/');
  const from = path.startsWith('.') ? path : `./${path}`;
  const words = `import { withUniqueKeys as __withUniqueKeys } from '${from}';`;
  const script = root.instance === null ? undefined : /** @type {unknown} */ (root.instance.content);
  const start = script === undefined ? 0 : /** @type {Span} */ (script).start;
  edits.push([start, start, script === undefined ? `<script lang="ts">${words}</script>` : words]);
  edits.sort(([a], [b]) => b - a);
  let written = content;
  for (const [at, until, text] of edits) written = written.slice(0, at) + text + written.slice(until);
  return written;
}

/**
 * What Svelte asks for before it compiles a component.
 *
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
export const uniqueKeys = {
  name: 'unique-keys',
  markup: ({ content, filename }) => ({ code: writeUniqueKeys(content, filename) }),
};
