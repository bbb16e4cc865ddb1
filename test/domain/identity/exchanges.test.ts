import { describe, expect, it } from 'vitest';
import { codesAbroad, formsAbroad, tradesIn } from '../../../src/domain/identity/exchanges.ts';
import { currency } from '../../../src/domain/model/units.ts';

describe('a symbol with the mark of an exchange', () => {
  it.each([
    ['VFV.TO', 'VFV.TO'],
    ['LON:VOD', 'VOD.L'],
    ['VOD:LSE', 'VOD.L'],
    ['NVDA:NEO', 'NVDA.NE'],
    ['LSE:BA.', 'BA.L'],
    ['BA.L', 'BA.L'],
    ['SAP GY', 'SAP.DE'],
    ['7203 JP EQUITY', '7203.T'],
    ['TSE:7203', '7203.T'],
    ['TSE:RY', 'RY.TO'],
    ['VOLV B.ST', 'VOLV-B.ST'],
    ['GOLD.ASX', 'GOLD.AX'],
    ['RCI.B.TO', 'RCI-B.TO'],
    ['500325.BO', '500325.BO'],
    ['RELIANCE.BO', 'RELIANCE.NS'],
    ['700.HK', '0700.HK'],
    // a broker's letters of the country
    ['ASML.NL', 'ASML.AS'],
    ['VOD.UK', 'VOD.L'],
    ['NOVOB.DK', 'NOVO-B.CO'],
    ['VOLVB.SE', 'VOLV-B.ST'],
    ['CDR.PL', 'CDR.WA'],
  ])('%s may be %s', (symbol, form) => {
    expect(formsAbroad(symbol)).toContain(form);
  });

  it.each(['AAPL', 'NASDAQ:AAPL', 'BRK.B', 'AAPL US', 'BRK/B', 'US0378331005', 'FOO:BAR', 'AAPL:NSQ'])(
    '%s names none',
    (symbol) => {
      expect(formsAbroad(symbol)).toBeNull();
    },
  );
});

describe('the money of an exchange', () => {
  it('is what its shares are traded in', () => {
    expect(tradesIn('ASML.AS', currency('EUR')!)).toBe(true);
    expect(tradesIn('ASML.AS', currency('CAD')!)).toBe(false);
    expect(tradesIn('AAPL', currency('USD')!)).toBe(false);
  });
  it('tells the marks that its brokers hang on', () => {
    expect(codesAbroad('INFY-EQ', currency('INR')!)).toEqual(['INFY']);
    expect(codesAbroad('VOLV B', currency('SEK')!)).toContain('VOLV-B');
  });
});
