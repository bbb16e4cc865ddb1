import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../../../src/domain/failure.ts';
import type { Issue, IssueCode } from '../../../../src/domain/model/issue.ts';
import { isoDate } from '../../../../src/domain/model/units.ts';
import { backupFaultWords } from '../../../../src/screens/privacy/words/backup.ts';
import { failureWords } from '../../../../src/screens/notices/words/failures.ts';
import { sentenceOf } from '../../../../src/screens/review/words/issues.ts';
import {
  UPDATED_ELSEWHERE,
  crashWords,
  damagedWords,
  goneWords,
  noticeWords,
} from '../../../../src/screens/notices/words/notices.ts';
import { PART_MISSING } from '../../../../src/screens/notices/words/part-missing.ts';
import { PASSPHRASE } from '../../../../src/screens/privacy/words/passphrase.ts';
import { PRIVACY_PROOF, refusedLine } from '../../../../src/screens/privacy/words/privacy.ts';
import { PRIVACY } from '../../../../src/words/names/screens.ts';

/* Every fault that is known to befall such an app: the very sentence that is read then, and the test that brings it about. */

interface Fault {
  readonly what: string;
  readonly says: string;
  readonly sentence: string;
  /** Where it is brought about: a file of tests, and the name of the test in it. */
  readonly test: readonly [file: string, name: string];
}

function failure(code: FailureCode): string {
  const { title, text } = failureWords({ code, detail: null });
  return `${title} ${text}`;
}
function issue(code: IssueCode, detail: Issue['detail'] = {}, line: number | null = null): string {
  return sentenceOf({ code, severity: 'warning', file: 'a.csv', line: line as Issue['line'], detail });
}
const joined = ({ title, text }: { readonly title: string; readonly text: string }) => `${title} ${text}`;
const journey = (name: string) => `test/browser/journeys/${name}.journey.ts`;

const FAULTS: readonly Fault[] = [
  {
    what: 'an older tab holds the data',
    says: failure('blocked'),
    sentence: 'An older version of Topheavy is open in another tab. Close that tab to continue. Nothing is lost.',
    test: [
      journey('vault'),
      'an older tab that does not let go is named, and the newer one goes on by itself when it closes',
    ],
  },
  {
    what: 'newer data, older code',
    says: failure('newer-version'),
    sentence:
      'This tab is running an older version of Topheavy than your data needs. Your data is safe. Reload to continue.',
    test: [
      journey('vault'),
      'a tab whose data a newer Topheavy has taken over changes nothing more, says so, and can save a copy of the data',
    ],
  },
  {
    what: 'newer data, and the site has the older code',
    says: failure('newer-data'),
    sentence:
      'A newer version of Topheavy saved your data, and this one can’t open it. Nothing is lost, and nothing changes here.',
    test: [
      journey('vault'),
      'a tab whose data a newer Topheavy has taken over changes nothing more, says so, and can save a copy of the data',
    ],
  },
  {
    what: 'a record is missing',
    says: joined(damagedWords([{ how: 'missing' }], true)),
    sentence: '1 saved record is missing from your browser’s storage. What was open here is saved again.',
    test: [
      'test/storage/vault/guard.test.ts',
      'records that are missing are told until they were seen, and what is noted outside is not lowered',
    ],
  },
  {
    what: 'a record was put back to an earlier one',
    says: joined(damagedWords([{ how: 'older' }])),
    sentence: '1 saved record isn’t what was saved last. An earlier version was put in its place.',
    test: [
      'test/storage/vault/guard.test.ts',
      'a portfolio that was put back to an earlier one is set aside, and not taken for the last',
    ],
  },
  {
    what: 'damaged and missing records',
    says: joined(damagedWords([{ how: 'older' }, { how: 'missing' }])),
    sentence: '2 saved records are damaged or missing. We deleted nothing.',
    test: ['test/storage/vault/guard.test.ts', 'another passphrase, or none, makes nothing good that was not'],
  },
  {
    what: 'a lock is damaged',
    says: failure('damaged-lock'),
    sentence: 'The lock on your data is damaged. No passphrase can open it. We haven’t changed or deleted anything.',
    test: [
      'test/storage/vault/guard.test.ts',
      'that is damaged anywhere stays shut, and nothing is written beside what lies under it',
    ],
  },
  {
    what: 'the connection to the data is lost',
    says: failure('connection-lost'),
    sentence: 'Your browser closed its storage. Your last change isn’t saved. Reload to reopen storage.',
    test: ['test/storage/store.test.ts', 'and lost again is told'],
  },
  {
    what: 'the browser has removed the data',
    says: joined(goneWords({ portfolios: 3, lastChange: isoDate('2026-11-18')! }, false)),
    sentence:
      'Your browser deleted your Topheavy data (last change Nov 18, 2026, 3 portfolios). Restore a backup or drop your files again to continue.',
    test: [journey('vault'), 'data that the browser has removed is missed, and a backup is offered'],
  },
  {
    what: 'the browser may remove data',
    says: PRIVACY.notPersisted,
    sentence: 'Your browser may clear it when space runs low',
    test: [
      journey('faults'),
      'a host that has lost a file: the app works, says what is missing, and completes its copy when the file is back',
    ],
  },
  {
    what: 'no room',
    says: failure('quota'),
    sentence:
      'There’s no room left on this device. Your portfolio is open but not saved. Download a backup, or free up space and try again.',
    test: [journey('vault'), 'no room: it is said, and a backup of what is on screen can be saved'],
  },
  {
    what: 'the data cannot be opened, or the browser keeps nothing',
    says: failure('no-storage'),
    sentence:
      'Your browser can’t open its storage. Everything works, but you’ll lose your data when you close this tab.',
    test: [journey('vault'), 'storage that %s: everything works, and it says that nothing is kept'],
  },
  {
    what: 'two tabs change the same',
    says: noticeWords('both-kept', ['IRA', 'IRA (2)']),
    sentence:
      'IRA was changed in two tabs at once, and the changes conflict. We kept both versions; the second is “IRA (2).”',
    test: [journey('vault'), 'what two tabs do at once goes together; what cannot is kept twice, and said'],
  },
  {
    what: 'a record is damaged',
    says: joined(damagedWords([{ how: 'unreadable' }])),
    sentence: '1 saved record is damaged. We set it aside without deleting anything. The rest is fine.',
    test: [journey('vault'), 'a record that is damaged is set aside and can be saved as found; nothing is deleted'],
  },
  {
    what: 'updated in another tab',
    says: joined(UPDATED_ELSEWHERE),
    sentence: 'Topheavy was updated in another tab. Reload when you’re ready.',
    test: [
      journey('next-build'),
      'an update keeps what is kept; a tab of the old build goes on with its own files, and is told',
    ],
  },
  {
    what: 'the data of companies and funds was changed on its way',
    says: failure('pack-altered'),
    sentence:
      'Our company and fund data isn’t what we built. It was changed on its way to you, so we’re not using it. Your data is safe. Reload; if this happens again, the copy on this site is damaged.',
    test: [journey('faults'), 'data of companies that was changed on the host is not used, and that is said'],
  },
  {
    what: 'a part of the app is gone',
    says: joined(PART_MISSING),
    sentence:
      'Part of Topheavy didn’t load. The app may have been updated, or you may be offline. Reload to continue. What you’ve saved stays; a private session ends.',
    test: [journey('next-build'), 'any other part that is gone is told on top of the screen, and a reload goes on'],
  },
  {
    what: 'what writes is gone',
    says: failure('part-missing'),
    sentence: 'Part of Topheavy didn’t load, so your last change isn’t saved.',
    test: [
      journey('next-build'),
      'what writes cannot be loaded: the change is said to be unsaved, waits, and is kept when it can be',
    ],
  },
  {
    what: 'the offline copy lacks a file',
    says: PRIVACY_PROOF.incomplete,
    sentence: 'Works online. The offline copy isn’t complete yet.',
    test: [
      journey('faults'),
      'a host that has lost a file: the app works, says what is missing, and completes its copy when the file is back',
    ],
  },
  {
    what: 'the page closed while a file was read',
    says: joined(crashWords('big.csv', '412 MB')),
    sentence:
      'The page closed while reading “big.csv” (412 MB). Nothing from it was saved. Everything you saved before is safe. If the page closed by itself, the file may be too large for this browser. Try exporting fewer accounts at a time.',
    test: [
      journey('left-alone'),
      'a tab that dies in the middle of an import: the next start says so, and nothing is half there',
    ],
  },
  {
    what: 'the worker failed or cannot start',
    says: failure('worker-died'),
    sentence:
      'Something went wrong on our side. What you see hasn’t changed, and a file you just added isn’t saved. Try again or reload.',
    test: [
      journey('faults'),
      'a worker that cannot start: it is said, and after a reload with the file back everything works',
    ],
  },
  {
    what: 'reading is cancelled',
    says: noticeWords('stopped', []),
    sentence: 'Canceled. Nothing was saved.',
    test: [journey('portfolio'), 'a long reading shows how far it is and can be stopped; nothing of it is kept'],
  },
  {
    what: 'a quotation mark never closes',
    says: issue('unclosed-quote', {}, 214),
    sentence:
      'Line 214 has an opening quotation mark that never closes. We read it as plain text; please check this row.',
    test: ['test/read/hostile.test.ts', "'a quotation mark that never closes'"],
  },
  {
    what: 'a row with other cells',
    says: issue('ragged-row', { cells: 6, titles: 5, kept: 'no', value: '$2,000.00' }, 17),
    sentence:
      'Line 17 has 6 cells, but the header has 5. We didn’t count it, so $2,000.00 is missing from the total. Fix the row and drop the file again.',
    test: ['test/read/hostile.test.ts', "'a row with other cells'"],
  },
  {
    what: 'another encoding',
    says: issue('encoding-guessed'),
    sentence:
      'Read as Windows-1252 because the file isn’t UTF-8. Check the names: if they look wrong, save the file as UTF-8 and drop it again.',
    test: ['test/read/hostile.test.ts', "'letters of another encoding'"],
  },
  {
    what: 'a letter of another alphabet',
    says: issue('look-alike-symbol', { cell: 'АAPL' }),
    sentence:
      '“АAPL” contains a lookalike letter from another alphabet or a hidden character. Check which company it is.',
    test: ['test/read/hostile.test.ts', "'a letter of another alphabet'"],
  },
  {
    what: 'a file that is too large',
    says: issue('refused-too-large', { limit: 512 * 1024 * 1024 }),
    sentence: 'This file is larger than Topheavy reads (512 MB). Export fewer accounts at a time.',
    test: ['test/engine/handle.test.ts', 'refuses a file that is too large before it looks into it'],
  },
  {
    what: 'an unsafe workbook',
    says: issue('refused-unsafe-workbook'),
    sentence:
      'This workbook is built in a way that isn’t safe for us to open. Open it in your spreadsheet app, save the sheet with your holdings as CSV and drop that.',
    test: ['test/read/workbook/hostile-workbooks.test.ts', 'of one huge sheet are refused by what they declare'],
  },
  {
    what: 'a web page that calls itself .xls',
    says: issue('refused-html'),
    sentence:
      'This is a web page, perhaps saved as .xls or the sign-in page of your broker. Sign in and download again. ',
    test: ['test/read/hostile.test.ts', "'a web page'"],
  },
  {
    what: 'a decimal mark that the file does not settle',
    says: issue('decimal-mark-unclear', { cell: '1.234' }),
    sentence:
      '“1.234”: is that 1,234 or 1.234? The file doesn’t show which. Its rows aren’t counted until you say, or write the numbers without a thousands separator.',
    test: ['test/read/hostile.test.ts', "'a mark that could be both'"],
  },
  {
    what: 'a damaged backup',
    says: backupFaultWords('damaged', null),
    sentence: 'This backup is damaged or incomplete (its checksum doesn’t match). Nothing changed.',
    test: [journey('backup'), 'a backup that was cut off, or is another file, is refused in words and changes nothing'],
  },
  {
    what: 'a backup with a part that cannot be read',
    says: backupFaultWords('unreadable', 'portfolios.2'),
    sentence: 'We can’t read part of this backup: portfolios.2. Nothing changed.',
    test: [
      'test/storage/backup/backup.test.ts',
      'is refused whole when its checksum is right and one part is not as it should be',
    ],
  },
  {
    what: 'another passphrase',
    says: PASSPHRASE.wrong,
    sentence: 'Wrong passphrase. Try again.',
    test: [journey('backup'), 'under a passphrase nothing can be read without it, in words and in bytes'],
  },
  {
    what: 'the right passphrase, damaged data',
    says: joined(damagedWords([{ how: 'unreadable' }, { how: 'unreadable' }])),
    sentence: '2 saved records are damaged. We set them aside without deleting anything. The rest is fine.',
    test: [
      'test/storage/vault/vault.test.ts',
      'a damaged record is set aside, the others are whole; a wipe leaves no lock',
    ],
  },
  {
    what: 'a request was refused',
    says: refusedLine(1, undefined),
    sentence: '1 request was blocked. Topheavy doesn’t make any; it may have been a browser extension.',
    test: [journey('update'), 'a refused request is counted'],
  },
  {
    what: 'shown inside another page',
    says: readFileSync('src/screens/Framed.svelte', 'utf8').replace(/<[^>]+>/g, ' '),
    sentence: 'Topheavy can’t run inside another page',
    test: [journey('offline'), 'draws nothing inside a page of somebody else but a sentence'],
  },
];

describe.each(FAULTS)('$what', ({ says, sentence, test: [file, name] }) => {
  test('has its very sentence', () => {
    expect(says).toContain(sentence);
  });
  test('is brought about by a test', () => {
    expect(readFileSync(file, 'utf8')).toContain(name);
  });
});
