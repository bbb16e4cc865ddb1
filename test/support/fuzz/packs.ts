import { builtInPack } from '../../../scripts/reference/refresh.ts';
import type { PackText } from '../../../src/reference/make-reference.ts';
import { formatPackFile, parsePackFile } from '../../../src/reference/pack-file.ts';
import { damageData, damageText } from './damage.ts';
import { diceOf, type Dice } from './dice.ts';
import { hold, type Target } from './target.ts';

/* The beginning of each table of the real pack: enough for every decoder to start on. */
const FIRST = 600;

function shortened(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .split('\n')
      .map((line) => line.slice(0, FIRST))
      .join('\n');
  if (Array.isArray(value)) return value.slice(0, 3).map(shortened);
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, shortened(part)]));
}

let small: Promise<PackText> | null = null;

/** Reference packs that are not as the compiler writes them, most with a right checksum. They are used whole or refused. */
export const packs: Target = async (seed, number) => {
  const dice = diceOf(seed, number);
  small ??= builtInPack().then((pack) => shortened(pack) as PackText);
  const pack = await small;
  const [kind, text] = make(pack, dice);
  return hold(kind, text, () => {
    const read = parsePackFile(text);
    if (!read.ok) return { faults: [], outcome: read.error };
    return { faults: formatPackFile(read.value) === text ? [] : ['is not what it says it is'], outcome: 'read' };
  });
};

function make(pack: PackText, dice: Dice): readonly [kind: string, text: string] {
  const roll = dice.next();
  if (roll < 0.2) return ['damaged', damageText(formatPackFile(pack), dice)];
  if (roll < 0.5) return ['other data', JSON.stringify(damageData(JSON.parse(formatPackFile(pack)), dice) ?? '')];
  const parts = Object.entries(pack) as readonly (readonly [string, object])[];
  const [chosen, tables] = dice.of(parts);
  const names = Object.keys(tables);
  const name = dice.of(names);
  const spoilt = Object.fromEntries(
    Object.entries(tables).map(([key, text]) => [
      key,
      key === name && typeof text === 'string' ? damageText(text || ' ', dice) : text,
    ]),
  );
  return ['another table', formatPackFile({ ...pack, [chosen]: spoilt })];
}
