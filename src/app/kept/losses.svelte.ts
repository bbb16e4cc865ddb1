import type { Marker } from '../../storage/marker.ts';
import type { DamagedRecord } from '../../storage/schema.ts';

/** What of the user's is gone or can't be read any more, until they have seen it. */
export class Losses {
  #gone = $state.raw<Marker | null>(null);
  #forgetGone: () => void = () => undefined;
  #damaged = $state.raw<readonly DamagedRecord[]>([]);
  #isSavedAgain = $state.raw(false);

  /** Set when the browser removed what was kept here before. */
  get gone(): Marker | null {
    return this.#gone;
  }
  /** The records that are missing, or can't be read. */
  get damaged(): readonly DamagedRecord[] {
    return this.#damaged;
  }
  /** What is open here is saved again, after something of it was gone. */
  get isSavedAgain(): boolean {
    return this.#isSavedAgain;
  }

  /** Takes what was seen when the database was opened, and how it is forgotten there. */
  noteGone(gone: Marker | null, forget: () => void): void {
    this.#gone = gone;
    this.#forgetGone = forget;
  }
  /** Takes the damage that a reading found. What was missed before is told until the user has seen it, also where it was saved again. */
  noteDamage(found: readonly DamagedRecord[]): void {
    const isFound = ({ store, id }: DamagedRecord) => found.some((one) => one.store === store && one.id === id);
    this.#damaged = [...found, ...this.#damaged.filter((one) => isMissing(one) && !isFound(one))];
  }
  /** Whether records are missing, or all is gone, of which nobody was told yet. */
  isNews(missing: readonly DamagedRecord[]): boolean {
    return this.#gone !== null || missing.length > this.#damaged.filter(isMissing).length;
  }
  /** Takes the records that are missing now, and whether what is open was saved again. */
  noteMissing(missing: readonly DamagedRecord[], isSavedAgain: boolean): void {
    this.#damaged = [...this.#damaged.filter((one) => !isMissing(one)), ...missing];
    this.#isSavedAgain = isSavedAgain;
  }

  /** The user has seen that the browser removed something. */
  dismissGone(): void {
    this.#gone = null;
    this.#forgetGone();
  }
  /** The user has seen what is damaged or missing. Gives what is missing: the damaged is told again at the next start. */
  dismissDamage(): readonly DamagedRecord[] {
    const missing = this.#damaged.filter(isMissing);
    this.#damaged = [];
    return missing;
  }
  /** Everything was deleted on purpose. */
  clear(): void {
    this.#gone = null;
    this.#damaged = [];
  }
}

function isMissing({ how }: DamagedRecord): boolean {
  return how === 'missing';
}
