import type { Report } from '../../domain/model/report.ts';
import { safeFileName } from './csv-file.ts';

/**
 * The name of a file made from the report: what it is and the newest day of the data, and nothing of whose it is, unless it is
 * nobody's: the example's files say so.
 */
export function datedFileName(
  what: string,
  { example, files }: Pick<Report, 'example' | 'files'>,
  ending: string,
): string {
  const newest = files
    .flatMap(({ asOf }) => (asOf === null ? [] : [asOf]))
    .sort()
    .at(-1);
  return safeFileName(
    `topheavy-${example ? 'example-' : ''}${what}${newest === undefined ? '' : `-${newest}`}`,
    ending,
  );
}
