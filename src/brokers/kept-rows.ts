import type { FateReason, RowFate } from '../domain/file-reading.ts';
import type { Holding } from '../domain/holding.ts';
import { GroupNumbers, addUpGroups, type GroupedLines } from '../domain/line-groups.ts';
import type { RowKeeper, RowParts } from '../domain/row-keeper.ts';
import { lineNumber, type IsoDate, type LineNumber } from '../domain/units.ts';

/** A row like others before it: a position that differs from its sample in its place, its account and its numbers alone. */
export interface LikeRow {
  readonly line: number;
  /** Where its text begins, and how long its beginning is. */
  readonly start: number;
  readonly length: number;
  /** NaN = it says none. */
  readonly quantity: number;
  readonly price: number;
  readonly value: number;
  readonly paid: number;
  readonly since: IsoDate | null;
}

/** What all rows of a sample have in common; the numbers are those of the first. */
export interface Sample {
  readonly reason: FateReason;
  readonly holding: Holding;
}

/* Whole numbers of a like row: its sample, its line, where its text begins, how long it is, and which day it was bought. */
const WHOLE = 5;
/* Its others, NaN where it says none: quantity, price, value, what was paid. */
const OTHERS = 4;
/* Room for so many rows at once, for the first rows may be much shorter than the others. */
const MOST_AT_ONCE = 2_000_000;

/**
 * Keeps the rows of a file as they are read: those like others before them as numbers in columns, of which rows are made when
 * somebody asks for them; the others as they are.
 */
export class KeptRows implements RowKeeper {
  readonly #text: string;
  readonly #samples: Sample[] = [];
  #whole = new Int32Array(WHOLE * 64);
  #others = new Float64Array(OTHERS * 64);
  #likes = 0;
  readonly #days: IsoDate[] = [];
  readonly #dayNumbers = new Map<IsoDate, number>();
  readonly #fates: RowFate[] = [];
  readonly #holdings: Holding[] = [];
  /* In the order of the file: the number of a like row, or −1 − the number of one that is kept as it is. */
  readonly #fateAt = new Places();
  readonly #holdingAt = new Places();
  /* All of them, once somebody asked; null = something has changed since. */
  #madeHoldings: readonly Holding[] | null = null;
  #madeFates: readonly RowFate[] | null = null;

  /** `text`: that in which rows begin where they say. */
  constructor(text: string) {
    this.#text = text;
  }

  /** How many rows have a fate so far. */
  get rowCount(): number {
    return this.#fateAt.length;
  }

  /** Keeps what became of a row that is like no other, or is no position. */
  addFate(fate: RowFate): void {
    this.#madeFates = null;
    this.#fateAt.add(-this.#fates.push(fate));
  }

  /** Keeps a position that was read in full; its fate is added by itself. */
  addHolding(holding: Holding): void {
    this.#madeHoldings = null;
    this.#holdingAt.add(-this.#holdings.push(holding));
  }

  /** Puts holdings before all others. */
  putFirst(holdings: readonly Holding[]): void {
    this.#madeHoldings = null;
    const first = holdings.map((holding) => -this.#holdings.push(holding));
    this.#holdingAt.putFirst(first);
  }

  /** Gives the row of a line, which is not like any other, another fate. */
  changeFate(line: LineNumber, change: Pick<RowFate, 'fate' | 'reason'>): void {
    this.#madeFates = null;
    const at = this.#fates.findIndex((fate) => fate.line === line);
    this.#fates[at] = { ...this.#fates[at]!, ...change };
  }

  /** Gives the number of a new sample. */
  addSample(sample: Sample): number {
    return this.#samples.push(sample) - 1;
  }

  /** Keeps a row like a sample, with its fate. */
  addLike(sample: number, { line, start, length, quantity, price, value, paid, since }: LikeRow): void {
    const like = this.#likes;
    if ((like + 1) * WHOLE > this.#whole.length) this.#makeRoom(start);
    const whole = like * WHOLE;
    this.#whole[whole] = sample;
    this.#whole[whole + 1] = line;
    this.#whole[whole + 2] = start;
    this.#whole[whole + 3] = length;
    this.#whole[whole + 4] = since === null ? -1 : this.#dayNumber(since);
    const other = like * OTHERS;
    this.#others[other] = quantity;
    this.#others[other + 1] = price;
    this.#others[other + 2] = value;
    this.#others[other + 3] = paid;
    this.#likes += 1;
    this.#fateAt.add(like);
    this.#holdingAt.add(like);
    this.#madeFates = null;
    this.#madeHoldings = null;
  }

  /* By what the rows so far took of the text, room for all of it: growing again and again would cost more than the rows. */
  #makeRoom(start: number): void {
    const all = Math.ceil((1.02 * this.#likes * this.#text.length) / Math.max(1, start));
    const room = Math.max(2 * this.#likes, Math.min(all, MOST_AT_ONCE));
    this.#whole = grown(this.#whole, new Int32Array(room * WHOLE));
    this.#others = grown(this.#others, new Float64Array(room * OTHERS));
    this.#fateAt.makeRoom(room + this.#fates.length);
    this.#holdingAt.makeRoom(room + this.#holdings.length);
  }

  #dayNumber(day: IsoDate): number {
    const number = this.#dayNumbers.get(day) ?? this.#days.push(day) - 1;
    this.#dayNumbers.set(day, number);
    return number;
  }

  /** Gives every account another name. */
  rename(nameOf: (account: string) => string): void {
    const rename = (holding: Holding): Holding =>
      holding.account === null ? holding : { ...holding, account: nameOf(holding.account) };
    for (const [at, { reason, holding }] of this.#samples.entries())
      this.#samples[at] = { reason, holding: rename(holding) };
    for (const [at, holding] of this.#holdings.entries()) this.#holdings[at] = rename(holding);
    this.#madeHoldings = null;
  }

  get holdings(): readonly Holding[] {
    return (this.#madeHoldings ??= this.holdingParts.slice());
  }

  get fates(): readonly RowFate[] {
    return (this.#madeFates ??= this.fateParts.slice());
  }

  get holdingParts(): RowParts<Holding> {
    return partsOf(this.#holdingAt, (at) => this.#holding(at));
  }

  get fateParts(): RowParts<RowFate> {
    return partsOf(this.#fateAt, (at) => this.#fate(at));
  }

  get leftOut(): readonly RowFate[] {
    return this.#fates.filter(({ fate }) => fate !== 'accepted');
  }

  /** One holding for each kind, whose words are those of all of its kind; their numbers differ. */
  get kinds(): readonly Holding[] {
    return [...this.#samples.map(({ holding }) => holding), ...this.#holdings];
  }

  /** How many positions, at most, stand one after the other of which each is the same as the one before, by its words. */
  longestRun(areSame: (one: Holding, other: Holding) => boolean): number {
    let [longest, run] = [0, 0];
    let before: Holding | null = null;
    for (let place = 0; place < this.#holdingAt.length; place += 1) {
      const at = this.#holdingAt.at(place);
      const kind: Holding = at < 0 ? this.#holdings[-1 - at]! : this.#samples[this.#whole[at * WHOLE]!]!.holding;
      run = before !== null && (before === kind || areSame(before, kind)) ? run + 1 : 1;
      if (run > longest) longest = run;
      before = kind;
    }
    return longest;
  }

  group(): GroupedLines {
    const numbers = new GroupNumbers();
    const count = this.#holdingAt.length;
    const groupOf = new Int32Array(count);
    const values = new Float64Array(count);
    const ofSamples = new Int32Array(this.#samples.length).fill(-1);
    for (let place = 0; place < count; place += 1) {
      const at = this.#holdingAt.at(place);
      if (at < 0) {
        const holding = this.#holdings[-1 - at]!;
        groupOf[place] = numbers.numberOf(holding);
        values[place] = holding.value;
        continue;
      }
      const sample = this.#whole[at * WHOLE]!;
      if (ofSamples[sample] === -1) ofSamples[sample] = numbers.numberOf(this.#samples[sample]!.holding);
      groupOf[place] = ofSamples[sample]!;
      values[place] = this.#others[at * OTHERS + 2]!;
    }
    const lineAt = (place: number) => this.#holding(this.#holdingAt.at(place));
    return { groups: addUpGroups(groupOf, numbers.count, values, lineAt), groupOf };
  }

  #holding(at: number): Holding {
    if (at < 0) return this.#holdings[-1 - at]!;
    const [whole, others] = [at * WHOLE, at * OTHERS];
    const { account, symbol, name, isin, cusip, currency, says } = this.#samples[this.#whole[whole]!]!.holding;
    const paid = this.#others[others + 3]!;
    const day = this.#whole[whole + 4]!;
    return {
      line: lineNumber(this.#whole[whole + 1]!),
      account,
      symbol,
      name,
      isin,
      cusip,
      quantity: orNull(this.#others[others]!),
      price: orNull(this.#others[others + 1]!),
      value: this.#others[others + 2]!,
      valueFrom: 'stated',
      currency,
      inBase: null,
      cost: Number.isNaN(paid) ? null : { value: paid, since: day === -1 ? null : this.#days[day]! },
      says,
    };
  }

  #fate(at: number): RowFate {
    if (at < 0) return this.#fates[-1 - at]!;
    const whole = at * WHOLE;
    const start = this.#whole[whole + 2]!;
    return {
      line: lineNumber(this.#whole[whole + 1]!),
      fate: 'accepted',
      reason: this.#samples[this.#whole[whole]!]!.reason,
      text: this.#text.slice(start, start + this.#whole[whole + 3]!),
    };
  }
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

function grown<Numbers extends Int32Array | Float64Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

function partsOf<T>(places: Places, make: (at: number) => T): RowParts<T> {
  return {
    length: places.length,
    slice: (start = 0, end = places.length) => {
      const rows: T[] = [];
      for (let place = start; place < Math.min(end, places.length); place += 1) rows.push(make(places.at(place)));
      return rows;
    },
  };
}

/* A row of whole numbers that grows. */
class Places {
  #numbers = new Int32Array(64);
  length = 0;

  makeRoom(count: number): void {
    if (count > this.#numbers.length) this.#numbers = grown(this.#numbers, new Int32Array(count));
  }

  add(number: number): void {
    if (this.length === this.#numbers.length) this.makeRoom(this.length * 2);
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.#numbers[place]!;
  }

  putFirst(numbers: readonly number[]): void {
    const all = new Int32Array(this.#numbers.length + numbers.length);
    all.set(numbers);
    all.set(this.#numbers, numbers.length);
    this.#numbers = all;
    this.length += numbers.length;
  }
}
