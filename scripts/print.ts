import { once } from 'node:events';

/** Prints pieces to standard output, no faster than its reader takes them, so that they are never all in memory. */
export async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}
