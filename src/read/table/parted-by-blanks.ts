/* Lines as people type them, without titles and with nothing but blanks between their cells: "VTI 30 $9,900", "Apple 12 1,900.00". */

const MOST_LINES = 200;
const LONGEST_LINE = 120;
const NUMBER = /^[-−(]?[$€£¥]?\d(?:[\d.,'’]{0,20}\d)?\)?$/;
const MONEY = /^(?:[A-Z]{3}|[€£¥])$/;
const UNIT = /^(?:shares?|shs?|units?|x|@)$/i;
/* A number that belongs to the name before it: "S&P 500", "Target Retirement 2045". */
const IN_NAME =
  /(?:s&p|sp|nasdaq|ftse|stoxx|russell|nikkei|topix|dax|cac|asx|tsx|ibex|target|retirement|date|freedom|lifepath)$/i;

/** Gives the text with tabs where its lines are parted by blanks alone; other texts come back as they are. */
export function partLines(text: string): string {
  if (/[\t;|"]/.test(text.slice(0, MOST_LINES * LONGEST_LINE))) return text;
  const lines = text.split('\n', MOST_LINES + 1).map((line) => line.trim());
  const parted = lines.flatMap((line) => (line === '' ? [] : [cellsIn(line)]));
  if (parted.length === 0 || lines.length > MOST_LINES || parted.includes(null)) return text;
  const hasCounts = 2 * parted.filter((cells) => cells?.[1] !== '').length >= parted.length;
  const write = (line: string): string => {
    const [who = '', count = '', amount = ''] = cellsIn(line) ?? [];
    return hasCounts ? [who, count, amount].join('\t') : [`${who} ${count}`.trim(), amount].join('\t');
  };
  return lines.map((line) => (line === '' ? '' : write(line))).join('\n');
}

/* A word, then one number or two, each perhaps with its unit. */
function cellsIn(line: string): readonly [who: string, count: string, amount: string] | null {
  const words = line.length > LONGEST_LINE ? [] : line.split(/ +/);
  const takeLast = (isWanted: RegExp): string => (isWanted.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '');
  const money = takeLast(MONEY);
  const amount = takeLast(NUMBER);
  while (takeLast(UNIT) !== '');
  const isInName = IN_NAME.test(words.slice(0, -1).join(' '));
  const count = isInName || words.length < 2 ? '' : takeLast(NUMBER);
  const who = words.join(' ');
  return amount === '' || !/\p{L}/u.test(who) ? null : [who, count, `${amount} ${money}`.trim()];
}
