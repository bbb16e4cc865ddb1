import type { Snapshot } from '../domain/change/snapshot.ts';
import { withoutExamples } from '../domain/files/examples.ts';
import { EMPTY_OVERLAY, type Overlay } from '../domain/lists/overlay.ts';
import { withReadings } from '../domain/rows/sent-report.ts';
import type { PackFile } from '../domain/lists/pack-file.ts';
import type { Report } from '../domain/model/report.ts';
import { makeCard, type Card, type CardFigures } from '../domain/book/shelf.ts';
import type { Result } from '../domain/model/units.ts';
import { checksum } from './checksum.ts';
import { fieldsOf, parseCount, parseText, parseWith, objectOf } from './fields.ts';
import { groupByPortfolio, rememberReferences, withFiles } from './file-records.ts';
import { openEnvelope } from './open-envelope.ts';
import { cardsIn, figuresIn } from './parse-card.ts';
import { readHistories } from './parse-history.ts';
import { parseOverlay } from './parse-overlay.ts';
import { parsePackFacts } from './parse-pack.ts';
import { parsePortfolio } from './parse-portfolio.ts';
import { appSettings } from './parse-settings.ts';
import { parseSnapshot } from './parse-snapshot.ts';
import { idOf, type RawOpening } from './reader.ts';
import { OVERLAY_ID, PACK_ID, type RawContents } from './records.ts';
import {
  DEFAULT_APP_SETTINGS,
  SETTINGS_ID,
  type AppSettings,
  type Contents,
  type DamagedRecord,
  type JournalEntry,
  type ObjectStore,
  type StartContents,
  type ReportRecord,
  type Store,
  type StoredPortfolio,
} from './schema.ts';

/** `raw` = as it was found, where that is more than the record. */
type SetAside = (store: ObjectStore, record: unknown, detail: string, raw?: unknown) => void;

function openDamage(): { readonly damaged: DamagedRecord[]; readonly setAside: SetAside } {
  const damaged: DamagedRecord[] = [];
  const setAside: SetAside = (store, record, detail, raw = record) => {
    const isOlder = isOlderRecord(record);
    damaged.push({
      how: isOlder ? 'older' : 'unreadable',
      store,
      id: idOf(record),
      failure: { code: 'unreadable-record', detail: isOlder ? 'not the one that was saved last' : detail },
      raw: isOlder ? record.older : raw,
    });
  };
  return { damaged, setAside };
}

/** In the place of a record that is whole and not the one that was saved last. */
export interface OlderRecord {
  readonly id: string;
  readonly older: unknown;
}

function isOlderRecord(record: unknown): record is OlderRecord {
  return typeof record === 'object' && record !== null && 'older' in record;
}

/** Tells of a record that should be there. */
export function setAsideMissing({ store, id }: Pick<DamagedRecord, 'store' | 'id'>): DamagedRecord {
  return { how: 'missing', store, id, failure: { code: 'unreadable-record', detail: 'it is missing' }, raw: null };
}

/** Reads what was found, record by record: a damaged one is set aside and told, the others are not held up by it. */
export function readContents(raw: RawContents, build: string): Contents {
  const { damaged, setAside } = openDamage();
  return {
    portfolios: readPortfolios(raw, build, setAside),
    histories: readHistories(raw.history),
    snapshots: snapshotsOf(raw.snapshots, setAside),
    ...readOthers(raw, setAside),
    damaged,
  };
}

/** Reads what there is to begin with. Where the wanted portfolio is damaged, the next that can be read is opened. */
export async function readOpening(
  raw: RawOpening,
  build: string,
  readOne: Store['readPortfolio'],
): Promise<StartContents> {
  const { damaged, setAside } = openDamage();
  const whole = readPortfolios(raw, build, setAside);
  const unreadable = new Set(damaged.map(({ id }) => id));
  const cards = (await readCards(raw, whole, readOne, setAside)).filter(({ id }) => !unreadable.has(id));
  const others = readOthers(raw, setAside);
  const wanted = whole.find(({ portfolio }) => portfolio.id === raw.wanted);
  const isWished = wanted !== undefined && (raw.wanted === others.settings.lastPortfolio || !wanted.portfolio.archived);
  const portfolio = isWished ? wanted : await firstReadable(cards, readOne);
  const figures = figuresIn(raw.figures);
  return { cards, figures, current: currentOf(cards, figures, raw.reported, build), portfolio, ...others, damaged };
}

/* What drops a report (other lists, another pack) leaves its figures, which are of the lists before. */
function currentOf(
  cards: readonly Card[],
  figures: readonly CardFigures[],
  reported: readonly string[],
  build: string,
): readonly string[] {
  const revisions = new Map(cards.map(({ id, revision }) => [id, revision]));
  const reports = new Set(reported);
  return figures.flatMap(({ id, row }) => {
    const of = row === null ? null : row.of;
    return of?.build === build && of.revision === revisions.get(id) && reports.has(id) ? [id] : [];
  });
}

async function firstReadable(cards: readonly Card[], readOne: Store['readPortfolio']): Promise<StoredPortfolio | null> {
  for (const { id } of [...cards.filter(({ archived }) => !archived), ...cards.filter(({ archived }) => archived)]) {
    const read = await readOne(id);
    if (read.ok && read.value !== null) return read.value;
  }
  return null;
}

/* A card that is missing or damaged is made from its portfolio, which was then gathered whole or is read now. */
async function readCards(
  { ids, cards }: RawOpening,
  whole: readonly StoredPortfolio[],
  readOne: Store['readPortfolio'],
  setAside: SetAside,
): Promise<readonly Card[]> {
  const made = whole.map(({ portfolio, revision }) => makeCard(portfolio, revision));
  const known = new Map([...cardsIn(cards), ...made].map((card) => [card.id, card]));
  const damaged = new Set(cards.map(idOf).filter((id) => !known.has(id)));
  for (const id of ids.filter((one) => damaged.has(one))) {
    const read = await readOne(id);
    if (!read.ok) setAside('portfolios', { id }, read.error.detail ?? '');
    else if (read.value !== null) known.set(id, makeCard(read.value.portfolio, read.value.revision));
  }
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Reads snapshots, the oldest first; a damaged one is set aside. */
export function snapshotsOf(records: readonly unknown[], setAside: SetAside): readonly Snapshot[] {
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
): Omit<Contents, 'portfolios' | 'snapshots' | 'histories' | 'damaged'> {
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
  raw: Pick<RawContents, 'portfolios' | 'files' | 'reports'>,
  build: string,
  setAside: SetAside,
): readonly StoredPortfolio[] {
  const filesOf = groupByPortfolio(raw.files);
  return raw.portfolios.flatMap((record): StoredPortfolio[] => {
    const id = idOf(record);
    const report = raw.reports.find((one) => idOf(one) === id);
    const files = filesOf.get(id) ?? [];
    const read = readStored(record, files, report, build);
    if (!read.ok) setAside('portfolios', record, read.error, files.length === 0 ? record : { record, files });
    return read.ok ? [read.value] : [];
  });
}

/** Reads the record of one portfolio with those of its files, and its report where there is one that fits. */
export function readStored(
  record: unknown,
  files: readonly unknown[],
  report: unknown,
  build: string,
): Result<StoredPortfolio, string> {
  const read = readPortfolio(record, files);
  if (!read.ok) return read;
  const portfolio = withoutExamples(read.value.portfolio);
  if (portfolio !== read.value.portfolio)
    return { ok: true, value: { ...read.value, portfolio, report: null, wasMixed: true } };
  return { ok: true, value: { ...read.value, report: findReport(report, read.value, build) } };
}

function readPortfolio(record: unknown, files: readonly unknown[]): Result<Omit<StoredPortfolio, 'report'>, string> {
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
  const whole = parseWith(withFiles(idOf(record), files), raw);
  if (!whole.ok) return whole;
  const read = parsePortfolio(whole.value.raw);
  if (!read.ok) return read;
  if (checksum(raw) !== envelope.value.checksum) return { ok: false, error: 'the checksum differs' };
  rememberReferences(read.value.id, read.value.files, whole.value.references);
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
  return isOf ? withReadings(record.report, portfolio.files) : null;
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

/** Reads what the user brought. One that is damaged is told and not used: figures then come from the pack alone. */
export function readOverlay(records: readonly unknown[], setAside: SetAside): Overlay {
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

const journalEntry = objectOf<JournalEntry>({ id: parseText, file: parseText, bytes: parseCount });
