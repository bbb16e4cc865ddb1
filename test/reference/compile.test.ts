import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { compilePack, type CompiledPack } from '../../scripts/reference/compile.ts';
import { versionOf } from '../../scripts/reference/module-text.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';

/** Compiling takes a few seconds, on a busy machine many (in milliseconds). */
const PATIENCE = 300_000;
const DATA = join(import.meta.dirname, '../../src/reference/data');

describe.skipIf(!HAS_SOURCES)('compiling the source lists', { timeout: PATIENCE }, () => {
  let compiled: CompiledPack;
  beforeAll(() => {
    compiled = compilePack(sourceText);
  }, PATIENCE);

  /* Compiled some other day, too: what is not the same every time would differ from it. */
  it('gives the committed pack', () => {
    const { modules } = compiled;
    expect([...modules.keys()].sort()).toEqual(readdirSync(DATA).sort());
    const differing = [...modules].filter(([name, text]) => readFileSync(join(DATA, name), 'utf8') !== text);
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('gives modules that read back as the tables they were made of', async () => {
    const modules = await builtInPack();
    expect(JSON.stringify(sorted(modules)) === JSON.stringify(sorted(compiled.pack))).toBe(true);
  });

  it('refuses what the app could not read, and names the row', () => {
    const spoilt = (file: string) => sourceText(file).replace('EA,,2026-08-06', 'EA,,2026-08');
    expect(spoilt('equities/symbol-aliases.csv')).toContain('EA,,2026-08,');
    expect(() => compilePack(spoilt)).toThrow('ALIASES, "EA": The reference pack has no date in "2026-08".');
  });

  it('gives another version when one figure changes', () => {
    const { equities, identifiers, catalog, baskets, fx } = compiled.pack;
    const content = { equities, identifiers, catalog, baskets, fx };
    const { COMPANIES } = equities;
    expect(COMPANIES).toContain('5196224');
    const other = COMPANIES.replace('5196224', '5196225');
    const changed = { ...content, equities: { ...equities, COMPANIES: other } };
    const versions = [content, changed].map((one) => versionOf(one, '2026-08-21'));
    expect(compiled.pack.passport.FACTS).toContain(versions[0]!.split('.')[1]);
    expect(versions[1]).not.toBe(versions[0]);
  });
});

/** The same texts in alphabetical order of module and name. */
function sorted(parts: object): readonly unknown[] {
  return Object.entries(parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, texts]: [string, object]) => [name, Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
