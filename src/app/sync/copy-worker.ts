import '../../engine/tripwire.ts'; // first: from here on this thread cannot open a connection
import { COPY_WORK, type CopyWork } from '../../storage/sync/work.ts';

/* The thread that makes and reads copies for other devices. It does one piece of work. */

interface CopyTask {
  readonly name: keyof CopyWork;
  readonly given: never;
}

/* Where it fails, the page does the work, and has the error to tell. */
self.addEventListener('message', ({ data }: MessageEvent<CopyTask>) => {
  COPY_WORK[data.name](data.given).then(
    (answer) => self.postMessage({ answer }),
    () => self.postMessage(null),
  );
});
