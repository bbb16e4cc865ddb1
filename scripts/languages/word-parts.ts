/** Which part of the words a message is in: those of the first screen are loaded before anything is drawn. */
export const WORD_PARTS = ['start', 'figures', 'files', 'help'] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/* What the first screen says: the modules with words that the page loads before it is drawn. The build refuses any other. */
const START = [
  'App.svelte',
  'words/marks/numbers.ts',
  'words/names/shown-accounts.ts',
  'screens/notices/words/part-missing.ts',
  'screens/start/words/start.ts',
  'screens/BottomBar.svelte',
  'screens/DropCatcher.svelte',
  'screens/Fault.svelte',
  'screens/Framed.svelte',
  'screens/Shape.svelte',
  'screens/Shell.svelte',
  'screens/routes.ts',
  'screens/start/DropArea.svelte',
  'screens/start/Start.svelte',
];

/** Which part a file's messages are loaded with. `file`: from `src/` on. */
export function partOf(file: string): WordPart {
  if (START.includes(file)) return 'start';
  // a part is at most so large: what fewer need, such as the table of clients, is with help
  if (/^screens\/(?:help|explain|portfolios|clients|settings|what)\//.test(file)) return 'help';
  if (/^screens\/(?:review|start|typed|reference|privacy|lock|files|hand-over)\//.test(file)) return 'files';
  return 'figures';
}

/** The part of a message that several files say: the one that is loaded first. */
export function partOfAll(files: readonly string[]): WordPart {
  const parts = files.map(partOf);
  return WORD_PARTS.find((part) => parts.includes(part)) ?? 'help';
}
