import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of source lists beside the repository. */
export const SOURCE_FOLDER = join(import.meta.dirname, '../../../shared/reference');

/** Whether the source lists are beside the repository; tests that need them are skipped where they are not. */
export const HAS_SOURCES = existsSync(SOURCE_FOLDER);

/** The text of a source list by its path inside the reference folder. */
export function sourceText(file: string): string {
  return readFileSync(join(SOURCE_FOLDER, file), 'utf8');
}
