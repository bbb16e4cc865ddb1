import { formatTable } from '../../src/reference/table.ts';
import { isKindId } from '../../src/domain/kinds.ts';
import { byText, type Sources } from './sources.ts';

/** The funds that stand for each kind, by hand with a reason. */
const KINDS_FILE = 'decisions/kinds.csv';
/** Assets of US exchange-traded funds, which are what the middle of a kind is weighted by. */
const PROFILES_FILE = 'funds/etf-profiles.csv';

/**
 * The table of kinds of funds: the funds that stand for each, and their assets in billions of dollars. A fund whose assets no list
 * states counts as the smallest of its kind; where none states any, all count alike. Throws on an unknown kind and on one with fewer
 * than three funds, from which no span can be told; whether each fund is seen whole is for check-pack.ts.
 */
export function kindsTable(sources: Sources): string {
  const profiles = sources.read(PROFILES_FILE).filter((row) => row('aum_usd') !== '');
  const assets = new Map(profiles.map((row) => [row('ticker'), Number(row('aum_usd')) / 1e9]));
  const records = sources.read(KINDS_FILE).map((row) => {
    const [kind, members] = [row('kind'), row('members').split('; ')];
    if (!isKindId(kind)) throw new Error(`${KINDS_FILE} names a kind that nobody knows: ${kind}.`);
    if (new Set(members).size < 3 || new Set(members).size < members.length)
      throw new Error(`${KINDS_FILE} has too few funds of the kind ${kind}, or one of them twice.`);
    if (row('reason') === '') throw new Error(`${KINDS_FILE} gives no reason for ${kind}.`);
    return { kind, name: row('words'), members, assets: weigh(members.map((member) => assets.get(member) ?? null)) };
  });
  records.sort((a, b) => byText(a.kind, b.kind));
  return formatTable([
    ['kind', records.map(({ kind }) => kind)],
    ['name', records.map(({ name }) => name)],
    ['members', records.map(({ members }) => members.join('|'))],
    ['assets', records.map((record) => record.assets.join(' '))],
  ]);
}

function weigh(stated: readonly (number | null)[]): readonly string[] {
  const known = stated.filter((assets) => assets !== null);
  const smallest = known.length === 0 ? 1 : Math.min(...known);
  return stated.map((assets) => String(Number((assets ?? smallest).toFixed(2))));
}
