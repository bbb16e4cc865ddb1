import type { IsoDate, Result } from '../../domain/model/units.ts';
import { bytesOf, fromBase64, randomBytes, digestOf, toBase64 } from '../vault/bytes.ts';
import { deriveKey, NONCE_BYTES, openOrNull, ROUNDS, SALT_BYTES } from '../vault/keys.ts';
import type { BackupFault } from '../../domain/book/backup-facts.ts';
import { asWritten, type Backup, type BackupContent } from './backup.ts';
import { isCopy, readCopy } from './read-copy.ts';
import { BACKUP_SCHEMA, parseContent, parseHead, parseSealedPart, type SealedPart } from './parse-backup.ts';

export { contentOf } from './backup.ts';

const FAMILY = 'topheavy-backup/';

/** No backup is anywhere near as long; a longer file is not read at all. */
export const MOST_BYTES = 256_000_000;

/** Writes a backup as the text of a file, sealed under a passphrase if one is given. */
export function writeBackup(content: BackupContent, head: BackupHead): Promise<string> {
  return writeContent(asWritten(content), head);
}

interface BackupHead {
  readonly made: IsoDate;
  readonly app: string;
  readonly passphrase: string | null;
}

/** Writes what a backup holds, as it stands. */
export async function writeContent(content: unknown, { made, app, passphrase }: BackupHead): Promise<string> {
  const body = passphrase === null ? { content } : { sealed: await sealText(JSON.stringify(content), passphrase) };
  const head = { schema: BACKUP_SCHEMA, app, made };
  const hash = await digestOf(JSON.stringify({ ...head, ...body }));
  return `${JSON.stringify({ ...head, sha256: hash, ...body }, null, 1)}\n`;
}

/** Reads the text of a file as a backup, strictly: one part that is not as it should be and nothing is taken. */
export async function readBackup(text: string, passphrase: string | null): Promise<Result<Backup, BackupFault>> {
  const fault = (kind: Exclude<BackupFault['kind'], 'unreadable'>) => ({ ok: false, error: { kind } }) as const;
  if (text.length > MOST_BYTES) return fault('too-large');
  const value = parseJson(text);
  // one that was cut off still begins as it should
  if (value === null) return fault(text.slice(0, 200).includes(`"${FAMILY}`) ? 'damaged' : 'other-file');
  if (isCopy(value)) return readCopy(value, passphrase);
  if (!isOfOurs(value)) return fault('other-file');
  const head = parseHead(value);
  if (!head.ok) return fault('damaged');
  const { schema, made, app, sha256: stated, content, sealed } = head.value;
  if (schema !== BACKUP_SCHEMA) return fault('newer');
  const body = content === undefined ? { sealed } : { content };
  if ((await hashOf({ schema, app, made, ...body })) !== stated) return fault('damaged');
  let plain = content;
  if (content === undefined) {
    const part = parseSealedPart(sealed);
    if (!part.ok) return fault('damaged');
    if (passphrase === null) return fault('needs-passphrase');
    const opened = await openText(part.value, passphrase);
    if (opened === null) return fault('wrong-passphrase');
    plain = parseJson(opened);
  }
  const read = parseContent(plain);
  if (!read.ok) return { ok: false, error: { kind: 'unreadable', part: read.error } };
  return { ok: true, value: { made, app, content: read.value } };
}

/* Only what calls itself a backup can be a damaged one: a list or a number is another file. */
function isOfOurs(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    typeof value.schema === 'string' &&
    value.schema.startsWith(FAMILY)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/* Null where it is nested deeper than can be written: nothing of ours is. */
async function hashOf(body: unknown): Promise<string | null> {
  let text: string;
  try {
    text = JSON.stringify(body);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return digestOf(text);
}

const about = () => bytesOf(BACKUP_SCHEMA);

async function sealText(text: string, passphrase: string): Promise<SealedPart> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const key = await deriveKey(passphrase, salt, ROUNDS);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: about() };
  const data = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytesOf(text)));
  return {
    derivation: 'PBKDF2-SHA-256',
    rounds: ROUNDS,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    nonce: toBase64(nonce),
    data: toBase64(data),
  };
}

async function openText({ salt, rounds, nonce, data }: SealedPart, passphrase: string): Promise<string | null> {
  const [saltBytes, nonceBytes, dataBytes] = [fromBase64(salt), fromBase64(nonce), fromBase64(data)];
  if (saltBytes === null || nonceBytes === null || dataBytes === null) return null;
  const key = await deriveKey(passphrase, saltBytes, rounds);
  const algorithm = { name: 'AES-GCM', iv: nonceBytes, additionalData: about() };
  const opened = await openOrNull(crypto.subtle.decrypt(algorithm, key, dataBytes));
  return opened === null ? null : new TextDecoder().decode(opened);
}
