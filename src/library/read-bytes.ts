import type { FileReading } from '../domain/model/file-reading.ts';
import type { Issue } from '../domain/model/issue.ts';
import { sentenceOf } from '../screens/review/words/issues.ts';
import { isPdf } from '../read/files/file-parts.ts';
import { readHoldingsIn, refuseByFault } from '../read/files/read-source.ts';
import { ignorePdfjsRejections } from './ignore-pdfjs-rejections.ts';

/** A file of which nothing is taken; the message says in a sentence or two why. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead';
  /** The reason as a word that stays the same from version to version, such as `refused-no-table`. */
  readonly code: Issue['code'];

  constructor({ code }: Issue, message: string) {
    super(message);
    this.code = code;
  }
}

/** Reads the bytes of a file, of a workbook one reading a sheet. Throws CannotRead. */
export async function filesIn(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  password: string | undefined,
): Promise<readonly FileReading[]> {
  const stopIgnoring = isPdf(bytes) && 'process' in globalThis ? ignorePdfjsRejections() : null;
  try {
    const read = await readHoldingsIn(name, bytes, undefined, undefined, password).catch((error: unknown) =>
      refuseByFault(name, error),
    );
    if (!read.ok) throw new CannotRead(read.error, sentenceOf(read.error));
    return read.value;
  } finally {
    await stopIgnoring?.();
  }
}
