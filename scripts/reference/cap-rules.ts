/** How much a company may weigh in an index, as a fraction: at most, and when the index is put together. */
interface Limit {
  readonly most: number;
  readonly atReview: number;
}

/** What an index allows its companies to weigh. */
export interface CapRule {
  /** Limits of its largest companies, the largest first. */
  readonly largest: readonly Limit[];
  /** The limit of all others. */
  readonly others: Limit;
  /** What all companies above a weight may weigh together. */
  readonly together: { readonly above: number; readonly most: number } | null;
  /** Whether it says what holds between two reviews, so that no single reading is the right one. */
  readonly hasBuffer: boolean;
}

/** How many of the largest companies a word of a rule is about. */
const LARGEST: Readonly<Record<string, number>> = { first: 1, four: 4 };
const EVERYBODY: readonly string[] = ['company', 'each', 'others'];

/**
 * Reads the rule of an index as capped-indexes.csv writes it, in percent, such as "company_max=15", "first_max=35(31.5) others_max=20(18)"
 * with what holds at a review in brackets, or "each_max=25 sum_over5_max=50". Throws on anything else, also on a rule that has no limit for
 * some companies.
 */
export function readCapRule(text: string): CapRule {
  let others: Limit | null = null;
  let together: CapRule['together'] = null;
  const largest: Limit[] = [];
  for (const word of text.split(' ')) {
    const [, who = '', above = '', most = '', review = ''] =
      /^([a-z]+)(?:_over(\d+))?_max=(\d+(?:\.\d+)?)(?:\((\d+(?:\.\d+)?)\))?$/.exec(word) ?? [];
    const limit = { most: Number(most) / 100, atReview: Number(review === '' ? most : review) / 100 };
    const count = LARGEST[who];
    if (who === 'sum' && above !== '' && review === '') together = { above: Number(above) / 100, most: limit.most };
    else if (count !== undefined && above === '') largest.push(...Array.from({ length: count }, () => limit));
    else if (EVERYBODY.includes(who) && above === '') others = limit;
    else throw new Error(`No rule of limits: "${text}".`);
  }
  if (others === null) throw new Error(`A rule without a limit for all companies: "${text}".`);
  return { largest, others, together, hasBuffer: /\(/.test(text) || together !== null };
}

/**
 * Brings weights, which add up to 1, below their limits by rank, 0 for the largest: what is above its limit is set to it, and what that leaves over goes to the others in
 * proportion, again and again until nothing is above. Null where the limits leave no room for the whole.
 */
export function waterFill(weights: readonly number[], limitOf: (rank: number) => number): readonly number[] | null {
  const byRank = weights.map((_, at) => at).sort((a, b) => weights[b]! - weights[a]!);
  const limits = new Map(byRank.map((at, rank) => [at, limitOf(rank)]));
  const capped = new Set<number>();
  for (;;) {
    const taken = [...capped].reduce((sum, at) => sum + limits.get(at)!, 0);
    const free = byRank.filter((at) => !capped.has(at));
    const weight = free.reduce((sum, at) => sum + weights[at]!, 0);
    if (!(weight > 0)) {
      if (taken < 1 - ROUNDING) return null;
      return weights.map((_, at) => limits.get(at)! / taken);
    }
    const scale = (1 - taken) / weight;
    const above = free.filter((at) => weights[at]! * scale > limits.get(at)! + ROUNDING);
    if (above.length === 0) return weights.map((own, at) => (capped.has(at) ? limits.get(at)! : own * scale));
    for (const at of above) capped.add(at);
  }
}
const ROUNDING = 1e-12;

/**
 * Gives the weights of companies, which add up to 1, under a rule. Where it says all, they add up to 1 again. Where it leaves open which
 * weights an index has between its reviews, or which of several large companies makes room for the others, they are the least that each company
 * has in any of the readings, and add up to less: the rest may be any of them. Throws where so few companies cannot keep to the rule.
 */
export function applyCapRule(weights: readonly number[], rule: CapRule): readonly number[] {
  const readings = readingsOf(weights, rule).filter((reading) => reading !== null);
  if (readings.length === 0) throw new Error(`${weights.length} companies are too few for the limits of an index.`);
  return weights.map((_, at) => Math.min(...readings.map((reading) => reading[at]!)));
}

/** Whether the weights, fractions of the whole, keep to the rule as they are, but for what rounding adds to a company. */
export function keepsTo(weights: readonly number[], rule: CapRule, rounding = 0): boolean {
  const sorted = [...weights].sort((a, b) => b - a);
  const { together } = rule;
  const large = together === null ? [] : sorted.filter((weight) => weight > together.above + rounding);
  const sum = large.reduce((all, weight) => all + weight, 0);
  return (
    sorted.every((weight, rank) => weight <= limitAt(rule, rank).most + rounding) &&
    (together === null || sum <= together.most + rounding)
  );
}

function limitAt({ largest, others }: CapRule, rank: number): Limit {
  return largest[rank] ?? others;
}

/*
 * Between two reviews a company that is capped goes on with the market. Records of funds show up to a twelfth below what it had at its
 * review (TSMC 28.9 and 29.7 of 31.5, Samsung with SK hynix 45.7 of 49.5); above it, the rule's own limit holds.
 */
const LEAST_OF_REVIEW = 0.9;

function readingsOf(weights: readonly number[], rule: CapRule): readonly (readonly number[] | null)[] {
  if (keepsTo(weights, rule)) return [weights];
  const parts = rule.hasBuffer ? [1, LEAST_OF_REVIEW] : [1];
  const { together, others } = rule;
  if (together === null)
    return [
      waterFill(weights, (rank) => limitAt(rule, rank).most),
      ...parts.map((part) => waterFill(weights, (rank) => limitAt(rule, rank).atReview * part)),
    ];
  return parts.map((part) => {
    const each = waterFill(weights, () => others.most * part);
    return each === null ? null : keepTogether(each, together.above * part, together.most * part);
  });
}

/* MSCI keeps as near to the plain index as its limit for all large ones allows: the largest keep theirs while there is room. */
function keepTogether(weights: readonly number[], above: number, most: number): readonly number[] | null {
  let room = most;
  const limits = [...weights]
    .sort((a, b) => b - a)
    .map((weight) => {
      const limit = weight > above && room > above ? Math.min(weight, room) : above;
      room -= limit > above ? limit : 0;
      return limit;
    });
  return waterFill(weights, (rank) => limits[rank]!);
}
