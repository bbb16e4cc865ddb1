import 'fake-indexeddb/auto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportOn } from '../../scripts/analyse-files.ts';
import { parseArguments } from '../../scripts/analyse-options.ts';
import { takeRules } from '../../scripts/take-rules.ts';
import type { OfferedRules } from '../../src/domain/book/read-rules.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { loadRules, previewRules, rulesFileOf } from '../../src/app/rules-file.ts';
import { newDatabase, startApp } from '../support/make-app.ts';
import { ownReference } from '../support/own-reference.ts';
import { textOfReport } from '../support/report-text.ts';
import { folderOfTest } from '../support/folder-of-test.ts';

/* A file of rules, dropped like any other: shown first, carried out as told, taken back; and the same figures from the command. */

const SHEET = 'Account,Symbol,Value (USD)\nA,NVDA,1000\nA,SPY,500\nA,WWW,200\n';
const RULES = {
  schema: 'topheavy-rules/1',
  lens: { lens: 'custom', customMembers: ['NVDA', 'NOBODY'] },
  sizes: { sizeScheme: 'fixed-dollars', customCutoffs: { mega: 4e11, large: 2e10, mid: 2e9, small: 3e8 } },
  comparison: { base: 'equities', benchmark: 'russell-2000' },
  targets: [{ key: 'lens', low: null, high: 0.2 }],
  scenarios: { list: [{ id: 'own-1', name: 'Bad year', rule: { kind: 'lens', shock: -0.5 } }], discount: null },
};
const rulesFile = (rules: unknown = RULES, name = 'rules.json') => new File([JSON.stringify(rules)], name);

let database = '';
beforeEach(() => void (database = newDatabase()));
const started = () => startApp(ownReference(), database);
function offered(app: AppState): readonly OfferedRules[] {
  if (typeof app.dialog !== 'object' || app.dialog === null) throw new Error('No rules are offered.');
  return app.dialog;
}
async function take(app: AppState, kinds: Parameters<typeof loadRules>[3]): Promise<void> {
  const [first] = offered(app);
  if (first?.read.ok !== true) throw new Error('They are refused.');
  await loadRules(app, first.name, first.read.value, kinds);
}

describe('a file of rules', () => {
  it('is offered when it is dropped, whatever comes with it, and changes nothing by itself', async () => {
    const app = await started();
    const later = rulesFile({ ...RULES, schema: 'topheavy-rules/2' }, 'later.json');
    await app.openFiles([rulesFile(), new File([SHEET], 'sheet.csv'), later]);
    expect(app.portfolio?.settings.lens).toBe('mega-cap-tech');
    expect(app.portfolio?.files.map(({ name }) => name)).toEqual(['sheet.csv']);
    expect(app.reading.refusals).toEqual([]);
    expect(offered(app).map(({ name, read }) => [name, read.ok])).toEqual([
      ['rules.json', true],
      ['later.json', false],
    ]);
    expect(offered(app)[0]!.unknown).toEqual(['NOBODY']);
  });

  it('gives what is picked, keeps it, and is taken back by Undo', async () => {
    const app = await started();
    await app.openFiles([new File([SHEET], 'sheet.csv')]);
    const before = rulesFileOf(app)!.text;
    await app.openAs('rules', [rulesFile()]);
    const [{ read }] = offered(app) as readonly [OfferedRules];
    if (!read.ok) throw new Error('They are refused.');
    expect(previewRules(app, read.value)?.changed).toEqual(['lens', 'sizes', 'comparison', 'targets', 'scenarios']);
    await take(app, ['lens', 'targets']);
    expect(app.notice).toMatchObject({ kind: 'rules-loaded', names: ['rules.json'] });
    expect(app.report?.settings).toMatchObject({ lens: 'custom', sizeScheme: 'market-rank', base: 'portfolio' });
    expect(app.portfolio?.targets).toEqual(RULES.targets);
    expect(previewRules(app, read.value)?.changed).toEqual(['sizes', 'comparison', 'scenarios']);
    await app.kept.flush();
    const again = await started();
    expect(rulesFileOf(again)?.text).toBe(rulesFileOf(app)?.text);
    app.notice?.undo();
    await expect.poll(() => rulesFileOf(app)?.text).toBe(before);
    await expect.poll(() => app.report?.settings.lens).toBe('mega-cap-tech');
  });

  it('chosen as rules says what is wrong with it, and is never taken for holdings', async () => {
    const app = await started();
    await app.openAs('rules', [new File([SHEET], 'sheet.csv')]);
    expect(offered(app)[0]).toMatchObject({ name: 'sheet.csv', read: { ok: false, error: [{ kind: 'not-json' }] } });
    expect(app.portfolio).toBe(null);
    expect(previewRules(app, {})).toBe(null);
  });

  it('gives the command the figures that the app has', async () => {
    const app = await started();
    await app.openFiles([new File([SHEET], 'sheet.csv')]);
    const known = { ...RULES, lens: { lens: 'custom', customMembers: ['NVDA'] } };
    await app.openAs('rules', [rulesFile(known)]);
    await take(app, ['lens', 'sizes', 'comparison', 'themes', 'targets', 'scenarios']);
    const folder = folderOfTest();
    const [sheet, rules] = [join(folder, 'sheet.csv'), join(folder, 'rules.json')];
    await writeFile(sheet, SHEET);
    await writeFile(rules, rulesFileOf(app)!.text);
    const reference = ownReference();
    const { ground, rest } = await takeRules([sheet, '--rules', rules], reference);
    const { settings, files } = parseArguments(rest, reference, { ground });
    const question = { settings, scenarios: SCENARIOS.slice(0, 1), plans: [] };
    const { report } = await reportOn(files, question, reference);
    expect(textOfReport(report, { version: 't' })).toBe(textOfReport(app.report!, { version: 't' }));
    expect(report.settings).toMatchObject({ lens: 'custom', benchmark: 'russell-2000', base: 'equities' });
    // its scenarios go by their names, and other options count over it
    const more = parseArguments([...rest, '--scenario', 'Bad year', '--base', 'portfolio'], reference, { ground });
    expect(more.scenarios).toEqual([{ id: 'own-1', rule: { kind: 'lens', shock: -0.5 }, abroadMoves: false }]);
    expect(more.settings.base).toBe('portfolio');
    // what it does not know it refuses in words
    await writeFile(rules, JSON.stringify(RULES));
    await expect(takeRules([`--rules=${rules}`], reference)).rejects.toThrow(
      /no companies of the reference pack: NOBODY/,
    );
    await writeFile(rules, '{"schema":"topheavy-rules/1","targets":[{}],"x":1}');
    await expect(takeRules(['--rules', rules], reference)).rejects.toThrow(/“x” isn’t a field[\s\S]*targets\[0\]\.key/);
    await expect(takeRules(['--rules', join(folder, 'none.json')], reference)).rejects.toThrow(/cannot be opened/);
    await expect(takeRules(['--rules'], reference)).rejects.toThrow(/--rules needs a value/);
  });
});
