import { sentenceIn, splitDeed, type DeedSentence } from './deeds.ts';

/* Trades in the words of people and of banks: "I sold 4 shares of Apple at $190", "Kauf 10 Stk. SAP SE zu 230,10", "Bought VTI (10 shares)". */

/* "I bought 10 AAPL", "zu 190 €", "à 170 €", "a 50 €", "10 acciones de Apple": as sentences in English say it. */
const SAID_BEFORE = /^(?:i|we|ich|wir|j['’]ai|he|ho|ik|jag|eu)(?:['’]ve| have| habe)? (?=\p{L})/iu;
const EACH = / (?:zu|à|a|po|tegen) (?=\p{Sc}?\d[\d.,]{0,20} ?(?:\p{Sc}|[A-Z]{3})?$)/iu;
const OF_SHARES =
  /(?<=\d) (?:(?:acciones|actions|azioni|aandelen|aktien|ações|akcji|aktier|stück|stk\.?) )?(?:de|di|von|van|da) (?=\S)/iu;
/* "10 sh AAPL $180"; "for $1,800" is what all of them cost */
const SHARES_BEFORE = /(?<=\d) (?:[Ss]hs?|[Ss]hares?|[Uu]nits?|[Pp]cs|[Ss]tk|[Ss]tück)\.? (?=\p{Lu})/u;
/* "Purchase of 10 VUSA", "Bought VTI (10 shares)" */
const DEED_OF = /^(\p{L}{3,20}) (?:of|von|de|di|van) (?=\d)/iu;
const SHARES_BEHIND = / \((\d[\d.,]{0,20}) ?(?:shs?|shares?|units?|stk|stück)\.?\)/iu;
const BEFORE_PRICE = /(?<=\p{L})(?<! (?:at|for|on)) (?=[$€£]\d[\d.,]{0,20}$)/iu;
const SIGNED_PRICE = /(?:@|\bat) (?:([€£])(\d[\d.,]{0,20})|(\d[\d.,]{0,20}) ?([€£$]))$/u;
const CODES: Readonly<Record<string, string>> = { '€': ' EUR', '£': ' GBP' };
const inEnglish = (line: string): string =>
  line
    .replace(SAID_BEFORE, '')
    .replace(DEED_OF, '$1 ')
    .replace(SHARES_BEHIND, ' $1')
    .replace(EACH, ' @ ')
    .replace(OF_SHARES, ' of ')
    .replace(SHARES_BEFORE, ' ')
    .replace(BEFORE_PRICE, ' @ ')
    .replace(SIGNED_PRICE, (_, before?: string, first?: string, second?: string, behind?: string) => {
      return `@ ${first ?? second ?? ''}${CODES[before ?? behind ?? ''] ?? ''}`;
    });

/** Takes a trade in words apart: what was done, how many, whose, and at which price where it says one; null = it is no such sentence. */
export function tradeIn(written: string): DeedSentence | null {
  const line = inEnglish(written.trim());
  const said = sentenceIn(line) ?? sentenceIn(`${line} @ 0`);
  if (said === null || splitDeed(`${said.deed} x`) === null) return null;
  return { ...said, price: said.price === '0' ? '' : said.price };
}
