import { t } from '../../../words/t.ts';
import { FAILURE_CODES } from '../../../domain/failure.ts';
import { failureWords } from '../../notices/words/failures.ts';
import { crashWords, damagedWords, goneWords, noticeWords, UPDATED_ELSEWHERE } from '../../notices/words/notices.ts';
import { PART_MISSING } from '../../notices/words/part-missing.ts';
import { wrongPassphraseWords } from '../../privacy/words/passphrase.ts';

/** What is said when something fails around the app, as it is said then. */
interface FaultHelp {
  readonly title: string;
  readonly text: string;
}

/* For a portfolio and a file that are named in a sentence. */
const PORTFOLIO = t`My portfolio`;
const FILE = { name: 'holdings.csv', size: t`412 MB` } as const;
const PAUSE = { wrong: 5, seconds: 5 } as const;

/** Every fault of storage, tabs, passphrase, parts and worker, and what can be done; in the order of how much is at stake. */
export function faultsInHelp(): readonly FaultHelp[] {
  return [
    goneWords({ portfolios: null, lastChange: null }, false),
    damagedWords([{ how: 'missing' }]),
    damagedWords([{ how: 'unreadable' }]),
    damagedWords([{ how: 'older' }]),
    inTwo(noticeWords('both-kept', [PORTFOLIO, `${PORTFOLIO} (2)`])),
    inTwo(noticeWords('kept-here', [PORTFOLIO])),
    { title: noticeWords('changed-elsewhere', []), text: t`Look at the change first. You can delete it again.` },
    ...FAILURE_CODES.map((code) => failureWords({ code, detail: null })),
    inTwo(wrongPassphraseWords(PAUSE.wrong, PAUSE.seconds)),
    crashWords(FILE.name, FILE.size),
    PART_MISSING,
    UPDATED_ELSEWHERE,
  ];
}

/* The first sentence says what happened. */
function inTwo(words: string): FaultHelp {
  const end = words.indexOf('. ') + 1;
  return { title: words.slice(0, end), text: words.slice(end + 1) };
}
