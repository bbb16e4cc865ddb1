import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** Builds one of the pages that the app is measured against (a folder beside this file) into `folder`. */
export async function buildPage(name: 'empty-page' | 'papa-page', folder: string): Promise<void> {
  await build({
    configFile: false,
    root: new URL(name, import.meta.url).pathname,
    base: './',
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { outDir: folder, emptyOutDir: true },
  });
}
