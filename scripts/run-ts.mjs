/* Runs a TypeScript program with the Node of the machine: Vite's module runner strips the types, so no extra tool is
   needed. Usage: node scripts/run-ts.mjs PROGRAM.ts [ARGS…]; the program exports `main(args): Promise<number>`, which
   gives the exit code. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import { drawnAsText } from './build/as-text.mjs';

/* A component is a name that a program meets, as in the list of screens, and is not made: what is drawn is asked for as text. */
/** @param {string} id */
const loadComponent = (id) => (id.endsWith('.svelte') && !id.startsWith('\0') ? 'export default null;' : null);

/* Programs speak English: what brings the words of other languages is made for the page. */
const onlyEnglish = {
  name: 'only-english',
  /** @param {string} id */
  resolveId: (id) => (id === 'virtual:words' ? `\0${id}` : null),
  /** @param {string} id */
  load: (id) => (id === '\0virtual:words' ? 'export const WORDS = {};' : null),
};

/* The reference data are texts of some megabytes: taken apart as programs are, they would cost half a gigabyte. Node reads them as they are. */
const dataAsTheyAre = {
  name: 'data-as-they-are',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  load(id) {
    if (!DATA.test(id)) return null;
    const names = [...readFileSync(id, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    return `import { readFileSync } from 'node:fs';
      import { runInThisContext } from 'node:vm';
      const text = readFileSync(${JSON.stringify(id)}, 'utf8').replace(/^export const (\\w+)[^=\\n]*=/gm, 'const $1 =');
      const data = runInThisContext('(() => {' + text + '\\nreturn { ${names.join(', ')} };})()');
      ${names.map((name) => `export const ${name} = data.${name};`).join('\n')}`;
  },
};
const DATA = /\/src\/reference\/data\/\w+\.ts$/;

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  console.error('Say which program to run: node scripts/run-ts.mjs PROGRAM.ts');
  process.exit(2);
}

// Vite's own runnerImport() closes its environment after the first import; programs here import the pack later on.
const config = await resolveConfig(
  {
    configFile: false,
    envDir: false,
    plugins: [drawnAsText(), { name: 'components', load: loadComponent }, onlyEnglish, dataAsTheyAre],
    logLevel: 'error',
    environments: {
      program: {
        consumer: 'server',
        dev: { moduleRunnerTransform: true },
        resolve: { external: true, mainFields: [], conditions: ['node'] },
      },
    },
  },
  'serve',
);
const environment = createRunnableDevEnvironment('program', config, {
  runnerOptions: { hmr: { logger: false } },
  hot: false,
});
await environment.init();
try {
  const { main } = await environment.runner.import(resolve(program));
  process.exitCode = await main(args);
} finally {
  await environment.close();
}
