import { expect, test } from 'vitest';
import { HISTORY_FORMATS } from '../../../../src/read/profiles/histories/history-formats.ts';
import { PROFILES } from '../../../../src/read/profiles/index.ts';
import { EXPORT_GUIDES, exportGuideOf } from '../../../../src/screens/start/words/export-guides.ts';

const BROKERS = [...new Set([...PROFILES, ...HISTORY_FORMATS].map(({ broker }) => broker))];

test('each guide is that of a broker whose files are read, and there is one a broker', () => {
  const found = BROKERS.flatMap((broker) => exportGuideOf(broker) ?? []);
  expect([...found].sort(byName)).toEqual([...EXPORT_GUIDES].sort(byName));
  expect(new Set(EXPORT_GUIDES.map(({ broker }) => broker)).size).toBe(EXPORT_GUIDES.length);
});

function byName(one: { readonly broker: string }, other: { readonly broker: string }): number {
  return one.broker < other.broker ? -1 : 1;
}

test('a broker without a guide is one of those whose export button nobody has seen', () => {
  const without = BROKERS.filter((broker) => exportGuideOf(broker) === null);
  expect(without.sort()).toEqual([
    'Adviser portal',
    'Aegon',
    'Angel One',
    'B3',
    'BUX',
    'Binance',
    'Bitpanda',
    'BittyTax',
    'Bitvavo',
    'BlockFi',
    'CoinTracking',
    'CommSec',
    'Custodian',
    'DADAT',
    'Delta',
    'Deutsche Bank',
    'Deutsche Bank (maxblue)',
    'Fineco',
    'ICICI Direct',
    'Koinly',
    'KuCoin',
    'Ledger',
    'OFX',
    'Parqet',
    'QIF',
    'S Broker',
    'SBI Securities',
    'Snowball Analytics',
    'Workplace plan',
    'Zerodha Kite API',
    'bitcoin.tax',
    'bossa',
    'ebase',
    'interactive investor',
    'moomoo / Futu',
  ]);
});
