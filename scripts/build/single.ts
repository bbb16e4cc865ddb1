import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig } from 'vite';
import { words } from '../languages/words-plugin.ts';
import { drawnAsText } from './as-text.mjs';
import { definesOf } from './defines.ts';
import { makeSinglePage } from './single-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = resolve(ROOT, 'dist-single');
const FILE = 'topheavy.html';

/* Everything in one script, letters too: nothing may be asked for later. */
function configFor(input: string, format: 'es' | 'iife'): InlineConfig {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [drawnAsText(), svelte(), words({ isOneFile: true })],
    define: definesOf(ROOT, { isSingleFile: true }),
    resolve: {
      alias: [
        { find: /^.*\/make-worker\.ts$/, replacement: resolve(ROOT, 'src/app/make-worker-of-page.ts') },
        { find: /^.*\/make-copy-worker\.ts$/, replacement: resolve(ROOT, 'src/app/sync/no-copy-worker.ts') },
      ],
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: resolve(ROOT, input),
        output: { format, codeSplitting: false },
        // the helper for parts that load later names its own address; there are no such parts
        checks: { emptyImportMeta: false },
      },
    },
  };
}

interface Built {
  readonly script: string;
  readonly style: string;
}

async function bundle(input: string, format: 'es' | 'iife'): Promise<Built> {
  const result = await build(configFor(input, format));
  const output = Array.isArray(result) ? result.flatMap((one) => one.output) : 'output' in result ? result.output : [];
  const scripts = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = output.flatMap((file) =>
    file.fileName.endsWith('.css') && file.type === 'asset' ? [file.source] : [],
  );
  const [script] = scripts;
  if (script === undefined || scripts.length > 1)
    throw new Error(`${input} gave ${scripts.length} scripts instead of one.`);
  return { script, style: styles.map(String).join('\n') };
}

/** `npm run build:single`: writes the whole app as one HTML file that opens from disk. */
export async function main(): Promise<number> {
  // what runs this program is a server for development, and its word would make a build for development
  process.env['NODE_ENV'] = 'production';
  const page = await bundle('scripts/build/single-entry.ts', 'es');
  const worker = await bundle('src/engine/worker.ts', 'iife');
  const html = makeSinglePage({
    html: readFileSync(resolve(ROOT, 'index.html'), 'utf8'),
    ...page,
    worker: worker.script,
    icon: readFileSync(resolve(ROOT, 'public/icon.svg'), 'utf8'),
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(resolve(FOLDER, FILE), html);
  console.log(`dist-single/${FILE}: ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB`);
  return 0;
}
