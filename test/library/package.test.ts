import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main as analyseCommand } from '../../scripts/analyse.ts';
import { printedBy } from '../support/printed-by.ts';

/* The npm package as somebody gets it: built, packed, and installed into an empty folder, without a registry; then run where every way to a
   network is shut. */

const ROOT = resolve(import.meta.dirname, '../..');
const SHEET = join(ROOT, 'test/fixtures/brokers/schwab-all-accounts.csv');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(
  command: string,
  args: readonly string[],
  { cwd, env = {}, input = '' }: { cwd: string; env?: Record<string, string>; input?: string },
): Promise<Ended> {
  return new Promise((done) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8 };
    const child = execFile(command, [...args], options, (_error, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(input);
  });
}

/* Whoever opens a connection, asks for a name or for an address throws. */
const SHUT = `import net from 'node:net';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
const shut = () => { throw new Error('NETWORK'); };
net.Socket.prototype.connect = dns.lookup = dns.promises.lookup = shut;
syncBuiltinESMExports();
globalThis.fetch = globalThis.WebSocket = globalThis.EventSource = shut;
`;

let folder = '';
let home = '';
const bin = () => join(home, 'node_modules/.bin/topheavy');
const offline = () => ({ NODE_OPTIONS: `--import ${join(folder, 'shut.mjs')}` });
const inPackage = (...path: readonly string[]) => join(home, 'node_modules/topheavy', ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'topheavy-package-'));
  home = join(folder, 'home');
  await mkdir(home);
  await writeFile(join(folder, 'shut.mjs'), SHUT);
  await writeFile(join(home, 'package.json'), '{"name":"home","private":true,"type":"module"}');
  const built = await run('node', ['scripts/run-ts.mjs', 'scripts/package.ts', join(folder, 'built')], { cwd: ROOT });
  expect(built.err).toBe('');
  const npm = { npm_config_offline: 'true', npm_config_cache: join(folder, 'cache') };
  const packed = await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: join(folder, 'built'),
    env: npm,
  });
  expect(packed.code).toBe(0);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))!;
  const args = ['install', '--no-audit', '--no-fund', join(folder, tarball)];
  expect((await run('npm', args, { cwd: home, env: npm })).code).toBe(0);
  // a guard against hanging on a busy machine; alone it is some 15 seconds
}, 300_000);

afterAll(() => rm(folder, { recursive: true }));

describe('the package', () => {
  it('brings nothing but itself, with its licenses, its schema and its documentation', async () => {
    expect((await readdir(join(home, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual(['topheavy']);
    const manifest = JSON.parse(await readFile(inPackage('package.json'), 'utf8')) as Record<string, unknown>;
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(manifest).toMatchObject({ name: 'topheavy', version, license: 'MIT', type: 'module' });
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('private');
    const licenses = await readFile(inPackage('THIRD-PARTY-LICENSES.txt'), 'utf8');
    expect(licenses.match(/^(?:hucre|papaparse|pdfjs-dist)$/gm)).toEqual(['hucre', 'papaparse', 'pdfjs-dist']);
    const schema = await readFile(join(ROOT, 'public/topheavy-report-1.schema.json'), 'utf8');
    expect(await readFile(inPackage('topheavy-report-1.schema.json'), 'utf8')).toBe(schema);
    const api = await readFile(inPackage('API.md'), 'utf8');
    expect([...api.matchAll(/^### (\w+)$/gm)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['analyse', 'sayVerdict', 'readHoldings', 'CannotRead', 'loadPack', 'TopheavyVerdict']),
    );
    for (const inner of ['reportOf', 'readGiven', 'files: readonly FileReading']) expect(api).not.toContain(inner);
  });

  it('names no way to a network, but for the element that asks for its own file', async () => {
    const names = await readdir(inPackage('dist'), { recursive: true });
    const scripts = names.filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(15);
    const ways =
      /(?<![\w.#])fetch\s*\((?!\)\s*\{)|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|(?:from|import|import\(|require\()\s*['"](?:node:)?(?:https?2?|net|tls|dns|dgram|child_process)['"]/g;
    const found = await Promise.all(
      scripts
        // pdf.js could ask for a file, and is given bytes: src/read/pdf/open-pdf.ts
        .filter((name) => !/pdf(?:\.worker)?\.min-/.test(name))
        .map(async (name) => (await readFile(inPackage('dist', name), 'utf8')).match(ways)?.map((way) => [name, way])),
    );
    // PapaParse would ask for a text that is an address, if it were told to
    expect(found.flatMap((ways) => ways ?? [])).toEqual([
      ['element.js', 'fetch('],
      [expect.stringMatching(/^parts\//), 'XMLHttpRequest'],
    ]);
  });
});

describe('the command', () => {
  it('prints the verdict without a network, and the very report of the repository as JSON', async () => {
    const page = await run(bin(), [SHEET], { cwd: home, env: offline() });
    expect([page.code, page.err]).toEqual([0, '']);
    expect(page.out).toContain('Of every $100 you own, $17 rides on mega-cap tech and $2 on small caps.');
    expect(page.out).toMatch(/^Mega-cap tech +16\.6% +1,036 +0 +1,036$/m);
    const json = await run(bin(), ['--json', SHEET], { cwd: home, env: offline() });
    expect(json.out).toBe(await printedBy(() => analyseCommand([SHEET])));
  });

  it('prints the tables that its README asks DuckDB and pandas about, by the columns that it names', async () => {
    const { out, err } = await run(bin(), [SHEET, '--table', 'exposures'], { cwd: home, env: offline() });
    const { data, meta } = Papa.parse<Record<string, string>>(out.trimEnd(), { header: true });
    const readme = await readFile(inPackage('README.md'), 'utf8');
    const [, tables = ''] = /^## Tables for [^]*?\n([^]*?)\n## /m.exec(readme)!;
    const named = [
      ...tables.matchAll(/'(\w+)': 'VARCHAR'|SELECT (\w+), (\w+), sum\((\w+)\)|WHERE (\w+)|\w+="(\w+)"|\["(\w+)"\]/g),
    ];
    const columns = named.flatMap((found) => [...found].slice(1).filter(Boolean)).filter((one) => one !== 'sum');
    expect(new Set(columns)).toEqual(new Set(['account', 'fund', 'symbol', 'value', 'in_lens']));
    expect([err, columns.filter((one) => meta.fields?.includes(one) !== true)]).toEqual(['', []]);
    const tech = data.filter((row) => row['in_lens'] === 'yes').map(({ value }) => Math.round(Number(value) * 100));
    const report = JSON.parse(await printedBy(() => analyseCommand([SHEET]))) as { lens: { value: number } };
    expect(tech.reduce((all, one) => all + one, 0) / 100).toBeCloseTo(report.lens.value, 0);
  });

  it('takes standard input, and paths from where it runs', async () => {
    await writeFile(join(home, 'own.csv'), 'Symbol,Value\nNVDA,100\nBRK.B,300\n');
    // as within a script of npm, which was called elsewhere
    const read = await run(bin(), ['own.csv'], { cwd: home, env: { ...offline(), INIT_CWD: '/' } });
    expect(read.out).toContain('Of every $100 you own, $25 rides on mega-cap tech and nothing on small caps.');
    const input = await run(bin(), ['-'], { cwd: home, input: 'Symbol,Value\nNVDA,100\n' });
    expect(input.out).toContain('Your portfolio: 1 holding, $100');
  });

  it('says in a sentence what it cannot read, with an exit code', async () => {
    await writeFile(join(home, 'note.txt'), 'Dear diary\n');
    const cases = [
      { args: ['note.txt'], code: 1, err: /^note\.txt: \S.+\n$/ },
      { args: ['gone.csv'], code: 1, err: /^gone\.csv cannot be opened: there is no such file\.\n$/ },
      { args: ['--nope'], code: 2, err: /^--nope is no option; --help lists those there are\.\n$/ },
    ];
    for (const { args, code, err } of cases) {
      const ended = await run(bin(), args, { cwd: home, env: offline() });
      expect([ended.code, ended.out]).toEqual([code, '']);
      expect(ended.err).toMatch(err);
    }
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect((await run(bin(), ['--version'], { cwd: home })).out).toBe(`${version}\n`);
    expect((await run(bin(), ['--help'], { cwd: home })).out).toContain('topheavy FILE…');
  });
});

const CONSUMER = `import { readFile } from 'node:fs/promises';
import { analyse, sayVerdict, BadChoice, type AnalyseOptions, type WrittenReport } from 'topheavy';
import { readHoldings, CannotRead, type HoldingsReading } from 'topheavy/import';
import { loadPack, type Pack } from 'topheavy/pack';
import { TopheavyVerdict } from 'topheavy/element';

const pack: Pack = await loadPack();
const options: AnalyseOptions = { benchmark: 'sp500', lens: 'mega-cap-tech', pack };
const reading: HoldingsReading = await readHoldings(await readFile(process.argv[2]!), { name: 'positions.csv' });
const report: WrittenReport = await analyse(reading, options);
const low: number | null = report.lens.low;
const why = await readHoldings('Dear diary').catch((error: unknown) => (error instanceof CannotRead ? error.code : 'other'));
// @ts-expect-error there is no such choice
const odd = await analyse(reading, { lens: 'tech' }).catch((error: unknown) => error instanceof BadChoice);
// @ts-expect-error a holding has a value
const bare = await analyse([{ symbol: 'VOO' }]).catch((error: unknown) => String(error));
const symbols: readonly (string | null)[] = reading.holdings.map(({ symbol }) => symbol);
console.log(JSON.stringify({ low, why, odd, bare, symbols, said: sayVerdict(report), element: typeof TopheavyVerdict, status: report.positions[0]?.identity.status }));
`;

describe('the imports', () => {
  it('are typed for a strict program, and do in Node what the app does, without a network', async () => {
    await writeFile(join(home, 'consumer.ts'), CONSUMER);
    await writeFile(join(home, 'globals.d.ts'), `declare const process: { argv: string[] };\ndeclare module 'node:fs/promises' { export function readFile(path: string): Promise<Uint8Array>; }\n`); // oxfmt-ignore
    const compilerOptions = {
      strict: true,
      target: 'es2022',
      module: 'nodenext',
      types: [],
      skipLibCheck: false,
      rootDir: '.',
      lib: ['es2023', 'dom'],
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
    };
    await writeFile(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['consumer.ts', 'globals.d.ts'] }),
    );
    const compiled = await run('node', [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', home], { cwd: home });
    expect(compiled.out).toBe('');
    const ran = await run('node', ['consumer.js', SHEET], { cwd: home, env: offline() });
    expect(ran.err).toBe('');
    expect(JSON.parse(ran.out)).toEqual({
      low: expect.closeTo(0.16576, 3) as number,
      why: 'refused-no-table',
      odd: true,
      element: 'function',
      bare: 'BadChoice: Holding 1: "value" must be a number.',
      symbols: expect.arrayContaining(['SCHB']) as string[],
      said: 'Of every $100 you own, $17 rides on mega-cap tech and $2 on small caps.',
      status: expect.any(String) as string,
    });
  });
});
