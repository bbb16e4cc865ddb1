import './scripts/lint/read-svelte-once.mjs';
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { noOwnFigures } from './scripts/lint/no-own-figures.mjs';
import { noZeroIfMissing } from './scripts/lint/no-zero-if-missing.mjs';
import svelteConfig from './svelte.config.js';

const REFUSED = [
  {
    selector: 'ObjectExpression > SpreadElement > ObjectExpression, ArrayExpression > SpreadElement > ArrayExpression',
    message: 'Write its parts where they are: a literal in a literal only hides lines.',
  },
  {
    selector: "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression[body.body.length=0]",
    message: 'An error that is swallowed is an error that nobody mends.',
  },
  {
    selector: 'SvelteAttribute[key.name="style"]',
    message: 'The page policy refuses style attributes: class or style:.',
  },
];
/* Foreign text becomes a number at the doors only (read/cells/cells.ts and the pack decoder). */
const NO_LOOSE_NUMBERS = [
  { selector: "CallExpression[callee.name='Number']", message: 'Use read/cells/cells.ts: Number("") is 0.' },
  {
    selector: "CallExpression:matches([callee.name='parseFloat'], [callee.property.name='parseFloat'])",
    message: 'Use read/cells/cells.ts: parseFloat("1.234,56") is 1.234.',
  },
];

/* What TypeScript knows of the .ts files is checked by oxlint (scripts/lint/oxlint.json), in a tenth of the time. It reads no components and
   has none of the rules of our own: those are checked here. */
const SVELTE = ['**/*.svelte'];
const JAVASCRIPT = ['**/*.js', '**/*.mjs'];
const EVERYWHERE = ['**/*.ts', ...JAVASCRIPT, ...SVELTE];

/* What words the app: pure, as what it speaks of. */
const WORDS = ['src/words/{marks,names}/**', 'src/screens/*/words/**'];

export default ts.config(
  {
    ignores: [
      'dist',
      'dist-single',
      'dist-package',
      '.svelte-check',
      'release',
      'coverage',
      'src/reference/data',
      'test/fixtures',
    ],
  },
  {
    files: EVERYWHERE,
    languageOptions: { parser: ts.parser, globals: { ...globals.browser, ...globals.node } },
    plugins: {
      '@typescript-eslint': ts.plugin,
      house: { rules: { 'no-own-figures': noOwnFigures, 'no-zero-if-missing': noZeroIfMissing } },
    },
    rules: {
      'no-restricted-syntax': ['error', ...REFUSED],
      // money is never made up: a missing amount stays null until somebody says what it is
      'house/no-zero-if-missing': 'error',
    },
  },
  { ...js.configs.recommended, files: [...SVELTE, ...JAVASCRIPT] },
  ...ts.configs.strictTypeChecked
    .filter(({ files }) => files === undefined) // what is for .ts alone
    .map((config) => ({ ...config, files: SVELTE })),
  ...svelte.configs.recommended,
  { files: ['**/*.ts'], linterOptions: { reportUnusedDisableDirectives: 'off' } }, // some are for the other linter
  { files: ['**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: SVELTE,
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
        svelteConfig,
      },
    },
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // a number in a text is what it looks like; an object or null is not
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // texts are taken apart by code points, and that is what is meant
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Every index may be empty (noUncheckedIndexedAccess): in the columns of a table `!` says that the row is there, and a wrong one
      // throws at its first use instead of counting as 0.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // there are no enums (erasableSyntaxOnly), and to look for them takes a tenth of the time
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'svelte/require-store-reactive-access': 'off', // there are runes instead of stores
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-conflicting-module-names': 'error',
      'svelte/no-add-event-listener': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/require-event-prefix': 'error',
      'svelte/no-navigation-without-resolve': 'off', // hash routes: there is no base path to resolve
      // Not on: no-unused-class-name, since most classes are those of base.css (svelte-check finds selectors that nothing uses), and
      // prefer-derived-over-derived-by, since a field of a class may not read what the constructor sets yet.
    },
  },
  {
    // any text may come from a file of any size: a pattern must not take a square of its length to say no
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    plugins: { regexp },
    rules: {
      'no-nested-ternary': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    files: ['src/domain/**', 'src/words/**', 'src/app/**', 'src/screens/**', 'src/parts/**', 'src/charts/**'],
    rules: { 'no-restricted-syntax': ['error', ...REFUSED, ...NO_LOOSE_NUMBERS] },
  },
  {
    files: ['src/words/{marks,names}/**', 'src/screens/**', 'src/parts/**', 'src/charts/**'],
    rules: { 'house/no-own-figures': 'error' },
  },
  { files: ['src/charts/**'], rules: { 'house/no-own-figures': ['error', { pictures: true }] } },
  {
    files: ['src/domain/**', 'src/read/**', 'src/reference/**', ...WORDS],
    ignores: ['src/read/{pdf,workbook}/**'], // a file may hold a moment, which is what it says there
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'fetch', 'Date'] },
  },
  {
    // test files share the modules they load: one that replaces a module does so for some of the others, or not at all
    files: ['test/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...REFUSED,
        {
          selector: "CallExpression[callee.object.name='vi'][callee.property.name='mock']",
          message: 'Hand the part in instead: see AppParts.',
        },
      ],
    },
  },
);
