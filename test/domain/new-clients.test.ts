import { describe, expect, it, test } from 'vitest';
import { identifyAccount } from '../../src/domain/files/accounts.ts';
import { assignFiles, isSure } from '../../src/domain/files/assign-files.ts';
import { signsOfFile, type FileSigns } from '../../src/domain/files/client-signs.ts';
import { areOfMany, groupNew, proposeHouseholds } from '../../src/domain/files/new-clients.ts';
import { personIn } from '../../src/domain/files/person-names.ts';
import { readBytes } from '../../src/read/files/read-source.ts';
import { LAYOUTS, bookClients, makeBook } from '../support/make-book.ts';

const come = (path: string, accounts: readonly string[] = [], owners: readonly string[] = []): FileSigns => ({
  path,
  accounts: accounts.map((words) => identifyAccount({ broker: 'Schwab', columns: [] }, words)!),
  words: accounts,
  owners,
  fingerprints: [],
});
const told = (files: readonly FileSigns[]) => groupNew(files).map(({ name, why }) => `${name}: ${why}`);

test.each([
  ['Tanaka, Hugo Portfolio Positions Jul-31-2026', 'Hugo Tanaka'],
  ['Abbott, Ada-Positions-2026-11-20-101530', 'Ada Abbott'],
  ['CASTRO GRETA ROTH IRA 10120567', 'Castro Greta'],
  ['smith-jones_ann_20261120', 'Smith-Jones Ann'],
  ['Dupont, Sara & Marc joint', 'Sara & Marc Dupont'],
  ['Hugo M. Tanaka (2)', 'Hugo M. Tanaka'],
  ['Roth, Philip 31.07.2026', 'Philip Roth'],
  ['Philip Roth', 'Philip Roth'],
  ['Ada Abbott Roth IRA', 'Ada Abbott'],
  ['Núñez, José Nov 2026', 'José Núñez'],
  ['Jane Bond positions', 'Jane Bond'],
  ['Doris Day 2026-11-20', 'Doris Day'],
  // nobody's names
  ['Total bond fund', null],
  ['Portfolio_Positions_Jul-31-2026', null],
  ['Individual-Positions-2026-11-20', null],
  ['Morgan Stanley 2026 Q3', null],
  ['Rollover IRA', null],
  ['2026-07-31', null],
  ['', null],
  [',', null],
])('in %j stands %j', (text, name) => {
  expect(personIn(text)?.name ?? null).toBe(name);
});

describe('files that begin clients', () => {
  it('are brought together by name, whatever the folders are: days, custodians, people', () => {
    expect(
      told([
        come('Book/2026-07-31/Tanaka, Hugo Positions.csv', ['X 11111111']),
        come('Book/2026-11-20/Hugo Tanaka positions (1).csv', ['X 11111111']),
        come('Book/Schwab/TANAKA_HUGO.csv', ['Y 22222222']),
        come('Book/Dora Finch/ira.csv'),
        come('Book/Dora Finch/2026/roth.csv'),
      ]),
    ).toEqual([
      'Hugo Tanaka: named',
      'Hugo Tanaka: named',
      'Hugo Tanaka: named',
      'Dora Finch: named',
      'Dora Finch: named',
    ]);
  });

  it('are asked about where several are named, an account is of two, or nobody is named', () => {
    expect(
      told([
        come('in/Ann Lee.csv', ['Joint 77701111']),
        come('in/Bob Stone.csv', ['Joint 77701111']),
        come('in/Cid Marsh.csv', ['X 33333333'], ['Eva Novak']),
        come('in/a.csv', ['X 44444444']),
        come('in/b.csv', ['X 44444444']),
        come('in/c.csv', ['X 33333333']),
      ]),
    ).toEqual([
      'Ann Lee: shared',
      'Bob Stone: shared',
      'Cid Marsh: two-names',
      'a: nothing',
      'a: nothing',
      'Cid Marsh: account',
    ]);
  });

  it('keep two people of one name apart by their initials, and one of whom an initial is missing together', () => {
    const keys = (paths: readonly string[]) => new Set(groupNew(paths.map((path) => come(path))).map(({ key }) => key));
    expect(keys(['/Tanaka, Hugo M.csv', '/Tanaka, Hugo K.csv']).size).toBe(2);
    expect(keys(['/Tanaka, Hugo M.csv', '/Hugo Tanaka.csv']).size).toBe(1);
    expect(keys(['/Tanaka, Hugo M.csv', '/Tanaka, Hugo K.csv', '/Hugo Tanaka.csv']).size).toBe(3);
  });

  it('write names in capitals in the order that others tell', () => {
    const files = ['Abbott, Ada', 'Bakker, Eva', 'Castro, Ida'].map((name) => come(`/${name}.csv`));
    const capitals = ['ABBOTT BEN', 'BAKKER IDA', 'CASTRO EVA'].map((name) => come(`/${name.length}.csv`, [], [name]));
    expect(
      groupNew([...files, ...capitals.map((one, at) => ({ ...one, path: `/${at}.csv` }))]).map((one) => one.name),
    ).toEqual(['Ada Abbott', 'Eva Bakker', 'Ida Castro', 'Ben Abbott', 'Ida Bakker', 'Eva Castro']);
  });
});

test('households are proposed by an account of two, then by last name, each client in one', () => {
  const files = [
    come('in/Lee, Ann.csv', ['Joint 77701111']),
    come('in/Stone, Bob.csv', ['Joint 77701111']),
    come('in/Lee, Cid.csv'),
    come('in/Finch, Dora.csv'),
    come('in/Finch, Ed.csv'),
  ];
  expect(
    proposeHouseholds(files, groupNew(files)).map(({ name, members, why }) => [name, members.length, why]),
  ).toEqual([
    ['Finch', 2, 'last-name'],
    ['Lee & Stone', 2, 'account'],
  ]);
});

test('two families of one last name are two households: the second is called by its members', () => {
  const files = [
    come('in/Lee, Ann.csv', ['Joint 77701111']),
    come('in/Lee, Bob.csv', ['Joint 77701111']),
    come('in/Lee, Cid.csv'),
    come('in/Lee, Dora.csv'),
  ];
  const namesOf = (taken: readonly string[]) =>
    proposeHouseholds(files, groupNew(files), taken).map(({ name, members }) => [name, members.length]);
  expect(namesOf([])).toEqual([
    ['Cid Lee & Dora Lee', 2],
    ['Lee', 2],
  ]);
  // nor do they join a household that is there
  expect(namesOf(['Lee']).map(([name]) => name)).toEqual(['Ann Lee & Bob Lee', 'Cid Lee & Dora Lee']);
});

test('files of one person, of a couple, or that nobody is named in are not of many', () => {
  const are = (...paths: readonly string[]) => areOfMany(paths.map((path) => come(path)));
  expect(are('/Portfolio_Positions_Nov-20-2026.csv', '/Individual-Positions-2026-11-20.csv')).toBe(false);
  expect(are('/Lark, Ada.csv', '/Lark, Ben.csv')).toBe(false);
  expect(are('/rainy day.csv', '/new house.csv')).toBe(false);
  expect(are('/Lark, Ada.csv', '/Marsh, Ben.csv')).toBe(true);
  expect(are('/Ada Lark.csv', '/Ben Marsh.csv', '/Eva Novak.csv')).toBe(true);
  expect(are('in/Ada Lark/a.csv', 'in/Ben Marsh/a.csv', 'in/Eva Novak/a.csv')).toBe(true);
});

describe('a book of 60 clients in three custodians’ formats, two dates', () => {
  test.each(LAYOUTS)('%s: 60 clients with two files each, called as people are, without a doubt', async (layout) => {
    const files = makeBook(layout, 60);
    const signs: FileSigns[] = [];
    for (const { path, text } of files) {
      const read = await readBytes(path.split('/').at(-1)!, new TextEncoder().encode(text));
      if (!read.ok) throw new Error(`${path}: ${read.error.code}`);
      signs.push(signsOfFile(path, [read.value]));
    }
    const given = assignFiles(signs, []);
    expect(given.filter((one) => !isSure(one))).toEqual([]);
    const names = bookClients(60).map(({ first, last }) => `${first} ${last}`);
    expect(given.flatMap(({ to }) => (to.kind === 'new' ? [to.name] : [])).sort()).toEqual([...names, ...names].sort());
    expect(areOfMany(signs)).toBe(true);
    expect(proposeHouseholds(signs, groupNew(signs))).toHaveLength(20);
  });
});
