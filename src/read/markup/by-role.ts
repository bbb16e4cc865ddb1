import { must } from '../../domain/must.ts';
import { addIn, amountIn } from '../../domain/sum.ts';
import { readAttributes, type Token } from '../text/tokens.ts';

/* Lists that a page draws without a table, which say to screen readers what is a row and what a cell. */

/** Elements that nothing closes. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'col',
  'meta',
  'link',
  'wbr',
  'source',
  'area',
]);

const ROLES: ReadonlyMap<string, string> = new Map([
  ...(['table', 'grid', 'treegrid'] as const).map((role) => [role, 'table'] as const),
  ...(['cell', 'gridcell', 'columnheader', 'rowheader'] as const).map((role) => [role, 'td'] as const),
  ['row', 'tr'],
]);
/* Where each of them must stand: a cell in a cell is none. */
const AROUND: ReadonlyMap<string, string> = new Map([
  ['tr', 'table'],
  ['td', 'tr'],
]);
const PARTS: ReadonlySet<string> = new Set(['table', 'tr', 'td', 'th']);

/** The same with each element called what it says that it is, as `<div role="row">` is a row. */
export function* byRole(tokens: Iterable<Token>): Generator<Token> {
  const open: { readonly name: string; readonly as: string }[] = [];
  const counts = new Map<string, number>();
  const parts: string[] = [];
  const roleOf = ({ attributes, name }: Extract<Token, { kind: 'open' }>): string => {
    const as = ROLES.get(attributes.includes('role') ? (readAttributes(attributes).get('role') ?? '') : '') ?? name;
    const around = AROUND.get(as);
    if (as === name || around === undefined) return as;
    return parts.at(-1) === around ? as : name;
  };
  for (const token of tokens) {
    if (token.kind === 'text') yield token;
    else if (token.kind === 'open') {
      const as = roleOf(token);
      if (!token.isEmpty && !VOID_ELEMENTS.has(token.name)) {
        open.push({ name: token.name, as });
        addIn(counts, token.name, 1);
        if (PARTS.has(as)) parts.push(as);
      }
      yield { ...token, name: as };
    } else if (amountIn(counts, token.name) === 0) yield token;
    else {
      // what was never closed ends with what it stands in
      for (;;) {
        const last = must(open.pop());
        addIn(counts, last.name, -1);
        if (PARTS.has(last.as)) parts.pop();
        if (last.name !== token.name) continue;
        yield { ...token, name: last.as };
        break;
      }
    }
  }
}
