import { describe, expect, test } from 'vitest';
import { markEvidence } from '../../src/read/cells/cells.ts';
import { PROFILES } from '../../src/read/profiles/index.ts';
import { readRecords } from '../../src/read/cells/records.ts';
import { recognise } from '../../src/read/table/recognise.ts';
import type { Draft } from '../../src/domain/model/file-reading.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { FIXTURES_OF_BROKERS, type FixtureOfBroker } from './fixture-of-each.ts';
import { fixtureText, readFixture } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* Every broker we claim to read has a file in the repository, and what is read from it is what stands in it. */

const FIELDS = [
  'account',
  'symbol',
  'name',
  'isin',
  'cusip',
  'quantity',
  'price',
  'value',
  'currency',
  'says',
] as const;
const NUMBERS = new Set(['quantity', 'price', 'value', 'cost']);

type Row = Record<string, string | number | null>;

/* The lines of a table with bars between its cells, as one row a line. */
function rowsOf(table: string): readonly Row[] {
  const [titles, ...lines] = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return lines.map((cells) =>
    Object.fromEntries(
      titles!.map((title, at) => {
        const cell = cells[at]!;
        return [title, cell === '' ? null : NUMBERS.has(title) ? Number(cell) : cell];
      }),
    ),
  );
}

/* What is expected of a row: the fields that the table does not have are the file's own, or absent. */
function expected(row: Row, { account, currency }: FixtureOfBroker): Row {
  const given: Row = { account: account ?? null, currency, ...row };
  return Object.fromEntries([
    ...FIELDS.map((field) => [field, given[field] ?? null]),
    ...('cost' in row ? [['cost', row['cost'] ?? null]] : []),
  ]) as Row;
}

function found(held: Holding | Draft, like: Row): Row {
  return Object.fromEntries([
    ...FIELDS.map((field) => [field, held[field] ?? null]),
    ...('cost' in like ? [['cost', 'cost' in held ? (held.cost?.value ?? null) : null]] : []),
  ]) as Row;
}

/* The decimal marks that the numbers of the accepted rows show. */
function marksIn(file: string): readonly string[] {
  const { delimiter, columns, holdings } = readFixture(file);
  const accepted = new Set<number>(holdingsIn(holdings).map(({ line }) => line));
  const amounts = new Set(columns.flatMap(({ role }, at) => (NUMBERS.has(role) ? [at] : [])));
  const cells = [...readRecords(fixtureText(file), delimiter)]
    .filter(({ line }) => accepted.has(line))
    .flatMap((record) => record.cells.filter((_, at) => amounts.has(at)));
  return [...new Set(cells.map(markEvidence))].filter((mark) => mark === '.' || mark === ',');
}

function count(reasons: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[reason] = (counts[reason] ?? 0) + 1; // eslint-disable-line house/no-zero-if-missing -- a count, not an amount
  return counts;
}

describe('every profile has a fixture', () => {
  const held = new Set(FIXTURES_OF_BROKERS.map(({ profile }) => profile));
  test.each(
    PROFILES.map((profile) => [profile.broker, profile.signatures[0]?.join(', ') ?? 'sections', profile] as const),
  )('%s (%s)', (_broker, _titles, profile) => expect(held).toContain(profile));
});

describe('what stands in the file is what is read', () => {
  test.each(FIXTURES_OF_BROKERS.map((fixture) => [fixture.profile.broker, fixture.file, fixture] as const))(
    '%s: %s',
    (broker, file, fixture) => {
      const reading = readFixture(file);
      expect(reading).toMatchObject({
        broker,
        kind: fixture.kind ?? 'positions',
        encoding: fixture.encoding ?? 'UTF-8',
        delimiter: fixture.delimiter ?? ',',
        headerLine: fixture.header,
        asOf: fixture.asOf ?? null,
        accountLabel: fixture.label ?? null,
        unit: 'money',
        columnsFrom: 'profile',
      });
      expect(count(fatesIn(reading.fates).map(({ reason }) => reason))).toEqual(fixture.rows);
      expect(reading.statedTotals.map(({ account, value }) => [account, value])).toEqual(fixture.totals ?? []);
      expect(reading.pending.map(({ account, value }) => [account, value])).toEqual(fixture.pending ?? []);
      const rows = rowsOf(fixture.positions);
      expect(holdingsIn(reading.holdings).map((holding, at) => found(holding, rows[at] ?? {}))).toEqual(
        rows.map((row) => expected(row, fixture)),
      );
      const rejected = new Set(
        fatesIn(reading.fates)
          .filter(({ fate }) => fate === 'rejected')
          .map(({ line }) => line),
      );
      const drafts = reading.drafts.filter(({ line }) => rejected.has(line));
      expect(drafts.map((draft) => found(draft, {}))).toEqual(
        rowsOf(fixture.drafts ?? '').map((row) => expected(row, fixture)),
      );
    },
  );
  test.each(FIXTURES_OF_BROKERS.map(({ profile, file }) => [profile.broker, file, profile] as const))(
    '%s: %s is recognised by the profile of that name, not by another',
    (_broker, file, profile) => {
      const recognised = recognise(readRecords(fixtureText(file), readFixture(file).delimiter));
      expect(recognised.kind === 'table' ? recognised.table.profile : recognised.kind).toBe(profile);
    },
  );
  // What the columns leave open is read by the profile's mark, so a wrong one shows only in the file that leaves it open.
  test.each(FIXTURES_OF_BROKERS.map(({ profile, file }) => [profile.broker, file, profile] as const))(
    '%s: %s writes the decimal mark that its profile says',
    (_broker, file, { decimalMark }) => {
      const others = decimalMark === null ? [] : marksIn(file).filter((mark) => mark !== decimalMark);
      expect(others).toEqual([]);
    },
  );
});
