/* Cuts markup (a web page, an XML workbook) into tags and text. Nothing is built, run or fetched; the page's policy would
   refuse the browser's own parser. One pass, whatever the text is. */

export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const NAME = /^[a-zA-Z][\w:.-]{0,60}/;
const LONGEST_TAG = 16 * 1024;
/** Elements of a web page whose inside is never shown as text. */
export const NOT_SHOWN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'svg',
  'head',
]);
/** XML has no such elements. */
export const ALL_SHOWN: ReadonlySet<string> = new Set();

/** Gives the tags (names in lower case) and the text between them, in order; the inside of `skipped` elements is left out. */
export function* readTokens(markup: string, skipped: ReadonlySet<string>): Generator<Token> {
  const neverClosed = new Set<string>();
  for (let at = 0; at < markup.length;) {
    const start = markup.indexOf('<', at);
    if (start !== at) {
      const end = start === -1 ? markup.length : start;
      yield { kind: 'text', text: decodeEntities(markup.slice(at, end)) };
      at = end;
      continue;
    }
    if (markup.startsWith('<!--', at)) {
      at = after(markup, '-->', at + 4);
    } else if (markup.startsWith('<![CDATA[', at)) {
      const end = markup.indexOf(']]>', at);
      yield { kind: 'text', text: markup.slice(at + 9, end === -1 ? markup.length : end) };
      at = after(markup, ']]>', at);
    } else if (markup[at + 1] === '!' || markup[at + 1] === '?') {
      at = after(markup, '>', at);
    } else {
      const isClosing = markup[at + 1] === '/';
      const from = at + (isClosing ? 2 : 1);
      const name = NAME.exec(markup.slice(from, from + 62))?.[0].toLowerCase();
      if (name === undefined) {
        yield { kind: 'text', text: '<' };
        at += 1;
        continue;
      }
      const end = endOfTag(markup, from + name.length);
      const inside = markup.slice(from + name.length, end);
      const isEmpty = inside.endsWith('/');
      at = end + 1;
      if (isClosing) yield { kind: 'close', name };
      else {
        yield { kind: 'open', name, attributes: inside, isEmpty };
        if (skipped.has(name) && !isEmpty && !neverClosed.has(name)) {
          const close = findClose(markup, name, at);
          if (close === -1) neverClosed.add(name);
          else at = close;
        }
      }
    }
  }
}

function findClose(markup: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(markup)?.index ?? -1;
}

function after(markup: string, sign: string, from: number): number {
  const found = markup.indexOf(sign, from);
  return found === -1 ? markup.length : found + sign.length;
}

/* A `>` between quotation marks does not end a tag; a mark that never closes does not swallow the rest. */
function endOfTag(markup: string, from: number): number {
  let quote = '';
  const limit = Math.min(markup.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at += 1) {
    const sign = markup[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  const plain = markup.indexOf('>', from);
  return plain === -1 ? markup.length : plain;
}

/** The attributes of a tag by name in lower case; the first of a name counts. */
export function readAttributes(attributes: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(
    /([^\s=/>"']{1,80})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    const key = name.toLowerCase();
    if (!read.has(key)) read.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return read;
}

/** Tells whether markup ends before its outermost element does, whose name is in lower case. */
export function endsEarly(text: string, root: string): boolean {
  return !new RegExp(String.raw`</(?:[\w-]{1,20}:)?${root}\s*>`, 'i').test(text.slice(-LOOKED_AT_FOR_END));
}
const LOOKED_AT_FOR_END = 4096;

/* Names of signs in web pages, the ones that tables of holdings hold: money, dashes, blanks and the letters of names. */

const NAMED = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    curren: '¤',
    dollar: '$',
    percnt: '%',
    num: '#',
    ndash: '–',
    mdash: '—',
    minus: '−',
    hyphen: '-',
    shy: '',
    zwnj: '',
    zwj: '',
    hellip: '…',
    bull: '•',
    middot: '·',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    reg: '®',
    copy: '©',
    trade: '™',
    deg: '°',
    plusmn: '±',
    times: '×',
    frac12: '½',
    comma: ',',
    period: '.',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    euml: 'ë',
    iuml: 'ï',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    Eacute: 'É',
    agrave: 'à',
    aacute: 'á',
    acirc: 'â',
    atilde: 'ã',
    ccedil: 'ç',
    Ccedil: 'Ç',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
    iacute: 'í',
    icirc: 'î',
    oacute: 'ó',
    ocirc: 'ô',
    otilde: 'õ',
    uacute: 'ú',
    ugrave: 'ù',
    ucirc: 'û',
    aring: 'å',
    Aring: 'Å',
    oslash: 'ø',
    Oslash: 'Ø',
    aelig: 'æ',
    AElig: 'Æ',
    oelig: 'œ',
    yacute: 'ý',
    eth: 'ð',
    thorn: 'þ',
  }),
);
const LARGEST_SIGN = 0x10ffff;

/** Replaces `&amp;`, `&#8364;` and their like by the signs they stand for; what it does not know stays as it is. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,15}));/g,
    (all, decimal, hex, name) => {
      if (typeof name === 'string') return NAMED.get(name) ?? all;
      const code = typeof decimal === 'string' ? +decimal : Number.parseInt(String(hex), 16);
      return code > 0 && code <= LARGEST_SIGN ? String.fromCodePoint(code) : all;
    },
  );
}
