import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSecurityName } from '../../../src/domain/identity/security-name.ts';

const plain = (name: string): string => readSecurityName(name).plain;

describe('names of securities as brokers write them', () => {
  it.each([
    ['MICROSOFT DL-,00000625', 'MICROSOFT'],
    ['SAP SE O.N.', 'SAP SE'],
    ['Bayer AG Namens-Aktien o.N.', 'BAYER AG'],
    ['NOVARTIS NAM. SF 0,49', 'NOVARTIS'],
    ['QUALCOMM INC. REGISTERED SHARES DL -,0001', 'QUALCOMM INC.'],
    ['Registered Shs Microsoft Corp', 'MICROSOFT CORP'],
    ['SEADRILL LTD. REGISTERED SHARES DL 2,-', 'SEADRILL LTD.'],
    ['BHP Group Ltd. Registered Shares DL -,50', 'BHP GROUP LTD.'],
    ['EQUINOR ASA NAVNE-AKSJER NK 2,50', 'EQUINOR ASA'],
    ['GS Roche Holding AG', 'ROCHE HOLDING AG'],
    ['Namen-Akt Swisscom AG Nom.', 'SWISSCOM AG'],
    ['Bank SLM AG Namen-Aktien nom CHF 100.00', 'BANK SLM AG'],
    ['TESLA INC (NY)', 'TESLA INC'],
    ['Apple Inc Com Stk US$0.00001', 'APPLE INC'],
    ['APPLE INC COM NPV', 'APPLE INC'],
    ['MICROSOFT CORP COM PAR VALUE $0.00000625', 'MICROSOFT CORP'],
    ['AMAZON.COM INC COM STK USD0.01', 'AMAZON.COM INC'],
    ["ALPHABET INC COM USD0.001 CL'C'", 'ALPHABET INC'],
    ["BERKSHIRE HATHAWAY INC 'B'COM STK USD0.0033", 'BERKSHIRE HATHAWAY INC'],
    ['NESTLE SA CHF0.10(REGD)', 'NESTLE SA'],
    ['TAIWAN SEMICONDUCTOR SPON ADS EACH REP 5 ORD TWD10', 'TAIWAN SEMICONDUCTOR'],
    ['Vanguard S&P 500 UCITS ETF USD', 'VANGUARD S&P 500 UCITS ETF USD'],
    ['Reg Shs Pearson PLC', 'PEARSON PLC'],
    ['TotalEnergies SE Actions au Port. EO 2,50', 'TOTALENERGIES SE'],
    ['ASML HOLDING EO -,09', 'ASML HOLDING'],
    ['ALLIANZ SE NA O.N.', 'ALLIANZ SE'],
    ['N e s t l é  S . A .', 'NESTLÉ S.A.'],
    ['Apple Inc.', 'APPLE INC.'],
    ['NVIDIA CORP', 'NVIDIA CORP'],
  ])('%s', (name, expected) => {
    expect(plain(name)).toBe(expected);
  });

  it('tells class, preferred shares and receipts', () => {
    expect(readSecurityName('ALPHABET INC.CL.A DL-,001')).toEqual({
      plain: 'ALPHABET INC.',
      shareClass: 'A',
      isPreferred: false,
      isReceipt: false,
    });
    expect(readSecurityName('ALPHABET INC.CL C DL-,001').shareClass).toBe('C');
    expect(readSecurityName('VOLKSWAGEN AG VZO O.N.')).toMatchObject({ plain: 'VOLKSWAGEN AG', isPreferred: true });
    expect(readSecurityName('ALIBABA GROUP HLDG ADR/8')).toMatchObject({
      plain: 'ALIBABA GROUP HLDG',
      isReceipt: true,
    });
    expect(readSecurityName('SONY GROUP CORP. (SP. ADRS)')).toMatchObject({
      plain: 'SONY GROUP CORP.',
      isReceipt: true,
    });
  });

  it('a name of nothing but such words stays whole', () => {
    for (const name of ['ORD', 'NA', 'GS', 'NEW', 'Reg. Shares']) expect(plain(name)).toBe(name.toUpperCase());
  });

  it('words inside a name are the name’s own', () => {
    expect(plain('NEW ORIENTAL EDUCATION')).toBe('NEW ORIENTAL EDUCATION');
    expect(plain('ST JAMES PLACE')).toBe('ST JAMES PLACE');
    expect(plain('GENERAL ORD NANCE')).toBe('GENERAL ORD NANCE');
  });

  it('never loses everything, and a second reading changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (name) => {
        const first = plain(name);
        if (name.trim() !== '') expect(first).not.toBe('');
        expect(plain(first)).toBe(first);
      }),
    );
  });
});
