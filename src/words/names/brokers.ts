import { t } from '../t.ts';

/** What the readers call a file that is of no one broker; every other name is a broker's own, the same in each language. */
const OF_NO_BROKER: ReadonlyMap<string, string> = new Map([
  ['Adviser portal', t`Adviser portal`],
  ['Custodian', t`Custodian`],
  ['Ledger', t`Ledger`],
  ['Spreadsheet', t`Spreadsheet`],
  ['Typed by hand', t`Typed by hand`],
  ['Workplace plan', t`Workplace plan`],
]);

/** A broker or kind of file as it stands on screen. `broker`: as a reading names it. */
export function brokerName(broker: string): string {
  return OF_NO_BROKER.get(broker) ?? broker;
}
