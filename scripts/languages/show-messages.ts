import type { Packed } from '../../src/words/t.ts';

/* For translators, in the development server alone: a page whose messages tell what they are. Point at words, or reach them with the
   keyboard, and a panel says which messages they are made of, where these stand and what is noted of them. */

/** What is told of a message. */
export interface ShownMessage {
  readonly english: string;
  readonly context: string;
  readonly notes: readonly string[];
  /** The files that say it, from `src/` on. */
  readonly files: readonly string[];
  /** What the language has for it; null = nothing yet, so it is said in English. */
  readonly said: string | null;
  /** What is shown of it. */
  readonly packed: Packed;
}

/* Each letter of a mark has a twin that takes no room and isn't drawn. */
const TWIN = 0xe0000;
const TWINS = /[\u{e0030}-\u{e007a}]{6}/gu;

const unseen = (mark: string): string =>
  [...mark].map((letter) => String.fromCodePoint(TWIN + letter.charCodeAt(0))).join('');

/** A message with its mark before it, in letters that nobody sees. */
export function withMark(mark: string, packed: Packed): Packed {
  return typeof packed === 'string' ? unseen(mark) + packed : [unseen(mark), ...packed];
}

/** The marks in a text, each once, in its order. */
export function marksIn(text: string): readonly string[] {
  const found = [...text.matchAll(TWINS)].map(([letters]) =>
    [...letters].map((letter) => String.fromCharCode(letter.codePointAt(0)! - TWIN)).join(''),
  );
  return [...new Set(found)];
}

const ATTRIBUTES = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'];

/* All that an element says, also to ears alone. */
function textOf(node: Element): string {
  const named = [node, ...node.querySelectorAll('*')].flatMap((one) =>
    ATTRIBUTES.map((name) => one.getAttribute(name) ?? ''),
  );
  return [node.textContent, ...named].join(' ');
}

/* The messages of the least that says any, and is no part of a line: a sentence may be in pieces. More than so many would be the page. */
const MOST = 12;
function marksAt(node: Element): readonly string[] {
  for (let at: Element | null = node; at !== null; at = at.parentElement) {
    if (getComputedStyle(at).display === 'inline') continue;
    const marks = marksIn(textOf(at));
    if (marks.length > 0) return marks.length <= MOST ? marks : [];
  }
  return [];
}

const STYLE = `
  aside { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 34vh; overflow: auto; padding: 8px 16px 12px;
    background: #1b1e28; color: #fff; font: 13px/1.4 system-ui, sans-serif; direction: ltr; box-shadow: 0 -4px 20px #0006; }
  article { padding: 6px 0; border-top: 1px solid #fff3; } p { margin: 0; } i { color: #b9bdc9; } .open { color: #f0b24a; }
`;

/** Shows what the messages of a page are, by their marks. Gives the words to speak, with their marks in them. */
export function showMessages(
  language: string,
  messages: Readonly<Record<string, ShownMessage>>,
): Record<string, Packed> {
  const host = document.createElement('div');
  const panel = document.createElement('aside');
  const style = document.createElement('style');
  style.textContent = STYLE;
  host.attachShadow({ mode: 'open' }).append(style, panel);
  document.documentElement.append(host);

  const line = (text: string, name = ''): HTMLElement => {
    const made = document.createElement('p');
    made.className = name;
    made.textContent = text;
    return made;
  };
  const tell = (mark: string): readonly HTMLElement[] => {
    const message = messages[mark];
    if (message === undefined) return [];
    const made = document.createElement('article');
    const { context, english, files, notes, said } = message;
    made.append(
      line(`English: ${english}`),
      line(`${language}: ${said ?? 'not translated yet'}`, said === null ? 'open' : ''),
      ...(context === '' ? [] : [line(`Context: ${context}`)]),
      ...notes.map((note) => line(`Note: ${note}`)),
      line(`Files: ${files.join(', ')}`),
    );
    return [made];
  };
  const show = ({ target }: Event) => {
    if (!(target instanceof Element) || target === host) return;
    const marks = marksAt(target);
    if (marks.length === 0) return;
    const all = marksIn(`${document.title} ${textOf(document.body)}`);
    const open = all.filter((mark) => messages[mark]?.said === null);
    const screen = location.hash.replace(/^#/, '') || '/';
    panel.replaceChildren(
      line(`Screen ${screen}: ${all.length} messages, ${open.length} of them not translated. Here:`),
      ...marks.flatMap(tell),
    );
  };
  panel.append(line('Point at any words to see which message they are.'));
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, show, true);
  return Object.fromEntries(Object.entries(messages).map(([mark, { packed }]) => [mark, withMark(mark, packed)]));
}
