import { vi } from 'vitest';

/** Runs a command in this program, and gives all that it prints to standard output. Throws where it doesn't end well. */
export async function printedBy(command: () => Promise<number>): Promise<string> {
  const pieces: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0);
  try {
    const code = await command();
    if (code !== 0) throw new Error(`The command ended with ${code}.`);
  } finally {
    write.mockRestore();
  }
  return pieces.join('');
}
