import { t } from '../../../words/t.ts';
import { brokerName } from '../../../words/names/brokers.ts';
import type { FileReading, FileKindAnswer } from '../../../domain/model/file-reading.ts';

/* The menu in which the user says what a file is. */

/** The brokers whose exports can be told by their columns, as the reader names them. */
export const BROKER_NAMES = [
  'Adviser portal',
  'Aegon',
  'AJ Bell',
  'Angel One',
  'Avanza',
  'BoursoBank',
  'Citi',
  'comdirect',
  'CommSec',
  'Consorsbank',
  'Custodian',
  'DADAT',
  'DEGIRO',
  'Deutsche Bank',
  'Deutsche Bank (maxblue)',
  'DKB',
  'E*TRADE',
  'Fidelity',
  'flatex',
  'Groww',
  'Hargreaves Lansdown',
  'ICICI Direct',
  'ING-DiBa',
  'Interactive Brokers',
  'interactive investor',
  'J.P. Morgan Self-Directed',
  'M1 Finance',
  'Merrill',
  'moomoo / Futu',
  'Portfolio Performance',
  'RBC Direct Investing',
  'S Broker',
  'SBI Securities',
  'Schwab',
  'TD Direct Investing',
  'thinkorswim',
  'Vanguard',
  'Wealthsimple',
  'Workplace plan',
  'XTB',
  'Yahoo Finance',
  'Zerodha Console',
  'Zerodha Kite',
  'Zerodha Kite API',
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
  const whose = broker === 'Spreadsheet' ? t`any broker’s table` : brokerName(broker);
  return kind === 'history' ? t`${whose}, trades` : whose;
}

/** What an entry of the menu says: "history", "broker Schwab"; null for the first, which changes nothing. */
export function fileAnswerOf(value: string): FileKindAnswer | null {
  if (value === 'holdings' || value === 'history') return { kind: value };
  const broker = BROKER_NAMES.find((name) => `broker ${name}` === value);
  return broker === undefined ? null : { kind: 'broker', broker };
}
