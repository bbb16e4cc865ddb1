/* Serves the built app on this machine, with the headers of its own `_headers` file, as a host should: right types,
   nothing but 404 for what is missing, never index.html in its place. No dependency. */
import { createServer } from 'node:http';
import { readFile, realpath } from 'node:fs/promises';
import { extname, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);
const NOT_SERVED = new Set(['/_headers']);
const NOT_THERE = ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'];

/** Reads a `_headers` file: a path (`/*` and `/folder/*` too), then its headers indented. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    const header = /^\s+([^:\s]+):\s*(.*)$/.exec(line);
    if (header !== null) rules.at(-1)?.headers.push([header[1], header[2]]);
  }
  return rules;
}

function headersFor(rules, path) {
  return rules
    .filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
    .flatMap((rule) => rule.headers);
}

/** The file of a request path inside the folder, or null for a path that cannot be one. */
export function findFile(folder, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
  if (decoded.includes('\0')) return null;
  const root = resolve(folder);
  const file = resolve(root, `.${decoded.endsWith('/') ? `${decoded}index.html` : decoded}`);
  return file.startsWith(root + sep) ? file : null;
}

async function readIfThere(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (NOT_THERE.includes(error.code)) return null;
    throw error;
  }
}

/*
 * The one path of a file, from the folder on: a file has one, however it was asked for. `//sw.js`, `/%73w.js`, a link, and other capitals
 * where the disk doesn't tell them apart would otherwise get past the headers of `/sw.js`. Null for what is not in the folder.
 */
async function pathOf(folder, file) {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(file)]);
    return real.startsWith(root + sep) ? `/${relative(root, real).replaceAll(sep, '/')}` : null;
  } catch (error) {
    if (NOT_THERE.includes(error.code)) return null;
    throw error;
  }
}

const ENCODERS = {
  br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => gzipSync(body),
};
/* By file and encoding: the reference lists take longer to compress than to read, and are the same at each visit. */
const compressed = new Map();

function compress(file, body, accepted, response) {
  response.setHeader('Vary', 'Accept-Encoding');
  const encoding = Object.keys(ENCODERS).find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
  if (encoding === undefined) return body;
  response.setHeader('Content-Encoding', encoding);
  const key = `${encoding} ${file}`;
  const known = compressed.get(key);
  if (known?.of.equals(body)) return known.sent;
  const sent = ENCODERS[encoding](body);
  compressed.set(key, { of: body, sent });
  return sent;
}

async function answer(folder, sendHeaders, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = findFile(folder, (request.url ?? '/').split('?', 1)[0]);
  const path = file === null ? null : await pathOf(folder, file);
  const body = path === null || NOT_SERVED.has(path) ? null : await readIfThere(file);
  if (sendHeaders) {
    const rules = parseHeaders(String((await readIfThere(resolve(folder, '_headers'))) ?? ''));
    // what is missing is answered as a page is, but not to be kept
    for (const [name, value] of headersFor(rules, body === null ? '/' : path)) response.setHeader(name, value);
  }
  if (body === null) {
    response.removeHeader('Cache-Control');
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const ending = extname(file).toLowerCase();
  response.setHeader('Content-Type', TYPES[ending] ?? 'application/octet-stream');
  const sent = COMPRESSED.has(ending) ? compress(file, body, request.headers['accept-encoding'] ?? '', response) : body;
  response.setHeader('Content-Length', sent.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : sent);
}

/**
 * Serves a folder at a port of this machine (0 = any free one). `sendHeaders: false` is a host that knows no headers.
 * Gives the address and how to stop.
 */
export function serve(folder, port, { sendHeaders = true, host = '127.0.0.1' } = {}) {
  const server = createServer((request, response) => {
    answer(folder, sendHeaders, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      const url = `http://localhost:${server.address().port}/`;
      done({ url, close: () => new Promise((closed) => server.close(closed).closeAllConnections()) });
    });
  });
}

async function main() {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  if ((await readIfThere(resolve(folder, 'index.html'))) === null) {
    console.error('There is no built app yet. Run: npm run build');
    return 1;
  }
  const asked = process.env.PORT;
  const host = process.env.HOST;
  for (let port = asked === undefined ? 4173 : Number(asked); ; port += 1) {
    try {
      const { url } = await serve(folder, port, host === undefined ? {} : { host });
      console.log(`Topheavy is running at ${url}`);
      return 0;
    } catch (error) {
      // a port that was asked for by name is not exchanged for another
      if (error.code !== 'EADDRINUSE' || asked !== undefined) {
        console.error(`Port ${port} cannot be used: ${error.message}`);
        return 1;
      }
    }
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main();
}
