import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/* What runs on the code host can't be tried here. What can be checked of it is: that it names commands that exist, asks for no more
   rights than it needs, lets nothing from outside into a shell, and takes actions by the hash of their code. */

type Rights = Readonly<Record<string, string>>;
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly permissions?: Rights;
  readonly steps?: readonly Step[];
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
}
interface Workflow {
  readonly permissions: Rights;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const files = readdirSync(FOLDER).sort();
const textOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');
const workflows = files.map((file) => ({ file, text: textOf(file), ...(parse(textOf(file)) as Workflow) }));
const jobs = workflows.flatMap(({ file, jobs: all }) =>
  Object.entries(all).map(([name, job]) => ({ file, name, job })),
);
const steps = jobs.flatMap(({ job }) => job.steps ?? []);
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};

/** What a job may do beyond reading the source. */
const MAY: Readonly<Record<string, Rights>> = {
  'publish.yml build-pages': { contents: 'read', pages: 'read' },
  'publish.yml deploy-pages': { pages: 'write', 'id-token': 'write' },
  'publish.yml build-release': { contents: 'read' },
  'refresh.yml refresh': { contents: 'read' },
  'refresh.yml propose': { contents: 'write', 'pull-requests': 'write' },
  'publish.yml release': { contents: 'write', 'id-token': 'write', attestations: 'write' },
};

/** Actions that take what another job has made, sign it or put it online. */
const HANDS_OVER: ReadonlySet<string> = new Set([
  'actions/download-artifact',
  'actions/attest-build-provenance',
  'actions/deploy-pages',
]);

test('the checks are the two commands of the README, on three systems, on the oldest Node and the newest', () => {
  const job = workflows.find(({ file }) => file === 'checks.yml')?.jobs['checks'];
  expect(job?.steps?.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test']);
  expect(job?.strategy?.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: ['20', 'lts/*'],
  });
  expect(engines.node).toBe('>=20.19');
});

test('nothing is published before the checks have passed', () => {
  const publish = workflows.find(({ file }) => file === 'publish.yml')?.jobs ?? {};
  const needs = Object.entries(publish).map(([name, job]) => [name, (job as { readonly needs?: string }).needs]);
  expect(Object.fromEntries(needs)).toEqual({
    checks: undefined,
    'build-pages': 'checks',
    'deploy-pages': 'build-pages',
    'build-release': 'checks',
    release: 'build-release',
  });
  expect(publish['checks']?.uses).toBe('./.github/workflows/checks.yml');
});

test('each may read the source, and what it may do beyond that is named here', () => {
  for (const { file, permissions } of workflows) expect(permissions, file).toEqual({ contents: 'read' });
  const beyond = jobs.flatMap(({ file, name, job: { permissions } }) =>
    permissions === undefined ? [] : [[`${file} ${name}`, permissions] as const],
  );
  expect(Object.fromEntries(beyond)).toEqual(MAY);
  expect(steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')).map((step) => step.with)).toEqual(
    steps.flatMap(({ uses }) => (uses?.startsWith('actions/checkout@') ? [{ 'persist-credentials': false }] : [])),
  );
});

test('a job that may write or sign runs no package, no script and nothing of the source', () => {
  const mayMore = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'));
  expect(mayMore.map(({ name }) => name)).toEqual(['deploy-pages', 'release', 'propose']);
  for (const { name, job } of mayMore) {
    const all = job.steps ?? [];
    expect(all.flatMap(({ uses }) => uses?.split('@')[0] ?? []).filter((one) => !HANDS_OVER.has(one))).toEqual([]);
    // the machine's own programs alone, one a step, with nothing that begins another command
    for (const run of all.flatMap((step) => step.run ?? []))
      expect(run, name).toMatch(
        /^(?:sha256sum --check|gh (?:release create|auth setup-git|repo clone|pr create)|git -C repository (?:fetch|push))(?: (?:[\w*./-]+|"\$?[\w.:/$ ]+"))*$/,
      );
  }
});

test('newer data is proposed, each month and by hand, after coverage and all checks, and main is never pushed to', () => {
  const refresh = workflows.find(({ file }) => file === 'refresh.yml');
  expect((parse(textOf('refresh.yml')) as { readonly on: object }).on).toEqual({
    schedule: [{ cron: '17 4 3 * *' }],
    workflow_dispatch: null,
  });
  const runs = (refresh?.jobs['refresh']?.steps ?? []).flatMap(({ run }) => run ?? []);
  const order = ['reference:refresh', 'coverage -- --write', 'goldens', 'npm test', 'git bundle create'];
  const places = order.map((words) => runs.findIndex((run) => run.includes(words)));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  const propose = refresh?.jobs['propose'] as {
    readonly needs: string;
    readonly env: Readonly<Record<string, string>>;
  };
  expect(propose).toMatchObject({ needs: 'refresh', env: { BRANCH: 'data/${{ github.run_id }}' } });
  const pushes = workflows.flatMap(({ text }) =>
    [...text.matchAll(/git(?: -C \w+)? push .*$/gm)].map(([push]) => push),
  );
  expect(pushes).toEqual(['git -C repository push origin "refs/heads/$BRANCH:refs/heads/$BRANCH"']);
});

test('no package runs a script of its own where something is built to be published', () => {
  const built = workflows.filter(({ file }) => file !== 'checks.yml').flatMap((one) => Object.values(one.jobs));
  const installs = built.flatMap(({ steps: all }) =>
    (all ?? []).flatMap(({ run }) => (run?.includes('npm ci') === true ? [run] : [])),
  );
  expect(new Set(installs)).toEqual(new Set(['npm ci --ignore-scripts']));
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('hasInstallScript');
});

test('actions are taken by the hash of their code, with their version beside it', () => {
  const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (.+)$/gm)].map(([, one]) => one!));
  expect(used.length).toBeGreaterThan(8);
  for (const one of used)
    expect(one).toMatch(/^(?:\.\/\.github\/workflows\/\w+\.yml|actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
});

test('no shell is given anything but what is written, and no secret is named', () => {
  const runs = steps.flatMap(({ run }) => run ?? []);
  expect(runs.length).toBeGreaterThan(6);
  expect(runs.filter((run) => run.includes('${{') || /\bset -x|printenv|\benv\b/.test(run))).toEqual([]);
  for (const { file, text } of workflows) expect(text, file).not.toMatch(/secrets\.|pull_request_target|GITHUB_TOKEN/);
});

test('every command of npm that is run is there', () => {
  const named = steps.flatMap(({ run }) =>
    [...(run ?? '').matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!),
  );
  expect(named).toEqual(['build', 'build:twice', 'release', 'reference:refresh', 'coverage', 'goldens', 'format']);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('no job runs for ever', () => {
  for (const { name, job } of jobs)
    if (job.steps !== undefined) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(90);
});

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}
const formOf = (file: string) => parse(readFileSync(`.github/ISSUE_TEMPLATE/${file}`, 'utf8')) as Form;

test.each(['broker-file.yml', 'correction.yml', 'wrong-figure.yml', 'idea.yml'])(
  'the form %s is one that the code host can show',
  (file) => {
    const { name, description, body } = formOf(file);
    expect([name, description].every((words) => words.length > 3)).toBe(true);
    const fields = body.filter(({ type }) => type !== 'markdown');
    expect(fields.length).toBeGreaterThan(2);
    expect(fields.filter(({ attributes }) => (attributes.label ?? '') === '')).toEqual([]);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(body.every(({ type }) => ['markdown', 'input', 'textarea', 'checkboxes'].includes(type))).toBe(true);
  },
);

test.each([
  ['broker-file.yml', 'src/screens/review/words/anonymise.ts'],
  ['correction.yml', 'src/screens/files/words/copied-correction.ts'],
])('who fills in %s is told of the very button that makes a copy', (form, words) => {
  const said = formOf(form)
    .body.map(({ attributes }) => attributes.value ?? '')
    .join(' ');
  const [, button = ''] = /choose \*\*([^*]+)\*\*/.exec(said) ?? [];
  expect(button).not.toBe('');
  expect(readFileSync(words, 'utf8')).toContain(button);
});
