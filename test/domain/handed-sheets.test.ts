import { expect, test } from 'vitest';
import { mergeHanded, sortHanded } from '../../src/domain/book/handed-sheets.ts';
import { makePortfolio } from '../storage/sample.ts';

const [first, second] = makePortfolio('a').handed;

test('what two members keep of one sheet counts once', () => {
  expect(mergeHanded([first!], [second!, first!])).toEqual([first, second]);
  expect(mergeHanded()).toEqual([]);
});

test('the newest stands first, of one minute the one written last', () => {
  expect(sortHanded([first!, second!])).toEqual([second, first]);
  const later = { ...second!, id: 'h3' };
  expect(sortHanded([first!, second!, later]).map(({ id }) => id)).toEqual(['h3', 'h2', 'h1']);
});
