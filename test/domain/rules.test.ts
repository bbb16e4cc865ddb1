import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_RULES, MOST_FAULTS, readRules, saysRules, type RuleFault } from '../../src/domain/book/read-rules.ts';
import { RULE_KINDS, changedKinds, companiesIn, layRules, rulesOf, writeRules } from '../../src/domain/book/rules.ts';
import { nameOfMix, MARKETS } from '../../src/domain/model/benchmark-id.ts';
import type { KeptScenario } from '../../src/domain/model/kept-lab.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { BASES, DEFAULT_SETTINGS, UNSAID, type Portfolio, type Settings } from '../../src/domain/model/portfolio.ts';
import { THEMES } from '../../src/domain/model/reference.ts';
import { SCENARIOS, type ScenarioRule } from '../../src/domain/model/scenario.ts';
import { SECTORS } from '../../src/domain/model/sector.ts';
import { SIZES, SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { TARGET_KEYS, type Target } from '../../src/domain/model/target.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { ruleFaultWords, ruleKindWords } from '../../src/screens/files/words/rules-file.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

/* A file of rules: what comes out of it is what went in, and whatever somebody writes into one is taken whole or refused in words. */

const schema = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/topheavy-rules-1.schema.json'), 'utf8'),
) as object;
const fits = new Ajv2020({ strictTypes: false, allowUnionTypes: true }).compile(schema);

const issuer = fc.constantFrom('NVDA', 'BRK.B', 'M&M.NS', '~000008:CN', '005930.KS').map(issuerId);
const issuers = fc.uniqueArray(issuer);
const fraction = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const returns = fraction(-1, 10);
const table = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), returns, { noNullPrototype: true });
const ruleArb: fc.Arbitrary<ScenarioRule> = fc.oneof(
  fc.record({
    kind: fc.constant('indexes' as const),
    sp500: returns,
    russell2000: returns,
    named: fc.array(fc.record({ symbol: fc.constantFrom('META', 'MSFT'), change: returns }), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('sizes' as const), large: returns, small: returns }),
  fc.record({ kind: fc.constant('lens' as const), shock: returns }),
  fc.record({
    kind: fc.constant('own' as const),
    bySize: table(SIZES),
    bySector: table(SECTORS),
    byTheme: table(THEMES),
    byCompany: table(['NVDA', 'BRK.B']),
  }),
);
const scenarioArb: fc.Arbitrary<KeptScenario> = fc.oneof(
  fc.record({
    id: fc.integer({ min: 1, max: 99 }).map((number) => `own-${number}`),
    name: fc.option(fc.constantFrom('Bad year', 'Étés “chauds”', '<b>'), { nil: null }),
    rule: ruleArb,
  }),
  fc.record({ id: fc.constantFrom(...SCENARIOS.map(({ id }) => id)), name: fc.constant(null), rule: ruleArb }),
);
const band = fc
  .tuple(fraction(0, 1), fraction(0, 1), fc.constantFrom('low', 'high', 'both'))
  .map(([a, b, has]): Pick<Target, 'low' | 'high'> => {
    return { low: has === 'high' ? null : Math.min(a, b), high: has === 'low' ? null : Math.max(a, b) };
  });
const settingsArb: fc.Arbitrary<Partial<Settings>> = fc.record({
  sizeScheme: fc.constantFrom(...SIZE_SCHEMES),
  customCutoffs: fc
    .array(fc.integer({ min: 1, max: 1e12 }), { minLength: 4, maxLength: 4 })
    .map((four) => four.sort((a, b) => b - a))
    .map(([mega, large, mid, small]) => ({ mega: mega!, large: large!, mid: mid!, small: small! })),
  lens: fc.constantFrom(...LENSES),
  customMembers: issuers,
  themeEdits: fc.dictionary(
    fc.constantFrom(...THEMES),
    fc.record({ added: fc.uniqueArray(issuer, { minLength: 1 }), removed: issuers }),
    { noNullPrototype: true },
  ),
  base: fc.constantFrom(...BASES),
  benchmark: fc.option(
    fc.oneof(
      fc.constantFrom(...MARKETS),
      fc
        .integer({ min: 0, max: 10 })
        .map((tenths) => nameOfMix({ first: 'sp500', second: 'world', part: tenths / 10 })),
    ),
    { nil: null },
  ),
});
const portfolioArb = fc
  .record({
    settings: settingsArb,
    targets: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...TARGET_KEYS), band).map(([key, ends]) => ({ key, ...ends })),
      { selector: ({ key }) => key },
    ),
    scenarios: fc.uniqueArray(scenarioArb, { selector: ({ id }) => id }),
    discount: fc.option(fc.record({ discount: fraction(0, 0.99), closes: fraction(0, 1) }), { nil: null }),
  })
  .map(({ settings, targets, scenarios, discount }): Portfolio => {
    return { ...portfolioOf([], settings), targets, lab: { scenarios, discount, plans: [] } };
  });

const textOf = (portfolio: Portfolio) => writeRules(rulesOf(portfolio).rules);
const read = (text: string) => {
  const found = readRules(text);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};
const file = (parts: Readonly<Record<string, unknown>>) => JSON.stringify({ schema: 'topheavy-rules/1', ...parts });
function faultsOf(text: string): readonly RuleFault[] {
  const found = readRules(text);
  if (found.ok) throw new Error('It was taken.');
  for (const words of found.error.map(ruleFaultWords)) expect(words).toMatch(/^[“A-Z].+ .+\.”?$/);
  return found.error;
}

describe('saved and loaded', () => {
  it('gives the same rules, the same bytes and a file that fits the schema', () => {
    fc.assert(
      fc.property(portfolioArb, portfolioArb, (one, other) => {
        const text = textOf(one);
        expect(fits(JSON.parse(text)), JSON.stringify(fits.errors)).toBe(true);
        expect(saysRules(text)).toBe(true);
        const rules = read(text);
        expect(rules).toEqual(rulesOf(one).rules);
        const laid = layRules(other, rules);
        expect(textOf(laid)).toBe(text);
        expect(changedKinds(laid, rules)).toEqual([]);
        for (const kind of RULE_KINDS)
          expect(ruleKindWords(kind, rules, 'mega-cap-tech')).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });

  it('is written alike in whatever order its tables were made', () => {
    fc.assert(
      fc.property(portfolioArb, (one) => {
        const turn = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(turn);
          if (typeof value !== 'object' || value === null) return value;
          return Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inside]) => [key, turn(inside)]),
          );
        };
        expect(textOf(turn(one) as Portfolio)).toBe(textOf(one));
      }),
    );
  });

  it('changes only the parts that are wanted, and only those that are there', () => {
    fc.assert(
      fc.property(portfolioArb, portfolioArb, fc.subarray([...RULE_KINDS]), (one, other, kinds) => {
        const laid = layRules(other, rulesOf(one).rules, kinds);
        const [from, before, after] = [one, other, laid].map((portfolio) => rulesOf(portfolio).rules);
        for (const kind of RULE_KINDS)
          expect(after![kind], kind).toEqual((kinds.includes(kind) ? from : before)![kind]);
        expect(layRules(other, read(file({ targets: [] })))).toEqual({ ...other, targets: [] });
      }),
    );
  });

  it('holds nothing of what is in a portfolio', () => {
    const secret = {
      ...portfolioOf(
        [fileOf([holdingOf({ symbol: 'SECRETSYM', name: 'Secret Corp', account: 'Z99-112233', value: 123456.78 })])],
        {
          lens: 'custom',
          customMembers: ['NVDA', '?SECRET CORP', '+secret-list:7'].map(issuerId),
          themeEdits: { biotech: { added: [issuerId('?SECRET CORP')], removed: [] } },
        },
      ),
      name: 'Secret household',
      group: 'Secret group',
      lab: {
        scenarios: [
          {
            id: 'own-1',
            name: 'Bad year',
            rule: {
              kind: 'own',
              bySize: {},
              bySector: {},
              byTheme: {},
              byCompany: { '?SECRET CORP': -0.5, NVDA: -0.1 },
            },
          } as KeptScenario,
        ],
        discount: null,
        plans: [{ name: 'Secret plan', moves: [] }],
      },
    };
    const { rules, leftOut } = rulesOf(secret);
    expect(leftOut).toBe(4);
    expect(writeRules(rules)).not.toMatch(/secret|Z99|123456/i);
    expect(companiesIn(rules)).toEqual(['NVDA']);
    expect(layRules(secret, rules).lab.plans).toBe(secret.lab.plans);
  });

  it('takes a name of blanks for none, as the screen does', () => {
    const rule = { kind: 'lens', shock: -0.1 } as const;
    const portfolio = { ...portfolioOf([]), lab: { ...UNSAID.lab, scenarios: [{ id: 'own-1', name: '  ', rule }] } };
    expect(read(textOf(portfolio)).scenarios?.list[0]?.name).toBe(null);
  });
});

describe('what is refused', () => {
  const { customCutoffs } = DEFAULT_SETTINGS;
  const own = (rule: unknown, name: unknown = 'A', id = 'own-1') => ({ list: [{ id, name, rule }], discount: null });
  it.each<readonly [unknown, string, RuleFault['kind']]>([
    [{ targets: [{ key: 'lens', low: 0.2, high: 1.5 }] }, 'targets[0].high', 'number'],
    [{ targets: [{ key: 'lens', low: 0.5, high: 0.2 }] }, 'targets[0]', 'band'],
    [{ targets: [{ key: 'lens', low: null, high: null }] }, 'targets[0]', 'band'],
    [{ targets: [{ key: 'bonds', low: 0, high: 1 }] }, 'targets[0].key', 'word'],
    [{ targets: [{ key: 'lens', low: 0 }] }, 'targets[0].high', 'missing'],
    [{ targets: [1, 2].map(() => ({ key: 'lens', low: 0, high: 1 })) }, 'targets[1]', 'twice'],
    [{ targets: {} }, 'targets', 'list'],
    [{ lens: [] }, 'lens', 'object'],
    [{ lens: null }, 'lens', 'object'],
    [{ lens: { lens: 'big-tech', customMembers: [] } }, 'lens.lens', 'word'],
    [{ lens: { lens: 'custom', customMembers: ['NVDA', 'NVDA'] } }, 'lens.customMembers[1]', 'twice'],
    [{ lens: { lens: 'custom', customMembers: ['?SECRET CORP'] } }, 'lens.customMembers[0]', 'company'],
    [{ lens: { lens: 'custom', customMembers: ['A'.repeat(1000)] } }, 'lens.customMembers[0]', 'company'],
    [{ lens: { lens: 'custom', customMembers: [7] } }, 'lens.customMembers[0]', 'company'],
    [{ lens: { lens: 'custom', customMembers: [], extra: 1 } }, 'lens.extra', 'field'],
    [
      { sizes: { sizeScheme: 'custom', customCutoffs: { ...customCutoffs, mega: 1 } } },
      'sizes.customCutoffs',
      'cutoffs',
    ],
    [
      { sizes: { sizeScheme: 'custom', customCutoffs: { ...customCutoffs, small: 0 } } },
      'sizes.customCutoffs.small',
      'number',
    ],
    [{ comparison: { base: 'all', benchmark: null } }, 'comparison.base', 'word'],
    [{ comparison: { base: 'portfolio', benchmark: 'mix:sp500:mars:2' } }, 'comparison.benchmark', 'benchmark'],
    [{ themes: { robots: { added: [], removed: [] } } }, 'themes.robots', 'word'],
    [{ scenarios: own({ kind: 'lens', shock: -2 }) }, 'scenarios.list[0].rule.shock', 'number'],
    [{ scenarios: own({ kind: 'doom' }) }, 'scenarios.list[0].rule.kind', 'word'],
    [{ scenarios: own({ kind: 'lens', shock: 0 }, 'A', 'mine') }, 'scenarios.list[0].id', 'scenario'],
    [{ scenarios: own({ kind: 'lens', shock: 0 }, 'A', 'bull') }, 'scenarios.list[0].name', 'scenario-name'],
    [{ scenarios: own({ kind: 'lens', shock: 0 }, 'x'.repeat(61)) }, 'scenarios.list[0].name', 'text'],
    [{ holdings: [] }, 'holdings', 'field'],
    [{}, '', 'no-rules'],
  ])('%j is refused at %s', (parts, at, kind) => {
    expect(faultsOf(file(parts as Readonly<Record<string, unknown>>))).toMatchObject([{ at, kind }]);
  });

  it('a text that is no such file says what it is instead', () => {
    expect(faultsOf('Symbol,Value\nNVDA,100')).toMatchObject([{ kind: 'not-json' }]);
    expect(faultsOf('{"schema":"topheavy-answers/1"}')).toMatchObject([{ kind: 'not-rules' }]);
    expect(faultsOf('[]')).toMatchObject([{ kind: 'not-rules' }]);
    expect(faultsOf('{"schema":"topheavy-rules/2","targets":[]}')).toMatchObject([
      { kind: 'version', version: 'topheavy-rules/2' },
    ]);
    expect(faultsOf(' '.repeat(LARGEST_RULES + 1))).toMatchObject([{ kind: 'too-large' }]);
    expect(saysRules('\uFEFF {"a":1, "schema" : "topheavy-rules/9"')).toBe(true);
    expect(saysRules('{"schema":"topheavy-report/1"}')).toBe(false);
    expect(saysRules('name\n"schema": "topheavy-rules/1"')).toBe(false);
  });

  it('all faults are told at once, and not without end', () => {
    const two = file({ targets: [{ key: 'x', low: 2, high: null }], lens: { lens: 'y', customMembers: [] } });
    expect(faultsOf(two).map(({ at }) => at)).toEqual(['lens.lens', 'targets[0].key', 'targets[0].low']);
    const many = file({ lens: { lens: 'custom', customMembers: Array.from({ length: 5000 }, () => '') } });
    expect(faultsOf(many)).toHaveLength(MOST_FAULTS);
    const odd = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`odd${at}`, 1]));
    expect(faultsOf(file(odd))).toHaveLength(MOST_FAULTS);
  });

  it('keys of prototypes, numbers beyond numbers and deep lists do nothing', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const tables = `{"schema":"topheavy-rules/1","themes":{"${key}":{"added":[],"removed":[]}}}`;
      expect(faultsOf(tables)).toMatchObject([{ kind: 'word' }]);
      expect(faultsOf(`{"schema":"topheavy-rules/1","${key}":{"a":1},"targets":[]}`)).toMatchObject([
        { kind: 'field' },
      ]);
    }
    expect(faultsOf('{"schema":"topheavy-rules/1","targets":[{"key":"lens","low":1e999,"high":null}]}')).toMatchObject([
      { kind: 'number', at: 'targets[0].low' },
    ]);
    expect(faultsOf('[NaN]')).toMatchObject([{ kind: 'not-json' }]);
    expect(faultsOf('['.repeat(400_000))).toMatchObject([{ kind: 'not-json' }]);
    expect(faultsOf(`{"schema":"topheavy-rules/1","targets":${'['.repeat(9000)}${']'.repeat(9000)}}`)).toHaveLength(1);
    expect(({} as Record<string, unknown>)['a']).toBe(undefined);
  });

  it('anything at all is taken whole or refused, as the schema says, and nothing throws', () => {
    const keys = fc.constantFrom('lens', 'sizes', 'themes', 'targets', 'scenarios', '__proto__', 'x');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue(), { noNullPrototype: true }), (parts) => {
        const text = file(parts);
        const found = readRules(text);
        if (found.ok) expect(fits(JSON.parse(text))).toBe(true);
        else expect(found.error.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readRules(text)));
  });
});
