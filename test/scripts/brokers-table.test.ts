import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brokersTable, SUPPORTED } from '../../scripts/brokers/table.ts';
import { PROFILES } from '../../src/read/profiles/index.ts';
import { exportGuideOf } from '../../src/screens/start/words/export-guides.ts';

const page = readFileSync(SUPPORTED, 'utf8');

function rowsOfPage(): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => /^\| Broker\b/.test(line));
  return lines.slice(from + 2, lines.indexOf('', from)).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('the page names every broker whose export is known, and where it is', () => {
  expect(rowsOfPage()).toEqual(brokersTable().rows);
});

test('it names all the others in a sentence below the table, no line of which is a wall', () => {
  const { sentence } = brokersTable();
  expect(page.replaceAll('\n', ' ')).toContain(sentence);
  const from = page.indexOf('| Broker');
  const lines = page.slice(from).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(130);
});

describe('each profile stands in the page by its name, or by the one on its website', () => {
  const named = new Set([...rowsOfPage().map(([broker]) => broker!), ...brokersTable().others]);
  test.each([...new Set(PROFILES.map(({ broker }) => broker))])('%s', (broker) => {
    expect(named).toContain(exportGuideOf(broker)?.broker ?? broker);
  });
});
