/* Runs a TypeScript program with the Node of the machine: Vite's module runner strips the types, so no extra tool is
   needed. Usage: node scripts/run-ts.mjs PROGRAM.ts [ARGS…]; the program exports `main(args): Promise<number>`, which
   gives the exit code. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';
import svelteConfig from '../svelte.config.js';

/* What a client sheet is made of is drawn as text, with its style beside it. Any other component is a name that a program meets, as in the
   list of screens, and is not made. */
const DRAWN = /\/src\/(?:charts|components|views\/hand-over)\/[^?]*\.svelte$/;

/** @param {string} id */
async function loadComponent(id) {
  if (!id.endsWith('.svelte')) return null;
  if (!DRAWN.test(id)) return 'export default null;';
  const { compile } = await import('svelte/compiler');
  const options = { filename: id, generate: 'server', css: 'injected', ...svelteConfig.compilerOptions };
  return compile(await readFile(id, 'utf8'), options).js;
}

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
    plugins: [{ name: 'components', load: loadComponent }],
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
