import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutCells, joinCells, type RawRecord } from '../../src/brokers/anonymise/raw-cells.ts';
import { below, seeded, type Random } from '../../src/brokers/anonymise/invent.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { identifyFile } from '../../src/domain/identity/resolve.ts';
import { reconcileTotals } from '../../src/domain/files/reconcile.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { anonymiseBytes } from '../../src/worker/anonymise-source.ts';
import { readAny } from '../../src/worker/read-source.ts';
import { unpackPart } from '../../src/worker/workbook/unpack-part.ts';
import { readDirectory } from '../../src/worker/workbook/zip-directory.ts';
import { fixtureText, readText } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { triesOf } from '../support/dice.ts';

/* Nothing of its owner is in a copy: people, account numbers, addresses and birthdays are put into every place of files in the manner of
   every broker, and looked for in the copy. People bear names of many scripts. A whole run copies 2,000 files,
   `COPIES=500` so many. */

const FILES = Number(process.env['COPIES'] ?? triesOf(2000));
const WORKBOOKS = Math.ceil(FILES / 10);
const PLANTS = 6;
const PATIENCE = 120_000 + 500 * FILES;
const SEED = 20_261_121;
const WISHES = { columns: [], alsoNames: false };
const NOT_COPIED = new Set(['split-decimals.csv', 'xtb-not-holdings.csv']);

const FIRST = 'Hildegard Bartholomew Siobhan Katarzyna Thorvald Guadalupe Ignatius Rosalinde Mehmet Clementine'.split(
  ' ',
);
const LAST =
  'Petersen Quackenbush Okonkwo Wiśniewska Featherstone Zimmermann Delacroix Yamamoto O’Shaughnessy Björklund'.split(
    ' ',
  );
/* Given name and family name, as they are written there. */
const ELSEWHERE = [
  ['太郎丸', '田中屋'],
  ['さくら', 'たなべ'],
  ['タロウ', 'ヤマモト'],
  ['Иван', 'Петровский'],
  ['محمد', 'عليوي'],
  ['Νίκος', 'Παπαδόπουλος'],
  ['राजेश', 'शर्मा'],
  ['민수', '김선달'],
  ['משה', 'לוינסון'],
  ['สมชาย', 'ใจดีมาก'],
  ['გიორგი', 'ბერიძე'],
  ['முருகன்', 'செல்வம்'],
  ['ਗੁਰਪ੍ਰੀਤ', 'ਸਿੰਘ'],
  ['Արամ', 'Պետրոսյան'],
] as const;
const STREETS = ['Acacia Avenue', 'Lindenstraße', 'Rue des Lilas', 'Elmwood Crescent'];
const TOWNS = ['Springfield', 'Uetersen', 'Montpellier', 'Walla Walla'];
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

interface Fact {
  /** As it is written into the file. */
  readonly text: string;
  /** None of these may stand in the copy: words in lower case, digits in ASCII without what parts them. */
  readonly words: readonly string[];
  readonly digits: readonly string[];
}

const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;
const digitsIn = (random: Random, count: number) => Array.from({ length: count }, () => 1 + below(random, 9)).join('');
const inScript = (digits: string, zero: number) =>
  digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + +digit));

function personElsewhere(random: Random): Fact {
  const [first, last] = pick(random, ELSEWHERE);
  const text = pick(random, [`${first} ${last}`, `${last} ${first}`, `${last}${first}`, last, `Mr ${last}`]);
  return { text, words: [last.toLowerCase()], digits: [] };
}
function person(random: Random): Fact {
  if (below(random, 2) === 0) return personElsewhere(random);
  const [first, last] = [pick(random, FIRST), pick(random, LAST)];
  const text = pick(random, [
    `${first} ${last}`,
    `${last}, ${first}`,
    `${first} ${last}`.toUpperCase(),
    `Mr ${first[0]}. ${last}`,
  ]);
  return { text: text.replace(',', ''), words: [last.toLowerCase()], digits: [] };
}
function account(random: Random): Fact {
  const number = digitsIn(random, 9);
  const dressed = pick(random, [
    number,
    `${number.slice(0, 4)}-${number.slice(4)}`,
    `${number.slice(0, 3)} ${number.slice(3)}`,
  ]);
  return { text: inScript(dressed, pick(random, ZEROS)), words: [], digits: [number] };
}
function client(random: Random): Fact {
  const number = digitsIn(random, 7);
  return { text: `client CL-${number}`, words: [], digits: [number] };
}
function address(random: Random): Fact {
  const [street, town] = [pick(random, STREETS), pick(random, TOWNS)];
  const words = `${street} ${town}`
    .toLowerCase()
    .split(' ')
    .filter((word) => word.length > 5);
  return {
    text: `${10 + below(random, 80)} ${street} ${town}`,
    words: words.filter((word) => word !== 'avenue'),
    digits: [],
  };
}
function birthday(random: Random): Fact {
  const year = 1931 + below(random, 60);
  const [month, day] = [1 + below(random, 12), 13 + below(random, 15)];
  const [mm, dd] = [String(month).padStart(2, '0'), String(day)];
  const name = 'January February March April May June July August September October November December'.split(' ')[
    month - 1
  ]!;
  const ways = [
    `${mm}/${dd}/${year}`,
    `${dd}.${mm}.${year}`,
    `${year}-${mm}-${dd}`,
    `${day} ${name} ${year}`,
    `${name} ${day} ${year}`,
  ];
  return { text: pick(random, ways), words: ways.map((way) => way.toLowerCase()), digits: [] };
}
function joined(...parts: readonly (string | Fact)[]): Fact {
  const facts = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]));
  return {
    text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
    words: facts.flatMap(({ words }) => words),
    digits: facts.flatMap(({ digits }) => digits),
  };
}
function anyFact(random: Random): Fact {
  const make = [
    () => person(random),
    () => account(random),
    () => address(random),
    () => birthday(random),
    () => client(random),
    () => joined('held by ', person(random)),
    () => joined('Joint ', person(random), ' & ', person(random)),
    () => joined('c/o ', person(random), ' ', address(random)),
    () => joined('Date of birth: ', birthday(random)),
    () => joined('Account ', account(random), ' ', person(random)),
    () => joined('Pension of ', person(random)),
  ];
  return pick(random, make)();
}

interface Planted {
  readonly text: string;
  readonly facts: readonly Fact[];
}

type Cells = string[][];

/* The file as rows of words, with facts in it. A place that a file has not gives no fact. */
function plant(text: string, reading: FileReading, random: Random): Planted | null {
  const records = cutCells(text, reading.delimiter);
  const facts: Fact[] = [];
  const rows: Cells = records.map(({ cells }) => cells.map((cell) => cell.text));
  const lines = new Map<number, number>(records.map(({ line }, at) => [line, at]));
  const at = (role: string) => reading.columns.findIndex((column) => column.role === role);
  const unused = reading.columns.flatMap(({ role }, column) => (role === 'unused' ? [column] : []));
  const someRow = () => rows[lines.get(pick(random, holdingsIn(reading.holdings)).line)!]!;
  const above: Fact[] = [];
  const below_: Fact[] = [];
  const more: Cells = [];
  const put = (row: string[] | undefined, column: number, fact: Fact, words = fact.text) => {
    if (row?.[column] === undefined) return;
    row[column] = words;
    facts.push(fact);
  };
  const another = (name: Fact, change: (row: string[]) => void) => {
    const row = [...someRow()];
    const [symbol, isin, cusip, named] = [at('symbol'), at('isin'), at('cusip'), at('name')];
    for (const column of [symbol, isin, cusip]) if (row[column] !== undefined) row[column] = '';
    const place = row[named] === undefined ? symbol : named;
    if (row[place] === undefined) return;
    row[place] = name.text;
    change(row);
    more.push(row);
    facts.push(name);
  };
  const places = [
    () => {
      const row = someRow();
      const fact = pick(random, [
        () => joined(' c/o ', person(random)),
        () => joined(' (acct ', account(random), ')'),
        () => joined(' ', client(random)),
      ])();
      put(row, at('name'), fact, `${row[at('name')] ?? ''}${fact.text}`);
    },
    () => put(someRow(), at('type'), anyFact(random)),
    () => put(someRow(), at('account'), joined(person(random), ' ', account(random))),
    () => put(someRow(), pick(random, [...unused, -1]), anyFact(random)),
    () => put(someRow(), pick(random, [...unused, -1]), birthday(random)),
    () => {
      const column = pick(random, [...unused, -1]);
      const header = rows[lines.get(reading.headerLine)!];
      const fact = anyFact(random);
      put(
        header,
        column,
        fact,
        pick(random, [`${header?.[column] ?? ''} ${fact.text}`, fact.text, `Value ${fact.text}`]),
      );
    },
    () => {
      const [row, column] = [someRow(), pick(random, [...unused, at('type'), -1])];
      const name = person(random);
      const between = pick(random, ['', ' ', '(']);
      put(row, column, name, `${row[column] ?? ''}${between}${name.text}`);
    },
    () => above.push(anyFact(random)),
    () => below_.push(anyFact(random)),
    () => below_.push(joined('Prepared for ', person(random), ' born ', birthday(random))),
    () =>
      another(joined('House ', address(random)), (row) => {
        const worth = digitsIn(random, 6);
        for (const role of ['price', 'value']) if (row[at(role)] !== undefined) row[at(role)] = worth;
        if (row[at('quantity')] !== undefined) row[at('quantity')] = '1';
        if (row[at('value')] !== undefined) facts.push({ text: '', words: [], digits: [worth] });
      }),
    () => another(joined('Cash (', person(random), ')'), () => undefined),
    () => {
      const name = personElsewhere(random);
      put(someRow(), at('name'), name, pick(random, [`Cash ${name.text}`, `${name.text} Cash`, `Cash(${name.text})`]));
    },
    () => another(joined('Cash - savings of ', person(random), ' ', account(random)), () => undefined),
    () =>
      another(joined('Loan to ', person(random)), (row) => {
        if (row[at('value')] !== undefined) row[at('value')] = '';
      }),
  ];
  for (let count = 0; count < PLANTS; count += 1) pick(random, places)();
  const written = joinCells(records, reading.delimiter, (record: RawRecord) => record.cells.map((_, column) => {
    const words = rows[records.indexOf(record)]![column]!;
    return words === record.cells[column]!.text ? words : quoted(words, reading.delimiter, record, column);
  }));
  const last = lines.get(holdingsIn(reading.holdings).at(-1)!.line)!;
  const split = written.split('\n');
  const tail = records[last + 1]?.line ?? split.length + 1;
  const rowsMore = more.map((row) =>
    row.map((cell) => (cell.includes(reading.delimiter) ? `"${cell}"` : cell)).join(reading.delimiter),
  );
  const parts = [
    ...above.map(({ text: line }) => line),
    ...split.slice(0, tail - 1),
    ...rowsMore,
    ...split.slice(tail - 1),
    ...below_.map(({ text: line }) => line),
    '',
  ];
  return { text: parts.join('\n'), facts: [...facts, ...above, ...below_] };
}

function quoted(words: string, delimiter: string, { cells }: RawRecord, column: number): string {
  const isQuoted = cells[column]!.before.includes('"');
  return !isQuoted && words.includes(delimiter) ? words.replaceAll(delimiter, ' ') : words;
}

/* What of the facts stands in these texts. */
function found(facts: readonly Fact[], texts: readonly string[]): readonly string[] {
  const whole = texts.join('\n').normalize('NFC').toLowerCase();
  const digits = texts.map((text) =>
    text.replace(/\p{Nd}/gu, (sign) => String(valueOf(sign))).replace(/[\s.,'’-]/g, ''),
  );
  return facts.flatMap((fact) => [
    ...fact.words.filter((word) => whole.includes(word.normalize('NFC'))),
    ...fact.digits.filter((number) => digits.some((text) => text.includes(number))),
  ]);
}
function valueOf(sign: string): number {
  const code = sign.codePointAt(0)!;
  return code - [...ZEROS].filter((zero) => zero <= code).at(-1)!;
}

const shapeOf = (reading: FileReading) => ({
  fates: fatesIn(reading.fates).map(({ line, fate, reason }) => [line, fate, reason]),
  met: reconcileTotals(reading).map(({ difference }) => difference === 0),
});

const bases = readdirSync(resolve(import.meta.dirname, '../fixtures/brokers'))
  .filter((name) => !NOT_COPIED.has(name))
  .flatMap((name) => {
    const text = fixtureText(name);
    const read = readText(text, name);
    return read.ok && holdingsIn(read.value.holdings).length > 0 ? [{ name, text, reading: read.value }] : [];
  });

/* Who the known securities are, by line. */
function securitiesOf(reading: FileReading, reference: Reference): ReadonlyMap<number, string> {
  const known = identifyFile(reading, [], reference).flatMap(({ security }, at) =>
    security.kind === 'company' || security.kind === 'fund' ? [[at, JSON.stringify(security)] as const] : [],
  );
  return new Map(known);
}

/* A file that still reads with its facts in it; those that a fact has made unreadable are nobody's to copy. */
function plantedFile(number: number): Planted & { readonly base: string } {
  for (let tries = 0; ; tries += 1) {
    const random = seeded(SEED + number * 101 + tries * 7);
    const { name, text, reading } = pick(random, bases);
    const planted = plant(text, reading, random);
    const isRead = planted !== null && planted.facts.length > 0 && readText(planted.text, name).ok;
    if (isRead) return { ...planted, base: name };
    if (tries > 200) throw new Error(`No file of number ${number} can be read.`);
  }
}

describe('nothing of its owner is left in a copy', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await loadReference();
  });

  it(
    `of ${FILES} files in the manner of every broker`,
    async () => {
      const leaks: string[] = [];
      const refused: string[] = [];
      const others: string[] = [];
      let [known, stayed] = [0, 0];
      let facts = 0;
      for (let number = 0; number < FILES; number += 1) {
        const file = plantedFile(number);
        const name = `Depot ${file.facts[0]!.text.replace(/[/:]/g, '')}.csv`;
        const bytes = new TextEncoder().encode(file.text);
        const copy = await anonymiseBytes(name, bytes, { ...WISHES, seed: number }, reference);
        if (!copy.ok) {
          refused.push(`${number} ${file.base}: ${copy.fault}`);
          continue;
        }
        facts += file.facts.length;
        const text = new TextDecoder().decode(copy.bytes);
        const left = found(file.facts, [copy.name, ...text.split('\n')]);
        if (left.length > 0) leaks.push(`${number} ${file.base}: ${left.join(' | ')}`);
        const [was, is] = [readText(file.text, name), readText(text, copy.name)];
        const isSame = was.ok && is.ok && JSON.stringify(shapeOf(was.value)) === JSON.stringify(shapeOf(is.value));
        if (was.ok && is.ok) {
          const [before, after] = [was.value, is.value].map((reading) => securitiesOf(reading, reference));
          for (const [at, security] of before!) {
            known += 1;
            if (after!.has(at)) stayed += 1;
            // nobody becomes somebody else; a few are known only by words beside which nothing may stay
            expect(after!.get(at) ?? security, `${number} ${file.base}`).toBe(security);
          }
        }
        if (!isSame) others.push(`${number} ${file.base}`);
      }
      expect(leaks).toEqual([]);
      expect(others).toEqual([]);
      expect(stayed).toBeGreaterThan(0.95 * known);
      expect(facts).toBeGreaterThan(3 * FILES);
      expect(refused.length, refused.join('\n')).toBeLessThan(FILES / 50);
    },
    PATIENCE,
  );

  it(
    `of ${WORKBOOKS} workbooks, their sheets' names among it`,
    async () => {
      const leaks: string[] = [];
      const refused: string[] = [];
      for (let number = 0; number < WORKBOOKS; number += 1) {
        const file = plantedFile(FILES + number);
        const owner = joined('Depot of ', person(seeded(number)));
        const facts = [...file.facts, owner];
        const { delimiter } = bases.find(({ name }) => name === file.base)!.reading;
        const rows = cutCells(file.text, delimiter).map(({ cells }) => cells.map(({ text }) => text));
        const sheets = [{ name: owner.text.slice(0, 31), rows }];
        const bytes = new Uint8Array(await writeXlsx({ sheets }));
        const read = await readAny('book.xlsx', bytes, { columns: [], wanted: 'any' });
        if (read[0]?.ok !== true || read[0].value.kind !== 'portfolio') continue;
        const copy = await anonymiseBytes('book.xlsx', bytes, { ...WISHES, seed: number }, reference);
        if (!copy.ok) {
          refused.push(`${number} ${file.base}: ${copy.fault}`);
          continue;
        }
        const left = found(facts, [copy.name, ...(await partsOfZip(copy.bytes))]);
        if (left.length > 0) leaks.push(`${number} ${file.base}: ${left.join(' | ')}`);
        const again = await readAny(copy.name, copy.bytes, { columns: [], wanted: 'any' });
        expect(again.map((one) => one.ok)).toEqual([true]);
        if (again[0]?.ok === true && again[0].value.kind === 'portfolio')
          expect(shapeOf(again[0].value.reading), `${number} ${file.base}`).toEqual(shapeOf(read[0].value.reading));
      }
      expect(leaks).toEqual([]);
      expect(refused.length, refused.join('\n')).toBeLessThan(WORKBOOKS / 20);
    },
    PATIENCE,
  );
});

async function partsOfZip(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const directory = readDirectory(bytes);
  if (!directory.ok) throw new Error('The copy is no workbook.');
  const texts: string[] = [];
  for (const entry of directory.value) {
    const part = await unpackPart(bytes, entry);
    if (part.ok) texts.push(...new TextDecoder().decode(part.value).split(/(?=<)/));
  }
  return texts;
}
