/* Which shortcut a press of a key completes. Nothing here knows the page; times are those of the events. */

/** A press as far as shortcuts care. */
export interface Press {
  readonly key: string;
  /** Milliseconds, of any beginning. */
  readonly at: number;
}

/** After this long, a first key no longer waits for its second. */
export const FORGET_AFTER_MS = 1500;

/** Follows presses and says which of the sequences they complete. */
export class KeySequence<Entry extends { readonly keys: readonly string[] }> {
  readonly #table: readonly Entry[];
  #begun: readonly Press[] = [];

  constructor(table: readonly Entry[]) {
    this.#table = table;
  }

  /** Takes a press: the entry it completes, or null. A press that leads nowhere begins anew. */
  press(press: Press): Entry | null {
    const last = this.#begun.at(-1);
    if (last !== undefined && press.at - last.at > FORGET_AFTER_MS) this.#begun = [];
    for (const begun of [[...this.#begun, press], [press]]) {
      const found = this.#table.filter(({ keys }) => begun.every(({ key }, at) => keys[at] === key));
      const whole = found.find(({ keys }) => keys.length === begun.length);
      if (whole !== undefined) {
        this.#begun = [];
        return whole;
      }
      this.#begun = found.length > 0 ? begun : [];
      if (found.length > 0) return null;
    }
    return null;
  }
}

/** Whether a letter is pressed together with Ctrl, or with ⌘, and nothing else: Ctrl K finds anything, Ctrl Z undoes. */
export function isWithCtrl(
  letter: string,
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    isComposing,
    repeat,
    defaultPrevented,
  }: Key & Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): boolean {
  return (
    key.toLowerCase() === letter &&
    ctrlKey !== metaKey &&
    !(altKey || shiftKey || isComposing || repeat || defaultPrevented)
  );
}

/** What of a keyboard event decides whether it may be a shortcut at all. */
export type Key = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat' | 'defaultPrevented'>;

/** Whether a press may be a shortcut: no key of the system's or the browser's is held, and nothing is being written. */
export function mayBeShortcut(event: Key, isWriting: boolean): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, repeat, defaultPrevented } = event;
  return !(ctrlKey || metaKey || altKey || isComposing || repeat || defaultPrevented || isWriting);
}
