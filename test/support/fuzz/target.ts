/** What one case of a fuzz run came to. */
export interface Case {
  /** How the case was made. */
  readonly kind: string;
  /** Which laws it broke; none, if all is well. */
  readonly faults: readonly string[];
  /** What became of it, for the counts at the end. */
  readonly outcome: string;
  /** What was read, to be kept where a law was broken. */
  readonly input: string | Uint8Array;
}

/** Something that reads what others wrote: runs the case that a seed and a number stand for. */
export type Target = (seed: number, number: number) => Case | Promise<Case>;

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).join();

/** Runs a reader and adds the laws that hold for all of them: it never throws and leaves Object.prototype alone. */
export async function hold(
  kind: string,
  input: Case['input'],
  read: () => Promise<Pick<Case, 'faults' | 'outcome'>> | Pick<Case, 'faults' | 'outcome'>,
): Promise<Case> {
  let told: Pick<Case, 'faults' | 'outcome'>;
  try {
    told = await read();
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    told = { faults: [`threw ${words}`], outcome: 'threw' };
  }
  const polluted =
    Object.getOwnPropertyNames(Object.prototype).join() === PROTOTYPE ? [] : ['Object.prototype changed'];
  return { kind, input, outcome: told.outcome, faults: [...told.faults, ...polluted] };
}
