import type { Result } from '../../domain/model/units.ts';
import { checkSum } from './check-sum.ts';
import type { WorkbookFault, ZipEntry } from './zip-directory.ts';

const HEADING = 0x04034b50;
const HEADING_LENGTH = 30;
/* XML of a sheet shrinks to a tenth, to a thirtieth at best. */
const MOST_TIMES_PACKED = 200;

/** Unpacks one file of a ZIP file. What turns out larger than it declares is left at that point. */
export async function unpackPart(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
): Promise<Result<Uint8Array<ArrayBuffer>, WorkbookFault>> {
  const { offset, packedSize, size, method } = entry;
  if (size > Math.max(1, packedSize) * MOST_TIMES_PACKED) return { ok: false, error: 'unsafe' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADING_LENGTH > bytes.length || view.getUint32(offset, true) !== HEADING) return damaged();
  const start = offset + HEADING_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) return damaged();
  const packed = bytes.subarray(start, start + packedSize);
  const unpacked = method === 8 ? await inflate(packed, size) : stored(packed, method, size);
  if (!unpacked.ok || entry.checkSum === 0) return unpacked;
  return checkSum(unpacked.value) === entry.checkSum ? unpacked : damaged();
}

function stored(
  packed: Uint8Array<ArrayBuffer>,
  method: number,
  size: number,
): Result<Uint8Array<ArrayBuffer>, WorkbookFault> {
  return method === 0 && packed.length === size ? { ok: true, value: packed } : damaged();
}

function damaged(): { readonly ok: false; readonly error: WorkbookFault } {
  return { ok: false, error: 'damaged' };
}

async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
): Promise<Result<Uint8Array<ArrayBuffer>, WorkbookFault>> {
  const unpacked = new Uint8Array(size);
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) {
        await reader.cancel();
        return { ok: false, error: 'unsafe' };
      }
      unpacked.set(value, at);
      at += value.length;
    }
  } catch (error) {
    // Broken data: a TypeError in browsers, an Error of its own in Node.
    if (error instanceof Error) return damaged();
    throw error;
  }
  return at === size ? { ok: true, value: unpacked } : damaged();
}
