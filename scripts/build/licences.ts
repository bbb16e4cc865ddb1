import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Licence } from '../../src/screens/help/words/licences.ts';

/** Licences that may be shipped with the app. Another one stops the build until somebody has read it. */
const ALLOWED: readonly string[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1'];

const TEXT = /^licen[cs]e(?:[.-]|$)/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Gives every package that the app depends on at run time, and those they depend on, by name. */
export function readLicences(root: string): readonly Licence[] {
  return listPackages(root).map(({ manifest, folder }) => licenceOf(manifest, folder));
}

interface Package {
  readonly manifest: Manifest;
  readonly folder: string;
}

function listPackages(root: string): readonly Package[] {
  const found = new Map<string, Package>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from, root);
    const manifest = manifestIn(folder);
    if (found.has(manifest.name)) return;
    found.set(manifest.name, { manifest, folder });
    Object.keys(manifest.dependencies ?? {}).forEach((next) => visit(next, folder));
  };
  Object.keys(manifestIn(root).dependencies ?? {}).forEach((name) => visit(name, root));
  return [...found.values()].sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1));
}

const textIn = (folder: string) => readdirSafely(folder).find((file) => TEXT.test(file));

/** Gives the licence of each of those packages in full, by its name; a package that brings no text is left out. */
export function readLicenceTexts(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listPackages(root).flatMap(({ manifest, folder }) => {
      const text = textIn(folder);
      return text === undefined ? [] : [[manifest.name, readFileSync(join(folder, text), 'utf8').trim()]];
    }),
  );
}

/* A package's own copy comes before the one that all share. */
function folderOf(name: string, from: string, root: string): string {
  const own = join(from, 'node_modules', name);
  return readdirSafely(own).includes('package.json') ? own : join(root, 'node_modules', name);
}

function readdirSafely(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // there is no such folder
  }
}

function licenceOf({ name, version, license }: Manifest, folder: string): Licence {
  if (license === undefined || !ALLOWED.includes(license))
    throw new Error(
      `${name} ${version} is under ${license ?? 'no stated licence'}, which is not among ${ALLOWED.join(', ')}.`,
    );
  const text = textIn(folder);
  if (text === undefined) return { name, version, licence: license, holder: null, text: 'package.json' };
  return { name, version, licence: license, holder: holderIn(readFileSync(join(folder, text), 'utf8')), text };
}

/* "Copyright (c) 2016-2026 [Rich Harris](…) and others" → "2016-2026 Rich Harris and others". */
function holderIn(text: string): string | null {
  const line = /^\W*copyright\b(?:\s*\(c\)|[^\n]*\d{4})[^\n]*/im.exec(text)?.[0];
  if (line === undefined) return null;
  const [first] = line.replace(/^\W*copyright\s*(?:\(c\)|©)?\s*/i, '').split(/\S+\.ttf\b/i);
  return first!
    .replace(/\[these people\]/, 'its contributors')
    .replace(/\[([^\]]*)\]/g, '$1')
    .replace(/[<(]?https?:\/\/[^\s>)]*[>)]?|<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
