import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/* Money is never made up: a missing amount stays null until somebody says what it is. */
const NO_ZERO_FOR_NOTHING = [
  {
    selector: "LogicalExpression[operator='??'][right.value=0]",
    message: 'A missing amount is not 0. Handle null, or say in a disable why 0 is right.',
  },
  {
    selector: "LogicalExpression[operator='||'][right.value=0]",
    message: 'A missing amount is not 0. Handle null, or say in a disable why 0 is right.',
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
/* Foreign text becomes a number at the doors only (brokers/cells.ts and the pack decoder). */
const NO_LOOSE_NUMBERS = [
  { selector: "CallExpression[callee.name='Number']", message: 'Use brokers/cells.ts: Number("") is 0.' },
  {
    selector: "CallExpression[callee.name='parseFloat']",
    message: 'Use brokers/cells.ts: parseFloat("1.234,56") is 1.234.',
  },
];

export default ts.config(
  { ignores: ['dist', 'dist-single', 'coverage', 'src/reference/data', 'test/fixtures'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs'] },
        // for every file alike: where it differs from file to file, the program is built anew for each
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...NO_ZERO_FOR_NOTHING],
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off', // hash routes: there is no base path to resolve
    },
  },
  {
    // any text may come from a file of any size: a pattern must not take a square of its length to say no
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    files: ['src/domain/**', 'src/text/**', 'src/state/**', 'src/views/**', 'src/components/**', 'src/charts/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_ZERO_FOR_NOTHING, ...NO_LOOSE_NUMBERS] },
  },
  {
    files: ['src/domain/**', 'src/brokers/**', 'src/reference/**', 'src/text/**'],
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'fetch', 'Date'] },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, projectService: true, svelteConfig },
    },
    rules: { 'svelte/no-add-event-listener': 'error' },
  },
  { files: ['**/*.js', '**/*.mjs'], ...ts.configs.disableTypeChecked },
);
