import type { Snapshot } from '../domain/change/snapshot.ts';
import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/units.ts';
import type { RunReading } from './reader.ts';
import { gatherAll, gatherOne, gatherSnapshots } from './gather.ts';
import { readContents, readSnapshots as parseSnapshots, readStored } from './read-contents.ts';
import type { Contents, StoredPortfolio } from './schema.ts';

/* What a store reads when it is asked for more than is needed to begin. */

/** Reads everything. */
export async function readAll(run: RunReading, build: string): Promise<Result<Contents, Failure>> {
  const raw = await run(gatherAll);
  return raw.ok ? { ok: true, value: readContents(raw.value, build) } : raw;
}

/** Reads one portfolio with its report; null = there is none. */
export async function readPortfolio(
  run: RunReading,
  build: string,
  id: string,
): Promise<Result<StoredPortfolio | null, Failure>> {
  const found = await run((reader) => gatherOne(reader, id));
  if (!found.ok) return found;
  if (found.value.portfolio === undefined) return { ok: true, value: null };
  const read = readStored(found.value.portfolio, found.value.report, build);
  return read.ok ? read : { ok: false, error: { code: 'unreadable-record', detail: read.error } };
}

/** Reads the snapshots of one portfolio, the oldest first. */
export async function readSnapshots(run: RunReading, portfolio: string): Promise<Result<readonly Snapshot[], Failure>> {
  const raw = await run((reader) => gatherSnapshots(reader, portfolio));
  return raw.ok ? { ok: true, value: parseSnapshots(raw.value, () => undefined) } : raw;
}
