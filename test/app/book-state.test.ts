import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import type { BookState } from '../../src/app/book-state.svelte.ts';
import { clientRows } from '../../src/domain/figures/client-rows.ts';
import { contentOf } from '../../src/storage/backup/backup.ts';
import { EXAMPLE_NAMES } from '../../src/app/examples/example-households.ts';
import type { Reply } from '../../src/engine/protocol.ts';
import type { Target } from '../../src/domain/model/target.ts';
import { startTiny } from '../support/start-tiny.ts';
import { newDatabase } from '../support/make-app.ts';

/* Many portfolios, their days and targets, with the real handler behind them on a little market. */

let database = '';
beforeEach(() => void (database = newDatabase()));

/* Called with each answer of the worker once it is there, before anything is done with it. */
let onReply: (reply: Reply) => void = () => undefined;

const started = () =>
  startTiny(
    database,
    (handle) => (request, emit) =>
      handle(request, (reply) => {
        emit(reply);
        onReply(reply);
      }),
  );

const file = (name: string, rows: string) =>
  new File([`Account,Symbol,Name,Quantity,Price,Value (USD)\n${rows}`], name, { type: 'text/csv' });
const NOVEMBER = file('mine_2025-11-28.csv', 'IRA 100200,NVDA,NVIDIA Corp,10,100,1000\n');
const AUGUST = file('mine_2026-08-21.csv', 'IRA 100200,NVDA,NVIDIA Corp,12,120,1440\n');
const OTHER = file('other_2026-08-01.csv', 'Roth 300400,WWW,Wolverine World Wide,10,20,200\n');

async function twoPortfolios(): Promise<{ app: AppState; book: BookState; mine: string; other: string }> {
  const { app, book } = await started();
  await app.openFiles([AUGUST]);
  const mine = book.current!.id;
  await book.rename(mine, 'Mine');
  await book.startNew();
  await app.openFiles([OTHER]);
  const other = book.current!.id;
  await book.rename(other, 'Other');
  return { app, book, mine, other };
}

describe('many portfolios', () => {
  it('are listed with their figures, switched, and opened again as they were left', async () => {
    const { app, book, mine } = await twoPortfolios();
    expect(book.all.map(({ name, figures }) => [name, figures?.net])).toEqual([
      ['Mine', 1440],
      ['Other', 200],
    ]);
    expect(await book.switchTo(mine)).toBe(true);
    expect(app.report?.totals.net).toBe(1440);
    const again = await started();
    expect(again.app.portfolio?.name).toBe('Mine');
    expect(again.book.all.map(({ name }) => name)).toEqual(['Mine', 'Other']);
  });

  it('are not switched while files wait to be kept', async () => {
    const { app, book, mine } = await twoPortfolios();
    await app.pasteText('Symbol,Name,Value (USD)\nKEY,Keyera Corp,100\n');
    expect(app.pending).not.toBeNull();
    expect(await book.switchTo(mine)).toBe(false);
    expect(app.pending).not.toBeNull();
  });

  it('are looked at together as a household, of which nothing is kept', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    await book.setGroup(mine, 'Home');
    await book.setGroup(other, ' Home ');
    expect(book.groups.map(({ name, members }) => [name, members.length])).toEqual([['Home', 2]]);
    expect(await book.showGroup('Home')).toBe(true);
    expect(app.isTogether).toBe(true);
    expect(app.report?.totals.net).toBe(1640);
    expect(app.report?.accounts.map(({ account }) => account)).toEqual(['Mine: IRA 100200', 'Other: Roth 300400']);
    await app.open.choose({ base: 'equities' });
    expect((await started()).book.all).toHaveLength(2);
    expect((await started()).app.portfolio).toMatchObject({ name: 'Other', settings: { base: 'portfolio' } });
    const more = file('more_2026-08-02.csv', 'Roth 300400,NVDA,NVIDIA Corp,1,100,100\n');
    onReply = ({ kind }) => kind === 'take-done' && app.reading.work?.cancel?.();
    await app.openFiles([more]);
    onReply = () => undefined;
    expect([app.notice?.kind, app.isTogether, app.report?.totals.net]).toEqual(['stopped', true, 1640]);
    await app.openFiles([more]);
    expect(app.isTogether).toBe(false);
    expect(app.portfolio?.name).toBe('Other');
  });

  it('are those of one household while a client is at the table, and all again afterwards', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    await book.startNew();
    await app.pasteText('Symbol,Name,Value (USD)\nNVDA,NVIDIA Corp,600\n');
    const third = book.current!.id;
    await book.rename(third, 'Third');
    await book.setGroup(mine, 'Home');
    await book.setGroup(other, 'Home');
    const names = () => book.all.map(({ name }) => name);
    // compared with somebody else's
    await book.compareWith({ id: mine, name: 'Mine' });
    expect(app.report?.benchmark.kept).toMatchObject({ name: 'Mine' });
    await app.present(true);
    expect([names(), book.groups, app.report?.benchmark.kept, app.hideAmounts]).toEqual([['Third'], [], null, true]);
    await app.present(false);
    expect([names().length, book.groups.length, app.hideAmounts]).toEqual([3, 1, false]);
    expect(app.report?.benchmark.kept).toMatchObject({ name: 'Mine' });

    await book.switchTo(mine);
    await app.present(true);
    expect(names()).toEqual(['Mine', 'Other']);
    // within the household it stays
    await book.compareWith({ id: other, name: 'Other' });
    await app.present(false);
    await app.present(true);
    expect(app.report?.benchmark.kept).toMatchObject({ name: 'Other' });
    await book.showGroup('Home');
    expect([names(), book.groups.map(({ name }) => name)]).toEqual([['Mine', 'Other'], ['Home']]);
    await book.startNew();
    expect(names()).toEqual([]);
  });

  it('are deleted with an undo that brings back their days, too', async () => {
    const { app, book, mine } = await twoPortfolios();
    await book.switchTo(mine);
    await app.openFiles([NOVEMBER]);
    await book.remove(mine);
    expect(book.all.map(({ name }) => name)).toEqual(['Other']);
    expect(app.portfolio?.name).toBe('Other');
    expect((await started()).book.all).toHaveLength(1);
    app.notice?.undo();
    await expect.poll(() => app.portfolio?.name).toBe('Mine');
    await book.days.read();
    expect(book.days.ofOpen.map(({ date }) => date)).toEqual(['2025-11-28', '2026-08-21']);
  });

  it('are archived out of the way, and merged without losing the other', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    await book.merge(mine, other);
    expect(book.all.map(({ name, archived, positions }) => [name, archived, positions])).toEqual([
      ['Mine', false, 2],
      ['Other', true, 1],
    ]);
    app.notice?.undo();
    await expect
      .poll(() => book.all.map(({ archived, positions }) => [archived, positions]))
      .toEqual([
        [false, 1],
        [false, 1],
      ]);
    await book.archive(other, true);
    expect(app.portfolio?.name).toBe('Mine');
    expect((await started()).app.portfolio?.name).toBe('Mine');
  });
});

describe('the days that are kept', () => {
  it('come with the files, one a day, and go with their undo', async () => {
    const { app, book } = await started();
    await app.openFiles([NOVEMBER]);
    await app.openFiles([AUGUST]);
    await book.days.read();
    expect(book.days.ofOpen.map(({ date, net }) => [date, net])).toEqual([
      ['2025-11-28', 1000],
      ['2026-08-21', 1440],
    ]);
    expect(book.days.change?.total.parts).toMatchObject({ prices: 200, trades: 240 });
    app.notice?.undo();
    await expect.poll(() => app.report?.totals.net).toBe(1000);
    await book.days.read();
    expect(book.days.ofOpen.map(({ date }) => date)).toEqual(['2025-11-28']);
  });

  it('follow an answer, and are deleted with an undo', async () => {
    const { app, book } = await started();
    await app.openFiles([NOVEMBER]);
    await app.open.say(({ sayClass }, portfolio) =>
      sayClass(portfolio, { symbol: 'NVDA', name: 'NVIDIA Corp' }, { size: 'small', sector: null }),
    );
    await book.days.read();
    expect(book.days.ofOpen[0]?.smallCaps.share).toBe(1);
    await book.days.remove(book.days.ofOpen[0]!);
    expect(book.days.ofOpen).toEqual([]);
    app.notice?.undo();
    await expect.poll(() => book.days.ofOpen.length).toBe(1);
  });
});

describe('targets and kinds', () => {
  it('are kept with the portfolio and measured', async () => {
    const { app, book } = await started();
    await app.openFiles([AUGUST]);
    await book.targets.set([{ key: 'lens', low: null, high: 0.3 }]);
    expect(book.targets.measured).toMatchObject([{ stands: 'above', by: 0.7 }]);
    expect(book.accounts.kindOf('IRA 100200')).toEqual({ kind: 'ira', said: false });
    await book.accounts.setKind('IRA 100200', 'roth');
    expect(book.accounts.kindOf('IRA 100200')).toEqual({ kind: 'roth', said: true });
    expect((await started()).app.portfolio).toMatchObject({
      targets: [{ key: 'lens' }],
      accountKinds: { 'IRA 100200': 'roth' },
    });
  });
});

describe('what an account allows', () => {
  const wanted = { lineUp: [{ symbol: 'IWM', name: 'Small Caps', cost: 0.001 }], hasNoSales: true, taxRate: 0.15 };
  const nothing = { lineUp: null, hasNoSales: false, taxRate: null };

  it('is kept with what was said of its funds, and both are undone at once', async () => {
    const { app, book } = await started();
    await app.openFiles([AUGUST]);
    const about = { symbol: null, name: 'Trust II' };
    const said = [{ about, choice: { kind: 'fund', symbol: 'SPY' } as const }];
    await book.accounts.setTerms('IRA 100200', nothing, wanted, said);
    expect(book.accounts.termsOf('IRA 100200')).toEqual(wanted);
    expect(app.portfolio?.answers).toMatchObject([{ kind: 'identity', ...about }]);
    expect((await started()).book.accounts.termsOf('IRA 100200')).toEqual(wanted);
    app.notice?.undo();
    await expect.poll(() => book.accounts.termsOf('IRA 100200')).toEqual(nothing);
    expect(app.portfolio?.answers).toEqual([]);
  });

  it('is each member’s own in a household, and goes with the files of a portfolio that is merged', async () => {
    const { book, mine, other } = await twoPortfolios();
    await book.accounts.setTerms('Roth 300400', nothing, wanted, []);
    await book.setGroup(mine, 'Ours');
    await book.setGroup(other, 'Ours');
    await book.showGroup('Ours');
    expect(book.accounts.termsOf('Other: Roth 300400')).toEqual(wanted);
    expect(book.accounts.termsOf('Mine: Roth 300400')).toEqual(nothing);
    await book.switchTo(mine);
    await book.merge(mine, other);
    expect(book.accounts.termsOf('Roth 300400')).toEqual(wanted);
  });
});

it('the example households are read like files, and shown together', async () => {
  const { app, book } = await started();
  await book.tryHousehold(EXAMPLE_NAMES[0]!);
  expect(app.isTogether).toBe(true);
  expect(app.report?.accounts).toHaveLength(4);
  await book.switchTo(book.all[0]!.id);
  await book.days.read();
  expect(book.days.ofOpen.map(({ date }) => date)).toEqual(['2025-11-28', '2026-08-21']);
  await book.tryHousehold(EXAMPLE_NAMES[0]!);
  expect(book.all).toHaveLength(2);
});

it('presenting hides amounts until it ends', async () => {
  const { app } = await started();
  await app.present(true);
  expect(app.hideAmounts).toBe(true);
  await app.present(false);
  expect(app.hideAmounts).toBe(false);
});

it('with a client at the table amounts are shown until it ends, account numbers never, and leaving asks first', async () => {
  const { app } = await started();
  await app.kept.set({ accountNumbers: true });
  expect(app.showsAccounts).toBe(true);
  app.toggleMeeting();
  expect([app.isPresenting, app.hideAmounts]).toEqual([true, true]);
  await app.setHideAmounts(false);
  expect([app.hideAmounts, app.showsAccounts, app.kept.settings.hideAmounts]).toEqual([false, false, false]);
  app.toggleMeeting();
  expect([app.dialog, app.isPresenting]).toEqual(['end-meeting', true]);
  await app.present(false);
  expect([app.dialog, app.isPresenting, app.showsAccounts]).toEqual([null, false, true]);
  await app.present(true);
  expect(app.hideAmounts).toBe(true);
});

describe('a meeting', () => {
  it('outlives the page: amounts stay hidden or shown, and the household of the table is what opens', async () => {
    const { app, book, mine } = await twoPortfolios();
    await book.switchTo(mine);
    await app.present(true);
    const again = await started();
    expect([again.app.isPresenting, again.app.hideAmounts, again.app.portfolio?.name]).toEqual([true, true, 'Mine']);
    expect(again.book.all.map(({ name }) => name)).toEqual(['Mine']);
    await again.app.setHideAmounts(false);
    expect((await started()).app.hideAmounts).toBe(false);
    await again.app.present(false);
    const after = await started();
    expect([after.app.isPresenting, after.app.hideAmounts, after.book.all.length]).toEqual([false, false, 2]);
  });

  it('opens nobody else where none was at the table', async () => {
    const { app, book } = await twoPortfolios();
    await book.startNew();
    await app.present(true);
    const again = await started();
    expect([again.app.isPresenting, again.app.portfolio, again.book.all]).toEqual([true, null, []]);
  });

  it('is in every tab, where another household gives way, and ends in all of them', async () => {
    const { app, book, mine } = await twoPortfolios();
    const tab = await started();
    expect(tab.app.portfolio?.name).toBe('Other');
    await book.switchTo(mine);
    await app.present(true);
    await vi.waitFor(() => expect([tab.app.isPresenting, tab.app.portfolio?.name]).toEqual([true, 'Mine']));
    expect([tab.app.hideAmounts, tab.book.all.map(({ name }) => name)]).toEqual([true, ['Mine']]);
    await tab.app.present(false);
    await vi.waitFor(() => expect(app.isPresenting).toBe(false));
    expect(book.all.length).toBe(2);
  });

  it('is of this device: in no backup, and ended by wiping', async () => {
    const { app } = await twoPortfolios();
    await app.present(true);
    const contents = await app.kept.readAll();
    expect([contents!.settings.meeting, contentOf(contents!).settings.meeting]).toEqual(['amounts-hidden', null]);
    await app.wipe();
    expect([app.isPresenting, (await started()).app.isPresenting]).toEqual([false, false]);
  });
});

describe('the table of clients', () => {
  const rowsOf = (book: BookState) => clientRows(book.all);

  it('is there from three portfolios on that are not archived, and not with a client at the table', async () => {
    const { app, book, mine } = await twoPortfolios();
    expect(app.hasClients).toBe(false);
    await book.startNew();
    await app.openFiles([file('third_2026-08-01.csv', 'IRA 5,AAPL,Apple Inc,1,100,100\n')]);
    expect(app.hasClients).toBe(true);
    await app.present(true);
    expect(app.hasClients).toBe(false);
    await app.present(false);
    await book.archive(mine, true);
    expect(app.hasClients).toBe(false);
  });

  it('tells points since the files before, at once and after a reload', async () => {
    const { app, book } = await started();
    await app.openFiles([
      file('mine_2025-11-28.csv', 'IRA 1,NVDA,NVIDIA Corp,5,100,500\nIRA 1,JPM,JPMorgan,5,100,500\n'),
    ]);
    await app.openFiles([
      file('mine_2026-08-21.csv', 'IRA 1,NVDA,NVIDIA Corp,9,100,900\nIRA 1,JPM,JPMorgan,1,100,100\n'),
    ]);
    await book.rename(book.current!.id, 'Ada');
    const since = { tenths: 400, isSure: true, day: '2025-11-28' };
    expect(rowsOf(book)[0]).toMatchObject({ since, state: 'current', newest: '2026-08-21' });
    const again = await started();
    expect(rowsOf(again.book)[0]).toMatchObject({ since, state: 'current' });
  });

  it('puts several away in one action that one undo takes back, the open one among them', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    await book.startNew();
    await app.openFiles([file('third_2026-08-01.csv', 'IRA 5,AAPL,Apple Inc,1,100,100\n')]);
    const third = book.current!.id;
    await book.archiveAll([mine, third]);
    expect(book.current?.id).toBe(other);
    expect(rowsOf(book).map(({ key }) => key)).toEqual([other]);
    expect(app.notice).toMatchObject({ kind: 'archived', names: expect.arrayContaining(['Mine']) as unknown });
    app.notice!.undo();
    await app.kept.flush();
    await expect.poll(() => rowsOf(book).length).toBe(3);
    expect(rowsOf(book).every(({ state }) => state === 'current')).toBe(true);
  });

  it('sets targets for several in one action that one undo takes back, and keeps those about other figures', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    const targetsOf = async (id: string) => (await app.kept.readPortfolio(id))?.portfolio.targets;
    const own: Target = { key: 'small-caps', low: 0.1, high: null };
    const [strict, rule] = [0.2, 0.35].map((high): Target => ({ key: 'lens', low: null, high }));
    await book.switchTo(mine);
    await book.targets.set([strict!, own]);
    await book.setTargetsOfAll([mine, other], [rule!]);
    await app.kept.flush();
    expect([await targetsOf(mine), await targetsOf(other)]).toEqual([[rule, own], [rule]]);
    expect(book.targets.ofOpen).toEqual([rule, own]);
    expect(app.notice).toMatchObject({ kind: 'targets-set', names: ['Mine', 'Other'] });
    app.notice!.undo();
    await expect.poll(() => targetsOf(other)).toEqual([]);
    await expect.poll(() => targetsOf(mine)).toEqual([strict, own]);
  });

  it('has models apart: compared with, but counted and listed with nobody’s holdings', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    await book.setGroup(other, 'Home');
    await book.setModel(other, true);
    await app.kept.flush();
    expect(book.models.map(({ name }) => name)).toEqual(['Other']);
    expect([rowsOf(book).map(({ name }) => name), book.groups, app.kept.ownPortfolios]).toEqual([['Mine'], [], 1]);
    await book.switchTo(mine);
    await book.compareWith(book.models[0]!);
    expect(app.report?.benchmark.kept).toEqual({ kind: 'portfolio', name: 'Other' });
    const again = await started();
    expect(again.book.models.map(({ name }) => name)).toEqual(['Other']);
    await again.book.setModel(other, false);
    expect([again.book.models, rowsOf(again.book).length]).toEqual([[], 2]);
  });

  it('takes a household’s targets along when it is called otherwise, and back', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    const rule: Target = { key: 'lens', low: null, high: 0.3 };
    await book.setGroup(mine, 'Home');
    await book.setGroup(other, 'Home');
    await book.showGroup('Home');
    await book.targets.set([rule]);
    await book.changeAll([mine, other], 'changed-all', (one) => ({ ...one, group: 'House' }));
    expect(book.targets.ofHouseholds).toEqual({ House: [rule] });
    app.notice!.undo();
    await expect.poll(() => book.targets.ofHouseholds).toEqual({ Home: [rule] });
    // one after the other, too: while somebody is left there, so are they
    await book.setGroup(mine, 'House');
    expect(book.targets.ofHouseholds).toEqual({ Home: [rule] });
    await book.setGroup(other, 'House');
    expect(book.targets.ofHouseholds).toEqual({ House: [rule] });
  });

  it('changes of a household’s targets what was changed, and undoes just that', async () => {
    const { app, book, mine, other } = await twoPortfolios();
    const [lens, small, later]: readonly Target[] = [
      { key: 'lens', low: null, high: 0.3 },
      { key: 'small-caps', low: 0.1, high: null },
      { key: 'small-caps', low: 0.2, high: null },
    ];
    await book.setGroup(mine, 'Home');
    await book.setGroup(other, 'Home');
    await book.showGroup('Home');
    await book.targets.set([small!], []);
    // another tab had set one while this form was open
    await book.targets.set([lens!], []);
    expect(book.targets.ofOpen).toEqual([lens, small]);
    const { undo } = app.notice!;
    await book.targets.set([lens!, later!]);
    undo();
    await expect.poll(() => book.targets.ofOpen).toEqual([later]);
  });

  it('says of how many of them it could not', async () => {
    const { app, book, mine } = await twoPortfolios();
    await book.changeAll([mine, 'gone'], 'changed-all', (one) => ({ ...one, group: 'Home' }));
    expect(app.notice).toMatchObject({ kind: 'changed-some', names: ['1', '1'] });
    expect(book.all.map(({ group }) => group)).toEqual(['Home', null]);
  });

  it('reads a client’s days again once another is kept or one is deleted', async () => {
    const { app, book } = await started();
    await app.openFiles([NOVEMBER]);
    const { id } = book.current!;
    const days = () => book.days.ofClients.get(id)?.map(({ date }) => date);
    await book.days.readOfClients([id]);
    expect(days()).toEqual(['2025-11-28']);
    await app.openFiles([AUGUST]);
    await app.kept.flush();
    await book.days.readOfClients([id]);
    expect(days()).toEqual(['2025-11-28', '2026-08-21']);
    const before = book.days.ofClients;
    await book.days.readOfClients([id]);
    expect(book.days.ofClients).toBe(before);
    await book.days.read();
    await book.days.remove(book.days.ofOpen[0]!);
    await book.days.readOfClients([id]);
    expect(days()).toEqual(['2026-08-21']);
  });

  it('marks figures of other lists as out of date, and works them out anew', async () => {
    const { app, book } = await twoPortfolios();
    await app.kept.save([{ kind: 'put-pack', pack: null }]);
    expect(rowsOf(book).map(({ state }) => state)).toEqual(['older', 'older']);
    const again = await started();
    expect(again.book.outdated.map(({ name }) => name)).toEqual(['Mine', 'Other']);
    await again.book.renewFigures();
    expect(rowsOf(again.book).map(({ state, net }) => [state, net])).toEqual([
      ['current', 1440],
      ['current', 200],
    ]);
    expect(again.book.renewing).toBeNull();
    expect(again.app.failure).toBeNull();
    const later = await started();
    expect(later.book.outdated).toEqual([]);
    expect(app.failure).toBeNull();
  });
});
