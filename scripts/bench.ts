import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * `npm run bench`: prints what the main pieces of work take, each as a ratio to something measured beside it. `--quick` for
 * the three most telling of them in half a minute, `--hostile` for texts made to be slow instead, `--json` for an array instead of a
 * table.
 */
export async function main(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-bench-'));
  try {
    await build({
      ...{ configFile: false, logLevel: 'error' },
      ssr: { noExternal: true },
      build: {
        ...{ ssr: 'scripts/bench/program.ts', outDir: folder, emptyOutDir: true, target: 'es2022' },
        rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    const { status } = spawnSync(process.execPath, [join(folder, 'bench.mjs'), ...args], { stdio: 'inherit' });
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
