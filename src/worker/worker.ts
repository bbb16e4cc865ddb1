import './tripwire.ts'; // first: from here on this thread cannot open a connection
import { loadReference } from '../reference/load.ts';
import { makeReference } from '../reference/make-reference.ts';
import { parsePackFile } from '../reference/pack-file.ts';
import { makeHandler, warmUp } from './handle.ts';
import type { FromWorker, Request } from './protocol.ts';

const tell = (message: FromWorker): void => self.postMessage(message);

// The whole pack is loaded at once, whatever is held: no request may depend on a portfolio.
const reference = loadReference();
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
    const loading = first ? reference : loadReference();
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
