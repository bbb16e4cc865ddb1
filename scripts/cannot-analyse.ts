/** What went wrong in words, for standard error or the line of a batch. */
export class CannotAnalyse extends Error {
  /** What the command ends with. */
  readonly exit: number = 1;
}

/** A command line with an option that nobody knows, or that means nothing beside the others. */
export class UnknownOption extends CannotAnalyse {
  override readonly exit = 2;
}

/** Why a file can't be opened, in words. */
export function whyClosed(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR')
    return 'it is a folder: name the files in it, or give the folder to analyse:batch --summary csv';
  return error instanceof Error ? error.message : String(error);
}

/** Why a portfolio of a book has no report, in words: one of them must not end a book of thousands, so a fault of ours is told, too. */
export function whyNoReport(error: unknown): string {
  return error instanceof CannotAnalyse ? error.message : `A fault of ours, not of the file: ${String(error)}`;
}

/** Gives what a command ends with; one that can't go on says why on standard error. Any other fault goes on to whoever called. */
export async function endingOf(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof CannotAnalyse)) throw error;
    console.error(error.message);
    return error.exit;
  }
}
