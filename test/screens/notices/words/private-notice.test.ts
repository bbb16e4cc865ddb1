import { expect, test } from 'vitest';
import { noticeWords } from '../../../../src/screens/notices/words/notices.ts';
import { NO_CHANGES } from '../../../../src/domain/files/file-changes.ts';

test('a file is said to be saved where it is, and no more than added where nothing is', () => {
  expect(noticeWords('kept', ['June.csv'])).toBe('Saved on this device: June.csv.');
  expect(noticeWords('kept', ['June.csv'], NO_CHANGES, null, false)).toBe('Added: June.csv.');
  expect(noticeWords('kept', [], NO_CHANGES, null, false)).toBe('Added.');
});

test('an answer and a correction are said to be used, and to be saved only where they are', () => {
  expect(noticeWords('answered', ['KO'])).toMatch(/^Answer saved\./);
  expect(noticeWords('answered', ['KO'], NO_CHANGES, null, false)).toBe('We’ll use your answer for later files too.');
  expect(noticeWords('answered', ['KO', 'PG'], NO_CHANGES, null, false)).toMatch(/^We’ll use your answers /);
  expect(noticeWords('corrected', ['June.csv', '3'])).toBe('Saved your correction to line 3 of June.csv.');
  expect(noticeWords('corrected', ['June.csv', '3'], NO_CHANGES, null, false)).toBe('Corrected line 3 of June.csv.');
});
