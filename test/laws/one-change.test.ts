import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { changeSinceLast } from '../../src/domain/book/sheet-contents.ts';
import { figuresOf, makeCard, type CardFigures } from '../../src/domain/book/shelf.ts';
import { takeSnapshot } from '../../src/domain/change/take-snapshot.ts';
import { clientRows, passesFilter } from '../../src/domain/figures/client-rows.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { formatClients } from '../../src/screens/files/words/clients-file.ts';
import { changeLede, changeTitle, pointsOf } from '../../src/screens/portfolios/words/change.ts';
import { sinceNote, sinceWords } from '../../src/screens/portfolios/words/clients.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* One change has one reading: what the table of clients, its file, the card and the sheet say of the same two days. */

const reference = tinyReference();
const DAYS = [isoDate('2026-07-31')!, isoDate('2026-11-20')!] as const;

const held = fc.array(
  fc.record({
    symbol: fc.constantFrom('NVDA', 'JPM', 'SPY', 'IWM', 'AVUV', 'HALF', 'MIX', 'NOPE', 'SPAXX'),
    value: fc.integer({ min: 1, max: 90_000 }),
  }),
  { minLength: 1, maxLength: 6 },
);

const book = fc.array(fc.tuple(held, held), { minLength: 1, maxLength: 3 });

it('law: table, file, card and sheet of a client say one change', () => {
  const seen = { sure: 0, unsure: 0 };
  fc.assert(
    fc.property(book, (clients) => {
      for (const [at, states] of clients.entries()) {
        const id = `client-${at}`;
        const portfolios = states.map((rows, day): Portfolio => {
          const file = fileOf(
            rows.map((row) => holdingOf(row)),
            { asOf: DAYS[day]! },
          );
          return { ...portfolioOf([file]), id, name: id };
        });
        const reports = portfolios.map((portfolio) => analyse(portfolio, reference));
        const figures = reports.reduce<CardFigures | null>((last, report) => figuresOf(id, report, last), null);
        const row = clientRows([{ ...makeCard(portfolios[1]!, 1), figures, isCurrent: true }])[0]!;
        const snapshots = reports.map((report, day) => takeSnapshot(portfolios[day]!, report, DAYS[day]!)!);
        const change = changeSinceLast(snapshots, portfolios[1]!.settings)!;
        const { since } = row;
        const points = sinceWords(row);
        expect([since!.day, change.before.date]).toEqual([DAYS[0], DAYS[0]]);
        expect(pointsOf(change.lensShare!).reduce((all, { tenths }) => all + tenths, 0)).toBe(since!.tenths);
        expect(changeLede(change)).toContain(`${points} points`);
        expect(changeTitle(change).endsWith('as far as we can see')).toBe(!since!.isSure);
        expect(sinceNote(row)!.includes('by what we can see')).toBe(!since!.isSure);
        const [line] = Papa.parse<Record<string, string>>(formatClients([row], false).slice(1), { header: true }).data;
        expect(Number(line!['Points since last file'])).toBe(since!.tenths / 10);
        expect(line!['Points since last file are certain']).toBe(since!.isSure ? 'yes' : 'no');
        if (!since!.isSure) expect(passesFilter(row, 'moved', DAYS[1])).toBe(false);
        seen[since!.isSure ? 'sure' : 'unsure'] += 1;
      }
    }),
    { numRuns: 100 },
  );
  expect(Math.min(seen.sure, seen.unsure)).toBeGreaterThan(5);
});
