import type { FundProfile } from './profile.ts';

/**
 * BlackRock: the fund's name on top, nine lines of facts, legal text below; class tickers without their dot (BRKB). Outside of English
 * nothing is above the table but its date (`Fondsposition per,"19.Juni2026"`), so the fund is the user's to name.
 */
export const ISHARES: FundProfile = {
  issuer: 'iShares',
  signatures: [
    ['ticker', 'name', 'asset class', 'market value', 'weight (%)'],
    ['ticker', 'name', 'asset class', 'weight (%)', 'location'],
    ['issuer ticker', 'name', 'asset class', 'weight (%)'],
    ['emittententicker', 'name', 'anlageklasse', 'gewichtung (%)'],
    ['ticker de lemetteur', 'nom', 'classe dactifs', 'ponderation (%)'],
    ['ticker de lemetteur', 'nom', 'secteur', 'ponderation (%)'],
    ['ticker uitgevende instelling', 'naam', 'weging (%)'],
    ['ticker van de uitgevende instelling', 'naam', 'weging (%)'],
    ['ticker', 'naam', 'beleggingscategorie', 'weging (%)'],
    ['ticker', 'nom', 'classe dactifs', 'ponderation (%)'],
    ['ticker del emisor', 'nombre', 'peso (%)'],
    ['ticker del emisor', 'nombre', 'ponderacion (%)'],
    ['simbolo del emisor', 'nombre', 'ponderacion (%)'],
    ['ticker dellemittente', 'nome', 'ponderazione (%)'],
    ['ticker', 'nome', 'asset class', 'ponderazione (%)'],
  ],
  roles: new Map(),
  nameOnTop: true,
};
