import { readFile } from 'node:fs/promises';
import svelteConfig from '../../svelte.config.js';

/* Components that are drawn as text, without a page: `import Sheet from './Sheet.svelte?text'` gives what Svelte's `render` takes, with all
   that it draws, and styles in it. The app, the command and the tests make them here alone, so that the same sheet has the same bytes. */

const ASKED = '?text';
/* What is made is JavaScript by its name, so that nothing makes it once more. */
const MARK = '\0text:';
const MADE = '-as-text.js';
/* Names of classes come from the place of a file in here. */
const ROOT = decodeURI(new URL('../..', import.meta.url).pathname).replace(/^\/(?=[A-Za-z]:)/, '');
/* Svelte's own parts for what is waited for while it is drawn, which nothing of ours is: the app would carry them for nothing. */
const WAITING = /^(?:devalue|\.\/crypto\.js|\.\/render-context\.js)$/;
const OF_SVELTE = /\/svelte\/src\/internal\/server\/[^/]+\.js$/;
const WAITED_FOR = '\0text-waiting';
const REFUSING = ['get_render_context', 'init_render_context', 'sha256', 'uneval', 'with_render_context'];

/**
 * Makes them, and leaves out Svelte's parts for what is waited for: those throw where they are called.
 *
 * @returns {import('vite').Plugin}
 */
export function drawnAsText() {
  return {
    name: 'topheavy:as-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (WAITING.test(source) && OF_SVELTE.test(importer ?? '')) return WAITED_FOR;
      const isInText = importer !== undefined && importer.startsWith(MARK);
      const isAsked = source.endsWith(`.svelte${ASKED}`);
      if (!isInText && !isAsked) return null;
      const path = isAsked ? source.slice(0, -ASKED.length) : source;
      const found = await this.resolve(path, isInText ? importer.slice(MARK.length, -MADE.length) : importer, {
        skipSelf: true,
      });
      return found?.id.endsWith('.svelte') === true ? `${MARK}${found.id}${MADE}` : found;
    },
    async load(id) {
      if (id === WAITED_FOR)
        return REFUSING.map((name) => `export function ${name}() { throw new Error('${name}'); }`).join('\n');
      if (!id.startsWith(MARK)) return null;
      const filename = id.slice(MARK.length, -MADE.length);
      this.addWatchFile(filename);
      const { compile } = await import('svelte/compiler');
      const options = { filename, rootDir: ROOT, generate: 'server', css: 'injected', dev: false };
      return compile(await readFile(filename, 'utf8'), { ...svelteConfig.compilerOptions, ...options }).js;
    },
  };
}
