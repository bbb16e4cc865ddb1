import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../sources.ts';
import type { Download, Outcome } from './download.ts';
import { readIndex, readMeta } from './feeds.ts';

/**
 * Fetches what decisions/downloads.csv names into the folder, and gives a line on each in words. Of a feed come its index and the funds that
 * `isWanted` says; of a data set by quarters the newest that is there. What fails is said, and what lies in the folder stays.
 */
export async function fetchSources(
  folder: string,
  rows: readonly Row[],
  download: Download,
  isWanted: (fund: string) => boolean,
  today: string,
): Promise<readonly string[]> {
  const said: string[] = [];
  for (const row of rows) {
    const [address, days] = [row('address'), Number(row('days'))];
    const fetched = (one: string, file: string): Promise<Outcome> => download(one, file, days);
    if (row('kind') === 'holdings-feed') said.push(...(await fetchFeed(folder, address, download, days, isWanted)));
    else if (address.includes('{quarter}')) {
      for (const quarter of lastQuarters(today)) {
        const one = address.replace('{quarter}', quarter);
        const outcome = await fetched(one, lastPart(one));
        said.push(inWords(one, outcome));
        if (outcome.state !== 'missing') break;
      }
    } else
      for (const of of row('of').split(' ')) {
        const one = address.replace('{of}', of);
        said.push(inWords(one, await fetched(one, lastPart(one))));
      }
  }
  return said;
}

/* A feed lies in the folder as at its address. The pages of a fund are asked for anew where its facts are new, however young they are. */
async function fetchFeed(
  folder: string,
  address: string,
  download: Download,
  days: number,
  isWanted: (fund: string) => boolean,
): Promise<readonly string[]> {
  const [index = ''] = /api\/[a-z0-9-]+\/index\.json$/.exec(address) ?? [];
  const outcome = await download(address, index, days);
  const said = [inWords(address, outcome)];
  const path = join(folder, index);
  const funds = existsSync(path) ? (readIndex(readFileSync(path, 'utf8'))?.funds ?? []) : [];
  for (const { fund } of funds.filter((one) => isWanted(one.fund))) {
    const meta = `funds/${fund}/meta.json`;
    const at = (file: string): string => index.replace(/index\.json$/, file);
    const facts = await download(new URL(meta, address).href, at(meta), days);
    if (facts.state === 'failed' || facts.state === 'missing') {
      said.push(inWords(new URL(meta, address).href, facts));
      continue;
    }
    const found = readMeta(readFileSync(join(folder, at(meta)), 'utf8'));
    // a list without a day is refused: its pages are left alone
    for (const page of found?.asOf == null ? [] : found.pages) {
      const file = `funds/${fund}/${page}`;
      const one = await download(new URL(file, address).href, at(file), facts.state === 'fetched' ? 0 : days);
      if (one.state === 'failed' || one.state === 'missing') said.push(inWords(new URL(file, address).href, one));
    }
  }
  return said;
}

/* The two quarters before this one, as 2026q3: the SEC publishes a quarter some weeks after its end. */
function lastQuarters(today: string): readonly string[] {
  const quarters = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return [1, 2].map((back) => `${Math.floor((quarters - back) / 4)}q${((quarters - back) % 4) + 1}`);
}

function lastPart(address: string): string {
  return new URL(address).pathname.replace(/^.*\//, '');
}

const WORDS: Readonly<Record<Outcome['state'], string>> = {
  there: 'there   ',
  fetched: 'fetched ',
  unchanged: 'no newer',
  missing: 'missing ',
  failed: 'failed  ',
};

function inWords(address: string, outcome: Outcome): string {
  return `${WORDS[outcome.state]} ${address}${outcome.state === 'failed' ? `: ${outcome.why}` : ''}`;
}
