import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { correctPortfolio } from '../../../src/domain/files/correct.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readBytes } from '../../../src/read/files/read-source.ts';
import { breachesOfAccounting } from '../read-file.ts';
import { portfolioOf } from '../../support/portfolio.ts';

/* OFX without positions: what is held follows from what was bought and sold. */

const TEXT = readFileSync(resolve(import.meta.dirname, '../../fixtures/statements/trades.ofx'), 'utf8');

async function read(text: string, name = 'trades.ofx'): Promise<FileReading> {
  const result = await readBytes(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  expect(breachesOfAccounting(result.value)).toEqual([]);
  return result.value;
}

const heldIn = ({ holdings }: FileReading) =>
  holdingsIn(holdings).map(({ symbol, isin, name, quantity, price, value, currency }) => [
    symbol ?? isin ?? name,
    quantity,
    price,
    value,
    currency,
  ]);
const HELD = [
  ['KO', 30, 31, 930, 'USD'],
  ['VTSAX', 10.5, 120, 1260, 'USD'],
  ['MSFT', 4, 400, 1600, 'USD'],
  ['UNITED STATES TREAS NTS 2.5%', 1000, 98.5, 985, 'USD'],
  ['DE0007164600', 2, 210, 420, 'EUR'],
];

const statement = (transactions: string, securities = '', positions = '', account = '30000002') =>
  `<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20250630<CURDEF>USD<INVACCTFROM><ACCTID>${account}</INVACCTFROM><INVTRANLIST>${transactions}</INVTRANLIST>${positions}</INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1><SECLIST>${securities}</SECLIST></OFX>`;
const trade = (kind: string, number: number, units: string, more = '') =>
  `<${kind}><INVTRAN><FITID>N${number}<DTTRADE>202501${String(number).padStart(2, '0')}</INVTRAN><SECID><UNIQUEID>KO<UNIQUEIDTYPE>TICKER</SECID><UNITS>${units}<UNITPRICE>70${more}</${kind}>`;
const POSITION =
  '<POSSTOCK><INVPOS><SECID><UNIQUEID>KO<UNIQUEIDTYPE>TICKER</SECID><POSTYPE>LONG<UNITS>7<UNITPRICE>70<MKTVAL>490</INVPOS></POSSTOCK>';

describe('transactions alone', () => {
  test('every kind of them: bought, sold, split, reinvested, transferred, paid', async () => {
    const reading = await read(TEXT);
    expect(reading).toMatchObject({ broker: 'OFX', kind: 'history', encoding: 'OFX' });
    expect(heldIn(reading)).toEqual(HELD);
    expect(reading.drafts).toEqual([]);
    expect(holdingsIn(reading.holdings).every(({ account }) => account === '30000001')).toBe(true);
    expect(fatesIn(reading.fates).filter(({ reason }) => reason === 'moves-cash')).toHaveLength(2);
    expect(reading.issues.map(({ code }) => code)).toContain('history-added-up');
  });

  test('as XML, and as QFX', async () => {
    const closed = TEXT.slice(TEXT.indexOf('<OFX>')).replace(/<([A-Z]+)>([^<\n]+)(?=<|\n)/g, '<$1>$2</$1>');
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n${closed}`;
    expect(heldIn(await read(xml))).toEqual(HELD);
    expect(heldIn(await read(TEXT, 'trades.qfx'))).toEqual(HELD);
  });

  test('a sale without a minus is a sale, and a short one leaves the security out with a question', async () => {
    expect(heldIn(await read(statement(trade('BUYSTOCK', 1, '10') + trade('SELLSTOCK', 2, '4'))))).toEqual([
      ['KO', 6, 70, 420, 'USD'],
    ]);
    const msft = trade('BUYSTOCK', 1, '10').replace('KO', 'MSFT');
    const short = await read(statement(msft + msft.replace('MSFT', 'VTI') + trade('SELLSTOCK', 2, '-4')));
    expect(heldIn(short).map(([symbol]) => symbol)).toEqual(['MSFT', 'VTI']);
    expect(short.issues.map(({ code }) => code)).toContain('history-gap');
  });

  test('an option that expired is gone; one that was exercised is asked about', async () => {
    const option = (action: string) =>
      trade('BUYSTOCK', 1, '10').replace('KO', 'MSFT') +
      trade('BUYSTOCK', 1, '10').replace('KO', 'VTI') +
      trade('BUYOPT', 2, '1') +
      trade('CLOSUREOPT', 3, '-1', `<OPTACTION>${action}`);
    const info =
      '<OPTINFO><SECINFO><SECID><UNIQUEID>KO<UNIQUEIDTYPE>TICKER</SECID><SECNAME>KO Jan 17 2025 60 Call<TICKER>KO</SECINFO></OPTINFO>';
    const left = [
      ['MSFT', 10, 70, 700, 'USD'],
      ['VTI', 10, 70, 700, 'USD'],
    ];
    expect(heldIn(await read(statement(option('EXPIRE'), info)))).toEqual(left);
    const exercised = await read(statement(option('EXERCISE'), info));
    expect(heldIn(exercised)).toEqual(left);
    expect(exercised.issues.map(({ code }) => code)).toContain('deed-unknown');
  });

  test('a split without a ratio goes by the units before and after', async () => {
    const split = trade('SPLIT', 2, '', '<OLDUNITS>10<NEWUNITS>30');
    expect(heldIn(await read(statement(trade('BUYSTOCK', 1, '10') + split)))[0]!.slice(0, 2)).toEqual(['KO', 30]);
  });

  test('money alone is no history of holdings', async () => {
    const bank = '<INVBANKTRAN><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20250101<TRNAMT>5<FITID>1</STMTTRN></INVBANKTRAN>';
    const result = await readBytes('money.ofx', new TextEncoder().encode(statement(bank)));
    expect(result).toMatchObject({ ok: false, error: { code: 'refused-other-format' } });
  });

  test('two files of one account that overlap count each transaction once', async () => {
    const one = await read(statement(trade('BUYSTOCK', 1, '10') + trade('BUYSTOCK', 2, '5')), 'one.ofx');
    const two = await read(statement(trade('BUYSTOCK', 2, '5') + trade('SELLSTOCK', 3, '-3')), 'two.ofx');
    const { files } = correctPortfolio(portfolioOf([one, { ...two, fingerprint: 'two' }]));
    expect(files.flatMap((file) => heldIn(file))).toEqual([['KO', 12, 70, 840, 'USD']]);
  });
});

describe('beside positions', () => {
  test('the positions stand, and the transactions are not added', async () => {
    const both = await read(statement(trade('BUYSTOCK', 1, '10'), '', `<INVPOSLIST>${POSITION}</INVPOSLIST>`));
    expect(both.kind).toBe('positions');
    expect(heldIn(both)).toEqual([['KO', 7, 70, 490, 'USD']]);
  });

  test('an account that holds nothing is not added up of the few trades that the file lists', async () => {
    const text = statement(trade('BUYSTOCK', 1, '10'), '', '<INVPOSLIST></INVPOSLIST>');
    const result = await readBytes('empty.ofx', new TextEncoder().encode(text));
    expect(result).toMatchObject({ ok: false, error: { code: 'refused-other-format' } });
  });

  test('another account with transactions alone is told, not dropped', async () => {
    const first = statement('', '', `<INVPOSLIST>${POSITION}</INVPOSLIST>`, '1');
    const second = statement(trade('BUYSTOCK', 1, '10'), '', '', '2');
    const reading = await read(first.replace('</OFX>', '') + second.replace('<OFX>', ''));
    expect(heldIn(reading)).toEqual([['KO', 7, 70, 490, 'USD']]);
    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        code: 'no-value',
        detail: expect.objectContaining({ name: 'Transactions without holdings' }) as object,
      }),
    );
  });
});

test('what is bought and never more sold is held to the last digit', async () => {
  const step = fc.record({ isSale: fc.boolean(), units: fc.integer({ min: 1, max: 1e6 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      let held = 0;
      const trades = steps.flatMap(({ isSale, units }, at) => {
        if (isSale && units > held) return [];
        held += isSale ? -units : units;
        return [trade(isSale ? 'SELLSTOCK' : 'BUYSTOCK', at + 1, `${isSale ? '-' : ''}${units / 1000}`)];
      });
      fc.pre(held > 0);
      expect(heldIn(await read(statement(trades.join(''))))[0]!.slice(0, 2)).toEqual(['KO', held / 1000]);
    }),
    { numRuns: 40 },
  );
});
