import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/* An effect that writes state is a value that should be derived, or a step that belongs to what caused it. Those that are left speak to
   the page around the app, and src/DECISIONS.md says what each does. */

const LEFT: Readonly<Record<string, number>> = {
  'App.svelte': 3,
  // a root that owns derived values beyond the screen that asked for them first
  'app/lab-state.svelte.ts': 1,
};

test('effects stand where src/DECISIONS.md says, and nowhere else', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/.test(name))
    .flatMap((name) => {
      const count = [...readFileSync(`src/${name}`, 'utf8').matchAll(/\$effect(?:\.pre|\.root)?\(/g)].length;
      return count === 0 ? [] : [[name.replaceAll('\\', '/'), count] as const];
    });
  expect(Object.fromEntries(found)).toEqual(LEFT);
});

test('no effect assigns state', () => {
  const app = readFileSync('src/App.svelte', 'utf8');
  const states = [...app.matchAll(/let (\w+)[^=\n]*= \$state\b/g)].map(([, name]) => name!);
  expect(states.length).toBeGreaterThan(0);
  const effects = [...app.matchAll(/ {2}\$effect\(\(\) => \{\n([\s\S]*?)\n {2}\}\);/g)].map(([, body]) => body!);
  expect(effects).toHaveLength(LEFT['App.svelte']!);
  for (const body of effects)
    for (const state of states) expect(body).not.toMatch(new RegExp(`(?<![.\\w])${state} (?:[-+*/|&?]*)=[^=]`));
});
