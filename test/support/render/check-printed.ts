import { numberIn, percentsIn, type Printed, type PrintedBlock, type PrintedTable } from './read-figures.ts';

/* The law of bounds over what is printed, wherever it was worked out: a share is between nothing and all, the lower end of a range is
   not above the upper, and parts come to their whole. */

/** `bounded`: nothing is short, borrowed or leveraged, so that no share may be below nothing or above all. */
export interface Bounds {
  readonly bounded: boolean;
}

/** What a column holds: words or money; shares in percent; differences in points; returns; a list of shares that come to 100. */
type Kind = 'words' | 'share' | 'points' | 'returns' | 'list';

interface KnownTable {
  readonly caption: RegExp;
  /** From the row's heading on; the last one stands for all further columns. */
  readonly kinds: readonly Kind[];
  /** Columns whose rows come to 100, or to what the last row says. */
  readonly sums?: Readonly<Record<number, 'hundred' | 'last row' | 'at most a hundred'>>;
}

const TABLES: readonly KnownTable[] = [
  {
    caption: /by size, in percent$/,
    kinds: ['words', 'share', 'share', 'points', 'words'],
    sums: { 1: 'last row' },
  },
  {
    caption: /^In pieces by size: you and/,
    kinds: ['words', 'share', 'share', 'points'],
    sums: { 1: 'hundred', 2: 'hundred' },
  },
  { caption: /^Where your holdings lead/, kinds: ['words'] },
  { caption: /^The largest companies in it/, kinds: ['words', 'share'], sums: { 1: 'at most a hundred' } },
  { caption: /by sector and size, in percent/, kinds: ['words', 'share'] },
  {
    caption: /^Your companies by (country|currency|style)$/,
    kinds: ['words', 'share', 'words'],
    sums: { 1: 'at most a hundred' },
  },
  { caption: /^Your companies by (index|theme)$/, kinds: ['words', 'share', 'words'] },
  {
    caption: /^Companies by weight/,
    kinds: ['words', 'share', 'words'],
    sums: { 1: 'at most a hundred' },
  },
  { caption: /^Holdings by weight/, kinds: ['words', 'share', 'words'], sums: { 1: 'at most a hundred' } },
  { caption: /^What it would mean/, kinds: ['words', 'returns', 'words'] },
  {
    caption: /^Each account/,
    kinds: ['words', 'share', 'share', 'words', 'share'],
    sums: { 1: 'hundred', 2: 'hundred', 4: 'hundred' },
  },
  { caption: /^Where each fund’s holdings come from/, kinds: ['words', 'words', 'words', 'share', 'words'] },
  {
    caption: /^Companies, their weights/,
    kinds: ['words', 'words', 'words', 'words', 'share', 'words', 'words', 'points', 'words'],
  },
  {
    caption: /^Your funds and what’s inside them/,
    kinds: ['words', 'words', 'list', 'words', 'share', 'words', 'points', 'words'],
  },
  { caption: /^What each fund costs a year/, kinds: ['words'] },
  { caption: /^Overlap of funds that share much/, kinds: ['words', 'share'] },
  { caption: /^Companies with more through funds/, kinds: ['words'] },
  { caption: /^Largest companies in /, kinds: ['words', 'words', 'share'] },
  { caption: /^Now and without /, kinds: ['words', 'words', 'words', 'points'] },
  { caption: /^Change in .* without each fund/, kinds: ['words', 'words', 'points', 'points', 'words'] },
  { caption: /^The fund by company size/, kinds: ['words', 'share'], sums: { 1: 'hundred' } },
  { caption: /^The fund by sector/, kinds: ['words', 'share', 'words', 'share'], sums: { 1: 'at most a hundred' } },
  { caption: /^Companies you own through /, kinds: ['words', 'share', 'words'], sums: { 1: 'at most a hundred' } },
  { caption: /^Funds inside |^Largest holdings of /, kinds: ['words', 'share', 'words'] },
  {
    caption: /^Largest companies owned|^Largest first, in percent/,
    kinds: ['words', 'share', 'words'],
  },
  { caption: /^Your targets and where you are/, kinds: ['words'] },
  { caption: /^What changed since the last file/, kinds: ['words'] },
  { caption: /^The plan: percent now and after/, kinds: ['words'] },
  {
    caption: /^Your funds, in percent, with their costs/,
    kinds: ['words', 'share', 'share', 'share', 'words', 'words'],
    sums: { 1: 'at most a hundred' },
  },
  { caption: /^Companies by sector, in percent/, kinds: ['words', 'share', 'points'] },
];

/** Half a unit of the last decimal that is shown, for each of the figures that were rounded. */
const ROUNDED = 0.0501;

/** Says what of a screen breaks the law, each with where it stands. */
export function faultsOf({ blocks, tables }: Printed, { bounded }: Bounds): readonly string[] {
  return [
    ...blocks.flatMap((block) => [...faultsOfPercents(block, bounded), ...faultsOfSentence(block.text, bounded)]),
    ...tables.flatMap((table) => faultsOfTable(table, bounded)),
  ];
}

/** Where a percentage has a sign because it is a return or a difference. */
const SIGNED = /^(?:Rotation|Reported|scenario|discount|change|swaps|new-money)/;

/* What a replay brings may be of any size; everywhere else a percentage is a share. */
function faultsOfPercents({ text, region }: PrintedBlock, bounded: boolean): readonly string[] {
  return percentsIn(text).flatMap(({ words, sign, low, high }) => {
    // an addition has its negative line among its parts
    if (sign === '−' && (EXCESS.test(text) || text.includes('% + '))) return [];
    if (low > high) return [`${words} runs backwards: ${around(text, words)}`];
    if (!bounded || (sign !== '' && (SIGNED.test(region) || SIGNED.test(text)))) return [];
    return sign === '−' || high > 100 ? [`${words} is no share: ${region} ${around(text, words)}`] : [];
  });
}

const around = (block: string, words: string) => {
  const at = block.indexOf(words);
  return block.slice(Math.max(0, at - 80), at + 80);
};

/* What a fund's list covers beyond 100 % is a negative line of that name, taken from no company. */
const EXCESS = /over 100%/;
const EXCESS_PART = /over 100%:? −\d+\.\d+/g;

const NAMED = /([−<]?)(\d{1,3}(?:,\d{3})+\.\d|\d+\.\d)(?=[,.]? |[,.]|$)/g;
const numbersIn = (text: string) =>
  [...text.matchAll(NAMED)].map(([, sign, digits]) => {
    const value = Number(digits!.replaceAll(',', ''));
    return sign === '−' ? -value : sign === '<' ? value / 2 : value;
  });
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/* Sentences that name a whole and its parts. */
function faultsOfSentence(block: string, bounded: boolean): readonly string[] {
  const faults: string[] = [];
  const isBelow = bounded && numbersIn(block.replace(EXCESS_PART, '')).some((part) => part < 0);
  const check = (parts: readonly number[], whole: number, what: string) => {
    if (Math.abs(total(parts) - whole) > ROUNDED * (parts.length + 1))
      faults.push(`${what} do not come to ${whole}: ${block}`);
    if (isBelow) faults.push(`${what} below nothing: ${block}`);
  };
  const beam = /^The other ([−]?[\d,]+\.\d)% isn’t on the beam: ([^.]*(?:\.\d[^.]*)*)\./.exec(block);
  if (beam !== null) check(numbersIn(beam[2]!), numberIn(beam[1]!)!, 'parts beside the beam');
  const all = /^All companies ([−<]?[\d,]+\.\d)% = [^.]*\. (.*)\.$/.exec(block);
  if (all !== null) check([numberIn(all[1]!)!, ...numbersIn(all[2]!)], 100, 'companies and the rest');
  // "5.2% direct, 5.0% through 5 funds" stands below the share itself.
  const list = /^((?:[A-Z][^\d<−]{1,40}[−<]?[\d,]{1,6}\.\d(?:, )?){2,12}) percent/.exec(block);
  if (list !== null) check(numbersIn(list[1]!), 100, 'parts of a fund');
  if (bounded && /^(?:Of every|We know what’s in|We can see) /.test(block)) {
    const [sentence] = block.split(/(?<=[a-z])\.(?: |$)/);
    if ((sentence!.match(/\d[\d,]*/g) ?? []).some((part) => Number(part.replaceAll(',', '')) > 100))
      faults.push(`more than all of a hundred: ${block}`);
    for (const [words, low, high] of sentence!.matchAll(/(\d+)(?:–| and \D{0,4})(\d+)(?= rides| on small| in )/g))
      if (words.includes('–') && Number(low) > Number(high)) faults.push(`${words} runs backwards: ${block}`);
    for (const [words, low, high] of sentence!.matchAll(/between \D{0,4}(\d+) and \D{0,4}(\d+)/g))
      if (Number(low) > Number(high)) faults.push(`${words} runs backwards: ${block}`);
  }
  return faults;
}

function faultsOfTable(table: PrintedTable, bounded: boolean): readonly string[] {
  const known = TABLES.find(({ caption }) => caption.test(table.caption));
  if (known === undefined)
    return [`“${table.caption}” (${table.columns.join(' | ')}): nobody has said what its columns are`];
  const { kinds, sums = {} } = known;
  const kindAt = (at: number): Kind => kinds[Math.min(at, kinds.length - 1)]!;
  const faults = table.rows.flatMap((row) =>
    row.flatMap((cell, at) => {
      const halves = /^([−<]?[\d,]+\.\d) \+ ([−<]?[\d,]+\.\d)$/.exec(cell);
      if (
        halves !== null &&
        Math.abs(numberIn(halves[1]!)! + numberIn(halves[2]!)! - numberIn(row[at - 1]!)!) >
          (cell.includes('<') ? 0.0501 : 0.0001)
      )
        return [`“${table.caption}”: ${cell} is not ${row[at - 1]}`];
      const value = kindAt(at) === 'share' || kindAt(at) === 'points' ? numberIn(cell) : null;
      if (value === null || !bounded) return [];
      const least = kindAt(at) === 'points' || EXCESS.test(row[0] ?? '') ? -100 : 0;
      return value < least || value > 100 ? [`“${table.caption}”: ${row[0]} has ${cell}`] : [];
    }),
  );
  const summed = Object.entries(sums).flatMap(([column, to]) =>
    to === 'at most a hundred' && !bounded ? [] : faultsOfSum(table, Number(column), to),
  );
  return [...faults, ...summed];
}

function faultsOfSum({ caption, rows }: PrintedTable, column: number, to: string): readonly string[] {
  const values = rows.flatMap((row) => {
    const cell = row[column] ?? '';
    const low = numberIn(cell);
    if (low === null) return [];
    const [, upper] = /^[−+]?[\d.,]+(?:–| to )(.+)$/.exec(cell) ?? [];
    return [{ low, high: upper === undefined ? low : numberIn(upper)! }];
  });
  const parts = to === 'last row' ? values.slice(0, -1) : values;
  const whole = to === 'last row' ? values.at(-1)?.low : 100;
  if (parts.length === 0 || whole === undefined) return [];
  // with a range among the parts the whole lies somewhere between the sums of their ends
  const [least, most] = [total(parts.map(({ low }) => low)), total(parts.map(({ high }) => high))];
  const slack = ROUNDED * (parts.length + 1);
  const isWrong = least - whole > slack || (to !== 'at most a hundred' && whole - most > slack);
  const said = parts.map(({ low, high }) => (low === high ? `${low}` : `${low}…${high}`)).join(' + ');
  return isWrong ? [`“${caption}”, column ${column}: ${said} is not ${whole}`] : [];
}
