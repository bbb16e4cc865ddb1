import { readFundFile } from '../brokers/fund-files/read-fund-file.ts';
import { NO_HINTS, readHoldings, type Progress, type ReadHints, type SourceText } from '../brokers/read-holdings.ts';
import { readScreenerFile } from '../brokers/screener-file.ts';
import type { FileReading, Refusal } from '../domain/file-reading.ts';
import type { FundFileReading } from '../domain/fund-file.ts';
import type { Issue } from '../domain/issue.ts';
import { saysPack } from '../domain/pack-file.ts';
import type { ScreenerReading } from '../domain/resolve-market.ts';
import type { Result } from '../domain/units.ts';
import { decodeBytes } from './decode-bytes.ts';

/** The largest file that is read; above it the page would be at risk (it says so instead). */
export const LARGEST_FILE = 512 * 1024 * 1024;

async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function textOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<SourceText, Issue>> {
  if (bytes.length > LARGEST_FILE) return refuseTooLarge(name, bytes.length);
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { ok: false, error: { ...decoded.error, file: name } };
  const fingerprint = await fingerprintOf(bytes);
  return { ok: true, value: { name, bytes: bytes.length, fingerprint, ...decoded.value } };
}

/** Reads holdings from the bytes of one file, the same way in the browser and in Node. Whatever the bytes are, it gives a reading or a refusal. */
export async function readBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  hints: ReadHints = NO_HINTS,
  progress?: Progress,
): Promise<Result<FileReading, Refusal>> {
  const source = await textOf(name, bytes);
  return source.ok ? readHoldings(source.value, hints, progress) : withoutSketch(source);
}

function withoutSketch({ error }: { readonly error: Issue }): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { ...error, sketch: null } };
}

/** What the text of a file says, before anything of it is looked up. */
export type Said =
  | { readonly kind: 'portfolio'; readonly reading: FileReading }
  | { readonly kind: 'fund-list'; readonly reading: FundFileReading }
  | { readonly kind: 'market'; readonly reading: ScreenerReading }
  | { readonly kind: 'pack'; readonly source: SourceText };

/** What is asked of a reading. `fund-list`: the user says that it is a fund's list, so a plain sheet of weights is one, too. */
export interface ReadWishes extends ReadHints {
  readonly wanted: 'any' | 'fund-list';
}

/** Reads a file that may be holdings, a fund's list or a screener's: the two last have unmistakable headers, so they are tried first. */
export async function readAny(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { wanted, ...hints }: ReadWishes,
  progress?: Progress,
): Promise<Result<Said, Refusal>> {
  const source = await textOf(name, bytes);
  if (!source.ok) return withoutSketch(source);
  if (saysPack(source.value.text)) return { ok: true, value: { kind: 'pack', source: source.value } };
  const market = readScreenerFile(source.value);
  if (market !== null)
    return market.ok ? { ok: true, value: { kind: 'market', reading: market.value } } : withoutSketch(market);
  const fund = readFundFile(source.value, wanted === 'fund-list');
  if (fund !== null)
    return fund.ok ? { ok: true, value: { kind: 'fund-list', reading: fund.value } } : withoutSketch(fund);
  const held = readHoldings(source.value, hints, progress);
  return held.ok ? { ok: true, value: { kind: 'portfolio', reading: held.value } } : held;
}

/** Says that a file is too large to be read. */
export function refuseTooLarge(name: string, bytes: number): { readonly ok: false; readonly error: Refusal } {
  return {
    ok: false,
    error: {
      code: 'refused-too-large',
      severity: 'error',
      file: name,
      line: null,
      detail: { bytes, limit: LARGEST_FILE },
      sketch: null,
    },
  };
}
