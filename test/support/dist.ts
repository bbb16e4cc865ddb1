import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The built app, as `npm run build` leaves it. */
export const DIST = 'dist';

/** Every file below a folder, as paths relative to it with forward slashes. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The text files of the built app that a browser runs or draws, with their text. */
export function readTexts(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return listFiles(folder)
    .filter((file) => /\.(js|css|html|svg|webmanifest)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
