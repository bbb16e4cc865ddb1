import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { wipeDatabase } from '../../src/storage/delete-database.ts';
import { keepLanguageNote, readLanguageNote } from '../../src/storage/language-note.ts';
import { makeBox } from './fake-box.ts';

test('the language chosen is kept beside the database, and a wipe forgets it', async () => {
  const box = makeBox();
  expect(readLanguageNote(box)).toBeNull();
  expect(keepLanguageNote('fr', box)).toBe(true);
  expect(readLanguageNote(box)).toBe('fr');
  expect(await wipeDatabase('language', box)).toBeNull();
  expect(readLanguageNote(box)).toBeNull();
});

test('where nothing may be kept the choice is not told as kept', () => {
  expect(keepLanguageNote('fr', null)).toBe(false);
  expect(readLanguageNote(null)).toBeNull();
  const full = {
    ...makeBox(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepLanguageNote('fr', full)).toBe(false);
});
