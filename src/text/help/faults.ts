import { FAILURE_CODES } from '../../domain/failure.ts';
import { failureWords } from '../notices/failures.ts';
import { damagedWords, goneWords } from '../notices/notices.ts';

/** What is said when something fails around the app, as it is said then. */
interface FaultHelp {
  readonly title: string;
  readonly text: string;
}

/** Every fault of storage, passphrase, parts and worker, and what can be done; in the order of how much is at stake. */
export function faultsInHelp(): readonly FaultHelp[] {
  return [
    goneWords({ portfolios: null, lastChange: null }, false),
    damagedWords([{ how: 'missing' }]),
    damagedWords([{ how: 'older' }]),
    ...FAILURE_CODES.map((code) => failureWords({ code, detail: null })),
  ];
}
