/** In the single file no thread beside the reading one can be started: copies are made in the page. */
export function makeCopyWorker(): Worker | null {
  return null;
}
