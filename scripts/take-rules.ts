import { readFile } from 'node:fs/promises';
import { layRules, companiesIn } from '../src/domain/book/rules.ts';
import { readRules } from '../src/domain/book/read-rules.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../src/domain/model/portfolio.ts';
import type { Reference } from '../src/domain/model/reference.ts';
import { ruleFaultWords } from '../src/screens/files/words/rules-file.ts';
import { CannotAnalyse, whyClosed } from './cannot-analyse.ts';
import { fromUser } from './from-user.ts';
import { takeOptions } from './take-options.ts';

/** What a portfolio is measured by before any option is read. */
export type Ground = Pick<Portfolio, 'settings' | 'targets' | 'lab'>;

/** Without a file of rules. */
export const NO_RULES: Ground = { settings: DEFAULT_SETTINGS, targets: UNSAID.targets, lab: UNSAID.lab };

/* The same words for every fault of the file, one a line. */
function refuse(path: string, faults: readonly string[]): never {
  throw new CannotAnalyse(faults.map((fault) => `--rules ${path}: ${fault}`).join('\n'));
}

async function readGround(path: string, ground: Ground, reference: Reference): Promise<Ground> {
  const text = await readFile(fromUser(path), 'utf8').catch((error: unknown) =>
    refuse(path, [`it cannot be opened: ${whyClosed(error)}.`]),
  );
  const read = readRules(text);
  if (!read.ok) refuse(path, read.error.map(ruleFaultWords));
  const unknown = companiesIn(read.value).filter((issuer) => reference.company(issuer) === null);
  if (unknown.length > 0)
    refuse(path, [`these are no companies of the reference pack: ${unknown.slice(0, 20).join(', ')}.`]);
  return layRules(ground, read.value);
}

/**
 * Takes `--rules FILE` out of a command line: what the rules say, which other options then change, and everything else as it stands. Of
 * several files a later one counts. Throws CannotAnalyse in words for a file that cannot be opened or has a fault.
 */
export async function takeRules(
  args: readonly string[],
  reference: Reference,
): Promise<{ readonly ground: Ground; readonly rest: readonly string[] }> {
  const { taken, rest } = takeOptions(args, ['rules']);
  let ground = NO_RULES;
  for (const [, path] of taken) ground = await readGround(path, ground, reference);
  return { ground, rest };
}
