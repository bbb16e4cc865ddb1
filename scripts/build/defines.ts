import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLicenceTexts, readLicences } from './licences.ts';

/** Constants that a build puts into the app. */
export function definesOf(root: string, { isSingleFile }: { isSingleFile: boolean }): Readonly<Record<string, string>> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    __APP_VERSION__: JSON.stringify(version),
    __LICENCES__: JSON.stringify(readLicences(root)),
    __LICENCE_TEXTS__: JSON.stringify(readLicenceTexts(root)),
    __SINGLE_FILE__: JSON.stringify(isSingleFile),
  };
}
