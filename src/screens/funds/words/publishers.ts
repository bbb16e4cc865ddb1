import { t } from '../../../words/t.ts';
import type { Missing, Publisher } from '../../../domain/figures/publishers.ts';
import { joinFirst } from '../../../words/marks/lists.ts';

/* Words for where the holdings of a fund are published. Addresses are text to copy: nothing is opened or asked for. */

export const PUBLISHERS = {
  title: t`Where to get the missing holdings`,
  lede: t`Copy the address, find the fund there and download its holdings (CSV, Excel or XML). Then drop the file here. We don’t open any of these sites.`,
  sec: 'sec.gov/edgar',
  list: t`Addresses of issuers`,
  copy: t`Copy`,
} as const;

const MOST_NAMED = 6;
const fundsInWords = (funds: readonly string[]) => joinFirst(funds, MOST_NAMED);

/** Whose funds an address has: "iShares, for IWDA and EUNL". */
export function publisherWords({ house, funds }: Publisher): string {
  return house === null
    ? t`${fundsInWords(funds)}: look on the issuer’s own site, under “Holdings” or “Documents.”`
    : t`${house}, for ${fundsInWords(funds)}`;
}

/** How an American fund's filing is found. */
export function secWords({ american }: Pick<Missing, 'american'>): string {
  return t`The SEC, for ${fundsInWords(american)}: search for the symbol, open the newest NPORT-P filing and save primary_doc.xml.`;
}

/** What the button beside an address says to those who only listen. */
export function copyAddress(address: string): string {
  return t`Copy address: ${address}`;
}
