import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_LAB } from '../../src/domain/model/kept-lab.ts';
import { withListedRows } from '../../src/storage/backup/backup.ts';
import { parsePortfolio } from '../../src/storage/parse-portfolio.ts';
import { makePortfolio } from './sample.ts';

/* With its rows one by one, as in a backup. */
const text = (): string => JSON.stringify(withListedRows(makePortfolio('a')));
const whole = (): Record<string, unknown> => JSON.parse(text()) as Record<string, unknown>;

/** The sample with one value put in the place of another. */
function replaceAt(path: string, value: unknown): unknown {
  const copy = whole();
  const names = path.split('.');
  const last = names.pop() ?? '';
  let owner: unknown = copy;
  for (const name of names) owner = Reflect.get(owner as object, name);
  if (value === undefined) Reflect.deleteProperty(owner as object, last);
  else Reflect.set(owner as object, last, value);
  return copy;
}

test('gives back what was kept, unchanged', () => {
  expect(parsePortfolio(structuredClone(makePortfolio('a')))).toEqual({ ok: true, value: makePortfolio('a') });
  expect(parsePortfolio(whole())).toEqual({ ok: true, value: makePortfolio('a') });
});

describe('refuses, and says where', () => {
  test.each([
    ['id', 7, 'id is not text'],
    ['name', undefined, 'name is not text'],
    ['files', {}, 'files is not a list'],
    ['files.0.holdings.0.value', null, 'files.0.holdings.0.value is not a finite number'],
    ['files.0.holdings.0.value', '2505', 'files.0.holdings.0.value is not a finite number'],
    ['files.0.holdings.0.price', undefined, 'files.0.holdings.0.price is not a finite number'],
    ['files.0.holdings.0.line', 0, 'files.0.holdings.0.line is not a line number'],
    ['files.0.holdings.0.line', 1.5, 'files.0.holdings.0.line is not a count'],
    ['files.0.holdings.0.currency', 'dollars', 'files.0.holdings.0.currency is not a currency'],
    ['files.0.asOf', '2026-02-31', 'files.0.asOf is not a date'],
    ['files.0.fates.0.fate', 'lost', 'files.0.fates.0.fate is not one of accepted, skipped, rejected'],
    ['files.0.issues.0.detail', [], 'files.0.issues.0.detail is not a table'],
    ['files.0.issues.0.detail.ours', true, 'files.0.issues.0.detail.ours is not a finite number'],
    ['files.0.bytes', -1, 'files.0.bytes is not a count'],
    ['answers.0.choice.kind', 'bank', 'answers.0.choice.kind is not one of company, fund, cash, crypto, related'],
    ['answers.0.choice.issuer', '', 'answers.0.choice.issuer is not a company'],
    ['settings.lens', 'all', 'settings.lens is not one of'],
    ['settings.customCutoffs', 5, 'settings.customCutoffs is not a record'],
    ['lab.plans.0.moves.0.from', 'class:boats', 'lab.plans.0.moves.0.from is not something that can be moved'],
    ['lab.plans.0.moves.0.to', 'fund:', 'lab.plans.0.moves.0.to is not something that can be moved'],
    ['lab.plans.0.moves.0.price', -1, 'lab.plans.0.moves.0.price is not a positive number'],
    ['lab.plans.0.moves.0.size.unit', 'shares', 'lab.plans.0.moves.0.size.unit is not one of money, part'],
    ['lab.scenarios.0.rule.kind', 'luck', 'lab.scenarios.0.rule.kind is not one of'],
    ['lab.scenarios.3.rule.bySize', { huge: 1 }, 'lab.scenarios.3.rule.bySize is not one of mega'],
    ['lab.scenarios.3.rule.bySector.Energy', '20%', 'lab.scenarios.3.rule.bySector.Energy is not a finite number'],
    ['lab.discount', 0.3, 'lab.discount is not a record'],
  ])('%s = %s', (path, value, error) => {
    const read = parsePortfolio(replaceAt(path, value));
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(error) as string });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('a value of %s', (value) => {
    expect(parsePortfolio(replaceAt('files.0.holdings.0.value', value)).ok).toBe(false);
  });
});

test('reads a portfolio that is older than the lab as one without plans', () => {
  const read = parsePortfolio(replaceAt('lab', undefined));
  expect(read).toEqual({ ok: true, value: { ...makePortfolio('a'), lab: NO_LAB } });
});

test('takes over nothing that it does not know, at any depth', () => {
  const read = parsePortfolio(replaceAt('files.0.holdings.0.extra', '<script>'));
  expect(read).toEqual({ ok: true, value: makePortfolio('a') });
});

test('takes no field from a prototype', () => {
  const hollow: unknown = Object.create(makePortfolio('a'));
  expect(parsePortfolio(hollow).ok).toBe(false);
  const hostile: unknown = JSON.parse(text().replace('"ours":1', '"__proto__":1,"ours":1'));
  const before = Object.keys(Object.prototype);
  parsePortfolio(hostile);
  expect(Object.keys(Object.prototype)).toEqual(before);
});

test('never throws, whatever comes back', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (value) => {
      expect(parsePortfolio(value).ok).toBe(false);
    }),
  );
});

test('never throws on a whole portfolio with any one value exchanged', () => {
  const paths = ['name', 'files', 'files.0', 'files.0.holdings', 'files.0.holdings.0', 'answers.0', 'settings'];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
      expect(typeof parsePortfolio(replaceAt(path, value)).ok).toBe('boolean');
    }),
  );
});
