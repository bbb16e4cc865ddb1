import { t } from '../../languages/t.ts';
import type { FileReading, SaidFile } from '../../domain/model/file-reading.ts';

/* The menu in which the user says what a file is. */

/** The brokers whose exports can be told by their columns, as the reader names them. */
export const BROKER_NAMES = [
  ...[
    t`Adviser portal`,
    t`Aegon`,
    t`AJ Bell`,
    t`Angel One`,
    t`Avanza`,
    t`BoursoBank`,
    t`Citi`,
    'comdirect',
    t`CommSec`,
  ],
  ...[t`Consorsbank`, t`Custodian`, 'DADAT', 'DEGIRO', t`Deutsche Bank`, t`Deutsche Bank (maxblue)`, 'DKB', 'E*TRADE'],
  ...[t`Fidelity`, 'flatex', t`Groww`, t`Hargreaves Lansdown`, t`ICICI Direct`, 'ING-DiBa', t`Interactive Brokers`],
  ...[t`interactive investor`, t`J.P. Morgan Self-Directed`, t`M1 Finance`, t`Merrill`, t`moomoo / Futu`],
  ...[
    t`Portfolio Performance`,
    t`RBC Direct Investing`,
    t`S Broker`,
    t`SBI Securities`,
    t`Schwab`,
    t`TD Direct Investing`,
  ],
  ...['thinkorswim', t`Vanguard`, t`Wealthsimple`, t`Workplace plan`, t`Yahoo Finance`, t`Zerodha Console`],
  ...[t`Zerodha Kite`, t`Zerodha Kite API`],
] as const;

export const READ_AS = {
  label: t`Read as`,
  kinds: t`What it lists`,
  brokers: t`Whose file it is`,
  holdings: t`what you own now`,
  history: t`trades and transfers`,
  unread: t`Nothing changed.`,
  notYet: t`not read yet`,
} as const;

/** The menu's first entry: how the file is read now. */
export function readNow({ broker, kind }: Pick<FileReading, 'broker' | 'kind'>): string {
  const whose = broker === 'Spreadsheet' ? t`any broker’s table` : broker;
  return kind === 'history' ? t`${whose}, trades` : whose;
}

/** What an entry of the menu says: "history", "broker Schwab"; null for the first, which changes nothing. */
export function saidBy(value: string): SaidFile | null {
  if (value === 'holdings' || value === 'history') return { kind: value };
  const broker = BROKER_NAMES.find((name) => `broker ${name}` === value);
  return broker === undefined ? null : { kind: 'broker', broker };
}
