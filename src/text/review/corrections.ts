import { t } from '../../languages/t.ts';
import type { Draft, FateReason, FileReading } from '../../domain/model/file-reading.ts';
import { ASSET_CLASSES, type AssetClass, type Holding } from '../../domain/model/holding.ts';
import type { CorrectedFields, Correction } from '../../domain/model/portfolio.ts';
import type { RowGap } from '../../domain/model/report-files.ts';
import { wordsOfReason } from './fates.ts';
import type { MoneyFormat } from '../marks/money.ts';
import { formatCount, formatQuantity } from '../marks/numbers.ts';

/* Rows that the user changes: what can be done, and what was. */

export const EDIT = {
  original: t`Original text`,
  symbol: t`Symbol`,
  name: t`Name`,
  quantity: t`Quantity`,
  price: t`Price`,
  value: t`Value`,
  valueHint: t`quantity × price`,
  currency: t`Currency`,
  says: t`Type`,
  notSaid: t`as in the file`,
  save: t`Save changes`,
  leaveOut: t`Leave out this row`,
  bringBack: t`Restore this row`,
  asRead: t`Undo correction`,
  cannot: t`This row isn’t a holding, so there’s nothing to correct.`,
  needsMore: t`Enter a name or symbol, plus a value or a quantity and price.`,
  title: t`Rows you corrected`,
  lede: t`We’ll apply these again whenever you drop this exact file. The file itself doesn’t change.`,
} as const;

const CLASS_WORDS: Readonly<Record<AssetClass, string>> = {
  equity: t`company`,
  fund: t`fund`,
  bond: t`bond`,
  cash: t`cash`,
  crypto: t`crypto`,
  commodity: t`commodity`,
  option: t`option or warrant`,
  other: t`something else`,
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
  return t`Line ${formatCount(line)}${who === '' ? '' : `, ${who}`}`;
}

const figure = (money: MoneyFormat, value: number | null | undefined): string =>
  value === null || value === undefined ? t`none` : money.raw(formatQuantity(value));

function fieldWords(fields: CorrectedFields, money: MoneyFormat): string {
  const words = [
    ...(fields.symbol === undefined ? [] : [t`symbol ${fields.symbol ?? t`none`}`]),
    ...(fields.name === undefined ? [] : [t`name ${fields.name ?? t`none`}`]),
    ...(fields.quantity === undefined ? [] : [t`quantity ${figure(money, fields.quantity)}`]),
    ...(fields.price === undefined ? [] : [t`price ${fields.price === null ? t`none` : formatQuantity(fields.price)}`]),
    ...(fields.value === undefined ? [] : [t`value ${figure(money, fields.value)}`]),
    ...(fields.currency === undefined ? [] : [t`currency ${fields.currency ?? t`none`}`]),
    ...(fields.says === undefined ? [] : [fields.says === null ? t`type as in the file` : CLASS_WORDS[fields.says]]),
  ];
  return words.length === 0 ? t`restored` : words.join(', ');
}

/** What a correction says: "price 189.54", "left out". */
export function correctionWords(correction: Correction, money: MoneyFormat): string {
  return correction.kind === 'drop' ? t`left out` : fieldWords(correction.fields, money);
}

/** Which row a correction is of: "positions.csv, line 12, AMD"; a file that is not open has no name here. */
export function correctionPlace(
  { line }: Correction,
  file: string | null,
  row: Pick<Draft | Holding, 'symbol' | 'name'> | null,
): string {
  return `${file ?? t`A file that isn’t open`}, ${lineWho(line, row).replace('Line', 'line')}`;
}

/** Why a row is left out, and the value that it states all the same. */
export interface LeftOut {
  readonly reason: FateReason;
  readonly stated: number | null;
}

/** Says of the rows of a file that are left out why. */
export function leftOutOf({ fates, drafts }: FileReading): (gap: RowGap) => LeftOut {
  const stated = new Map(drafts.map(({ line, value }) => [line, value]));
  return ({ line }) => {
    const outcome = fates.outcomes[fates.outcomeOf[fates.line.indexOf(line)] ?? -1];
    return { reason: outcome?.reason ?? 'no-value', stated: stated.get(line) ?? null };
  };
}

/** What is missing in a rejected row, or what it states: "Line 12, AMD: 6 shares, no price, no value". */
export function gapTitle(gap: RowGap, money: MoneyFormat, { stated }: LeftOut): string {
  if (stated !== null) return t`${lineWho(gap.line, gap)}: value ${money.cents(stated)}`;
  const quantity = gap.quantity === null ? t`no quantity` : t`quantity ${money.raw(formatQuantity(gap.quantity))}`;
  return t`${lineWho(gap.line, gap)}: ${quantity}, ${gap.price === null ? t`no price` : t`price ${formatQuantity(gap.price)}`}, no value`;
}

/** What the file's own total leaves for the row. */
export function gapText(gap: RowGap, money: MoneyFormat, { reason }: LeftOut): string {
  if (gap.value === null)
    return reason === 'no-value'
      ? t`It isn’t counted: your file doesn’t say what it’s worth.`
      : t`It isn’t counted: ${wordsOfReason(reason)}.`;
  const each = gap.unitPrice === null ? '' : t`, or ${money.cents(gap.unitPrice)} each`;
  return t`The file’s total leaves exactly ${money.cents(gap.value)} for this row${each}.`;
}
