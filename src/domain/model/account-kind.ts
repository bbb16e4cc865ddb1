/** How an account is taxed, as far as it is known; `unknown` until somebody says, or its name does. `sheltered`: as those outside the US. */
export const ACCOUNT_KINDS = ['unknown', 'taxable', 'ira', 'roth', '401k', 'hsa', 'sheltered', 'other'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Accounts by the label that paths begin with. */
export type AccountKinds = Readonly<Record<string, AccountKind>>;

const UNTAXED: ReadonlySet<AccountKind> = new Set(['ira', 'roth', '401k', 'hsa', 'sheltered']);

/** Tells whether a sale inside an account of a kind is not taxed. What nobody knows, and `other`, counts as taxed. */
export function isUntaxed(kind: AccountKind): boolean {
  return UNTAXED.has(kind);
}

/** An account, how it is taxed, and whether the user said so: else it is guessed from its name. */
export interface KnownAccount {
  readonly account: string;
  readonly kind: AccountKind;
  readonly said: boolean;
}

/* A Roth 401(k) is a 401(k) by what may be done with it, and a Roth IRA is a Roth: the first that fits. */
const SIGNS: readonly (readonly [AccountKind, RegExp])[] = [
  ['401k', /\b(401\s?\(?k\)?|403\s?\(?b\)?|457\s?\(?b\)?|tsp|thrift savings)/i],
  ['roth', /\broth\b/i],
  ['hsa', /\b(hsa|health savings)\b/i],
  ['ira', /\b(ira|rollover|sep|simple ira|traditional)\b/i],
  [
    'sheltered',
    /\b(529|isa|lisa|jisa|nisa|ideco|sipp|pea|pea-pme|assurance[ -]vie|tfsa|rrsp|rrif|resp|fhsa|lira|smsf|superannuation|isk|ike|ikze)\b/i,
  ],
  ['other', /\b(ugma|utma|custodial|annuity|trust)\b/i],
  [
    'taxable',
    /\b(individual(?! (?:stocks?|bonds?|shares?|equit|securit|holdings?))|joint|brokerage|taxable|gia|cto|tod|jtwros)\b/i,
  ],
];

/** The words of which the names of many people's accounts are made: they say what kind it is, and not whose. */
export const KINDS_OF_ACCOUNT: ReadonlySet<string> = new Set(
  [
    'individual joint tod wros jtwros tenants tenancy in common by the entirety with rights of survivorship community property and',
    'ira roth traditional contributory rollover sep simple inherited beneficiary bene spousal 401k 403b 457b 401 403 457 k b hsa 529',
    'trust living revocable irrevocable estate custodial ugma utma minor brokerage taxable cash margin retirement investment',
    'investments investing investor personal savings pension account accounts portfolio holdings default main self directed stocks shares',
    'isa sipp gia lisa jisa dealing tfsa rrsp rsp resp fhsa lira lif rrif non registered spousal super smsf',
    'depot depotkonto konto wertpapierdepot gemeinschaftsdepot einzeldepot verrechnungskonto pea pme cto per compte titres assurance vie',
    'cuenta cartera valores conto titoli deposito dossier rekening effectenrekening beleggingsrekening isk kf ask af aktiesparekonto',
    'aksjesparekonto aktiedepot osakesäästötili arvo osuustili nisa 特定 一般 口座 特定口座 一般口座',
  ].flatMap((words) => words.split(' ')),
);

/** Guesses an account's kind from its name. A name that says nothing, and a file's name, is `unknown`. */
export function guessAccountKind(label: string): AccountKind {
  if (/\.[a-z]{2,4}$/i.test(label)) return 'unknown';
  return SIGNS.find(([, sign]) => sign.test(label))?.[0] ?? 'unknown';
}

/** Whether a name can be nothing but an account's: one of another kind may be a trust, but so may a fund. */
export function isSurelyAccount(label: string): boolean {
  return !['unknown', 'other'].includes(guessAccountKind(label));
}

/** The words of an account's name that say its kind, as they are written; null = none do. */
export function kindWordsIn(label: string): string | null {
  return SIGNS.map(([, sign]) => sign.exec(label)?.[0]).find((words) => words !== undefined) ?? null;
}

/** Gives an account's kind: what the user said, else the guess from its name. */
export function accountKind(label: string, said: AccountKinds): { readonly kind: AccountKind; readonly said: boolean } {
  const own = Object.hasOwn(said, label) ? said[label] : undefined;
  return own === undefined ? { kind: guessAccountKind(label), said: false } : { kind: own, said: true };
}
