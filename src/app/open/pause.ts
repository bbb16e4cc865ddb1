/**
 * Comes when the page has been at rest for a moment and has nothing better to do: what was changed is painted first, and who
 * turns one switch after the other waits for none of it. Soon in any case.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
      else resolve();
    }, REST_MS);
  });
}

const LONGEST_MS = 1000;

const REST_MS = 400;
