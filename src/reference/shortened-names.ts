import { plainFundName, ruleWords } from '../domain/identity/fund-names.ts';
import { abbreviates } from '../domain/identity/names.ts';
import { must } from '../domain/must.ts';

/* Brokers shorten the names of funds to a width: "DWS INVEST-SDG GLO.EQU.AC.AU PO.LD EUR DI.ON", "Amundi Euro Govt Infl-Lnkd Bd
   ETF Acc GBP". Such a name is a fund's where every word of the fund's stands in it, in order and in short, and nothing else
   does but words of the paper. */

/* What says nothing of the fund: kind of paper, share class, payout, currency. */
const PAPER = new Set(
  `INHABER INH INHABERANTEILE ANTEILE ANTEIL ANT ACTIONS AC AU PO PORT PORTEUR PTG NOM NAM REG REGISTERED SHS SHARES SHARE CLASS CL UNITS UNIT
   LC LD TFC TFD FC NC IC ID ACC AA DIS DIST DI INC ON O N A B C D F I R P EUR EO USD DL GBP LS CHF SF EURDIS EURACC USDDIS USDACC FUND FUNDS FD FDS
   FONDS FOND UCITS ETF U OEIC SICAV ICAV PLC NL FRAC`.split(/\s+/),
);
/* Of a fund's own name only these may be wanting, wherever they stand. */
const FORMS = new Set('UCITS ETF FUND FUNDS FONDS SICAV OEIC ICAV PLC'.split(' '));
/* Too short for a rule, and well known. */
const KNOWN: Readonly<Record<string, string>> = { BD: 'BOND', BDS: 'BONDS', FD: 'FUND', MK: 'MARKET', CP: 'CAP' };
/* Fewer words are too few to tell one fund from another. */
const FEWEST_WORDS = 3;

/** A fund, by the words of its name that tell it from others. */
interface Known {
  readonly symbol: string;
  readonly isAbroad: boolean;
  readonly words: readonly string[];
}

/** A fund as it is listed. */
export interface ListedName {
  readonly symbol: string;
  readonly name: string;
  readonly isAbroad: boolean;
}

/**
 * Makes the look-up of shortened names among those of funds. It gives the symbol of the only fund whose name it is, where that is
 * one of another market than the American; null = no fund's, or several', or too few words to say. The first word, which is the
 * house's, has to stand in full.
 */
export function makeShortenedFinder(funds: readonly ListedName[]): (name: string) => string | null {
  const byHouse = new Map<string, ListedName[]>();
  for (const fund of funds) {
    const house = firstWord(fund.name);
    const group = byHouse.get(house);
    if (group === undefined) byHouse.set(house, [fund]);
    else group.push(fund);
  }
  const opened = new Map<string, readonly Known[]>();
  const ofHouse = (house: string): readonly Known[] => {
    const known = opened.get(house) ?? (byHouse.get(house) ?? []).map(readKnown);
    opened.set(house, known);
    return known;
  };
  return (name) => {
    const stated = ruleWords(name.replace(/\([A-Z]{2,6}:[A-Z0-9.]{1,8}\)$/, ''));
    const isEuropean = stated.includes('UCITS');
    const found = ofHouse(stated[0] ?? '').filter(
      ({ words, isAbroad }) => words.length >= FEWEST_WORDS && (isAbroad || !isEuropean) && isShortFor(stated, words),
    );
    const [first] = found;
    const isOne = new Set(found.map(({ symbol }) => symbol)).size === 1;
    return first !== undefined && isOne && first.isAbroad ? first.symbol : null;
  };
}

function firstWord(name: string): string {
  return ruleWords(name.slice(0, name.indexOf(' ', 1) < 0 ? name.length : name.indexOf(' ', 1)))[0] ?? '';
}

function readKnown({ symbol, name, isAbroad }: ListedName): Known {
  const words = ruleWords(plainFundName(name)).filter((word, at) => at === 0 || !FORMS.has(word));
  // at the end of a name stands what tells one share class from another
  while (words.length > 1 && PAPER.has(must(words.at(-1)))) words.pop();
  return { symbol, isAbroad, words };
}

function isShortFor(stated: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of stated) {
    const wanted = words[at];
    if (wanted !== undefined && stands(word, wanted)) at += 1;
    else if (!PAPER.has(word)) return false;
  }
  return at === words.length;
}

/* One letter may be the beginning of a word ("DWS I." is DWS Invest): all the others have to fit as well. */
function stands(word: string, wanted: string): boolean {
  if (word === wanted || KNOWN[word] === wanted) return true;
  return word.length === 1 ? wanted.startsWith(word) : abbreviates(word, wanted);
}
