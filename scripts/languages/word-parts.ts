/** Which part of the words a message is in: those of the first screen are loaded before anything is drawn. */
export const WORD_PARTS = ['start', 'figures', 'files', 'help'] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/* What the first screen says: the modules with words that the page loads before it is drawn. The build refuses any other. */
const START = [
  'App.svelte',
  'text/marks/numbers.ts',
  'text/names/shown-accounts.ts',
  'text/notices/part-missing.ts',
  'text/start/start.ts',
  'views/BottomBar.svelte',
  'views/DropCatcher.svelte',
  'views/Fault.svelte',
  'views/Framed.svelte',
  'views/Shape.svelte',
  'views/Shell.svelte',
  'views/routes.ts',
  'views/start/DropArea.svelte',
  'views/start/Start.svelte',
];

/** Which part a file's messages are loaded with. `file`: from `src/` on. */
export function partOf(file: string): WordPart {
  if (START.includes(file)) return 'start';
  // a part is at most so large: what fewer need, such as the table of clients, is with help
  if (/^(?:text|views)\/(?:help|worked-out|explain|portfolios|clients|settings|what)\//.test(file)) return 'help';
  if (/^(?:text|views)\/(?:review|start|typed|reference|privacy|lock|files|hand-over)\//.test(file)) return 'files';
  return 'figures';
}

/** The part of a message that several files say: the one that is loaded first. */
export function partOfAll(files: readonly string[]): WordPart {
  const parts = files.map(partOf);
  return WORD_PARTS.find((part) => parts.includes(part)) ?? 'help';
}
