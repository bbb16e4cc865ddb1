import { expect, test } from 'vitest';
import { createServer } from 'vite';
import { marksIn, withMark } from '../../scripts/languages/show-messages.ts';
import { words } from '../../scripts/languages/words-plugin.ts';
import { markOf, speak, t } from '../../src/words/t.ts';

test('a message has its mark in letters that are not seen, and still says its values', () => {
  const mark = markOf('{0} of {1} rows');
  speak('de', {
    [mark]: withMark(mark, '{1} Zeilen, {0}'),
    [markOf('Verdict')]: withMark(markOf('Verdict'), ['Ergebnis']),
  });
  const said = t`${3} of ${36} rows`;
  const other = t`Verdict`;
  speak(null);
  expect(marksIn(`${said} ${other} ${said}`)).toEqual([mark, markOf('Verdict')]);
  expect(said.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')).toBe('36 Zeilen, 3');
  expect(marksIn('abcdef 123456')).toEqual([]);
});

test('the development server tells of each message what its file does, and asks for it where the address does', async () => {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins: [words()],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const brings = await server.transformRequest('virtual:words');
    const shown = await server.transformRequest('virtual:shown-words/de');
    expect(brings?.code).toMatch(/show=messages/);
    const told = JSON.parse(/showMessages\S*\('de', (\{.*\})\);/.exec(shown?.code ?? '')?.[1] ?? '{}') as object;
    expect(told).toHaveProperty(markOf('Reload'), {
      english: 'Reload',
      context: '',
      notes: [],
      said: 'Neu laden',
      packed: 'Neu laden',
      files: expect.arrayContaining(['App.svelte', 'screens/NewsChip.svelte']) as unknown,
    });
  } finally {
    await server.close();
  }
});
