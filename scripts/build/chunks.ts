import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;
type Graph = Parameters<Extract<Group['name'], (...given: never) => unknown>>[1];

const SRC = join(import.meta.dirname, '../../src');

/** What stands below the first screen and beside it: asked for by every visit as soon as that is drawn. */
const BELOW = [
  'screens/start/BelowStart.svelte',
  'screens/start/DropPanel.svelte',
  'screens/start/ExampleBeam.svelte',
  'screens/start/PastePanel.svelte',
  'screens/announce.ts',
  'screens/Above.svelte',
  'screens/MoreScreens.svelte',
  'screens/Around.svelte',
  'pwa/register.ts',
  'pwa/request-count.ts',
  'engine/client.ts',
];
/** What writes, and tells other tabs: made while the first screen is drawn. */
const WRITING = ['storage/writer.ts', 'storage/marker.ts', 'app/tabs-channel.ts'];
/** What the first file needs on its way to the verdict, and the verdict itself: loaded by every visit once the first screen stands. */
const VERDICT = [
  'screens/verdict/Verdict.svelte',
  'screens/BottomBar.svelte',
  'screens/Notices.svelte',
  'screens/HeaderTools.svelte',
  'screens/NewsChip.svelte',
  'screens/WorkLine.svelte',
  'app/edits.ts',
  'app/follow-log.ts',
  'app/journal.ts',
  'app/import-flow.ts',
  'app/read-sources.ts',
  'app/undoing.ts',
  'storage/readings.ts',
];

/**
 * What Svelte does for fields, choices and styles. Its own front door names all of Svelte, so that these would be taken for parts of the
 * first screen, which has none of them. They do nothing by being loaded (vite.config.ts says so to the bundler).
 */
export const FIELDS =
  /\/svelte\/src\/internal\/client\/dom\/elements\/(?:attachments|style|bindings\/(?:input|select|universal))\.js$/;

const OF_EVERY_VISIT = /\/(?:below|verdict|writing|words-\w+-start)-[\w-]+\.js$/;
const ASKED_BESIDE = /\/(?:below|verdict|writing|rolldown-runtime)-[\w-]+\.js$/;

/**
 * Tells whether a script is asked for beside what was asked for, which is or names it. For what every visit loads after the first screen
 * it is: otherwise its styles would be waited for, then the script, then what that names, a way to the host and back each.
 */
export function isAskedBeside(asked: string, script: string): boolean {
  return OF_EVERY_VISIT.test(asked) && ASKED_BESIDE.test(script);
}

/** Settings, privacy with copies for other devices, looking things up, and what only they are drawn with. */
const SELDOM =
  /\/src\/(?:screens\/(?:reference|privacy|settings)\/(?!WhichFund)|screens\/hand-over\/choose-folder|parts\/Page(?:Item|Row)|(?:app|storage)\/sync\/(?!folder-(?:copy|handle))|domain\/(?:digest|book\/(?:versions|things|settle|merge-facts)))/;

/** What tells whether files are of several people: asked when several come, before the table of them is loaded. */
const SORTING =
  /\/src\/(?:read\/workbook\/(?:zip-directory|unpack-part|check-sum)|app\/folder\/(?:begin-sorting|to-sort)|screens\/clients\/(?:sort-files|dropped-files)|domain\/files\/(?:new-clients|person-names|client-signs))\b/;

/* A small part that so many screens share is loaded with others like it, though not each screen needs all of them. */
const SHARED_BY = 3;
const SMALL_BYTES = 8000;

/**
 * Which files the page's scripts are written to; the first that wants a module has it. All that the first screen needs is one file, and so
 * is each further part that every visit loads: together they compress better than in pieces, and one answer of the host comes sooner
 * than forty. Of what is left, small parts that several screens share are one file, and the rest goes where the bundler puts it. Each file
 * costs the first visit some 10 ms of a processor, whatever is in it: it is asked for, checked and kept for use without a network.
 */
export function listChunkGroups(): readonly Group[] {
  const isFirst = withAllItImports(['main.ts']);
  const isBelow = withAllItImports(BELOW);
  const isWriting = withAllItImports(WRITING);
  const isVerdict = withAllItImports(VERDICT);
  return [
    // the service worker tells by these names what only one language needs (src/pwa/precache-entry.ts)
    { name: (id) => nameOfWords(id), priority: 5, includeDependenciesRecursively: false },
    {
      name: (id, graph) => (FIELDS.test(id) || (isBelow(id, graph) && !isFirst(id, graph)) ? 'below' : null),
      priority: 4,
      includeDependenciesRecursively: false,
    },
    { name: 'start', tags: ['$initial'], priority: 3 },
    { name: (id, graph) => (isWriting(id, graph) ? 'writing' : null), priority: 2 },
    { name: (id, graph) => (isVerdict(id, graph) ? 'verdict' : null), priority: 1 },
    // seldom opened, and alike: with each in files of its own there would be twice as many
    { name: (id) => (SELDOM.test(id) ? 'seldom' : null), priority: 1, includeDependenciesRecursively: false },
    { name: (id) => (SORTING.test(id) ? 'sorting' : null), priority: 1, includeDependenciesRecursively: false },
    { name: 'common', minShareCount: SHARED_BY, maxModuleSize: SMALL_BYTES },
  ];
}

/* "words-de-start" for the words that German has for the first screen. */
function nameOfWords(id: string): string | null {
  const [, language, part = 'start'] = /^\0virtual:words\/(\w+)(?:\/(\w+))?$/.exec(id) ?? [];
  return language === undefined ? null : `words-${language}-${part}`;
}

/* Tells whether a module is one of these, or is loaded with one of them at once. */
function withAllItImports(names: readonly string[]): (id: string, graph: Graph) => boolean {
  const roots = names.map((name) => join(SRC, name));
  const missing = roots.find((root) => !existsSync(root));
  if (missing !== undefined) throw new Error(`scripts/build/chunks.ts names what is not there: ${missing}`);
  let found: Set<string> | null = null;
  return (id, graph) => {
    found ??= gather(roots, graph);
    return found.has(id);
  };
}

function gather(roots: readonly string[], graph: Graph): Set<string> {
  const found = new Set(roots);
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
