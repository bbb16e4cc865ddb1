import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { readDirectory, type ZipEntry } from '../../../src/read/workbook/zip-directory.ts';
import { byText } from '../sources.ts';
import type { FolderFile } from './refresh-pack.ts';

/** The pack as one file, which a user can load; written into the folder, and not read from it. */
export const PACK_FILE = 'topheavy-pack.json';
/** Larger files are read line by line where that is possible, else not at all. */
const LARGEST = 64 * 1024 * 1024;
const HEADING_LENGTH = 30;

/** The raw files of a folder: those in it, the tables inside its ZIP files, and the feeds below it, named by their way from the folder. */
export async function readFolder(folder: string): Promise<readonly FolderFile[]> {
  const found: FolderFile[] = [];
  for (const name of listFiles(folder)) {
    const path = join(folder, name);
    if (/\.zip$/i.test(name)) found.push(...(await filesOfZip(new Uint8Array(readFileSync(path)), name)));
    else if (statSync(path).size > LARGEST || /\.tsv$/i.test(name))
      found.push({ name, open: () => createReadStream(path), raw: null });
    else found.push(fileOf(name, new Uint8Array(readFileSync(path))));
  }
  return found;
}

/* What feeds publish lies below api as it lies at their address; other folders are left out. */
function listFiles(folder: string): readonly string[] {
  const isRaw = (name: string): boolean => name !== PACK_FILE && !name.startsWith('.') && !name.endsWith('.part');
  const flat = readdirSync(folder).filter((name) => isRaw(name) && statSync(join(folder, name)).isFile());
  const feeds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^api\/[^/]+\/(?:index\.json|funds\/[^/]+\/(?:meta|holdings\/\d+)\.json)$/.test(name));
  return [...flat, ...feeds].sort(byText);
}

/** A file of these bytes, as it stands in a folder. */
export function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): FolderFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    name,
    open: () => Readable.from([bytes]),
    raw: { name, bytes, text: new TextDecoder().decode(bytes), sha256 },
  };
}

/* Tables alone: a data set's readme and its description of columns renew nothing. What is packed stays so until somebody reads it. */
async function filesOfZip(bytes: Uint8Array<ArrayBuffer>, zip: string): Promise<readonly FolderFile[]> {
  const entries = readDirectory(bytes, Infinity);
  if (!entries.ok) return [fileOf(zip, bytes)];
  const found: FolderFile[] = [];
  for (const entry of entries.value) {
    const name = entry.name.replace(/^.*\//, '');
    const open = (): Readable => unpack(bytes, entry);
    if (/\.tsv$/i.test(name) || entry.size > LARGEST) found.push({ name, open, raw: null });
    else if (/\.(?:csv|txt)$/i.test(name)) found.push(fileOf(name, await bytesOf(open())));
  }
  return found;
}

function unpack(bytes: Uint8Array<ArrayBuffer>, { offset, packedSize, method }: ZipEntry): Readable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + HEADING_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = Readable.from([bytes.subarray(start, start + packedSize)]);
  return method === 0 ? packed : packed.pipe(createInflateRaw());
}

async function bytesOf(stream: Readable): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part as Uint8Array);
  return new Uint8Array(Buffer.concat(parts));
}
