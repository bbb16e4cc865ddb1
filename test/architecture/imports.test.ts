import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, listCode, type Import } from '../../scripts/house/imports.ts';
import { ROOMS, RULES, SCREEN_WORDS, roomsOf, tableOf } from './import-rules.ts';

const SRC = resolve(import.meta.dirname, '../../src');

const files = listCode(SRC);

/* A folder with a rule of its own inside another one is a folder for itself. */
function folderOf(path: string): string {
  const [first, second, ...more] = relative(SRC, path).split('/');
  const inner = `${first}/${second}`;
  if (first === 'screens' && more.length > 1 && more[0] === 'words') return SCREEN_WORDS;
  if (more.length > 0 && RULES.some(({ folder }) => folder === inner)) return inner;
  return second === undefined ? '.' : first!;
}

/* The folder and the room in it; null where the folder has no rooms. */
function roomOf(path: string): { readonly folder: string; readonly room: string } | null {
  const [folder = '', second = '', ...more] = relative(SRC, path).split('/');
  if (folderOf(path) === SCREEN_WORDS) return { folder: SCREEN_WORDS, room: second };
  return folder in ROOMS ? { folder, room: more.length === 0 ? '.' : second } : null;
}

function goesDown({ from, to }: Import): boolean {
  const [above, below] = [roomOf(from), roomOf(to)];
  if (above === null || below === null || above.folder !== below.folder) return true;
  const order = ROOMS[above.folder]!.map(({ name }) => name);
  return order.indexOf(below.room) <= order.indexOf(above.room);
}

function isAllowed({ from, to, names, isType }: Import): boolean {
  const rule = RULES.find(({ folder }) => folder === folderOf(from))!;
  const target = folderOf(to);
  if (target === rule.folder || rule.may.includes(target)) return true;
  if (!rule.namesOnly.includes(target)) return false;
  return isType || (names !== null && names.every((name) => /^[A-Z][A-Z0-9_]*$/.test(name)));
}

const imports = files.flatMap(importsOf);
const show = (one: Import) =>
  `${relative(SRC, one.from)} → ${relative(SRC, one.to)} (${one.names?.join(', ') ?? 'all'})`;

describe('imports', () => {
  it('finds the code it is about', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(100);
  });
  it('knows every folder', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !RULES.some((rule) => rule.folder === folder))).toEqual(
      [],
    );
  });
  it('go in one direction only', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(show)).toEqual([]);
  });
  it('go down from room to room', () => {
    expect(imports.filter((one) => !goesDown(one)).map(show)).toEqual([]);
  });
  it('know every room', () => {
    const rooms = new Set(files.flatMap((path) => roomOf(path) ?? []).map(({ folder, room }) => `${folder}/${room}`));
    const listed = Object.entries(ROOMS).flatMap(([folder, inside]) => inside.map(({ name }) => `${folder}/${name}`));
    expect([...rooms].sort()).toEqual(listed.sort());
  });
  it('lead to files that exist', () => {
    const known = new Set(files);
    const missing = imports.filter(({ to }) => /\.(?:ts|svelte)$/.test(to) && !known.has(to));
    expect(missing.map(show)).toEqual([]);
  });
  it('make no circle, types included', () => {
    // the programs beside the app, too
    const scripts = listCode(resolve(SRC, '../scripts'));
    const next = new Map<string, string[]>();
    for (const { from, to } of [...imports, ...scripts.flatMap(importsOf)])
      next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path))
        circles.push([...trail.slice(trail.indexOf(path)), path].map((one) => relative(SRC, one)).join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
      done.add(path);
    };
    for (const path of [...files, ...scripts]) walk(path, []);
    expect(circles).toEqual([]);
  });
  it('stand in src/README.md as they are enforced', () => {
    const map = readFileSync(join(SRC, 'README.md'), 'utf8');
    expect(map).toContain(tableOf(RULES));
    for (const folder of Object.keys(ROOMS)) expect(map).toContain(roomsOf(folder));
  });
});

describe('folders', () => {
  it('hold no more than can be read at a glance', () => {
    const full = [...new Set(files.map((path) => dirname(path)))].filter(
      (folder) => files.filter((path) => dirname(path) === folder).length > 45,
    );
    expect(full.map((folder) => relative(SRC, folder))).toEqual([]);
  });
});

describe('names of files', () => {
  it('tell what is inside', () => {
    const vague = files.filter(
      (path) =>
        /(?:^|[/-])(?:utils?|helpers?|common|shared|types|misc|index)\.ts$/.test(path) &&
        !path.endsWith('read/profiles/index.ts'),
    );
    expect(vague.map((path) => relative(SRC, path))).toEqual([]);
  });
  it('are kebab-case, components PascalCase', () => {
    const odd = files.filter(
      (path) => !/(?:^|\/)(?:[A-Z][A-Za-z]*\.svelte|[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.svelte)?\.ts)$/.test(path),
    );
    expect(odd.map((path) => relative(SRC, path))).toEqual([]);
  });
});
