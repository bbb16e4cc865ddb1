import { words } from '../../../src/read/languages/language.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { classByName } from '../../../src/domain/identity/class-names.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import { loadReference } from '../../../src/reference/load.ts';

const BONDS = words(`
  Bonds | US Treasury bonds | Staatsanleihen | Obligations | Renta fija | BTP Valore Mz30 | BTP VALORE SU 24/30 |
  BTP ITALIA 14MZ28 | BTP-5MZ30 VALORE | CCTEU-15OT28 | BOT 14MG26 | BUND 2,5% 15.08.2046 | BUNDESOBLIGATION V.24(29) S.189 |
  OATi 0,1% 1 mars 2029 | OBLIGACIONES DEL ESTADO 1,45% 31/10/2027 | Bonos del Estado 2,80% 31.05.2026 |
  LETRAS DEL TESORO 12M | Certificados de Aforro Série F | Tesouro Selic 2029 | Tesouro IPCA+ com Juros Semestrais 2035 |
  TESOURO PREFIXADO 2031 | NTN-B PRINC 150535 | LFT 010329 | CDB BANCO MASTER 120% CDI | LCA BB 92% do CDI |
  UK Gilt 0.125% 31/01/2028 | Index-linked Treasury Gilt 2035 | US Series I Savings Bond | Staatsbon 04/09/2024 1 jaar |
  EDO0934 | Prémium Magyar Állampapír 2031/J | ОФЗ-26238-ПД | 個人向け国債(変動・10年)第180回 | Fonds Euro Nouvelle Génération |
  Fonds en euros Suravenir Opportunités 2 | NETISSIMA | Gestione Separata GESAV | Rentenversicherung Allianz Perspektive |
  Tak 21 spaarverzekering | Spiltan Räntefond Sverige | Fondo Renta Fija Corto Plazo FI | Deka-Rentenfonds | LCI Caixa 2027 |
  Kassenobligation Raiffeisen | Riksgälden realränteobligation 3112 | National Savings Certificate | Pensionskasse |
  Pensioenverzekering | Tjänstepension traditionell | AMF Traditionell tjänstepension | PPR seguro capital garantido |
  Previdência Privada VGBL Renda Fixa | Trend Pós-Fixado FIC FIRF Simples | PKO Dłużny Krótkoterminowy | LIC Jeevan Anand |
  個人年金保険 | 終身保険`);
const CASH = words(`
  PPF | EPF balance | Amundi Euro Liquidity Short Term SRI | BlackRock ICS US Dollar Liquidity Fund | Tagesgeld ING |
  Girokonto ING | Chase checking | Ally Savings | HSBC current account | Compte courant BNP | Festgeld 12 Monate | LIVRET A |
  Compte à terme 24 mois | Conto deposito vincolato | Depósito a plazo 12M | Spaarrekening | HDFC Fixed Deposit |
  Term Deposit 6 months | Groupama Monétaire | CaixaBank Monetario Rendimiento FI | MIP II Stable Value | 円普通預金 | Poupança |
  Libretto di risparmio postale | TFR in azienda | Depósito a prazo | Deposito 2 jaar | Freizügigkeitskonto |
  Recurring Deposit | Senior Citizen Savings Scheme | Employees Provident Fund | Likviditetsfond | Fundusz pieniężny |
  Fundo DI Itaú | Certificate of Deposit 5% 2027 | マネー・リザーブ・ファンド | 外貨MMF | 外貨預金`);
const PROPERTY = words(`
  SCPI Corum Origin | CORUM XL | PRIMOVIE | UniImmo: Deutschland | hausInvest | Deka-ImmobilienEuropa | grundbesitz europa RC |
  CSHG LOGISTICA FDO INV IMOB - FII | FII BTLG PAX | Fondo immobiliare chiuso Alpha | CS Real Estate Fund Siat |
  UBS (CH) Property Fund Swiss Mixed Sima | Fundusz nieruchomości FIZ | Unlisted property trust | 不動産クラウドファンディング`);
/* Companies and funds whose names begin or go on alike. */
const NEAR = words(`
  Obligations Convertibles | Bonds & Equity | Precious Metals Group | BTRS Holdings | Bunge Global SA |
  Bund Center Investment Ltd | Schatz Co | Oatly Group AB | Botanix Pharmaceuticals | Gilat Satellite Networks |
  Gildan Activewear | Treasury Wine Estates | LCI Industries | CRA International Inc | CDB Aviation Group |
  Deutsche Wohnen SE | Immofinanz AG | SCI Engineered Materials | Service Corporation International | FIIG Securities Ltd |
  FII.PA | EURO STOXX 50 UCITS ETF | Amundi Fonds Actions Euro | Fonds Euro Actions | Euro Tech Holdings |
  Swiss Life Holding AG | Allianz Lebensversicherungs-AG | Fondsgebundene Rentenversicherung MSCI World |
  Wohnungsbaugesellschaft Immobilien AG | Lyxor BTP Daily (-2x) Inverse UCITS ETF |
  Xtrackers II Germany Government Bond UCITS ETF | Carmignac Patrimoine Mixte | Renta Fija Mixta Internacional FI |
  First Savings Financial Group | Premium Brands Holdings | Tesouraria e Participações SA | Edison International | Coinbase |
  Rosneft | Dorman Products | Corum Group Ltd | Immobilien Anlagen AG | Monetary Metals | Unilever | Uniper SE | 日本国土開発 |
  国債先物ダブルブル・ファンド | Certificate Alpha Turbo | Fundo de Ações Renda Variável | Deutsche Pfandbriefbank AG | 変額個人年金保険 |
  Deposito Group Ltd | Riester Fondssparplan Aktien`);

describe('a name that says a class without companies', () => {
  it.each(BONDS)('is a bond: %s', (name) => {
    expect(classByName(name)).toBe('bond');
  });
  it.each(CASH)('is cash: %s', (name) => {
    expect(classByName(name)).toBe('cash');
  });
  it.each(PROPERTY)('is property: %s', (name) => {
    expect(classByName(name)).toBe('other');
  });
  it.each(['100 oz silver', '1 kg Gold', '2.5 ounces of gold coins'])('is metal: %s', (name) => {
    expect(classByName(name)).toBe('commodity');
  });
  it('is gold, where a state pays its price', () => {
    expect(classByName('2.50% Sovereign Gold Bond 2028-29')).toBe('commodity');
  });
  it.each(['Matières premières', 'Rohstoffe', 'Precious metals'])('is a commodity: %s', (name) => {
    expect(classByName(name)).toBe('commodity');
  });
  it.each(NEAR)('is none: %s', (name) => {
    expect(classByName(name)).toBe(null);
  });
});

describe('the names of all that is listed', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await loadReference();
  });

  it('no company’s is one, but those that own buildings for a fund', () => {
    const named = reference.companies().map(({ name }) => ({ name, of: classByName(name) }));
    const taken = named.filter(({ name, of }) => of !== null && !/\bFII\b|Imobili/i.test(name));
    expect(taken).toEqual([]);
  });
});
