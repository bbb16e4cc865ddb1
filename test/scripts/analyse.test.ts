import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/analyse.ts';
import { main as batch } from '../../scripts/analyse-batch.ts';

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

interface Figures {
  readonly lens: { readonly value: number };
  readonly scenarios: readonly { readonly id: string }[];
}
interface Printed {
  readonly plans: readonly { readonly moves: readonly unknown[]; readonly before: Figures; readonly after: Figures }[];
  readonly schema: string;
  readonly settings: Record<string, unknown>;
  readonly totals: { readonly net: number };
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
  it('carries a plan out on paper, and says in words what it cannot read of one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plan-'));
    const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')];
    const moves = [{ account: 'A', from: 'NVDA', to: 'IWM', percent: 50 }];
    const sheet = join(folder, 'sheet.csv');
    await writeFile(sheet, 'Account,Symbol,Quantity,Price,Value\nA,NVDA,10,200,2000\nB,SPY,1,600,600\n');
    await writeFile(good, JSON.stringify({ name: 'Half', moves }));
    await writeFile(bad, JSON.stringify({ moves: [{ from: 'NVDA' }] }));
    const ended = await run('scripts/analyse.ts', [sheet, '--plan', good, '--scenario', 'bull']);
    const [plan] = parse(ended.out).plans;
    expect(plan!.moves).toMatchObject([{ amount: 1000, sells: { shares: 5, rest: 0 } }]);
    expect(plan!.after.lens.value).toBeLessThan(plan!.before.lens.value - 999);
    expect(plan!.after.scenarios.map(({ id }) => id)).toEqual(['bull']);
    const refused = await run('scripts/analyse.ts', [sheet, '--plan', bad]);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('Move 1 needs either "amount" or "percent"');
  });

  it('replays scenarios on the holdings, against the benchmark that is named', async () => {
    const ended = await run('scripts/analyse.ts', [
      `${FIXTURES}/schwab-all-accounts.csv`,
      ...['--scenario', 'first-weeks-2026', '--scenario=bear', '--benchmark', 'mix:sp500:russell-2000:0.5'],
    ]);
    const { settings, scenarios } = parse(ended.out);
    expect(settings['benchmark']).toBe('mix:sp500:russell-2000:0.5');
    expect(scenarios.map(({ id }) => id)).toEqual(['first-weeks-2026', 'bear']);
    expect(scenarios[0]!.benchmark.share).toBeCloseTo(0.04, 3);
    expect(scenarios[0]!.half).toEqual(scenarios[0]!.benchmark);
  });

  it('says which scenarios there are when it does not know one', async () => {
    const ended = await run('scripts/analyse.ts', ['--scenario', 'next-year', `${FIXTURES}/schwab-all-accounts.csv`]);
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

  it.each([
    [['no-such-file.csv'], /no such file/],
    [[], /Name a holdings file/],
    [[`${FIXTURES}/weights.csv`, '--lens', 'everything'], /--lens everything is not known/],
    [[`${FIXTURES}/weights.csv`, '--colour', 'red'], /--colour is no option/],
    [['package.json'], /JSON/],
  ])('%j ends with words on standard error and 1', async (args, words) => {
    // in here: a process of its own, as the plan's refusal above has, would load the whole pack for each
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const write = vi.spyOn(process.stdout, 'write');
    vi.stubEnv('INIT_CWD', ROOT);
    try {
      expect(await main(args)).toBe(1);
      expect(told.mock.calls.join('\n')).toMatch(words);
      expect(write.mock.calls.map(([text]) => String(text)).join('')).not.toContain('{');
    } finally {
      told.mockRestore();
      write.mockRestore();
      vi.unstubAllEnvs();
    }
  });
});

describe('analyse:batch', () => {
  it('answers each line with one line, good or bad, in order', async () => {
    const child = spawn('node', [...RUN, 'scripts/analyse-batch.ts', '--lens', 'mega-cap-it'], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: ROOT },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    const lines = [
      `["${FIXTURES}/weights.csv"]`,
      '',
      'not json',
      '["missing.csv"]',
      `["${FIXTURES}/vanguard-ofxdownload.csv"]`,
    ];
    child.stdin.end(lines.join('\n'));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(0);
    const answers = out.trimEnd().split('\n').map(parse);
    expect(answers).toHaveLength(4);
    expect(answers[0]).toMatchObject({
      schema: 'topheavy-report/1',
      settings: { lens: 'mega-cap-it' },
      totals: { net: 100 },
    });
    expect(answers[1]).toMatchObject({ exit: 1 });
    expect(answers[2]!.error).toMatch(/no such file/);
    expect(answers[3]!.schema).toBe('topheavy-report/1');
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
