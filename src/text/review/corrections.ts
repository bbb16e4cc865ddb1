import type { Draft } from '../../domain/model/file-reading.ts';
import { ASSET_CLASSES, type AssetClass, type Holding } from '../../domain/model/holding.ts';
import type { CorrectedFields, Correction } from '../../domain/model/portfolio.ts';
import type { RowGap } from '../../domain/model/report-files.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { formatCount, formatQuantity } from '../marks/numbers.ts';

/* Rows that the user changes: what can be done, and what was. */

export const EDIT = {
  original: 'Original text',
  symbol: 'Symbol',
  name: 'Name',
  quantity: 'Quantity',
  price: 'Price',
  value: 'Value',
  valueHint: 'quantity × price',
  currency: 'Currency',
  says: 'Type',
  notSaid: 'as in the file',
  save: 'Save changes',
  leaveOut: 'Leave out this row',
  bringBack: 'Restore this row',
  asRead: 'Undo correction',
  cannot: 'This row isn’t a holding, so there’s nothing to correct.',
  needsMore: 'Enter a name or symbol, plus a value or a quantity and price.',
  title: 'Rows you corrected',
  lede: 'We’ll apply these again whenever you drop this exact file. The file itself doesn’t change.',
} as const;

const CLASS_WORDS: Readonly<Record<AssetClass, string>> = {
  equity: 'company',
  fund: 'fund',
  bond: 'bond',
  cash: 'cash',
  crypto: 'crypto',
  commodity: 'commodity',
  option: 'option or warrant',
  other: 'something else',
};
/** The kinds a row can be, as a menu lists them. */
export const CLASS_OPTIONS = ASSET_CLASSES.map((value) => ({ value, text: CLASS_WORDS[value] }));

/** Who a row is, in a few words. */
function rowWho(row: Pick<Draft | Holding, 'symbol' | 'name'> | null): string {
  return row?.symbol ?? row?.name ?? '';
}

/** A row and who it is: "Line 12, AMD". */
export function lineWho(line: number, row: Pick<Draft | Holding, 'symbol' | 'name'> | null): string {
  const who = rowWho(row);
  return `Line ${formatCount(line)}${who === '' ? '' : `, ${who}`}`;
}

const figure = (money: MoneyFormat, value: number | null | undefined): string =>
  value === null || value === undefined ? 'none' : money.raw(formatQuantity(value));

function fieldWords(fields: CorrectedFields, money: MoneyFormat): string {
  const words = [
    ...(fields.symbol === undefined ? [] : [`symbol ${fields.symbol ?? 'none'}`]),
    ...(fields.name === undefined ? [] : [`name ${fields.name ?? 'none'}`]),
    ...(fields.quantity === undefined ? [] : [`quantity ${figure(money, fields.quantity)}`]),
    ...(fields.price === undefined ? [] : [`price ${fields.price === null ? 'none' : formatQuantity(fields.price)}`]),
    ...(fields.value === undefined ? [] : [`value ${figure(money, fields.value)}`]),
    ...(fields.currency === undefined ? [] : [`currency ${fields.currency ?? 'none'}`]),
    ...(fields.says === undefined ? [] : [fields.says === null ? 'type as in the file' : CLASS_WORDS[fields.says]]),
  ];
  return words.length === 0 ? 'restored' : words.join(', ');
}

/** What a correction says: "price 189.54", "left out". */
export function correctionWords(correction: Correction, money: MoneyFormat): string {
  return correction.kind === 'drop' ? 'left out' : fieldWords(correction.fields, money);
}

/** Which row a correction is of: "positions.csv, line 12, AMD"; a file that is not open has no name here. */
export function correctionPlace(
  { line }: Correction,
  file: string | null,
  row: Pick<Draft | Holding, 'symbol' | 'name'> | null,
): string {
  return `${file ?? 'A file that isn’t open'}, ${lineWho(line, row).replace('Line', 'line')}`;
}

/** What is missing in a rejected row: "Line 12, AMD: 6 shares, no price, no value". */
export function gapTitle(gap: RowGap, money: MoneyFormat): string {
  const quantity = gap.quantity === null ? 'no quantity' : `quantity ${money.raw(formatQuantity(gap.quantity))}`;
  return `${lineWho(gap.line, gap)}: ${quantity}, ${gap.price === null ? 'no price' : `price ${formatQuantity(gap.price)}`}, no value`;
}

/** What the file's own total leaves for the row. */
export function gapText(gap: RowGap, money: MoneyFormat): string {
  if (gap.value === null) return 'It isn’t counted: your file doesn’t say what it’s worth.';
  const each = gap.unitPrice === null ? '' : `, or ${money.cents(gap.unitPrice)} each`;
  return `The file’s total leaves exactly ${money.cents(gap.value)} for this row${each}.`;
}
