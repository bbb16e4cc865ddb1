/* What people call a part of their portfolio, beside the symbol: "US stocks", "Tech", "Small caps", and how an employer gave it. It is nobody's
   name, but may say something that its fund is not. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const US = set('US USA U S AMERICA AMERICAN DOMESTIC');
const ABROAD = set(
  'INTERNATIONAL INTL FOREIGN OVERSEAS EX WORLD GLOBAL EUROPE EUROPEAN EMERGING DEVELOPED ASIA PACIFIC JAPAN CHINA INDIA EAFE ACWI',
);
/* What is said, and what must then stand in the candidate's name, too. */
const KINDS: readonly (readonly [said: ReadonlySet<string>, needed: ReadonlySet<string>])[] = [
  [ABROAD, ABROAD],
  [
    set('BOND BONDS FIXED TREASURY TREASURIES MUNI MUNIS TIPS'),
    set('BOND BONDS FIXED TREASURY TREASURIES MUNI MUNICIPAL TIPS INCOME AGGREGATE INFLATION TBILL BILL'),
  ],
  [set('REIT REITS'), set('REIT REITS REAL REALTY PROPERTY')],
];
/* Of these only one can be. */
const SIZES: readonly ReadonlySet<string>[] = [
  set('SMALL SMALLCAP SMALLCAPS 2000 600'),
  set('MID MIDCAP MIDCAPS 400'),
  set('LARGE LARGECAP LARGECAPS MEGA 500 100'),
];
const INDEXES: readonly ReadonlySet<string>[] = [set('NASDAQ'), set('SP'), set('RUSSELL'), set('DOW')];

const LABELS = set(
  `STOCKS EQUITY EQUITIES INDIVIDUAL SINGLE CORE SATELLITE MAIN GROWTH BLEND DIVIDEND DIVIDENDS INCOME TECH TECHNOLOGY SPECULATIVE BROAD CAP CAPS
   MARKET MARKETS TOTAL REAL ESTATE RSU RSUS PSU PSUS ESPP REST RESTRICTED AWARD AWARDS GRANT EMPLOYEE PURCHASE VESTED PLAN AKTIE AKTIEN
   EINZELAKTIE EINZELAKTIEN KERN ACTION ACTIONS ACCION ACCIONES AZIONE AZIONI AANDEEL AANDELEN ACOES AKCJE AKTIER`,
);
const ALL = [LABELS, US, ...KINDS.map(([said]) => said), ...SIZES, ...INDEXES];

/**
 * Tells whether the words of a name, in plain capitals and without forms, are labels that its candidate's whole name doesn't speak against: of
 * another size, index, part of the world or kind.
 */
export function areLabelsOf(words: readonly string[], candidate: readonly string[]): boolean {
  if (!words.every((word) => ALL.some((labels) => labels.has(word)))) return false;
  const says = (some: readonly string[], any: ReadonlySet<string>) => some.some((word) => any.has(word));
  if (says(words, US) && !says(words, ABROAD) && says(candidate, ABROAD)) return false;
  if (KINDS.some(([said, needed]) => says(words, said) && !says(candidate, needed))) return false;
  return [SIZES, INDEXES].every((group) => {
    const [mine, theirs] = [words, candidate].map((some) => group.filter((any) => says(some, any)));
    return mine?.length === 0 || theirs?.length === 0 || group.some((any) => says(words, any) && says(candidate, any));
  });
}
