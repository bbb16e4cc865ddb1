import type { HtmlNode } from './parse-html.ts';

/* Elements that stand within a line of words. */
const INLINE = new Set(
  'a abbr b bdi button code del em i ins kbd mark q s small span strong sub sup time tspan u'.split(' '),
);
/* What is read aloud or shown where nothing is written. */
const SPOKEN = ['aria-label', 'placeholder', 'alt', 'title'] as const;

/**
 * The words of a page, a line for each paragraph, cell or label in the order of the page; what attributes say stands after “@”. Lines without
 * a letter and those that were there before are left out: figures have tests of their own.
 */
export function linesOf(root: HtmlNode): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    lines.push(line);
    line = '';
  };
  const walk = (node: HtmlNode): void => {
    if (node.tag === '') {
      line += node.text;
      return;
    }
    const isInline = INLINE.has(node.tag);
    if (!isInline) end();
    for (const name of SPOKEN) {
      const said = node.attributes.get(name);
      if (said !== undefined && said !== '') lines.push(`@ ${said}`);
    }
    if (node.tag !== 'style' && node.tag !== 'script') for (const child of node.children) walk(child);
    if (!isInline) end();
  };
  walk(root);
  end();
  const told = lines
    .map((one) => one.replaceAll(/[^\S\u00a0\u202f]+/gu, ' ').trim())
    .filter((one) => /\p{L}/u.test(one));
  return [...new Set(told)];
}
