import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/analyse.ts';
import { runBatch as batch } from '../../scripts/analyse-batch.ts';
import { folderOfTest } from '../support/folder-of-test.ts';

/* The commands as a shell sees them: what is on standard output, what on standard error, and the exit code. */

const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = 'test/fixtures/brokers';
const RUN = ['scripts/run-ts.mjs'];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    const options = { cwd: ROOT, env: { ...process.env, INIT_CWD: ROOT }, maxBuffer: 1e8 };
    const child = execFile('node', [...RUN, program, ...args], options, (_error, out, err) =>
      done({ code: child.exitCode, out, err }),
    );
  });
}

/* The same in this process, which has the pack already: a process of its own loads it for each. */
async function runHere(args: readonly string[], program = main): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void out.push(`${String(text)}\n`));
  const told = vi.spyOn(console, 'error').mockImplementation((text) => void err.push(`${String(text)}\n`));
  vi.stubEnv('INIT_CWD', ROOT);
  try {
    return { code: await program(args), out: out.join(''), err: err.join('') };
  } finally {
    vi.unstubAllEnvs();
    for (const spy of [write, log, told]) spy.mockRestore();
  }
}

interface Figures {
  readonly lens: { readonly value: number };
  readonly scenarios: readonly { readonly id: string }[];
}
interface Printed {
  readonly plans: readonly { readonly moves: readonly unknown[]; readonly before: Figures; readonly after: Figures }[];
  readonly schema: string;
  readonly settings: Record<string, unknown>;
  readonly totals: { readonly net: number; readonly identifiedShare: number };
  readonly files: readonly unknown[];
  readonly scenarios: readonly {
    readonly id: string;
    readonly benchmark: { readonly share: number };
    readonly half: { readonly share: number };
  }[];
  readonly error?: string;
  readonly exit?: number;
}
const parse = (text: string) => JSON.parse(text) as Printed;

describe('analyse', () => {
  it('gives the verdict as a text to paste, with what is named of the user’s own and nothing else', async () => {
    const folder = folderOfTest();
    const sheet = join(folder, 'secret.csv');
    await writeFile(
      sheet,
      'Account,Symbol,Quantity,Price,Value\nZorro 12345678,NVDA,100,200,20000\nB,SPY,1,6000,6000\n',
    );
    const plain = await runHere([sheet, '--text']);
    expect(plain.code).toBe(0);
    expect(plain.out).toMatch(/^Of every 100 you own, \d+ rides on mega-cap tech/);
    expect(plain.out).not.toMatch(/zorro|12345678|secret|nvidia|20,000|26,000/i);
    const whole = await runHere([sheet, '--text=amounts,names,accounts']);
    for (const word of ['Zorro 12345678: 76.9%; $20,000', 'NVIDIA', '$26,000']) expect(whole.out).toContain(word);
    expect(whole.out).not.toContain('secret');
    const wrong = await runHere([sheet, '--text=money']);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('use amounts, names, accounts')]);
  });

  it('carries a plan out on paper, and says in words what it cannot read of one', async () => {
    const folder = folderOfTest();
    const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')];
    const moves = [{ account: 'A', from: 'NVDA', to: 'IWM', percent: 50 }];
    const sheet = join(folder, 'sheet.csv');
    await writeFile(sheet, 'Account,Symbol,Quantity,Price,Value\nA,NVDA,10,200,2000\nB,SPY,1,600,600\n');
    await writeFile(good, JSON.stringify({ name: 'Half', moves }));
    await writeFile(bad, JSON.stringify({ moves: [{ from: 'NVDA' }] }));
    const ended = await runHere([sheet, '--plan', good, '--scenario', 'bull']);
    const [plan] = parse(ended.out).plans;
    expect(plan!.moves).toMatchObject([{ amount: 1000, sells: { shares: 5, rest: 0 } }]);
    expect(plan!.after.lens.value).toBeLessThan(plan!.before.lens.value - 999);
    expect(plan!.after.scenarios.map(({ id }) => id)).toEqual(['bull']);
    const refused = await runHere([sheet, '--plan', bad]);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('Move 1 needs either "amount" or "percent"');
  });

  it('replays scenarios on the holdings, against the benchmark that is named', async () => {
    const ended = await runHere([
      `${FIXTURES}/schwab-all-accounts.csv`,
      '--scenario',
      'first-weeks-2026',
      '--scenario=bear',
      '--benchmark',
      'mix:sp500:russell-2000:0.5',
    ]);
    const { settings, scenarios } = parse(ended.out);
    expect(settings['benchmark']).toBe('mix:sp500:russell-2000:0.5');
    expect(scenarios.map(({ id }) => id)).toEqual(['first-weeks-2026', 'bear']);
    expect(scenarios[0]!.benchmark.share).toBeCloseTo(0.04, 3);
    expect(scenarios[0]!.half).toEqual(scenarios[0]!.benchmark);
  });

  it('tries corrections on a file, and refuses one that nobody could check', async () => {
    const folder = folderOfTest();
    const [sheet, good, bad] = ['sheet.csv', 'good.csv', 'bad.csv'].map((name) => join(folder, name));
    const row = 'IE00ZZZZZ011,Made Up Planet UCITS ETF,MSCI World,https://example.com/fund,2026-10-12,its fact sheet';
    await writeFile(sheet!, 'ISIN,Name,Value (EUR)\nIE00ZZZZZ011,MADE UP PLNT UCITS ETF,1000\n');
    await writeFile(good!, `isin,name,is,source,day,reason\n${row}\n`);
    await writeFile(bad!, `isin,name,is,source,day,reason\n${row.replace('https://example.com/fund', 'a friend')}\n`);
    const known = async (...args: readonly string[]) => parse((await runHere([sheet!, ...args])).out).totals;
    expect((await known()).identifiedShare).toBe(0);
    expect((await known('--corrections', good!)).identifiedShare).toBeGreaterThan(0.95);
    const refused = await runHere([sheet!, '--corrections', bad!]);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('its source is no page that anybody could read');
    expect((await runHere([sheet!, '--corrections', sheet!])).err).toContain('its first line has to be isin,name,is');
  });

  it('says which scenarios there are when it does not know one', async () => {
    const ended = await runHere(['--scenario', 'next-year', `${FIXTURES}/schwab-all-accounts.csv`]);
    expect(ended.err).toContain('--scenario next-year is not known; use one of first-weeks-2026,');
    expect(ended.out).toBe('');
  });

  it('prints the report of several files as one portfolio, and nothing else', async () => {
    const ended = await run('scripts/analyse.ts', [
      `${FIXTURES}/vanguard-ofxdownload.csv`,
      `${FIXTURES}/schwab-all-accounts.csv`,
      '--scheme',
      'fixed-dollars',
      '--lens=magnificent-seven',
      '--base',
      'equities',
    ]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    const report = parse(ended.out);
    expect(report.schema).toBe('topheavy-report/1');
    expect(report.files).toHaveLength(2);
    expect(report.settings).toMatchObject({
      sizeScheme: 'fixed-dollars',
      lens: 'magnificent-seven',
      base: 'equities',
    });
  });

  it('a file of which no row can be used ends with 1, and its report says so', async () => {
    const { code, out, err } = await runHere([`${FIXTURES}/moomoo-holdings.csv`, '--json']);
    expect(code).toBe(1);
    expect(err).toMatch(/^moomoo-holdings\.csv: Nothing in this file is counted yet: each of its 4 rows/);
    const { issues } = JSON.parse(out) as { issues: readonly { code: string }[] };
    expect(issues.map((issue) => issue.code)).toContain('nothing-counted');
  });

  it.each([
    [['no-such-file.csv'], /no such file/],
    [[], /Name a holdings file/],
    [[`${FIXTURES}/weights.csv`, '--lens', 'everything'], /--lens everything is not known/],
    [['package.json'], /JSON/],
    [[FIXTURES], /brokers cannot be opened: it is a folder: name the files in it, or give/],
  ])('%j ends with words on standard error and 1', async (args, words) => {
    const { code, out, err } = await runHere(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(words);
  });
});

it('refuses an option that there is not with 2 and one sentence', async () => {
  expect(await runHere([`${FIXTURES}/weights.csv`, '--colour', 'red'])).toEqual({
    code: 2,
    out: '',
    err: '--colour is no option; --help lists those there are.\n',
  });
});

describe('analyse, of a history', () => {
  const TITLES = 'Date,Action,Symbol,Name,Quantity,Price,Amount\n2021-01-04,Buy,KO,Coca-Cola,10,50,-500\n';
  const ask = async (rows: string, ...options: readonly string[]) => {
    const path = join(folderOfTest(), 'history.csv');
    await writeFile(path, `${TITLES}${rows}`);
    const { code, out, err } = await runHere([...options, path]);
    const { issues, totals } = (code === 0 ? parse(out) : {}) as Partial<Printed> & { issues?: readonly Asked[] };
    const asked = (issues ?? []).filter(({ severity }) => severity === 'error');
    return { code, err, net: totals?.net, asked: asked.map(({ code: why, detail }) => [why, detail]) };
  };
  interface Asked {
    readonly code: string;
    readonly severity: string;
    readonly detail: unknown;
  }
  const SOLD = '2022-01-04,Sell,PG,Procter & Gamble,5,150,750\n2022-02-04,Buy,PG,Procter & Gamble,2,160,-320\n';

  it('asks how many were held in its report, and takes --held for it', async () => {
    const who = { symbol: 'PG', name: 'Procter & Gamble', day: '2022-01-03' };
    expect(await ask(SOLD)).toMatchObject({ code: 0, net: 500, asked: [['history-gap', { ...who, least: '5' }]] });
    for (const option of ['PG=8', 'procter & gamble=8'])
      expect(await ask(SOLD, '--held', option)).toMatchObject({ code: 0, net: 500 + 5 * 160, asked: [] });
    expect(await ask(SOLD, '--held', 'PG=out')).toMatchObject({ net: 500, asked: [] });
    expect(await ask(SOLD, '--held', 'PG=4')).toMatchObject({ net: 500, asked: [['history-gap', who]] });
  });
  it('refuses a --held that answers nothing, or is none', async () => {
    const of = async (option: string) => ask(SOLD, '--held', option);
    expect(await of('KO=3')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing is asked of that; asked are PG (held on 2022-01-03)') as string,
    });
    for (const option of ['PG', 'PG=-1', '=3', 'PG=many'])
      expect(await of(option)).toMatchObject({
        code: 1,
        err: expect.stringContaining('is no SYMBOL=NUMBER') as string,
      });
  });
  it('asks what an unknown word means in its report, and takes --say for it', async () => {
    const rows = '2022-01-04,Transvasement,PG,Procter & Gamble,5,150,-750\n';
    const word = { word: 'Transvasement', rows: 1, guess: 'bought' };
    expect(await ask(rows)).toMatchObject({ code: 0, net: 500, asked: [['deed-unknown', word]] });
    expect(await ask(rows, '--say', 'Transvasement=bought')).toMatchObject({ net: 1250, asked: [] });
    expect(await ask(rows, '--say', 'Transvasement=no-shares')).toMatchObject({ net: 500, asked: [] });
    expect(await ask(rows, '--say', 'Transvasement=perhaps')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no WORD=MEANING') as string,
    });
  });
  it('nets a symbol that changed on the way with its own', async () => {
    const rows = '2021-02-04,Buy,FB,Facebook,10,260,-2600\n2023-03-01,Sell,META,Meta Platforms,';
    expect(await ask(`${rows}10,180,1800\n`)).toMatchObject({ net: 500, asked: [] });
    expect(await ask(`${rows}4,180,720\n`, '--held', 'META=10')).toMatchObject({ net: 500 + 6 * 180, asked: [] });
  });
});

describe('analyse:batch', () => {
  it('writes a sheet a client that stands by itself, the same bytes each time', async () => {
    const folder = folderOfTest();
    const ask = (name: string) => ['--summary', 'json', '--today', '2026-11-22', '--sheet', join(folder, name)];
    const file = `${FIXTURES}/schwab-all-accounts.csv`;
    const ended = await run('scripts/analyse-batch.ts', [file, 'missing.csv', ...ask('one')]);
    expect([ended.code, ended.err.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      '2 portfolios analyzed, 1 of them with an error',
    ]);
    const [line, failed] = ended.out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as { sheet: string | null; client: string; value: number });
    expect([failed!.sheet, await readdir(join(folder, 'one'))]).toEqual([null, [line!.sheet]]);
    const page = await readFile(join(folder, 'one', line!.sheet!), 'utf8');
    expect(page).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:;");
    expect(page).not.toMatch(/<script|<link|<img|@import|https?:\/\/|url\((?!data:font)(?!#)/);
    expect(page).toContain(`<b class="svelte-`);
    expect(page).toContain(line!.client);
    expect(page).toContain(`$${Math.round(line!.value).toLocaleString('en-US')}`);
    // each component's own style came with it
    const drawn = new Set([...page.matchAll(/class="[^"]*\b(svelte-\w+)/g)].map(([, name]) => name!));
    expect(drawn.size).toBeGreaterThan(4);
    for (const name of drawn) expect(page).toContain(`.${name}`);
    // a line of standard input is the same portfolio as a named file
    const child = spawn('node', [...RUN, 'scripts/analyse-batch.ts', ...ask('two')], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: ROOT },
    });
    child.stdin.end(JSON.stringify([file]));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await readFile(join(folder, 'two', line!.sheet!), 'utf8')).toBe(page);
  });

  it('answers each line with one line, good or bad, in order', async () => {
    const lines = [
      `["${FIXTURES}/weights.csv"]`,
      '',
      'not json',
      '["missing.csv"]',
      `["${FIXTURES}/vanguard-ofxdownload.csv"]`,
    ];
    const input = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([lines.join('\n')]) as never);
    const { code, out } = await runHere(['--lens', 'mega-cap-it'], batch).finally(() => input.mockRestore());
    expect(code).toBe(1);
    const answers = out.trimEnd().split('\n').map(parse);
    expect(answers).toHaveLength(lines.length);
    expect(answers[0]).toMatchObject({
      schema: 'topheavy-report/1',
      settings: { lens: 'mega-cap-it' },
      totals: { net: 100 },
    });
    for (const at of [1, 2]) expect(answers[at]).toMatchObject({ exit: 1 });
    expect(answers[3]!.error).toMatch(/no such file/);
    expect(answers[4]!.schema).toBe('topheavy-report/1');
  });

  it('ends without a word where its reader has seen enough', async () => {
    const args = [...RUN, 'scripts/analyse.ts', `${FIXTURES}/schwab-all-accounts.csv`];
    const child = spawn('node', args, { cwd: ROOT, env: { ...process.env, INIT_CWD: ROOT } });
    const told: string[] = [];
    child.stderr.on('data', (text) => told.push(String(text)));
    child.stdout.once('data', () => child.stdout.destroy());
    expect([await once(child, 'close'), told]).toEqual([[0, null], []]);
  });
});

it.each([
  ['analyse', '--help', main, /^npm run --silent analyse -- FILE…\n[^]*--scheme/],
  ['analyse', '-h', main, /^npm run --silent analyse -- FILE…\n[^]*--scheme/],
  ['analyse:batch', '--help', batch, /^npm run --silent analyse:batch [^]*JSON array of file paths[^]*--scheme/],
  ['analyse:batch', '-h', batch, /^npm run --silent analyse:batch [^]*JSON array of file paths[^]*--scheme/],
])('%s prints how it is used with %s, and takes it for no file', async (_, flag, run, says) => {
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    expect(await run([flag])).toBe(0);
  } finally {
    write.mockRestore();
  }
  expect(written.join('')).toMatch(says);
});
