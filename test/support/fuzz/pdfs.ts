import { deflateSync } from 'node:zlib';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import { makePdf } from '../make-pdf.ts';
import { CAS_PASSWORD, STATEMENTS, statementPdf, type StatementName } from '../statements.ts';
import { damageBytes, damageText } from './damage.ts';
import { diceOf, type Dice } from './dice.ts';
import { CELLS } from './make-file.ts';
import { hold, type Target } from './target.ts';

const NAMES = Object.keys(STATEMENTS) as StatementName[];
const wholes = new Map<StatementName, Uint8Array<ArrayBuffer>>();
function whole(name: StatementName): Uint8Array<ArrayBuffer> {
  const known = wholes.get(name) ?? statementPdf(name);
  wholes.set(name, known);
  return known;
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/* What a page's content may be made of. */
const OPERATORS = [
  'BT',
  'ET',
  'q',
  'Q',
  '/F1 9 Tf',
  '/F9 9 Tf',
  '/F1 0 Tf',
  '/F1 1e9 Tf',
  '(x) Tj',
  '[(a) -99999 (b)] TJ',
  '()',
  '<<',
  '>>',
  '1 0 0 1 50 700 Tm',
  '0 0 0 0 0 0 Tm',
  '1e30 0 0 1e30 0 0 cm',
  '-1 0 0 -1 9 9 Tm',
  'NaN 1 0 0 1 0 Tm',
  '50 -14 Td',
  'T*',
  '/X0 Do',
  'BI /W 1 /H 1 ID x EI',
  '/P <</MCID 0>> BDC',
  'EMC',
  '3 Tr',
  '200 Tz',
  '(',
  '<41',
  '\\',
  '%',
  '[',
  ']',
  '0 TL',
];

const stream = (dictionary: string, body: string) =>
  `<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`;
/* Packing a bomb takes longer than what is tried: each is made once. */
const bombs = new Map<string, string>();
function packed(size: number, unit: string): string {
  const key = `${size} ${unit}`;
  const made = bombs.get(key) ?? deflateSync(Buffer.alloc(size, unit, 'latin1')).toString('latin1');
  bombs.set(key, made);
  return made;
}

/* A file written object by object, without a table of where they are: readers look for them. */
function loosePdf(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array<ArrayBuffer> {
  const body = objects.map((text, at) => `${at + 1} 0 obj\n${text}\nendobj\n`).join('');
  return bytesOf(`%PDF-1.7\n${body}trailer\n<< ${trailer} >>\n%%EOF\n`);
}

const PAGE_OF = (contents: string, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> ${more} >> /Contents ${contents} >>`;
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const TREE = '<< /Type /Catalog /Pages 2 0 R >>';
const KIDS = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';

const BOMBS: readonly ((dice: Dice) => Uint8Array<ArrayBuffer>)[] = [
  // a page of a hundred megabytes of nothing, of text, of brackets
  (dice) =>
    loosePdf([
      TREE,
      KIDS,
      PAGE_OF('4 0 R'),
      stream('/Filter /FlateDecode', packed(1e8, dice.of([' ', '(x) Tj ', '[', '<<', 'q ']))),
      FONT,
    ]),
  // packed twice over
  () =>
    loosePdf([
      TREE,
      KIDS,
      PAGE_OF('4 0 R'),
      stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(1e8))).toString('latin1')),
      FONT,
    ]),
  // objects in a stream that is a bomb
  () =>
    loosePdf([
      TREE,
      KIDS,
      PAGE_OF('4 0 R'),
      stream('/Type /ObjStm /N 1000000 /First 9 /Filter /FlateDecode', packed(1e8, '1 0 ')),
      FONT,
    ]),
];

/* Most are small and few as large as can be: what takes seconds to read is tried now and then, and the same way in each size. */
const sizeUpTo = (most: number, dice: Dice) => Math.ceil(most ** dice.next());

const CYCLES: readonly ((dice: Dice) => Uint8Array<ArrayBuffer>)[] = [
  () => loosePdf([TREE, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  () =>
    loosePdf([TREE, '<< /Type /Pages /Kids [3 0 R] /Count 9 >>', '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 >>']),
  () => loosePdf(['1 0 R', '2 0 R']),
  (dice) =>
    loosePdf([
      TREE,
      `<< /Type /Pages /Kids [3 0 R] /Count ${sizeUpTo(1e9, dice)} >>`,
      PAGE_OF('4 0 R'),
      stream('', 'BT /F1 9 Tf (x) Tj ET'),
      FONT,
    ]),
  // a form that draws itself, and a length that is its own stream
  (dice) =>
    loosePdf([
      TREE,
      KIDS,
      PAGE_OF('4 0 R', '/XObject << /X0 6 0 R >>'),
      stream('', '/X0 Do'),
      FONT,
      stream(
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X0 6 0 R >> >>',
        '/X0 Do '.repeat(1 + sizeUpTo(50, dice)),
      ),
    ]),
  () => loosePdf([TREE, KIDS, PAGE_OF('4 0 R'), '<< /Length 4 0 R >>\nstream\nx\nendstream', FONT]),
  (dice) => loosePdf([TREE, KIDS, PAGE_OF(`[${'4 0 R '.repeat(sizeUpTo(50_000, dice))}]`), stream('', 'BT ET'), FONT]),
  (dice) =>
    loosePdf([
      TREE,
      KIDS,
      PAGE_OF('4 0 R'),
      stream('', dice.of(['[', '<<', '(', 'BT ', '[<<']).repeat(sizeUpTo(200_000, dice))),
      FONT,
    ]),
  // states within states: what pdf.js takes for them grows with their square
  (dice) => loosePdf([TREE, KIDS, PAGE_OF('4 0 R'), stream('', 'q '.repeat(sizeUpTo(3000, dice))), FONT]),
  (dice) => loosePdf([dice.of(['<</A', '[', '<</A[']).repeat(sizeUpTo(100_000, dice))]),
];

/* As it is, or spoilt: a reader finds its way into a cycle by more ways than one. */
function cycle(dice: Dice): Uint8Array<ArrayBuffer> {
  const whole = dice.of(CYCLES)(dice);
  return dice.chance(0.3) ? whole : damageBytes(whole, dice);
}

/* Whatever a PDF may want to reach: none of it is followed. */
const REACHING = [
  '/OpenAction << /S /JavaScript /JS (app.launchURL\\("https://example.org"\\)) >>',
  '/OpenAction << /S /URI /URI (https://example.org/) >>',
  '/OpenAction << /S /Launch /F (calc.exe) >>',
  '/OpenAction << /S /GoToR /F << /FS /URL /F (https://example.org/a.pdf) >> >>',
  '/AA << /WC << /S /SubmitForm /F (https://example.org/) >> >>',
  '/AcroForm << /XFA 100 0 R /Fields [] >>',
  '/Names << /EmbeddedFiles << /Names [(a) << /F (https://example.org/x) >>] >> >>',
];
const FAR_FONT =
  '<< /Type /Font /Subtype /TrueType /BaseFont /Far /FontDescriptor << /FontFile2 << /F << /FS /URL /F (https://example.org/f.ttf) >> >> >> >>';

const MAKERS: readonly (readonly [kind: string, make: (dice: Dice) => Uint8Array<ArrayBuffer>])[] = [
  ['damaged', (dice) => damageBytes(whole(dice.of(NAMES)), dice)],
  ['damaged', (dice) => bytesOf(damageText(Buffer.from(whole(dice.of(NAMES))).toString('latin1'), dice))],
  ['shreds', (dice) => makePdf({ pages: [[]], drawing: dice.some(60, OPERATORS).join('\n') })],
  [
    'odd words',
    (dice) =>
      makePdf({
        pages: dice.many(3, () =>
          dice.many(80, () => ({
            x: dice.below(700) - 50,
            y: dice.below(80) * 10,
            text: dice.of(CELLS).slice(0, 200),
            size: dice.of([0.1, 8, 8, 8, 9, 300]),
          })),
        ),
        rotate: dice.of([0, 90, 180, 45]),
      }),
  ],
  ['bomb', (dice) => (dice.chance(0.05) ? dice.of(BOMBS)(dice) : cycle(dice))],
  ['cycle', cycle],
  [
    'reaching',
    (dice) =>
      makePdf({
        pages: [[{ x: 40, y: 100, text: 'Symbol' }]],
        catalogue: dice.some(3, REACHING).join(' '),
        more: [stream('', '<xdp/>'), FAR_FONT],
      }),
  ],
  [
    'beginnings',
    (dice) =>
      bytesOf(
        `${'x'.repeat(dice.below(1100))}%PDF-${dice.of(['1.7', '9.9', '', '1.4\n%%EOF'])}\n${dice.some(20, OPERATORS).join(' ')}`,
      ),
  ],
];

/** PDFs as nobody would write them. None of them makes the reader reach for anything. */
export const pdfs: Target = (seed, number) => {
  const dice = diceOf(seed, number);
  const [kind, make] = dice.of(MAKERS);
  const bytes = make(dice);
  return hold(kind, bytes, async () => {
    const reached: string[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (to) => {
      reached.push(to instanceof Request ? to.url : to.toString());
      return Promise.reject(new Error('Nothing may be fetched.'));
    };
    try {
      const password = dice.of([undefined, 'wrong', CAS_PASSWORD]);
      const outcomes = await readAny('statement.pdf', bytes, { wanted: 'any', columns: [] }, undefined, password);
      const faults = outcomes.length === 1 ? [] : [`ends in ${outcomes.length}`];
      faults.push(...reached.map((to) => `reached for ${to}`));
      for (const outcome of outcomes) {
        if (!outcome.ok) {
          if (!outcome.error.code.startsWith('refused-')) faults.push(`refused with ${outcome.error.code}`);
          continue;
        }
        if (outcome.value.kind !== 'portfolio') continue;
        const { fates, holdings, issues } = outcome.value.reading;
        const accepted = fatesIn(fates).filter(({ fate }) => fate === 'accepted');
        const held = holdingsIn(holdings);
        if (
          outcome.value.reading.kind === 'positions' &&
          accepted.map(({ line }) => line).join() !== held.map(({ line }) => line).join()
        )
          faults.push('holdings are not the accepted rows');
        if (held.some(({ value }) => !Number.isFinite(value))) faults.push('a value is no number');
        if (kind !== 'beginnings' && !issues.some(({ code }) => code === 'read-from-pdf'))
          faults.push('kept without a look');
      }
      const [first] = outcomes;
      return {
        faults,
        outcome: first === undefined ? 'nothing' : first.ok ? `read as ${first.value.kind}` : first.error.code,
      };
    } finally {
      globalThis.fetch = fetch;
    }
  });
};
