import { once } from 'node:events';

let isListening = false;

/* A reader that has seen enough, such as `head`, ends the program without a word. */
function endWithReader(): void {
  if (isListening) return;
  isListening = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Prints pieces to standard output, no faster than its reader takes them, so that they are never all in memory. */
export async function print(pieces: Iterable<string>): Promise<void> {
  endWithReader();
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}
