/* The worker's first module, before any other is run: takes away every way out. On a host that sends no headers, at the
   very first visit, no policy reaches a worker; from then on the service worker adds one. A tripwire, not a wall:
   `import()` cannot be taken away, so the walls are the headers and the service worker. */

const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'importScripts',
  'caches',
  'Worker',
  'FontFace',
] as const;

const GONE: PropertyDescriptor = { value: undefined, writable: false, configurable: false, enumerable: false };

/** Takes the ways out from the object and from all it inherits from, where `prototype.fetch` would stay otherwise. */
function removeWaysOut(start: object): void {
  for (let owner: object | null = start; owner !== null && owner !== Object.prototype;) {
    for (const name of WAYS_OUT) Object.defineProperty(owner, name, GONE);
    owner = Reflect.getPrototypeOf(owner);
  }
}

removeWaysOut(globalThis);

export {};
