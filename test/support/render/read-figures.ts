import { elementsOf, wordsOf, type HtmlNode } from './parse-html.ts';

/* Figures as they are printed: whoever worked them out, a reader sees these. */

/** A table as it is shown. */
export interface PrintedTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A paragraph, a cell or a label, and the name of the region it stands in; empty where that has none. */
export interface PrintedBlock {
  readonly text: string;
  readonly region: string;
}

/** All that a screen says: its texts by paragraph, and its tables. */
export interface Printed {
  readonly blocks: readonly PrintedBlock[];
  readonly tables: readonly PrintedTable[];
}

const BLOCKS = new Set(
  [
    'p li td th h1 h2 h3 h4 dt dd caption figcaption summary button label legend div section tr table thead tbody tfoot',
    'ul dl text header footer nav main figure',
  ].flatMap((line) => line.split(' ')),
);
/** Choices that are not made say nothing of the portfolio. */
const LEFT_OUT = new Set(['select', 'script', 'style', 'input', 'textarea']);

const plain = (text: string) =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ ([,.:;])/g, '$1')
    .trim();

/** Reads all that a page says. */
export function readPrinted(root: HtmlNode): Printed {
  const blocks: PrintedBlock[] = [];
  const own = (element: HtmlNode, outer: string): string => {
    const region = element.tag === 'section' ? (element.attributes.get('aria-label') ?? outer) : outer;
    const keep = (words: string) => blocks.push({ text: plain(words), region });
    let text = '';
    for (const child of element.children) {
      if (child.tag === '') text += child.text;
      if (child.tag === '' || LEFT_OUT.has(child.tag)) continue;
      const inside = own(child, region);
      if (BLOCKS.has(child.tag)) keep(inside);
      else text += ` ${inside} `;
    }
    for (const name of ['aria-label', 'title']) {
      const said = element.attributes.get(name);
      if (said !== undefined) keep(said);
    }
    return text;
  };
  blocks.push({ text: plain(own(root, '')), region: '' });
  return { blocks: blocks.filter(({ text }) => /\d/.test(text)), tables: elementsOf(root, 'table').map(readTable) };
}

function readTable(table: HtmlNode): PrintedTable {
  const [caption] = elementsOf(table, 'caption');
  const [heading] = elementsOf(table, 'thead');
  const inHead = new Set(heading === undefined ? [] : elementsOf(heading, 'tr'));
  const isCell = ({ tag }: HtmlNode) => tag === 'td' || tag === 'th';
  return {
    caption: caption === undefined ? '' : plain(wordsOf(caption)),
    columns: [...inHead].flatMap((row) => row.children.filter(isCell).map((cell) => plain(wordsOf(cell)))),
    rows: elementsOf(table, 'tr')
      .filter((row) => !inHead.has(row))
      .map((row) => row.children.filter(isCell).map((cell) => plain(wordsOf(cell)))),
  };
}

/** A percentage as it is printed. */
export interface PrintedPercent {
  readonly words: string;
  readonly sign: '' | '+' | '−' | '±';
  readonly low: number;
  readonly high: number;
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const PERCENT = new RegExp(String.raw`([−+±])?(${NUMBER})(?:–([−]?)(${NUMBER}))?\s?%`, 'g');
const numberOf = (text: string) => Number(text.replaceAll(',', ''));

/** The percentages of a text: "43.1%", "43.1–44.5%", "−0.3%". */
export function percentsIn(text: string): readonly PrintedPercent[] {
  return [...text.matchAll(PERCENT)].map(([words, sign = '', low, minus, high]) => ({
    words,
    sign: sign as PrintedPercent['sign'],
    low: numberOf(low!) * (sign === '−' ? -1 : 1),
    high: high === undefined ? numberOf(low!) * (sign === '−' ? -1 : 1) : numberOf(high) * (minus === '' ? 1 : -1),
  }));
}

/** The number that a cell begins with: "20.1 $50,065" → 20.1, "<0.1" → 0.05, "– $10" and "" → null. */
export function numberIn(cell: string): number | null {
  const found = new RegExp(String.raw`^(?:≥ )?([−+±<]?)(${NUMBER})`).exec(cell);
  if (found === null) return null;
  const value = numberOf(found[2]!);
  return found[1] === '−' ? -value : found[1] === '<' ? value / 2 : value;
}
