import { changedFunds, movedBy, type FundChange } from '../../../src/domain/change/fund-changes.ts';
import type { PassportSource, Reference } from '../../../src/domain/model/reference.ts';
import { measureAll } from '../../coverage.ts';
import { markdownTable } from '../../markdown-table.ts';
import type { Measured } from '../../measure-coverage/portfolios.ts';
import { fundsAsShown } from './funds-as-shown.ts';
import { percent } from './release-note.ts';

const MOST_CHANGES = 50;

/** Coverage of portfolios before and after, in Markdown. */
export async function coverageChange(of: readonly Measured[], before: Reference, after: Reference): Promise<string> {
  const [old, now] = [await measureAll(of, before), await measureAll(of, after)];
  const rows = of.flatMap(({ file, name }) => {
    const [a, b] = [old.get(file), now.get(file)];
    if (a === undefined || b === undefined) return [];
    const placed = `${points(a.identified)}% → ${points(b.identified)}%`;
    return [[name, placed, `${points(a.width)} → ${points(b.width)}`]];
  });
  return markdownTable(['Portfolio', 'Placed', 'Range of mega-cap tech, points'], rows);
}

/**
 * The funds of which something else is seen by newer data: those that most people hold first, by what they are worth where that is known, then
 * by their place in `held`, then those that moved most.
 */
export async function fundChanges(
  before: Reference,
  after: Reference,
  assets: ReadonlyMap<string, number>,
  held: readonly string[],
): Promise<readonly FundChange[]> {
  const symbols = after.passport.lists.map(({ symbol }) => symbol);
  const changes = changedFunds(await fundsAsShown(symbols, before), await fundsAsShown(symbols, after));
  const placeOf = new Map(held.map((fund, place) => [fund, held.length - place]));
  const wealth = (fund: string): number => assets.get(fund) ?? -1;
  const place = (fund: string): number => placeOf.get(fund) ?? -1;
  return changes.toSorted(
    (a, b) => wealth(b.symbol) - wealth(a.symbol) || place(b.symbol) - place(a.symbol) || movedBy(b) - movedBy(a),
  );
}

/** Those changes as a table in Markdown, the first fifty. */
export function changesTable(changes: readonly FundChange[]): string {
  const rows = changes
    .slice(0, MOST_CHANGES)
    .map(({ symbol, asOf, lens, smallCaps, ...change }) => [
      symbol,
      `${asOf.before ?? '–'} → ${asOf.after ?? '–'}`,
      `${percent(lens.before)} → ${percent(lens.after)}`,
      `${percent(smallCaps.before)} → ${percent(smallCaps.after)}`,
      points(movedBy({ lens, smallCaps, ...change })),
    ]);
  return markdownTable(['Fund', 'Day of its holdings', 'Mega-cap tech', 'Small caps', 'Moved, points'], rows);
}

/** What the passport says otherwise of its sources, as lines of a diff. */
export function passportChange(before: Reference, after: Reference): readonly string[] {
  const line = ({ file, asOf, rows, licence, sha256 }: PassportSource): string =>
    [file, asOf, `${rows} rows`, licence, sha256.slice(0, 16)].join(' · ');
  const [old, now] = [before, after].map(({ passport }) => new Set(passport.sources.map(line)));
  if (old === undefined || now === undefined) return [];
  return [
    ...(before.passport.version === after.passport.version
      ? []
      : [`-version ${before.passport.version}`, `+version ${after.passport.version}`]),
    ...[...old].filter((one) => !now.has(one)).map((one) => `-${one}`),
    ...[...now].filter((one) => !old.has(one)).map((one) => `+${one}`),
  ];
}

function points(share: number): string {
  return (share * 100).toFixed(1);
}
