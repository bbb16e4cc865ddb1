import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { withFolder } from './measuring/stage.ts';

/**
 * `npm run bench`: prints what the main pieces of work take, each as a ratio to something measured beside it. `--quick` for the three most
 * telling of them in half a minute, `--hostile` for texts made to be slow instead, `--json` for an array instead of lines, `--write` to keep
 * the figures.
 */
export function main(args: readonly string[]): Promise<number> {
  return withFolder(async (folder) => {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'scripts/bench/program.ts',
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    return spawnSync(process.execPath, [join(folder, 'bench.mjs'), ...args], { stdio: 'inherit' }).status ?? 1;
  });
}
