import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASH_LENGTH, identifierHash, identifierKey, isinChecks } from '../../src/reference/identifier-hash.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';
import { sourceRows } from './source-rows.ts';

describe('identifierHash', () => {
  it('is seven plain characters for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(identifierHash(text)).toMatch(/^[\w-]+$/);
        expect(identifierHash(text)).toHaveLength(HASH_LENGTH);
      }),
    );
  });

  it('never changes: the pack is full of these', () => {
    expect(identifierHash('67066G104')).toBe('atIIv4N');
    expect(identifierHash('')).toBe('4vfXiDM');
  });

  it('spreads neighbours: half of 40 bits differ when one sign does', () => {
    let differing = 0;
    for (let number = 0; number < 2000; number += 1) {
      const [a, b] = [identifierHash(`0000${number}A`), identifierHash(`0000${number}B`)];
      differing += [...a].filter((sign, place) => sign !== b[place]).length;
    }
    // six of the seven signs carry 6 bits, so two random hashes agree in one sign of 64; the last carries 4
    expect(differing / 2000).toBeGreaterThan(6.7);
  });

  it.skipIf(!HAS_SOURCES)('has no collision over all identifiers of the source list', () => {
    const rows = sourceRows(sourceText('equities/identifiers.csv'));
    const keys = new Set(rows.map((row) => identifierKey(row('id'))));
    expect(keys.size).toBeGreaterThan(15_000);
    expect(new Set([...keys].map(identifierHash)).size).toBe(keys.size);
  });
});

describe('identifierKey', () => {
  // [case, in, out]; numbers of NVIDIA, Shopify, ASML and Accenture as their exchanges print them
  it.each([
    ['a US ISIN has a CUSIP inside', 'US67066G1040', '67066G104'],
    ['a Canadian ISIN too', 'CA82509L1076', '82509L107'],
    ['other countries keep theirs', 'NL0010273215', 'NL0010273215'],
    ['a wrong check digit stays as it is', 'US67066G1041', 'US67066G1041'],
    ['a CUSIP is its own key', '67066G104', '67066G104'],
  ])('%s', (_, identifier, key) => {
    expect(identifierKey(identifier)).toBe(key);
  });

  it('knows right check digits', () => {
    expect(['US67066G1040', 'NL0010273215', 'IE00B4BNMY34'].every(isinChecks)).toBe(true);
    expect(['US67066G1048', 'NL0010273251', 'us67066g1040', 'US67066G104', ''].some(isinChecks)).toBe(false);
  });
});
