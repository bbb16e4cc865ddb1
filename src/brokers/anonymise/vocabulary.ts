import type { FileReading } from '../../domain/file-reading.ts';
import { PROFILES } from '../index.ts';
import { LANGUAGES } from '../languages/all-words.ts';
import { NOTES } from '../row-kinds.ts';

/* Words that say what a line is and nothing of whose it is. Whatever is not here is scrambled where a line is not a
   position: too many scrambled words cost a little help, one kept name costs somebody's trust. */

const PLAIN_WORDS = new Set(
  [
    'a an and as at by for from in is not of on or per since the through to with all any no yes none n/a na null true false total totals overall s',
    'subtotal grand sum net gross account accounts accts portfolio portfolios position positions holding holdings overview',
    'summary statement report list date time day month year period end start generated created downloaded exported export',
    'valued valuation spreadsheet data disclaimer cash currency currencies value values market price prices quantity shares',
    'units unit cost basis gain loss gains percent pending activity money sweep balance available invest invested settled',
    'uninvested core margin options option stock stocks bond bonds fund funds mutual etf etfs equity equities fixed income',
    'crypto treasury treasuries other others miscellaneous security securities symbol name type description isin cusip',
    'amount amounts buy sell hold long short est et edt est pst pdt cet cest gmt utc am pm am. pm. usd eur gbp chf cad aud',
    'jpy sek nok dkk inr hkd sgd cny pln czk huf nzd zar brl mxn header trailer section base starting ending beginning',
    'change today yesterday previous close closing last current reinvest individual-account number note notes see terms',
    'data metainfo subtotal trailer order trade lot basiswährung devise divisa valuta present unrealized realized',
    'information provided guaranteed accuracy subject important lot lots details purchase open',
    'depot depotbestand depotauszug bestand stand vom per datum summe gesamt gesamtsumme konto wert kurs stück',
    'compte portefeuille date valeur total solde cuenta cartera fecha saldo valor conto portafoglio data saldo totale valore',
    'rekening portefeuille datum totaal waarde konto datum summa värde depå innehav beholdning verdi kurs værdi',
    'conta carteira data valor saldo posição',
  ].flatMap((line) => line.split(' ')),
);
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
/* Titles, totals, cash, types and headings of notes, as the reader knows them in every language. */
const READER_WORDS = new Set([JSON.stringify(LANGUAGES), ...NOTES].flatMap(wordsIn));

/* After these words stands whose it is. */
const PERSONAL = new Set(
  [
    'name client clients owner owners holder holders nickname address street city mail email e-mail phone tel telephone',
    'advisor adviser customer user username login member beneficiary trustee prepared id number no nr nummer',
    'inhaber kunde kundenname kundennummer kontoinhaber depotinhaber adresse anschrift titulaire client nom adresse titular',
    'nombre cliente intestatario nome naam klant eier eiere innehavare namn kund navn kunde cliente titular',
  ].flatMap((line) => line.split(' ')),
);

/** Words that may stay, and those after which nothing may. */
export interface Vocabulary {
  readonly isPlain: (word: string) => boolean;
  /** Stands for a security that gets another symbol; the words beside it stay. */
  readonly isRenamed: (word: string) => boolean;
  readonly isPersonal: (word: string) => boolean;
  /** A word or number of an account's name: it stays nowhere. */
  readonly isOfAccount: (word: string) => boolean;
  /** The date of which the file says it is, run together: 20260304. Other digits of that length may be an account. */
  readonly isDateOfFile: (digits: string) => boolean;
  /** The very name of an account. */
  readonly isAccount: (text: string) => boolean;
}

/** Gives the words of the reading's broker and of plain reports. */
export function vocabularyOf(reading: FileReading, alsoNames = false): Vocabulary {
  const own = new Set(ownWords(reading));
  const accounts = accountWords(reading);
  const named = new Set(accountStrings(reading).map((account) => account.toLowerCase()));
  // The lots of one security name it in their title line alone.
  const symbols = new Set(reading.kind === 'lots' ? reading.holdings.map(({ symbol }) => symbol) : []);
  return {
    isPlain: (word) =>
      PLAIN_WORDS.has(word.toLowerCase()) ||
      READER_WORDS.has(word.toLowerCase()) ||
      own.has(word.toLowerCase()) ||
      symbols.has(word),
    isRenamed: (word) => alsoNames && symbols.has(word),
    isPersonal: (word) => PERSONAL.has(word.toLowerCase()),
    isDateOfFile: (digits) =>
      reading.asOf !== null && !accounts.has(digits) && runTogether(reading.asOf).includes(digits),
    isAccount: (text) => named.has(text.toLowerCase()),
    isOfAccount: (word) => accounts.has(word.toLowerCase()),
  };
}

function runTogether(date: string): readonly string[] {
  const [year, month, day] = date.split('-');
  return [`${year}${month}${day}`, `${month}${day}${year}`, `${day}${month}${year}`];
}

/* What the profile looks for must be there to be found again. */
function ownWords({ broker }: FileReading): readonly string[] {
  const told = PROFILES.filter((profile) => profile.broker === broker).flatMap((profile) => [
    ...(profile.titleLine === null ? [] : [profile.titleLine.source]),
    ...(profile.accountHeading === null ? [] : [profile.accountHeading.source]),
    ...profile.cashSections,
    ...profile.notPositions.keys(),
    ...profile.valueIsLast,
    ...profile.noSymbol,
    ...(profile.summary === null ? [] : [profile.summary.total, profile.summary.label ?? '']),
    ...profile.signatures.flat(),
  ]);
  return [...told, broker].flatMap(wordsIn);
}

/** Gives every text by which the file names an account. */
export function accountStrings({ holdings, statedTotals, pending, accountLabel }: FileReading): readonly string[] {
  const named = [...holdings, ...statedTotals, ...pending].map(({ account }) => account);
  const stated = [...named, accountLabel].flatMap((account) => (account === null ? [] : [account]));
  return [...new Set(stated)].filter((account) => account.trim() !== '');
}

/* Plain words in an account's name are scrambled there, and may stay elsewhere. */
function accountWords(reading: FileReading): ReadonlySet<string> {
  const words = accountStrings(reading).flatMap((account) => account.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []);
  return new Set(words.filter((word) => !PLAIN_WORDS.has(word) && !READER_WORDS.has(word)));
}
