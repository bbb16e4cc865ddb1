/* In the single file no thread beside the reading one can be started: copies are made in the page. */
const noThread = (): Worker | null => null;

// it takes the place of make-copy-worker.ts in the single file, under its name
export { noThread as makeCopyWorker };
