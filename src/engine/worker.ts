import './tripwire.ts'; // first: from here on this thread cannot open a connection
import { loadReference } from '../reference/load.ts';
import { makeReference } from '../reference/make-reference.ts';
import { parsePackFile } from '../reference/pack-file.ts';
import { expectSums, type PackSums } from './check-pack.ts';
import { makeHandler, warmUp } from './handle.ts';
import { transferOf } from './transfer.ts';
import type { FromWorker, Request } from './protocol.ts';

/** Put in by the build; there are none while the app is developed, and none in the single file. */
declare const __PACK_SUMS__: PackSums | undefined;

const tell = (message: FromWorker): void => self.postMessage(message, { transfer: transferOf(message) });

// The whole pack is loaded at once, whatever is held: no request may depend on a portfolio.
const sums = typeof __PACK_SUMS__ === 'undefined' ? null : __PACK_SUMS__;
const load = () => loadReference(sums === null ? null : (pack) => expectSums(pack, sums));
const reference = load();
reference.then(
  (pack) => {
    tell({ kind: 'pack-loaded' });
    // after what has been asked meanwhile
    setTimeout(() => warmUp(pack));
  },
  () => tell({ kind: 'pack-missing' }),
);
let first = true;
const handle = makeHandler(
  () => {
    // A second asking means that the first loading failed: try anew.
    const loading = first ? reference : load();
    first = false;
    return loading;
  },
  () => performance.now(),
  (text) => {
    const read = parsePackFile(text);
    return read.ok ? { ok: true, value: makeReference(read.value) } : read;
  },
);

self.addEventListener('message', (event: MessageEvent<Request>) => void handle(event.data, tell));
self.addEventListener('securitypolicyviolation', (event) => tell({ kind: 'refused', url: event.blockedURI }));
