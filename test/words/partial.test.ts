import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  beginLanguage,
  catalogueOf,
  directionOf,
  percentOf,
  readCatalogue,
  readLanguages,
  writeCatalogue,
} from '../../scripts/languages/catalogue.ts';
import { readMessages } from '../../scripts/languages/read-messages.ts';
import { words } from '../../scripts/languages/words-plugin.ts';
import { speak, t } from '../../src/words/t.ts';
import { chooseLocale } from '../../src/words/marks/locale.ts';
import { plural } from '../../src/words/marks/numbers.ts';
import { partlyTranslated } from '../../src/words/names/languages.ts';
import { makeFolder, removeFolder } from '../support/build-small-app.ts';

/* A language is a file in a folder: it is begun, a part of it is translated, and the build makes of it what the page needs. */

const messages = readMessages(join(import.meta.dirname, '../../src'));
const SAID = 'Reload';
let folder: string;
let script: string;
let built: Pick<typeof import('virtual:languages'), 'LANGUAGES'> & Pick<typeof import('virtual:words'), 'WORDS'>;

beforeAll(async () => {
  folder = makeFolder();
  const languages = join(folder, 'languages');
  mkdirSync(languages);
  const said = new Map([[`\u0004${SAID}`, 'Ricarica']]);
  writeFileSync(catalogueOf('it', languages), writeCatalogue(beginLanguage('it'), messages, said));
  writeFileSync(catalogueOf('ar', languages), writeCatalogue(beginLanguage('ar'), messages, new Map()));
  writeFileSync(join(folder, 'entry.js'), `export * from 'virtual:languages'; export * from 'virtual:words';`);
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    publicDir: false,
    plugins: [words({ isOneFile: true, folder: languages })],
    build: {
      write: false,
      modulePreload: false,
      lib: { entry: join(folder, 'entry.js'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(made) ? made : [];
  script = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  built = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as typeof built;
});
const bring = (code: string) => built.WORDS[code]?.() ?? Promise.reject(new Error(`${code} has no words`));
afterAll(() => {
  removeFolder(folder);
});
afterEach(() => {
  speak(null);
  chooseLocale('en-US');
});

describe('a language that is begun', () => {
  test('is in the menu with its own name and how much of it is translated, as soon as it has a file', () => {
    expect(built.LANGUAGES).toEqual([
      { code: 'en', name: 'English', percent: 100 },
      { code: 'it', name: 'Italiano', percent: 0 },
      { code: 'ar', name: 'العربية', percent: 0 },
    ]);
    expect(Object.keys(built.WORDS)).toEqual(['it', 'ar']);
  });

  test('says what it has, and the rest in English with the plurals and values of English', async () => {
    const { start, loadOthers, dir } = await bring('it');
    speak('it', start);
    for (const { default: part } of await loadOthers()) speak('it', part);
    chooseLocale('it-IT', 'it');
    expect(dir).toBe('ltr');
    expect(t`Reload`).toBe('Ricarica');
    const read = (count: number) => t`${plural(count, { one: '# row', other: '# rows' })} of ${'a.csv'}`;
    expect([0, 1, 2000].map(read)).toEqual(['0 rows of a.csv', '1 row of a.csv', '2.000 rows of a.csv']);
    // "many" and "few" of another language never choose among English forms
    chooseLocale('ar', 'ar');
    speak('ar', (await bring('ar')).start);
    expect([0, 1, 2, 5, 11].map(read)).toEqual(
      [0, 1, 2, 5, 11].map((n) => `${n} ${n === 1 ? 'row' : 'rows'} of a.csv`),
    );
  });

  test('is built without what shows translators their messages', () => {
    expect(script).not.toMatch(/show=messages|showMessages/);
  });

  test('says which way it is written', async () => {
    expect((await bring('ar')).dir).toBe('rtl');
    expect(['he', 'fa', 'ur', 'de', 'pl', 'ja', 'el'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });

  test('keeps what its head says when its file is written anew', () => {
    const [first, second] = readLanguages(join(folder, 'languages'));
    expect([first, second]).toEqual([
      { code: 'it', name: 'Italiano', isPartial: true },
      { code: 'ar', name: 'العربية', isPartial: true },
    ]);
    const read = readCatalogue(catalogueOf('it', join(folder, 'languages')));
    expect([...read].filter(([, text]) => text !== '')).toEqual([[`\u0004${SAID}`, 'Ricarica']]);
  });

  test.each(['en', 'xx', 'de-CH', 'Deutsch', '', '../de'])('is not begun as %j', (code) => {
    expect(() => beginLanguage(code)).toThrow('no code of another language');
  });
});

test.each([
  ['another language in its head', 'it', 'Language: fr\\n"\n"X-Language-Name: Italiano'],
  ['no name', 'it', 'Language: it'],
  ['a name that is no code', 'italian', 'Language: italian\\n"\n"X-Language-Name: Italiano'],
])('a file with %s is refused', (_, code, head) => {
  const wrong = makeFolder();
  writeFileSync(
    catalogueOf(code, wrong),
    `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"${head}\\n"\n`,
  );
  expect(() => readLanguages(wrong)).toThrow(catalogueOf(code, wrong));
  removeFolder(wrong);
});

test('a share is rounded down: only what is whole is 100', () => {
  const all = Array.from({ length: 1000 }, (_, at) => ({ context: '', text: `message ${at}` }));
  const said = (count: number) => new Map(all.slice(0, count).map(({ text }) => [`\u0004${text}`, 'x']));
  expect([0, 9, 10, 925, 999, 1000].map((count) => percentOf(said(count), all))).toEqual([0, 0, 1, 92, 99, 100]);
});

test('the menu says what its percentage is', () => {
  expect(partlyTranslated('Italiano', 92)).toBe('Italiano (92% translated)');
});
