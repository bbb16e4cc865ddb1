import { appendFile, cp, mkdir, readFile, readdir, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main as analyse } from '../../scripts/analyse.ts';
import { runBatch as batch } from '../../scripts/analyse-batch.ts';
import { portfoliosOf, portfoliosOfLines, type Named } from '../../scripts/batch/portfolios.ts';
import { SUMMARY_COLUMNS } from '../../scripts/batch/summary.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { triesOf } from '../support/dice.ts';
import { folderOfTest } from '../support/folder-of-test.ts';

/* A book of clients in one line each: what is in a line, and that it is the same however the book is cut up. */

const FIXTURES = join(import.meta.dirname, '../fixtures/brokers');
const TODAY = ['--today', '2026-11-22'];

/** Four clients: two brokers' files, a sheet of weights with a fund that nobody knows, and a file that is none. */
const BOOK: Readonly<Record<string, string>> = {
  'Ann Lee/fidelity.csv': `${FIXTURES}/vanguard-ofxdownload.csv`,
  'Ann Lee/schwab.csv': `${FIXTURES}/schwab-all-accounts.csv`,
  'Bo Ray/weights.csv': `${FIXTURES}/weights.csv`,
};

type Line = Readonly<Record<(typeof SUMMARY_COLUMNS)[number], unknown>>;
let folder = '';
let told: string[] = [];
let written: string[] = [];

beforeEach(async () => {
  // how far it is gets told now and then: in a test only what else there is to say
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
  folder = folderOfTest();
  for (const [name, from] of Object.entries(BOOK)) {
    await mkdir(join(folder, 'clients', name.split('/')[0]!), { recursive: true });
    await cp(from, join(folder, 'clients', name));
  }
  await writeFile(join(folder, 'clients', 'letter.txt'), 'Dear client,\nall is well.\n');
  await writeFile(join(folder, 'clients', '.hidden'), 'not a client');
  told = [];
  written = [];
  vi.stubEnv('INIT_CWD', folder);
  vi.spyOn(console, 'error').mockImplementation((text) => void told.push(String(text)));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs the command and gives what it printed. */
async function printed(run: (args: readonly string[]) => Promise<number>, args: readonly string[], code = 0) {
  written = [];
  told = [];
  expect([await run(args), told.join('\n')]).toEqual([code, expect.any(String)]);
  return written.join('');
}
const summaryOf = (args: readonly string[], code = 0) =>
  printed(batch, args.some((one) => one.startsWith('--table')) ? args : [...args, ...TODAY], code);
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const inBook = (name: string) => join('clients', name);

describe('a line of the summary', () => {
  it('has the figures of the report, to the last bit, whichever form it is written in', async () => {
    const files = ['clients/Ann Lee/schwab.csv', 'clients/Ann Lee/fidelity.csv', 'clients/Bo Ray/weights.csv'];
    const lines = linesOf(await summaryOf([...files, '--summary', 'json', '--lens', 'magnificent-seven']));
    const table = await summaryOf([...files, '--summary', 'csv', '--lens', 'magnificent-seven']);
    const rows = Papa.parse<Record<string, string>>(table.slice(1).trimEnd(), { header: true }).data;
    expect(rows).toHaveLength(files.length);
    for (const [at, file] of files.entries()) {
      const report = JSON.parse(await printed(analyse, [file, '--lens', 'magnificent-seven'])) as Report;
      const line = lines[at]!;
      const severities = (severity: string) => report.issues.filter((issue) => issue.severity === severity).length;
      expect(line).toMatchObject({
        status: 'ok',
        error: null,
        files: [file],
        currency: report.settings.currency,
        value: report.totals.net,
        value_is: report.files[0]!.unit,
        identified_share: report.totals.identifiedShare,
        mega_cap_tech_low: report.lens.low,
        mega_cap_tech_high: report.lens.high,
        small_caps_low: report.smallCaps.low,
        small_caps_high: report.smallCaps.high,
        costs_unknown_value: report.costs.unknown,
        as_of_oldest: report.files[0]!.asOf,
        errors: severities('error'),
        warnings: severities('warning'),
        notes: severities('note'),
        questions: report.questions.filter(({ answered }) => answered === null).length,
      });
      if (line.mega_cap_tech_is === 'figure') expect(line.mega_cap_tech_share).toBe(report.lens.share);
      if (line.small_caps_is === 'likely') expect(line.small_caps_share).toBe(report.smallCaps.likely!.share);
      if (report.costs.known > 0)
        expect([line.costs_a_year_at_least, line.costs_share_at_least]).toEqual([
          report.costs.yearly,
          report.costs.ratio,
        ]);
      for (const column of SUMMARY_COLUMNS) {
        const cell = column === 'files' ? file : (line[column] as string | number | null);
        expect([column, rows[at]![column]]).toEqual([column, cell === null ? '' : String(cell)]);
      }
    }
    expect(new Set(lines.map((line) => line.mega_cap_tech_is))).toContain('figure');
  });

  it('leaves a figure empty where only a range can be said, where next to nothing is seen, and where no cost is known', async () => {
    await writeFile(
      join(folder, 'dark.csv'),
      'Symbol,Name,Quantity,Price,Value\nQZXA,Zenith Hollow Fund,10,100,1000\n',
    );
    await writeFile(
      join(folder, 'half.csv'),
      'Symbol,Name,Quantity,Price,Value\nQZXA,Zenith Hollow Fund,4,100,400\nAAPL,Apple Inc,3,200,600\n',
    );
    const [dark, half] = linesOf(await summaryOf(['dark.csv', 'half.csv', '--summary', 'json']));
    expect(dark).toMatchObject({
      identified_share: 0,
      mega_cap_tech_share: null,
      mega_cap_tech_is: 'barely seen',
      mega_cap_tech_low: 0,
      mega_cap_tech_high: 1,
      costs_a_year_at_least: null,
      costs_share_at_least: null,
      costs_unknown_value: 1000,
      as_of_oldest: null,
      undated_files: 1,
      age_days: null,
    });
    expect(half).toMatchObject({
      value: 1000,
      mega_cap_tech_share: null,
      mega_cap_tech_is: 'range',
      mega_cap_tech_low: 0.6,
      mega_cap_tech_high: 1,
    });
  });

  it('counts the age of the oldest file to the day that is named', async () => {
    await writeFile(
      join(folder, 'dated.csv'),
      'Positions as of 2026-09-30\nSymbol,Quantity,Price,Value\nAAPL,3,200,600\n',
    );
    const [line] = linesOf(await summaryOf(['dated.csv', '--summary', 'json']));
    expect(line).toMatchObject({ as_of_oldest: '2026-09-30', as_of_newest: '2026-09-30', age_days: 53 });
    expect(line!.today).toBe('2026-11-22');
  });

  it('says why a file costs its line, and the exit code says that one did', async () => {
    const lines = linesOf(await summaryOf(['clients', 'gone.csv', '--summary', 'json'], 1));
    expect(lines.map(({ client, status }) => [client, status])).toEqual([
      ['letter', 'error'],
      ['fidelity', 'ok'],
      ['schwab', 'ok'],
      ['weights', 'ok'],
      ['gone', 'error'],
    ]);
    expect(lines[0]!.error).toMatch(/^clients\/letter\.txt: We couldn’t find a table of holdings/);
    expect(lines[4]!.error).toBe('gone.csv cannot be opened: there is no such file.');
    expect(lines[4]).toMatchObject({ value: null, mega_cap_tech_share: null, errors: null, questions: null });
    expect(told.at(-1)).toBe('5 portfolios analyzed, 2 of them with an error');
  });
});

describe('whose portfolio a line is', () => {
  const list = async (named: AsyncIterable<Named>) => {
    const all: Named[] = [];
    for await (const one of named) all.push(one);
    return all.map(({ client, clientFrom, paths, why }) => [client, clientFrom, paths.length, why]);
  };
  const none = () => false;

  it('is each file’s, or all files’ of a folder', async () => {
    expect(await list(portfoliosOf(['clients'], 'file', none))).toEqual([
      ['letter', 'file name', 1, null],
      ['fidelity', 'file name', 1, null],
      ['schwab', 'file name', 1, null],
      ['weights', 'file name', 1, null],
    ]);
    const together = [
      ['clients', 'folder name', 1, null],
      ['Ann Lee', 'folder name', 2, null],
      ['Bo Ray', 'folder name', 1, null],
    ];
    expect(await list(portfoliosOf(['clients'], 'folder', none))).toEqual(together);
    const named = ['Ann Lee/schwab.csv', 'letter.txt', 'Ann Lee/fidelity.csv', 'Bo Ray/weights.csv'].map(inBook);
    expect(await list(portfoliosOf(named, 'folder', none))).toEqual([together[1], together[0], together[2]]);
  });

  it('says of a folder without files, and of a line that is none, that there is nothing to read', async () => {
    await mkdir(join(folder, 'empty'));
    expect(await list(portfoliosOf(['empty'], 'file', none))).toEqual([
      ['empty', 'folder name', 0, 'empty holds no files.'],
    ]);
    async function* lines() {
      yield* await Promise.resolve(['["clients/Ann Lee"]', '["clients/letter.txt","clients/Bo Ray/weights.csv"]', 'x']);
    }
    expect(await list(portfoliosOfLines(lines(), none))).toEqual([
      ['Ann Lee', 'folder name', 2, null],
      ['letter', 'first file name', 2, null],
      ['', null, 0, 'A line is a JSON array of file paths, such as ["a.csv","b.csv"].'],
    ]);
  });

  it('adds up the files of a folder as the report of all of them does', async () => {
    const [, ann] = linesOf(await summaryOf(['clients', '--by', 'folder', '--summary', 'json'], 1));
    const files = ['clients/Ann Lee/fidelity.csv', 'clients/Ann Lee/schwab.csv'];
    const report = JSON.parse(await printed(analyse, files)) as Report;
    expect(ann).toMatchObject({
      client: 'Ann Lee',
      files,
      value: report.totals.net,
      mega_cap_tech_low: report.lens.low,
    });
  });
});

describe('a book that is cut up', () => {
  it('gives the same lines in any order and in any number of runs', async () => {
    const files = ['letter.txt', 'Ann Lee/fidelity.csv', 'Ann Lee/schwab.csv', 'Bo Ray/weights.csv'].map(inBook);
    const sorted = (text: string) => text.split('\n').filter(Boolean).sort();
    const whole = sorted(await summaryOf(['clients', '--summary', 'json'], 1));
    expect(whole).toHaveLength(4);
    expect(sorted(await summaryOf([...files].reverse().concat('--summary', 'json'), 1))).toEqual(whole);
    const alone: string[] = [];
    for (const file of files)
      alone.push(await summaryOf([file, '--summary', 'json'], file.endsWith('letter.txt') ? 1 : 0));
    expect(sorted(alone.join(''))).toEqual(whole);
    const halves = [
      await summaryOf([files[2]!, files[0]!, '--summary=json'], 1),
      await summaryOf([files[3]!, files[1]!, files[3]!, '--summary=json']),
    ];
    expect(sorted(halves.join(''))).toEqual(whole);
  });
});

describe('lines of standard input', () => {
  const ask = async (lines: readonly string[], args: readonly string[] = []) => {
    const input = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([lines.join('\n')]) as never);
    written = [];
    told = [];
    const code = await batch(['--summary', 'json', ...args, ...TODAY]).finally(() => input.mockRestore());
    return { code, lines: written.join('').split('\n').slice(0, -1) };
  };
  const ASKED = ['["clients/letter.txt"]', '["clients/Bo Ray/weights.csv"]', '["clients/Ann Lee"]', '', 'no list'];

  it('have a line each, in their order, however they are cut, those that are there twice or say nothing among them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.constantFrom(...ASKED), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
        async (parts) => {
          // a blank line without an end after it is none
          const ended = parts.map((part) => [...part, '["clients/Bo Ray/weights.csv"]']);
          const whole = await ask(ended.flat());
          expect(whole.lines).toHaveLength(ended.flat().length);
          const cut: string[] = [];
          for (const part of ended) cut.push(...(await ask(part)).lines);
          expect(cut).toEqual(whole.lines);
        },
      ),
      { numRuns: triesOf(12) },
    );
  });

  it('are told of where they are there twice, and gone on with behind as many as there are', async () => {
    const [, weights, ann] = ASKED;
    const lines = [weights!, ann!, weights!, weights!];
    const whole = await ask(lines);
    expect([whole.code, whole.lines[2]]).toEqual([0, whole.lines[0]]);
    expect(told.slice(0, 2)).toEqual([
      'Line 3 names the portfolio of line 1 again.',
      'Line 4 names the portfolio of line 1 again.',
    ]);
    await ask(lines.slice(0, 3), ['--out', 'book.out']);
    await ask(lines, ['--out', 'book.out', '--resume']);
    expect(told.at(-1)).toBe('4 portfolios analyzed');
    expect((await readFile(join(folder, 'book.out'), 'utf8')).trimEnd().split('\n')).toEqual(whole.lines);
  });

  it('are not what a name on the command line is: that has one line, and its second mention is told', async () => {
    const file = 'clients/Bo Ray/weights.csv';
    expect(linesOf(await summaryOf([file, 'clients/Bo Ray', '--summary', 'json']))).toHaveLength(1);
    expect(told).toEqual([`${file} is named twice, and has one line.`, '1 portfolio analyzed']);
  });
});

it('one table of all portfolios says whose each row is, once, and what has none', async () => {
  const file = inBook('Bo Ray/weights.csv');
  const table = await summaryOf(
    [file, file, inBook('letter.txt'), inBook('Ann Lee/schwab.csv'), '--table=positions'],
    1,
  );
  expect(told).toEqual([
    `${file} is named twice, and has its rows once.`,
    expect.stringMatching(/^clients\/letter\.txt: /),
  ]);
  const { data } = Papa.parse<Record<string, string>>(table.trimEnd(), { header: true });
  const [ann] = linesOf(await summaryOf([inBook('Ann Lee/schwab.csv'), '--summary', 'json']));
  const own = data.filter(({ portfolio }) => portfolio === ann!.id);
  expect(own.map(({ client }) => client)).toEqual(own.map(() => 'schwab'));
  expect(own.reduce((all, row) => all + Number(row['report_value']), 0)).toBeCloseTo(ann!.value as number, 6);
  expect(new Set(data.map(({ client }) => client))).toEqual(new Set(['weights', 'schwab']));
});

describe.each(['csv', 'json'] as const)('a %s summary that was stopped', (form) => {
  const ask = ['clients', '--summary', form, '--out', 'clients/book.out'];

  it('is gone on with behind its last whole line, at every place where it may have been stopped', async () => {
    await summaryOf(ask, 1);
    const path = join(folder, 'clients/book.out');
    const whole = await readFile(path);
    const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at] : []));
    // nothing, half the head, all of it but its last sign, the head, half a line, a line but its last sign, all but the last line, all
    const cuts = [0, 2, ends[0]!, ends[0]! + 1, ends[0]! + 40, ends[1]!, ends.at(-2)! + 1, whole.length];
    for (const cut of cuts) {
      await writeFile(path, whole);
      await truncate(path, cut);
      // without a day, that of the lines there are is taken
      const day = cut > ends[1]! ? [] : TODAY;
      expect([cut, await batch([...ask, '--resume', ...day])]).toEqual([cut, 1]);
      expect((await readFile(path)).equals(whole)).toBe(true);
    }
  });

  it('is neither written over, nor gone on with by other choices, nor taken for one where it is something else', async () => {
    await summaryOf(ask, 1);
    const path = join(folder, 'clients/book.out');
    const whole = await readFile(path);
    await summaryOf(ask, 2);
    expect(told).toEqual([
      'clients/book.out is there already: --resume goes on with it, another name leaves it alone.',
    ]);
    await summaryOf([...ask, '--resume', '--lens', 'magnificent-seven'], 2);
    expect(told[0]).toMatch(/made with other choices, .*lens=mega-cap-tech/);
    await printed(batch, [...ask, '--resume', '--today', '2026-11-23'], 2);
    expect(told[0]).toMatch(/--today 2026-11-22/);
    await summaryOf([...ask, '--resume', '--sheet', 'pages'], 2);
    expect(told[0]).toMatch(/made without --sheet/);
    expect((await readFile(path)).equals(whole)).toBe(true);
    await appendFile(path, 'a note\r\n');
    await summaryOf([...ask, '--resume'], 1);
    expect(told).toEqual([`clients/book.out is no summary that --summary ${form} wrote, so it stays as it is.`]);
    await unlink(path);
    expect(await readdir(join(folder, 'clients'))).not.toContain('book.out');
  });
});

it.each([
  [['--summary', 'xml'], 1, '--summary xml is not known; use one of csv, json.'],
  [['--sheet', 'pages'], 2, '--sheet needs --summary csv or --summary json beside it.'],
  [['--summary', 'csv', '--resume'], 2, '--resume needs --out FILE: the file it goes on with.'],
  [['--summary', 'csv', '--today', 'now'], 1, '--today now is no date; write it as 2026-01-31.'],
  [['--summary', 'csv', 'a.csv', '--plan', 'p.json'], 2, 'A summary has no columns for --plan and --scenario.'],
  [['--table', 'all'], 1, '--table all is not known; use one of positions, companies, exposures.'],
  [['--table', 'positions', '--out', 'x.csv'], 2, '--out goes with --summary, and not with --table.'],
  [['--table', 'positions', 'a.csv', '--plan', 'p.json'], 2, 'A table has no columns for --plan and --scenario.'],
  [['--summary'], 1, '--summary needs a value.'],
  [['--sumary', 'csv'], 2, '--sumary is no option; --help lists those there are.'],
  [['-x'], 2, '-x is no option; --help lists those there are.'],
])('%j ends with one sentence', async (args, code, sentence) => {
  expect(await printed(batch, args, code)).toBe('');
  expect(told).toEqual([sentence]);
});
