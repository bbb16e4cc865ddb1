import { expect, test } from 'vitest';
import { listFirstScripts } from '../../scripts/size.ts';

test('counts the entry and what it imports, not the rest of the page', () => {
  const html = `<head>
    <link rel="icon" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/index-aaaaaaaa.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/shared-bbbbbbbb.js">
    <link rel="stylesheet" crossorigin href="./assets/index-cccccccc.css">
  </head>`;
  expect(listFirstScripts(html)).toEqual(['./assets/index-aaaaaaaa.js', './assets/shared-bbbbbbbb.js']);
});
