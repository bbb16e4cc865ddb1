import { expect, test } from 'vitest';
import { noticeWords } from '../../src/text/notices/notices.ts';
import { NO_CHANGES } from '../../src/domain/files/file-changes.ts';

test('a file is said to be saved where it is, and no more than added where nothing is', () => {
  expect(noticeWords('kept', ['June.csv'])).toBe('Saved on this device: June.csv.');
  expect(noticeWords('kept', ['June.csv'], NO_CHANGES, null, false)).toBe('Added: June.csv.');
  expect(noticeWords('kept', [], NO_CHANGES, null, false)).toBe('Added.');
});
