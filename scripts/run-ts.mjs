/* Runs a TypeScript program with the Node of the machine: Vite makes one file of it and of what it imports, so no extra tool is
   needed. Usage: node scripts/run-ts.mjs PROGRAM.ts [ARGS…]; the program exports `main(args): Promise<number>`, which
   gives the exit code. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { drawnAsText } from './build/as-text.mjs';

/* A component is a name that a program meets, as in the list of screens, and is not made: what is drawn is asked for as text. Nor is a worker. */
const NOT_MADE = /^[^\0].*(?:\.svelte|\?worker&url)$/;
/* Programs speak English: what brings the words of other languages is made for the page. */
const WORDS = 'virtual:words';
/* The reference data are texts of some megabytes: taken apart as programs are, they would cost half a gigabyte. Node reads them as they are. */
const DATA = /\/src\/reference\/data\/\w+\.ts$/;

/** @type {import('vite').Plugin} */
const forPrograms = {
  name: 'for-programs',
  enforce: 'pre',
  resolveId: (id) => (id === WORDS ? `\0${WORDS}` : null),
  load(id) {
    if (id === `\0${WORDS}`) return 'export const WORDS = {};';
    if (NOT_MADE.test(id)) return 'export default null;';
    if (!DATA.test(id)) return null;
    const names = [...readFileSync(id, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    return `import { readFileSync } from 'node:fs';
      import { runInThisContext } from 'node:vm';
      const text = readFileSync(${JSON.stringify(id)}, 'utf8').replace(/^export const (\\w+)[^=\\n]*=/gm, 'const $1 =');
      const data = runInThisContext('(() => {' + text + '\\nreturn { ${names.join(', ')} };})()');
      ${names.map((name) => `export const ${name} = data.${name};`).join('\n')}`;
  },
  // a file finds what lies beside it from where it was written, not from where it is run
  transform(code, id) {
    if (!code.includes('import.meta.')) return null;
    const places = { 'import.meta.dirname': dirname(id), 'import.meta.url': pathToFileURL(id).href };
    return code.replace(/import\.meta\.(?:dirname|url)\b/g, (place) => JSON.stringify(places[place]));
  },
};

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  console.error('Say which program to run: node scripts/run-ts.mjs PROGRAM.ts');
  process.exit(2);
}

process.setSourceMapsEnabled(true);
const { main } = await importWhole(resolve(program));
process.exitCode = await main(args);

/**
 * The program as one file, which is gone once it is loaded. It lies below node_modules, or it wouldn't find what is installed there.
 *
 * @param {string} program
 * @returns {Promise<{ main: (args: readonly string[]) => Promise<number> }>}
 */
async function importWhole(program) {
  const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.run-'));
  try {
    await build({
      configFile: false,
      envDir: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [forPrograms, drawnAsText()],
      resolve: { mainFields: [], conditions: ['node'] },
      ssr: { external: true },
      build: {
        ssr: program,
        outDir: folder,
        target: 'node20',
        sourcemap: 'inline',
        rolldownOptions: { output: { entryFileNames: 'main.mjs', codeSplitting: false } },
      },
    });
    return await import(pathToFileURL(join(folder, 'main.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
