/* The page's policy and every other header, in one place: the page carries the policy as a meta, `_headers` gives it to
   hosts that read such a file, scripts/serve.mjs reads that file too, and the service worker adds it to worker scripts. */

/** What the page and its workers may do: load their own files, open no connection at all. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types topheavy svelte-trusted-html',
].join('; ');

/** As a header the policy can also forbid framing, which a meta cannot. */
export const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;

/** The service worker alone may fetch, and only its own site: it has to fill the offline copy. */
export const SERVICE_WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

const POWERS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'serial', 'hid', 'midi'];

/** Headers that every file gets. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': POWERS.map((power) => `${power}=()`).join(', '),
};

const FRESH = 'no-cache';
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Which path gets which headers beside the common ones. No path matches two rules: hosts join the values of both with a
 * comma, and two policies joined would leave the service worker without its connection.
 */
export const HEADER_RULES: readonly { readonly path: string; readonly headers: Readonly<Record<string, string>> }[] = [
  { path: '/', headers: { 'Content-Security-Policy': HEADER_POLICY, 'Cache-Control': FRESH } },
  { path: '/index.html', headers: { 'Content-Security-Policy': HEADER_POLICY, 'Cache-Control': FRESH } },
  { path: '/assets/*', headers: { 'Content-Security-Policy': HEADER_POLICY, 'Cache-Control': FOREVER } },
  { path: '/sw.js', headers: { 'Content-Security-Policy': SERVICE_WORKER_POLICY, 'Cache-Control': FRESH } },
  { path: '/manifest.webmanifest', headers: { 'Cache-Control': FRESH } },
];

/** Writes the `_headers` file that Netlify and Cloudflare Pages read: a path, then its headers indented. */
export function writeHeadersFile(): string {
  const rules = [{ path: '/*', headers: COMMON_HEADERS }, ...HEADER_RULES];
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return blocks.join('\n\n') + '\n';
}
