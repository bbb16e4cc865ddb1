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
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file';
  return error instanceof Error ? error.message : String(error);
}
