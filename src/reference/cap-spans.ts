import { CAP_SOURCES, type CapSource, type CapSpan } from '../domain/model/reference.ts';
import { remember } from '../domain/remember.ts';
import { dateCell, numberCell, wordIn } from './pack-cells.ts';

const SOURCE_BY_NAME: ReadonlyMap<string, CapSource> = new Map(CAP_SOURCES.map((source) => [source, source]));

/**
 * Reads between which ends a cap lies, by three cells of its row: low end, high end, and source with its day (`TOPIX 2026-04-30`). All
 * empty = the cap is a figure of the company, or there is none. Throws on ends that do not hold the cap.
 */
export function spanCells(cap: number | null, low: string, high: string, from: string): CapSpan | null {
  if (low === '' && high === '' && from === '') return null;
  const ends = { low: numberCell(low), high: numberCell(high) };
  if (cap === null || !(ends.low > 0 && ends.low <= cap && cap <= ends.high))
    throw new Error(`The reference pack has a cap of ${cap} between ${low} and ${high}.`);
  return { ...ends, ...readFrom(from) };
}

const readFrom = remember((cell: string) => {
  const [source = '', day = ''] = cell.split(' ');
  return { source: wordIn(source, SOURCE_BY_NAME), asOf: dateCell(day) };
});
