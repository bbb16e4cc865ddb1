import { KIND_IDS, type KindId } from '../domain/model/kinds.ts';
import {
  ERROR_KINDS,
  GIVEN,
  type ErrorKind,
  type Given,
  type KindError,
  type Passport,
  type ReadingError,
  type TypicalError,
} from '../domain/model/reference.ts';
import type { DatedCutoffs, PackScheme } from '../domain/model/size.ts';
import type { Baskets } from './baskets.ts';
import { cellAt, dateCell, numberCell, wordIn, percentCell, rowByCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/** The tables that tell what the pack is, as text. */
export interface PassportTexts {
  readonly facts: string;
  readonly sources: string;
  readonly errors: string;
  readonly kindErrors: string;
}

/** Reads the table of facts about the pack, its list of sources, the facts of its fund lists and how far estimates were off. */
export function decodePassport(texts: PassportTexts, baskets: Baskets): Passport {
  const facts = parseTable(texts.facts);
  const rows = rowByCell(facts.column('fact'));
  const fact = (name: string): string => {
    const row = rows.get(name);
    if (row === undefined) throw new Error(`The reference pack does not say its ${name}.`);
    return cellAt(facts.column('value'), row);
  };
  const sources = parseTable(texts.sources);
  return {
    version: fact('version'),
    equitiesAsOf: dateCell(fact('equitiesAsOf')),
    counts: {
      listings: numberCell(fact('listings')),
      companies: numberCell(fact('companies')),
      funds: numberCell(fact('funds')),
      baskets: numberCell(fact('baskets')),
    },
    lists: baskets
      .lists()
      .map(({ symbol, source, asOf, coverage, rows }) => ({ symbol, source, asOf, coverage, rows })),
    sources: sources.column('file').map((file, row) => ({
      file,
      what: cellAt(sources.column('what'), row),
      asOf: cellAt(sources.column('asOf'), row),
      rows: numberCell(cellAt(sources.column('rows'), row)),
      licence: cellAt(sources.column('licence'), row),
      sha256: cellAt(sources.column('sha256'), row),
    })),
    errors: decodeErrors(texts.errors),
    kindErrors: decodeKindErrors(texts.kindErrors),
  };
}

const ERROR_KIND_BY_NAME: ReadonlyMap<string, ErrorKind> = new Map(ERROR_KINDS.map((kind) => [kind, kind]));

function decodeErrors(text: string): readonly TypicalError[] {
  const table = parseTable(text);
  return table.column('of').map((of, row) => ({
    of: wordIn(of, ERROR_KIND_BY_NAME),
    lens: percentCell(cellAt(table.column('lensPercent'), row)),
    smallCaps: percentCell(cellAt(table.column('smallPercent'), row)),
    pairs: numberCell(cellAt(table.column('pairs'), row)),
  }));
}

const GIVEN_BY_NAME: ReadonlyMap<string, Given> = new Map(GIVEN.map((given) => [given, given]));
const KIND_BY_NAME: ReadonlyMap<string, KindId> = new Map(KIND_IDS.map((kind) => [kind, kind]));

function decodeKindErrors(text: string): readonly KindError[] {
  const table = parseTable(text);
  return table.column('of').map((of, row) => {
    const [kind = '', given = ''] = of.split(' ');
    const read = (figure: 'lens' | 'smallCaps'): ReadingError => {
      const cell = (name: string): string => cellAt(table.column(`${figure}${name}`), row);
      const tests = numberCell(cell('Tests'));
      const part = (name: string): number => (tests === 0 ? 0 : percentCell(cell(name)));
      return {
        tests,
        inside: numberCell(cell('Inside')),
        mean: part('Mean'),
        median: part('Median'),
        absolute: part('Absolute'),
        width: part('Width'),
      };
    };
    return {
      kind: wordIn(kind, KIND_BY_NAME),
      given: wordIn(given, GIVEN_BY_NAME),
      lens: read('lens'),
      smallCaps: read('smallCaps'),
    };
  });
}

/** Reads the cut-offs of the schemes that come with the pack. */
export function decodeCutoffs(text: string): (scheme: PackScheme) => DatedCutoffs {
  const table = parseTable(text);
  const rows = rowByCell(table.column('scheme'));
  return (scheme) => {
    const row = rows.get(scheme);
    if (row === undefined) throw new Error(`The reference pack has no cut-offs for ${scheme}.`);
    const cell = (name: string): string => cellAt(table.column(name), row);
    return {
      mega: numberCell(cell('mega')),
      large: numberCell(cell('large')),
      mid: numberCell(cell('mid')),
      small: numberCell(cell('small')),
      asOf: cell('asOf') === '' ? null : dateCell(cell('asOf')),
    };
  };
}
