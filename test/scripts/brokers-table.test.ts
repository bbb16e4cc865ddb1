import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brokersTable } from '../../scripts/brokers/table.ts';
import { PROFILES } from '../../src/brokers/index.ts';
import { exportGuideOf } from '../../src/text/export-guides.ts';

const readme = readFileSync('README.md', 'utf8');

function rowsOfReadme(): readonly (readonly string[])[] {
  const lines = readme.split('\n');
  const from = lines.findIndex((line) => /^\| Broker\b/.test(line));
  return lines.slice(from + 2, lines.indexOf('', from)).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the README names every broker whose export is known, and where it is', () => {
  expect(rowsOfReadme()).toEqual(brokersTable().rows);
});

test('it names all the others in a sentence below the table, no line of which is a wall', () => {
  const { sentence } = brokersTable();
  expect(readme.replaceAll('\n', ' ')).toContain(sentence);
  const from = readme.indexOf('| Broker');
  const lines = readme.slice(from, readme.indexOf('\n\n', readme.indexOf('Also recognized'))).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(130);
});

describe('each profile stands in the README by its name, or by the one on its website', () => {
  const named = new Set([...rowsOfReadme().map(([broker]) => broker!), ...brokersTable().others]);
  test.each([...new Set(PROFILES.map(({ broker }) => broker))])('%s', (broker) => {
    expect(named).toContain(exportGuideOf(broker)?.broker ?? broker);
  });
});
