import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { HEADER_POLICY } from './headers.ts';
import { listPrecache, nameBuild } from './precache-list.ts';

const SERVICE_WORKER = fileURLToPath(new URL('../../src/pwa/service-worker.ts', import.meta.url));

/** Once the build stands on the disk, writes `sw.js` with the list of all its files. The name never changes. */
export function offline(): Plugin {
  let folder = '';
  let failed = false;
  return {
    name: 'topheavy:offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    closeBundle: {
      // after every other plugin, or a file that one of them still writes would be missing from the list
      order: 'post',
      sequential: true,
      async handler() {
        if (!failed) writeFileSync(join(folder, 'sw.js'), await compileServiceWorker(folder));
      },
    },
  };
}

/** One classic script without imports: under a policy of its own host `importScripts` may be refused. */
async function compileServiceWorker(folder: string): Promise<string> {
  const entries = listPrecache(folder);
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      __PRECACHE__: JSON.stringify(entries),
      __BUILD__: JSON.stringify(nameBuild(entries)),
      __POLICY__: JSON.stringify(HEADER_POLICY),
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: SERVICE_WORKER, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const output = Array.isArray(result) ? result.flatMap((one) => one.output) : 'output' in result ? result.output : [];
  const script = output.find((file) => file.type === 'chunk');
  if (script === undefined) throw new Error('The service worker gave no script.');
  return script.code;
}
