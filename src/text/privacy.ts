import type { Portfolio } from '../domain/portfolio.ts';
import { countOf } from './numbers.ts';

/** What stands beside the large number. */
export function requestsTitle(requests: number): string {
  return `network ${requests === 1 ? 'request' : 'requests'} since this page was ready`;
}

/** Said when something tried to open a connection and was refused. */
export function refusedLine(refused: number): string {
  return `${countOf(refused, 'request was', 'requests were')} refused. Topheavy makes none: an extension may have.`;
}

/** One kind of thing that is kept. */
interface StoredLine {
  readonly what: string;
  readonly note: string;
  readonly much: string;
}

/** What of the user's is kept on the device, in words and counts. */
export function storedLines(portfolio: Portfolio | null): readonly StoredLine[] {
  const files = portfolio?.files ?? [];
  const rows = files.reduce((total, { holdings }) => total + holdings.length, 0);
  const read = files.reduce((total, { fates }) => total + fates.length, 0);
  const answers = portfolio?.answers.length;
  return [
    {
      what: 'Holdings',
      note: files.length === 0 ? 'nothing yet' : `${countOf(rows, 'row')} kept of ${countOf(read, 'row')} read`,
      much: countOf(files.length, 'file'),
    },
    {
      what: 'Your answers',
      note: 'replayed on the next import',
      much: answers === undefined ? 'none' : countOf(answers, 'answer'),
    },
    {
      what: 'Your settings',
      note: 'lens, size definition, comparison, colours, what you wrote on the client sheet',
      much: 'one record',
    },
  ];
}
