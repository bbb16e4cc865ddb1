import type { BackupFault } from '../../domain/book/backup-facts.ts';
import { kindOfThing, LISTS_SCOPE, thingsOfBook } from '../../domain/book/things.ts';
import type { Scopes } from '../../domain/book/versions.ts';
import type { Result } from '../../domain/model/units.ts';
import { asWritten, type BackupContent } from '../backup/backup.ts';
import { MOST_BYTES } from '../backup/backup-file.ts';
import { parseContent, parseSealedPart, type SealedPart } from '../backup/parse-backup.ts';
import { addedLater, fieldsOf, made, parseText, parseWith, refuse, type Parse } from '../fields.ts';
import { DEFAULT_APP_SETTINGS, type KeptSync } from '../schema.ts';
import { bytesOf, digestOf, fromBase64, randomBytes, toBase64, type Bytes } from '../vault/bytes.ts';
import { deriveBits, NONCE_BYTES, openOrNull, ROUNDS, SALT_BYTES } from '../vault/keys.ts';
import { marksOf, writeMarks } from './marks.ts';

/* The copy that goes from device to device (README.md here): always sealed. Without the passphrase it tells how long it is. */

/** A changed meaning makes /2, which this version refuses. */
export const SYNC_SCHEMA = 'topheavy-sync/1';
const FAMILY = 'topheavy-sync/';
/* As many as a portfolio's name may have. */
const MOST_LETTERS = 80;

/** What of it somebody else is given: to look at, or to change too; and by whom, as they call themselves. */
export interface SharedPart {
  readonly kind: 'look' | 'change';
  readonly from: string;
}

/** What a copy holds. */
export interface SyncCopy {
  /** null = everything, for a device of one's own. */
  readonly part: SharedPart | null;
  /** When it was made, as an ISO date and time in UTC, and by which version. */
  readonly made: string;
  readonly app: string;
  readonly content: Omit<BackupContent, 'settings'>;
  readonly scopes: Scopes<unknown>;
}

/** The key of a copy, and what it was made of beside the passphrase. */
export interface SyncKey {
  readonly key: Bytes;
  readonly salt: Bytes;
  readonly rounds: number;
}

/** Makes a new key of a passphrase: much work. */
export async function makeSyncKey(passphrase: string): Promise<SyncKey> {
  const salt = randomBytes(SALT_BYTES);
  return { key: await deriveBits(passphrase, salt, ROUNDS), salt, rounds: ROUNDS };
}

const keyOf = ({ key }: SyncKey) => crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The key as the database keeps it. */
export function sealingOf({ key, salt, rounds }: SyncKey): NonNullable<KeptSync['sealing']> {
  return { key: toBase64(key), salt: toBase64(salt), rounds };
}

/** The key that the database keeps; null = none, or none that can be read. */
export function keyOfSealing(kept: KeptSync | null): SyncKey | null {
  const { sealing = null } = kept ?? {};
  const [key, salt] = sealing === null ? [null, null] : [fromBase64(sealing.key), fromBase64(sealing.salt)];
  return sealing === null || key?.length !== 32 || salt === null ? null : { key, salt, rounds: sealing.rounds };
}

/** Writes a copy as the text of a file. */
export async function writeSync(
  { part, made: when, app, content, scopes }: SyncCopy,
  sealing: SyncKey,
): Promise<string> {
  const marks = writeMarks(scopes).map(([id, seen, things]) => [
    id,
    seen,
    things.map(([key, , dots]) => [key, '', dots]),
  ]);
  const written = asWritten({ ...content, settings: DEFAULT_APP_SETTINGS });
  const whole = { ...(part === null ? {} : { part }), made: when, app, content: written, marks };
  const nonce = randomBytes(NONCE_BYTES);
  const head = { rounds: sealing.rounds, salt: toBase64(sealing.salt) };
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: aboutOf(head) };
  const data = await crypto.subtle.encrypt(algorithm, await keyOf(sealing), bytesOf(JSON.stringify(whole)));
  const sealed: SealedPart = {
    derivation: 'PBKDF2-SHA-256',
    ...head,
    cipher: 'AES-256-GCM',
    nonce: toBase64(nonce),
    data: toBase64(new Uint8Array(data)),
  };
  return `${JSON.stringify({ schema: SYNC_SCHEMA, sha256: await digestOf(JSON.stringify(sealed)), sealed })}\n`;
}

/* What stands beside the sealed part in clear is sealed in, too: none of it can be changed. */
const aboutOf = ({ rounds, salt }: Pick<SealedPart, 'rounds' | 'salt'>) =>
  bytesOf(JSON.stringify([SYNC_SCHEMA, rounds, salt]));

/** A copy that was read, and the key that opened it. */
export interface ReadSync {
  readonly copy: SyncCopy;
  readonly sealing: SyncKey;
}

/**
 * Reads the text of a file as a copy, strictly, as a backup is read: one part that is not as it should be and nothing is taken. `known` is
 * tried before the passphrase is asked for.
 */
export async function readSync(
  text: string,
  passphrase: string | null,
  known: SyncKey | null = null,
): Promise<Result<ReadSync, BackupFault>> {
  const fault = (kind: Exclude<BackupFault['kind'], 'unreadable'>) => ({ ok: false, error: { kind } }) as const;
  if (text.length > MOST_BYTES) return fault('too-large');
  const value = parseJson(text);
  // one that was cut off still begins as it should
  if (value === null) return fault(text.slice(0, 200).includes(`"${FAMILY}`) ? 'damaged' : 'other-file');
  const schema = parseWith((raw, path) => fieldsOf(raw, path)('schema', parseText), value);
  if (!schema.ok || !schema.value.startsWith(FAMILY)) return fault('other-file');
  if (schema.value !== SYNC_SCHEMA) return fault('newer');
  const head = parseWith((raw, path) => {
    const field = fieldsOf(raw, path);
    const sealed = field('sealed', (one) => parseSealedPart(one));
    return sealed.ok ? { sealed: sealed.value, sum: field('sha256', parseText) } : refuse('sealed', sealed.error);
  }, value);
  if (!head.ok) return fault('damaged');
  const { sealed, sum } = head.value;
  const [salt, nonce, data] = [fromBase64(sealed.salt), fromBase64(sealed.nonce), fromBase64(sealed.data)];
  if (salt === null || nonce === null || data === null || (await digestOf(JSON.stringify(sealed))) !== sum)
    return fault('damaged');
  const isKnown = known !== null && known.rounds === sealed.rounds && toBase64(known.salt) === sealed.salt;
  if (!isKnown && passphrase === null) return fault('needs-passphrase');
  const sealing = isKnown
    ? known
    : { key: await deriveBits(passphrase ?? '', salt, sealed.rounds), salt, rounds: sealed.rounds };
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: aboutOf(sealed) };
  const opened = await openOrNull(crypto.subtle.decrypt(algorithm, await keyOf(sealing), data));
  if (opened === null) return fault('wrong-passphrase');
  const read = parseCopy(parseJson(new TextDecoder().decode(opened)));
  if (!read.ok) return { ok: false, error: { kind: 'unreadable', part: read.error } };
  return { ok: true, value: { copy: read.value, sealing } };
}

/* Whoever wrote it, and whatever for: it is read as a backup is, and each thing in it has its marks. */
function parseCopy(value: unknown): Result<SyncCopy, string> {
  return parseWith((raw, path) => {
    const field = fieldsOf(raw, path);
    const read = field('content', parseContent);
    if (!read.ok) refuse('content', `readable (${read.error})`);
    const { portfolios, snapshots, histories, overlay } = read.value;
    const content = { portfolios, snapshots, histories, overlay };
    const part = field('part', addedLater<SharedPart | null>(parsePart, null));
    const things = thingsOfBook(content);
    const scopes = field(
      'marks',
      marksOf((scope, key) => things.get(scope)?.get(key) ?? null),
    );
    if (part?.kind !== 'look')
      for (const [id, all] of things)
        for (const key of all.keys())
          // a way to look that came with a later version is as it is by default
          if (scopes.get(id)?.things.has(key) !== true && kindOfThing(key) !== 'setting')
            refuse(`marks.${id}.${key}`, 'there');
    if (part !== null) {
      // of what is one's own nothing but the portfolios is shared, and no portfolio is taken away by that
      if (things.has(LISTS_SCOPE) || histories.length > 0) refuse('content', 'portfolios alone');
      const stray = [...scopes.keys()].find((id) => !things.has(id));
      if (stray !== undefined) refuse(`marks.${stray}`, 'a portfolio that is there');
    }
    const when = field('made', made(moment, 'a day and time'));
    return { part, made: when, app: field('app', parseText), content, scopes };
  }, value);
}

const parsePart: Parse<SharedPart> = (value, path) => {
  const field = fieldsOf(value, path);
  const kind = field('kind', parseText);
  const from = field('from', parseText).trim();
  if (kind !== 'look' && kind !== 'change') return refuse(`${path}.kind`, '"look" or "change"');
  return from === '' || from.length > MOST_LETTERS ? refuse(`${path}.from`, 'a name') : { kind, from };
};

const moment = (text: string) => (Number.isNaN(Date.parse(text)) ? null : text);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
