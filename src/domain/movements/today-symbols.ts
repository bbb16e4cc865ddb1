import type { FileReading } from '../model/file-reading.ts';
import type { Reference } from '../model/reference.ts';
import { isHistory } from './histories.ts';
import { workOutHoldings } from './work-out.ts';

/** Gives a history with what its former symbols are today, and what it then comes to; every other file as it is. */
export function withSymbolsOfToday(file: FileReading, { alias: aliasOf }: Pick<Reference, 'alias'>): FileReading {
  if (!isHistory(file)) return file;
  const movements = file.movements.map((one) => {
    const alias = one.symbol === null || one.says === 'crypto' || one.says === 'option' ? null : aliasOf(one.symbol);
    // after that day the letters may be another company's
    return alias === null || alias.symbol === null || one.day > alias.date ? one : { ...one, now: alias.symbol };
  });
  const isFormer = movements.some((one, at) => one !== file.movements[at]);
  return (isFormer ? workOutHoldings([{ ...file, movements }])[0] : null) ?? file;
}
