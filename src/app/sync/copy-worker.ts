import '../../engine/tripwire.ts'; // first: from here on this thread cannot open a connection
import { COPY_WORK, type CopyWork } from '../../storage/sync/work.ts';

/* The thread that makes and reads copies for other devices. It does one piece of work. */

/** A piece of work, and what it is given. */
export interface CopyTask {
  readonly name: keyof CopyWork;
  readonly given: never;
}

self.addEventListener('message', ({ data }: MessageEvent<CopyTask>) => {
  void COPY_WORK[data.name](data.given).then((answer) => self.postMessage(answer));
});
