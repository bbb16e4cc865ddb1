import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Reference } from '../src/domain/model/reference.ts';
import { loadReference } from '../src/reference/load.ts';
import { makeReference, type PackText } from '../src/reference/make-reference.ts';
import { CannotAnalyse, whyClosed } from './cannot-analyse.ts';
import { fromUser } from './from-user.ts';
import { isCorrections, renewByCorrections } from './reference/refresh/corrections.ts';
import { takeOptions } from './take-options.ts';

/**
 * Takes `--corrections FILE` out of a command line: the reference pack, with what such tables say that numbers and names are, and everything
 * else as it stands. Throws CannotAnalyse in words for a file that cannot be opened, is no such table, or has a row that is refused.
 */
export async function takeCorrections(
  args: readonly string[],
): Promise<{ readonly reference: Reference; readonly rest: readonly string[] }> {
  const { taken, rest } = takeOptions(args, ['corrections']);
  const packs: PackText[] = [];
  const reference = await loadReference((pack) => void packs.push(pack));
  const [builtIn] = packs;
  if (taken.length === 0 || builtIn === undefined) return { reference, rest };
  let pack = builtIn;
  for (const [, path] of taken) pack = await correct(pack, path);
  return { reference: makeReference(pack), rest };
}

async function correct(pack: PackText, path: string): Promise<PackText> {
  const text = await readFile(fromUser(path), 'utf8').catch((error: unknown) => {
    throw new CannotAnalyse(`--corrections ${path}: it cannot be opened: ${whyClosed(error)}.`);
  });
  if (!isCorrections(text))
    throw new CannotAnalyse(`--corrections ${path}: its first line has to be isin,name,is,source,day,reason.`);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const done = renewByCorrections(pack, { name: path, text, sha256 }, new Date().toISOString().slice(0, 10));
  if (done.refused.length > 0) throw new CannotAnalyse(done.refused.map((why) => `--corrections ${why}`).join('\n'));
  return done.pack;
}
