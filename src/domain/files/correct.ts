import type { Draft, FileReading, RowFate } from '../model/file-reading.ts';
import { hasIdentifier, type Holding, type ValueInBase } from '../model/holding.ts';
import type { Issue } from '../model/issue.ts';
import type { CorrectedFields, Correction, Portfolio } from '../model/portfolio.ts';
import { multiplierFor, provedMultiplier } from '../money/price-multiplier.ts';
import type { LineNumber } from '../model/units.ts';
import { fatesIn, makeFateRows } from '../rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../rows/holding-rows.ts';
import { withCurrency } from './assumed-currency.ts';
import { startsFromLists } from './start-from-list.ts';
import { joinHistories } from '../movements/work-out.ts';

/* The user's corrections, laid over a file as it was read. The stored reading is never changed, so that a correction
   taken back leaves no trace. Everything that measures or shows a portfolio starts from here. */

/** Gives the portfolio with its histories worked out together, the currencies of amounts that name none, and its corrections carried out; one without any is given back as it is. */
export function correctPortfolio(portfolio: Portfolio): Portfolio {
  const { answers, corrections } = portfolio;
  const joined = joinHistories(portfolio.files, answers, (group) => startsFromLists(group, portfolio.files));
  const named = joined.map((file) => withCurrency(file, answers));
  const files = named.some((file, at) => file !== portfolio.files[at]) ? named : portfolio.files;
  if (corrections.length === 0) return files === portfolio.files ? portfolio : { ...portfolio, files };
  return { ...portfolio, files: files.map((file) => correct(file, corrections)), corrections: [] };
}

/**
 * Lays the corrections of this file over its reading. Each record keeps one fate and its place; a correction of a line
 * that holds no position and no draft, or that leaves a row without a value or a name, changes nothing.
 */
export function correct(reading: FileReading, corrections: readonly Correction[]): FileReading {
  const mine = new Map(
    corrections.filter(({ file }) => file !== '' && file === reading.fingerprint).map((one) => [one.line, one]),
  );
  if (mine.size === 0) return reading;
  const file = { ...reading, holdings: holdingsIn(reading.holdings), fates: fatesIn(reading.fates) };
  const rows = new Map<LineNumber, Draft | Holding>();
  for (const row of [...file.drafts, ...file.holdings]) rows.set(row.line, row);
  const results = new Map<LineNumber, Holding | 'dropped'>();
  for (const [line, correction] of mine) {
    const row = rows.get(line);
    const result = row === undefined ? null : resultOf(row, correction, file);
    if (result !== null) results.set(line, result);
  }
  if (results.size === 0) return reading;
  const { holdings, fates, ...rest } = apply(file, results, mine);
  return { ...rest, holdings: makeHoldingRows(holdings), fates: makeFateRows(fates) };
}

/* A reading with its rows as lists. */
interface Listed extends Omit<FileReading, 'holdings' | 'fates'> {
  readonly holdings: readonly Holding[];
  readonly fates: readonly RowFate[];
}

function resultOf(row: Draft | Holding, correction: Correction, reading: Listed): Holding | 'dropped' | null {
  if (correction.kind === 'set') return setFields(row, correction.fields, reading);
  // What was skipped by its nature is out already.
  return reading.fates.some(({ line, fate }) => line === row.line && fate !== 'skipped') ? 'dropped' : null;
}

function setFields(row: Draft | Holding, fields: CorrectedFields, reading: Listed): Holding | null {
  const said = { ...row, ...fields };
  const worth = valueOf(row, fields, reading);
  const isSomebody = said.name !== null || hasIdentifier(said);
  if (worth === null || !isSomebody) return null;
  return { ...said, ...worth, inBase: inBaseOf(row, fields, worth.value), cost: costOf(row, fields) };
}

/* A value the user states goes first; a corrected quantity or price works it out anew; else it stays as it was read. */
function valueOf(
  row: Draft | Holding,
  fields: CorrectedFields,
  { unit, holdings }: Listed,
): Pick<Holding, 'value' | 'valueFrom'> | null {
  if (fields.value !== undefined) return { value: fields.value, valueFrom: 'stated' };
  const { quantity, price } = { ...row, ...fields };
  const isPriced = fields.quantity !== undefined || fields.price !== undefined || row.value === null;
  if (isPriced && unit === 'money' && quantity !== null && price !== null) {
    const says = fields.says === undefined ? row.says : fields.says;
    return { value: quantity * price * multiplierFor({ ...row, says }, holdings), valueFrom: 'computed' };
  }
  if (row.value === null) return null;
  return { value: row.value, valueFrom: 'valueFrom' in row ? row.valueFrom : 'stated' };
}

/* What was paid was for so many, in that money. */
function costOf(row: Draft | Holding, fields: CorrectedFields): Holding['cost'] {
  return !('cost' in row) || fields.quantity !== undefined || fields.currency !== undefined ? null : row.cost;
}

/* The file's own value in the account's currency follows the value; another currency makes it meaningless. */
function inBaseOf({ inBase, value }: Draft | Holding, fields: CorrectedFields, now: number): ValueInBase | null {
  if (inBase === null || fields.currency !== undefined) return null;
  if (now === value) return inBase;
  return value === null || value === 0 ? null : { ...inBase, value: inBase.value * (now / value) };
}

function apply(
  reading: Listed,
  results: ReadonlyMap<LineNumber, Holding | 'dropped'>,
  corrections: ReadonlyMap<LineNumber, Correction>,
): Listed {
  const isCorrected = ({ line }: { readonly line: LineNumber }): boolean => results.has(line);
  const set = [...results.values()].filter((result) => result !== 'dropped');
  const isBroughtBack = ({ line }: { readonly line: LineNumber }): boolean => {
    const result = results.get(line);
    return result !== undefined && result !== 'dropped';
  };
  const holdings = inOrder([...reading.holdings.filter((row) => !isCorrected(row)), ...set], reading);
  const brought = reading.drafts.filter(isBroughtBack);
  return {
    ...reading,
    holdings,
    fates: reading.fates.map((fate) => fateAfter(fate, results.get(fate.line))),
    // A row that is a position after all is neither a total to be met nor money on its way.
    statedTotals: reading.statedTotals.filter((total) => !isBroughtBack(total)),
    pending: brought.reduce(withoutPending, reading.pending),
    drafts: reading.drafts.filter((draft) => !isCorrected(draft)),
    issues: [
      ...reading.issues.filter((issue) =>
        stillHolds(issue, corrections, results, holdings, reading.holdings.length > 0),
      ),
      ...mismatches(reading.name, set),
    ],
  };
}

function inOrder(holdings: readonly Holding[], { fates }: Listed): readonly Holding[] {
  const places = new Map(fates.map(({ line }, place) => [line, place]));
  const placeOf = ({ line }: Holding): number => places.get(line) ?? fates.length;
  return [...holdings].sort((a, b) => placeOf(a) - placeOf(b));
}

function fateAfter(fate: RowFate, result: Holding | 'dropped' | undefined): RowFate {
  if (result === undefined) return fate;
  return result === 'dropped'
    ? { ...fate, fate: 'skipped', reason: 'dropped' }
    : { ...fate, fate: 'accepted', reason: 'corrected' };
}

function withoutPending(pending: FileReading['pending'], { account, value }: Draft): FileReading['pending'] {
  const same = pending.findIndex((entry) => entry.value === value && entry.account === account);
  const at = same === -1 ? pending.findIndex((entry) => entry.value === value) : same;
  return at === -1 ? pending : pending.filter((_, place) => place !== at);
}

/* What the reader said of the figures of a row ends with their correction. */
const OF_FIGURES: ReadonlySet<string> = new Set([
  'no-value',
  'unreadable-number',
  'ragged-row',
  'unclosed-quote',
  'quantity-price-mismatch',
]);

function stillHolds(
  { code, line, detail }: Issue,
  corrections: ReadonlyMap<LineNumber, Correction>,
  results: ReadonlyMap<LineNumber, Holding | 'dropped'>,
  holdings: readonly Holding[],
  hadHoldings: boolean,
): boolean {
  if (code === 'no-currency' && !('guess' in detail)) return holdings.some(({ currency }) => currency === null);
  // who says what the rows are worth has said that they are holdings
  if (code === 'no-value-column' || (code === 'kind-unsure' && !hadHoldings)) return holdings.length === 0;
  if (line === null || !results.has(line)) return true;
  if (OF_FIGURES.has(code)) return false;
  const correction = corrections.get(line);
  const isRenamed = correction?.kind === 'drop' || correction?.fields.symbol !== undefined;
  return code !== 'look-alike-symbol' || !isRenamed;
}

function mismatches(file: string, rows: readonly Holding[]): readonly Issue[] {
  return rows.flatMap((row): Issue[] => {
    const { line, symbol, name, quantity, price, value, says } = row;
    if (quantity === null || price === null || price === 0 || value === 0 || says === 'option') return [];
    if (provedMultiplier(row) !== null) return [];
    const detail = { symbol: symbol ?? name ?? '', quantity, price, value };
    return [{ code: 'quantity-price-mismatch', severity: 'note', file, line, detail }];
  });
}
