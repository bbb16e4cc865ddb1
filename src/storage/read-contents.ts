import type { Snapshot } from '../domain/change/snapshot.ts';
import { withoutExamples } from '../domain/examples.ts';
import { EMPTY_OVERLAY, type Overlay } from '../domain/overlay.ts';
import { unpackReport } from '../domain/packed.ts';
import type { PackFile } from '../domain/pack-file.ts';
import type { Report } from '../domain/report.ts';
import { makeCard, type Card } from '../domain/shelf.ts';
import type { Result } from '../domain/units.ts';
import { checksum } from './checksum.ts';
import {
  fieldsOf,
  oneOf,
  orMissing,
  orAbsent,
  orNull,
  parseCount,
  parseDate,
  parseFlag,
  parsePositive,
  parseText,
  parseWith,
  type Parse,
} from './fields.ts';
import { parseCard, parseFigures } from './parse-card.ts';
import { parseOverlay } from './parse-overlay.ts';
import { parsePackFacts } from './parse-pack.ts';
import { parsePortfolio } from './parse-portfolio.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { idOf, type RawOpening } from './reader.ts';
import { OVERLAY_ID, PACK_ID, type RawContents } from './records.ts';
import {
  DEFAULT_APP_SETTINGS,
  SETTINGS_ID,
  THEMES,
  type AppSettings,
  type Contents,
  type DamagedRecord,
  type JournalEntry,
  type KeptCounts,
  type ObjectStore,
  type Opening,
  type ReportRecord,
  type OfflineCheck,
  type SheetWords,
  type Store,
  type StoredPortfolio,
} from './schema.ts';

type SetAside = (store: ObjectStore, record: unknown, detail: string) => void;

function openDamage(): { readonly damaged: DamagedRecord[]; readonly setAside: SetAside } {
  const damaged: DamagedRecord[] = [];
  const setAside: SetAside = (store, record, detail) => {
    damaged.push({ store, id: idOf(record), failure: { code: 'unreadable-record', detail }, raw: record });
  };
  return { damaged, setAside };
}

/** Reads what was found, record by record: a damaged one is set aside and told, the others are not held up by it. */
export function readContents(raw: RawContents, build: string): Contents {
  const { damaged, setAside } = openDamage();
  return {
    portfolios: readPortfolios(raw.portfolios, raw.reports, build, setAside),
    snapshots: readSnapshots(raw.snapshots, setAside),
    ...readOthers(raw, setAside),
    damaged,
  };
}

/** Reads what there is to begin with. Where the wanted portfolio is damaged, the next that can be read is opened. */
export async function readOpening(raw: RawOpening, build: string, readOne: Store['readPortfolio']): Promise<Opening> {
  const { damaged, setAside } = openDamage();
  const whole = readPortfolios(raw.portfolios, raw.reports, build, setAside);
  const unreadable = new Set(damaged.map(({ id }) => id));
  const cards = readCards(raw, whole).filter(({ id }) => !unreadable.has(id));
  const others = readOthers(raw, setAside);
  const wanted = whole.find(({ portfolio }) => portfolio.id === raw.wanted);
  const isWished = wanted !== undefined && (raw.wanted === others.settings.lastPortfolio || !wanted.portfolio.archived);
  const portfolio = isWished ? wanted : await firstReadable(cards, readOne);
  const figures = readEnveloped(raw.figures, 'figures', parseFigures);
  return { cards, figures, portfolio, ...others, damaged };
}

async function firstReadable(cards: readonly Card[], readOne: Store['readPortfolio']): Promise<StoredPortfolio | null> {
  for (const { id } of [...cards.filter(({ archived }) => !archived), ...cards.filter(({ archived }) => archived)]) {
    const read = await readOne(id);
    if (read.ok && read.value !== null) return read.value;
  }
  return null;
}

/* A card that is missing or damaged is made from its portfolio, which was then gathered whole or is read when opened. */
function readCards({ ids, cards }: RawOpening, whole: readonly StoredPortfolio[]): readonly Card[] {
  const made = whole.map(({ portfolio, revision }) => makeCard(portfolio, revision));
  const known = new Map([...readEnveloped(cards, 'card', parseCard), ...made].map((card) => [card.id, card]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

function readEnveloped<T>(records: readonly unknown[], name: string, parse: Parse<T>): readonly T[] {
  return records.flatMap((record) => {
    const read = openEnvelope(record, name);
    const value = read.ok ? parseWith(parse, read.value) : read;
    return value.ok ? [value.value] : [];
  });
}

/* What lies in a record under a name, if its checksum is right. */
function openEnvelope(record: unknown, name: string): Result<unknown, string> {
  const envelope = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    return { checksum: field('checksum', parseText), raw: field(name, (inner) => inner) };
  }, record);
  if (!envelope.ok) return envelope;
  if (checksum(envelope.value.raw) !== envelope.value.checksum) return { ok: false, error: 'the checksum differs' };
  return { ok: true, value: envelope.value.raw };
}

/** Reads snapshots, the oldest first; a damaged one is set aside. */
export function readSnapshots(records: readonly unknown[], setAside: SetAside): readonly Snapshot[] {
  const snapshots = records.flatMap((record) => {
    const inner = openEnvelope(record, 'snapshot');
    const read = inner.ok ? parseSnapshot(inner.value) : inner;
    if (read.ok) return [read.value];
    setAside('snapshots', record, read.error);
    return [];
  });
  return snapshots.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function readOthers(
  raw: Pick<RawContents, 'settings' | 'overlay' | 'pack' | 'journal'>,
  setAside: SetAside,
): Omit<Contents, 'portfolios' | 'snapshots' | 'damaged'> {
  const journal = raw.journal.flatMap((record): JournalEntry[] => {
    const read = parseWith(journalEntry, record);
    if (!read.ok) setAside('journal', record, read.error);
    return read.ok ? [read.value] : [];
  });
  const settings = readSettings(raw.settings, setAside);
  const overlay = readOverlay(raw.overlay, setAside);
  return { settings, overlay, pack: readPack(raw.pack, setAside), journal };
}

function readPortfolios(
  records: readonly unknown[],
  reports: readonly unknown[],
  build: string,
  setAside: SetAside,
): readonly StoredPortfolio[] {
  return records.flatMap((record): StoredPortfolio[] => {
    const report = reports.find((one) => idOf(one) === idOf(record));
    const read = readStored(record, report, build);
    if (!read.ok) setAside('portfolios', record, read.error);
    return read.ok ? [read.value] : [];
  });
}

/** Reads the record of one portfolio, and its report where there is one that fits. */
export function readStored(record: unknown, report: unknown, build: string): Result<StoredPortfolio, string> {
  const read = readPortfolio(record);
  if (!read.ok) return read;
  const portfolio = withoutExamples(read.value.portfolio);
  if (portfolio !== read.value.portfolio)
    return { ok: true, value: { ...read.value, portfolio, report: null, wasMixed: true } };
  return { ok: true, value: { ...read.value, report: findReport(report, read.value, build) } };
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
function findReport(
  record: unknown,
  { portfolio, revision }: Omit<StoredPortfolio, 'report'>,
  build: string,
): Report | null {
  const isOf = isOwnReport(record, build) && record.revision === revision;
  return isOf ? unpackReport(record.report, portfolio.files) : null;
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

function readSettings(records: readonly unknown[], setAside: SetAside): AppSettings {
  const record = records.find((one) => idOf(one) === SETTINGS_ID);
  if (record === undefined) return DEFAULT_APP_SETTINGS;
  const read = parseWith(appSettings, record);
  if (!read.ok) setAside('settings', record, read.error);
  return read.ok ? read.value : DEFAULT_APP_SETTINGS;
}

/* One that is damaged is told and not used: figures then come from the pack alone. */
function readOverlay(records: readonly unknown[], setAside: SetAside): Overlay {
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

function readPack(records: readonly unknown[], setAside: SetAside): PackFile | null {
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

const offlineCheck: Parse<OfflineCheck> = (value, path) => {
  const field = fieldsOf(value, path);
  return { day: field('day', parseDate), read: field('read', parseFlag) };
};

const keptCounts: Parse<KeptCounts> = (value, path) => {
  const field = fieldsOf(value, path);
  const count = (name: keyof KeptCounts) => field(name, parseCount);
  return { files: count('files'), snapshots: count('snapshots'), answers: count('answers'), swaps: count('swaps') };
};

/** Reads the choices that belong to the app. */
export const appSettings: Parse<AppSettings> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    hideAmounts: field('hideAmounts', parseFlag),
    accountNumbers: field('accountNumbers', orMissing(parseFlag, DEFAULT_APP_SETTINGS.accountNumbers)),
    theme: field('theme', oneOf(THEMES)),
    lastPortfolio: field('lastPortfolio', orNull(parseText)),
    shortcuts: field('shortcuts', orMissing(parseFlag, DEFAULT_APP_SETTINGS.shortcuts)),
    sheet: field('sheet', orAbsent(sheetWords)),
    backedUp: field('backedUp', orAbsent(parseDate)),
    backedUpHad: field('backedUpHad', orAbsent(keptCounts)),
    lockAfter: field('lockAfter', orMissing(parsePositive, DEFAULT_APP_SETTINGS.lockAfter)),
    offlineCheck: field('offlineCheck', orAbsent(offlineCheck)),
  };
};

const journalEntry: Parse<JournalEntry> = (value, path) => {
  const field = fieldsOf(value, path);
  return { id: field('id', parseText), file: field('file', parseText), bytes: field('bytes', parseCount) };
};
