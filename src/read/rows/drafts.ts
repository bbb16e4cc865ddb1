import type { Draft, FateReason } from '../../domain/model/file-reading.ts';
import type { Holding } from '../../domain/model/holding.ts';
import { lineNumber } from '../../domain/model/units.ts';
import { isCashRow, sayAssetClass } from '../cells/asset-class.ts';
import { listIssues } from '../table/issue-list.ts';
import { accountOfRow, idsOf, readWords, statedValue } from './read-position.ts';
import type { FileRecord } from '../cells/records.ts';
import { unitOfPrice, unitOfValue, type RowContext } from '../table/row-context.ts';
import { readNumbers, type NumbersOfRow } from './row-numbers.ts';

const NO_NUMBERS: NumbersOfRow = { quantity: null, price: null, value: null, weight: null };
/* Cells that may have slid: a number under a wrong title is worse than none. */
const SLID: ReadonlySet<FateReason> = new Set(['ragged', 'unclosed-quote']);

/** What a row that was left out says, as far as it can be read. Nothing is asked about it here: its fate says it all. */
export function draftOf(record: FileRecord, around: RowContext, reason: FateReason): Draft {
  const context: RowContext = { ...around, issues: listIssues('') };
  const numbers = SLID.has(reason) ? NO_NUMBERS : readNumbers(record, context).numbers;
  const words = readWords(record, context, numbers);
  const cash = isCashRow(words);
  return {
    line: lineNumber(record.line),
    account: accountOfRow(record, context),
    symbol: words.symbol,
    name: words.name,
    ...idsOf(record, context),
    quantity: numbers.quantity,
    price: numbers.price,
    value: context.unit === 'weights' ? numbers.weight : statedValue(record, context, numbers, cash),
    // The unit of the value where there is one; what is typed in later is worked out from the price.
    currency: (numbers.value === null ? unitOfPrice : unitOfValue)(record, context).code,
    inBase: null,
    says: cash ? 'cash' : sayAssetClass(words, cash),
  };
}

/** A position that is left out after all. */
export function asDraft({ valueFrom: _valueFrom, cost: _cost, ...said }: Holding): Draft {
  return said;
}
