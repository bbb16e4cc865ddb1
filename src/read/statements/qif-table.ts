import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';

/* QIF, the older exchange format of Quicken: what happened in investment accounts, and prices. It becomes a table of movements, from
   which the reader of histories works out what is held. */

/** The titles of the table; the format of QIF in read/profiles/histories knows them by these words. */
const QIF_TITLES = [
  'QIF account',
  'QIF date',
  'QIF action',
  'Security',
  'QIF symbol',
  'Quantity',
  'QIF price',
  'QIF amount',
] as const;

const MOST_RECORDS = 500_000;
const LONGEST = 500;

interface Security {
  readonly symbol: string;
}

/** Writes the movements of a QIF file as a table between tabs; null where it has none of an investment account. Never throws. */
export function writeQifTable(text: string): Written | null {
  const securities = new Map<string, Security>();
  const rows: { readonly security: string; readonly account: string; readonly cells: string[] }[] = [];
  const prices: { readonly symbol: string; readonly each: string; readonly day: string }[] = [];
  let section = '';
  let account = '';
  let record = new Map<string, string>();
  for (const line of linesOf(text)) {
    if (line.startsWith('!')) {
      section = line.slice(1).trim().toLowerCase();
      record = new Map();
    } else if (section === 'type:prices' && line !== '^') {
      const price = /^"([^"]{1,100})",([^,]{1,30}),"?([^"]{1,20})"?$/.exec(line);
      if (price !== null) {
        const [, symbol = '', each = '', day = ''] = price;
        prices.push({ symbol, each, day: dayOf(day) });
      }
    } else if (line !== '^') {
      if (line === '') continue;
      const field = line.slice(0, 1);
      if (!record.has(field)) record.set(field, line.slice(1, 1 + LONGEST).trim());
    } else {
      const of = (field: string): string => record.get(field) ?? '';
      if (section === 'account') account = of('N');
      else if (section === 'type:security') securities.set(of('N'), { symbol: of('S') });
      else if (section === 'type:invst') {
        if (rows.length === MOST_RECORDS) return tooMany({ rows: MOST_RECORDS });
        const cells = [account, dayOf(of('D')), of('N'), of('Y'), '', quantityOf(of('N'), of('Q')), of('I'), of('T')];
        rows.push({ security: of('Y'), account, cells });
      }
      record = new Map();
    }
  }
  // a record ends with a line of its own
  const isCut = record.size > 0;
  if (rows.length === 0) return null;
  const held = new Map(
    rows.map(({ security, account: own }) => [symbolOf(security, securities), { security, account: own }]),
  );
  const priced = prices.flatMap(({ symbol, each, day }) => {
    const of = held.get(symbol);
    return symbol === '' || of === undefined ? [] : [[of.account, day, 'Price', of.security, symbol, '1', each, '']];
  });
  const moved = rows.map(({ security, cells }) => cells.with(4, symbolOf(security, securities)));
  return written(writeLines([[...QIF_TITLES], ...moved, ...priced]), isCut);
}

function symbolOf(security: string, securities: ReadonlyMap<string, Security>): string {
  return securities.get(security)?.symbol ?? '';
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield text.slice(start, Math.min(end, start + 4 * LONGEST)).trimEnd();
    start = end + 1;
  }
}

/* Quicken writes a split of two for one as 20: how many shares ten became. */
function quantityOf(action: string, quantity: string): string {
  if (!/^stksplit$/i.test(action)) return quantity;
  const became = Number(quantity);
  return Number.isFinite(became) && became > 0 ? String(became / 10) : '';
}

/* "6/ 3'25" → "6/3/2025"; a year of four digits stays. */
function dayOf(said: string): string {
  return said
    .replace(/ /g, '')
    .replace(/'(\d{2})$/, '/20$1')
    .replace("'", '/');
}
