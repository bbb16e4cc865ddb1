import type { MarkerBox } from '../../src/storage/marker-box.ts';

/** A localStorage of its own for one test. */
export function makeBox(): MarkerBox {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
