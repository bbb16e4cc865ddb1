import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_LAB } from '../../src/domain/model/kept-lab.ts';
import type { Move } from '../../src/domain/model/move.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { BookState } from '../../src/app/book-state.svelte.ts';
import { labOf, type LabState } from '../../src/app/lab-state.svelte.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { newDatabase, startApp } from '../support/make-app.ts';

/* What of the rotation lab is kept with a portfolio, with the real handler and database behind it. */

let database = '';
let analysed = 0;
beforeEach(() => {
  analysed = 0;
  database = newDatabase();
});

async function started(isPrivate = false): Promise<{ app: AppState; book: BookState; lab: LabState }> {
  const app = await startApp(tinyReference(), database, {
    isPrivate,
    watch: (handle) => (request, emit) => {
      if (request.kind === 'analyse') analysed += 1;
      return handle(request, emit);
    },
  });
  return { app, book: new BookState(app), lab: labOf(app) };
}

const file = (name: string, rows: string) =>
  new File([`Account,Symbol,Name,Quantity,Price,Value (USD)\n${rows}`], name, { type: 'text/csv' });
const MINE = file('mine_2026-08-21.csv', 'IRA 100200,NVDA,NVIDIA Corp,12,120,1440\n');
const OTHER = file('other_2026-08-01.csv', 'Roth 300400,WWW,Wolverine World Wide,10,20,200\n');
const MOVE: Move = {
  account: 'IRA 100200',
  from: `company:${issuerId('NVDA')}`,
  to: 'fund:IWM',
  size: { unit: 'money', value: 300 },
  price: null,
};

describe('plans and scenarios', () => {
  it('come back after a reload, and nothing is worked out anew for them', async () => {
    const { app, lab } = await started();
    await app.openFiles([MINE]);
    const [report, before] = [app.report, analysed];
    lab.addMoves([MOVE]);
    lab.renamePlan('Less of it');
    lab.addScenario(
      lab.scenarios.find(({ id }) => id === 'bear')!,
      'Bear, changed',
    );
    const own = lab.scenario.id;
    lab.setRule(own, { kind: 'sizes', large: -0.1, small: -0.4 });
    lab.setRule('bull', { kind: 'sizes', large: 0.1, small: 0.3 });
    lab.slideDiscount({ discount: 0.4, closes: 0.5 });
    lab.keepDiscount();
    await app.kept.flush();
    expect(app.report).toBe(report);
    expect(analysed).toBe(before);
    const again = await started();
    expect(again.app.report).not.toBeNull();
    expect(again.lab.plan).toEqual({ name: 'Less of it', moves: [MOVE] });
    expect(again.lab.discount).toEqual({ discount: 0.4, closes: 0.5 });
    const ruleOf = (id: string) => again.lab.scenarios.find((one) => one.id === id)?.rule;
    expect(ruleOf(own)).toEqual({ kind: 'sizes', large: -0.1, small: -0.4 });
    expect(ruleOf('bull')).toEqual({ kind: 'sizes', large: 0.1, small: 0.3 });
    expect(ruleOf('catch-up')).toMatchObject({ small: expect.closeTo(0.3333, 4) as number });
    expect(ruleOf('bear')).toEqual({ kind: 'sizes', large: -0.12, small: -0.25 });
  });

  it('are undone one by one, and a plan is removed', async () => {
    const { app, lab } = await started();
    await app.openFiles([MINE]);
    lab.addMoves([MOVE, { ...MOVE, to: 'class:cash' }]);
    lab.removeMove(0);
    expect(lab.plan.moves).toEqual([{ ...MOVE, to: 'class:cash' }]);
    lab.addPlan();
    expect(lab.plan).toEqual({ name: 'Plan 2', moves: [] });
    lab.removePlan();
    expect(lab.plans.map(({ name }) => name)).toEqual(['Plan 1']);
    lab.addScenario(null, 'Mine');
    expect(lab.scenario.name).toBe('Mine');
    lab.removeScenario(lab.scenario.id);
    expect(lab.scenario.id).toBe('first-weeks-2026');
  });

  it('belong to their portfolio: another one has its own, and deleting is undone with them', async () => {
    const { app, book, lab } = await started();
    await app.openFiles([MINE]);
    const mine = book.current!.id;
    lab.addMoves([MOVE]);
    await book.startNew();
    await app.openFiles([OTHER]);
    expect(lab.plan.moves).toEqual([]);
    await book.remove(mine);
    app.notice!.undo();
    await expect.poll(() => book.all.length).toBe(2);
    await book.switchTo(mine);
    expect(lab.plan.moves).toEqual([MOVE]);
  });

  it('stay when a file is taken back that came before them', async () => {
    const { app, lab } = await started();
    await app.openFiles([MINE]);
    await app.openFiles([OTHER]);
    const notice = app.notice!;
    lab.addMoves([MOVE]);
    notice.undo();
    await expect.poll(() => app.portfolio?.files.length).toBe(1);
    expect(lab.plan.moves).toEqual([MOVE]);
  });

  it('are joined when portfolios are merged, and left alone when they are only looked at together', async () => {
    const { app, book, lab } = await started();
    await app.openFiles([MINE]);
    const mine = book.current!.id;
    await book.rename(mine, 'Mine');
    lab.addMoves([MOVE]);
    lab.addScenario(null, 'Mine');
    await book.startNew();
    await app.openFiles([OTHER]);
    const other = book.current!.id;
    lab.addMoves([{ ...MOVE, account: 'Roth 300400' }]);
    lab.addScenario(null, 'Theirs');
    await book.switchTo(mine);
    await book.merge(mine, other);
    expect(lab.plans.map(({ name }) => name)).toEqual(['Plan 1', 'Plan 1 (2)']);
    const own = lab.scenarios.filter(({ isOwn }) => isOwn);
    expect(own.map(({ name }) => name)).toEqual(['Mine', 'Theirs']);
    expect(new Set(own.map(({ id }) => id)).size).toBe(2);
  });

  it('a changed list of a theme counts at once and after a reload', async () => {
    const { app } = await started();
    await app.openFiles([MINE]);
    expect(app.report?.exposure.theme.biotech.share).toBe(0);
    await app.open.choose({ themeEdits: { biotech: { added: [issuerId('NVDA')], removed: [] } } });
    expect(app.report?.exposure.theme.biotech.share).toBe(1);
    await app.kept.flush();
    expect((await started()).app.report?.exposure.theme.biotech.share).toBe(1);
  });

  it('of a private session are nowhere afterwards; a wipe leaves none', async () => {
    const secret = await started(true);
    await secret.app.openFiles([MINE]);
    secret.lab.addMoves([MOVE]);
    expect(secret.lab.plan.moves).toHaveLength(1);
    await secret.app.kept.flush();
    const { app, lab } = await started();
    expect(app.portfolio).toBeNull();
    await app.openFiles([MINE]);
    lab.addMoves([MOVE]);
    await app.wipe();
    expect(lab.plan.moves).toEqual([]);
    expect((await started()).app.portfolio?.lab ?? NO_LAB).toBe(NO_LAB);
  });

  it('what is led to is bought with the money of the proposed move, until another move is tried', async () => {
    const { app, lab } = await started();
    await app.openFiles([MINE]);
    const close = lab.open();
    lab.tryBuying('fund:VXF');
    await vi.waitFor(() => expect(lab.draft).toMatchObject({ account: 'IRA 100200', to: 'fund:VXF', price: null }));
    lab.setDraft(MOVE);
    expect(lab.draft).toEqual(MOVE);
    lab.tryBuying('fund:VB');
    lab.addMoves([MOVE]);
    await vi.waitFor(() => expect(lab.draft?.to).not.toBe('fund:VB'));
    close();
  });
});
