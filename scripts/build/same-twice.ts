import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { listFiles } from '../../test/support/dist.ts';

const FOLDERS = ['dist', 'dist-single'];

function build(): ReadonlyMap<string, string> {
  // what runs this program is a server for development, and its word would make a build for development
  const env = { ...process.env, NODE_ENV: 'production' };
  for (const command of ['build', 'build:single'])
    execFileSync('npm', ['run', '--silent', command], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const files = FOLDERS.flatMap((folder) => listFiles(folder).map((file) => `${folder}/${file}`));
  return new Map(files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

/** `npm run build:twice`: builds twice and names every file that is not the same to the byte. */
export function main(): Promise<number> {
  const [first, second] = [build(), build()];
  const different = [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
  for (const file of different) console.error(`${file} differs from one build to the next.`);
  if (different.length === 0) console.log(`${first.size} files, twice the same to the byte.`);
  return Promise.resolve(different.length === 0 ? 0 : 1);
}
