import '../seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyAccount } from '../../src/domain/files/accounts.ts';
import { assignFiles, isSure, type Assignment } from '../../src/domain/files/assign-files.ts';
import {
  hasOwnColumns,
  signsOfClient,
  signsOfFile,
  type ClientSigns,
  type FileSigns,
} from '../../src/domain/files/client-signs.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

const account = (words: string, broker = 'Schwab') => identifyAccount({ broker, columns: [] }, words)!;
const client = (
  id: string,
  name: string,
  accounts: readonly string[],
  facts: Partial<ClientSigns> = {},
): ClientSigns => ({
  id,
  name,
  archived: false,
  accounts: accounts.map((words) => account(words)),
  fingerprints: [],
  ownColumns: [],
  ...facts,
});
const come = (path: string, accounts: readonly string[] = [], facts: Partial<FileSigns> = {}): FileSigns => ({
  path,
  accounts: accounts.map((words) => account(words)),
  words: accounts,
  owners: [],
  fingerprints: [],
  ...facts,
});
const told = ({ to, why }: Assignment) => [
  to.kind === 'client' ? to.id : to.kind === 'new' ? `+${to.name}` : null,
  why,
];
const one = (file: FileSigns, clients: readonly ClientSigns[] = CLIENTS) => told(assignFiles([file], clients)[0]!);

const CLIENTS = [
  client('ann', 'Ann Lee', ['Roth 55501234', 'Joint 77701111']),
  client('bob', 'Bob Stone', ['IRA 66605678', 'Joint 77701111']),
  client('cid', 'Cid Lee Marsh', []),
];

describe('a file goes to the client', () => {
  it('whose account it is, whatever it is called', () => {
    expect(one(come('in/positions.csv', ['Roth 55501234']))).toEqual(['ann', 'account']);
  });
  it('by the end of the number only where the name says so, too; else it is asked', () => {
    expect(one(come('in/positions.csv', ['...5678']))).toEqual(['bob', 'account-end']);
    expect(one(come('in/stone, bob.csv', ['...5678']))).toEqual(['bob', 'account']);
  });
  it('whose name stands in its path or among its accounts, as a guess', () => {
    expect(one(come('in/Lee_Ann-2026-11-20.csv'))).toEqual(['ann', 'name']);
    expect(one(come('in/Bób Stone/positions.csv'))).toEqual(['bob', 'name']);
    expect(one(come('in/x.csv', [], { words: ['Bob Stone, brokerage'] }))).toEqual(['bob', 'name']);
    // the longer name counts
    expect(one(come('in/cid lee marsh and ann.csv'), [...CLIENTS, client('lee', 'Lee', [])])).toEqual([
      null,
      'names-of-several',
    ]);
    expect(one(come('in/cid lee marsh.csv'), [...CLIENTS, client('lee', 'Lee', [])])).toEqual(['cid', 'name']);
  });
  it('beside which files of that client lie, or files of the same account, as a guess', () => {
    const files = [
      come('in/c-1/a.csv', ['Roth 55501234']),
      come('in/c-1/b.csv', ['Taxable 90001111']),
      come('in/elsewhere.csv', ['Taxable 90002222']),
      come('in/bob stone.csv', ['Taxable 90002222']),
    ];
    expect(assignFiles(files, CLIENTS).map(told)).toEqual([
      ['ann', 'account'],
      ['ann', 'beside'],
      ['bob', 'beside'],
      ['bob', 'name'],
    ]);
  });
  it('who is not archived, where two have the account; to an archived one only as a guess', () => {
    const gone = client('old', 'Ann before', ['Roth 55501234'], { archived: true });
    expect(one(come('in/x.csv', ['Roth 55501234']), [...CLIENTS, gone])).toEqual(['ann', 'account']);
    expect(one(come('in/x.csv', ['Roth 55501234']), [gone])).toEqual(['old', 'archived']);
  });
});

describe('a file that speaks for several', () => {
  it('by one account of two clients goes to nobody, or to the one it names, and is asked about', () => {
    expect(one(come('in/joint.csv', ['Joint 77701111']))).toEqual([null, 'accounts-of-several']);
    expect(one(come('in/bob stone joint.csv', ['Joint 77701111']))).toEqual(['bob', 'accounts-of-several']);
    expect(one(come('in/all.csv', ['Roth 55501234', 'IRA 66605678']))).toEqual([null, 'accounts-of-several']);
  });
  it('by an account of one and the name of another is asked about', () => {
    expect(one(come('in/bob stone.csv', ['Roth 55501234']))).toEqual(['ann', 'other-name']);
  });
});

describe('a file that speaks for nobody begins a client', () => {
  it('called after its folder, with what else lies there, or after itself', () => {
    const files = [
      come('in/Dora Finch/ira.csv', ['IRA 10000001']),
      come('in/Dora Finch/roth.csv', ['Roth 10000002']),
      come('in/Finch_Ed 2026-11-20.csv'),
      come('55512345.csv'),
      come('x/also.csv', ['IRA 10000001']),
      come('in/Gus Reed/joint.csv', ['IRA 10000001']),
    ];
    const given = assignFiles(files, CLIENTS);
    expect(given.map(told)).toEqual([
      ['+Dora Finch', 'shared'],
      ['+Dora Finch', 'named'],
      ['+Finch Ed', 'named'],
      ['+', 'nothing'],
      ['+also', 'shared'],
      ['+Gus Reed', 'shared'],
    ]);
    expect(new Set(given.map(({ to }) => (to.kind === 'new' ? to.key : ''))).size).toBe(5);
  });
});

describe('the same bytes', () => {
  it('that are here, or come twice, are said and go nowhere', () => {
    const kept = client('ann', 'Ann Lee', [], { fingerprints: ['aa'] });
    const files = [
      come('in/bob stone/x.csv', [], { fingerprints: ['aa'] }),
      come('in/b.csv', [], { fingerprints: ['bb'] }),
      come('in/a.csv', [], { fingerprints: ['bb'] }),
    ];
    const given = assignFiles(files, [kept]);
    expect(given.map(({ why, among, twin }) => [why, among, twin])).toEqual([
      ['again', ['ann'], null],
      ['again', [], 'in/a.csv'],
      ['nothing', [], null],
    ]);
  });
});

it('the signs of a portfolio and of a file are those of its accounts', () => {
  const held = fileOf([holdingOf({ value: 1, account: 'Roth 55501234' }), holdingOf({ value: 2, account: 'Main' })], {
    fingerprint: 'aa',
    broker: 'Schwab',
    columns: [{ title: ' Ticker', role: 'symbol' }],
  });
  const answers = [{ kind: 'columns', titles: ['Ticker'], roles: ['symbol'] }] as const;
  const signs = signsOfClient({ ...portfolioOf([held]), name: 'Ann', answers });
  expect([signs.accounts.length, signs.fingerprints, hasOwnColumns(signs, held)]).toEqual([1, ['aa'], true]);
  expect(hasOwnColumns(signs, fileOf([]))).toBe(false);
  const file = signsOfFile('in/x.csv', [held]);
  expect([file.words, file.accounts.length]).toEqual([['Roth 55501234', 'Main'], 1]);
  expect(assignFiles([{ ...file, fingerprints: [] }], [signs]).map(({ why }) => why)).toEqual(['account']);
});

/* Few numbers and names, so that they meet often. */
const NUMBERS = ['A 11111234', 'B 22221234', 'C 33335678', '...1234', '...5678', '...9999'];
const NAMES = ['Ann Lee', 'Ann Lee Smith', 'Bob', 'Lee', 'Cora Marsh'];
const anyClient = fc.record({
  accounts: fc.subarray(NUMBERS),
  name: fc.constantFrom(...NAMES),
  archived: fc.boolean(),
  fingerprints: fc.subarray(['aa', 'bb']),
});
const anyClients = fc
  .array(anyClient, { maxLength: 4 })
  .map((all) => all.map(({ accounts, ...facts }, at) => client(`c${at}`, facts.name, accounts, facts)));
const anyFiles = fc
  .uniqueArray(
    fc.record({
      path: fc
        .tuple(
          fc.constantFrom('in/', 'in/one/', 'in/bob/', 'in/lee/ann/'),
          fc.constantFrom('a', 'cora marsh', 'b', 'smith'),
        )
        .map(([folder, name]) => `${folder}${name}.csv`),
      accounts: fc.subarray(NUMBERS, { maxLength: 2 }),
      fingerprint: fc.constantFrom('aa', 'cc', 'dd', ''),
    }),
    { selector: ({ path }) => path, maxLength: 7 },
  )
  .map((all) =>
    all.map(({ path, accounts, fingerprint }) =>
      come(path, accounts, { fingerprints: fingerprint === '' ? [] : [fingerprint] }),
    ),
  );

describe('whatever comes', () => {
  it('every file has one fate, and neither the order of the files nor of the clients changes it', () => {
    fc.assert(
      fc.property(anyFiles, anyClients, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (files, clients, dice) => {
        const given = assignFiles(files, clients);
        expect(given).toHaveLength(files.length);
        const shuffled = files.map((file, at) => ({ file, by: dice[at]! })).sort((a, b) => a.by - b.by);
        const other = assignFiles(
          shuffled.map(({ file }) => file),
          [...clients].reverse(),
        );
        for (const [at, { file }] of shuffled.entries()) {
          const first = given[files.indexOf(file)]!;
          // of two clients that have the same bytes either may be named
          if (first.why !== 'again') expect(other[at]).toEqual(first);
          else expect(other[at]!.why).toBe('again');
        }
      }),
    );
  });

  it('an account that one client alone has is never given to another, and what is sure is an account’s', () => {
    fc.assert(
      fc.property(anyFiles, anyClients, (files, clients) => {
        for (const [at, { to, why, among }] of assignFiles(files, clients).entries()) {
          const numbers = files[at]!.accounts.flatMap(({ number }) => number ?? []);
          const owners = numbers.map((number) =>
            clients.filter(({ accounts }) => accounts.some((one) => one.number === number)).map(({ id }) => id),
          );
          const known = new Set(owners.filter((ids) => ids.length === 1).flat());
          if (to.kind === 'client' && known.size > 0) expect(known).toEqual(new Set([to.id]));
          if (to.kind === 'new') expect(known.size).toBe(0);
          if (isSure({ to, why, among, twin: null }) && to.kind === 'client')
            expect(files[at]!.accounts).not.toEqual([]);
        }
      }),
    );
  });
});
