/* Pages that our own components and writers made, as a tree: well-formed, so a few lines read them, and nothing stays behind. */

/** An element, or a text where `tag` is empty. */
export interface HtmlNode {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
  readonly text: string;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const PIECE = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|([^<]+)/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

const unescape = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Reads HTML into one root. */
export function parseHtml(html: string): HtmlNode {
  const open: { tag: string; attributes: ReadonlyMap<string, string>; children: HtmlNode[]; text: string }[] = [
    { tag: 'main', attributes: new Map(), children: [], text: '' },
  ];
  for (const [, closes, name, written, text] of html.matchAll(PIECE)) {
    if (text !== undefined)
      open.at(-1)!.children.push({ tag: '', attributes: new Map(), children: [], text: unescape(text) });
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (closes === '/') {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at > 0) open.length = at;
      continue;
    }
    const attributes = new Map(
      [...(written ?? '').matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, unescape(value ?? '')]),
    );
    const node = { tag, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    if (!VOID.has(tag) && written?.endsWith('/') !== true) open.push(node);
  }
  return open[0]!;
}

/** All elements of a tag, in the order of the page. */
export function elementsOf(root: HtmlNode, tag: string): readonly HtmlNode[] {
  return root.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...elementsOf(child, tag)]);
}

/** The words of an element; words side by side stay words. */
export function wordsOf(node: HtmlNode): string {
  return node.tag === '' ? node.text : node.children.map((child) => (child.tag === '' ? child.text : ` ${wordsOf(child)} `)).join(''); // oxfmt-ignore
}
