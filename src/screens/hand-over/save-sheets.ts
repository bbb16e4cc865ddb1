import { dataUrl } from './logo.ts';
import { t } from '../../words/t.ts';
import { newestOfFiles } from '../../domain/figures/rows.ts';
import type { HandedWay } from '../../domain/model/handed-sheet.ts';
import type { Report } from '../../domain/model/report.ts';
import type { AppState } from '../../app/app-state.svelte.ts';
import {
  clientSheetOf,
  idsOfOpen,
  letterheadOf,
  logHanded,
  packPages,
  readSheet,
  sheetContents,
  type SheetOf,
} from '../../app/client-sheet.ts';
import { today } from '../../app/today.ts';
import { safeFileName } from '../files/words/csv-file.ts';
import { sheetFileName } from '../files/words/file-names.ts';
import type { SavedSheets } from './words/many-sheets.ts';
import { moneyFormat } from '../../words/marks/money.ts';
import { saveFile } from '../save-file.ts';
import { sheetHtml, type DrawnSheet } from './sheet-html.ts';

/* Client sheets as files: one HTML file each, into a folder where the browser lets the user choose one, else into one ZIP file. */

const TYPE = 'text/html;charset=utf-8';

/** Where sheets are saved. Writing throws a DOMException where a file can't be. */
export interface SaveTarget {
  readonly into: SavedSheets['into'];
  /** The folder's name, or that of the one file as soon as it is known. */
  name(): string;
  /** Whether something of this name is there already. */
  has(name: string): Promise<boolean>;
  write(name: string, page: string): Promise<void>;
  /** Called once all are written, not where it was stopped. */
  close(): void;
}

/** A folder on this device; what is in it stays as it is. */
export function folderTarget(folder: FileSystemDirectoryHandle): SaveTarget {
  return {
    into: 'folder',
    name: () => folder.name,
    has: async (name) => {
      try {
        await folder.getFileHandle(name);
        return true;
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        // a folder of that name is of another type; anything else will be told by writing
        return error.name === 'TypeMismatchError';
      }
    },
    write: async (name, page) => {
      const handle = await folder.getFileHandle(name, { create: true });
      try {
        const file = await handle.createWritable();
        await file.write(page);
        await file.close();
      } catch (error) {
        // the empty file would be taken for a sheet; where it can't be taken away either, the first error is the one to tell
        await folder.removeEntry(name).catch(() => undefined);
        throw error;
      }
    },
    close: () => undefined,
  };
}

/** One ZIP file that is saved at the end; nothing is where it was stopped, or where none could be prepared. */
export function zipTarget(save: typeof saveFile = saveFile): SaveTarget {
  const pages = new Map<string, string>();
  const name = safeFileName(t`topheavy-sheets-${today()}`, '.zip');
  return {
    into: 'zip',
    name: () => name,
    has: (file) => Promise.resolve(pages.has(file)),
    write: (file, page) => {
      pages.set(file, page);
      return Promise.resolve();
    },
    close: () => {
      if (pages.size > 0) save(name, packPages(pages), 'application/zip');
    },
  };
}

/** A single sheet as a download; the browser sees to names that are taken. */
export function fileTarget(save: typeof saveFile = saveFile): SaveTarget {
  let saved = '';
  return {
    into: 'file',
    name: () => saved,
    has: () => Promise.resolve(false),
    write: (file, page) => {
      saved = file;
      save(file, page, TYPE);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

/** A sheet that is ready to be written. */
export interface SheetPage {
  /** Whose it is. */
  readonly name: string;
  readonly report: Pick<Report, 'files'>;
  readonly page: string;
  /** Called once it is written. */
  readonly onwritten?: () => Promise<void>;
}

/** How sheets are saved one after the other, so that one is in memory at a time. */
export interface Saving<Client> {
  readonly target: SaveTarget;
  /** Null: the client can't be read, or can't be measured. */
  readonly prepare: (client: Client) => Promise<SheetPage | null>;
  readonly isStopped: () => boolean;
  readonly told: (done: number) => void;
}

/**
 * Saves the sheets of clients, each under a name of its own that is not there yet, and gives what came of it. What can't be prepared or written
 * costs that client's sheet alone.
 */
export async function saveSheets<Client extends { readonly name: string }>(
  clients: readonly Client[],
  { target, prepare, isStopped, told }: Saving<Client>,
): Promise<SavedSheets> {
  const taken = new Set<string>();
  const [unread, unwritten]: [string[], string[]] = [[], []];
  let saved = 0;
  let done = 0;
  for (const client of clients) {
    const sheet = await prepare(client);
    if (isStopped()) break;
    if (sheet === null) unread.push(client.name);
    else if (await writeSheet(sheet, target, taken)) saved += 1;
    else unwritten.push(client.name);
    done += 1;
    told(done);
  }
  const wasStopped = done < clients.length;
  if (!wasStopped) target.close();
  return {
    into: target.into,
    name: target.name(),
    all: clients.length,
    // a ZIP file that was stopped is not there
    saved: wasStopped && target.into === 'zip' ? 0 : saved,
    unread,
    unwritten,
    isStopped: wasStopped,
  };
}

/* False: the file can't be written. */
async function writeSheet(
  { name, report, page, onwritten }: SheetPage,
  target: SaveTarget,
  taken: Set<string>,
): Promise<boolean> {
  // two systems of three take large and small letters for the same
  const mark = (file: string) => file.toLowerCase();
  for (let number = 1; ; number += 1) {
    const file = sheetFileName(name, report, number);
    if (taken.has(mark(file))) continue;
    taken.add(mark(file));
    if (await target.has(file)) continue;
    try {
      await target.write(file, page);
      await onwritten?.();
      return true;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }
}

/** Gives what prepares the sheets of clients as they are now, by the letterhead and in the language of the page. */
export async function sheetMaker(app: AppState): Promise<(client: SheetOf) => Promise<SheetPage | null>> {
  const font = await ownFont();
  return async (client) => {
    const sheet = await readSheet(app, client);
    if (sheet === null) return null;
    const { name, report, title, note, contents } = sheet;
    const money = moneyFormat(report.settings.currency, app.hideAmounts);
    const words = { name, title, note, version: app.version, prepared: today(), letterhead: letterheadOf(app) };
    const drawn = { report, money, contents, ...words };
    const page = sheetHtml(drawn, font);
    return { name, report, page, onwritten: () => logSheet(app, 'saved', drawn, sheet.ids, page) };
  };
}

/** Saves the open portfolio's sheet, as it is drawn, as a download. */
export async function saveSheet(app: AppState, sheet: DrawnSheet): Promise<void> {
  const page = sheetHtml(sheet, await ownFont());
  saveFile(sheetFileName(sheet.name, sheet.report), page, TYPE);
  await logSheet(app, 'saved', sheet, idsOfOpen(app), page);
}

/** Prints sheets, and writes down that they were, each as the page that would be saved of it. */
export async function printSheets(
  app: AppState,
  sheets: readonly { readonly sheet: DrawnSheet; readonly ids: readonly string[] }[],
): Promise<void> {
  window.print();
  const font = await ownFont();
  for (const { sheet, ids } of sheets) await logSheet(app, 'printed', sheet, ids, sheetHtml(sheet, font));
}

function logSheet(app: AppState, how: HandedWay, sheet: DrawnSheet, ids: readonly string[], page: string) {
  const { name: client, report, money } = sheet;
  const holdings = newestOfFiles(report.files);
  return logHanded(app, { how, client, ids, report, holdings, hasAmounts: !money.hidden, page });
}

/** Saves the sheet of the open portfolio as it is looked at now; without amounts where they are left out. Without a report it saves nothing. */
export async function saveOpenSheet(app: AppState, isHidden: boolean): Promise<void> {
  const { portfolio, report, version } = app;
  if (portfolio === null || report === null) return;
  const made = { version, prepared: today(), letterhead: letterheadOf(app) };
  const words = { name: portfolio.name, ...clientSheetOf(app), ...made };
  const money = moneyFormat(report.settings.currency, isHidden);
  await saveSheet(app, { report, money, ...words, contents: await sheetContents(app, portfolio, report) });
}

const ADDRESS = /url\("([^"]+)"\)/;

/**
 * Gives the page's typeface as a data URL without asking for anything: the one file has it in its styles, and everywhere else it comes out
 * of the offline copy. Null where there is no copy yet.
 */
async function ownFont(): Promise<string | null> {
  for (const { href, cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const address = ADDRESS.exec(rule.style.getPropertyValue('src'))?.[1];
      if (address === undefined) continue;
      return address.startsWith('data:') ? address : readCopy(new URL(address, href ?? document.baseURI).href);
    }
  }
  return null;
}

async function readCopy(address: string): Promise<string | null> {
  // a page without a secure address has no such store
  if (!('caches' in globalThis)) return null;
  const kept = await caches.match(address);
  return kept === undefined ? null : dataUrl(new Uint8Array(await kept.arrayBuffer()), 'font/woff2');
}
