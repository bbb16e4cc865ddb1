import { describe, expect, it } from 'vitest';
import type { Holding } from '../../src/domain/model/holding.ts';
import { identifyFile } from '../../src/domain/identity/resolve.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../support/tiny-reference.ts';
import { currency } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';

/* KEY is KeyCorp in New York and Keyera in Toronto: who a bare KEY is hangs on the file it stands in. */

const reference = tinyReference();
function keyAmong(key: Partial<Holding>, ...others: readonly Partial<Holding>[]) {
  const rows = [key, ...others].map((facts) => holdingOf({ value: 100, currency: null, ...facts }));
  return identifyFile(fileOf(rows), [], reference)[0]!;
}
const BOTH = [{ name: 'KeyCorp' }, { name: 'SelfKey' }, { name: 'Keyera Corp.' }];

describe('a bare ticker that a company abroad bears, too', () => {
  it.each<[string, readonly Partial<Holding>[]]>([
    ['stands alone', []],
    ['stands among lines of another market', [{ symbol: 'RY.TO' }, { symbol: 'NVDA' }]],
    ['stands among lines that nobody knows', [{ symbol: 'NOPE' }, { symbol: 'NOPE2' }, { symbol: 'NVDA' }]],
  ])('is asked about where it %s', (_, others) => {
    const found = keyAmong({ symbol: 'KEY' }, ...others);
    expect(found).toMatchObject({ status: 'ambiguous', doubt: 'several', security: { kind: 'unidentified' } });
    expect(found.candidates).toMatchObject(BOTH);
  });

  it('is the US one among lines that can only be US ones, and where all money is in dollars', () => {
    expect(keyAmong({ symbol: 'KEY' }, { symbol: 'NVDA' })).toMatchObject({ issuer: 'KEY', by: 'ticker' });
    expect(keyAmong({ symbol: 'KEY', currency: USD })).toMatchObject({ issuer: 'KEY' });
  });

  it('is asked about with the one abroad where its money is in another currency', () => {
    const found = keyAmong({ symbol: 'KEY', currency: EUR });
    expect(found).toMatchObject({ doubt: 'other-market', candidates: BOTH });
  });
});

describe('a ticker with a name', () => {
  it('is the company whose name it is, whatever the file', () => {
    expect(keyAmong({ symbol: 'KEY', name: 'KEYCORP' })).toMatchObject({ issuer: 'KEY' });
    expect(keyAmong({ symbol: 'KEY', name: 'KEYCORP', currency: USD })).toMatchObject({ issuer: 'KEY' });
  });

  it('is asked about with both where the name is that of the company abroad', () => {
    const found = keyAmong({ symbol: 'KEY', name: 'KEYERA CORP', currency: USD });
    expect(found).toMatchObject({ status: 'ambiguous', doubt: 'name-contradicts', candidates: BOTH });
  });

  it('is asked about where the name fits both and other lines have names that say more', () => {
    const named = { symbol: 'NVDA', name: 'NVIDIA CORP', currency: USD };
    expect(keyAmong({ symbol: 'KEY', name: 'KEY', currency: USD }, named)).toMatchObject({ doubt: 'several' });
    const mute = { symbol: 'NVDA', name: 'NVDA', currency: USD };
    expect(keyAmong({ symbol: 'KEY', name: 'KEY', currency: USD }, mute)).toMatchObject({ issuer: 'KEY' });
  });
});

describe('codes of one exchange', () => {
  const among = async (money: string, ...codes: readonly string[]) => {
    const rows = codes.map((symbol) => holdingOf({ symbol, value: 100, currency: currency(money) }));
    const found = identifyFile(fileOf(rows), [], await loadReference());
    return found.map(({ security }) => (security.kind === 'fund' ? security.symbol : security.kind));
  };
  const AT_HOME = ['CBA', 'NAB', 'A200', 'STW', 'VAP'];

  it('are those of its funds and companies, too, where others bear the letters', async () => {
    expect(await among('AUD', 'QUAL', 'TLS', ...AT_HOME)).toEqual(
      ['QUAL.AX', 'company', 'company', 'company', 'A200.AX', 'STW.AX', 'VAP.AX'],
    ); // oxfmt-ignore
  });

  it('are none where a share of another exchange stands among them, where they are few, or where the money is another’s', async () => {
    for (const [money, codes] of [
      ['AUD', ['QUAL', ...AT_HOME, 'MSFT']],
      ['AUD', ['QUAL', ...AT_HOME.slice(0, 4)]],
      ['CAD', ['QUAL', ...AT_HOME]],
    ] as const)
      expect((await among(money, ...codes))[0]).not.toBe('QUAL.AX');
  });
});
