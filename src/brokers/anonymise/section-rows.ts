import { IBKR_STATEMENT } from '../profiles/interactive-brokers.ts';
import { readHeader, type Header } from '../table/header.ts';
import { isSectionHeader } from '../table/sections.ts';
import { titleKey } from '../table/titles.ts';
import type { RawRecord } from './raw-cells.ts';

/* Statements in sections: each section is a table of its own, and its rows are told by the header above them. */

/** What is known of a row of a section. */
export interface SectionRow {
  /** The titles of its section's table, as `titleKey` writes them, place by place. */
  readonly keys: readonly string[];
  /** Where the columns that the reader knows are. */
  readonly at: Header['at'];
  readonly isHeader: boolean;
  /** The table has a label and a value in each row, and nothing else. */
  readonly isLabelled: boolean;
}

const FIRST = 2;

/** Gives what is known of each row below the header of its own section; rows of no section are not in it. */
export function sectionRowsOf(records: readonly RawRecord[]): ReadonlyMap<RawRecord, SectionRow> {
  const rows = new Map<RawRecord, SectionRow>();
  let section: { readonly name: string; readonly row: SectionRow } | null = null;
  for (const record of records) {
    const cells = record.cells.map(({ text }) => text);
    if (isSectionHeader({ line: record.line, cells, text: '', quoteOpen: false })) {
      const keys = cells.map(titleKey);
      const isLabelled = keys.slice(FIRST).filter((key) => key !== '').length === 2;
      const row = { keys, at: readHeader(cells, IBKR_STATEMENT).at, isLabelled };
      section = { name: cells[0]!, row: { ...row, isHeader: false } };
      rows.set(record, { ...row, isHeader: true });
    } else if (section !== null && cells[0] === section.name) {
      rows.set(record, section.row);
    }
  }
  return rows;
}
