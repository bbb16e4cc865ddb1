import { expect, test } from 'vitest';
import { indexPage, type Shot } from '../../scripts/screens/index-page.ts';

const shot = (address: string, width: number, faults: readonly string[] = []): Shot => ({
  state: 'example',
  address,
  width,
  theme: 'light',
  file: `${width}.png`,
  faults,
});

test('the page has a row for each screen and names what is wrong, whatever the words hold', () => {
  const page = indexPage([shot('/verdict', 360, ['<td> “A&B”']), shot('/verdict', 1280), shot('/funds', 360)]);
  expect(page.match(/<section>/g)).toHaveLength(2);
  expect(page.match(/<img /g)).toHaveLength(3);
  expect(page).toContain('&#60;td&#62; “A&#38;B”');
});
