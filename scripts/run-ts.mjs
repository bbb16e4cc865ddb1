/* Runs a TypeScript program with the Node of the machine: Vite's module runner strips the types, so no extra tool is
   needed. Usage: node scripts/run-ts.mjs PROGRAM.ts [ARGS…]; the program exports `main(args): Promise<number>`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) {
  console.error('Say which program to run: node scripts/run-ts.mjs PROGRAM.ts');
  process.exit(2);
}
const { module } = await runnerImport(pathToFileURL(resolve(program)).href, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(args);
