import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHARE_PATH } from '../../src/pwa/choose-answer.ts';
import { ROUTES } from '../../src/screens/routes.ts';
import { TABLE_FILES } from '../../src/screens/table-files.ts';

interface Manifest {
  readonly id?: string;
  readonly shortcuts: readonly { readonly url: string }[];
  readonly screenshots: readonly { readonly src: string; readonly sizes: string; readonly form_factor: string }[];
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly { readonly src: string }[];
  readonly launch_handler: { readonly client_mode: string };
  readonly file_handlers: readonly {
    readonly action: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly share_target: {
    readonly action: string;
    readonly method: string;
    readonly enctype: string;
    readonly params: {
      readonly text: string;
      readonly files: readonly { readonly name: string; readonly accept: readonly string[] }[];
    };
  };
}
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as Manifest;

test('the installed app opens tables and statements, with an address that is the app’s own', () => {
  const [handler, ...others] = manifest.file_handlers;
  expect(others).toEqual([]);
  expect(handler?.action).toBe(manifest.scope);
  expect(Object.values(handler?.accept ?? {}).flat()).toEqual([
    '.csv',
    '.tsv',
    '.txt',
    '.pdf',
    '.xlsx',
    '.ods',
    '.ofx',
    '.qfx',
    '.qif',
  ]);
  // A second window would hold another state of the same portfolio.
  expect(manifest.launch_handler.client_mode).toBe('focus-existing');
});

test('what is shared is posted to the one address that the service worker answers itself', () => {
  const { action, method, enctype, params } = manifest.share_target;
  expect(action).toBe(`./${SHARE_PATH}`);
  expect({ method, enctype }).toEqual({ method: 'POST', enctype: 'multipart/form-data' });
  // Nothing lies there, so without a service worker it leads nowhere instead of to somebody's server.
  expect(existsSync(`public/${SHARE_PATH}`)).toBe(false);
  const worker = readFileSync('src/pwa/service-worker.ts', 'utf8');
  expect(worker).toContain(`form.getAll('${params.files[0]?.name}')`);
  expect(worker).toContain(`form.get('${params.text}')`);
});

test('every file that the system may hand over can also be chosen', () => {
  const chosen = TABLE_FILES.split(',');
  for (const [type, endings] of Object.entries(manifest.file_handlers[0]?.accept ?? {})) {
    for (const one of [type, ...endings]) expect(chosen).toContain(one);
  }
  for (const one of manifest.share_target.params.files[0]?.accept ?? []) expect(chosen).toContain(one);
});

test('what may be opened with the app may be shared with it, and the other way round', () => {
  const opened = Object.entries(manifest.file_handlers[0]?.accept ?? {}).flatMap(([type, endings]) => [
    type,
    ...endings,
  ]);
  const shared = manifest.share_target.params.files[0]?.accept ?? [];
  expect([...shared].sort()).toEqual(opened.sort());
});

test('every address is its own folder’s, so that two copies on one host are two apps', () => {
  const { id, start_url: start, scope, shortcuts, screenshots, icons } = manifest;
  const sources = [...screenshots, ...icons].map(({ src }) => src);
  const addresses = [start, scope, ...shortcuts.map(({ url }) => url), ...sources];
  expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
  // an id is taken from the root of the host: without one the start's address is it
  expect(id).toBeUndefined();
});

test('its shortcuts lead to screens', () => {
  const paths = ROUTES.map(({ path }) => `./#${path}`);
  expect(manifest.shortcuts.map(({ url }) => url).filter((url) => !paths.includes(url))).toEqual([]);
});

test('its screenshots are there for both forms, as large as it says', () => {
  expect(manifest.screenshots.map((one) => one.form_factor)).toEqual(['wide', 'narrow']);
  for (const { src, sizes } of manifest.screenshots) {
    const png = readFileSync(`public/${src}`);
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});

test('its icons are there', () => {
  for (const { src } of manifest.icons) expect(existsSync(`public/${src}`), src).toBe(true);
});
