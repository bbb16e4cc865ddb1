import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/* A picture is an ornament of a table with the same figures: hidden from those who listen, and never without its table. */

const SRC = resolve(import.meta.dirname, '../../src');
const components = (folder: string) =>
  readdirSync(join(SRC, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.svelte'))
    .map((entry) => ({
      name: basename(entry.name, '.svelte'),
      text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    }));

const markupOf = (text: string) => text.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '');
const firstTag = (text: string) =>
  /<[a-z](?:[^<>{}"]|"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|`[^`]*`)*>/.exec(markupOf(text))?.[0] ?? '';
const charts = components('charts');
const isTable = ({ text }: { readonly text: string }) => firstTag(text).startsWith('<table');

test('each picture is hidden from listeners, is itself a table, or has named controls', () => {
  const open = charts.filter((chart) => {
    const tag = firstTag(chart.text);
    return !/\baria-hidden="true"/.test(tag) && !isTable(chart) && !/\brole="toolbar"/.test(tag);
  });
  expect(open.map(({ name }) => name)).toEqual([]);
  expect(charts.length).toBeGreaterThan(5);
});

/** Pictures without a table in the same component, and where their figures are instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  Effect: 'both ends and the middle are in the line above each ruler',
  ChangeCard: 'its table is ChangeTable, right below',
  TargetsCard: 'each bar stands between its band, its figure and where it stands, in words',
  Hero: 'each figure of the beam stands below its end and in the sentence',
  ListPanel: 'the map has the list of the same companies, below or beside it, as its table',
  SheetAnswer: 'each figure of the beam stands below its end, and in the list of figures',
  CompanyPage: 'both parts of the bar are in words under it, and the paths below add up to it',
  DialCard: 'both ends, the knob and where you sit have their figures in words below',
  MoveBeam: 'each figure of it is in MoveTable, right beside it, now and after',
  LabelTruth: 'each bar has its figures in words beside it',
  ExampleBeam: 'its figures are below it, in words',
  Ruler: 'the size by each definition stands in words beside its bar, and all cutoffs are the table of Cutoffs',
  RowFates: 'each square is a named button, and the counts are a list',
};

test('each view that draws a picture has its table', () => {
  const tables = charts.filter(isTable).map(({ name }) => name);
  const without = components('screens').filter(({ name, text }) => {
    const drawn = [...text.matchAll(/^\s*import (\w+) from '[./]*charts\/[\w/]+\.svelte';$/gm)].map(
      ([, chart]) => chart ?? '',
    );
    const isShown =
      /<(?:table|DataTable|FigureTable)\b/.test(markupOf(text)) || drawn.some((chart) => tables.includes(chart));
    return drawn.length > 0 && !isShown && !(name in ELSEWHERE);
  });
  expect(without.map(({ name }) => name)).toEqual([]);
  expect(Object.keys(ELSEWHERE).length).toBeGreaterThan(5);
});

test('what is said to be elsewhere is still drawn', () => {
  const drawing = components('screens').filter(({ text }) => /charts\/[\w/]+\.svelte/.test(text));
  expect(Object.keys(ELSEWHERE).filter((view) => !drawing.some(({ name }) => name === view))).toEqual([]);
});
