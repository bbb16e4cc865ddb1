/* ISO 3166 alpha-2 codes of the countries as files of issuers and screeners name them, in English and German. */
const CODES: ReadonlyMap<string, string> = new Map(
  `Argentina AR|Australia AU|Austria AT|Bahamas BS|Belgium BE|Bermuda BM|Brazil BR|British Virgin Islands VG|Cambodia KH|Canada CA
|Cayman Islands KY|Chile CL|China CN|Colombia CO|Costa Rica CR|Curacao CW|Cyprus CY|Czech Republic CZ|Czechia CZ|Denmark DK|Egypt EG
|Finland FI|France FR|Germany DE|Gibraltar GI|Greece GR|Guernsey GG|Hong Kong HK|Hungary HU|Iceland IS|India IN|Indonesia ID|Ireland IE
|Isle of Man IM|Israel IL|Italy IT|Japan JP|Jersey JE|Jordan JO|Kazakhstan KZ|Korea (South) KR|Korea KR|Kuwait KW|Luxembourg LU|Macau MO
|Malaysia MY|Marshall Islands MH|Mexico MX|Monaco MC|Netherlands NL|New Zealand NZ|Norway NO|Panama PA|Peru PE|Philippines PH|Poland PL
|Portugal PT|Puerto Rico PR|Qatar QA|Russian Federation RU|Saudi Arabia SA|Singapore SG|South Africa ZA|South Korea KR|Spain ES|Sweden SE
|Switzerland CH|Taiwan TW|Thailand TH|Turkey TR|Türkiye TR|U.S. Virgin Islands VI|United Arab Emirates AE|United Kingdom GB
|United States US|United States of America US|USA US|Uruguay UY
|Argentinien AR|Australien AU|Belgien BE|Brasilien BR|Caymaninseln KY|Dänemark DK|Deutschland DE|Finnland FI
|Frankreich FR|Griechenland GR|Großbritannien GB|Hongkong HK|Indien IN|Indonesien ID|Irland IE|Island IS|Italien IT|Kaimaninseln KY
|Kanada CA|Kasachstan KZ|Katar QA|Kolumbien CO|Luxemburg LU|Mexiko MX|Neuseeland NZ|Niederlande NL|Norwegen NO|Österreich AT
|Philippinen PH|Polen PL|Russische Föderation RU|Saudi-Arabien SA|Schweden SE|Schweiz CH|Singapur SG|Spanien ES|Südafrika ZA
|Südkorea KR|Tschechien CZ|Tschechische Republik CZ|Türkei TR|Ungarn HU|Vereinigte Arabische Emirate AE|Vereinigte Staaten US
|Vereinigtes Königreich GB|Zypern CY|Ägypten EG`
    .split('|')
    .map((entry) => {
      const words = entry.trim();
      return [words.slice(0, -3).toLowerCase(), words.slice(-2)];
    }),
);

/** Gives the code of a country's name, or of a code itself; null for a name that nobody has given one. */
export function countryCode(name: string): string | null {
  const found = CODES.get(name.toLowerCase());
  if (found !== undefined) return found;
  return /^[A-Z]{2}$/.test(name) ? name : null;
}
