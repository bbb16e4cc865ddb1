import { SPREADSHEET } from '../profiles/profile.ts';
import { columnsOfTitles } from '../table/header.ts';
import { isCostTitle } from '../table/titles.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { written, type Written } from '../text/written-table.ts';

/* Holdings as lines of a label and what it says, as a page shows one of them and people note theirs: "Microsoft (MSFT)", "Shares: 45",
   "Value: $22,014", or "Symbol: VTI, Shares: 45"; before a number the colon may be missing. They become a table with a column for each label. */

const MOST_LINES = 2000;
const LONGEST = 1000;
/* The least part of the lines that must be such: above a table there are a few. */
const LEAST_LABELLED = 0.6;
const LABELLED = /^[-–•* ]{0,3}(\p{L}[^:]{0,38}):[ \t]+(\S.{0,120})$/u;
/* "Balance $16,874.78", "Gain/loss +$300.00 (+15%)" */
const BEFORE_NUMBER =
  /^[-–•* ]{0,3}(\p{L}[\p{L} ./&-]{0,38}?)[ \t]+([+−-]?\p{Sc}?\d[\d.,]{0,20}(?: ?[%\p{Sc}])?(?: \([^()]{1,20}\))?)$/u;
const NEXT_LABEL = /[,;|] (?=\p{L}[\p{L} ]{1,30}: )/u;
const WHO = ['symbol', 'name', 'isin', 'cusip'] as const;
const AMOUNTS = ['value', 'quantity', 'price'] as const;

type Title = 'who' | 'amount' | 'other' | null;
type Labels = Map<string, string>;
/** The title for what stands above a record. */
const HEADING = 'Name';

/** Writes a text of labelled lines as a table; null where it is none, or one of its records says not who, or not how much. */
export function writeLabelledRecords(text: string): Written | null {
  const lines = text.split('\n', MOST_LINES + 1);
  if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST)) return null;
  const filled = lines.flatMap((line) => line.trim().split(NEXT_LABEL)).filter((line) => line !== '');
  const titles = new Map<string, Title>();
  const titleOf = (label: string): Title => {
    if (!titles.has(label)) titles.set(label, titleIn(label));
    return titles.get(label) ?? null;
  };
  const labelIn = (line: string) => {
    const [, label = '', said = ''] = LABELLED.exec(line) ?? labelOfNumber(line);
    return { label, said, title: label === '' ? null : titleOf(label) };
  };
  const read = filled.map((line) => ({ line, ...labelIn(line) }));
  const labelled = read.filter(({ title }) => title !== null).length;
  const costs = read.filter(({ label, title }) => title === null && label !== '' && isCostTitle(label)).length;
  if (labelled < 2 || labelled < LEAST_LABELLED * (filled.length - costs)) return null;

  const records: Labels[] = [];
  const beside: string[] = [];
  let heading = '';
  for (const { line, label, said, title } of read) {
    if (title === null) {
      if (heading !== '') beside.push(heading);
      heading = label === '' ? line : '';
      if (label !== '') beside.push(line);
      continue;
    }
    const last = records.at(-1);
    const isNext = heading !== '' || last === undefined || last.has(label) || (title === 'who' && has(last, 'amount'));
    const record = isNext ? new Map<string, string>() : last;
    if (isNext) records.push(record);
    if (heading !== '' && title !== 'who') record.set(HEADING, heading);
    else if (heading !== '') beside.push(heading);
    heading = '';
    record.set(label, said);
  }
  if (!records.every((record) => has(record, 'who') && has(record, 'amount'))) return null;
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map((record) => names.map((name) => record.get(name) ?? ''));
  return written([writeLines([names, ...rows]), ...beside, heading].join('\n'));

  function has(record: Labels, title: Title): boolean {
    return [...record.keys()].some((label) => titleOf(label) === title);
  }
}

/* "S&P 500" is a name. */
function labelOfNumber(line: string): readonly string[] {
  const found = BEFORE_NUMBER.exec(line) ?? [];
  const [, label = ''] = found;
  return ['amount', 'other'].includes(titleIn(label) ?? '') || isCostTitle(label) ? found : [];
}

function titleIn(label: string): Title {
  const at = columnsOfTitles([label], SPREADSHEET);
  if (WHO.some((role) => at[role] !== -1)) return 'who';
  if (AMOUNTS.some((role) => at[role] !== -1)) return 'amount';
  return Object.values(at).some((column) => column !== -1) ? 'other' : null;
}
