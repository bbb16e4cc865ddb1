import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  readSync,
  SYNC_SCHEMA,
  writeSync,
  makeSyncKey,
  type SyncCopy,
  type SyncKey,
} from '../../../src/storage/sync/sync-file.ts';
import { LISTS_SCOPE } from '../../../src/domain/book/things.ts';
import { EMPTY_OVERLAY } from '../../../src/domain/lists/overlay.ts';
import { bytesOf, fromBase64 } from '../../../src/storage/vault/bytes.ts';
import { makePortfolio } from '../sample.ts';
import { makeHistory } from '../sample-history.ts';
import { makeOverlay } from '../sample-overlay.ts';
import { makeSnapshot } from '../sample-snapshot.ts';
import { Device } from './device.ts';

const PASSPHRASE = 'correct horse battery';
let sealing: SyncKey;
let copy: SyncCopy;
let text: string;

beforeAll(async () => {
  const device = new Device();
  await device.save([{ kind: 'put-overlay', overlay: makeOverlay() }]);
  await device.put(makePortfolio('a'), [makeSnapshot('a'), makeSnapshot('a', '2026-08-18')]);
  await device.put(makePortfolio('b', 'Roth'));
  await device.save([{ kind: 'put-history', id: 'a', history: makeHistory() }]);
  sealing = await makeSyncKey(PASSPHRASE);
  copy = await device.copy();
  text = await writeSync(copy, sealing);
});

const faultOf = async (file: string, passphrase: string | null = PASSPHRASE) => {
  const read = await readSync(file, passphrase);
  return read.ok ? null : read.error.kind;
};

/** Its portfolios alone, for somebody to change. */
const partOf = ({ scopes, content, ...one }: SyncCopy): SyncCopy => ({
  ...one,
  part: { kind: 'change', from: 'Ada' },
  content: { ...content, histories: [], overlay: EMPTY_OVERLAY },
  scopes: new Map([...scopes].filter(([id]) => id !== LISTS_SCOPE)),
});

/** The same copy with something of it changed, by somebody who knows the passphrase. */
const changed = async (change: (copy: SyncCopy) => unknown) => writeSync(change(copy) as SyncCopy, sealing);

describe('a copy', () => {
  it('gives back all that it was made of', async () => {
    const read = await readSync(text, PASSPHRASE);
    expect(read).toMatchObject({ ok: true, value: { copy } });
  });

  it('for somebody else holds what it says, to change or to look', async () => {
    const [change, look]: readonly SyncCopy[] = [
      partOf(copy),
      { ...partOf(copy), part: { kind: 'look', from: 'Ada' }, scopes: new Map() },
    ];
    for (const one of [change!, look!]) {
      const read = await readSync(await writeSync(one, sealing), PASSPHRASE);
      expect(read).toMatchObject({ ok: true, value: { copy: one } });
    }
  });

  it('opens with the key that is known, and is asked no passphrase for', async () => {
    const read = await readSync(text, null, sealing);
    expect(read.ok).toBe(true);
    expect(await faultOf(text, null)).toBe('needs-passphrase');
  });

  it('tells nothing without the passphrase but its version and what the key is made with', () => {
    const told = JSON.parse(text) as { sealed: Record<string, unknown> };
    expect(Object.keys(told)).toEqual(['schema', 'sha256', 'sealed']);
    expect(told).toMatchObject({ schema: SYNC_SCHEMA, sealed: { rounds: 600_000, cipher: 'AES-256-GCM' } });
    expect(Object.keys(told.sealed)).toEqual(['derivation', 'rounds', 'salt', 'cipher', 'nonce', 'data']);
    // as bytes: in their base64 three letters stand together by chance
    const { data, ...head } = told.sealed;
    const clear = JSON.stringify({ ...told, sealed: head }) + Buffer.from(data as string, 'base64').toString('latin1');
    for (const word of ['AAPL', 'Roth', 'IRA', '2026', '1.0.0']) expect(clear).not.toContain(word);
  });

  it('is as its schema says, sealed and opened by what that says', async () => {
    const schema = JSON.parse(readFileSync('public/topheavy-sync-1.schema.json', 'utf8')) as { $id: string };
    const ajv = new Ajv2020({ strictTypes: false, strictTuples: false }).addSchema(schema);
    const file = JSON.parse(text) as { sealed: Record<'rounds' | 'salt' | 'nonce' | 'data', string> };
    expect(ajv.validate(schema.$id, file)).toBe(true);
    const { rounds, salt, nonce, data } = file.sealed;
    const key = await crypto.subtle.importKey('raw', sealing.key, 'AES-GCM', false, ['decrypt']);
    const additionalData = bytesOf(JSON.stringify([SYNC_SCHEMA, rounds, salt]));
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(nonce)!, additionalData },
      key,
      fromBase64(data)!,
    );
    const plain: unknown = JSON.parse(new TextDecoder().decode(opened));
    expect(ajv.validate(`${schema.$id}#/$defs/opened`, plain), JSON.stringify(ajv.errors)).toBe(true);
  });

  it('is written anew each time: two of the same are not alike', async () => {
    const again = await writeSync(copy, sealing);
    const dataOf = (file: string) => (JSON.parse(file) as { sealed: { data: string; nonce: string } }).sealed;
    expect(dataOf(again).nonce).not.toBe(dataOf(text).nonce);
    expect(dataOf(again).data.slice(0, 40)).not.toBe(dataOf(text).data.slice(0, 40));
  });
});

describe('a file that is none, or not whole', () => {
  it.each([
    ['[]', 'other-file'],
    ['null', 'other-file'],
    ['Symbol,Value', 'other-file'],
    ['{"schema":"topheavy-backup/1"}', 'other-file'],
    ['{"schema":"topheavy-sync/2","sealed":{}}', 'newer'],
    ['{"schema":"topheavy-sync/1","sealed":{}}', 'damaged'],
    ['{"schema":"topheavy-sync/1","sha', 'damaged'],
  ])('%s is %s', async (file, kind) => {
    expect(await faultOf(file)).toBe(kind);
  });

  it('is damaged wherever it was cut off', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999]) expect(await faultOf(text.slice(0, text.length * part))).toBe('damaged');
  });

  it('is damaged where a sign was changed', async () => {
    const at = text.indexOf('"data":"') + 200;
    expect(await faultOf(`${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`)).toBe('damaged');
  });

  it('asks for another passphrase', async () => {
    expect(await faultOf(text, 'another one')).toBe('wrong-passphrase');
  });
});

describe('a copy by somebody who means harm', () => {
  it.each<[string, (copy: SyncCopy) => unknown]>([
    ['a thing without a mark', (one) => ({ ...one, scopes: new Map() })],
    [
      'a mark that its writer has not counted to',
      (one) => ({ ...one, scopes: new Map([...one.scopes].map(([id, scope]) => [id, { ...scope, seen: new Map() }])) }),
    ],
    ['marks of a thing that is not there', (one) => ({ ...one, content: { ...one.content, snapshots: [] } })],
    [
      'more money than there is',
      (one) => ({
        ...one,
        content: {
          ...one.content,
          portfolios: one.content.portfolios.map((p) => ({
            ...p,
            lab: { ...p.lab, discount: { discount: 1e300, closes: 1 } },
          })),
        },
      }),
    ],
    ['a time that no clock says', (one) => ({ ...one, made: 'soon' })],
    [
      'a part with lists of somebody else',
      (one) => ({ ...one, part: { kind: 'look', from: 'Ada' }, scopes: new Map() }),
    ],
    ['a part from nobody', (one) => ({ ...partOf(one), part: { kind: 'change', from: ' ' } })],
    ['a part to do something else with', (one) => ({ ...partOf(one), part: { kind: 'own', from: 'Ada' } })],
    [
      'a part that takes a portfolio away',
      (one) => {
        const part = partOf(one);
        return {
          ...part,
          content: { ...part.content, portfolios: part.content.portfolios.slice(0, 1), snapshots: [] },
        };
      },
    ],
    ['a part to change without marks', (one) => ({ ...partOf(one), scopes: new Map() })],
  ])('is refused: %s', async (_, change) => {
    const read = await readSync(await changed(change), PASSPHRASE);
    expect(read).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
  });
});
