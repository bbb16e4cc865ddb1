import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import { COMMUNITY_FILE, renewByCorrections } from '../../scripts/reference/refresh/corrections.ts';
import { fileOf } from '../../scripts/reference/refresh/folder.ts';
import { refreshPack } from '../../scripts/reference/refresh/refresh-pack.ts';
import type { Renewal } from '../../scripts/reference/refresh/renewal.ts';
import { findPackFault } from '../../src/reference/check-pack.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { sourceDate } from '../../src/screens/reference/words/reference-screen.ts';
import { sourceWords } from '../../src/screens/reference/words/source-words.ts';

const TODAY = '2026-11-21';
const HEAD = 'isin,name,is,source,day,reason';
const PAGE = 'https://example.com/fund';
const WORLD = `IE00ZZZZZ011,Made Up Planet UCITS ETF (Acc),MSCI World,${PAGE},2026-10-12,its fact sheet names the index`;

let base: PackText;
beforeAll(async () => {
  base = await builtInPack();
});
const correct = (...rows: readonly string[]): Renewal =>
  renewByCorrections(
    base,
    { name: COMMUNITY_FILE, text: [HEAD, ...rows, ''].join('\n'), sha256: '0'.repeat(64) },
    TODAY,
  );

describe("readers' corrections", () => {
  test('a number of a fund that nobody knew is a fund on the index that its source names', () => {
    const done = correct(WORLD);
    expect(done.refused).toEqual([]);
    const after = makeReference(done.pack);
    const [fund] = after.byIsin('IE00ZZZZZ011');
    expect(fund).toMatchObject({ kind: 'fund', fundClass: 'equity' });
    expect(after.fundContent(fund?.symbol ?? '')).toMatchObject({
      kind: 'basket',
      list: 'MSCI World',
      estimated: true,
    });
    // another class of it comes to the same fund
    const other = correct(WORLD, WORLD.replace('ZZZ011', 'ZZZ029').replace('(Acc)', '(Dist)'));
    expect(makeReference(other.pack).byIsin('IE00ZZZZZ029')[0]?.symbol).toBe(fund?.symbol);
  });
  test('a further number of a fund or company that is known', () => {
    const after = makeReference(
      correct(
        `IE00ZZZZZ011,Made Up class of VOO,VOO,${PAGE},2026-10-12,a class of the fund`,
        `IE00ZZZZZ029,Apple receipts,AAPL,${PAGE},2026-10-12,its registry names the company`,
      ).pack,
    );
    expect(after.byIsin('IE00ZZZZZ011')).toMatchObject([{ kind: 'fund', symbol: 'VOO' }]);
    expect(after.byIsin('IE00ZZZZZ029')).toMatchObject([{ kind: 'company', symbol: 'AAPL' }]);
    expect(after.byIsin('US0378331005')).toEqual(makeReference(base).byIsin('US0378331005'));
  });
  test('the passport says from readers, with the day of the newest, and the app can read what comes out', async () => {
    const text = [HEAD, WORLD].join('\n');
    const done = await refreshPack(base, [fileOf(COMMUNITY_FILE, new TextEncoder().encode(text))], [], TODAY);
    expect(findPackFault(done.pack)).toBeNull();
    const { sources, version } = makeReference(done.pack).passport;
    const source = sources.find(({ file }) => file === COMMUNITY_FILE);
    expect(source).toMatchObject({ asOf: '2026-10-12', rows: 1 });
    expect([source && sourceWords(source).name, source && sourceDate(source.asOf)]).toEqual([
      'From readers',
      'Oct 12, 2026',
    ]);
    expect(version).not.toBe(makeReference(base).passport.version);
  });
  test('what the pack says already changes nothing, and an empty table neither', () => {
    for (const done of [correct(), correct(`US0378331005,Apple,AAPL,${PAGE},2026-10-12,it is`)])
      expect(done).toMatchObject({ pack: base, taken: [], refused: [], source: null });
  });
  test.each([
    ['the check digit of the ISIN is wrong', WORLD.replace('011,', '012,')],
    ['no page that anybody could read', WORLD.replace(PAGE, 'my bank told me')],
    ['its day is none, or in the future', WORLD.replace('2026-10-12', '2026-12-12')],
    ['its day is none, or in the future', WORLD.replace('2026-10-12', 'October')],
    ['it has no name', WORLD.replace('Made Up Planet UCITS ETF (Acc)', '')],
    ['it has no reason', WORLD.replace('its fact sheet names the index', '')],
    ['it has not six cells', 'IE00ZZZZZ011,Made Up Planet UCITS ETF (Acc),MSCI World'],
    ['is no one fund, index or company of the pack', WORLD.replace('MSCI World', 'Made Up World')],
    ['the ISIN is that of AAPL, a company', WORLD.replace('IE00ZZZZZ011', 'US0378331005')],
    ["the ISIN is AAPL's in the pack", WORLD.replace('IE00ZZZZZ011', 'US0378331005').replace('MSCI World', 'VOO')],
    ['in the pack, not MSCI World', WORLD.replace('IE00ZZZZZ011', 'US9229087690')],
    ['a name alone proves no fund', WORLD.replace('IE00ZZZZZ011', '').replace('MSCI World', 'VOO')],
  ])('refused in words, and nothing is changed: %s', (why, row) => {
    const done = correct(row);
    expect(done.refused.join()).toContain(why);
    expect(done.refused.join()).toContain('row 1');
    expect(done.pack).toBe(base);
  });
});

test('every row that was accepted holds, and says nothing of a person or an amount', () => {
  const text = readFileSync(`scripts/reference/${COMMUNITY_FILE}`, 'utf8');
  const today = new Date().toISOString().slice(0, 10);
  const done = renewByCorrections(base, { name: COMMUNITY_FILE, text, sha256: '' }, today);
  expect(done.refused).toEqual([]);
  // compiled in already: the pack knows each
  expect(done.taken).toEqual([]);
  expect(text.split('\n')[0]).toBe(HEAD);
  expect(text).not.toMatch(/[$€£¥]\s?\d|@/);
});
