/* Runs a TypeScript program with the Node of the machine: Vite's module runner strips the types, so no extra tool is
   needed. Usage: node scripts/run-ts.mjs PROGRAM.ts [ARGS…]; the program exports `main(args): Promise<number>`, which
   gives the exit code. */
import { resolve } from 'node:path';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

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
    // a program draws nothing: of a component it may meet the name, as in the list of screens
    plugins: [{ name: 'no-components', load: (id) => (id.endsWith('.svelte') ? 'export default null;' : null) }],
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
