import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { BASES, type Portfolio } from '../../../src/domain/model/portfolio.ts';
import type { Holding } from '../../../src/domain/model/holding.ts';
import { currency, isoDate, lineNumber } from '../../../src/domain/model/units.ts';
import type { BackupContent } from '../../../src/storage/backup/backup.ts';
import { contentOf, readBackup, writeBackup } from '../../../src/storage/backup/backup-file.ts';
import { planRestore } from '../../../src/storage/backup/plan-restore.ts';
import { makeMemoryStore } from '../../../src/storage/memory-store.ts';
import type { Contents, Store } from '../../../src/storage/schema.ts';
import { makeWriter } from '../../../src/storage/writer.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { makePortfolio } from '../sample.ts';
import { CONTENT, NOTHING } from '../sample-backup.ts';
import { makeSnapshot } from '../sample-snapshot.ts';
import { holdingsIn, makeHoldingRows } from '../../../src/domain/rows/holding-rows.ts';
import { triesOf } from '../../support/dice.ts';

const MADE = isoDate('2026-11-20')!;
let ids = 0;
const newId = () => `new-${(ids += 1)}`;

const write = (passphrase: string | null = null, content = CONTENT) =>
  writeBackup(content, { made: MADE, app: '1.0.0', passphrase });

async function readAll(store: Store): Promise<Contents> {
  const read = await store.readAll();
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** A store with these contents, as a restore into an empty one leaves it. */
async function restored(content: BackupContent): Promise<Store> {
  const store = makeMemoryStore('1.0.0');
  const saved = await makeWriter(store, []).save(planRestore(NOTHING, content, 'merge', newId).edits);
  expect(saved).toEqual({ kind: 'saved' });
  return store;
}

describe('a backup', () => {
  it.each([null, 'correct horse battery'])(
    'gives back all that it was made of (passphrase: %s)',
    async (passphrase) => {
      const text = await write(passphrase);
      expect(await readBackup(text, passphrase)).toEqual({
        ok: true,
        value: { made: MADE, app: '1.0.0', content: CONTENT },
      });
      expect(text.includes('AAPL')).toBe(passphrase === null);
    },
  );

  it('asks for the passphrase, and says when it is another one', async () => {
    const text = await write('first');
    expect(await readBackup(text, null)).toEqual({ ok: false, error: { kind: 'needs-passphrase' } });
    expect(await readBackup(text, 'second')).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
  });

  it.each([
    '[]',
    '5',
    'null',
    'true',
    '"topheavy-backup/1"',
    '{}',
    '[{"schema":"topheavy-backup/1"}]',
    '{"schema":1}',
    '',
  ])('is no other JSON: %s', async (text) => {
    expect(await readBackup(text, null)).toEqual({ ok: false, error: { kind: 'other-file' } });
  });

  it('is refused when it was cut off anywhere, is of another kind, or newer', async () => {
    const text = await write();
    for (const part of [0.1, 0.5, 0.99]) {
      const cut = text.slice(0, text.length * part);
      expect(await readBackup(cut, null)).toEqual({ ok: false, error: { kind: 'damaged' } });
    }
    expect(await readBackup('Symbol,Value\nAAPL,1\n', null)).toEqual({ ok: false, error: { kind: 'other-file' } });
    expect(await readBackup('{"schema":"topheavy-answers/1"}', null)).toEqual({
      ok: false,
      error: { kind: 'other-file' },
    });
    expect(await readBackup('{"schema":"topheavy-backup/2","else":1}', null)).toEqual({
      ok: false,
      error: { kind: 'newer' },
    });
  });

  it('is refused when any letter of it is another', async () => {
    const text = await write();
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('0', '7', 'x', '"', '}'), async (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        const read = await readBackup(changed, null);
        // white space between its parts means nothing
        const isHarmless = changed === text || JSON.stringify(tryJson(changed)) === JSON.stringify(JSON.parse(text));
        expect(read.ok).toBe(isHarmless);
      }),
      { numRuns: triesOf(300) },
    );
  });

  it('is refused whole when its checksum is right and one part is not as it should be', async () => {
    const odd = { ...CONTENT, snapshots: [makeSnapshot('elsewhere')] };
    expect(await readBackup(await write(null, odd), null)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    const doubled = { ...CONTENT, portfolios: [makePortfolio('a'), makePortfolio('a')] };
    expect(await readBackup(await write(null, doubled), null)).toMatchObject({ error: { kind: 'unreadable' } });
  });

  it.each(['value', 'quantity', 'price'] as const)('is refused when a %s in it cannot be', async (field) => {
    const portfolio = makePortfolio('a');
    const [file] = portfolio.files;
    const holdings = makeHoldingRows(
      holdingsIn(file!.holdings).map((one, at) => (at === 0 ? { ...one, [field]: 1e308 } : one)),
    );
    const odd = { ...CONTENT, snapshots: [], portfolios: [{ ...portfolio, files: [{ ...file!, holdings }] }] };
    const read = await readBackup(await write(null, odd), null);
    expect(read).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    expect(JSON.stringify(read)).toContain('more than all the money there is');
  });

  const huge = 1e308;
  const one = makePortfolio('a');
  const withRow = (row: Partial<Holding>): Partial<BackupContent> => ({
    portfolios: [
      {
        ...one,
        files: one.files.map((file) => ({
          ...file,
          holdings: makeHoldingRows(holdingsIn(file.holdings).map((was) => ({ ...was, ...row }))),
        })),
      },
    ],
  });
  const { overlay } = CONTENT;
  it.each<[string, Partial<BackupContent>]>([
    ['a cost', withRow({ cost: { value: huge, since: null } })],
    ['a value in another currency', withRow({ inBase: { value: -huge, currency: currency('EUR')!, from: 'column' } })],
    [
      'a correction',
      {
        portfolios: [
          { ...one, corrections: [{ kind: 'set', file: 'ab', line: lineNumber(2), fields: { value: huge } }] },
        ],
      },
    ],
    ['a target', { portfolios: [{ ...one, targets: [{ key: 'lens', low: null, high: huge }] }] }],
    ['a day that was kept', { snapshots: [{ ...makeSnapshot('a'), net: huge }] }],
    ['a cap', { overlay: { ...overlay, market: { ...overlay.market!, caps: { NVDA: huge } } } }],
  ])('is refused when %s in it cannot be', async (_what, part) => {
    const content = { ...CONTENT, portfolios: [one], snapshots: [], histories: [] };
    expect(await readBackup(await write(null, content), null)).toMatchObject({ ok: true });
    const read = await readBackup(await write(null, { ...content, ...part }), null);
    expect(read).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    expect(JSON.stringify(read)).toContain('more than all the money there is');
  });

  it('never throws, whatever the text is', async () => {
    const deep = `{"schema":"topheavy-backup/1","made":"2026-11-20","app":"1","sha256":"","content":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect((await readBackup(deep, null)).ok).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect((await readBackup(text, 'x')).ok).toBe(false);
      }),
    );
  });
});

describe('a restore', () => {
  it('into an empty place brings all of it back', async () => {
    const read = await readAll(await restored(CONTENT));
    expect(contentOf(read)).toEqual({
      ...CONTENT,
      snapshots: [...CONTENT.snapshots].sort((a, b) => (a.date < b.date ? -1 : 1)),
    });
  });

  it('does nothing a second time, and says so', async () => {
    const here = await readAll(await restored(CONTENT));
    const plan = planRestore(here, CONTENT, 'merge', newId);
    expect(plan.edits).toEqual([]);
    expect(plan.told).toMatchObject({ added: [], replaced: [], same: ['IRA', 'Roth'], settings: false });
  });

  it('as new leaves everything that is here as it is', async () => {
    const store = await restored(CONTENT);
    const here = await readAll(store);
    const other = { ...CONTENT, portfolios: [{ ...makePortfolio('a'), settings: { ...makePortfolio('a').settings } }] };
    const plan = planRestore(here, { ...other, snapshots: [makeSnapshot('a')] }, 'add', newId);
    expect(plan.told).toMatchObject({ added: ['IRA (2)'], replaced: [], untouched: ['IRA', 'Roth'] });
    await makeWriter(
      store,
      here.portfolios.map(({ portfolio, revision }) => ({ id: portfolio.id, revision })),
    ).save(plan.edits);
    const after = await readAll(store);
    expect(after.portfolios).toHaveLength(3);
    for (const one of here.portfolios) expect(after.portfolios).toContainEqual(one);
    const [added] = after.portfolios.filter(({ portfolio }) => portfolio.name === 'IRA (2)');
    expect(after.snapshots.filter(({ portfolio }) => portfolio === added?.portfolio.id)).toHaveLength(1);
    expect(after.settings.theme).toBe(here.settings.theme);
  });

  it('merged says which portfolio becomes as the file has it', async () => {
    const here = await readAll(await restored(CONTENT));
    const file = { ...CONTENT, portfolios: [makePortfolio('a', 'Renamed'), makePortfolio('c', 'New')], snapshots: [] };
    const { told } = planRestore(here, file, 'merge', newId);
    expect(told).toMatchObject({ added: ['New'], replaced: ['Renamed'], same: [], untouched: ['Roth'] });
  });
});

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

describe('backup, wipe, restore', () => {
  const symbols = ['NVDA', 'GOOG', 'TSM', 'WWW', 'SPY', 'VOO', 'IWM', 'HALF', 'BND', 'NOPE', 'ÄÖ', '000123', "'"];
  const row = fc.record({
    symbol: fc.constantFrom(...symbols),
    name: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 })),
    value: fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => cents / 100),
    account: fc.option(fc.string({ unit: 'grapheme', maxLength: 12 })),
  });
  const anyPortfolio: fc.Arbitrary<Portfolio> = fc
    .tuple(fc.uuid(), fc.string({ maxLength: 12 }), fc.array(row, { maxLength: 12 }), fc.constantFrom(...BASES))
    .map(([id, name, rows, base]) => ({
      ...portfolioOf([fileOf(rows.map((one) => holdingOf(one)))], { base }),
      id,
      name,
    }));

  it.each([
    ['without', null, 60],
    ['with', 'a passphrase', 6],
  ] as const)('gives the identical report %s a passphrase', async (_how, passphrase, numRuns) => {
    const reference = tinyReference();
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyPortfolio, { selector: ({ id }) => id, maxLength: 4 }), async (portfolios) => {
        const store = await restored({ ...CONTENT, portfolios, snapshots: [] });
        const before = contentOf(await readAll(store));
        const text = await writeBackup(before, { made: MADE, app: '1', passphrase });
        await store.wipe();
        expect((await readAll(store)).portfolios).toEqual([]);
        const read = await readBackup(text, passphrase);
        if (!read.ok) throw new Error(read.error.kind);
        const after = contentOf(await readAll(await restored(read.value.content)));
        expect(after).toEqual(before);
        expect(after.portfolios.map((one) => JSON.stringify(analyse(one, reference)))).toEqual(
          before.portfolios.map((one) => JSON.stringify(analyse(one, reference))),
        );
      }),
      { numRuns },
    );
  });
});
