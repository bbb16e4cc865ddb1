import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** Builds the smallest page that Svelte makes, to measure a start against: gives nothing, `folder` then holds it. */
export async function buildEmptyPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: new URL('empty-page', import.meta.url).pathname,
    base: './',
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { outDir: folder, emptyOutDir: true },
  });
}
