import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { currency, isoDate } from '../../src/domain/model/units.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { formatPackFile } from '../../src/reference/pack-file.ts';
import { fromUser } from '../from-user.ts';
import { GROUPS, PORTFOLIOS } from '../measure-coverage/portfolios.ts';
import { writeModules } from './module-text.ts';
import { COMMUNITY_FILE } from './refresh/corrections.ts';
import { openDownloads, type Manners } from './refresh/download.ts';
import { assetsIn } from './refresh/feeds.ts';
import { fetchSources } from './refresh/fetch-sources.ts';
import { fileOf, PACK_FILE, readFolder } from './refresh/folder.ts';
import { downloadsTable, RAW_DOWNLOADS, type RawDownload } from './refresh/raw-kinds.ts';
import { refreshPack } from './refresh/refresh-pack.ts';
import { figuresChanged, withNote } from './refresh/release-note.ts';
import { changesTable, coverageChange, fundChanges, passportChange } from './refresh/renewal-report.ts';
import { makeSources } from './sources.ts';
import { writePackModules } from './write-pack.ts';

const USAGE =
  'npm run reference:refresh -- FOLDER [--fetch --contact WHO] [--report FILE] [--changelog FILE] [--today YYYY-MM-DD] [--dry]';
/** What readers said and was accepted; it is taken over like a download. */
const COMMUNITY = `scripts/reference/${COMMUNITY_FILE}`;
const EURO = currency('EUR')!;
/** As the strictest of the sources asks for, and slower. */
const MANNERS: Omit<Manners, 'agent'> = { pause: 1000, patience: 60_000, tries: 4 };

/**
 * `npm run reference:refresh -- FOLDER`: renews the pack in src/reference/data by the raw downloads of a folder, says what was taken and
 * what refused, coverage before and after and the largest changes, and writes the pack and topheavy-pack.json. Gives 1 where
 * something was refused, which then stays as it was, and no report says so. `--fetch` fetches what decisions/downloads.csv names into the folder first, under the
 * name and address of `--contact`; nothing else asks anybody. `--report` writes what is said as a page in Markdown, `--changelog` puts the
 * changed figures into the release notes. `--dry` writes nothing but the report; without a folder it prints where downloads are.
 */
export async function main(args: string[], measured = [...PORTFOLIOS, ...GROUPS]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      today: { type: 'string' },
      dry: { type: 'boolean', default: false },
      fetch: { type: 'boolean', default: false },
      contact: { type: 'string' },
      report: { type: 'string' },
      changelog: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const today = isoDate(values.today ?? new Date().toISOString().slice(0, 10));
  const hasName = !values.fetch || (values.contact ?? '').trim() !== '';
  if (folder === undefined || today === null || !hasName) {
    console.log(`${USAGE}\n\n${hasName ? downloadsTable() : 'Say who asks: servers want to know whom to write to.'}`);
    return 1;
  }
  const path = fromUser(folder);
  const before = await builtInPack();
  const old = makeReference(before);
  const sources = makeSources(() => '');
  const wanted = sources.read('decisions/lists-wanted.csv').map((row) => row('fund'));
  const fetched: string[] = [];
  if (values.fetch) {
    const listed = new Set([...wanted, ...old.passport.lists.map(({ symbol }) => symbol)]);
    const download = openDownloads(path, { ...MANNERS, agent: `Topheavy reference data (${values.contact})` });
    const rows = sources.read('decisions/downloads.csv');
    fetched.push(...(await fetchSources(path, rows, download, (fund) => listed.has(fund), today)));
  }
  const files = [...(await readFolder(path)), fileOf(COMMUNITY_FILE, new Uint8Array(readFileSync(COMMUNITY)))];
  const { pack, taken, refused, funds } = await refreshPack(before, files, wanted, today);
  const now = makeReference(pack);
  const changes = await fundChanges(old, now, assetsIn(files.flatMap(({ raw }) => raw ?? [])), wanted);
  const note = figuresChanged(before, pack, changes);
  const page = [
    ['# Newer data', '', ...note.map((sentence) => `- ${sentence}`)].join('\n'),
    part('What the funds held most hold now', changesTable(changes)),
    part('Coverage before and after', await coverageChange(measured, old, now)),
    part('The passport', fenced('diff', passportChange(old, now))),
    part('Taken', fenced('', [...agesOf(old, today), ...taken.map((line) => `taken    ${line}`)])),
    part('Refused, and left as it was', fenced('', refused)),
    part('Fetched', fenced('', fetched)),
  ].join('\n\n');
  console.log(
    `${page}\n\n${funds.length} funds have other lists; version ${old.passport.version} → ${now.passport.version}`,
  );
  if (values.report !== undefined) writeFileSync(fromUser(values.report), `${page}\n`);
  if (!values.dry && taken.length > 0) {
    writePackModules(writeModules(pack));
    writeFileSync(join(path, PACK_FILE), formatPackFile(pack));
    if (values.changelog !== undefined) {
      const changelog = fromUser(values.changelog);
      writeFileSync(changelog, withNote(readFileSync(changelog, 'utf8'), note));
    }
  }
  return refused.length > 0 && values.report === undefined ? 1 : 0;
}

const part = (title: string, text: string): string => `## ${title}\n\n${text}`;

function fenced(language: string, lines: readonly string[]): string {
  return ['```' + language, ...lines, '```'].join('\n');
}

/* What of the pack as it is should be fetched anew. */
function agesOf(reference: Reference, today: string): readonly string[] {
  const { passport } = reference;
  const daysSince = (date: string): number => Math.round((Date.parse(today) - Date.parse(date)) / 864e5);
  const say = (what: string, date: string, { tooOld }: RawDownload): string => {
    const age = daysSince(date);
    return `${age > tooOld ? 'too old ' : 'there   '} ${what} of ${date}, ${age} days old`;
  };
  const { tooOld } = RAW_DOWNLOADS['fund-list'];
  const old = passport.lists.filter(({ asOf }) => daysSince(asOf) > tooOld);
  return [
    say('rates', reference.rate(EURO, null)?.asOf ?? '', RAW_DOWNLOADS['ecb-rates']),
    say('market caps', passport.equitiesAsOf, RAW_DOWNLOADS.screener),
    `${old.length > 0 ? 'too old ' : 'there   '} ${old.length} of ${passport.lists.length} lists are older than ${tooOld} days`,
  ];
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
