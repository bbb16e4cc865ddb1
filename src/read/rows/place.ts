import type { CashTableReader } from '../table/cash-lines.ts';
import type { Header } from '../table/header.ts';
import type { IssueList } from '../table/issue-list.ts';
import type { Gathered } from './gathered.ts';
import type { Preamble } from '../table/preamble.ts';
import { QuickRows } from './quick-rows.ts';
import type { Table } from '../table/recognise.ts';
import type { RowContext } from '../table/row-context.ts';
import type { SectionPlan } from '../table/sections.ts';

/* Where in a file the reader is, and what is known there. */

/** What changes as the reader goes down the file. */
export interface FilePlace {
  header: Header;
  account: string | null;
  section: string | null;
  isInOtherTable: boolean;
  /** Below a line that says notes begin. */
  isInNotes: boolean;
  /** A row was met that holds the sum of lots below it. */
  hasWholes: boolean;
  /** A total ended an account: what follows may be in none. */
  hasEnded: boolean;
  isAfterBlank: boolean;
  /** The line above has only one cell. */
  isAfterHeading: boolean;
  /** Below a heading that says what follows is no holdings, as orders; until the next heading or table. */
  isHeadedOther: boolean;
  readonly cash: CashTableReader;
  readonly plan: SectionPlan | null;
}

/** What is known around the rows of one place, and the rows that were read there. */
export interface Around {
  readonly context: RowContext;
  readonly quick: QuickRows;
}

/** Looks around from here, where nothing was read yet. */
export function surround(
  { header, account, section, plan }: FilePlace,
  { profile, header: first }: Table,
  { marks, bases, letterM }: Pick<RowContext, 'marks' | 'bases' | 'letterM'>,
  preamble: Preamble | null,
  issues: IssueList,
  gathered: Gathered,
): Around {
  const [symbol, base] = preamble === null ? [null, null] : [preamble.symbol, preamble.base];
  const context = {
    profile,
    header,
    marks,
    unit: unitOf(first),
    account,
    section,
    symbol,
    base,
    bases,
    issues,
    letterM,
  };
  return { context, quick: new QuickRows(context, plan !== null, gathered) };
}

/** Whether they are still around the reader: one context serves all rows until a heading or another header changes the place. */
export function isOf(around: Around | null, { header, account, section }: FilePlace): around is Around {
  if (around === null) return false;
  const { context } = around;
  return context.header === header && context.account === account && context.section === section;
}

/** A sheet that states shares of a whole and no money is read as a portfolio of $100. */
export function unitOf({ at }: Header): 'money' | 'weights' {
  const hasMoney = at.value !== -1 || (at.quantity !== -1 && at.price !== -1);
  return at.weight !== -1 && !hasMoney ? 'weights' : 'money';
}
