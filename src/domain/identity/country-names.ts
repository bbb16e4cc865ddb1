/* ISO 3166 alpha-2 codes of the countries as files of issuers and screeners name them, in six languages. */
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
|Vereinigtes Königreich GB|Zypern CY|Ägypten EG
|Afrique du Sud ZA|Allemagne DE|Arabie saoudite SA|Argentine AR|Australie AU|Autriche AT|Belgique BE|Bermudes BM|Brésil BR|Chili CL|Chine CN
|Chypre CY|Colombie CO|Corée KR|Corée du Sud KR|Danemark DK|Égypte EG|Émirats arabes unis AE|Espagne ES|États-Unis US|Etats-Unis US
|Finlande FI|Grèce GR|Hongrie HU|Îles Caïmans KY|Inde IN|Indonésie ID|Irlande IE|Islande IS|Israël IL|Italie IT|Japon JP|Koweït KW
|Malaisie MY|Mexique MX|Norvège NO|Nouvelle-Zélande NZ|Pays-Bas NL|Pérou PE|Pologne PL|République tchèque CZ|Roumanie RO|Royaume-Uni GB
|Russie RU|Singapour SG|Suède SE|Suisse CH|Taïwan TW|Thaïlande TH|Tchéquie CZ|Turquie TR
|Australië AU|België BE|Brazilië BR|Denemarken DK|Duitsland DE|Egypte EG|Filipijnen PH|Frankrijk FR|Griekenland GR|Hongarije HU|Ierland IE
|Indonesië ID|Italië IT|Kaaimaneilanden KY|Koeweit KW|Maleisië MY|Nederland NL|Nieuw-Zeeland NZ|Noorwegen NO|Oostenrijk AT|Portugal PT
|Saoedi-Arabië SA|Spanje ES|Tsjechië CZ|Turkije TR|Verenigd Koninkrijk GB|Verenigde Arabische Emiraten AE|Verenigde Staten US
|Zuid-Afrika ZA|Zuid-Korea KR|Zweden SE|Zwitserland CH
|Alemania DE|Arabia Saudí SA|Arabia Saudita SA|Bélgica BE|Bermudas BM|Brasil BR|Corea del Sur KR|Corea KR|Dinamarca DK|Egipto EG
|Emiratos Árabes Unidos AE|España ES|Estados Unidos US|Filipinas PH|Finlandia FI|Francia FR|Grecia GR|Hungría HU|Irlanda IE|Islandia IS
|Islas Caimán KY|Italia IT|Japón JP|Malasia MY|México MX|Noruega NO|Nueva Zelanda NZ|Países Bajos NL|Perú PE|Polonia PL|Reino Unido GB
|República Checa CZ|Singapur SG|Sudáfrica ZA|Suecia SE|Suiza CH|Tailandia TH|Turquía TR
|Austria AT|Belgio BE|Brasile BR|Cile CL|Cina CN|Corea del Sud KR|Danimarca DK|Egitto EG|Emirati Arabi Uniti AE|Filippine PH|Germania DE
|Giappone JP|Irlanda IE|Islanda IS|Isole Cayman KY|Israele IL|Lussemburgo LU|Messico MX|Norvegia NO|Nuova Zelanda NZ|Paesi Bassi NL
|Regno Unito GB|Repubblica Ceca CZ|Spagna ES|Stati Uniti US|Sud Africa ZA|Sudafrica ZA|Svezia SE|Svizzera CH|Thailandia TH|Turchia TR|Ungheria HU`
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
