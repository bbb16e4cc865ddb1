import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changedFunds, movedBy, type FundChange } from '../../src/domain/change/fund-changes.ts';
import { currency, isoDate } from '../../src/domain/model/units.ts';
import type { Ends } from '../../src/domain/model/report-amounts.ts';
import type { Report } from '../../src/domain/model/report.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { formatPackFile } from '../../src/reference/pack-file.ts';
import { PORTFOLIOS, GROUPS } from '../measure-coverage/portfolios.ts';
import { measureAll } from '../coverage.ts';
import { PACK_FILE, readFolder } from './refresh/folder.ts';
import { fundsAsShown } from './refresh/funds-as-shown.ts';
import { fromUser } from '../from-user.ts';
import { writeModules } from './module-text.ts';
import { downloadsTable, RAW_DOWNLOADS, type RawDownload } from './refresh/raw-kinds.ts';
import { refreshPack } from './refresh/refresh-pack.ts';
import { makeSources } from './sources.ts';
import { writePackModules } from './write-pack.ts';

const USAGE = 'npm run reference:refresh -- FOLDER [--today YYYY-MM-DD] [--dry]';
const MOST_CHANGES = 50;
const EURO = currency('EUR')!;

/**
 * `npm run reference:refresh -- FOLDER`: renews the pack in src/reference/data by the raw downloads of a folder, says what was taken and
 * what refused, coverage before and after and the largest changes, and writes the pack and topheavy-pack.json. Gives 1 where
 * something was refused, which then stays as it was. `--dry` writes nothing; without a folder it prints where downloads are.
 */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { today: { type: 'string' }, dry: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const today = isoDate(values.today ?? new Date().toISOString().slice(0, 10));
  if (folder === undefined || today === null) {
    console.log(`${USAGE}\n\n${downloadsTable()}`);
    return 1;
  }
  const path = fromUser(folder);
  const before = await builtInPack();
  const wanted = makeSources(() => '')
    .read('decisions/lists-wanted.csv')
    .map((row) => row('fund'));
  const { pack, taken, refused, funds } = await refreshPack(before, await readFolder(path), wanted, today);

  printAges(makeReference(before), today);
  for (const line of taken) console.log(`taken    ${line}`);
  for (const line of refused) console.log(`refused  ${line}`);
  const references = [makeReference(before), makeReference(pack)] as const;
  await printCoverage(...references);
  await printChanges(...references);
  console.log(
    `\n${funds.length} funds have other lists; version ${references[0].passport.version} → ${references[1].passport.version}`,
  );
  if (!values.dry && taken.length > 0) {
    writePackModules(writeModules(pack));
    writeFileSync(join(path, PACK_FILE), formatPackFile(pack));
  }
  return refused.length > 0 ? 1 : 0;
}

/* What of the pack as it is should be fetched anew. */
function printAges(reference: Reference, today: string): void {
  const { passport } = reference;
  const daysSince = (date: string): number => Math.round((Date.parse(today) - Date.parse(date)) / 864e5);
  const say = (what: string, date: string, { tooOld }: RawDownload): void => {
    const age = daysSince(date);
    console.log(`${age > tooOld ? 'too old ' : 'there   '} ${what} of ${date}, ${age} days old`);
  };
  say('rates', reference.rate(EURO, null)?.asOf ?? '', RAW_DOWNLOADS['ecb-rates']);
  say('market caps', passport.equitiesAsOf, RAW_DOWNLOADS.screener);
  const { tooOld } = RAW_DOWNLOADS['fund-list'];
  const old = passport.lists.filter(({ asOf }) => daysSince(asOf) > tooOld);
  console.log(
    `${old.length > 0 ? 'too old ' : 'there   '} ${old.length} of ${passport.lists.length} lists are older than ${tooOld} days`,
  );
}

/** The pack as it is in the repository. */
export async function builtInPack(): Promise<PackText> {
  const [equities, identifiers, catalog, baskets, fx, passport] = await Promise.all([
    import('../../src/reference/data/equities.ts'),
    import('../../src/reference/data/identifiers.ts'),
    import('../../src/reference/data/catalog.ts'),
    import('../../src/reference/data/baskets.ts'),
    import('../../src/reference/data/fx.ts'),
    import('../../src/reference/data/passport.ts'),
  ]);
  // plain objects: the modules have their own order
  return {
    equities: { ...equities },
    identifiers: { ...identifiers },
    catalog: { ...catalog },
    baskets: { ...baskets },
    fx: { ...fx },
    passport: { ...passport },
  };
}

async function printCoverage(before: Reference, after: Reference): Promise<void> {
  const files = [...PORTFOLIOS, ...GROUPS];
  const [old, now] = [await measureAll(files, before), await measureAll(files, after)];
  console.log(`\n${'placed, before → after'.padEnd(42)}range of mega-cap tech, points`);
  for (const { file, name } of files) {
    const [a, b] = [old.get(file), now.get(file)];
    if (a === undefined || b === undefined) continue;
    const placed = `${points(a.identified)} → ${points(b.identified)} %`;
    console.log(`${name.padEnd(42)}${placed.padEnd(20)}${points(a.width)} → ${points(b.width)}`);
  }
}

/* Every fund that has a list of its own, before and after. */
async function printChanges(before: Reference, after: Reference): Promise<void> {
  const symbols = after.passport.lists.map(({ symbol }) => symbol);
  const shown = async (reference: Reference): Promise<Report['funds']> => fundsAsShown(symbols, reference);
  const changes = changedFunds(await shown(before), await shown(after));
  if (changes.length === 0) return;
  console.log(`\nthe ${Math.min(MOST_CHANGES, changes.length)} largest of ${changes.length} changes`);
  for (const change of changes.slice(0, MOST_CHANGES)) console.log(describe(change));
}

function describe(change: FundChange): string {
  const { symbol, asOf, lens, smallCaps } = change;
  const days = asOf.before === asOf.after ? (asOf.after ?? '–') : `${asOf.before ?? '–'} → ${asOf.after ?? '–'}`;
  const ends = ({ low, high }: Ends): string => (high - low < 0.0005 ? points(low) : `${points(low)}–${points(high)}`);
  const tech = `mega-cap tech ${ends(lens.before)} → ${ends(lens.after)}`;
  const small = `small caps ${ends(smallCaps.before)} → ${ends(smallCaps.after)}`;
  return `${symbol.padEnd(10)}${points(movedBy(change)).padStart(5)} points  ${tech.padEnd(44)}${small.padEnd(40)}${days}`;
}

function points(share: number): string {
  return (share * 100).toFixed(1);
}
