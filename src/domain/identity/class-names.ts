import { ruleWords, saysCompany, withoutShareClass } from './fund-names.ts';
import { plainLatin } from './names.ts';

/* What households hold that holds no companies, by what it is called in their languages: savings bonds of states, deposits, what an
   insurer guarantees, funds of money and of bonds, and funds that own buildings. */

/** A class that holds no companies. */
export type NamedClass = 'bond' | 'cash' | 'commodity' | 'other';

interface Rule {
  readonly of: NamedClass;
  readonly words: RegExp;
  /** What must stand in the name, too: letters that are short for several things. */
  readonly beside?: RegExp;
  /** It may call itself a fund; else what does is a fund of such things, which other rules know. */
  readonly isFund?: boolean;
}

/* Whole words in plain capitals, as ruleWords gives them, `,` between phrases; `*` is any end of a word. */
function phrases(text: string, at: 'front' | 'anywhere' = 'anywhere'): RegExp {
  const any = text.split(',').map((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .join(' ')
      .replaceAll('*', String.raw`\S*`),
  );
  return new RegExp(`${at === 'front' ? '^ ' : ' '}(?:${any.join('|')}) `);
}

/* A coupon, a day, or a month as Italian banks write it. */
const MONTHS = 'GE|GN|FB|MZ|AP|MG|LG|AG|ST|OT|NV|DC';
const OF_DEBT = new RegExp(
  ` (?:\\d{1,2} )?(?:${MONTHS}) (?:\\d\\d|20\\d\\d) | \\d+ \\d+ (?:\\d+ )?\\d+ | 20[2-9]\\d | \\d{1,2} \\d{1,2} (?:20)?\\d\\d `,
);
const OF_BANK_IN_BRAZIL = phrases(
  'CDI, DI, IPCA, SELIC, PRE, PREFIXADO, BANCO, POS FIXADO, CAIXA, BRADESCO, ITAU, SANTANDER, 20[2-9]\\d',
);

/* The metal itself, raw materials as a whole, and what it is kept as. "Or" alone is a word of English. */
const METALS =
  'GOLD|SILVER|PLATINUM|PALLADIUM|SILBER|PLATIN|ORO|ARGENTO|PLATA|OURO|PRATA|GOUD|ZILVER|GULD|SOLV|ZLOTO|SREBRO|KULTA|OR PHYSIQUE|ARGENT PHYSIQUE|PRECIOUS METALS|ROHSTOFFE|EDELMETALLE|MATIERES PREMIERES|METAUX PRECIEUX|MATERIAS PRIMAS|MATERIE PRIME|GRONDSTOFFEN|EDELMETALEN';
const KEPT_AS =
  'COINS?|BARS?|BULLION|SOVEREIGNS|PHYSICAL|PHYSISCH|FISIC[OA]|FYSISK|FIZYCZNE|MUNZEN|BARREN|MUNTEN|MONETY|SZTABKI|MONETE|LINGOTTI|MONEDAS|MOEDAS|MYNT|MYNTER';
const METAL = new RegExp(
  `^ (?:\\d[\\d ]* (?:OZ|KG|G|GR|GRAMS?|OUNCES?|UNZEN?|ONCES?|GRAMM|TOLA) (?:OF |DE |D )?)?(?:(?:MY|PHYSICAL|PHYSISCHES|FYSIEK|FYSISKT) )?(?:${METALS})(?: (?:${KEPT_AS})){0,2} $`,
);

const RULES: readonly Rule[] = [
  {
    of: 'bond',
    words: phrases(
      `BTP VALORE, BTP ITALIA, BTP FUTURA, BTP GREEN, BTP PIU, BUONI POLIENNALI, BUONI ORDINARI DEL TESORO, CERTIFICATI DI CREDITO DEL TESORO,
       BUNDESANLEIHE*, BUNDESOBLIGATION*, BUNDESSCHATZANWEISUNG*, BUNDESREPUBLIK DEUTSCHLAND, REPUBLIK OSTERREICH, REPUBLIK OESTERREICH,
       EIDGENOSSENSCHAFT, CONFEDERATION SUISSE, OBLIGATIONS? ASSIMILABLES?, EMPRUNT D ETAT, BON D ETAT, ETAT BELGE,
       BONOS? DEL ESTADO, OBLIGACION DEL ESTADO, OBLIGACIONES DEL ESTADO, BON?O? ESTADO, OB ESTADO, LETRAS? DEL TESORO, LETRAS? TESORO, CETES, UDIBONOS?,
       OBRIGACOES DO TESOURO, BILHETES DO TESOURO, CERTIFICADOS DE AFORRO, CERTIFICADOS DO TESOURO,
       TESOURO SELIC, TESOURO IPCA, TESOURO PREFIXADO, TESOURO RENDA, TESOURO EDUCA, TESOURO IGPM, TESOURO DIRETO,
       TREASURY BILLS?, T BILLS?, TBILLS?, TREASURY GILTS?, INDEX LINKED GILTS?, INDEX LINKED TREASURY, UK GILTS?, SAVINGS BONDS?, EE BONDS?, I BONDS?, TREASURY INDEXED BONDS?,
       NEDERLANDSE STAAT, STAATSLENING, STAATSOBLIGATIES?, STAATSBON, BELGISCHE STAAT, STATSOBLIGATION*, STATSOBLIGASJON*, STATSSKULDVAXE*,
       PREMIEOBLIGATION*, SVENSKA STATEN, DANSKE STAT, STATSGAELDSBEVIS*, NORSK STAT, SUOMEN VALTIO, VALTION OBLIGAATIO*,
       OBLIGACJE SKARBOWE, OBLIGACJE EDO, OBLIGACJE COI, OBLIGACJE ROD, OBLIGACJE OSZCZEDNOSCIOWE, STATNI DLUHOPIS*, DLUHOPIS REPUBLIKY, MAGYAR ALLAMPAPIR*, KINCSTARJEGY*, TITLURI DE STAT,
       DEVLET TAHVILI, HAZINE BONOSU, HELLENIC REPUBLIC, OFZ, ОФЗ, UNVERZINSLICHE SCHATZANWEISUNG*, LANDESSCHATZANWEISUNG*, OBLIGACION ESTADO, DEUDA PUBLICA,
       OBLIGATIONS? LINEAIRES?, LINEAIRE OBLIGATIES?, REALRANTEOBLIGATION*, SKATKAMMERBEVIS*, STATSKASSEVEKSEL*, VALTION SARJAOBLIGAATIO*,
       KASSENOBLIGATION*, STATE SAVINGS, PRIZE BONDS?, GUARANTEED GROWTH BONDS?, GUARANTEED INCOME BONDS?, SAVINGS CERTIFICATES?, PMAP, BMAP, FIXMAP, BABAKOTVENY,
       STATE DEVELOPMENT LOANS?, RBI BONDS?, KISAN VIKAS PATRA, TITULOS DE TESORERIA`,
    ),
  },
  {
    of: 'bond',
    words: phrases(
      'BTP*, CCT, CCTS, OTRV, CCTEU, CCT EU, CTZ, BOT, BUND, BOBL, SCHATZ, OAT*, BTF, BTAN, OLO, UKT, GILT',
      'front',
    ),
    beside: OF_DEBT,
  },
  { of: 'bond', words: phrases('NTN, LTN, LFT', 'front'), beside: / \d/ },
  // B3 writes what it is before its number: "CDB - CDB4217ABC"
  { of: 'bond', words: /^ (CDB|LCI|LCA|CRI|CRA|RDB) \1 \d/ },
  { of: 'bond', words: phrases('CDB, LCI, LCA, CRI, CRA, RDB', 'front'), beside: OF_BANK_IN_BRAZIL },
  { of: 'bond', words: /^ (?:OBLIGACJE )?(?:EDO|COI|TOS|ROR|DOR|ROS|ROD|OTS) \d{4} $/ },
  // what people write for all of theirs together: "CDB", "Gilts", "US treasury bonds"
  {
    of: 'bond',
    words:
      /^ (?:CDBS?|LCIS?|LCAS?|SSBS?|GILTS|(?:(?:MY|US|GOVERNMENT|CORPORATE|MUNI|MUNICIPAL|TREASURY|GLOBAL|FOREIGN) )*BONDS|FIXED INCOME|TREASURIES|(?:STAATS|UNTERNEHMENS)?ANLEIHEN|RENTEN|OBLIGATIONS|(?:STAATS)?OBLIGATIES|RENTA FIJA|BONOS|OBBLIGAZIONI|TITOLI DI STATO|RENDA FIXA|OBLIGACJE|OBLIGATIONER|OBLIGASJONER|KOTVENYEK|DLUHOPISY) $/,
  },
  { of: 'cash', words: /^ (?:GICS?|FD)(?: LADDER)? $/ },
  // "Ally Bank CD", "12 month CD", "CD 5% Marcus"
  { of: 'cash', words: / (?:BANK|UNION|MO|MONTHS?|YR|YEARS?) CDS? $|^ CDS? (?:\d|AT |LADDER )/ },
  // "Roth IRA cash", "Cash - Fidelity", "Espèces PEA"
  {
    of: 'cash',
    words: /(?<! BITCOIN) CASH $|^ CASH (?:IN|AT|HSA|IRA|ROTH|ISA|SIPP|401|FIDELITY|SCHWAB|VANGUARD|ALLY) /,
  },
  { of: 'cash', words: /^ (?:ESPECES|LIQUIDITES|VERRECHNUNGSKONTO|CLEARINGKONTO|SWEEP ACCOUNT) / },
  // the stable value of Fidelity's plans
  { of: 'cash', words: /^ MIP (?:II )?CL \d $/ },
  { of: 'other', words: /^ (?:PARTICIPANT|PLAN|401 K|403 B|457 B) LOANS?(?: BALANCE| FUND| ACCOUNT)? $/ },
  { of: 'other', words: /^ FIIS $/ },
  { of: 'commodity', words: /^ SGBS? $| SOVEREIGN GOLD BONDS? / },
  { of: 'commodity', words: METAL },
  {
    of: 'commodity',
    isFund: true,
    words:
      / (?:PHYSICAL|PHYS) (?:GOLD|SILVER|PLATINUM|PALLADIUM|PRECIOUS METALS)(?: (?:ETC|ETF|TRUST|SHARES|HEDGED))* $/,
  },
  {
    of: 'bond',
    isFund: true,
    words: phrases(
      `FONDS EUROS?, FONDS EN EUROS?, FONDS GARANTI EN EUROS, SUPPORT EUROS?, SUPPORT EN EUROS?, ACTIF GENERAL, ACTIF EN EUROS, EUROSSIMA, NETISSIMA,
       SURAVENIR OPPORTUNITES, SURAVENIR RENDEMENT, EURO EXCLUSIF, EURO ALLOCATION LONG TERME, SECURITE PIERRE EURO, GESTIONE SEPARATA,
       SICHERUNGSVERMOGEN, DECKUNGSSTOCK, (?:PRIVATE |KLASSISCHE )?RENTENVERSICHERUNG, (?:KAPITAL)?LEBENSVERSICHERUNG, KAPITAALVERZEKERING,
       GEGARANDEERD PENSIOEN, TAK 21, BRANCHE 21, TRADITIONELL FORSAKRING, TRADITIONELL LIVFORSAKRING, GENNEMSNITSRENTE,
       PLAN DE PREVISION ASEGURADO, SEGURO DE AHORRO, RENTA VITALICIA, SEGURO CAPITAL GARANTIDO, APICIL EURO*, ASCENDO EURO, CACHEMIRE EURO, FLORIANE EURO,
       PREDISSIME 9 EURO, LCL VIE EURO, EURO EXPERTISES, EURO CREDIT MUTUEL, SECURITE EUROS?, SECURITE TARGET EURO, NUANCES EURO, MILLEVIE EURO, ACTIF GARANTI,
       KONVENTIONELLES GUTHABEN, GARANTIEVERMOGEN, KLASSISCHE RENTE, PENSIONSKASSE, RISPAV, GESAV, POLIZZA (?:VITA )?RIVALUTABILE, COMPARTO GARANTITO,
       PENSIOENVERZEKERING, LIJFRENTEVERZEKERING, TAK 26, BRANCHE 26, TRADITIONELL LIV, TRADITIONEL PENSION, (?:TJANSTEPENSION|ITP|FOLKSAM|KAPITALFORSAKRING|AMF|ALECTA|SKANDIA|LANSFORSAKRINGAR) TRADITIONELL,
       GARANTERT PENSJON, FRIPOLISE, YTELSESPENSJON, POLISA NA ZYCIE, FIXED ANNUITY, LIC JEEVAN, ENDOWMENT POLICY`,
    ),
  },
  {
    of: 'bond',
    isFund: true,
    words: phrases(
      `RENTENFONDS, ANLEIHENFONDS, GILTS? FUND, GILTS? INDEX FUND, GILTS? INDEX, RENTA FIJA, OBBLIGAZIONARI[OA], OBLIGATIEFONDS, RANTEFOND*, RENTEFOND*, OBLIGASJONSFOND*, OBLIGATIONSFOND*,
       KORKORAHASTO, FONDS OBLIGATAIRE, RENDA FIXA, FIRF, DLUZNY, DLUZNYCH`,
    ),
  },
  {
    of: 'cash',
    isFund: true,
    words: phrases(
      `GELDMARKT, GELDMARKTFONDS, MONETAIRE, MONETARIO, GELDMARKTFOND*, PENNINGMARKNADSFOND*, PENGEMARKED*, MONEY MARKET FUND, STABLE VALUE, GUARANTEED INTEREST ACCOUNT,
       GUARANTEED INCOME FUND, TIAA TRADITIONAL, PUBLIC PROVIDENT FUND, (?:EMPLOYEES?|VOLUNTARY) PROVIDENT FUND, LIKVIDITETSFOND*, FUNDUSZ PIENIEZNY, RYNKU PIENIEZNEGO,
       EURO LIQUIDITY, (?:STERLING|DOLLAR|USD|GBP|EUR) LIQUIDITY, FUNDO DI, MANAGED INCOME PORTFOLIO, GALLIARD STABLE, MORLEY STABLE`,
    ),
  },
  {
    of: 'cash',
    words: phrases(
      `TAGESGELD, TAGESGELDKONTO, FESTGELD, FESTGELDKONTO, SPARBRIEF, SPARBUCH, BAUSPARVERTRAG, BAUSPARGUTHABEN, LIVRET A, LIVRET JEUNE, LIVRET D EPARGNE, SUPER LIVRET,
       LDDS, PLAN EPARGNE LOGEMENT, KASSAKONTO, PLAN D EPARGNE LOGEMENT, COMPTE A TERME, DEPOT A TERME, CONTO DEPOSITO, TIME DEPOSIT, TERM DEPOSIT, FIXED DEPOSIT,
       DEPOSITO A PLAZO, IMPOSICION A PLAZO, CUENTA REMUNERADA, SPAARREKENING, TERMIJNDEPOSITO, SPARKONTO, FASTRANTEKONTO, LOKATA, LOKACIE, LOKATE, BUFFERT, DEPOSITO,
       KONTO OSZCZEDNOSCIOWE, POUPANCA, CERTIFICATE OF DEPOSIT, GUARANTEED INVESTMENT CERTIFICATE, PREMIUM BONDS, LIBRETTO POSTALE,
       BUONI FRUTTIFERI, BUONO FRUTTIFERO, BUONI POSTALI, LIBRETTO DI RISPARMIO, TFR IN AZIENDA, TRATTAMENTO DI FINE RAPPORTO, 3 A KONTO, SAULE 3 A KONTO,
       FREIZUGIGKEITSKONTO, VORSORGEKONTO, COMPTE DE LIBRE PASSAGE, DEPOSITO A PRAZO, SPAARDEPOSITO, BANKSPAREN, SPAARHYPOTHEEK, ALDERSOPSPARING KONTANT,
       RACHUNEK OSZCZEDNOSCIOWY, RECURRING DEPOSIT, SENIOR CITIZENS? SAVINGS? SCHEME, SUKANYA SAMRIDDHI, POST OFFICE SAVINGS, FIXED ACCOUNT, FGTS,
       CHECKING, CURRENT ACCOUNT, SAVINGS ACCOUNT, HYSA, GIROKONTO, BANKKONTO, PRIVATKONTO, KONTOKORRENT, COMPTE COURANT, COMPTE EPARGNE,
       COMPTE BANCAIRE, CUENTA CORRIENTE, CUENTA DE AHORROS?, CONTO CORRENTE, CONTA CORRENTE, CONTA A ORDEM, BETAALREKENING, KONTO BANKOWE, LONEKONTO`,
    ),
  },
  // "Ally savings", "Marcus High Yield Savings"
  { of: 'cash', words: /(?<! FOR| OF) SAVINGS $/ },
  { of: 'cash', words: /^ (?:PPF|EPF|PEL|LEP|CEL)(?: ACCOUNT| BALANCE)? $/ },
  { of: 'cash', words: phrases('DEPOSITO', 'front'), beside: / (?:JAAR|MAANDEN|ANOS?|MESES|ANNI|MESI) / },
  {
    of: 'other',
    isFund: true,
    words: phrases(
      `SCPI, TIAA REAL ESTATE, CORUM ORIGIN, CORUM XL, PRIMOVIE, PRIMOPIERRE, EPARGNE PIERRE, EPARGNE FONCIERE, IMMORENTE, PIERVAL SANTE, REMAKE LIVE, IROKO ZEN,
       TRANSITIONS EUROPE, ACTIVIMMO, LAFFITTE PIERRE, RIVOLI AVENIR PATRIMOINE, EDISSIMMO, EFIMMO,
       UNIIMMO, HAUSINVEST, DEKA IMMOBILIEN*, GRUNDBESITZ EUROPA, GRUNDBESITZ GLOBAL, WESTINVEST INTERSELECT, LEADING CITIES INVEST,
       FOKUS WOHNEN DEUTSCHLAND, WERTGRUND WOHNSELECT*, OFFENER IMMOBILIENFONDS, KANAM GRUNDINVEST*, CS EUROREAL, SEB IMMOINVEST,
       FUNDO DE INVESTIMENTO IMOBILIARIO, FUNDO DE INV IMOB, FDO INV IMOB, FUNDO INVEST IMOBILIARIO, FUNDO IMOBILIARIO, FDO INVEST IMOB,
       PFO2, VIAGENERATIONS, SC TANGRAM, SILVER GENERATION, SWISS LIFE REF LIVING, FONDO IMMOBILIARE CHIUSO, FONDO COMUNE IMMOBILIARE, UNLISTED PROPERTY,
       FUNDUSZ NIERUCHOMOSCI, NIERUCHOMOSCI FIZ, (?:CS|CREDIT SUISSE) REAL ESTATE FUND, UBS CH PROPERTY FUND, SWISSCANTO CH REAL ESTATE FUND, SCHRODER IMMOPLUS`,
    ),
  },
  // letters of three are a ticker's, too
  { of: 'other', isFund: true, words: phrases('FII, FIIS'), beside: / (?!FIIS )\S{4,}/ },
];

/* The same in scripts that part no words. */
const EAST_ASIAN: readonly (readonly [words: RegExp, of: NamedClass])[] = [
  [
    /^(?:個人向け国債|個人国債|利付国債|長期国債|割引国債|国債|変動10年|固定[35]年|储蓄国债|记账式国债|凭证式国债|国债|地方政府债|政策性金融债|国开债|政府公債|公債|國庫券|국고채|국채|개인투자용국채|국민주택채권|통안채|지방채)/,
    'bond',
  ],
  [/^(?!.*変額).*(?:個人年金保険|終身保険|養老保険|学資保険)/, 'bond'],
  [/^(?:円|外貨|米ドル)?(?:普通|定期|貯蓄)?(?:預金|貯金)|^預り金|元本確保型|利率保証型/, 'cash'],
  [/^不動産(?:クラウドファンディング|小口化)/, 'other'],
];
/* What is called a fund, and is money. */
const MONEY_IN_JAPANESE = /マネー・?(?:リザーブ|マーケット|マネジメント)・?ファンド|(?:外貨|ドル|円)(?:建て?)?・?MMF/;
const FUND_IN_EAST_ASIAN = /ファンド|投信|上場|オープン|指数|指数|基金|ETF|펀드|ブル|ベア|インバース|[倍反]/;

/* A fund of such things beside shares, one that multiplies or bets against them, what insures by funds, and who sells them. */
const NOT_IT = phrases(
  `(?<! SWISS )MIX*, BILANCIAT*, BALANCED, FLEXIB*, CONVERTIB*, WANDEL*, SHORT(?! TERM), INVERSE, LEVERAGED, DAILY, ULTRA, FONDSGEBUNDEN*, UNIT LINKED, UNITES DE COMPTE,
   ACTIONS, ACCIONES, AZIONI, AZIONARIO, AKTIEN, EQUITY, FUTURE, FUTURES, OPTION, WARRANT, TURBO, (?<! SAVINGS | INVESTMENT )CERTIFICATE(?! OF DEPOSIT), ZERTIFIKAT, ACOES, AKCJI, MULTIMERCADO, UFK, SERVICES, HOLDING, HOLDINGS, GROUP`,
);
/* How companies of the continent end; those of the islands and the US are told by `saysCompany`. */
const ENDS_AS_COMPANY = / (?:AG|SE|SA|S A|SPA|S P A|NV|N V|ASA|AB|OYJ|KGAA|GMBH|A S|AS|SGR|SIIQ|SOCIMI|LLC) $/;
const CALLED_FUND =
  / (?:ETFS?|ETC|FUNDS?|FONDS|FONDO|FUNDO|FUNDOS|UCITS|INDEX(?! LINKED)|INDICE|TRUST|PORTFOLIO|ISHARES|ISHS|SPDR|VANGUARD|VANG|INVESCO|AMUNDI|LYXOR|XTRACKERS|MULTI UNITS) /;

/**
 * Says of which class what bears a name is, where it holds no companies and its name says so in any language: a state's savings bond, a
 * deposit, an insurer's guarantee, money or buildings. null = it doesn't say so, or goes on as a company or as a fund of other things does.
 */
export function classByName(name: string): NamedClass | null {
  const words = ` ${ruleWords(withoutShareClass(name.replace(/€/g, ''))).join(' ')} `;
  const plain = plainLatin(name);
  if (MONEY_IN_JAPANESE.test(plain)) return 'cash';
  const eastAsian = FUND_IN_EAST_ASIAN.test(plain) ? undefined : EAST_ASIAN.find(([any]) => any.test(plain));
  if (eastAsian !== undefined) return eastAsian[1];
  if (NOT_IT.test(words) || ENDS_AS_COMPANY.test(words) || saysCompany(name)) return null;
  const isFund = CALLED_FUND.test(words);
  const rule = RULES.find(
    (one) => one.words.test(words) && (one.beside?.test(words) ?? true) && (one.isFund === true || !isFund),
  );
  return rule === undefined ? null : rule.of;
}
