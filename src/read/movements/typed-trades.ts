import { lineNumber } from '../../domain/model/units.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { markEvidence } from '../cells/cells.ts';
import { dateTextIn, dayOrderOfList, findDate } from '../cells/dates.ts';
import type { FileRecord } from '../cells/records.ts';
import { isTickerLike } from '../cells/symbols.ts';
import { BULLET } from '../typed/account-in-line.ts';
import { deedReader } from '../table/deeds.ts';
import type { IssueList } from '../table/issue-list.ts';
import { tradeIn } from '../table/trade-sentence.ts';
import { PLAIN_HISTORY } from './plain-format.ts';
import { fateOf, makeHistoryReading, type HistoryResult, type HistorySource } from './read-history.ts';
import { readMovement } from './read-movement.ts';

/* Trades as people write them down, a line each, with the day at the beginning or the end: "2024-01-05 bought 10 AAPL @ 180", "Sold 4 shares of
   Apple at $190 on Feb 5, 2024". */

const MOST_LINES = 500;
const LONGEST_LINE = 160;
/* A sign takes the day's place, and goes with the word before it and the marks around it. */
const DAY = '\uE000';
const WITH_DAY = / ?[,;:|(–—-]? ?(?:\b(?:on|am|vom|le|el|il|op|em|den|dnia) )?\uE000 ?[,;:|)–—-]? ?/i;
const TABLE = { deedOf: deedReader(PLAIN_HISTORY), format: PLAIN_HISTORY, roles: ['deed'] } as const;

/** Reads such a list and works out what is held; null where any line of it is another, or none moves shares. `text` with plain newlines. */
export function readTypedTrades(source: HistorySource, text: string, issues: IssueList): HistoryResult | null {
  if (text.length > MOST_LINES * LONGEST_LINE) return null;
  const records = text.split('\n').flatMap((written, at): readonly FileRecord[] => {
    const line = written.trim();
    return line === '' ? [] : [{ line: at + 1, cells: [line], text: line, quoteOpen: false }];
  });
  // hardly any file begins so
  if (records.length > MOST_LINES || dateTextIn(records[0]?.text ?? '') === null) return null;
  const days = records.map(({ text: line }) => dateTextIn(line));
  const order = dayOrderOfList(days.flatMap((day) => day ?? []));
  const movements: Movement[] = [];
  for (const [at, record] of records.entries()) {
    const written = days[at] ?? null;
    const day = written === null ? null : findDate(written, order);
    const beside = record.text
      .replace(written ?? '', DAY)
      .replace(/\s+/g, ' ')
      .replace(BULLET, '')
      .replace(WITH_DAY, ' ');
    const trade = written === null ? null : tradeIn(beside);
    if (day === null || trade === null) return null;
    const { name, ...others } = trade;
    const said = { ...others, ...(isTickerLike(name) ? { symbol: name } : { name }) };
    const mark = markEvidence(said.price) === ',' || markEvidence(said.quantity) === ',' ? ',' : '.';
    const marks = { quantity: mark, price: mark, amount: mark } as const;
    for (const { movement } of readMovement(said, TABLE, { record, day, marks }))
      if (movement !== null) movements.push(movement);
  }
  if (movements.length < records.length) return null;
  return makeHistoryReading(
    {
      ...source,
      broker: PLAIN_HISTORY.broker,
      headerLine: 0,
      issues,
      records,
      columnsFrom: 'titles',
      fates: records.map((record) => fateOf(record, 'skipped', 'movement')),
      columns: [{ title: '', role: 'deed' }],
      preview: records.slice(0, 12).map(({ line, cells }) => ({ line: lineNumber(line), cells })),
    },
    movements,
  );
}
