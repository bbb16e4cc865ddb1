import { formatTable } from '../../src/reference/table.ts';
import { isKindId } from '../../src/domain/model/kinds.ts';
import { addTo, byText, rowsBy, SERIES_FILE, type Sources } from './sources.ts';

/** The funds that stand for each kind, by hand with a reason. */
const KINDS_FILE = 'decisions/kinds.csv';
/** Funds without a whole list that are of a kind, by hand with a reason: what the app guesses of them. */
const FUND_KINDS_FILE = 'decisions/fund-kinds.csv';
/** Assets of US exchange-traded funds, which are what the middle of a kind is weighted by. */
const PROFILES_FILE = 'funds/etf-profiles.csv';

/**
 * The table of kinds of funds: the funds that stand for each, their assets in billions of dollars, and the funds that are said to be of it. A
 * fund whose assets no list states counts as the smallest of its kind; where none states any, all count alike. One that is an end of the
 * span alone counts nothing. Throws on an unknown kind, on one with fewer than three funds, from which no span can be told, and on a
 * fund of two kinds; whether each is seen whole is for check-pack.ts. `isFund` tells the funds that the pack knows, `further` has the kinds of
 * funds that the decisions leave out.
 */
export function kindsTable(
  sources: Sources,
  isFund: (symbol: string) => boolean,
  further: ReadonlyMap<string, string> = new Map(),
): string {
  const profiles = sources.read(PROFILES_FILE).filter((row) => row('aum_usd') !== '');
  const assets = new Map(profiles.map((row) => [row('ticker'), Number(row('aum_usd')) / 1e9]));
  const funds = gatherFunds(sources, isFund, further);
  const records = sources.read(KINDS_FILE).map((row) => {
    const [kind, members, edges] = [row('kind'), words(row('members')), words(row('edges'))];
    const all = [...members, ...edges];
    if (!isKindId(kind)) throw new Error(`${KINDS_FILE} names a kind that nobody knows: ${kind}.`);
    if (new Set(all).size < 3 || new Set(all).size < all.length || members.length === 0)
      throw new Error(`${KINDS_FILE} has too few funds of the kind ${kind}, or one of them twice.`);
    if (row('reason') === '') throw new Error(`${KINDS_FILE} gives no reason for ${kind}.`);
    const weights = [...weigh(members.map((member) => assets.get(member) ?? null)), ...edges.map(() => '0')];
    return { kind, name: row('words'), members: all, assets: weights, funds: funds.get(kind) ?? [] };
  });
  const missing = [...funds.keys()].find((kind) => !records.some((record) => record.kind === kind));
  if (missing !== undefined) throw new Error(`${FUND_KINDS_FILE} names a kind that has no funds: ${missing}.`);
  records.sort((a, b) => byText(a.kind, b.kind));
  return formatTable([
    ['kind', records.map(({ kind }) => kind)],
    ['name', records.map(({ name }) => name)],
    ['members', records.map(({ members }) => members.join('|'))],
    ['assets', records.map((record) => record.assets.join(' '))],
    ['funds', records.map((record) => record.funds.join('|'))],
  ]);
}

const words = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('; '));

/* The funds of each kind with all their classes in the pack, which hold the same. */
function gatherFunds(
  sources: Sources,
  isFund: (symbol: string) => boolean,
  further: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const kindOf = new Map<string, string>();
  for (const row of sources.read(FUND_KINDS_FILE)) {
    if (row('reason') === '') throw new Error(`${FUND_KINDS_FILE} gives no reason for ${row('fund')}.`);
    if (kindOf.has(row('fund'))) throw new Error(`${FUND_KINDS_FILE} has ${row('fund')} twice.`);
    kindOf.set(row('fund'), row('kind'));
  }
  for (const classes of rowsBy(sources.read(SERIES_FILE), 'series').values()) {
    const symbols = classes.map((row) => row('ticker'));
    const kinds = new Set(symbols.flatMap((symbol) => kindOf.get(symbol) ?? []));
    if (kinds.size > 1)
      throw new Error(`${FUND_KINDS_FILE} has classes of one fund as two kinds: ${symbols.join(', ')}.`);
    for (const kind of kinds) for (const symbol of symbols.filter(isFund)) kindOf.set(symbol, kind);
  }
  for (const [fund, kind] of further) if (!kindOf.has(fund)) kindOf.set(fund, kind);
  const funds = new Map<string, string[]>();
  for (const [fund, kind] of [...kindOf].sort(([a], [b]) => byText(a, b))) addTo(funds, kind, fund);
  return funds;
}

function weigh(stated: readonly (number | null)[]): readonly string[] {
  const known = stated.filter((assets) => assets !== null);
  const smallest = known.length === 0 ? 1 : Math.min(...known);
  return stated.map((assets) => String(Number((assets ?? smallest).toFixed(2))));
}
