import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readBytes } from '../../../src/worker/read-source.ts';
import { findElements } from '../../../src/worker/statements/elements.ts';
import { writeStatementTable } from '../../../src/worker/statements/statement-table.ts';
import { breachesOfAccounting } from '../../brokers/read-file.ts';

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, `../../fixtures/statements/${name}`)));

async function read(name: string, bytes = bytesOf(name)): Promise<FileReading> {
  const result = await readBytes(name, bytes);
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  expect(breachesOfAccounting(result.value)).toEqual([]);
  return result.value;
}

const heldIn = ({ holdings }: FileReading) =>
  holdingsIn(holdings).map((row) => [
    row.account,
    row.symbol ?? row.isin ?? row.name,
    row.quantity,
    row.value,
    row.currency,
  ]);

describe('OFX', () => {
  test('1, without closing tags: several accounts, currencies, cash, a short position and a loan', async () => {
    const reading = await read('two-accounts.ofx');
    expect(reading).toMatchObject({ broker: 'OFX', encoding: 'OFX', kind: 'positions', asOf: '2025-06-30' });
    expect(heldIn(reading)).toEqual([
      ['10000001', 'KO', 10, 700, 'USD'],
      ['10000001', 'VTI', 12.5, 3750, 'USD'],
      ['10000001', 'Cash', null, 250.5, 'USD'],
      ['10000002', 'DE0007164600', 4, 1000, 'EUR'],
      ['10000002', 'TSLA', -2, -600, 'USD'],
      ['10000002', 'Cash', null, 1000, 'USD'],
      ['10000002', 'Cash', null, -200, 'USD'],
    ]);
    expect(holdingsIn(reading.holdings)[0]).toMatchObject({ name: 'COCA COLA CO & CO', cusip: '191216100' });
    expect(reading.statedTotals).toEqual([]);
    expect(reading.issues).toEqual([]);
  });
  test('2, as XML: cash that is a fund’s position, too, counts once', async () => {
    const reading = await read('xml.ofx');
    expect(heldIn(reading)).toEqual([
      ['20000001', 'ASML', 3, 2041.5, 'EUR'],
      ['20000001', 'XYZXX', 100, 100, 'EUR'],
    ]);
    expect(holdingsIn(reading.holdings)[1]!.says).toBe('cash');
    expect(reading.statedTotals).toMatchObject([{ account: null, value: 2141.5 }]);
  });
  test('in an old encoding', async () => {
    const text = new TextDecoder().decode(bytesOf('two-accounts.ofx')).replace('COCA COLA CO &amp; CO', 'COCA CÔLA');
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(holdingsIn((await read('old.ofx', bytes)).holdings)[0]!.name).toBe('COCA CÔLA');
  });
  test('without positions it is refused as what it is', async () => {
    const bank = '<OFX><BANKMSGSRSV1><STMTRS><CURDEF>USD<LEDGERBAL><BALAMT>5</LEDGERBAL></STMTRS></BANKMSGSRSV1></OFX>';
    const result = await readBytes('bank.ofx', new TextEncoder().encode(bank));
    expect(result).toMatchObject({ ok: false, error: { code: 'refused-other-format', detail: { what: 'OFX' } } });
  });
});

test('a Flex query in XML reads as its CSV does: lots within their position, cash once', async () => {
  const reading = await read('flex.xml');
  expect(reading).toMatchObject({ broker: 'Interactive Brokers', asOf: '2025-06-30' });
  expect(heldIn(reading).map(([, ...rest]) => rest)).toEqual([
    ['AAPL', 10, 2000, 'USD'],
    ['SAP', 4, 1000, 'EUR'],
    ['Cash', null, 75, 'USD'],
  ]);
});

test('a QIF file: movements, a split of two for one, and prices of the end', async () => {
  const reading = await read('quicken.qif');
  expect(reading).toMatchObject({ broker: 'QIF', kind: 'history' });
  expect(holdingsIn(reading.holdings)).toMatchObject([
    { account: 'Brokerage', symbol: 'KO', name: 'Coca-Cola Co', quantity: 16, price: 35 },
    { account: 'Brokerage', symbol: 'VTI', quantity: 2.5, price: 300, value: 750 },
  ]);
});

describe('hostile files', () => {
  const texts = ['two-accounts.ofx', 'xml.ofx', 'flex.xml', 'quicken.qif'].map((name) =>
    new TextDecoder().decode(bytesOf(name)),
  );
  test('cut, doubled and mixed, they never throw', () => {
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(4000), fc.nat(4000))
      .map(([text, from, to]) => text.slice(from, to));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), fc.constantFrom('OFX', 'QFX', 'QIF', 'Flex'), (parts, format) => {
        const written = writeStatementTable(format, parts.join(''));
        expect(written === null || written.includes('\t')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  test('elements that never close, nest without end or name entities are one pass and no more', () => {
    const deep = '<POSSTOCK>'.repeat(50_000);
    expect([...findElements(deep, new Set(['posstock']))].length).toBeLessThanOrEqual(64);
    expect(writeStatementTable('OFX', `<OFX>${'<UNITS>'.repeat(50_000)}`)).toBeNull();
    expect(
      writeStatementTable('OFX', `<OFX><!DOCTYPE x [<!ENTITY a "&a;&a;"><!ENTITY b SYSTEM "file:///etc/passwd">]>&b;`),
    ).toBeNull();
    expect(writeStatementTable('Flex', `<FlexQueryResponse>${'<OpenPosition symbol="'.repeat(5000)}`)).toSatisfy(
      (written: string | null) => written === null || !written.includes('undefined'),
    );
    expect(writeStatementTable('QIF', `!Type:Invst\n${'D'.repeat(1_000_000)}`)).toBeNull();
  });
});
