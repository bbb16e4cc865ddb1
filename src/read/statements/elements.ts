import { ALL_SHOWN, readTokens } from '../text/tokens.ts';
import { must } from '../../domain/must.ts';

/* What banks and finance programs exchange is markup of two kinds: XML, and the older one whose leaves are never closed. Both are
   cut by the tokenizer of web pages; nothing is built beyond the one element that is being read. */

/** An element that was looked for: what its leaves say, by their names, and the elements around it, the outermost first. */
export interface Found {
  readonly name: string;
  readonly leaves: ReadonlyMap<string, string>;
  readonly attributes: string;
  readonly within: readonly string[];
  /** The text ends before it does: what it says may be only a part. */
  readonly isCut: boolean;
}

/* Statements nest some ten deep; what is deeper belongs to nobody. */
const DEEPEST = 64;
const LONGEST = 2000;

interface Open {
  readonly name: string;
  readonly attributes: string;
  /** null = nobody asked for it; what stands in it belongs to the element around it. */
  readonly leaves: Map<string, string> | null;
}

/**
 * Gives each element of one of the names (in lower case), once it ends, in one pass over the text. A leaf belongs to the nearest of them
 * around it; the first of a name counts. What is never closed ends where the one around it does. Elements without a word in them are given
 * too. A word that the end of the text cuts is left out.
 */
export function* findElements(text: string, names: ReadonlySet<string>): Generator<Found> {
  const path: Open[] = [];
  const within = (): readonly string[] => path.flatMap(({ name, leaves }) => (leaves === null ? [] : [name]));
  const end = function* (from: number, isCut = false): Generator<Found> {
    while (path.length > from) {
      const { name, attributes, leaves } = must(path.pop());
      if (leaves !== null) yield { name, attributes, leaves, within: within(), isCut };
    }
  };
  for (const token of readTokens(text.slice(0, text.lastIndexOf('>') + 1), ALL_SHOWN)) {
    if (token.kind === 'open') {
      const leaves = names.has(token.name) ? new Map<string, string>() : null;
      if (path.length >= DEEPEST) continue;
      path.push({ name: token.name, attributes: token.attributes, leaves });
      if (token.isEmpty) yield* end(path.length - 1);
    } else if (token.kind === 'close') {
      const at = path.findLastIndex(({ name }) => name === token.name);
      if (at !== -1) yield* end(at);
    } else {
      const said = token.text.trim();
      const leaf = path.at(-1);
      if (said === '' || leaf === undefined || leaf.leaves !== null) continue;
      path.pop();
      const owner = path.findLast(({ leaves }) => leaves !== null)?.leaves;
      if (owner?.has(leaf.name) === false) owner.set(leaf.name, said.slice(0, LONGEST));
    }
  }
  yield* end(0, true);
}
