import { isoDate, type IsoDate } from '../../../src/domain/model/units.ts';
import type { PackText } from '../../../src/reference/make-reference.ts';
import { byText } from '../sources.ts';
import { formatTable } from '../../../src/reference/table.ts';
import { columnOf, lengthOf, openTable } from './open-table.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, refuseDay, type RawFile, type Renewal } from './renewal.ts';

/** The pack's rates begin here. */
const FIRST_DAY = '2015-01-01';
/** A currency that moves further between the pack's newest day and the file's is looked at by hand first. */
const MOST_MOVED = 1.5;
const DIGITS = 8;

/**
 * Renews the rates by the European Central Bank's history (euro reference rates, one row a day, the newest first): the last day of
 * each month and the newest day, as units for one US dollar. Months that the file does not have stay.
 */
export function renewRates(pack: PackText, file: RawFile, today: string): Renewal {
  const days = readDays(file.text);
  const table = openTable(pack.fx.RATES);
  const dates = columnOf(table, 'date');
  const newest = days.at(-1);
  if (newest === undefined) return refuseAll(pack, `${file.name}: it has no day with a rate of the dollar.`);
  const before = dates.at(-1) ?? null;
  const why = refuseDay(newest.date, today, before);
  if (why !== null) return refuseAll(pack, `${file.name}: ${why}.`);
  const chosen = days.filter(({ date }, at) => date >= FIRST_DAY && monthOf(days[at + 1]?.date) !== monthOf(date));
  const codes = [...table.columns.keys()].filter((code) => code !== 'date');
  const torn = codes.flatMap((code) => {
    const [old, young] = [Number(columnOf(table, code)[lengthOf(table) - 1]), newest.perUsd.get(code)];
    if (!(old > 0) || young === undefined) return [];
    const moved = Math.max(young / old, old / young);
    return moved > MOST_MOVED ? [`${code} went from ${old} to ${format(young)} for a dollar`] : [];
  });
  if (torn.length > 0) return refuseAll(pack, `${file.name}: ${torn.join(', ')}: look whether a currency was renamed.`);
  const months = new Set(chosen.map(({ date }) => monthOf(date)));
  const kept = dates.flatMap((date, row) => (months.has(monthOf(date)) ? [] : [{ date, row }]));
  const rows = [...kept, ...chosen.map((day) => ({ date: day.date, day }))].sort((a, b) => byText(a.date, b.date));
  const columns = codes.map((code) => {
    const old = columnOf(table, code);
    const cells = rows.map((one) => {
      if ('row' in one) return old[one.row] ?? '';
      const rate = one.day.perUsd.get(code);
      return rate === undefined ? '' : format(rate);
    });
    return [code, cells] as const;
  });
  const renewed = formatTable([['date', rows.map(({ date }) => date)], ...columns]);
  return {
    pack: { ...pack, fx: { RATES: renewed } },
    taken: [`rates to ${newest.date}, ${rows.length} days`],
    refused: [],
    source: {
      file: file.name,
      what: RAW_DOWNLOADS['ecb-rates'].what,
      asOf: newest.date,
      rows: days.length,
      licence: RAW_DOWNLOADS['ecb-rates'].licence,
      sha256: file.sha256,
    },
    funds: [],
  };
}

interface Day {
  readonly date: IsoDate;
  readonly perUsd: ReadonlyMap<string, number>;
}

/* Oldest first. "N/A" is what the bank writes for a currency that it does not quote. */
function readDays(text: string): readonly Day[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const codes = head.split(',').map((cell) => cell.trim());
  const days = lines.flatMap((line): readonly Day[] => {
    const cells = line.split(',').map((cell) => cell.trim());
    const date = isoDate(cells[0] ?? '');
    const perEuro = new Map(codes.map((code, at) => [code, Number(cells[at])] as const).filter(([, rate]) => rate > 0));
    const usd = perEuro.get('USD');
    if (date === null || usd === undefined) return [];
    const perUsd = new Map([...perEuro].filter(([code]) => code !== 'USD').map(([code, rate]) => [code, rate / usd]));
    return [{ date, perUsd: perUsd.set('EUR', 1 / usd) }];
  });
  return days.sort((a, b) => byText(a.date, b.date));
}

function format(rate: number): string {
  return String(Number(rate.toPrecision(DIGITS)));
}

function monthOf(date: string | undefined): string {
  return (date ?? '').slice(0, 7);
}
