import { createHash } from 'node:crypto';
import { findDate } from '../../../src/read/cells/dates.ts';
import { isoDate, type IsoDate } from '../../../src/domain/model/units.ts';
import type { PackText } from '../../../src/reference/make-reference.ts';
import { MOST_PERCENT } from '../fund-costs.ts';
import { readParts } from './list-of-parts.ts';
import { renewList } from './lists.ts';
import { closeTable, columnOf, openTable } from './open-table.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, refuseDay, type RawFile, type Renewal } from './renewal.ts';

/* Feeds of the shape api/<house>/index.json, funds/<fund>/meta.json and funds/<fund>/holdings/001.json: static files in which somebody
   publishes what a house of funds says of each day. */

const INDEX = /^api\/[a-z0-9-]+\/index\.json$/;
const FUND = /^[A-Z][A-Z0-9.]{0,9}$/;
const PAGE = /^(?:\.\/)?(holdings\/\d{1,4}\.json)$/;
/** An expense ratio that moved further is looked at by hand first. */
const MOST_MOVED = 3;
const TERMS = RAW_DOWNLOADS['holdings-feed'].licence;

type Fields = Readonly<Record<string, unknown>>;

/** A fund as a feed's index or its own page of facts describes it. null = not stated. */
export interface FeedFund {
  readonly fund: string;
  readonly name: string;
  /** What it takes, in percent a year. */
  readonly cost: number | null;
  /** What it is worth, in US dollars. */
  readonly assets: number | null;
  /** The day that its holdings are of; that of a price or a fee is another. */
  readonly asOf: IsoDate | null;
  /** The files of its holdings, from its own folder. */
  readonly pages: readonly string[];
  /** How many holdings it has on all pages. */
  readonly rows: number | null;
}

/** A feed's index: the day on which it was written, and its funds. null = the text is none. */
export function readIndex(text: string): { readonly day: IsoDate | null; readonly funds: readonly FeedFund[] } | null {
  const { generatedAt, funds } = fieldsIn(text);
  if (!Array.isArray(funds)) return null;
  const day = isoDate(String(generatedAt).slice(0, 10));
  return { day, funds: funds.map(fundOf).filter(({ fund }) => FUND.test(fund)) };
}

/** A fund's facts, and where its holdings are. null = the text has none. */
export function readMeta(text: string): FeedFund | null {
  const found = fundOf(fieldsIn(text));
  return FUND.test(found.fund) ? found : null;
}

function fundOf(value: unknown): FeedFund {
  const fields = fieldsOf(value);
  const [holdings, expenses, aum] = [
    fieldsOf(fields['holdings']),
    fieldsOf(fields['expenseRatio']),
    fieldsOf(fields['aum']),
  ];
  const pages = Array.isArray(holdings['pages']) ? holdings['pages'] : [];
  return {
    fund: textOf(fields['ticker']),
    name: textOf(fields['name']),
    cost: amountOf(fields['netExpenseRatio'] ?? expenses['value']),
    assets: amountOf(fields['netAssets'] ?? aum['value']),
    asOf: findDate(textOf(holdings['asOfDate'] ?? holdings['asOf']), 'month-first'),
    pages: pages.flatMap((page) => PAGE.exec(textOf(page))?.[1] ?? []),
    rows: amountOf(holdings['totalRows']),
  };
}

const TIMES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/* A number, or one in words: 0.03, "0.72", "3,880,514,034", "$690.1B". */
function amountOf(value: unknown): number | null {
  const [, digits, times = ''] = /^\$?([\d,]+(?:\.\d+)?) ?([KMBT]?)%?$/.exec(textOf(value)) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(',', '')) * (TIMES[times] ?? 1);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function fieldsIn(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/**
 * Renews lists and expense ratios by the feeds among `files`, named as api/<house>/…: of funds that the pack has a list for, and of those
 * `wanted`. A list whose pages are not all there, or not of one day's writing, is refused.
 */
export function renewByFeeds(
  pack: PackText,
  files: readonly RawFile[],
  wanted: readonly string[],
  today: string,
): readonly Renewal[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  const listed = new Set([...columnOf(openTable(pack.baskets.LISTS), 'symbol'), ...wanted]);
  const renewals: Renewal[] = [];
  const last = (): PackText => renewals.at(-1)?.pack ?? pack;
  for (const file of files.filter(({ name }) => INDEX.test(name))) {
    const index = readIndex(file.text);
    if (index === null) {
      renewals.push(refuseAll(last(), `${file.name}: it is no index of a feed.`));
      continue;
    }
    const folder = file.name.replace(/index\.json$/, 'funds/');
    const metas = index.funds.flatMap(({ fund }) => {
      const meta = byName.get(`${folder}${fund}/meta.json`);
      return meta === undefined ? [] : [{ fund, meta }];
    });
    const facts = new Map(index.funds.map((one) => [one.fund, one]));
    for (const { fund, meta } of metas) {
      const found = readMeta(meta.text);
      const before = facts.get(fund);
      if (found !== null && before !== undefined) facts.set(fund, { ...found, cost: found.cost ?? before.cost });
      if (listed.has(fund)) renewals.push(renewOne(last(), fund, meta, byName, today));
    }
    renewals.push(renewCosts(last(), file, index.day, [...facts.values()], today));
  }
  return renewals;
}

function renewOne(
  pack: PackText,
  fund: string,
  meta: RawFile,
  byName: ReadonlyMap<string, RawFile>,
  today: string,
): Renewal {
  const name = meta.name.replace(/\/meta\.json$/, '');
  const refuse = (why: string): Renewal => refuseAll(pack, `${name}: the list of ${fund} is left as it was: ${why}.`);
  const facts = readMeta(meta.text);
  if (facts?.fund !== fund) return refuse('its meta.json is of another fund, or broken');
  const pages = facts.pages.map((page) => byName.get(`${name}/${page}`));
  const hash = createHash('sha256').update(meta.sha256);
  const rows: string[][] = [];
  const pageOf = new Map<string, number>();
  let titles: readonly string[] = [];
  let twice = 0;
  for (const [at, page] of pages.entries()) {
    const read = page === undefined ? null : readPage(page.text);
    if (page === undefined || read === null) return refuse(`page ${at + 1} of ${pages.length} is missing or broken`);
    if (read.fund !== fund || read.all !== facts.rows || (at > 0 && read.titles.join() !== titles.join()))
      return refuse(`page ${at + 1} of ${pages.length} is of another day or fund than its meta.json`);
    titles = read.titles;
    for (const row of read.rows) {
      const words = row.join('\t');
      if ((pageOf.get(words) ?? at) !== at) twice += 1;
      pageOf.set(words, at);
      rows.push(row);
    }
    hash.update(page.sha256);
  }
  if (rows.length === 0 || rows.length !== facts.rows)
    return refuse(`it has ${rows.length} rows where it states ${facts.rows ?? 'no number'}`);
  // a holding that moved to another page between two days stands on both, and another on none
  if (twice > 0) return refuse(`${twice} rows stand on two pages: they are of several days`);
  const above = [['Fund Name:', facts.name], ...(facts.asOf === null ? [] : [['Holdings as of:', facts.asOf]])];
  const file = { name, sha256: hash.digest('hex') };
  const reading = readParts(file, above, titles, rows);
  if (reading === null) return refuse('nothing in it can be read as a list');
  return renewList(pack, file, { ...reading, asOf: facts.asOf }, today, { fund, licence: TERMS });
}

function readPage(text: string): {
  readonly fund: string;
  readonly all: number | null;
  readonly titles: readonly string[];
  readonly rows: string[][];
} | null {
  const { ticker, totalRows, headers, rows } = fieldsIn(text);
  if (!Array.isArray(headers) || !Array.isArray(rows)) return null;
  const titles = headers.map(textOf);
  // a dash is how these feeds write nothing
  const cellOf = (row: unknown, title: string): string => textOf(fieldsOf(row)[title]).replace(/^(?:—|-|--)$/, '');
  const cells = rows.map((row) => titles.map((title) => cellOf(row, title)));
  return { fund: textOf(ticker), all: amountOf(totalRows), titles, rows: cells };
}

/* What a fund takes is stated without a day of its own: it is of the day on which the feed was written. */
function renewCosts(
  pack: PackText,
  file: RawFile,
  day: IsoDate | null,
  funds: readonly FeedFund[],
  today: string,
): Renewal {
  const why = day === null ? 'nothing says of which day it is' : refuseDay(day, today, null);
  if (day === null || why !== null) return refuseAll(pack, `${file.name}: ${why}.`);
  const table = openTable(pack.catalog.FUNDS);
  const [costs, days] = [columnOf(table, 'cost'), columnOf(table, 'costAsOf')];
  const rowOf = new Map(columnOf(table, 'symbol').map((symbol, row) => [symbol, row]));
  const refused: string[] = [];
  let renewed = 0;
  for (const { fund, cost } of funds) {
    const row = rowOf.get(fund);
    if (row === undefined || cost === null || !(cost > 0 && cost < MOST_PERCENT) || (days[row] ?? '') > day) continue;
    const known = costs[row] === '' ? cost : Number(costs[row]);
    if (Math.max(cost / known, known / cost) > MOST_MOVED) {
      refused.push(`${fund}: its expense ratio went from ${known} to ${cost} percent? Left as it was.`);
      continue;
    }
    costs[row] = String(Number(cost.toFixed(4)));
    days[row] = day;
    renewed += 1;
  }
  return {
    pack: { ...pack, catalog: { ...pack.catalog, FUNDS: closeTable(table) } },
    taken: renewed === 0 ? [] : [`expense ratios of ${renewed} funds, ${day} (${file.name})`],
    refused,
    source:
      renewed === 0
        ? null
        : {
            file: file.name,
            what: 'expense ratios of a house’s funds, as a feed of static files states them',
            asOf: day,
            rows: funds.length,
            licence: TERMS,
            sha256: file.sha256,
          },
    funds: [],
  };
}

/** What each fund of the feeds among `files` is worth, in US dollars. */
export function assetsIn(files: readonly Pick<RawFile, 'name' | 'text'>[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { name, text } of files)
    if (INDEX.test(name))
      for (const { fund, assets } of readIndex(text)?.funds ?? []) if (assets !== null) found.set(fund, assets);
  return found;
}
