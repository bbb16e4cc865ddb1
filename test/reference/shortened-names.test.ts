import { describe, expect, it } from 'vitest';
import { makeShortenedFinder } from '../../src/reference/shortened-names.ts';

const abroad = (name: string) => ({ symbol: name, name, isAbroad: true });
const find = makeShortenedFinder([
  abroad('DWS Invest SDG Global Equities LD'),
  abroad('DWS Aktien Strategie Deutschland LC'),
  abroad('Amundi Euro Government Bond UCITS ETF'),
  abroad('Amundi Euro Government Bond 1-3Y UCITS ETF'),
  abroad('Amundi Euro Government Inflation-Linked Bond UCITS ETF'),
  abroad('Global X Robotics & Artificial Intelligence UCITS ETF'),
  abroad('Gold Fund'),
  { symbol: 'BOTZ', name: 'Global X Robotics & Artificial Intelligence ETF', isAbroad: false },
  abroad('iShares MSCI Europe Value UCITS ETF'),
  abroad('iShares MSCI Euro Value UCITS ETF'),
]);

describe('a shortened name of a fund', () => {
  it.each([
    ['DWS I.-SDG GLO.EQU.AC.AU PO.LD EUR DI.ON', 'DWS Invest SDG Global Equities LD'],
    ['DWS AKT.STRATEGIE DEUTSCH.INHABER-ANTEILE LC', 'DWS Aktien Strategie Deutschland LC'],
    ['Amundi Euro Govt Bd ETF Acc GBP (LSE:XYZ)', 'Amundi Euro Government Bond UCITS ETF'],
    ['Amundi Euro Govt Infl-Lnkd Bd ETF Acc', 'Amundi Euro Government Inflation-Linked Bond UCITS ETF'],
    ['Global X Robotics & Artif Intel UCITS ETF', 'Global X Robotics & Artificial Intelligence UCITS ETF'],
  ])('%s is %s', (name, symbol) => {
    expect(find(name)).toBe(symbol);
  });

  it.each([
    ['says more than the fund’s', 'DWS AKT.STRATEGIE DEUTSCH.KLEINE INHABER-ANTEILE LC'],
    ['says less', 'DWS AKT.STRATEGIE'],
    ['is another house’s', 'DEKA AKT.STRATEGIE DEUTSCH.'],
    ['may be a US fund’s as well', 'Global X Robotics & Artif Intel ETF'],
    ['may be two funds’', 'iShares MSCI Eur Value'],
    ['has too few words', 'Gold Fd'],
    ['is empty', ''],
  ])('is nobody’s where it %s: %s', (_, name) => {
    expect(find(name)).toBeNull();
  });
});
