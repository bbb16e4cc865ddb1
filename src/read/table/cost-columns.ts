import type { Currency } from '../../domain/model/units.ts';
import { words } from '../languages/language.ts';
import { plainText } from './kind/kind-words.ts';
import type { TitleReading } from './titles.ts';

/** Titles, as `titleKey` writes them, of what was paid for all of a position. */
const TOTALS: ReadonlySet<string> = new Set(
  words(`
  cost basis | cost basis total | total cost basis | total cost | total book cost | book cost | cost basis money | kaufwert |
  einstandswert | kostenbasis | anschaffungswert`),
);
/** Titles of what was paid for one. */
const UNITS: ReadonlySet<string> = new Set(
  words(`
  average cost basis | average cost | avg cost | avg. cost | unit cost | cost/share | cost per share | price paid |
  cost price | avg. price | average price | average buy price | buy avg. | purchase price | kaufkurs | einstandskurs |
  einstandspreis`),
);
const DAYS: ReadonlySet<string> = new Set(
  words(`
  date acquired | acquisition date | acquired | open date | purchase date | kaufdatum`),
);

/* In words of their own, as people write them above their lists. */
const PAID =
  /\b(?:(?:buy|buying|purchase|bought|entry|avg|average|book|unit|total) (?:price|cost|value)|cost(?:s| basis| price)?|paid|invested)\b|成本|买入价|買入?價|取得|購入|einstand|kauf(?:preis|kurs|wert)|anschaffung|investiert|prix d.achat|prix de revient|\bpru\b|(?:precio|costo?e?) (?:de compra|medio)|\bcoste\b|prezzo d.acquisto|prezzo di carico|aankoop|\bgav\b|\bgak\b|inkops?kurs/;
const NOT_PAID = /%|date|datum|fee|gain|loss|gewinn|yield|市/;

/** Tells whether a title says, in whatever words, that amounts below it were paid for what is held. */
export function saysPaid(title: string): boolean {
  const plain = plainText(title);
  return PAID.test(plain) && !NOT_PAID.test(plain);
}

/** All of them. */
export const COST_TITLES: ReadonlySet<string> = new Set([...TOTALS, ...UNITS, ...DAYS]);

/** A column of money, and the currency that its title names; the column is -1 where there is none. */
export interface MoneyColumn {
  readonly at: number;
  readonly currency: Currency | null;
}
/** Where a table says what was paid, and when. */
export interface CostColumns {
  readonly total: MoneyColumn;
  readonly unit: MoneyColumn;
  /** -1 = it does not say. */
  readonly since: number;
}

/** Finds the columns of cost by their titles; one that is in use as something else, or names hundredths, is none. */
export function findCostColumns(read: readonly TitleReading[], used: ReadonlySet<number>): CostColumns {
  const at = (words: ReadonlySet<string>) =>
    read.findIndex(({ key, plain, scale }, column) => {
      return scale === 1 && !used.has(column) && (words.has(key) || words.has(plain));
    });
  const money = (words: ReadonlySet<string>): MoneyColumn => {
    const column = at(words);
    return { at: column, currency: read[column]?.currency ?? null };
  };
  return { total: money(TOTALS), unit: money(UNITS), since: at(DAYS) };
}
