/** In place of src/app/open/pause.ts: what the app keeps once it is drawn is kept at once. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
