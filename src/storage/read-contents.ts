import { EMPTY_OVERLAY, type Overlay } from '../domain/overlay.ts';
import type { PackFile } from '../domain/pack-file.ts';
import type { Report } from '../domain/report.ts';
import type { Result } from '../domain/units.ts';
import { checksum } from './checksum.ts';
import {
  fieldsOf,
  oneOf,
  orMissing,
  orAbsent,
  orNull,
  parseCount,
  parseFlag,
  parseText,
  parseWith,
  type Parse,
} from './fields.ts';
import { parseOverlay } from './parse-overlay.ts';
import { parsePackFacts } from './parse-pack.ts';
import { parsePortfolio } from './parse-portfolio.ts';
import { OVERLAY_ID, PACK_ID, SETTINGS_ID, type RawContents } from './records.ts';
import {
  DEFAULT_APP_SETTINGS,
  THEMES,
  type AppSettings,
  type Contents,
  type DamagedRecord,
  type JournalEntry,
  type ObjectStore,
  type ReportRecord,
  type SheetWords,
  type StoredPortfolio,
} from './schema.ts';

/** Reads what was found, record by record: a damaged one is set aside and told, the others are not held up by it. */
export function readContents(raw: RawContents, build: string): Contents {
  const damaged: DamagedRecord[] = [];
  const setAside = (store: ObjectStore, record: unknown, detail: string): void => {
    damaged.push({ store, id: idOf(record), failure: { code: 'unreadable-record', detail }, raw: record });
  };
  const portfolios = raw.portfolios.flatMap((record): StoredPortfolio[] => {
    const read = readPortfolio(record);
    if (!read.ok) {
      setAside('portfolios', record, read.error);
      return [];
    }
    const { id } = read.value.portfolio;
    return [{ ...read.value, report: findReport(raw.reports, id, read.value.revision, build) }];
  });
  const journal = raw.journal.flatMap((record): JournalEntry[] => {
    const read = parseWith(journalEntry, record);
    if (!read.ok) setAside('journal', record, read.error);
    return read.ok ? [read.value] : [];
  });
  const settings = readSettings(raw.settings, setAside);
  const overlay = readOverlay(raw.overlay, setAside);
  return { portfolios, settings, overlay, pack: readPack(raw.pack, setAside), journal, damaged };
}

function readPortfolio(record: unknown): Result<Omit<StoredPortfolio, 'report'>, string> {
  const envelope = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    return {
      revision: field('revision', parseCount),
      checksum: field('checksum', parseText),
      raw: field('portfolio', (inner) => inner),
    };
  }, record);
  if (!envelope.ok) return envelope;
  const { revision, raw } = envelope.value;
  const read = parsePortfolio(raw);
  if (!read.ok) return read;
  if (checksum(raw) !== envelope.value.checksum) return { ok: false, error: 'the checksum differs' };
  return { ok: true, value: { portfolio: read.value, revision } };
}

/**
 * The kept report, if it is of this revision and unchanged since this same build wrote it. A report is worked out anew
 * from the portfolio at any time, so one that does not fit is simply not used: no loss, nothing to tell.
 */
function findReport(records: readonly unknown[], id: string, revision: number, build: string): Report | null {
  const record = records.find((one) => idOf(one) === id);
  return isOwnReport(record, build) && record.revision === revision ? record.report : null;
}

/** By this build and with its checksum intact, it is what this build's own types say. */
function isOwnReport(record: unknown, build: string): record is ReportRecord {
  const read = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    field('revision', parseCount);
    const same = field('madeBy', parseText) === build;
    return same && field('report', (report) => checksum(report)) === field('checksum', parseText);
  }, record);
  return read.ok && read.value;
}

function readSettings(
  records: readonly unknown[],
  setAside: (store: ObjectStore, record: unknown, detail: string) => void,
): AppSettings {
  const record = records.find((one) => idOf(one) === SETTINGS_ID);
  if (record === undefined) return DEFAULT_APP_SETTINGS;
  const read = parseWith(appSettings, record);
  if (!read.ok) setAside('settings', record, read.error);
  return read.ok ? read.value : DEFAULT_APP_SETTINGS;
}

/* One that is damaged is told and not used: figures then come from the pack alone. */
function readOverlay(
  records: readonly unknown[],
  setAside: (store: ObjectStore, record: unknown, detail: string) => void,
): Overlay {
  const record = records.find((one) => idOf(one) === OVERLAY_ID);
  if (record === undefined) return EMPTY_OVERLAY;
  const envelope = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    return { checksum: field('checksum', parseText), raw: field('overlay', (inner) => inner) };
  }, record);
  const read = envelope.ok ? parseOverlay(envelope.value.raw) : envelope;
  const isWhole = envelope.ok && checksum(envelope.value.raw) === envelope.value.checksum;
  if (read.ok && isWhole) return read.value;
  setAside('overlay', record, read.ok ? 'the checksum differs' : read.error);
  return EMPTY_OVERLAY;
}

function readPack(
  records: readonly unknown[],
  setAside: (store: ObjectStore, record: unknown, detail: string) => void,
): PackFile | null {
  const record = records.find((one) => idOf(one) === PACK_ID);
  if (record === undefined) return null;
  const read = parsePackFacts(record);
  if (!read.ok) setAside('pack', record, read.error);
  return read.ok ? read.value : null;
}

const sheetWords: Parse<SheetWords> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    portfolio: field('portfolio', parseText),
    title: field('title', parseText),
    note: field('note', parseText),
  };
};

const appSettings: Parse<AppSettings> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    hideAmounts: field('hideAmounts', parseFlag),
    theme: field('theme', oneOf(THEMES)),
    lastPortfolio: field('lastPortfolio', orNull(parseText)),
    shortcuts: field('shortcuts', orMissing(parseFlag, DEFAULT_APP_SETTINGS.shortcuts)),
    sheet: field('sheet', orAbsent(sheetWords)),
  };
};

const journalEntry: Parse<JournalEntry> = (value, path) => {
  const field = fieldsOf(value, path);
  return { id: field('id', parseText), file: field('file', parseText), bytes: field('bytes', parseCount) };
};

function idOf(record: unknown): string {
  const read = parseWith((value, path) => fieldsOf(value, path)('id', parseText), record);
  return read.ok ? read.value : '';
}
