import { vi } from 'vitest';

/** How many signs of texts some work has searched through: what grows with the square of a text's length shows at once. */
export function countScanned(work: () => unknown): number {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the text it is of
  const { indexOf } = String.prototype;
  let scanned = 0;
  const spy = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, sought, from = 0) {
    const found = indexOf.call(this, sought, from);
    scanned += (found === -1 ? this.length : found) - Math.min(from, this.length) + 1;
    return found;
  });
  try {
    work();
  } finally {
    spy.mockRestore();
  }
  return scanned;
}
