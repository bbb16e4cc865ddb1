import type { Readable } from 'node:stream';
import type { FundFileReading } from '../../../src/domain/model/fund-file.ts';
import type { ScreenerReading } from '../../../src/domain/lists/resolve-market.ts';
import { findPackFault } from '../../../src/reference/check-pack.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { parseTable } from '../../../src/reference/table.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import { NO_HINTS } from '../../../src/read/read-holdings.ts';
import { versionOf } from '../module-text.ts';
import { factsTable } from '../passport.ts';
import { byText } from '../sources.ts';
import { renewSchemes } from './amfi.ts';
import { kindOfRaw } from './classify.ts';
import { renewByCorrections } from './corrections.ts';
import { renewEuropean } from './european.ts';
import { renewByFeeds } from './feeds.ts';
import { renewList } from './lists.ts';
import { NPORT_FILES, renewByNport } from './nport.ts';
import { addRow, arrange, closeTable, columnOf, dropRows, lengthOf, openTable } from './open-table.ts';
import { renewRates } from './rates.ts';
import type { RawKind } from './raw-kinds.ts';
import { refuseAll, type RawFile, type RawSource, type Renewal } from './renewal.ts';
import { renewCaps, type SecTicker } from './screener.ts';
import { renewTopix } from './topix.ts';
import { readFields, readSeries, renewSeries, type Series } from './series.ts';

/** A file of the folder, or of a ZIP file in it. Those of N-PORT are opened and read line by line, for they are larger than memory. */
export interface FolderFile {
  readonly name: string;
  readonly open: () => Readable;
  /** null for the large ones. */
  readonly raw: RawFile | null;
}

/** What a refresh has come to. */
export interface Refreshed {
  readonly pack: PackText;
  readonly taken: readonly string[];
  readonly refused: readonly string[];
  /** Funds whose lists are other ones now. */
  readonly funds: readonly string[];
}

/**
 * Renews a pack by the raw downloads of a folder, whatever their names, and gives the new pack: the same pack and files give the same
 * bytes. What cannot be taken is refused in words and stays as it was. `today` (YYYY-MM-DD) refuses days in the future and is written
 * nowhere but beside the SEC's tickers, which bear no day. Throws where the result could not be read by the app.
 */
export async function refreshPack(
  base: PackText,
  files: readonly FolderFile[],
  wantedLists: readonly string[],
  today: string,
): Promise<Refreshed> {
  const sorted = [...files].sort((a, b) => byText(a.name, b.name));
  const read = { tickers: [] as readonly SecTicker[], series: null as Series | null };
  const plain: { readonly raw: RawFile; readonly kind: RawKind }[] = [];
  const markets: { readonly raw: RawFile; readonly reading: ScreenerReading }[] = [];
  const lists: { readonly raw: RawFile; readonly reading: FundFileReading }[] = [];
  const refused: string[] = [];
  for (const { raw } of sorted) {
    if (raw === null) continue;
    const kind = kindOfRaw(raw.name, raw.text);
    if (kind === 'sec-company-tickers') read.tickers = readTickers(raw.text);
    else if (kind === 'sec-fund-tickers') read.series = readSeries(raw.text);
    if (kind !== null) {
      plain.push({ raw, kind });
      continue;
    }
    for (const outcome of await readAny(raw.name, raw.bytes, { ...NO_HINTS, wanted: 'fund-list' })) {
      if (outcome.ok && outcome.value.kind === 'market') markets.push({ raw, reading: outcome.value.reading });
      else if (outcome.ok && outcome.value.kind === 'fund-list') lists.push({ raw, reading: outcome.value.reading });
      else refused.push(`${raw.name}: nothing that the pack can be renewed with.`);
    }
  }
  const ofKind = (wanted: RawKind): readonly RawFile[] =>
    plain.filter(({ kind }) => kind === wanted).map(({ raw }) => raw);

  const taken: string[] = [];
  const funds = new Set<string>();
  const sources: RawSource[] = [];
  let pack = base;
  const apply = (renewal: Renewal): void => {
    pack = renewal.pack;
    taken.push(...renewal.taken);
    refused.push(...renewal.refused);
    for (const fund of renewal.funds) funds.add(fund);
    if (renewal.source !== null) sources.push(renewal.source);
  };
  for (const raw of ofKind('ecb-rates')) apply(renewRates(pack, raw, today));
  for (const { raw, reading } of markets) apply(renewCaps(pack, raw, reading, read.tickers, today));
  for (const raw of ofKind('european-etfs')) apply(renewEuropean(pack, raw, today));
  for (const raw of ofKind('sec-fund-tickers'))
    if (read.series !== null) apply(renewSeries(pack, raw, read.series, today));
  const nport = nportFiles(sorted);
  if (nport !== null)
    apply(
      await renewByNport(pack, nport, read.series, wantedLists, today).catch((error: unknown) =>
        refuseAll(pack, `N-PORT: the data set is damaged (${String(error)}).`),
      ),
    );
  for (const raw of ofKind('amfi-schemes')) apply(renewSchemes(pack, raw, today));
  for (const raw of ofKind('topix-weights')) apply(renewTopix(pack, raw, today));
  for (const renewal of renewByFeeds(pack, ofKind('holdings-feed'), wantedLists, today)) apply(renewal);
  for (const { raw, reading } of lists) apply(renewList(pack, raw, reading, today));
  for (const raw of ofKind('corrections')) apply(renewByCorrections(pack, raw, today));

  // nothing was taken: what is as it was needs no second look
  if (pack === base && sources.length === 0) return { pack, taken, refused, funds: [] };
  const renewed = withPassport(base, pack, sources, [...funds]);
  const fault = findPackFault(renewed);
  if (fault !== null) throw new Error(`The app could not read what came out: ${fault}`);
  return { pack: renewed, taken, refused, funds: [...funds].sort(byText) };
}

function readTickers(text: string): readonly SecTicker[] {
  const rows = readFields(text, ['cik', 'ticker', 'exchange']) ?? [];
  return rows.map(([cik = '', ticker = '', exchange = '']) => ({ cik, ticker, exchange }));
}

/* All four, or it is no data set. */
function nportFiles(
  files: readonly FolderFile[],
): Readonly<Record<keyof typeof NPORT_FILES, FolderFile['open']>> | null {
  const of = (name: string) => files.find((file) => file.name.toUpperCase() === name.toUpperCase())?.open;
  const [submissions, funds] = [of(NPORT_FILES.submissions), of(NPORT_FILES.funds)];
  const [holdings, identifiers] = [of(NPORT_FILES.holdings), of(NPORT_FILES.identifiers)];
  if (submissions === undefined || funds === undefined || holdings === undefined || identifiers === undefined)
    return null;
  return { submissions, funds, holdings, identifiers };
}

/** Version, day and counts anew; each raw file that something was taken from is a source, and stands for the lists that it replaced. */
export function withPassport(
  base: PackText,
  pack: PackText,
  sources: readonly RawSource[],
  funds: readonly string[],
): PackText {
  if (sources.length === 0) return pack;
  const { passport, ...content } = pack;
  const before = makeReference(pack).passport;
  const cutoffs = parseTable(pack.equities.CUTOFFS)
    .column('asOf')
    .filter((cell) => cell !== '');
  const asOf = [before.equitiesAsOf, ...cutoffs].sort(byText).at(-1) ?? before.equitiesAsOf;
  const added = countOf(pack.equities.COMPANIES, 'id') - countOf(base.equities.COMPANIES, 'id');
  const facts = {
    version: versionOf(content, asOf),
    equitiesAsOf: asOf,
    listings: before.counts.listings + added,
    companies: before.counts.companies + added,
    funds: countOf(pack.catalog.FUNDS, 'symbol'),
    baskets: pack.baskets.BASKETS.length,
  };
  const table = openTable(passport.SOURCES);
  const names = new Set(sources.map(({ file }) => file));
  const replaced = new Set(funds);
  const files = columnOf(table, 'file');
  dropRows(table, (row) => {
    const list = /^funds\/constituents[^/]*\/([A-Z]+)[^/]*\.csv$/.exec(files[row] ?? '')?.[1];
    return names.has(files[row] ?? '') || (list !== undefined && replaced.has(list));
  });
  for (const { rows, ...source } of sources) addRow(table, { ...source, rows: String(rows) });
  const order = Array.from({ length: lengthOf(table) }, (_, row) => row);
  const sortedFiles = columnOf(table, 'file');
  arrange(
    table,
    order.sort((a, b) => byText(sortedFiles[a] ?? '', sortedFiles[b] ?? '')),
  );
  return { ...content, passport: { ...passport, FACTS: factsTable(facts), SOURCES: closeTable(table) } };
}

function countOf(text: string, column: string): number {
  return parseTable(text).column(column).length;
}
