import { formatTable } from '../../src/reference/table.ts';
import type { FundList } from './fund-lists.ts';
import { PROVENANCE } from './provenance.ts';
import { byText, type Source, type Sources } from './sources.ts';

const SOURCE_WORDS: Readonly<Record<FundList['source'], string>> = {
  issuer: "issuer's list",
  derived: 'list derived from several files',
  repriced: "issuer's list moved by prices",
  partial: 'part of a list',
  top: 'largest holdings',
};

/** The table of source lists: what each is, of which date, under which licence, with its checksum. */
export function sourcesTable(sources: Sources, lists: readonly FundList[]): string {
  const listByFile = new Map(
    lists.filter((list) => list.source !== 'top' && list.rows === undefined).map((list) => [list.file, list]),
  );
  const records = [...sources.used()]
    .sort(([a], [b]) => byText(a, b))
    .map(([file, source]) => ({ file, source, ...describe(file, source, listByFile.get(file)) }));
  return formatTable([
    ['file', records.map((record) => record.file)],
    ['what', records.map((record) => record.what)],
    ['asOf', records.map((record) => record.asOf)],
    ['rows', records.map((record) => String(record.source.rows.length))],
    ['licence', records.map((record) => record.licence)],
    // a hash doesn't compress, and half of its digits still tell one file from another
    ['sha256', records.map((record) => record.source.sha256.slice(0, 32))],
  ]);
}

function describe(
  file: string,
  source: Source,
  list: FundList | undefined,
): { readonly what: string; readonly asOf: string; readonly licence: string } {
  if (list !== undefined)
    return { what: `${list.name}: ${SOURCE_WORDS[list.source]}`, asOf: list.asOf, licence: list.licence };
  const provenance = PROVENANCE[file];
  if (provenance === undefined) throw new Error(`Nobody says where ${file} is from: add it to provenance.ts.`);
  return { what: provenance.what, asOf: provenance.asOf(source.rows), licence: provenance.licence };
}

/** The table of single facts about the pack. */
export function factsTable(facts: Readonly<Record<string, string | number>>): string {
  return formatTable([
    ['fact', Object.keys(facts)],
    ['value', Object.values(facts).map(String)],
  ]);
}
