/** Comes when the page has nothing better to do, so that what was changed is painted first; soon in any case. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
    else setTimeout(resolve, SHORT_MS);
  });
}

const LONGEST_MS = 1000;
const SHORT_MS = 50;
