import type { FileKindAnswer } from '../../domain/model/file-reading.ts';
import { isBlank, type FileRecord } from '../cells/records.ts';
import { PROFILES } from '../profiles/index.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import { headerOfRoles, isHoldingsHeader, readHeader } from './header.ts';
import { hasSignature, isHeaderOf, NONE_KNOWN, RECORDS_SEARCHED, type Recognised, type Table } from './recognise.ts';
import { sketchTable } from './sketch.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { titleKey } from './titles.ts';

/* What the user says of a whole file goes before what it looks like: a list of what is owned, or one broker's. */

/* Of a file without titles no history can be read. */
const NO_TITLES = 0;

/** A table of holdings, as said; of a history the line of its titles; null where nothing in the file can be what was said. */
export type StatedTable = { readonly table: Table } | { readonly historyLine: number } | null;

/** Finds what the user says the file is. `found` = what it looks like by itself. */
export function findStatedTable(records: Iterable<FileRecord>, said: FileKindAnswer, found: Recognised): StatedTable {
  switch (said.kind) {
    case 'holdings':
      return asHoldings(records, found);
    case 'history': {
      const historyLine = titlesLine(records, found);
      return historyLine === NO_TITLES ? null : { historyLine };
    }
    case 'broker': {
      const table = tableOf(records, said.broker);
      return table === null ? null : { table };
    }
  }
}

/* A table that was found stays as it is, without the doubt what it is; of one that was taken for something else the likeliest columns. */
function asHoldings(records: Iterable<FileRecord>, found: Recognised): StatedTable {
  if (found.kind === 'table') return { table: { ...found.table, verdict: null, isSaid: true } };
  const sketch = sketchTable(records, null, false);
  if (sketch === null) return null;
  const header = headerOfRoles(sketch.columns);
  return isHoldingsHeader(header)
    ? { table: { ...saidTable(SPREADSHEET, header, sketch.headerLine), isSaid: true } }
    : null;
}

function titlesLine(records: Iterable<FileRecord>, found: Recognised): number {
  if (found.kind === 'other') return found.line;
  if (found.kind === 'table') return found.table.headerLine;
  return sketchTable(records, null, false)?.headerLine ?? NO_TITLES;
}

/* The line with one of the broker's signatures, else the first that says enough in its words, with most of one's titles. */
function tableOf(records: Iterable<FileRecord>, broker: string): Table | null {
  const profiles = PROFILES.filter((one) => one.broker === broker);
  let seen = 0;
  let likely: Table | null = null;
  for (const record of records) {
    if (isBlank(record)) continue;
    seen += 1;
    if (seen > RECORDS_SEARCHED) break;
    if (record.cells.length < 2) continue;
    for (const profile of profiles) {
      const header = readHeader(record.cells, profile);
      if (hasSignature(record.cells, profile)) return saidTable(profile, header, record.line);
      if (isHoldingsHeader(header) && hasMostOf(record.cells, profile))
        likely ??= saidTable(profile, header, record.line);
    }
  }
  return likely;
}

function hasMostOf(cells: readonly string[], profile: BrokerProfile): boolean {
  const keys = new Set(cells.map(titleKey));
  const { signatures } = profile;
  if (signatures.length === 0) return isHeaderOf(cells, profile);
  return signatures.some((titles) => 2 * titles.filter((title) => keys.has(title)).length > titles.length);
}

function saidTable(profile: BrokerProfile, header: Table['header'], headerLine: number): Table {
  return { profile, header, headerLine, from: 'user', knownHeaders: NONE_KNOWN, plan: null, verdict: null };
}
