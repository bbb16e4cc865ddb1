import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ColumnRole, Refusal } from '../../src/domain/model/file-reading.ts';
import type { ColumnsAnswer } from '../../src/domain/model/portfolio.ts';
import { lineNumber } from '../../src/domain/model/units.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { isAtHand } from '../../src/screens/review/file-at-hand.ts';
import type { UserChoice } from '../../src/domain/book/say.ts';
import { OfferedState, guessLine, leaveOutLine } from '../../src/app/what-is-it.svelte.ts';
import { newDatabase, startApp } from '../support/make-app.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

/* Columns and rows as the user says them, through the whole state with the real reader behind it. */

let database = '';
beforeEach(() => void (database = newDatabase()));

const started = () => startApp(tinyReference(), database);

const answer = (titles: readonly string[], roles: readonly ColumnRole[]): ColumnsAnswer => ({
  kind: 'columns',
  titles,
  roles,
});
const TWICE = 'Symbol,Value,Value\nNVDA,10,2000\nWWW,20,300\n';
const TWICE_READ = answer(['Symbol', 'Value', 'Value'], ['symbol', 'unused', 'value']);
const ROWS = 'Symbol,Name,Quantity,Price,Value\nNVDA,NVIDIA Corp,10,200,2000\nWWW,Wolverine World Wide,20,15,300\n';

/* What was said of lines: names alone tell no currency, so that keeping such a file answers for that, too. */
const saidOf = (app: AppState) => app.portfolio?.answers.filter(({ kind }) => kind !== 'currency');

async function refusalOf(app: AppState, text: string): Promise<Refusal> {
  await app.pasteText(text);
  expect(app.reading.refusals).toHaveLength(1);
  return app.reading.refusals[0]!;
}

describe('what a file is said to be', () => {
  const TRADES =
    'Date,Type,Symbol,Shares,Price,Value\n2026-01-05,Buy,NVDA,10,100,1000\n2026-02-05,Buy,WWW,20,15,300\n2026-03-05,Sell,NVDA,4,120,480\n';

  it('is read so and waits for Keep; what it cannot be changes nothing', async () => {
    const app = await started();
    await app.pasteText(TRADES);
    const [history] = app.portfolio!.files;
    expect(history!.kind).toBe('history');
    const before = app.portfolio;
    const refused = await app.edit((edits) => edits.readAs(history!, { kind: 'broker', broker: 'Schwab' }));
    expect(refused?.ok === false && refused.error.code).toBe('refused-not-broker');
    expect(app.portfolio).toBe(before);
    await app.edit((edits) => edits.readAs(history!, { kind: 'holdings' }));
    expect(app.portfolio!.files.map(({ kind, holdings }) => [kind, [...holdings.value]])).toEqual([
      ['positions', [1000, 300, 480]],
    ]);
    expect([app.pending !== null, app.report?.totals.net]).toEqual([true, 1780]);
  });

  it('a refused one is let go once it is read', async () => {
    const app = await started();
    const refusal = await refusalOf(app, TWICE);
    await app.edit((edits) => edits.readAs(refusal, { kind: 'history' }));
    expect([app.reading.refusals.length, app.portfolio]).toEqual([1, null]);
  });
});

describe('columns', () => {
  it('of a refused file are tried without a trace, then read, waiting for Keep, and remembered', async () => {
    const app = await started();
    const refusal = await refusalOf(app, TWICE);
    const tried = await app.edit((edits) => edits.tryColumns(refusal, TWICE_READ));
    expect(tried?.ok && holdingsIn(tried.value.holdings).map(({ value }) => value)).toEqual([2000, 300]);
    expect([app.portfolio, app.reading.refusals.length]).toEqual([null, 1]);
    await app.edit((edits) => edits.chooseColumns(refusal, TWICE_READ));
    expect([app.reading.refusals, app.pending?.newFiles.length]).toEqual([[], 1]);
    expect(app.report?.totals.net).toBe(2300);
    expect((await started()).portfolio).toBeNull();
    await app.keep();

    const again = await started();
    // Other positions under the same titles: the file does not look like the one before, brought again.
    await again.pasteText('Symbol,Value,Value\nDIS,10,700\nJPM,20,500\n');
    expect([again.reading.refusals, again.pending]).toEqual([[], null]);
    expect(again.portfolio?.files.map(({ columnsFrom }) => columnsFrom)).toEqual(['user', 'user']);
    expect(again.portfolio?.answers).toEqual([TWICE_READ]);
  });

  it('replace what was said of the same titles before, and can be undone', async () => {
    const app = await started();
    await app.pasteText('Symbol,Value,Worth\nNVDA,10,2000\nWWW,20,300\n');
    const file = app.portfolio!.files[0]!;
    expect(isAtHand(app, file)).toBe(true);
    const titles = ['Symbol', 'Value', 'Worth'];
    await app.edit((edits) => edits.chooseColumns(file, answer(titles, ['symbol', 'unused', 'value'])));
    expect(app.report?.totals.net).toBe(2300);
    const now = app.portfolio!.files[0]!;
    await app.edit((edits) => edits.chooseColumns(now, answer(titles, ['symbol', 'quantity', 'value'])));
    expect(app.portfolio?.answers).toHaveLength(1);
    expect(holdingsIn(app.portfolio!.files[0]!.holdings)[0]).toMatchObject({ quantity: 10, value: 2000 });
    app.notice?.undo();
    expect(holdingsIn(app.portfolio!.files[0]!.holdings)[0]).toMatchObject({ quantity: null, value: 2000 });
    app.notice?.undo();
    expect([app.pending, app.report?.totals.net]).toEqual([null, 30]);
  });

  it('with which nothing can be read change nothing', async () => {
    const app = await started();
    await app.pasteText(ROWS);
    const before = app.portfolio;
    const titles = ['Symbol', 'Name', 'Quantity', 'Price', 'Value'];
    const read = await app.edit((edits) =>
      edits.chooseColumns(before!.files[0]!, answer(titles, ['symbol', 'name', 'unused', 'unused', 'unused'])),
    );
    expect(read).toMatchObject({ ok: false, error: { code: 'refused-no-table' } });
    expect([app.portfolio, app.pending]).toEqual([before, null]);
  });

  it('cannot be chosen after a wipe: the file is let go as well', async () => {
    const app = await started();
    await app.pasteText(ROWS);
    const file = app.portfolio!.files[0]!;
    await app.wipe();
    expect(isAtHand(app, file)).toBe(false);
  });

  it('cannot be chosen once the file is not at hand', async () => {
    await (await started()).pasteText(ROWS);
    const again = await started();
    const file = again.portfolio!.files[0]!;
    expect(isAtHand(again, file)).toBe(false);
    expect(await again.edit((edits) => edits.chooseColumns(file, answer([], ['symbol'])))).toBeNull();
  });
});

describe('rows', () => {
  it('are corrected and kept at once; every step can be taken back, one after the other', async () => {
    const app = await started();
    await app.pasteText(ROWS);
    const file = app.portfolio!.files[0]!;
    const set = (line: number, value: number) =>
      app.edit((edits) =>
        edits.correct(file, lineNumber(line), {
          kind: 'set',
          file: file.fingerprint,
          line: lineNumber(line),
          fields: { value },
        }),
      );
    await set(2, 1000);
    await set(2, 500);
    await set(3, 100);
    expect(app.report?.totals.net).toBe(600);
    expect(app.portfolio?.corrections).toHaveLength(2);
    expect(app.portfolio?.files[0]).toBe(file);
    expect((await started()).report?.totals.net).toBe(600);
    for (const net of [800, 1300, 2300]) {
      app.notice?.undo();
      await expect.poll(() => app.report?.totals.net).toBe(net);
    }
    expect([app.notice?.kind, app.portfolio?.corrections]).toEqual(['kept', []]);
  });

  it('stay corrected when the same bytes come again, and not in another file', async () => {
    const app = await started();
    await app.pasteText(ROWS);
    const file = app.portfolio!.files[0]!;
    const edit = {
      symbol: 'NVDA',
      name: 'NVIDIA Corp',
      quantity: 10,
      price: 250,
      value: 2000,
      currency: '',
      says: null,
    };
    await app.edit((edits) => edits.editRow(file, lineNumber(2), edit));
    expect(app.report?.totals.net).toBe(2800);
    await app.pasteText(ROWS);
    expect(app.report?.totals.net).toBe(2800);
    await app.pasteText(ROWS.replace('WWW', 'GALT'));
    expect(app.portfolio?.files).toHaveLength(2);
    expect(app.report?.totals.net).toBe(2800 + 2300);
  });

  it('can be forgotten, and an edit that changes nothing is none', async () => {
    const app = await started();
    await app.pasteText(ROWS);
    const file = app.portfolio!.files[0]!;
    const same = {
      symbol: 'NVDA',
      name: 'NVIDIA Corp',
      quantity: 10,
      price: 200,
      value: 2000,
      currency: '',
      says: null,
    };
    await app.edit((edits) => edits.editRow(file, lineNumber(2), same));
    expect(app.portfolio?.corrections).toEqual([]);
    await app.edit((edits) => edits.editRow(file, lineNumber(2), { ...same, value: null, quantity: 11 }));
    expect(app.report?.totals.net).toBe(2500);
    await app.edit((edits) => edits.forget(app.portfolio!.corrections[0]!));
    expect(app.report?.totals.net).toBe(2300);
  });
});

describe('what lines are', () => {
  const PLAN = 'Name,Value\nAcme Steady Pool,600\nAcme Bond Pool,300\nAcme Large Pool,100\n';
  const SAID = [
    {
      about: { symbol: null, name: 'Acme Steady Pool' },
      choice: { kind: 'fund-of-kind', of: 'cash' },
    },
    { about: { symbol: null, name: 'Acme Bond Pool' }, choice: { kind: 'fund-of-kind', of: 'bond' } },
  ] as const;

  it('is said of several at once, and one undo brings back what was said before', async () => {
    const app = await started();
    await app.pasteText(PLAN);
    if (app.pending !== null) await app.keep();
    await app.edit((edits) => edits.answer([{ about: SAID[1].about, choice: { kind: 'asset', of: 'other' } }]));
    expect(app.report?.totals.unidentified).toBe(700);
    await app.edit((edits) => edits.answer(SAID));
    expect(app.report?.totals.unidentified).toBe(100);
    expect(saidOf(app)).toHaveLength(2);
    app.notice?.undo();
    await expect.poll(() => app.report?.totals.unidentified).toBe(700);
    expect(saidOf(app)).toMatchObject([{ name: 'Acme Bond Pool', choice: { kind: 'asset' } }]);
  });

  it('may be nothing of this portfolio: all its rows are left out, and one undo brings them back', async () => {
    const app = await started();
    await app.pasteText(`${PLAN}Acme Large Pool,200\n`);
    if (app.pending !== null) await app.keep();
    const rows = positionsIn(app.report!.positions).filter(({ name }) => name === 'Acme Large Pool');
    await leaveOutLine(app, rows);
    expect([app.report?.totals.net, app.portfolio?.corrections.length]).toEqual([900, 2]);
    app.notice?.undo();
    await expect.poll(() => app.report?.totals.net).toBe(1200);
    expect(app.portfolio?.corrections).toEqual([]);
  });

  it('without a price or a value is filled in by the user, in one step with one undo', async () => {
    const app = await started();
    await app.pasteText('Ticker,Shares\nNVDA,10\nWWW,20\nACME,30\n');
    const [reading] = app.portfolio!.files;
    expect(app.report?.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-value-column', 'kind-unsure']),
    );
    const [first, second] = reading!.drafts.map(({ line }) => line);
    await app.edit((edits) =>
      edits.fillIn(reading!, [
        [first!, { price: 200 }],
        [second!, { value: 300 }],
      ]),
    );
    expect([app.report?.totals.net, app.portfolio?.files[0]?.drafts.length]).toEqual([2300, 3]);
    expect(app.report?.issues.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['no-value-column']));
    expect(app.report?.issues.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['kind-unsure']));
    app.notice?.undo();
    await expect.poll(() => app.report?.totals.net).toBe(0);
    expect(app.portfolio?.corrections).toEqual([]);
  });

  it('is tried before it is said, and nothing is kept', async () => {
    const app = await started();
    await app.pasteText(`${PLAN}NVDA,1000\n`);
    if (app.pending !== null) await app.keep();
    const offered: readonly UserChoice[] = SAID;
    const both = new OfferedState(app, () => offered);
    await expect.poll(() => both.tried).not.toBeNull();
    const [before, after] = [app.report!.lens, both.tried!.lens];
    expect(after.high! - after.low!).toBeLessThan(before.high! - before.low!);
    expect(saidOf(app)).toEqual([]);
    expect(new OfferedState(app, () => []).tried).toBeNull();
  });

  it('is guessed from their words, for the user to accept', () => {
    const guess = (name: string) => guessLine({ symbol: null, name, currency: null })?.choice ?? null;
    expect(guess('Large Cap Growth Fund')).toEqual({ kind: 'fund-of-kind', of: 'us-large-growth' });
    expect(guess('House')).toEqual({ kind: 'asset', of: 'other' });
    expect(guess('Acme Pool')).toBeNull();
  });
});
