import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { BookState } from '../../src/app/book-state.svelte.ts';
import { newDatabase, startApp } from '../support/make-app.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { whenStill } from '../support/when-still.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { editTheme } from '../../src/domain/model/own-themes.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { labOf } from '../../src/app/lab-state.svelte.ts';
import { loadRules } from '../../src/app/rules-file.ts';
import { chooseMember } from '../../src/screens/verdict/choose-definition.ts';

/* Two tabs of one browser: nothing that one told as kept is lost by what the other does. */

const reference = tinyReference();
const sheet = (account: string, value: number) =>
  `Symbol,Name,Account,Value (USD)\nNVDA,NVIDIA Corp,${account},${value}\n`;
const tabs: Tab[] = [];
/* Until the news have come to the other tab and it has followed. */
const whenHeard = async () => {
  do
    await whenStill(() =>
      tabs.map(({ app }) => [
        app.saved,
        app.isStale,
        app.notice?.kind,
        app.portfolio?.name,
        app.portfolio?.answers,
        valuesIn({ app }),
      ]),
    );
  while (tabs.some(({ app }) => app.saved === 'saving'));
};
// what a tab loads when something happens comes from the disk the first time
beforeAll(() => Promise.all(['follow-tabs', 'undoing', 'edits'].map((part) => import(`../../src/app/${part}.ts`))));

interface Tab {
  readonly app: AppState;
  readonly book: BookState;
}

let database = '';
beforeEach(() => {
  tabs.length = 0;
  database = newDatabase();
});

async function openTab(): Promise<Tab> {
  const app = await startApp(reference, database);
  const tab = { app, book: new BookState(app) };
  tabs.push(tab);
  return tab;
}

const valuesIn = ({ app }: Pick<Tab, 'app'>) =>
  app.portfolio?.files.flatMap(({ holdings }) => holdingsIn(holdings).map(({ value }) => value)) ?? [];
const storedValues = async () => valuesIn(await openTab());

describe('two tabs', () => {
  test('add a file each at the same time: both are kept, and both tabs show both', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    await Promise.all([one.app.pasteText(sheet('B', 200)), two.app.pasteText(sheet('C', 300))]);
    await whenHeard();
    expect((await storedValues()).sort()).toEqual([100, 200, 300]);
    for (const tab of [one, two]) {
      expect(valuesIn(tab).sort()).toEqual([100, 200, 300]);
      expect(tab.app.report?.totals.net).toBe(600);
      expect(tab.app.saved).toBe('saved');
    }
  });

  test.each([0, 1, 2, 3, 5, 8, 12, 20, 30])(
    'a file that is added %i ms before or after an Undo is pressed stays, and so does the Undo',
    async (wait) => {
      const later = (act: () => unknown) => new Promise((done) => setTimeout(() => done(act()), wait));
      for (const isUndoneFirst of [true, false]) {
        database = `${database}-again`;
        const tab = await openTab();
        await tab.app.pasteText(sheet('A', 100));
        await tab.app.pasteText(sheet('B', 200));
        const { undo } = tab.app.notice!;
        const add = () => tab.app.pasteText(sheet('C', 300));
        const [first, second] = isUndoneFirst ? [undo, add] : [add, undo];
        await Promise.all([first(), later(second)]);
        await whenHeard();
        expect((await storedValues()).sort()).toEqual([100, 300]);
        expect(valuesIn(tab).sort()).toEqual([100, 300]);
      }
    },
  );
  test('an Undo takes back what its own tab added, and leaves the other’s file and name', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    await one.app.pasteText(sheet('B', 200));
    const { notice } = one.app;
    const two = await openTab();
    await two.app.pasteText(sheet('C', 300));
    await two.book.rename(two.app.portfolio!.id, 'Ours');
    await whenHeard();
    expect(one.app.notice).toBe(notice);
    one.app.notice!.undo();
    await whenHeard();
    expect((await storedValues()).sort()).toEqual([100, 300]);
    expect([one.app.portfolio?.name, two.app.portfolio?.name]).toEqual(['Ours', 'Ours']);
    expect(valuesIn(two).sort()).toEqual([100, 300]);
  });

  test('the Undo of a portfolio’s first file is no longer offered once another tab has changed it', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    await two.book.rename(two.app.portfolio!.id, 'Ours');
    await whenHeard();
    expect(one.app.notice).toBeNull();
    expect(await storedValues()).toEqual([100]);
  });

  test('a file for a new portfolio goes into that one, whatever another tab saves meanwhile', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    await one.book.startNew();
    await two.app.pasteText(sheet('C', 300));
    await whenHeard();
    expect(one.app.portfolio).toBeNull();
    await one.app.pasteText(sheet('B', 200));
    await whenHeard();
    expect(valuesIn(one)).toEqual([200]);
    expect(valuesIn(two).sort()).toEqual([100, 300]);
    expect(one.book.all).toHaveLength(2);
  });

  test('two names at once are both kept, and both tabs say so', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    const { id } = one.app.portfolio!;
    await Promise.all([one.book.rename(id, 'Mine'), two.book.rename(id, 'Theirs')]);
    await whenHeard();
    expect([one.app.notice?.kind, two.app.notice?.kind]).toEqual(['both-kept', 'both-kept']);
    const names = (await openTab()).book.all.map(({ name }) => name);
    expect(names.sort()).toEqual(['Mine', 'Theirs']);
  });

  test('a name that waited for the part that writes is kept beside the other tab’s, and said', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const part = '../../src/storage/writer.ts';
    vi.doMock(part, () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const late = await openTab();
    const { id } = one.app.portfolio!;
    await late.book.rename(id, 'Mine');
    expect(late.app.failure?.code).toBe('part-missing');
    await one.book.rename(id, 'Theirs');
    vi.doUnmock(part);
    await late.app.retry();
    await vi.waitFor(() => expect(late.app.notice?.kind).toBe('both-kept'), { timeout: 5000 });
    const names = (await openTab()).book.all.map(({ name }) => name);
    expect(names.sort()).toEqual(['Mine', 'Theirs']);
  });

  test('a portfolio that another tab has just changed is not deleted unseen', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    const { id } = one.app.portfolio!;
    await Promise.all([two.app.pasteText(sheet('B', 200)), one.book.remove(id)]);
    await whenHeard();
    const kept = await storedValues();
    // whoever was first: either it was deleted before the file came, which then stands for itself, or it stays with the file
    expect(kept).toContain(200);
  });

  test('a portfolio that the other tab deleted, put back and added to keeps what was added, whatever is done here then', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    await two.app.open.say(({ sayStandIn }, open) => sayStandIn(open, 'AVUV', 'VBR'));
    await whenHeard();
    await two.app.removeFile(two.app.portfolio!.files[0]!.name);
    await whenHeard();
    two.app.notice!.undo();
    await whenHeard();
    await two.app.pasteText(sheet('B', 200));
    await whenHeard();
    await one.book.rename(two.app.portfolio!.id, 'Ours');
    await whenHeard();
    expect((await storedValues()).sort()).toEqual([100, 200]);
    expect([two.app.portfolio?.name, ...valuesIn(two)]).toEqual(['Ours', 100, 200]);
  });

  test('the Undo of a merger gives back what was merged, and leaves what the other tab added since', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const other = one.app.portfolio!.id;
    await one.book.startNew();
    await one.app.pasteText(sheet('B', 200));
    const into = one.app.portfolio!.id;
    const two = await openTab();
    await one.book.merge(into, other);
    await whenHeard();
    await two.app.pasteText(sheet('C', 300));
    await whenHeard();
    expect(valuesIn(one).sort()).toEqual([100, 200, 300]);
    one.app.notice!.undo();
    await whenHeard();
    for (const tab of [one, two]) expect(valuesIn(tab).sort()).toEqual([200, 300]);
    expect((await storedValues()).sort()).toEqual([200, 300]);
    await vi.waitFor(() => expect(one.book.all.map(({ archived }) => archived)).toEqual([false, false]));
  });

  test('an Undo leaves of the day what the other tab added to it', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    await one.app.pasteText(sheet('B', 200));
    const two = await openTab();
    await two.app.pasteText(sheet('C', 300));
    await whenHeard();
    one.app.notice!.undo();
    await whenHeard();
    const last = await openTab();
    await vi.waitFor(async () => {
      await last.book.days.read();
      expect(last.book.days.ofOpen.map(({ net }) => net)).toEqual([400]);
    });
  });

  test('a file that is removed in one tab while the other answers about it: both hold', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    await one.app.pasteText(sheet('B', 200));
    const two = await openTab();
    await Promise.all([
      one.app.removeFile(one.app.portfolio!.files[0]!.name),
      two.app.open.say(({ sayStandIn }, open) => sayStandIn(open, 'AVUV', 'VBR')),
    ]);
    await whenHeard();
    const { app } = await openTab();
    expect([app.portfolio?.files.length, app.portfolio?.answers.length]).toEqual([1, 1]);
  });

  test('the Undo of an answer takes back that one, and is gone once another tab has answered the same', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    const about = { symbol: 'OWC7', name: null };
    const chosen = (tab: Tab) =>
      tab.app.portfolio?.answers.map((answer) => answer.kind === 'identity' && answer.choice?.kind);
    await one.app.edit((edits) => edits.answer([{ about, choice: { kind: 'cash' } }]));
    await two.app.open.say(({ sayStandIn }, open) => sayStandIn(open, 'AVUV', 'VBR'));
    await whenHeard();
    expect(one.app.notice?.kind).toBe('answered');
    one.app.notice!.undo();
    await whenHeard();
    expect(chosen(two)).toEqual([false]);

    await one.app.edit((edits) => edits.answer([{ about, choice: { kind: 'cash' } }]));
    await whenHeard();
    await two.app.edit((edits) => edits.answer([{ about, choice: { kind: 'fund', symbol: 'SPY' } }]));
    await whenHeard();
    expect(one.app.notice).toBeNull();
    expect(chosen(one)).toEqual([false, 'fund']);
  });

  describe('rules of the user’s own', () => {
    const own = ({ app }: Tab) => app.portfolio!.settings;
    const ownOf = async () => own(await openTab());
    const member = ({ app }: Tab, id: string) => chooseMember(app, app.report!, issuerId(id), true);
    const theme = ({ app }: Tab, id: string, isMember: boolean) =>
      app.open.choose({ themeEdits: editTheme(app.portfolio!.settings.themeEdits, 'biotech', issuerId(id), isMember) });
    /* Two tabs, of which neither hears what the other writes. */
    async function deafTabs(): Promise<readonly [Tab, Tab]> {
      const one = await openTab();
      await one.app.pasteText(sheet('A', 100));
      await one.app.open.choose({ lens: 'custom', customMembers: [issuerId('NVDA')] });
      const two = await openTab();
      vi.stubGlobal('BroadcastChannel', undefined);
      const deaf = [await openTab(), await openTab()] as const;
      vi.unstubAllGlobals();
      expect([one, two].map(valuesIn)).toEqual([[100], [100]]);
      return deaf;
    }

    test('a company, a company of a theme, a target and a scenario that each adds are all kept, one after the other', async () => {
      const [one, two] = await deafTabs();
      const begun = two.book.targets.ofOpen;
      await member(one, 'AAPL');
      await theme(one, 'XOM', true);
      await one.book.targets.set([{ key: 'lens', low: null, high: 0.3 }]);
      labOf(one.app).addScenario(null, 'Mine');
      await one.app.kept.flush();
      await member(two, 'MSFT');
      await theme(two, 'JPM', true);
      await two.book.targets.set([{ key: 'small-caps', low: 0.1, high: null }], begun);
      labOf(two.app).addScenario(null, 'Theirs');
      await two.app.kept.flush();
      const last = await openTab();
      expect(own(last).customMembers).toEqual(['NVDA', 'AAPL', 'MSFT']);
      expect(own(last).themeEdits).toEqual({ biotech: { added: ['XOM', 'JPM'], removed: [] } });
      expect(last.book.targets.ofOpen.map(({ key }) => key)).toEqual(['lens', 'small-caps']);
      expect(last.app.portfolio!.lab.scenarios.map(({ name }) => name)).toEqual(['Mine', 'Theirs']);
      expect(last.book.all).toHaveLength(1);
    });

    test('a file of rules loaded in one leaves what the other added, and its Undo, too', async () => {
      const [one, two] = await deafTabs();
      await member(one, 'AAPL');
      const customMembers = [issuerId('NVDA'), issuerId('SPY')];
      await loadRules(two.app, 'rules.json', { lens: { lens: 'custom', customMembers } }, ['lens']);
      expect((await ownOf()).customMembers).toEqual(['NVDA', 'AAPL', 'SPY']);
      two.app.notice!.undo();
      await vi.waitFor(async () => expect((await ownOf()).customMembers).toEqual(['NVDA', 'AAPL']));
    });

    test('cutoffs that both change are both kept, and that is told', async () => {
      const [one, two] = await deafTabs();
      const { customCutoffs } = own(one);
      await one.app.open.choose({ customCutoffs: { ...customCutoffs, mega: 3e11 } });
      await two.app.open.choose({ customCutoffs: { ...customCutoffs, mega: 4e11 } });
      await vi.waitFor(() => expect(two.app.notice?.kind).toBe('both-kept'));
      const last = await openTab();
      const megas: number[] = [];
      for (const { id } of last.book.all) {
        await last.book.switchTo(id);
        megas.push(own(last).customCutoffs.mega);
      }
      expect(megas.sort()).toEqual([3e11, 4e11]);
    });

    test('a company added before the figures of the one before have come takes nothing away', async () => {
      const [tab] = await deafTabs();
      const stale = tab.app.report!;
      const add = (id: string) => chooseMember(tab.app, stale, issuerId(id), true);
      await Promise.all([add('AAPL'), add('MSFT')]);
      expect((await ownOf()).customMembers).toEqual(['NVDA', 'AAPL', 'MSFT']);
    });
  });

  test('settings that two tabs choose in the same moment are both kept', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    await Promise.all([one.app.kept.set({ theme: 'dark' }), two.app.kept.set({ shortcuts: false })]);
    await whenHeard();
    const { settings } = (await openTab()).app.kept;
    expect([settings.theme, settings.shortcuts]).toEqual(['dark', false]);
    for (const { app } of [one, two]) expect([app.theme, app.kept.settings.shortcuts]).toEqual(['dark', false]);
  });

  test('a setting that one tab chose stays when the other chooses another', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    await one.app.kept.set({ theme: 'dark' });
    await whenHeard();
    await two.app.kept.set({ shortcuts: false });
    await two.app.pasteText(sheet('B', 200));
    await whenHeard();
    const { app } = await openTab();
    expect([app.theme, app.kept.settings.shortcuts]).toEqual(['dark', false]);
    expect(one.app.kept.settings.shortcuts).toBe(false);
  });

  test('what is kept as a report belongs to what is kept as a portfolio', async () => {
    const one = await openTab();
    await one.app.pasteText(sheet('A', 100));
    const two = await openTab();
    await Promise.all([one.app.pasteText(sheet('B', 200)), two.app.open.choose({ lens: 'magnificent-seven' })]);
    await whenHeard();
    const { app } = await openTab();
    expect(app.report?.totals.net).toBe(300);
    expect(app.report?.settings.lens).toBe('magnificent-seven');
    expect(app.portfolio?.settings.lens).toBe('magnificent-seven');
  });
});
