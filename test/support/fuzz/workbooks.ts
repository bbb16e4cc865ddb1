import { readAny } from '../../../src/read/files/read-source.ts';
import { bookOf, bookParts, makeBook, rowsOf, zip } from '../make-workbook.ts';
import { damageBytes, damageText } from './damage.ts';
import { diceOf, type Dice } from './dice.ts';
import { CELLS, TITLES } from './make-file.ts';
import { hold, type Target } from './target.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

const SHREDS = [
  '<row>',
  '</row>',
  '<row r="2">',
  '<row r="-5">',
  '<row r="99999999">',
  '<c r="A1" t="s">',
  '<c r="B9">',
  '</c>',
  '<v>',
  '</v>',
  '7',
  '-1',
  '1e999',
  '<is><t>',
  '<f>',
  '&#x0;',
  '&bomb;',
  '<',
  '"',
  '<c r="ZZZZ1">',
  '<mergeCell/>',
  '<!DOCTYPE x [<!ENTITY bomb "x">]>',
  '<c t="str"><v>__proto__</v></c>',
  '<sheetData>',
  '</sheetData>',
  '<!--',
];
const GOOD = [
  ['Symbol', 'Name', 'Value'],
  ['NVDA', 'NVIDIA Corp', 1800],
  ['KO', 'Coca-Cola Co', 350],
] as const;
const WHOLE = bookOf(GOOD);
const KNOWN = JSON.stringify([
  ['NVDA', 'NVIDIA Corp', 1800],
  ['KO', 'Coca-Cola Co', 350],
]);

const MAKERS: readonly (readonly [kind: string, make: (dice: Dice) => Uint8Array<ArrayBuffer>])[] = [
  ['damaged', (dice) => damageBytes(WHOLE, dice)],
  ['odd cells', (dice) => bookOf([dice.some(12, TITLES), ...dice.many(20, () => dice.some(12, CELLS))])],
  ['shreds', (dice) => makeBook({ sheets: [{ name: dice.of(CELLS), rows: dice.some(40, SHREDS).join('') }] })],
  ['damaged part', (dice) => zip(withPart(dice, (text) => damageText(text, dice)))],
  [
    'part gone or twice',
    (dice) => zip(bookParts(good()).flatMap((part) => dice.of([[part], [part], [part], [], [part, part]]))),
  ],
  [
    'sizes that lie',
    (dice) => zip(bookParts(good()).map((part) => ({ ...part, says: { size: dice.below(2 ** 32) } }))),
  ],
];

const good = () => ({ sheets: [{ name: 'Positions', rows: rowsOf(GOOD) }] });

function withPart(dice: Dice, change: (text: string) => string) {
  const parts = bookParts(good());
  const chosen = dice.below(parts.length);
  return parts.map((part, at) => (at === chosen ? { ...part, text: change(String(part.text)) } : part));
}

/** Workbooks as nobody would save them. Whoever changed a byte on the way never sees another amount. */
export const workbooks: Target = (seed, number) => {
  const dice = diceOf(seed, number);
  const [kind, make] = dice.of(MAKERS);
  const bytes = make(dice);
  return hold(kind, bytes, async () => {
    const outcomes = await readAny('book.xlsx', bytes, { wanted: 'any', columns: [] });
    const faults = outcomes.length === 0 ? ['ends in nothing'] : [];
    for (const outcome of outcomes) {
      if (!outcome.ok) {
        if (!outcome.error.code.startsWith('refused-')) faults.push(`refused with ${outcome.error.code}`);
        continue;
      }
      if (outcome.value.kind !== 'portfolio') continue;
      const { fates, holdings } = outcome.value.reading;
      const accepted = fatesIn(fates)
        .filter(({ fate }) => fate === 'accepted')
        .map(({ line }) => line);
      if (
        accepted.join() !==
        holdingsIn(holdings)
          .map(({ line }) => line)
          .join()
      )
        faults.push('holdings are not the accepted rows');
      if (holdingsIn(holdings).some(({ value }) => !Number.isFinite(value))) faults.push('a value is no number');
      const read = JSON.stringify(holdingsIn(holdings).map(({ symbol, name, value }) => [symbol, name, value]));
      if (kind === 'damaged' && read !== KNOWN) faults.push(`damage was read as ${read}`);
    }
    const [first] = outcomes;
    return {
      faults,
      outcome: first === undefined ? 'nothing' : first.ok ? `read as ${first.value.kind}` : first.error.code,
    };
  });
};
