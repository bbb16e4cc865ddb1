import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import { EMPTY_END, money, number, odsOf, text as cellOf } from '../make-ods.ts';
import { damageBytes, damageData, damageText } from './damage.ts';
import { diceOf, type Dice } from './dice.ts';
import { breachesOfReading } from './file-laws.ts';
import { CELLS, TITLES } from './make-file.ts';
import { hold, type Target } from './target.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const textsIn = (folder: string) =>
  readdirSync(join(FIXTURES, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    .map((name) => ({
      name,
      text: readFileSync(join(FIXTURES, folder, name), 'utf8'),
    }));
const HISTORIES = textsIn('histories');
const STATEMENTS = textsIn('statements');
const JSONS = STATEMENTS.filter(({ name }) => name.endsWith('.json')).map(({ text }) => JSON.parse(text) as unknown);
const REPORT = {
  schema: 'topheavy-report/1',
  files: [{ name: 'a.csv', asOf: '2026-01-02' }],
  positions: [
    {
      file: 'a.csv',
      account: 'A',
      symbol: 'KO',
      name: null,
      quantity: 5,
      price: 70,
      value: 350,
      valueFrom: 'stated',
      currency: 'USD',
    },
    {
      file: 'a.csv',
      account: null,
      symbol: null,
      name: '=1',
      value: -1,
      valueFrom: 'computed',
      currency: 'EUR',
      inBase: null,
      cost: null,
    },
  ],
};
const ODS_SHREDS = [
  '<table:table-row>',
  '</table:table-row>',
  '<table:table-row table:number-rows-repeated="1048576">',
  '</table:table>',
  '<table:table-cell table:number-columns-repeated="16384"/>',
  '<office:annotation>',
  '</office:annotation>',
  '&bomb;',
  '<table:table table:name="__proto__">',
  '<table:table-cell office:value-type="float" office:value="1e999">',
  EMPTY_END,
];

/* Several changes, so that one of them meets what the readers look for. */
const damaged = (text: string, dice: Dice): string => {
  let spoilt = text;
  for (let times = 1 + dice.below(4); times > 0 && spoilt.length > 0; times -= 1) spoilt = damageText(spoilt, dice);
  return spoilt;
};
const odsRow = (dice: Dice): string =>
  `<table:table-row>${dice.some(8, [...CELLS.map(cellOf), number(5), number(0.001), money(70), ...ODS_SHREDS]).join('')}</table:table-row>`;

const MAKERS: readonly (readonly [
  kind: string,
  make: (dice: Dice) => { name: string; bytes: Uint8Array<ArrayBuffer> },
])[] = [
  ['damaged history', (dice) => ofText(dice.of(HISTORIES), dice)],
  ['damaged statement', (dice) => ofText(dice.of(STATEMENTS), dice)],
  ['odd JSON', (dice) => encoded('x.json', JSON.stringify(damageData(dice.of([REPORT, ...JSONS]), dice)))],
  [
    'balances of odd words',
    (dice) =>
      encoded('x.txt', dice.some(20, [...CELLS, '  10 AAPL  Assets:A', '  $5  Assets', '    B', '----']).join('\n')),
  ],
  [
    'odd OpenDocument',
    (dice) => {
      const rows = [`<table:table-row>${dice.some(8, TITLES.map(cellOf)).join('')}</table:table-row>`];
      for (let count = dice.below(12); count > 0; count -= 1) rows.push(odsRow(dice));
      return { name: 'x.ods', bytes: odsOf([{ name: dice.of(CELLS), rows: rows.join('') }]) };
    },
  ],
  [
    'damaged OpenDocument',
    (dice) => ({ name: 'x.ods', bytes: damageBytes(odsOf([{ name: 'A', rows: odsRow(dice) }]), dice) }),
  ],
];

function encoded(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

function ofText({ name, text }: { readonly name: string; readonly text: string }, dice: Dice) {
  return encoded(name, damaged(text, dice));
}

/** Histories, what finance programs exchange, JSON, ledgers and OpenDocument workbooks, spoilt or odd, through the door of the worker. */
export const documents: Target = (seed, at) => {
  const dice = diceOf(seed, at);
  const [kind, make] = dice.of(MAKERS);
  const { name, bytes } = make(dice);
  return hold(kind, bytes, async () => {
    const outcomes = await readAny(name, bytes, { wanted: 'any', columns: [] });
    const faults = outcomes.length === 0 ? ['ends in nothing'] : [];
    for (const outcome of outcomes) {
      if (!outcome.ok) {
        if (!outcome.error.code.startsWith('refused-')) faults.push(`refused with ${outcome.error.code}`);
      } else if (outcome.value.kind === 'portfolio') {
        const { reading } = outcome.value;
        faults.push(...breachesOfReading(reading));
        if (reading.kind === 'history' && holdingsIn(reading.holdings).some(({ quantity }) => !(quantity! > 0)))
          faults.push('a history holds nothing or less');
      }
    }
    const [first] = outcomes;
    return {
      faults,
      outcome: first === undefined ? 'nothing' : first.ok ? `read as ${first.value.kind}` : first.error.code,
    };
  });
};
