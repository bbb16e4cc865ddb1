import { partsPrefix } from './id-range.ts';
import { fieldsOf, orNull, parseText, parseWith } from './record-fields.ts';
import type { RawContents } from './records.ts';
import { SETTINGS_ID, type ObjectStore } from './schema.ts';

/** Reads records as they lie there. Of a database: all promises are requests of one transaction. */
export interface StoreReader {
  all(store: ObjectStore): Promise<readonly unknown[]>;
  /** All, or those that begin so. */
  ids(store: ObjectStore, prefix?: string): Promise<readonly string[]>;
  one(store: ObjectStore, id: string): Promise<unknown>;
  /** Those whose ids begin so. */
  beginning(store: ObjectStore, prefix: string): Promise<readonly unknown[]>;
}

/** What is found to begin with: of the portfolios only the one to open, and those that have no card. */
export interface RawOpening extends Omit<RawContents, 'snapshots' | 'history' | 'sync'> {
  /** Every portfolio there is. */
  readonly ids: readonly string[];
  /** Every snapshot. */
  readonly days: readonly string[];
  /** Every portfolio with a report. */
  readonly reported: readonly string[];
  /** The one to open. */
  readonly wanted: string | null;
}

/** Gathers what is needed to begin. Nothing foreign is awaited, so that a transaction lives to the end. */
export async function gatherOpening(reader: StoreReader): Promise<RawOpening> {
  const [ids, days, reported, settings, journal, overlay, pack, cards, figures] = await Promise.all([
    reader.ids('portfolios'),
    reader.ids('snapshots'),
    reader.ids('reports'),
    reader.all('settings'),
    reader.all('journal'),
    reader.all('overlay'),
    reader.all('pack'),
    reader.all('cards'),
    reader.all('figures'),
  ]);
  const last = lastOpen(settings);
  const wanted = (last !== null && ids.includes(last) ? last : ids[0]) ?? null;
  const known = new Set(cards.map(idOf));
  const whole = ids.filter((id) => id === wanted || !known.has(id));
  const [portfolios, files, report] = await Promise.all([
    Promise.all(whole.map((id) => reader.one('portfolios', id))),
    Promise.all(whole.map((id) => reader.beginning('files', partsPrefix(id)))),
    wanted === null ? undefined : reader.one('reports', wanted),
  ]);
  return {
    ids,
    days,
    reported,
    wanted,
    portfolios,
    reports: report === undefined ? [] : [report],
    settings,
    journal,
    overlay,
    pack,
    cards,
    figures,
    files: files.flat(),
  };
}

function lastOpen(settings: readonly unknown[]): string | null {
  const record = settings.find((one) => idOf(one) === SETTINGS_ID);
  const read = parseWith((value, path) => fieldsOf(value, path)('lastPortfolio', orNull(parseText)), record);
  return read.ok ? read.value : null;
}

/** The id of a record; empty where it has none. */
export function idOf(record: unknown): string {
  const read = parseWith((value, path) => fieldsOf(value, path)('id', parseText), record);
  return read.ok ? read.value : '';
}
