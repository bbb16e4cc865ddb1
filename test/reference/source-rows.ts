import { makeSources, type Row, type Sources } from '../../scripts/reference/sources.ts';

/** Records of a source list written in a test, one line a record, the first line its columns. */
export function sourceRows(...lines: readonly string[]): readonly Row[] {
  return sourcesOf({ 'list.csv': lines }).read('list.csv');
}

/** Source lists written in a test, by path. */
export function sourcesOf(files: Readonly<Record<string, readonly string[]>>): Sources {
  return makeSources((file) => {
    const lines = files[file];
    if (lines === undefined) throw new Error(`The test has no ${file}.`);
    return lines.join('\n');
  });
}
