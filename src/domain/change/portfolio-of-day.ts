import { lineNumber } from '../model/units.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Snapshot } from './snapshot.ts';
import { unpackRows } from '../model/row-table.ts';
import { makeFateRows } from '../rows/fate-rows.ts';
import { makeHoldingRows } from '../rows/holding-rows.ts';

/**
 * Gives what was held on an earlier day as a portfolio of its own, so that it can be looked through with the lists of today:
 * each line with its worth on that day in the snapshot's currency, and what the user says of lines since then. Lines that had
 * no rate on the day are left out, as they were in no sum.
 */
export function portfolioOfDay({ id, date, settings, positions }: Snapshot, now: Portfolio): Portfolio {
  const holdings = unpackRows(positions).flatMap((position, at) =>
    position.baseValue === null
      ? []
      : [
          {
            line: lineNumber(at + 1),
            account: position.account,
            symbol: position.symbol,
            name: position.name,
            isin: null,
            cusip: null,
            quantity: position.quantity,
            price: null,
            value: position.value,
            valueFrom: 'stated' as const,
            // the line's own currency tells who it is; what it was worth is the day's
            currency: position.currency,
            cost: null,
            inBase:
              position.currency === settings.currency
                ? null
                : { value: position.baseValue, currency: settings.currency, from: 'column' as const },
            says: position.assetClass === 'unknown' ? null : position.assetClass,
          },
        ],
  );
  const file: FileReading = {
    name: date,
    bytes: 0,
    fingerprint: id,
    broker: '',
    kind: 'positions',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 0,
    asOf: date,
    asOfFrom: null,
    sheet: null,
    accountLabel: null,
    unit: 'money',
    holdings: makeHoldingRows(holdings),
    fates: makeFateRows(holdings.map(({ line }) => ({ line, fate: 'accepted', reason: 'position', text: '' }))),
    statedTotals: [],
    pending: [],
    drafts: [],
    columns: [],
    columnsFrom: 'profile',
    preview: [],
    issues: [],
  };
  return { ...now, id, files: [file], corrections: [], settings: { ...now.settings, currency: settings.currency } };
}
