import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a program that asks other people's servers behaves. Times in milliseconds. */
export interface Manners {
  /** Who asks, and whom to write to if it disturbs: sent with every request. */
  readonly agent: string;
  /** Between the beginnings of two requests to one host. */
  readonly pause: number;
  /** How long a server may send nothing before the request is given up. */
  readonly patience: number;
  /** How often a file is asked for in one run, the first time counted. */
  readonly tries: number;
}
/** What became of one file. `there`: it was young enough, and nobody was asked; `missing`: the server has no such file. */
export type Outcome =
  | { readonly state: 'there' | 'fetched' | 'unchanged' | 'missing' }
  | { readonly state: 'failed'; readonly why: string };

/** Fetches a file of an address into the folder, unless it was asked for within so many days. */
export type Download = (address: string, file: string, days: number) => Promise<Outcome>;

/** What is known of a file that was asked for: by it a server can say that nothing is new, and a broken transfer goes on. */
interface Note {
  readonly tag: string | null;
  readonly modified: string | null;
  /** When the server was last asked with success, in milliseconds since 1970; null = its file has not come whole yet. */
  readonly checked: number | null;
}
type Attempt = Outcome | { readonly state: 'again'; readonly why: string; readonly wait: number };

const NOTES = '.downloads.json';
const DAY = 864e5;
/** A server that asks for more is asked again in another run. */
const LONGEST_WAIT = 120_000;

/**
 * Opens a folder for downloads: one request at a time, with a pause between two to one host. What came once is asked for with its mark, so
 * that an unchanged file is not sent anew; what broke off goes on where it ended; what fails leaves the file of before. `now` is the time.
 */
export function openDownloads(folder: string, manners: Manners, now: () => number = Date.now): Download {
  const path = join(folder, NOTES);
  const notes = new Map<string, Note>(existsSync(path) ? readNotes(readFileSync(path, 'utf8')) : []);
  const note = (file: string, one: Note): void => {
    notes.set(file, one);
    writeFileSync(path, JSON.stringify(Object.fromEntries(notes), null, 1));
  };
  const lastAsked = new Map<string, number>();
  return async (address, file, days) => {
    const whole = join(folder, file);
    const known = notes.get(file);
    const checked = known?.checked ?? null;
    if (existsSync(whole) && checked !== null && now() - checked < days * DAY) return { state: 'there' };
    mkdirSync(dirname(whole), { recursive: true });
    const { host } = new URL(address);
    for (let tried = 1; ; tried += 1) {
      const last = lastAsked.get(host);
      if (last !== undefined) await sleep(Math.max(1, last + manners.pause - Date.now()));
      lastAsked.set(host, Date.now());
      const attempt = await ask(address, whole, notes.get(file), manners, (one) => note(file, one), now);
      if (attempt.state !== 'again') return attempt;
      if (tried >= manners.tries || attempt.wait > LONGEST_WAIT) return { state: 'failed', why: attempt.why };
      await sleep(Math.max(attempt.wait, manners.pause * 2 ** tried));
    }
  };
}

/* Notes that somebody has spoiled are as good as none: the files are asked for anew. */
function readNotes(text: string): readonly (readonly [string, Note])[] {
  try {
    return Object.entries(JSON.parse(text) as Record<string, Note>);
  } catch {
    return [];
  }
}

async function ask(
  address: string,
  whole: string,
  known: Note | undefined,
  { agent, patience }: Manners,
  note: (one: Note) => void,
  now: () => number,
): Promise<Attempt> {
  const part = `${whole}.part`;
  const control = new AbortController();
  let alarm = setTimeout(() => control.abort(), patience);
  try {
    const begun = existsSync(part) && known?.tag != null ? statSync(part).size : 0;
    const headers = { 'User-Agent': agent, 'Accept-Encoding': 'identity', ...conditions(whole, known, begun) };
    const response = await fetch(address, { headers, signal: control.signal });
    if (response.status === 304) {
      note({ tag: known?.tag ?? null, modified: known?.modified ?? null, checked: now() });
      return { state: 'unchanged' };
    }
    if (response.status === 404 || response.status === 410) return { state: 'missing' };
    // 416: what was begun is as long as the file or longer, so it is of another one
    if (response.status === 416) rmSync(part, { force: true });
    const answered = `the server answered ${response.status}`;
    if ([416, 429].includes(response.status) || response.status >= 500)
      return { state: 'again', why: answered, wait: secondsIn(response.headers.get('retry-after')) * 1000 };
    const isRest = begun > 0 && response.status === 206;
    if (!(isRest || response.status === 200) || response.body === null) return { state: 'failed', why: answered };
    if (/^text\/html/.test(response.headers.get('content-type') ?? ''))
      return { state: 'failed', why: 'a page came instead of the file' };
    const mark = response.headers.get('etag');
    // a weak mark says that two files mean the same, not that their bytes could be joined
    const tag = mark?.startsWith('"') === true ? mark : null;
    const marks = { tag, modified: response.headers.get('last-modified') };
    note({ ...marks, checked: null });
    const stated = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
    const file = await open(part, isRest ? 'a' : 'w');
    let came = 0;
    try {
      for await (const bytes of response.body) {
        clearTimeout(alarm);
        alarm = setTimeout(() => control.abort(), patience);
        came += (bytes as Uint8Array).length;
        await file.write(bytes as Uint8Array);
      }
    } finally {
      await file.close();
    }
    if (stated !== null && came !== Number(stated))
      return { state: 'again', why: `${came} bytes came of ${stated}`, wait: 0 };
    renameSync(part, whole);
    note({ ...marks, checked: now() });
    return { state: 'fetched' };
  } catch (error) {
    const why = control.signal.aborted
      ? `nothing came for ${patience / 1000} seconds`
      : `the transfer broke off (${String(error)})`;
    return { state: 'again', why, wait: 0 };
  } finally {
    clearTimeout(alarm);
  }
}

/* A wait in seconds; a day, or nothing, is as long as the pause that is made anyway. */
function secondsIn(header: string | null): number {
  return /^\d+$/.test(header ?? '') ? Number(header) : 1;
}

function conditions(whole: string, known: Note | undefined, begun: number): Readonly<Record<string, string>> {
  if (begun > 0 && known?.tag != null) return { Range: `bytes=${begun}-`, 'If-Range': known.tag };
  // what was noted of a transfer that broke off is not of the file that lies there
  if (!existsSync(whole) || known === undefined || known.checked === null) return {};
  return {
    ...(known.tag === null ? {} : { 'If-None-Match': known.tag }),
    ...(known.modified === null ? {} : { 'If-Modified-Since': known.modified }),
  };
}
