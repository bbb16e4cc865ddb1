import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { drawnAsText } from './scripts/build/as-text.mjs';
import { FIELDS, isAskedBeside, listChunkGroups } from './scripts/build/chunks.ts';
import { definesOf } from './scripts/build/defines.ts';
import { offline } from './scripts/build/offline.ts';
import { packSums } from './scripts/build/pack-sums.ts';
import { policy } from './scripts/build/policy.ts';
import { sharing } from './scripts/build/sharing.ts';
import { words } from './scripts/languages/words-plugin.ts';

export default defineConfig({
  base: './', // any folder of any host
  plugins: [drawnAsText(), svelte(), words(), policy(), packSums(), sharing(process.env['TOPHEAVY_URL']), offline()],
  define: definesOf(import.meta.dirname, { isSingleFile: false }),
  build: {
    target: 'es2022',
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: FIELDS, sideEffects: false }] },
      output: { codeSplitting: { groups: [...listChunkGroups()] } },
    },
    sourcemap: false,
    assetsInlineLimit: 0, // the policy refuses data: URLs
    modulePreload: {
      polyfill: false, // it fetches, which the policy refuses
      // The entry would carry the name of every script that a later screen imports; those find one another all the same.
      resolveDependencies: (asked, needed, { hostType }) =>
        hostType === 'js' ? needed.filter((file) => file.endsWith('.css') || isAskedBeside(asked, file)) : needed,
    },
  },
  worker: {
    format: 'es',
    // All that a worker starts with is one script: a part that it imported would run before its tripwire.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'worker', tags: ['$initial'] }] } } },
  },
  test: {
    // all cores, where the default leaves one idle: of two, that is half
    maxWorkers: '100%',
    // room for what is made and thrown away at once: a fifteenth less time goes into collecting it
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      {
        extends: true,
        resolve: {
          conditions: ['browser'],
          // nothing is drawn here that had to be seen first
          alias: [{ find: './open/pause.ts', replacement: resolve(import.meta.dirname, 'test/support/no-pause.ts') }],
        },
        test: {
          name: 'unit',
          environment: './test/env-client.ts',
          setupFiles: './test/seed.ts',
          // files share what they load, the pack above all: nothing here replaces a module
          isolate: false,
          // a guard against hanging, not a measure: samples run through every setting, on slow machines too
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { interval: 5 } },
          // a client sheet as a file has them in it
          css: { include: /styles\/(?:tokens|base|tables|adapt)\.css/ },
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', 'test/**/*.rendered.test.ts', 'test/browser/**'],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          setupFiles: ['./test/seed.ts', './test/empty-page.ts'],
          isolate: false,
          include: ['test/**/*.dom.test.ts'],
          // the element reads its colors from it
          css: { include: /styles\/tokens\.css/ },
        },
      },
      {
        extends: true,
        test: {
          name: 'rendered',
          environment: 'node',
          setupFiles: './test/seed.ts',
          isolate: false,
          testTimeout: 120_000,
          include: ['test/**/*.rendered.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/journeys/*.journey.ts'],
          globalSetup: './test/browser/find-once.ts',
          // every visitor has a profile of its own: what the files share is code alone
          isolate: false,
          // a guard against hanging, not a measure: a walk over all screens takes minutes on a busy machine
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // a machine that stands still for seconds fails a journey that is right; .ci/run says which took a second try
          retry: 1,
          // what is waited for comes late on a slow machine; what never comes fails all the same
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
