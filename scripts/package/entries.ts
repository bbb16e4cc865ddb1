import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** One thing that the package offers: by which name it is imported, what it is made of, what its file is called. */
interface Entry {
  readonly as: string;
  readonly source: string;
  readonly file: string;
}

/** The entries of the package, in the order of their documentation. */
export const ENTRIES: readonly Entry[] = [
  { as: '.', source: 'library/analyse.ts', file: 'analyse' },
  { as: './import', source: 'library/import.ts', file: 'import' },
  { as: './pack', source: 'library/pack.ts', file: 'pack' },
  { as: './element', source: 'library/element.ts', file: 'element' },
];

/** The report file's schema in the package. */
export const SCHEMA = 'topheavy-report-1.schema.json';
