import { readFileSync } from 'node:fs';

/** What the system says of a process, in MB: what it has in memory, what of it is its own alone, and the most it ever had. */
type ProcessMemory = Readonly<Record<'VmRSS' | 'RssAnon' | 'VmHWM', number>>;

const KB_A_MB = 1_000_000 / 1024;

/** Reads the memory of a process; null where it has ended or the system (any but Linux) does not say. */
export function readMemory(process: number): ProcessMemory | null {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const of = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / KB_A_MB;
    const [VmRSS, RssAnon, VmHWM] = [of('VmRSS'), of('RssAnon'), of('VmHWM')];
    return [VmRSS, RssAnon, VmHWM].some(Number.isNaN) ? null : { VmRSS, RssAnon, VmHWM };
  } catch {
    return null;
  }
}
