import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksBy } from '../../../../scripts/proof/checks.ts';
import { readRecords } from '../../../../scripts/proof/record.ts';
import { proofItems } from '../../../../src/screens/help/words/proof.ts';
import { formatQuantity, NO_FIGURE } from '../../../../src/words/marks/numbers.ts';

const records = readRecords();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

test('every check has been run, and has its words', () => {
  const checks = [...checksBy('')].map(([id, { command }]) => [id, command]);
  const known = new Map(records.map(({ id, command }) => [id, command]));
  expect(checks.map(([id]) => [id, known.get(id!)])).toEqual(checks);
  expect(proofItems().map(({ id }) => id)).toEqual(checks.map(([id]) => id));
  expect(records).toHaveLength(checks.length);
});

test('its words say every figure of its record, and none that is missing', () => {
  for (const { id, text, lastRun } of proofItems()) {
    const { figures, on } = records.find((one) => one.id === id)!;
    expect(Object.keys(figures).length, id).toBeGreaterThan(0);
    const said = text.match(/\d[\d,.]*\d|\d|\bno\b/g) ?? [];
    for (const value of Object.values(figures)) expect(said, id).toContain(formatQuantity(value));
    expect(text).not.toContain(NO_FIGURE);
    expect(on).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(lastRun).toContain(on.slice(0, 4));
  }
});

test('every command that is named is one of this project', () => {
  for (const { command } of records) {
    const [, name = ''] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
    expect(Object.hasOwn(scripts, name), command).toBe(true);
  }
});
