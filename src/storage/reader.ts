import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/units.ts';
import { fieldsOf, orNull, parseText, parseWith } from './fields.ts';
import type { RawContents } from './records.ts';
import { SETTINGS_ID, type ObjectStore } from './schema.ts';

/** Reads records as they lie there. Of a database: all promises are requests of one transaction. */
export interface RecordReader {
  all(store: ObjectStore): Promise<readonly unknown[]>;
  ids(store: ObjectStore): Promise<readonly string[]>;
  one(store: ObjectStore, id: string): Promise<unknown>;
  /** Those whose ids begin so. */
  beginning(store: ObjectStore, prefix: string): Promise<readonly unknown[]>;
}

/** Runs one reading of records, in one transaction where there are such. */
export type RunReading = <T>(read: (reader: RecordReader) => Promise<T>) => Promise<Result<T, Failure>>;

/** What is found to begin with: of the portfolios only the one to open, and those that have no card. */
export interface RawOpening extends Omit<RawContents, 'snapshots'> {
  /** Every portfolio there is. */
  readonly ids: readonly string[];
  /** The one to open. */
  readonly wanted: string | null;
}

/** Gathers what is needed to begin. Nothing foreign is awaited, so that a transaction lives to the end. */
export async function gatherOpening(reader: RecordReader): Promise<RawOpening> {
  const [ids, settings, journal, overlay, pack, cards, figures] = await Promise.all([
    reader.ids('portfolios'),
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
  const [portfolios, report] = await Promise.all([
    Promise.all(whole.map((id) => reader.one('portfolios', id))),
    wanted === null ? undefined : reader.one('reports', wanted),
  ]);
  return {
    ids,
    wanted,
    portfolios,
    reports: report === undefined ? [] : [report],
    settings,
    journal,
    overlay,
    pack,
    cards,
    figures,
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
