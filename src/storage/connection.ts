import { openDB, type IDBPDatabase } from 'idb';
import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/model/units.ts';
import { migrate } from './migrations.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { storageFailure } from './storage-failure.ts';

export interface Connection {
  readonly database: IDBPDatabase;
  /** There was no database before, or the browser had removed it. */
  readonly isNew: boolean;
}

/** What happens to an open connection from outside. */
export interface ConnectionEvents {
  /** Another tab is upgrading: this one's code is too old to write again. */
  readonly onOutdated: () => void;
  /** The browser has closed the database, or another tab has deleted it. */
  readonly onLost: () => void;
}

/** An open in progress. It goes on when its time is up: it may still come when another tab lets go. */
export interface OpenAttempt {
  readonly connected: Promise<Result<Connection, Failure>>;
  /** Comes when another tab has held an older version for 3 s; never otherwise. */
  readonly blocked: Promise<void>;
  /** Another tab holds an older version, or has just let go of it. */
  readonly isBlocked: () => boolean;
  /** It has come or was refused: there is nothing more to wait for. */
  readonly isOver: () => boolean;
}

/** Waits before another try when the browser cannot open its storage at once; all within SILENT_MS. */
const RETRY_MS = [200, 1000, 3000];
const BLOCKED_MS = 3000;
const SILENT_MS = 5000;

/** Starts opening the database, upgraded to today's schema. */
export function startOpening(name: string, events: ConnectionEvents): Omit<OpenAttempt, 'isOver'> {
  let isBlocked = false;
  let onBlocked = (): void => undefined;
  const blocked = new Promise<void>((resolve) => {
    onBlocked = () => {
      isBlocked = true;
      void wait(BLOCKED_MS).then(resolve);
    };
  });
  return { connected: tryRepeatedly(name, events, () => onBlocked()), blocked, isBlocked: () => isBlocked };
}

/**
 * The connection, or after 3 s `blocked` when another tab is in the way, after 5 s `no-storage` when nothing answers. With `onBlocked`
 * that is told instead, and the connection comes when the other tab lets go.
 */
export function withinTime(opening: OpenAttempt, onBlocked?: () => void): Promise<Result<Connection, Failure>> {
  const { connected, isBlocked } = opening;
  // whoever waits for what never comes stays in memory, and one waits at each use
  if (opening.isOver()) return connected;
  const late = (code: Failure['code']): Result<Connection, Failure> => ({ ok: false, error: { code, detail: null } });
  const waitOn = () => {
    if (onBlocked === undefined) return late('blocked');
    if (!opening.isOver()) onBlocked();
    return connected;
  };
  return Promise.race([
    connected,
    opening.blocked.then(waitOn),
    wait(SILENT_MS).then(() => (isBlocked() ? opening.blocked.then(waitOn) : late('no-storage'))),
  ]);
}

async function tryRepeatedly(
  name: string,
  events: ConnectionEvents,
  onBlocked: () => void,
): Promise<Result<Connection, Failure>> {
  for (const pause of RETRY_MS) {
    const result = await tryOnce(name, events, onBlocked);
    if (result.ok || result.error.code !== 'connection-lost') return result;
    await wait(pause);
  }
  const last = await tryOnce(name, events, onBlocked);
  if (last.ok || last.error.code !== 'connection-lost') return last;
  return { ok: false, error: { code: 'no-storage', detail: last.error.detail } };
}

async function tryOnce(
  name: string,
  events: ConnectionEvents,
  onBlocked: () => void,
): Promise<Result<Connection, Failure>> {
  // hidden or throwing when it is looked at, in some private windows; that throw is caught below
  try {
    if (typeof indexedDB === 'undefined') return { ok: false, error: { code: 'no-storage', detail: null } };
    let isNew = false;
    const database: IDBPDatabase = await openDB(name, SCHEMA_VERSION, {
      upgrade(upgraded, from) {
        isNew = from === 0;
        // a step that fails undoes the whole upgrade, and the open is then refused
        migrate(upgraded, from);
      },
      blocked: onBlocked,
      blocking(_current, wanted) {
        database.close(); // what is being written is finished first
        if (wanted === null) events.onLost();
        else events.onOutdated();
      },
      terminated: events.onLost,
    });
    return { ok: true, value: { database, isNew } };
  } catch (error) {
    return { ok: false, error: storageFailure(error) };
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
