import { aboveKnown } from '../../../src/domain/figures/composition.ts';
import type { CompositionKey } from '../../../src/domain/model/report-exposure.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { LENS_PHRASES } from '../../../src/words/names/names.ts';
import type { Printed } from '../render/read-figures.ts';
import { isRange } from '../../../src/words/marks/numbers.ts';
import { agree, known, ofHundred, one, printed, ranged, readingWords, type Reading } from './reading.ts';

/* Figures that stand in more than one place: one table, from a figure to the places where it stands, each with how it is read
   there. Whatever the screens say, the files and the pictures must say the same. */

/** All that is said of one state of a portfolio, place by place. */
export interface Said {
  /** The report as the file of it has it. */
  readonly report: Report;
  /** By address: "/verdict"; "/what-if" with what the lab says today, where it could be asked. */
  readonly screens: ReadonlyMap<string, Printed>;
  readonly percentPage: Printed;
  /** The words of the shared picture in one line. */
  readonly picture: string;
  /** Rows of the companies file, by title. */
  readonly companies: readonly Readonly<Record<string, string>>[];
  /** Rows of the positions file without amounts, by title. */
  readonly positions: readonly Readonly<Record<string, string>>[];
  /** Results in the dialogs of how figures were worked out. */
  readonly workedOut: ReadonlyMap<string, string>;
}

/** null: the place should say it and doesn't; 'nothing': in this state it has no word for it. */
type Read = (said: Said) => Reading | 'nothing' | null;
interface Figure {
  readonly name: string;
  /** Whether there is such a figure at all in this state. */
  readonly when: (report: Report) => boolean;
  readonly places: Readonly<Record<string, Read>>;
}

const quoted = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/* The first match in a screen's paragraphs, of one region where it is named. */
function find(page: Printed | undefined, pattern: RegExp, region?: string): RegExpExecArray | null {
  for (const block of page?.blocks ?? []) {
    const found = region === undefined || block.region === region ? pattern.exec(block.text) : null;
    if (found !== null) return found;
  }
  return null;
}
const on = (address: string, pattern: RegExp, region?: string): Read =>
  (said) => printed(find(said.screens.get(address), pattern, region)?.[1]); // oxfmt-ignore

/* A cell of a table: by its caption, the beginning of its row and the place of its column. */
function cell(
  page: Printed | undefined,
  caption: RegExp,
  row: RegExp | 'first' | 'last',
  column: number,
): string | undefined {
  const table = page?.tables.find((one) => caption.test(one.caption));
  const found =
    row === 'first' ? table?.rows[0] : row === 'last' ? table?.rows.at(-1) : table?.rows.find(([name]) => row.test(name ?? '')); // oxfmt-ignore
  return found?.[column];
}
const inTable = (address: string, caption: RegExp, row: RegExp | 'first' | 'last', column: number): Read =>
  (said) => printed(cell(said.screens.get(address), caption, row, column)); // oxfmt-ignore

/* The paragraph after the one that says this, or the one `steps` after it: a label without a figure is no paragraph here. */
function after(page: Printed | undefined, label: string, steps = 1): string | undefined {
  const blocks = page?.blocks ?? [];
  const at = blocks.findIndex(({ text }) => text === label);
  return at === -1 ? undefined : blocks[at + steps]?.text;
}

const fundsLine = ({ screens }: Said) =>
  /Your funds hold.*/.exec(
    screens.get('/funds')?.blocks.find(({ text }) => text.includes('Your funds hold'))?.text ?? '',
  )?.[0] ?? '';

/* What comes through funds is at least this: of the base, or of all that may turn out to be the base where the figure is open. */
function ofFunds({ lens, totals }: Report, value: number, off = 0): Reading | null {
  const whole = isRange(lens) ? totals.widest : totals.base;
  return whole === null ? null : known((value / whole) * 100, (200 * off) / whole);
}

/* Then the line says so without a figure. */
function seesNoFunds(report: Report): boolean {
  const share = ofFunds(report, report.lens.viaFunds)?.low ?? null;
  return share !== null && share < 0.05;
}

/* What is known: in shares of the equities, of those that are known. */
function knownOf({ report }: Said, value: number | null | undefined, step = 0): Reading | null {
  const reading = known(value ?? null, step);
  return reading === null || report.settings.base === 'portfolio' ? reading : { ...reading, isBetween: true };
}

/* The sentence of a hundred, wherever it stands. */
const HUNDRED = '(nothing|about \\D?\\d+|less than \\D{0,4}1|between \\D{0,4}\\d+ and \\D{0,4}\\d+|\\D?\\d+(?:–\\d+)?)';
function sentencePart(text: string | undefined, part: 'lens' | 'small', { settings }: Report): Reading | null {
  if (text === undefined) return null;
  const phrase = quoted(LENS_PHRASES[settings.lens]);
  if (/nothing rides on .* or on small caps/.test(text)) return one(0, 1);
  const pattern =
    part === 'lens' ? `${HUNDRED} (?:rides on|in) ${phrase}` : `(?:and|,) ${HUNDRED} (?:on|in) small caps`;
  return ofHundred(new RegExp(pattern).exec(text)?.[1]);
}
const SENTENCE = /^(?:Of every|Your broker shows|We know what’s in|We can see|For every) .*/;
const sentence = (page: (said: Said) => Printed | undefined, part: 'lens' | 'small'): Read =>
  (said) => sentencePart(find(page(said), SENTENCE)?.[0], part, said.report); // oxfmt-ignore

/* The ends of the beam: "47.7–49.1% US market: 37.7%" or "about 48.3% (47.7–49.1%) US market: 37.7%" twice, the lens first. */
const ANSWER = '(?:about )?[\\d.–<]+%(?: \\([\\d.–<]+%\\))?';
function answered(text: string | undefined): Reading | null {
  const reading = printed(/^(?:about )?((?:[−<]?[\d.]+)(?:–[\d.]+)?)%/.exec(text ?? '')?.[1]);
  return reading !== null && text?.startsWith('about') === true ? { ...reading, isMiddle: true } : reading;
}

/* The figures of the sheet, where fractions of funds stand in tables before them: only its figures have the market's beside them. */
function sheetEnd(page: Printed | undefined, at: 0 | 1): Reading | null {
  const blocks = (page?.blocks ?? []).filter(({ text }) => new RegExp(`^${ANSWER} [^,]*: [\\d.]+$`).test(text));
  return answered(blocks[at]?.text);
}

/* The same of the verdict, which says a middle reading where there is one. */
function heroEnd(page: Printed | undefined, at: 0 | 1, within = 'Verdict'): Reading | null {
  const ends = (page?.blocks ?? []).filter(({ region, text }) => region === within && /^(?:about\s)?[\d.–<]+% \D/.test(text)); // oxfmt-ignore
  const said = ends[at]?.text ?? '';
  const reading = printed(/([\d.–<]+)%/.exec(said)?.[1]);
  return reading !== null && said.startsWith('about') ? { ...reading, isMiddle: true } : reading;
}

const shareSum = ({ companies }: Said, title: RegExp, counts: (row: Readonly<Record<string, string>>) => boolean) =>
  total(companies.filter(counts).map((row) => percentIn(row, title)));
/* The percentage in the first column whose title fits; NaN where its cell is empty. */
const percentIn = (row: Readonly<Record<string, string>>, title: RegExp) =>
  Number.parseFloat(Object.entries(row).find(([name]) => title.test(name))?.[1] ?? '');
const inLens = (row: Readonly<Record<string, string>>) =>
  Object.entries(row).some(([title, cell]) => title.startsWith('Counts as ') && cell === 'yes');
const ofSize =
  (...names: readonly string[]) =>
  (row: Readonly<Record<string, string>>) =>
    names.includes(row['Size']!);

const hasShares = ({ totals }: Report) => totals.base !== null;
const isOpened = (report: Report) => hasShares(report) && report.settings.funds === 'opened';
const isLines = (report: Report) => hasShares(report) && report.settings.funds === 'lines';
const verdict = ({ screens }: Said) => screens.get('/verdict');
const sheet = ({ screens }: Said) => screens.get('/sheet');

const SIZED = ['Mega', 'Large', 'Mid', 'Small', 'Micro'];
const SIZE_TABLE = /by size, in percent$/;
const sizes: readonly (readonly [key: CompositionKey, name: string])[] = [
  ['mega', 'Mega'],
  ['large', 'Large'],
  ['mid', 'Mid'],
  ['small', 'Small'],
  ['cash-and-bonds', 'Cash and bonds'],
  ['not-identified', 'Not identified'],
  ['funds', 'Funds (not broken down)'],
];
/* Where the verdict says "about", the bar has its middle, and the files have what is known with its ends and the likely reading. */
function isAnswered(report: Report, key: CompositionKey): boolean {
  const { lens, small } = aboveKnown(report);
  if (key === 'mega') return lens !== 0;
  if (key === 'small' || key === 'micro') return small !== 0;
  return ['not-identified', 'unknown-size'].includes(key) && (lens !== 0 || small !== 0);
}
const partOf = (report: Report, key: CompositionKey) =>
  report.exposure.composition.find((part) => part.key === key)?.share ?? null;

/* The largest lines by the file of positions: rows of one symbol are one. */
function largestLines({ positions }: Said): readonly number[] {
  const lines = new Map<string, number>();
  for (const row of positions) {
    if (Number.isNaN(percentIn(row, /^Percent /))) continue;
    const key = row['Symbol'] || row['Name'] || row['Type']!;
    lines.set(key, (lines.get(key) ?? 0) + percentIn(row, /^Percent /)); // eslint-disable-line house/no-zero-if-missing -- a sum that begins
  }
  return [...lines.values()].sort((a, b) => b - a);
}

/** Every figure that stands in more than one place. */
const FIGURES: readonly Figure[] = [
  {
    name: 'the lens',
    when: hasShares,
    places: {
      'report file': ({ report }) => ranged(report.lens),
      'verdict, sentence': sentence(verdict, 'lens'),
      'verdict, beam': (said) => heroEnd(verdict(said), 0),
      'verdict, members': (said) => knownOf(said, printed(find(verdict(said), /^Total: ([^%]*)%/)?.[1])?.low, 0.1),
      'verdict, how it was worked out': ({ workedOut }) => printed(workedOut.get('lens')),
      'client sheet, sentence': sentence(sheet, 'lens'),
      'client sheet, figures': (said) => sheetEnd(sheet(said), 0),
      'percent page, sentence': sentence((said) => said.percentPage, 'lens'),
      'percent page, beam': (said) => heroEnd(said.percentPage, 0, ''),
      'picture, sentence': (said) => sentencePart(said.picture, 'lens', said.report),
      'companies file': (said) => knownOf(said, shareSum(said, /^Percent of /, inLens)),
      'list of portfolios': (said) => (said.report.settings.accounts === null && said.report.settings.funds === 'opened' ? answered(/ ((?:about )?\S+%)$/.exec(find(said.screens.get('/portfolios'), /^.*\d%$/, 'Portfolios')?.[0] ?? '')?.[1]) : ranged(said.report.lens)), // oxfmt-ignore
      'funds, first line': (said) =>
        fundsLine(said) === '' && seesNoFunds(said.report)
          ? 'nothing'
          : answered(/out of ((?:about )?[\d.–<]+%) in total/.exec(fundsLine(said))?.[1]),
      'what if, today': (said) => inTable('/what-if', /today/i, 'first', 1)(said),
    },
  },
  {
    name: 'small caps',
    when: hasShares,
    places: {
      'report file': ({ report }) => ranged(report.smallCaps),
      'verdict, sentence': sentence(verdict, 'small'),
      'verdict, beam': (said) => heroEnd(verdict(said), 1),
      'verdict, how it was worked out': ({ workedOut }) => printed(workedOut.get('small-caps')),
      'client sheet, sentence': sentence(sheet, 'small'),
      'client sheet, figures': (said) => sheetEnd(sheet(said), 1),
      'percent page, sentence': sentence((said) => said.percentPage, 'small'),
      'percent page, beam': (said) => heroEnd(said.percentPage, 1, ''),
      'picture, sentence': (said) => sentencePart(said.picture, 'small', said.report),
      // a company whose market cap lies between small and micro is small for certain, and its row has no one size
      'companies file': (said) => knownOf(said, shareSum(said, /^Percent of /, ofSize('Small', 'Micro')), 2 * shareSum(said, /^Percent of /, (row) => !SIZED.includes(row['Size']!))), // oxfmt-ignore
      'what if, today': inTable('/what-if', /today/i, /^Small/, 1),
    },
  },
  {
    name: 'the lens through funds',
    when: isOpened,
    places: {
      'report file': ({ report }) => ofFunds(report, report.lens.viaFunds),
      // each row in whole cents
      'companies file': (said) => ofFunds(said.report, total(said.companies.filter(inLens).map((row) => Number(row['Held through funds']))), 0.01 * said.companies.filter(inLens).length), // oxfmt-ignore
      'verdict, below the sentence': (said) => {
        const words = find(verdict(said), /(?:(?:At least |More than half of it, )?([^\s\d]?\d+),?(?: of it)?,? is inside funds)|(You own all of it directly|Everything we can see of it, you own directly)|(?:All of it|Everything we can see of it) is (inside) funds/); // oxfmt-ignore
        if (words === null) return said.report.lens.value < 0.005 ? one(0, 1) : null;
        if (words[2] !== undefined) return known(0, 2);
        // halves are rounded so that they come to the whole
        return words[3] !== undefined
          ? known(ofFunds(said.report, said.report.lens.value)?.low ?? null, 2)
          : known(printed(words[1])?.low ?? null, 2);
      },
      'funds, first line': (said) => {
        if (fundsLine(said) === '' && seesNoFunds(said.report)) return known(0, 0.1);
        // rounded down where it is "at least"
        return known(printed(/hold (?:at least )?([\d.<]+)% of your/.exec(fundsLine(said))?.[1])?.low ?? null, 0.2);
      },
    },
  },
  {
    name: 'what it is worth',
    when: () => true,
    places: {
      'report file': ({ report }) => one(report.totals.net),
      'verdict, first line': on('/verdict', /holdings?, \D{0,4}(−?[\d,]+)/, 'Verdict'),
      'client sheet, first line': on('/sheet', /holdings?, \D{0,4}(−?[\d,]+)/),
      'list of portfolios': (said) => (said.report.settings.accounts === null ? on('/portfolios', /^(?!\d+ holdings? to identify)\D{0,4}(−?[\d,]+)/, 'Portfolios')(said) : one(said.report.totals.net)), // oxfmt-ignore
      picture: ({ picture, report }) => {
        const base = report.settings.base === 'portfolio' ? / of \D{0,4}([\d,]+) is in /.exec(picture)?.[1] : undefined;
        return base === undefined ? 'nothing' : printed(base);
      },
      'how it was worked out': ({ workedOut }) => printed(workedOut.get('total')),
    },
  },
  {
    name: 'holdings',
    when: ({ settings }) => settings.accounts === null,
    places: {
      'report file': ({ report }) => one(report.counts.positions),
      'verdict, first line': on('/verdict', /, ([\d,]+) holdings?/, 'Verdict'),
      'client sheet, first line': on('/sheet', /([\d,]+) holdings?,/),
      'list of portfolios': on('/portfolios', /, ([\d,]+) holdings?/, 'Portfolios'),
      'positions file': ({ positions }) => one(positions.length),
    },
  },
  {
    name: 'the ten largest companies',
    when: isOpened,
    places: {
      'report file': ({ report }) => one(report.concentration.top10! * 100),
      'verdict, key figures': (said) => printed(find(verdict(said), /^([\d.<]+)%, /, 'Key figures')?.[1]),
      'how it was worked out': ({ workedOut }) => printed(workedOut.get('ten-largest')),
      'client sheet, table': (said) => printed(cell(sheet(said), /^Largest companies owned/, 'last', 1)),
      'client sheet, figures': (said) => printed(after(sheet(said), 'Top 10 companies')),
      'companies, title': on('/companies', /(?:and ten of them|compan(?:y|ies)[^,]*) make up ([\d.<]+)%/),
      'companies file': (said) => one(total(said.companies.map((row) => percentIn(row, /^Percent of /)).filter((share) => share > 0).slice(0, 10))), // oxfmt-ignore
      'what if, today': inTable('/what-if', /today/i, /^Top 10/, 1),
    },
  },
  {
    name: 'the largest company',
    when: (report) => isOpened(report) && report.companies.length > 0,
    places: {
      'report file': ({ report }) => one(report.companies[0]!.share! * 100),
      'verdict, companies': inTable('/verdict', /^Companies by weight/, 'first', 1),
      'companies, list': inTable('/companies', /^Companies, their weights/, 'first', 4),
      'client sheet, table': (said) => printed(cell(sheet(said), /^Largest companies owned/, 'first', 1)),
      'percent page, table': (said) => printed(cell(said.percentPage, /^Largest companies owned/, 'first', 1)),
      'companies file': ({ companies }) => one(percentIn(companies[0]!, /^Percent of /)),
      'how it was worked out': ({ workedOut }) => printed(workedOut.get('largest-company')),
    },
  },
  {
    name: 'companies there are',
    when: (report) => isOpened(report) && report.companies.length > 0,
    places: {
      'report file': ({ report }) => one(report.concentration.companies),
      'companies, list': (said) =>
        printed(cell(said.screens.get('/companies'), /^Companies, their weights/, 'last', 1)),
      'report file, its list, and the menu that saves it': ({ report }) => one(report.companies.length),
      'companies file': ({ companies }) => one(companies.length),
    },
  },
  {
    name: 'as diversified as',
    when: (report) => isOpened(report) && report.concentration.effectiveNumber !== null,
    places: {
      'verdict, key figures': on('/verdict', /^([\d,–]+) (?:equal )?stock/, 'Key figures'),
      'client sheet, figures': on('/sheet', /^([\d,–]+) compan(?:y|ies)$/),
      'how it was worked out': ({ workedOut }) => printed(workedOut.get('behaves-like')),
      'report file': ({ report: { concentration } }) => {
        const { low, high, effectiveNumber } = concentration;
        const isRange = low !== null && high !== null && high - low >= 1;
        return isRange
          ? { low: Math.floor(low + 1e-9), high: Math.ceil(high - 1e-9), step: 0 }
          : one(Math.max(1, Math.round(effectiveNumber!)));
      },
      'what if, today': inTable('/what-if', /today/i, /^As diversified/, 1),
    },
  },
  {
    name: 'identified',
    when: isOpened,
    places: {
      'report file': ({ report }) => one(report.totals.identifiedShare! * 100),
      'verdict, key figures': on('/verdict', /^([\d.<]+)% of your money$/, 'Key figures'),
      'how it was worked out': ({ workedOut }) => printed(workedOut.get('identified')),
    },
  },
  {
    name: 'active share',
    when: ({ benchmark, totals }) => benchmark.activeShare !== null && totals.base !== null,
    places: {
      'report file': ({ report: { benchmark } }) => {
        const { low, high } = benchmark.activeShare!;
        return high - low >= 0.005 ? { low: low * 100, high: high * 100, step: 0 } : one(high * 100);
      },
      'verdict, size': on('/verdict', /^([\d.–<]+)% of your portfolio differs/, 'Size'),
      'client sheet, figures': (said) => printed(after(sheet(said), 'Top 10 companies', 2)),
      'how it was worked out': ({ workedOut }) => printed(workedOut.get('active-share')),
    },
  },
  {
    name: 'what is unknown',
    when: ({ lens, smallCaps }) => lens.uncertain !== null && Math.max(lens.uncertain, smallCaps.uncertain!) >= 0.001,
    places: {
      'report file': ({ report: { lens, smallCaps } }) => one(Math.max(lens.uncertain!, smallCaps.uncertain!) * 100),
      'verdict, beam': on('/verdict', /^([\d.<]+) we can’t see$/, 'Verdict'),
      'client sheet, beam': on('/sheet', /^([\d.<]+) we can’t see$/),
      'percent page, beam': ({ percentPage }) => printed(find(percentPage, /^([\d.<]+) we can’t see$/)?.[1]),
      picture: ({ picture }) => printed(/([\d.<]+) we can’t see/.exec(picture)?.[1]),
    },
  },
  ...sizes.map(([key, name]): Figure => ({
    name: `in the size bar: ${name}`,
    when: (report) => hasShares(report) && Math.abs(partOf(report, key) ?? 0) >= 0.0005, // eslint-disable-line house/no-zero-if-missing -- none is nothing
    places: {
      // the bar's figures are rounded so that they come to a hundred
      'report file': ({ report }) => (isAnswered(report, key) ? 'nothing' : one(partOf(report, key)! * 100, 0.1)),
      'verdict, size': inTable('/verdict', SIZE_TABLE, new RegExp(`^${quoted(name)}`), 1),
      'client sheet, size': inTable('/sheet', SIZE_TABLE, new RegExp(`^${quoted(name)}`), 1),
      'percent page, size': ({ percentPage }) =>
        printed(cell(percentPage, SIZE_TABLE, new RegExp(`^${quoted(name)}`), 1)),
      ...(['mega', 'large', 'mid', 'small'].includes(key)
        ? {
            'companies file': (said: Said) =>
              isAnswered(said.report, key)
                ? ('nothing' as const)
                : one(shareSum(said, /^Percent of /, ofSize(name)), 0.1),
          }
        : {}),
    },
  })),
  {
    name: 'the ten largest lines',
    when: isLines,
    places: {
      'verdict, key figures': (said) => printed(find(verdict(said), /^([\d.<]+)%$/, 'Key figures')?.[1]),
      'positions file': (said) => one(total(largestLines(said).slice(0, 10)), 0.1),
    },
  },
  {
    name: 'the largest line',
    when: isLines,
    places: {
      'verdict, lines': inTable('/verdict', /^Holdings by weight/, 'first', 1),
      'positions file': (said) => one(largestLines(said)[0], 0.02),
    },
  },
  {
    name: 'the largest fund',
    when: (report) => hasShares(report) && report.funds.length > 0,
    places: {
      'report file': ({ report }) => one(report.funds[0]!.share! * 100),
      'client sheet, funds': inTable('/sheet', /^Your funds, in percent/, 'first', 1),
      'the fund’s page': (said) => printed(find(said.screens.get(`/funds/${said.report.funds[0]!.symbol}`), /^([\d.<]+)%$/, 'Figures of the fund')?.[1]), // oxfmt-ignore
      'positions file': (said) => one(said.report.settings.base === 'equities' ? said.report.funds[0]!.share! * 100 : total(said.positions.filter((row) => row['Symbol'] === said.report.funds[0]!.symbol).map((row) => percentIn(row, /^Percent /))), 0.02), // oxfmt-ignore
    },
  },
  {
    name: 'the lens of what it is compared with',
    when: () => true,
    places: {
      'report file': ({ report }) => one(report.benchmark.lens * 100),
      'verdict, beam': on('/verdict', /^(?:about\s)?[\d.–<]+% .*?([\d.<]+)%$/, 'Verdict'),
      'client sheet, figures': on('/sheet', /^(?:about )?[\d.–<]+%(?: \([\d.–<]+%\))? [^,]*: ([\d.<]+)$/),
    },
  },
];

/**
 * Compares all places of all figures with each other. Says where a place has no figure, and where two contradict each other;
 * `places`: those that could be asked.
 */
export function contradictions(said: Said, couldAsk: (place: string) => boolean = () => true): readonly string[] {
  return FIGURES.filter(({ when }) => when(said.report)).flatMap(({ name, places }) => {
    const read = Object.entries(places)
      .filter(([place]) => couldAsk(place))
      .flatMap(([place, read]): { place: string; reading: Reading | null }[] => {
        const reading = read(said);
        return reading === 'nothing' ? [] : [{ place, reading }];
      });
    const missing = read.filter(({ reading }) => reading === null).map(({ place }) => `${name}: not said in ${place}`);
    const found = read.flatMap(({ place, reading }) => (reading === null ? [] : [{ place, reading }]));
    return [...missing, ...outliers(found).map((words) => `${name}: ${words}`)];
  });
}

interface Found {
  readonly place: string;
  readonly reading: Reading;
}

/* Places that contradict others, each once: first the one that most others contradict, and so on until all that are left agree. */
function outliers(found: readonly Found[]): readonly string[] {
  const against = (one: Found) => found.filter((other) => !agree(one.reading, other.reading));
  const [worst] = [...found].sort((a, b) => against(b).length - against(a).length);
  const others = worst === undefined ? [] : against(worst);
  if (worst === undefined || others.length === 0) return [];
  const words = others.map(({ place, reading }) => `${readingWords(reading)} in ${place}`).slice(0, 3).join(', '); // oxfmt-ignore
  return [
    `${worst.place} says ${readingWords(worst.reading)}, but it is ${words}`,
    ...outliers(found.filter((one) => one !== worst)),
  ];
}
