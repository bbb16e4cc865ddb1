import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNothing, takesAway } from '../../../src/domain/book/merge-facts.ts';
import { isSamePortfolio } from '../../../src/domain/book/operations.ts';
import { settle } from '../../../src/domain/book/settle.ts';
import { EMPTY_OVERLAY } from '../../../src/domain/lists/overlay.ts';
import type { Answer, Portfolio } from '../../../src/domain/model/portfolio.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { isAheadOfCopy, isReadWhole } from '../../../src/storage/sync/plan-merge.ts';
import { makeSyncKey, readSync, writeSync } from '../../../src/storage/sync/sync-file.ts';
import { triesOf } from '../../support/dice.ts';
import { makePortfolio } from '../sample.ts';
import { makeOverlay } from '../sample-overlay.ts';
import { makeSnapshot } from '../sample-snapshot.ts';
import { Device } from './device.ts';

const noteOf = (id: string, text = id) => ({ id, day: isoDate('2026-11-20')!, text, about: 'portfolio' }) as const;
const withNote = (id: string, text?: string) => (portfolio: Portfolio) => ({
  ...portfolio,
  notes: [...portfolio.notes.filter((note) => note.id !== id), noteOf(id, text)],
});
const withoutNotes = (portfolio: Portfolio) => ({ ...portfolio, notes: [] });
const textsOf = (portfolio: Portfolio | null) => portfolio?.notes.map(({ text }) => text).sort();
const rate = (value: number): Answer => ({ kind: 'rate', of: 'EUR' as never, in: 'USD' as never, rate: value });
const withRate = (value: number) => (portfolio: Portfolio) => ({
  ...portfolio,
  answers: [...portfolio.answers.filter(({ kind }) => kind !== 'rate'), rate(value)],
});
const rateOf = (portfolio: Portfolio | null) => portfolio?.answers.find(({ kind }) => kind === 'rate');

/** Two devices that have the same. */
async function pair(clock?: number): Promise<readonly [Device, Device]> {
  const [one, other] = [new Device(), new Device(clock)];
  await one.put(makePortfolio('a'), [makeSnapshot('a')]);
  await other.open(await one.copy());
  return [one, other];
}
/** Both save and open until neither has anything new. */
async function meet(one: Device, other: Device): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await other.open(await one.copy());
    await one.open(await other.copy());
  }
}

describe('a copy opened where nothing is yet', () => {
  it('brings everything, and says what', async () => {
    const [one, other] = [new Device(), new Device()];
    await one.save([{ kind: 'put-overlay', overlay: makeOverlay() }]);
    await one.put(makePortfolio('a'), [makeSnapshot('a')]);
    await one.put(makePortfolio('b', 'Roth'));
    const { told } = await other.open(await one.copy());
    expect(told).toMatchObject({ added: ['IRA', 'Roth'], changed: [], removed: [], apart: [] });
    const [here, there] = [await one.contents(), await other.contents()];
    expect(there.portfolios.map(({ portfolio }) => portfolio)).toEqual(
      here.portfolios.map(({ portfolio }) => portfolio),
    );
    expect(there.snapshots).toEqual(here.snapshots);
    expect(there.overlay).toEqual(here.overlay);
    expect(isNothing((await other.plan(await one.copy())).told)).toBe(true);
  });

  it('is the same through a file', async () => {
    const [one, other] = [new Device(), new Device()];
    await one.put(makePortfolio('a'), [makeSnapshot('a')]);
    const read = await readSync(await writeSync(await one.copy(), await makeSyncKey('passphrase')), 'passphrase');
    if (!read.ok) throw new Error(read.error.kind);
    await other.open(read.value.copy);
    expect(isSamePortfolio((await other.portfolio('a'))!, (await one.portfolio('a'))!)).toBe(true);
    expect(isNothing((await one.plan(await other.copy())).told)).toBe(true);
  });
});

describe('what two devices wrote', () => {
  it('is on both, where it was of different things', async () => {
    const [one, other] = await pair();
    await one.change('a', withNote('one'));
    await other.change('a', withNote('other'));
    await other.change('a', (portfolio) => ({ ...portfolio, targets: [] }));
    await meet(one, other);
    for (const device of [one, other]) {
      const portfolio = await device.portfolio('a');
      expect(textsOf(portfolio)).toEqual(expect.arrayContaining(['one', 'other']));
      expect(portfolio?.targets).toEqual([]);
    }
  });

  it('takes away what the other deleted, and says so before', async () => {
    const [one, other] = await pair();
    await one.change('a', withoutNotes);
    const copy = await one.copy();
    const { told } = await other.plan(copy);
    expect(takesAway(told)).toBe(true);
    expect(told.gone.notes).toBe(2);
    await one.change('a', (portfolio) => ({ ...portfolio, targets: [], lab: { ...portfolio.lab, scenarios: [] } }));
    expect((await other.plan(await one.copy())).told.gone).toMatchObject({ notes: 2, targets: 2, scenarios: 4 });
    await other.open(copy);
    expect(textsOf(await other.portfolio('a'))).toEqual([]);
  });

  it('stays side by side where both wrote one note', async () => {
    const [one, other] = await pair();
    await one.change('a', withNote('n1', 'Mine'));
    await other.change('a', withNote('n1', 'Theirs'));
    await meet(one, other);
    for (const device of [one, other])
      expect(textsOf(await device.portfolio('a'))).toEqual(expect.arrayContaining(['Mine', 'Theirs']));
    expect(await one.names()).toEqual(['IRA']);
  });

  it('stays side by side where one sheet was written down otherwise', async () => {
    const [one, other] = await pair();
    const handedTo = (client: string) => (portfolio: Portfolio) => ({
      ...portfolio,
      handed: portfolio.handed.map((sheet) => (sheet.id === 'h1' ? { ...sheet, client } : sheet)),
    });
    await one.change('a', handedTo('Mine'));
    await other.change('a', handedTo('Theirs'));
    await meet(one, other);
    for (const device of [one, other]) {
      const clients = (await device.portfolio('a'))?.handed.map(({ client }) => client);
      expect(clients).toEqual(expect.arrayContaining(['Mine', 'Theirs', 'Roth']));
    }
    expect(await one.names()).toEqual(['IRA']);
  });

  it('becomes a second portfolio where both cannot hold, the same on both', async () => {
    const [one, other] = await pair();
    await one.change('a', withRate(1.4));
    await other.change('a', withRate(1.2));
    const { told } = await other.open(await one.copy());
    expect(told.apart).toEqual([['IRA', 'IRA (2)']]);
    await meet(one, other);
    for (const device of [one, other]) {
      const all = (await device.contents()).portfolios.map(({ portfolio }) => portfolio);
      expect(all.map(({ name }) => name).sort()).toEqual(['IRA', 'IRA (2)']);
      expect(all.map(rateOf)).toEqual(expect.arrayContaining([rate(1.4), rate(1.2)]));
      expect(all.find(({ name }) => name === 'IRA (2)')?.group).toBe(null);
    }
    expect((await one.contents()).portfolios.map(({ portfolio }) => portfolio.id).sort()).toEqual(
      (await other.contents()).portfolios.map(({ portfolio }) => portfolio.id).sort(),
    );
  });

  it('becomes one where both come to it alone, and stays deleted when it is deleted', async () => {
    const [one, other] = await pair();
    await one.change('a', withRate(1.4));
    await other.change('a', withRate(1.2));
    const [mine, theirs] = [await one.copy(), await other.copy()];
    await one.open(theirs);
    await other.open(mine);
    await meet(one, other);
    expect(await one.names()).toEqual(['IRA', 'IRA (2)']);
    const second = (await one.contents()).portfolios.find(({ portfolio }) => portfolio.name === 'IRA (2)')!.portfolio
      .id;
    await one.delete(second);
    await meet(one, other);
    expect(await other.names()).toEqual(['IRA']);
    expect(isNothing((await other.plan(theirs)).told)).toBe(true);
  });

  it.each([0, Date.parse('2040-01-01')])('needs no clock that is right (%s)', async (clock) => {
    const [one, other] = await pair(clock);
    await other.change('a', withNote('n1', 'Second'));
    await one.open(await other.copy());
    await one.change('a', withNote('n1', 'Third'));
    await meet(one, other);
    for (const device of [one, other])
      expect(textsOf(await device.portfolio('a'))).toEqual(['Second', 'Sold the house', 'Third'].slice(1));
  });
});

describe('a portfolio that one device deleted', () => {
  it('goes on the other, which says so before', async () => {
    const [one, other] = await pair();
    await one.delete('a');
    const { told } = await other.open(await one.copy());
    expect(told.removed).toEqual(['IRA']);
    expect(await other.names()).toEqual([]);
    expect((await other.contents()).snapshots).toEqual([]);
  });

  it('stays whole where the other has changed it', async () => {
    const [one, other] = await pair();
    await one.delete('a');
    await other.change('a', withNote('since'));
    const before = await other.portfolio('a');
    await meet(one, other);
    for (const device of [one, other]) expect(isSamePortfolio((await device.portfolio('a'))!, before!)).toBe(true);
    expect((await one.contents()).snapshots).toHaveLength(1);
  });

  it('comes back from a device that was off for a year only where it was changed there', async () => {
    const [one, other] = await pair();
    await one.put(makePortfolio('b', 'Roth'));
    await other.open(await one.copy());
    await other.change('b', withNote('a year ago'));
    await one.delete('a');
    await one.delete('b');
    await meet(one, other);
    expect(await one.names()).toEqual(['Roth']);
    expect(await other.names()).toEqual(['Roth']);
  });
});

describe('what the browser removed', () => {
  it('is not deleted on other devices, and comes back from them', async () => {
    const [one, other] = await pair();
    await one.put(makePortfolio('b', 'Roth'));
    await meet(one, other);
    // seen and missed no longer: everything is as if written here anew
    await one.delete('a');
    await one.save([{ kind: 'forget-missing', records: [{ store: 'portfolios', id: 'a' }] }]);
    const { told } = await other.plan(await one.copy());
    expect(told.removed).toEqual([]);
    await one.open(await other.copy());
    expect(await one.names()).toEqual(['IRA', 'Roth']);
  });

  it('is not told as deleted while it can’t be read', async () => {
    const device = new Device();
    const contents = await device.contents();
    const failure = { code: 'unreadable-record', detail: null } as const;
    const damaged = (store: 'portfolios' | 'cards') => [
      { how: 'missing', store, id: 'a', failure, raw: null } as const,
    ];
    expect(isReadWhole(contents)).toBe(true);
    expect(isReadWhole({ damaged: damaged('portfolios') })).toBe(false);
    expect(isReadWhole({ damaged: damaged('cards') })).toBe(true);
  });
});

describe('one Undo', () => {
  it('takes the merge back, and no more; the next copy brings it again', async () => {
    const [one, other] = await pair();
    await one.put(makePortfolio('b', 'Roth'));
    await one.change('a', withoutNotes);
    await one.save([{ kind: 'put-overlay', overlay: makeOverlay() }]);
    await other.change('a', withRate(1.3));
    const before = await other.contents();
    const copy = await one.copy();
    const plan = await other.open(copy);
    await other.change('a', withNote('since'));
    await other.undo(plan);
    const after = await other.contents();
    expect(after.overlay).toEqual(EMPTY_OVERLAY);
    expect(await other.names()).toEqual(['IRA']);
    const was = before.portfolios[0]!.portfolio;
    expect(isSamePortfolio(after.portfolios[0]!.portfolio, withNote('since')(was))).toBe(true);
    // nobody takes it as deleted
    expect((await one.plan(await other.copy())).told.removed).toEqual([]);
    await other.open(copy);
    expect(await other.names()).toEqual(['IRA', 'Roth']);
  });
});

describe('what came since the last copy', () => {
  it('is known, and what another copy holds already is not', async () => {
    const [one, other] = await pair();
    const isAhead = async (device: Device) => isAheadOfCopy(await device.contents(), (await device.kept())!);
    expect([await isAhead(one), await isAhead(other)]).toEqual([false, false]);
    await one.change('a', withNote('new'));
    expect(await isAhead(one)).toBe(true);
    const copy = await one.copy();
    expect(await isAhead(one)).toBe(false);
    await other.change('a', withoutNotes);
    expect(await isAhead(other)).toBe(true);
    await other.open(copy);
    // the copy that was opened has not what was deleted here
    expect(await isAhead(other)).toBe(true);
    await one.open(await other.copy());
    expect([await isAhead(one), await isAhead(other)]).toEqual([false, false]);
  });
});

describe('a copy that was put back to an earlier one', () => {
  it('is told, and what is here stays', async () => {
    const [one, other] = await pair();
    const old = await one.copy();
    await one.change('a', withNote('new'));
    await other.open(await one.copy());
    const plan = await other.plan(old);
    expect(plan.isPutBack).toBe(true);
    expect(isNothing(plan.told)).toBe(true);
    expect((await other.plan(await one.copy())).isPutBack).toBe(false);
    // one that has what was deleted since is older, too
    const whole = await one.copy();
    await one.change('a', withoutNotes);
    await other.open(await one.copy());
    expect((await other.plan(whole)).isPutBack).toBe(true);
  });
});

describe('a device that was put back to an earlier day', () => {
  it('loses nothing of what it wrote since', async () => {
    const [one, other] = await pair();
    const backThen = await one.contents();
    const keptThen = await one.kept();
    await one.change('a', withNote('before'));
    await other.open(await one.copy());
    // the profile of that day, on a new page
    const again = new Device();
    await again.put(backThen.portfolios[0]!.portfolio, backThen.snapshots);
    await again.save([{ kind: 'put-sync', sync: keptThen }]);
    await again.change('a', withNote('after'));
    await meet(again, other);
    for (const device of [again, other])
      expect(textsOf(await device.portfolio('a'))).toEqual(expect.arrayContaining(['before', 'after']));
  });
});

/* Random histories of three devices with whole portfolios, as the app would do them. */
describe('three devices', () => {
  const step = fc.record({
    device: fc.nat(2),
    what: fc.constantFrom('note', 'rate', 'name', 'lens', 'drop', 'delete', 'new', 'open', 'open', 'open'),
    other: fc.nat(2),
    count: fc.nat(3),
  });

  it('come to the same, and no note is lost that nobody deleted in its sight', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), fc.nat(4e12), async (steps, clock) => {
        const devices = [new Device(), new Device(clock), new Device(0)];
        await devices[0]!.put(makePortfolio('a'));
        for (const device of devices.slice(1)) await device.open(await devices[0]!.copy());
        const told = new Set<string>();
        for (const [at, { device, what, other, count }] of steps.entries()) {
          const one = devices[device]!;
          const id = count === 0 ? 'b' : 'a';
          const portfolio = await one.portfolio(id);
          if (what === 'open') await one.open(await devices[other]!.copy());
          else if (what === 'new' && portfolio === null) await one.put(makePortfolio(id, `P${count}`));
          else if (portfolio === null) continue;
          else if (what === 'delete') {
            for (const note of portfolio.notes) told.delete(note.text);
            await one.delete(id);
          } else if (what === 'note') {
            told.add(`text ${at}`);
            await one.change(id, withNote(`n${at}`, `text ${at}`));
          } else if (what === 'rate') await one.change(id, withRate(1 + at));
          else if (what === 'name') await one.change(id, (old) => ({ ...old, name: `Name ${at}` }));
          else if (what === 'lens')
            await one.change(id, (old) => ({
              ...old,
              settings: { ...old.settings, lens: at % 2 === 0 ? 'mega-cap-it' : 'tech-all-sizes' },
            }));
          else await one.change(id, (old) => ({ ...old, targets: [] }));
        }
        for (let round = 0; round < 3; round += 1)
          for (const one of devices) for (const other of devices) if (one !== other) await one.open(await other.copy());
        const all = await Promise.all(devices.map((device) => device.contents()));
        const [first, ...others] = all.map(({ portfolios }) => portfolios.map(({ portfolio }) => portfolio));
        const texts = first!.flatMap(({ notes }) => notes.map(({ text }) => text));
        for (const text of told) expect(texts).toContain(text);
        for (const portfolios of others) {
          expect(portfolios.map(({ id }) => id)).toEqual(first!.map(({ id }) => id));
          portfolios.forEach((portfolio, at) => expect(isSamePortfolio(portfolio, first![at]!)).toBe(true));
        }
        for (const one of first!) expect(one.files.length).toBeGreaterThan(0);
      }),
      { numRuns: triesOf(40) },
    );
  });
});

describe('settling', () => {
  it('leaves one version of each thing as it is', async () => {
    const [one] = await pair();
    const { scopes } = await one.copy();
    const { things, apart, outdone } = settle(scopes);
    expect([...things.keys()]).toEqual(['a']);
    expect([apart, outdone]).toEqual([[], []]);
  });
});

describe('what somebody else is given', () => {
  async function given() {
    const [one, other] = [new Device(), new Device()];
    await one.save([{ kind: 'put-overlay', overlay: makeOverlay() }]);
    await one.put(makePortfolio('a'), [makeSnapshot('a')]);
    await one.put(makePortfolio('b', 'Roth'));
    await other.put(makePortfolio('c', 'Theirs'));
    return { one, other };
  }

  it('merges both ways, and nothing but that', async () => {
    const { one, other } = await given();
    const { told } = await other.open(await one.share(['a'], 'change'));
    expect(told).toMatchObject({ added: ['IRA'], changed: [], removed: [], lists: [] });
    expect(await other.names()).toEqual(['IRA', 'Theirs']);
    expect((await other.contents()).overlay.lists).toEqual([]);
    await other.change('a', (portfolio) => ({ ...portfolio, name: 'Ours' }));
    await one.put(makePortfolio('a'), [makeSnapshot('a', '2026-08-18')]);
    await one.open(await other.share(['a'], 'change', 'Ben'));
    expect(await one.names()).toEqual(['Ours', 'Roth']);
    await other.open(await one.share(['a'], 'change'));
    expect((await other.contents()).snapshots.map(({ date }) => date).sort()).toEqual(
      (await one.contents()).snapshots.map(({ date }) => date).sort(),
    );
    expect(isNothing((await one.plan(await other.share(['a'], 'change', 'Ben'))).told)).toBe(true);
  });

  it('leaves the last copy of everything what it was', async () => {
    const { one, other } = await given();
    const whole = await one.copy();
    const { last } = (await one.kept())!;
    await one.open(await other.share(['c'], 'change', 'Ben'));
    expect((await one.kept())?.last).toEqual(last);
    expect(isAheadOfCopy(await one.contents(), (await one.kept())!)).toBe(true);
    const own = new Device();
    await own.open(whole);
    await own.open(await one.copy());
    expect(await own.names()).toEqual(['IRA', 'Roth', 'Theirs']);
  });

  it('to look has no notes, days, sheets or marks', async () => {
    const { one } = await given();
    await one.change('a', withNote('call'));
    const { content, scopes } = await one.share(['a'], 'look');
    expect(content.portfolios).toMatchObject([{ id: 'a', notes: [], handed: [] }]);
    expect([content.snapshots, content.histories, content.overlay.lists, scopes.size]).toEqual([[], [], [], 0]);
  });
});
