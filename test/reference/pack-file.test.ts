import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { findPackFault } from '../../src/reference/check-pack.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { formatPackFile, parsePackFile } from '../../src/reference/pack-file.ts';
import { formatTable } from '../../src/reference/table.ts';

let pack: PackText;
let file: string;
beforeAll(async () => {
  pack = await builtInPack();
  file = formatPackFile(pack);
});

/** What parsing gives, without megabytes of a pack in a failed test. */
function outcome(text: string): string {
  const parsed = parsePackFile(text);
  return parsed.ok ? makeReference(parsed.value).passport.version : parsed.error;
}

/** The pack with one former symbol, given up on a day. */
function withAlias(date: string): PackText {
  const ALIASES = formatTable([
    ['former', ['EA']],
    ['symbol', ['']],
    ['date', [date]],
    ['name', ['Electronic Arts']],
    ['reused', ['']],
  ]);
  return { ...pack, equities: { ...pack.equities, ALIASES } };
}

describe('a pack file', () => {
  it('reads back as it was written', () => {
    expect(outcome(file)).toBe(makeReference(pack).passport.version);
    expect(formatPackFile(pack) === file).toBe(true);
  });

  it.each(['', '{', '[]', 'null', '"topheavy-pack/1"', '{"format":"topheavy-report/1"}', '{"format":1}'])(
    'is not %j',
    (text) => {
      expect(outcome(text)).toBe('not-a-pack');
    },
  );

  it('of another version says so', () => {
    // an older one names themes by their places in a list that may have changed since
    for (const version of [1, 2, 3, 4, 5, 6])
      expect(outcome(file.replace('topheavy-pack/7', `topheavy-pack/${version}`))).toBe('other-version');
  });

  it('is damaged when a figure changed, a table is missing or one is too many', () => {
    expect(outcome(file.replace('5196224000000', '5196224000001'))).toBe('damaged');
    expect(outcome(file.replace('"CUTOFFS"', '"CUT"'))).toBe('damaged');
    expect(outcome('{"format":"topheavy-pack/7","checksum":"","texts":{}}')).toBe('damaged');
    expect(outcome('{"format":"topheavy-pack/7"}')).toBe('damaged');
  });

  it('is refused when its checksum is right but something in it cannot be read', () => {
    expect(outcome(formatPackFile(withAlias('2026-08-31')))).toBe(makeReference(pack).passport.version);
    expect(outcome(formatPackFile(withAlias('2026-08')))).toBe('unreadable');
  });

  it('is looked through table by table', () => {
    const broken: readonly PackText[] = [
      withAlias('2026-13-01'),
      { ...pack, catalog: { ...pack.catalog, FUNDS: pack.catalog.FUNDS.replace('\tequity\t', '\tequities\t') } },
      { ...pack, identifiers: { IDENTIFIERS: pack.identifiers.IDENTIFIERS.replace('\tcompany\t', '\trelated\t') } },
      { ...pack, passport: { ...pack.passport, FACTS: 'fact\tversion\nvalue\t1' } },
      { ...pack, equities: { ...pack.equities, COMPANIES: 'id\tA' } },
      { ...pack, baskets: { ...pack.baskets, BASKETS: [] } },
      { ...pack, fx: { RATES: 'date\t2026-01-31\nEUR' } },
      { ...pack, baskets: { ...pack.baskets, UNLISTED: 'id\nsymbol\nname\ncountry\nsector' } },
    ];
    expect(broken.map(findPackFault)).not.toContain(null);
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !parsePackFile(text).ok));
  });
});
