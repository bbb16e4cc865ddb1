/* Each part of a document says how many pages are in it, and pdf.js believes that: what is beyond is neither read nor told of. Here they
   are counted, and what the parts say is put right before anybody asks. */

interface Node {
  readonly objId?: string;
  readonly get: (key: string) => unknown;
  readonly has: (key: string) => boolean;
  readonly set: (key: string, value: unknown) => void;
}
interface References {
  readonly fetchIfRef: (value: unknown) => unknown;
}

/* Far more pages than are read, and parts in parts than anybody makes. */
const MOST_PAGES = 5000;
const DEEPEST = 3500;

/** Has the pages of every document counted. */
export function countPages(catalogs: object): void {
  const pages = Object.getOwnPropertyDescriptor(catalogs, 'toplevelPagesDict');
  if (pages?.get === undefined || !('hasActualNumPages' in catalogs)) throw new Error('pdf.js has other pages now.');
  Object.defineProperty(catalogs, 'toplevelPagesDict', {
    configurable: true,
    get(this: { readonly xref: References }) {
      const top: unknown = pages.get?.call(this);
      correctCounts(top as Node, this.xref);
      return top;
    },
  });
  // and not what a file made for the network says of them
  Object.defineProperty(catalogs, 'hasActualNumPages', { configurable: true, get: () => true });
}

/* Where a part can't be read, or is within itself, all stays as it is said: whoever reads the pages says what is wrong. */
function correctCounts(top: Node, xref: References): void {
  const counts = new Map<Node, number>();
  const isWithin = new Set<unknown>();
  let pages = 0;
  const count = (node: Node, depth: number): number => {
    const kids = node.get('Kids');
    if (!Array.isArray(kids)) return 1;
    if (depth > DEEPEST || isWithin.has(node)) throw new Error('Within itself');
    isWithin.add(node);
    let sum = 0;
    for (const kid of kids) {
      const inner = xref.fetchIfRef(kid) as Node;
      sum += inner.has('Kids') ? count(inner, depth + 1) : 1;
      if ((pages += inner.has('Kids') ? 0 : 1) > MOST_PAGES) break;
    }
    isWithin.delete(node);
    counts.set(node, sum);
    return sum;
  };
  try {
    count(top, 0);
  } catch {
    return;
  }
  for (const [node, sum] of counts) if (node.get('Count') !== sum) node.set('Count', sum);
}
