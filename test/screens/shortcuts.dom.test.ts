import { expect, test } from 'vitest';
import { ROUTES } from '../../src/screens/routes.ts';
import { SHORTCUTS } from '../../src/screens/shortcuts/registry.ts';

test('no two shortcuts begin alike, and each says what it does', () => {
  const typed = SHORTCUTS.map(({ keys }) => keys.join(' '));
  for (const one of typed) expect(typed.filter((other) => other === one || other.startsWith(`${one} `))).toEqual([one]);
  expect(new Set(SHORTCUTS.map(({ does }) => does)).size).toBe(SHORTCUTS.length);
});

test('every screen of the navigation can be reached, under its own title', () => {
  const reached = SHORTCUTS.map(({ does }) => does);
  for (const { title } of ROUTES.filter(({ place }) => place !== 'none'))
    expect(reached).toContain(`Go to ${title(0)}`);
});
