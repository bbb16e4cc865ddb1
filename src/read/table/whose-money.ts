/* Titles that say whose money an amount is in: each security's own, or that of the portfolio, to which the others are converted. */

/** `local`: each security's own. `base`: the portfolio's. null: the title doesn't say. */
export type Whose = 'local' | 'base' | null;

const LOCAL =
  'local|lcy|native|original|foreign|fcy|security|instrument|position|trad(?:e|ing)|asset|lokal-?|fremd|titel|wertpapier|handels|anlage|' +
  "locale|d'origine|du titre|de cotation|originale|del valor|lokale";
const BASE =
  'base|reporting|reference|portfolio|account|client|home|referenz|depot|basis|heimat|konto|haupt|berichts|' +
  'de référence|du portefeuille|de base|du compte|de referencia|de la cartera|di riferimento|di base|de referência|da carteira|rapportage';
const CURRENCY = 'currency|ccy|währung|devise|divisa|moneda|valuta|moeda';
/* "local market value", "market value (base)", "value in reference currency", "kurswert in fremdwährung", "valeur en devise de référence" */
const WHOSE = [
  /^(?:(?<local>local|native)|(?<base>base|reporting)) (?<plain>\S.*)$/u,
  new RegExp(String.raw`^(?:(?<local>${LOCAL})|(?<base>${BASE})) ?(?<plain>${CURRENCY})$`, 'u'),
  ...[
    '(?<local>local|lcy|fcy)|(?<base>base)',
    `(?:(?<local>${LOCAL})|(?<base>${BASE})) ?(?:${CURRENCY})`,
    `(?:${CURRENCY}) (?:(?<local>${LOCAL})|(?<base>${BASE}))`,
  ].map(
    (words) => new RegExp(String.raw`^(?<plain>.*?[^\s([,]),? [([]?(?:in (?:the )?|en |em )?(?:${words})[)\]]?$`, 'u'),
  ),
];

/** Whose money the amounts under a title are in, and its words without that; the title as `titleKey` writes it. */
export function whoseMoney(key: string): { readonly plain: string; readonly whose: Whose } {
  for (const pattern of WHOSE) {
    const { local, base, plain } = pattern.exec(key)?.groups ?? {};
    if (plain !== undefined && (local ?? base) !== undefined)
      return { plain, whose: local === undefined ? 'base' : 'local' };
  }
  return { plain: key, whose: null };
}
