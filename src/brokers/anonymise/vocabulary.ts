import type { FileReading } from '../../domain/model/file-reading.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { SECTORS } from '../../domain/model/sector.ts';
import { findDate, findLastDate } from '../cells/dates.ts';
import { PROFILES } from '../profiles/index.ts';
import { STATEMENT_PHRASES } from '../profiles/interactive-brokers.ts';
import { LANGUAGES, plainWord, spellingsOf } from '../languages/all-words.ts';
import { USED_ROLES } from '../languages/language.ts';
import { COST_TITLES } from '../table/cost-columns.ts';
import { NOTES } from '../rows/row-kinds.ts';
import { ACCRUALS, SECTION_WORDS } from '../table/sections.ts';
import { titleKey } from '../table/titles.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';

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
    'data summary detail details base_summary metainfo subtotal trailer order trade lot basiswährung devise divisa valuta present unrealized realized',
    'information provided guaranteed accuracy subject important lot lots details purchase open',
    'depot depotbestand depotauszug bestand stand vom per datum summe gesamt gesamtsumme konto wert kurs stück',
    'compte portefeuille date valeur total solde cuenta cartera fecha saldo valor conto portafoglio data saldo totale valore',
    'rekening portefeuille datum totaal waarde konto datum summa värde depå innehav beholdning verdi kurs værdi',
    'conta carteira data valor saldo posição',
  ].flatMap((line) => line.split(' ')),
);
/* Plain words of reports that are given names, too: beside "Smith" nobody can tell them apart, so they stay only as a whole title. */
const GIVEN_NAMES = new Set(
  [
    'mark bill jan val nick art may mai maj june jun august max dans brief sterling franc carico general ord lug mar nom',
  ].flatMap((line) => line.split(' ')),
);
/* What stands in columns that the reader has no use for and says nothing of whose they are: sectors, styles, markets. */
const COLUMN_WORDS = new Set(
  [
    ...SECTORS.flatMap(wordsOfSector),
    ...'technology financial healthcare communications industrial consumer cyclical defensive basic utility large mid small cap micro'.split(
      ' ',
    ),
    ...'growth value blend emerging developed foreign markets us usa eu uk non hedged unhedged accumulating distributing'.split(
      ' ',
    ),
    ...'nasdaq nyse arca amex bats xetra tradegate gettex lse tsx euronext nse bse asx hkex sgx omx six otc xnas xnys'.split(
      ' ',
    ),
    ...'active inactive eligible enabled disabled daily weekly monthly quarterly annual open closed'.split(' '),
    ...'today todays since inception ytd month months year years week weeks high low range ask bid last volume dividend dividends yield ratio'.split(
      ' ',
    ),
    ...'exchange rate rates program progrm insured deposit deposits settlement fund reserves direct sweep held fcash fdic interest earned accrued paid'.split(
      ' ',
    ),
    ...'unit units per avg average original lots rating beta eps earnings term taxable individual roth ira tradeable'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
);
function wordsOfSector(sector: string): readonly string[] {
  return sector.split(' ');
}
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
/* Titles, totals, cash, types and headings of notes, as the reader knows them in every language. */
const READER_WORDS = new Set([JSON.stringify(LANGUAGES), ...NOTES].flatMap(wordsIn));

/* After these words stands whose it is. */
const PERSONAL = new Set(
  [
    'born birth birthday birthdate dob geboren geburtsdatum geburtstag geb né née naissance nacimiento nascita nascimento geboortedatum',
    'född fødselsdato fødselsdag',
    'name client clients owner owners holder holders nickname address street city mail email e-mail phone tel telephone',
    'advisor adviser customer user username login member beneficiary trustee prepared id number no nr nummer',
    'inhaber kunde kundenname kundennummer kontoinhaber depotinhaber adresse anschrift titulaire client nom adresse titular',
    'nombre cliente intestatario nome naam klant eier eiere innehavare namn kund navn kunde cliente titular',
  ].flatMap((line) => line.split(' ')),
);

const COMMON_WORDS: ReadonlySet<string> = new Set([...PLAIN_WORDS, ...READER_WORDS, ...COLUMN_WORDS]);

/* Whole titles and cells, as the reader knows them. */
const PHRASES: ReadonlySet<string> = new Set([
  ...LANGUAGES.flatMap(({ titles, totals, cash, types }) => [
    ...USED_ROLES.flatMap((role) => titles[role] ?? []),
    ...totals,
    ...cash,
    ...Object.values(types).flat(),
  ]).flatMap((phrase) => [phrase, ...spellingsOf(phrase)]),
  ...COST_TITLES,
  ...SECTION_WORDS,
  ...STATEMENT_PHRASES,
  ...PROFILES.flatMap(({ cashTables, lotColumn, summary }) => [
    ...cashTables.flatMap((table) => [table.amount, table.currency, table.account, table.beside]),
    ...(lotColumn === null ? [] : [lotColumn.title, lotColumn.lot.toLowerCase(), lotColumn.whole.toLowerCase()]),
    ...(summary === null ? [] : [summary.total, summary.label]),
  ]).flatMap((phrase) => (phrase === null ? [] : [phrase])),
  ...PROFILES.flatMap(({ signatures, roles, cashSections, notPositions, moreQuantity, nameParts }) => [
    ...signatures.flat(),
    ...roles.keys(),
    ...cashSections,
    ...notPositions.keys(),
    ...moreQuantity,
    ...nameParts,
  ]),
  ...NOTES,
]);

/** Words that may stay, and those after which nothing may. */
export interface Vocabulary {
  readonly isPlain: (word: string) => boolean;
  /** A whole title, or a whole cell that says what a line is, as a profile or a language table has it. */
  readonly isKnownPhrase: (text: string) => boolean;
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

const FIRST_YEAR = 2000;
/* Behind these words stands somebody's birthday, whatever the reader took it for. */
const BIRTH =
  /\b(?:birth\w*|born|dob|geb\w*|naissance|née?|nacimiento|nascita|nascimento|geboorte\w*|född|fødsels\w*)\b/iu;

/**
 * Gives the file's own date, by which one sees how old it is; null where it may be somebody's birthday: behind a word for that, or of a
 * time before any broker wrote such files.
 */
export function publicDateOf({ asOf }: FileReading, lines: readonly string[]): IsoDate | null {
  if (asOf === null || Number.parseInt(asOf, 10) < FIRST_YEAR) return null;
  const isDate = (line: string): boolean =>
    (['month-first', 'day-first'] as const).some(
      (order) => findDate(line, order) === asOf || findLastDate(line, order) === asOf,
    );
  return lines.some((line) => BIRTH.test(line) && isDate(line)) ? null : asOf;
}

const STATEMENT_WORDS: ReadonlySet<string> = new Set(
  STATEMENT_PHRASES.flatMap(wordsIn).filter((word) => !GIVEN_NAMES.has(word)),
);

/** Gives a vocabulary with the words of statements in sections ("withholding", "spinoff") beside its own; given names stay left out. */
export function withStatementWords(vocabulary: Vocabulary): Vocabulary {
  return {
    ...vocabulary,
    isPlain: (word) => STATEMENT_WORDS.has(word.toLowerCase()) || vocabulary.isPlain(word),
  };
}

/** Gives the words of the reading's broker and of plain reports. */
export function vocabularyOf(
  reading: FileReading,
  asOf: IsoDate | null,
  isPublic: (symbol: string) => boolean,
  alsoNames = false,
): Vocabulary {
  const own = new Set(ownWords(reading));
  const accounts = accountWords(reading);
  const named = new Set(accountStrings(reading).map((account) => account.toLowerCase()));
  // The lots of one security name it in their title line alone.
  const lots = reading.kind === 'lots' ? holdingsIn(reading.holdings) : [];
  const symbols = new Set(lots.flatMap(({ symbol }) => (symbol === null ? [] : [symbol])));
  return {
    isPlain: (word) => {
      if (symbols.has(word) || ACCRUALS.test(word)) return true;
      // "StartingCash"
      const parts = titleKey(word).split(' ');
      const all = parts.length > 1 ? parts : [word.toLowerCase()];
      return all.every((part) => !GIVEN_NAMES.has(part) && (COMMON_WORDS.has(part) || own.has(part)));
    },
    isKnownPhrase: (text) => PHRASES.has(titleKey(text)) || PHRASES.has(plainWord(titleKey(text))),
    isRenamed: (word) => symbols.has(word) && (alsoNames || !isPublic(word)),
    isPersonal: (word) => PERSONAL.has(word.toLowerCase()),
    isDateOfFile: (digits) => asOf !== null && !accounts.has(digits) && runTogether(asOf).includes(digits),
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
  const named = [...holdingsIn(holdings), ...statedTotals, ...pending].map(({ account }) => account);
  const stated = [...named, accountLabel].flatMap((account) => (account === null ? [] : [account]));
  return [...new Set(stated)].filter((account) => account.trim() !== '');
}

/* Plain words in an account's name are scrambled there, and may stay elsewhere. */
function accountWords(reading: FileReading): ReadonlySet<string> {
  const words = accountStrings(reading).flatMap((account) => account.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []);
  return new Set(words.filter((word) => !PLAIN_WORDS.has(word) && !READER_WORDS.has(word)));
}
