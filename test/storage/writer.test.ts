import { describe, expect, test, vi } from 'vitest';
import { makeMemoryStore } from '../../src/storage/memory-store.ts';
import type { StorageChange, Store, WriteRefusal } from '../../src/storage/schema.ts';
import { makeWriter, type Outcome, type SavingState, type Writer } from '../../src/storage/writer.ts';
import { makePortfolio } from './sample.ts';
import { makeReport } from './sample-report.ts';

const FULL: WriteRefusal = { kind: 'failure', failure: { code: 'quota', detail: null } };

/** A memory store that notes what is written, and refuses as long as it is told to. */
function makeFaultyStore(): {
  store: Store;
  written: (readonly StorageChange[])[];
  refuseWith: (refusal: WriteRefusal | null) => void;
} {
  const inner = makeMemoryStore('1.0.0');
  const written: (readonly StorageChange[])[] = [];
  let refusal: WriteRefusal | null = null;
  return {
    store: {
      ...inner,
      async write(changes) {
        if (refusal !== null) return { ok: false, error: refusal };
        const result = await inner.write(changes);
        if (result.ok) written.push(changes);
        return result;
      },
    },
    written,
    refuseWith: (next) => {
      refusal = next;
    },
  };
}

const put = (name: string, id = 'a') => ({ kind: 'put-portfolio', portfolio: makePortfolio(id, name) }) as const;

async function readNames(store: Store): Promise<string[]> {
  const contents = await store.readAll();
  return contents.ok ? contents.value.portfolios.map(({ portfolio }) => portfolio.name) : [];
}

test('says saving, and saved only when it is', async () => {
  const { store } = makeFaultyStore();
  const writer = makeWriter(store, []);
  const states: SavingState['kind'][] = [];
  writer.subscribe((state) => states.push(state.kind));
  const saving = writer.save([put('IRA')]);
  expect(states).toEqual(['saved', 'saving']);
  expect(await saving).toEqual({ kind: 'saved' });
  expect(states).toEqual(['saved', 'saving', 'saved']);
});

test('writes action after action, each in one transaction, each from the revision of the one before', async () => {
  const { store, written } = makeFaultyStore();
  const writer = makeWriter(store, []);
  await Promise.all([
    writer.save([put('one')]),
    writer.save([put('two'), put('other', 'b')]),
    writer.save([put('three')]),
  ]);
  expect(written.map((changes) => changes.length)).toEqual([1, 2, 1]);
  expect(await readNames(store)).toEqual(['three', 'other']);
});

test('goes on from the revision that was read', async () => {
  const { store } = makeFaultyStore();
  await makeWriter(store, []).save([put('one')]);
  const contents = await store.readAll();
  if (!contents.ok) throw new Error(contents.error.code);
  expect(
    await makeWriter(store, [{ id: 'a', revision: contents.value.portfolios[0]!.revision }]).save([put('two')]),
  ).toEqual({ kind: 'saved' });
});

const ONE = put('one');
const TWO = put('two');

test('takes a portfolio that was deleted and put back elsewhere for another than the one it knows', async () => {
  const { store } = makeFaultyStore();
  const [here, elsewhere] = [makeWriter(store, []), makeWriter(store, [])];
  const first = makePortfolio('a', 'IRA');
  await here.save([{ kind: 'put-portfolio', portfolio: first, before: null }]);
  await elsewhere.save([{ kind: 'delete-portfolio', id: 'a', before: first }]);
  const back = { ...first, group: 'Smith' };
  await elsewhere.save([{ kind: 'put-portfolio', portfolio: back, before: null }]);
  // nothing of that was heard here, and it was saved as often
  await here.save([{ kind: 'put-portfolio', portfolio: { ...first, name: 'Mine' }, before: first }]);
  const contents = await store.readAll();
  const kept = contents.ok ? contents.value.portfolios.map(({ portfolio }) => portfolio) : [];
  expect(kept.map(({ name, group }) => [name, group])).toEqual([['Mine', 'Smith']]);
});

test.each<[string, (writer: Writer) => Promise<Outcome>]>([
  [
    'in an action of its own',
    (writer) => writer.save([{ kind: 'put-report', id: 'a', of: ONE.portfolio, report: makeReport(1) }]),
  ],
  [
    'in the action that puts it',
    (writer) => writer.save([TWO, { kind: 'put-report', id: 'a', of: TWO.portfolio, report: makeReport(1) }]),
  ],
])('keeps a report with the portfolio as it was last put, %s', async (_what, saveReport) => {
  const { store } = makeFaultyStore();
  const writer = makeWriter(store, []);
  await writer.save([ONE]);
  expect(await saveReport(writer)).toEqual({ kind: 'saved' });
  const one = await store.readPortfolio('a');
  expect(one.ok && one.value?.report).toEqual(makeReport(1));
});

test('a portfolio that was deleted can be put again as a new one', async () => {
  const { store } = makeFaultyStore();
  const writer = makeWriter(store, []);
  await writer.save([put('one')]);
  await writer.save([{ kind: 'delete-portfolio', id: 'a' }]);
  expect(await writer.save([put('again')])).toEqual({ kind: 'saved' });
  expect(await readNames(store)).toEqual(['again']);
});

describe('what cannot be saved', () => {
  test('waits, in its order, until it can', async () => {
    const { store, refuseWith } = makeFaultyStore();
    const writer = makeWriter(store, []);
    refuseWith(FULL);
    expect(await writer.save([put('one')])).toEqual({ kind: 'failed', refusal: FULL });
    expect(await writer.save([put('two', 'b')])).toEqual({ kind: 'failed', refusal: FULL });
    expect(await writer.retry()).toEqual({ kind: 'failed', refusal: FULL });
    refuseWith(null);
    expect(await writer.retry()).toEqual({ kind: 'saved' });
    expect(await readNames(store)).toEqual(['one', 'two']);
  });

  test('is tried again when somebody asks while a try that will fail is on its way', async () => {
    const { store } = makeFaultyStore();
    const tries: ((written: Awaited<ReturnType<Store['write']>>) => void)[] = [];
    const write: Store['write'] = (changes) =>
      tries.length > 0 ? store.write(changes) : new Promise((answer) => tries.push(answer));
    const writer = makeWriter({ ...store, write }, []);
    const first = writer.save([put('one')]);
    await vi.waitFor(() => expect(tries).toHaveLength(1));
    const again = writer.retry();
    tries[0]!({ ok: false, error: FULL });
    expect(await first).toEqual({ kind: 'failed', refusal: FULL });
    expect(await again).toEqual({ kind: 'saved' });
    expect(await readNames(store)).toEqual(['one']);
  });

  test('is saved with the next action that can be', async () => {
    const { store, refuseWith } = makeFaultyStore();
    const writer = makeWriter(store, []);
    refuseWith(FULL);
    await writer.save([put('one')]);
    refuseWith(null);
    expect(await writer.save([put('two', 'b')])).toEqual({ kind: 'saved' });
    expect(await readNames(store)).toEqual(['one', 'two']);
  });

  test('because it was changed elsewhere, is told once and does not hold up the rest', async () => {
    const { store } = makeFaultyStore();
    const writer = makeWriter(store, []);
    await writer.save([put('one')]);
    const basedOn = writer.revisionOf('a')!;
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a', 'elsewhere'), basedOn }]);
    const [late] = await Promise.all([writer.save([put('late')]), writer.save([put('other', 'b')])]);
    expect(late).toMatchObject({ kind: 'conflict', id: 'a', stored: basedOn + 1, mine: { name: 'late' } });
    expect(await readNames(store)).toEqual(['elsewhere', 'other']);
    expect(await writer.save([put('both', 'c')])).toEqual({ kind: 'saved' });
  });

  test('because it was deleted elsewhere, is saved as new when it is saved again', async () => {
    const { store } = makeFaultyStore();
    const writer = makeWriter(store, []);
    await writer.save([put('one')]);
    await store.wipe();
    expect(await writer.save([put('one')])).toMatchObject({ kind: 'conflict', stored: null });
    expect(await writer.save([put('one')])).toEqual({ kind: 'saved' });
  });

  test('because of a fault of ours, is thrown and does not hold up the rest', async () => {
    const { store } = makeFaultyStore();
    const writer = makeWriter(store, []);
    const broken = { ...makePortfolio('a'), name: (() => 'x') as unknown as string };
    await expect(writer.save([{ kind: 'put-portfolio', portfolio: broken }])).rejects.toThrow();
    expect(await writer.save([put('other', 'b')])).toEqual({ kind: 'saved' });
  });
});

test('a listener that saves when it hears "saved" is served', async () => {
  const { store } = makeFaultyStore();
  const writer = makeWriter(store, []);
  let again = true;
  writer.subscribe((state) => {
    if (state.kind !== 'saved' || !again) return;
    again = false;
    void writer.save([put('from the listener', 'b')]);
  });
  await writer.save([put('one')]);
  expect(await writer.flush()).toEqual({ kind: 'saved' });
  expect((await readNames(store)).sort()).toEqual(['from the listener', 'one']);
});

test('stops telling who has stopped listening', async () => {
  const { store } = makeFaultyStore();
  const writer = makeWriter(store, []);
  const states: SavingState[] = [];
  writer.subscribe((state) => states.push(state))();
  await writer.save([put('one')]);
  expect(states).toHaveLength(1);
});
