import { tIn } from '../../../words/t.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { safeFileName } from './csv-file.ts';

/**
 * The name of a file made from the report: what it is and the newest day of the data, and nothing of whose it is, unless it is
 * nobody's: the example's files say so. In English, for tables and reports.
 */
export function datedFileName(
  what: string,
  { example, files }: Pick<Report, 'example' | 'files'>,
  ending: string,
): string {
  return safeFileName(`topheavy-${example ? 'example-' : ''}${what}${dayOfName(files)}`, ending);
}

/** The same of a picture or a page, in the language of its words. */
export function pageFileName(
  what: 'verdict' | 'shares',
  { example, files }: Pick<Report, 'example' | 'files'>,
): string {
  const words = {
    verdict: () =>
      example ? tIn('name of a file')`topheavy-example-verdict` : tIn('name of a file')`topheavy-verdict`,
    shares: () => (example ? tIn('name of a file')`topheavy-example-shares` : tIn('name of a file')`topheavy-shares`),
  };
  return safeFileName(`${words[what]()}${dayOfName(files)}`, what === 'verdict' ? '.png' : '.html');
}

/* A file of several days is named by the newest; an undated one by none. */
function dayOfName(files: readonly { readonly asOf: IsoDate | null }[]): string {
  const newest = files
    .flatMap(({ asOf }) => (asOf === null ? [] : [asOf]))
    .sort()
    .at(-1);
  return newest === undefined ? '' : `-${newest}`;
}

const LONGEST_FILE_NAME = 80;

/**
 * The name of a client's sheet as a file: whose it is and the newest day of the data, in at most 80 signs that every system takes. Letters
 * of all scripts stay, so that two clients are told apart. `number`: from 2 on it stands at the end, for names that are taken.
 */
export function sheetFileName(client: string, { files }: Pick<Report, 'files'>, number = 1): string {
  // with these words behind it no name is one that Windows keeps for itself
  const ending = `-${tIn('name of a file')`sheet`}${dayOfName(files)}${number === 1 ? '' : `-${number}`}.html`;
  const plain = client
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-')
    .replace(/^[-. \p{M}]+/u, '')
    .slice(0, LONGEST_FILE_NAME - ending.length)
    // a letter of two halves that was cut in two
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/(?<![-. ])[-. ]+$/, '');
  return `${plain === '' ? tIn('name of a file')`client` : plain}${ending}`;
}
