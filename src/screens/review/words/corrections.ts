import { t } from '../../../words/t.ts';
import type { Draft, FateReason, FileReading } from '../../../domain/model/file-reading.ts';
import { ASSET_CLASSES, type AssetClass, type Holding } from '../../../domain/model/holding.ts';
import type { CorrectedFields, Correction } from '../../../domain/model/portfolio.ts';
import type { RowGap } from '../../../domain/model/report-files.ts';
import { wordsOfReason } from './fates.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatCount, formatQuantity, plural } from '../../../words/marks/numbers.ts';

/* Rows that the user changes: what can be done, and what was. */

/** The list of all that the user said. */
export const CHANGES = {
  kept: t`Your own choices. They’re saved on this device and apply to later files.`,
  /** Where nothing is kept. */
  notKept: t`Your own choices. They apply to later files, until you close this page.`,
  none: t`You haven’t changed anything.`,
} as const;

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
  return who === '' ? t`Line ${formatCount(line)}` : t`Line ${formatCount(line)}, ${who}`;
}

/* What is said of a field; nothing where it is left as the file has it. */
function said<Value>(value: Value | null | undefined, none: string, words: (value: Value) => string): string {
  if (value === undefined) return '';
  return value === null ? none : words(value);
}

function fieldWords(fields: CorrectedFields, money: MoneyFormat): string {
  const words = [
    said(fields.symbol, t`no symbol`, (symbol) => t`symbol ${symbol}`),
    said(fields.name, t`no name`, (name) => t`name ${name}`),
    said(fields.quantity, t`no quantity`, (quantity) => t`quantity ${money.raw(formatQuantity(quantity))}`),
    said(fields.price, t`no price`, (price) => t`price ${formatQuantity(price)}`),
    said(fields.value, t`no value`, (value) => t`value ${money.raw(formatQuantity(value))}`),
    said(fields.currency, t`no currency`, (currency) => t`currency ${currency}`),
    said(fields.says, t`type as in the file`, (kind) => CLASS_WORDS[kind]),
  ].filter((field) => field !== '');
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
  const where = file ?? t`A file that isn’t open`;
  const who = rowWho(row);
  return who === '' ? t`${where}, line ${formatCount(line)}` : t`${where}, line ${formatCount(line)}, ${who}`;
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

/** Rows that could not be used beyond those that are shown. */
export function moreGaps(count: number): string {
  return t`${plural(count, { one: '# more row couldn’t be used.', other: '# more rows couldn’t be used.' })} See “All rows.”`;
}

/** What is missing in a rejected row, or what it states: "Line 12, AMD: 6 shares, no price, no value". */
export function gapTitle(gap: RowGap, money: MoneyFormat, { stated }: LeftOut): string {
  if (stated !== null) return t`${lineWho(gap.line, gap)}: value ${money.cents(stated)}`;
  const missing = [
    said(gap.quantity, t`no quantity`, (quantity) => t`quantity ${money.raw(formatQuantity(quantity))}`),
    said(gap.price, t`no price`, (price) => t`price ${formatQuantity(price)}`),
    t`no value`,
  ];
  return t`${lineWho(gap.line, gap)}: ${missing.join(', ')}`;
}

/** What the file's own total leaves for the row. */
export function gapText(gap: RowGap, money: MoneyFormat, { reason }: LeftOut): string {
  if (gap.value === null)
    return reason === 'no-value'
      ? t`It isn’t counted: your file doesn’t say what it’s worth.`
      : t`It isn’t counted: ${wordsOfReason(reason)}.`;
  return gap.unitPrice === null
    ? t`The file’s total leaves exactly ${money.cents(gap.value)} for this row.`
    : t`The file’s total leaves exactly ${money.cents(gap.value)} for this row, or ${money.cents(gap.unitPrice)} each.`;
}
