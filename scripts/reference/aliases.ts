import { formatTable } from '../../src/reference/table.ts';
import { EQUITIES_AS_OF } from './config.ts';
import { FORMER_NAMES } from './former-names.ts';
import { byText, type Sources } from './sources.ts';

export interface AliasRecord {
  readonly former: string;
  /** Empty: no longer listed, no successor known. */
  readonly symbol: string;
  readonly date: string;
  readonly name: string;
  readonly reused: boolean;
}

/**
 * Former symbols, one record each. A successor that is itself gone is none. Letters that two companies bore one after
 * the other, or that something else bears today (`isTaken`), count as reused; of several records the newest stays.
 * symbol-changes.csv of the funds adds the changes after the listings' date: there the new symbol leads to the company
 * that the listings know by the old one.
 */
export function gatherAliases(
  sources: Sources,
  isListed: (symbol: string) => boolean,
  isTaken: (symbol: string) => boolean,
): readonly AliasRecord[] {
  const aliases = new Map<string, AliasRecord>();
  for (const row of sources.read('equities/symbol-aliases.csv')) {
    const former = row('former_symbol');
    const other = aliases.get(former);
    const date = row('date');
    if (other !== undefined && other.date >= date) {
      aliases.set(former, { ...other, reused: true });
      continue;
    }
    const reused = row('former_symbol_reused') === 'yes' || other !== undefined || isTaken(former);
    const symbol = isListed(row('symbol')) ? row('symbol') : '';
    const name = FORMER_NAMES[former] ?? row('former_name');
    aliases.set(former, { former, symbol, date, name, reused });
  }
  for (const row of sources.read('funds/symbol-changes.csv')) {
    const [before, after] = [row('old_symbol'), row('new_symbol')];
    if (after === '' || !isListed(before) || isListed(after) || isTaken(after)) continue;
    aliases.set(after, { former: after, symbol: before, date: EQUITIES_AS_OF, name: row('name'), reused: false });
  }
  return [...aliases.values()].sort((a, b) => byText(a.former, b.former));
}

/** The table of former symbols. */
export function aliasesTable(aliases: readonly AliasRecord[]): string {
  return formatTable([
    ['former', aliases.map((alias) => alias.former)],
    ['symbol', aliases.map((alias) => alias.symbol)],
    ['date', aliases.map((alias) => alias.date)],
    ['name', aliases.map((alias) => alias.name)],
    ['reused', aliases.map((alias) => (alias.reused ? 'yes' : ''))],
  ]);
}
