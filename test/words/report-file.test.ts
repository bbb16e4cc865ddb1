import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { FILE_KINDS } from '../../src/domain/model/file-reading.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { BASES } from '../../src/domain/model/portfolio.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { playMoves } from '../../src/domain/rotation/lab.ts';
import { openLab } from '../../src/domain/rotation/lab-ground.ts';
import { currency, issuerId } from '../../src/domain/model/units.ts';
import { anyReport } from '../support/any-portfolio.ts';
import { OWED } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';
import { silentProperties, undescribedKeys } from '../support/undescribed.ts';
import { textOfReport } from '../support/report-text.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { EUR, tinyReference, USD } from '../support/tiny-reference.ts';

const schema = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/topheavy-report-1.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true }).compile(schema);
const reference = tinyReference();
const version = { version: '1.2.3' };

describe('the report file', () => {
  it('fits its schema, whatever is held and chosen', () => {
    const symbol = fc.constantFrom('NVDA', 'SPY', 'IWM', 'SSO', 'SQQQ', 'AVUV', 'BND', 'KEY', 'NOPE', 'SPAXX');
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const inBase = fc.constantFrom(null, { value: 7, currency: EUR, from: 'column' as const });
    const row = fc.record({ symbol, value, currency: fc.constantFrom(USD, EUR, currency('ISK')), inBase });
    const rows = fc.array(row, { maxLength: 8 });
    const settings = fc.record({
      sizeScheme: fc.constantFrom(...SIZE_SCHEMES),
      lens: fc.constantFrom(...LENSES),
      base: fc.constantFrom(...BASES),
    });
    fc.assert(
      fc.property(rows, settings, (held, choices) => {
        const portfolio = portfolioOf([fileOf(held.map((one) => holdingOf(one)))], choices);
        const text = textOfReport(analyse(portfolio, reference, prepare(portfolio, reference), SCENARIOS), version);
        expect(text).not.toMatch(/NaN|Infinity/);
        validate(JSON.parse(text));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('fits it for a file of every kind', () => {
    for (const kind of FILE_KINDS) {
      const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 1 })], { kind })]);
      const text = textOfReport(analyse(portfolio, reference, prepare(portfolio, reference), []), version);
      validate(JSON.parse(text));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('carries plans before and after, moves that are refused included', () => {
    const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 900, quantity: 3 })])]);
    const groundwork = prepare(portfolio, reference);
    const move = { account: 'Brokerage', to: 'fund:IWM', size: { unit: 'money', value: 500 }, price: null } as const;
    const moves = ([`company:${issuerId('NVDA')}`, 'fund:SPY'] as const).map((from) => ({ ...move, from }));
    const ground = openLab(portfolio.settings, groundwork);
    const plans = [
      { name: 'Half', ...playMoves(moves, SCENARIOS, ground) },
      { name: 'Nothing', ...playMoves(moves.slice(1), [], ground) },
    ];
    const written = JSON.parse(textOfReport(analyse(portfolio, reference, groundwork), version, { plans })) as {
      plans: { after: unknown; moves: { amount: number; refused: string | null }[] }[];
    };
    validate(written);
    expect(validate.errors ?? []).toEqual([]);
    expect(undescribedKeys(written)).toEqual(new Set());
    expect(written.plans.map(({ after }) => after === null)).toEqual([false, true]);
    expect(written.plans[0]!.moves.map(({ amount, refused }) => [amount, refused])).toEqual([
      [500, null],
      [0, 'no-position'],
    ]);
  });

  it('has the keys of its description first, in order, and a sentence for each issue', () => {
    const holding = holdingOf({ symbol: 'KEY', name: 'KEYERA CORP', value: 100 });
    const written = JSON.parse(textOfReport(analyse(portfolioOf([fileOf([holding])]), reference), version)) as Record<
      string,
      unknown
    >;
    expect(Object.keys(written).slice(0, 7)).toEqual([
      'schema',
      'app',
      'reference',
      'settings',
      'files',
      'totals',
      'positions',
    ]);
    const issues = written['issues'] as { code: string; text: string }[];
    expect(issues.map(({ code }) => code)).toContain('name-contradicts');
    for (const { text } of issues) expect(text.length).toBeGreaterThan(20);
  });

  it('says the same on one line', () => {
    const held = Array.from({ length: 30 }, (_, at) => holdingOf({ symbol: 'NVDA', value: 100 + at }));
    const report = analyse(portfolioOf([fileOf(held)]), reference);
    expect(textOfReport(report, version, { indent: 0 })).toBe(
      `${JSON.stringify(JSON.parse(textOfReport(report, version)))}\n`,
    );
  });

  it('has no key that the schema does not describe, whatever is held, asked and planned', () => {
    const texts = [
      sampleReport(),
      OWED,
      ...fc.sample(anyReport({ more: ['SSO', 'KEY', 'GLD'], shorts: true }), 20),
    ].map((report) => textOfReport(report, version));
    const found = texts.flatMap((text) => [...undescribedKeys(JSON.parse(text))]);
    expect([...new Set(found)]).toEqual([]);
    expect(undescribedKeys({ lens: { share: 1, shares: 1 }, files: [{ size: 2 }] })).toEqual(
      new Set(['.lens.shares', '.files[].size']),
    );
    expect(silentProperties()).toEqual([]);
    expect(silentProperties({ properties: { a: { properties: { b: {} } } } })).toEqual(['.a', '.a.b']);
  });

  it('is refused by the schema when a figure is missing', () => {
    const written = JSON.parse(textOfReport(analyse(portfolioOf([]), reference), version)) as {
      totals: { net?: number };
    };
    delete written.totals.net;
    expect(validate(written)).toBe(false);
  });
});
