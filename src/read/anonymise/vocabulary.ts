import { SECTORS } from '../../domain/model/sector.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { LANGUAGES, plainWord, spellingsOf } from '../languages/all-words.ts';
import { USED_ROLES } from '../languages/language.ts';
import { HISTORY_FORMATS } from '../profiles/histories/history-formats.ts';
import { PROFILES } from '../profiles/index.ts';
import { STATEMENT_PHRASES } from '../profiles/interactive-brokers.ts';
import { NOTES } from '../rows/row-kinds.ts';
import { COST_TITLES } from '../table/cost-columns.ts';
import { ACCRUALS, SECTION_WORDS } from '../table/sections.ts';
import { titleKey } from '../table/titles.ts';

/* Words that say what a line is and nothing of whose it is. Whatever is not here is scrambled where a line is not a
   position: too many scrambled words cost a little help, one kept name costs somebody's trust. */

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/* Of reports, of columns that the reader has no use for (sectors, styles, markets, the state of an order), and of their disclaimers. */
const PLAIN_WORDS = listed(`
  a an and as at by for from in is not of on or per since the through to with all any no yes none n/a na null true false total totals overall s
  subtotal grand sum net gross account accounts accts portfolio portfolios position positions holding holdings overview
  summary statement report list date time day month year period end start generated created downloaded exported export
  valued valuation spreadsheet data disclaimer cash currency currencies value values market price prices quantity shares
  units unit cost basis gain loss gains percent pending activity money sweep balance available invest invested settled
  uninvested core margin options option stock stocks bond bonds fund funds mutual etf etfs equity equities fixed income
  crypto treasury treasuries other others miscellaneous security securities symbol name type description isin cusip
  amount amounts buy sell hold long short est et edt est pst pdt cet cest gmt utc am pm am. pm. usd eur gbp chf cad aud
  jpy sek nok dkk inr hkd sgd cny pln czk huf nzd zar brl mxn header trailer section base starting ending beginning
  change today yesterday previous close closing last current reinvest individual-account number note notes see terms
  detail details base_summary metainfo order trade lot lots basiswährung devise divisa valuta present unrealized realized
  information provided guaranteed accuracy subject important purchase open converted
  depot depotbestand depotauszug bestand stand vom summe gesamt gesamtsumme konto wert kurs stück compte portefeuille valeur solde cuenta
  cartera fecha saldo valor conto portafoglio totale valore rekening datum totaal waarde summa värde depå innehav beholdning verdi värdi conta
  carteira posição`);
const COLUMN_WORDS = listed(`
  ${SECTORS.join(' ').toLowerCase()} technology financial healthcare communications industrial consumer cyclical defensive basic utility
  large mid small cap micro growth value blend emerging developed foreign markets us usa eu uk non hedged unhedged accumulating distributing
  nasdaq nyse arca amex bats xetra tradegate gettex lse tsx euronext nse bse asx hkex sgx omx six otc xnas xnys
  active inactive eligible enabled disabled daily weekly monthly quarterly annual closed todays inception ytd months years week weeks high
  low range ask bid volume dividend dividends yield ratio exchange rate rates program progrm insured deposit deposits settlement reserves
  direct held fcash fdic interest earned accrued paid avg average original rating beta eps earnings term taxable individual roth ira tradeable
  executed completed filled done canceled cancelled rejected expired failed ausgeführt storniert`);
/* Plain words of reports that are given names, too: beside "Smith" nobody can tell them apart, so they stay only as a whole title. */
const GIVEN_NAMES = new Set(
  listed(
    'mark bill jan val nick art may mai maj june jun august max dans brief sterling franc carico general ord lug mar nom',
  ),
);
/* After these words stands whose it is. */
const PERSONAL = new Set(
  listed(`
    born birth birthday birthdate dob geboren geburtsdatum geburtstag geb né née naissance nacimiento nascita nascimento geboortedatum
    född fødselsdato fødselsdag name client clients owner owners holder holders nickname address street city mail email e-mail phone tel
    telephone advisor adviser customer user username login member beneficiary trustee prepared id number no nr nummer inhaber kunde
    kundenname kundennummer kontoinhaber depotinhaber adresse anschrift titulaire nom titular nombre cliente intestatario nome naam klant
    eier eiere innehavare namn kund navn`),
);
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
/* Titles, totals, cash, types and headings of notes, as the reader knows them in every language. */
const READER_WORDS = [JSON.stringify(LANGUAGES), ...NOTES].flatMap(wordsIn);
const OF_REPORTS: ReadonlySet<string> = new Set([...PLAIN_WORDS, ...READER_WORDS]);
const COMMON_WORDS: ReadonlySet<string> = new Set([...OF_REPORTS, ...COLUMN_WORDS]);

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
  ...NOTES,
  ...HISTORY_FORMATS.flatMap(({ titles, columns, done }) => [...titles, ...Object.keys(columns), ...(done ?? [])]).map(
    plainWord,
  ),
  ...PROFILES.flatMap(({ cashTables, lotColumn, summary, ...profile }) => [
    ...profile.signatures.flat(),
    ...profile.roles.keys(),
    ...profile.cashSections,
    ...profile.notPositions.keys(),
    ...Object.values(profile.more).flat(),
    ...profile.nameParts,
    ...cashTables.flatMap((table) => [table.amount, table.currency, table.account, table.beside]),
    ...(lotColumn === null ? [] : [lotColumn.title, lotColumn.lot.toLowerCase(), lotColumn.whole.toLowerCase()]),
    summary?.total,
    summary?.label,
  ]).flatMap((phrase) => phrase ?? []),
]);

/** Words that may stay, and those after which nothing may. */
export interface Vocabulary {
  readonly isPlain: (word: string) => boolean;
  /** A whole title, or a whole cell that says what a line is, as a profile or a language table has it. */
  readonly isKnownPhrase: (text: string) => boolean;
  /** Says that what follows is somebody's name, number or address. */
  readonly isPersonal: (text: string) => boolean;
  /** A word or number of an account's name: it stays nowhere. */
  readonly isOfAccount: (word: string) => boolean;
  /** Everything by which the file names an account. */
  readonly accounts: readonly string[];
}

/** Gives the words of plain reports, of the reading's broker, and of statements in sections (`hasSections`). */
export function vocabularyOf(reading: FileReading, hasSections: boolean): Vocabulary {
  const own = new Set([...ownWords(reading), ...(hasSections ? STATEMENT_PHRASES.flatMap(wordsIn) : [])]);
  const accounts = accountStrings(reading);
  // Plain words in an account's name are scrambled there, and may stay elsewhere.
  const ofAccounts = new Set(
    accounts
      .flatMap((account) => account.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? [])
      .filter((word) => !OF_REPORTS.has(word)),
  );
  return {
    isPlain: (word) => {
      if (ACCRUALS.test(word)) return true;
      // "StartingCash"
      const parts = titleKey(word).split(' ');
      const all = parts.length > 1 ? parts : [word.toLowerCase()];
      return all.every((part) => !GIVEN_NAMES.has(part) && (COMMON_WORDS.has(part) || own.has(part)));
    },
    isKnownPhrase: (text) => PHRASES.has(titleKey(text)) || PHRASES.has(plainWord(titleKey(text))),
    isPersonal: (text) => (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => PERSONAL.has(word)),
    isOfAccount: (word) => ofAccounts.has(word.toLowerCase()),
    accounts,
  };
}

/* What the profile looks for must be there to be found again. */
function ownWords({ broker }: FileReading): readonly string[] {
  const told = PROFILES.filter((profile) => profile.broker === broker).flatMap((profile) => [
    profile.titleLine?.source,
    profile.accountHeading?.source,
    profile.summary?.total,
    profile.summary?.label,
    ...profile.cashSections,
    ...profile.notPositions.keys(),
    ...profile.valueIsLast,
    ...profile.noSymbol,
    ...profile.signatures.flat(),
  ]);
  return [...told, broker].flatMap((words) => wordsIn(words ?? ''));
}

/** Gives every text by which the file names an account. */
export function accountStrings({
  holdings,
  statedTotals,
  pending,
  accountLabel,
  movements = [],
}: FileReading): string[] {
  const named = [...holdingsIn(holdings), ...statedTotals, ...pending, ...movements].map(({ account }) => account);
  const stated = [...named, accountLabel].flatMap((account) => account ?? []);
  return [...new Set(stated)].filter((account) => account.trim() !== '');
}
