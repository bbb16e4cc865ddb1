import { COMMSEC } from './commsec.ts';
import { ICICI_DIRECT } from './icici-direct.ts';
import { INTERACTIVE_INVESTOR } from './interactive-investor.ts';
import { M1 } from './m1.ts';
import { ADVISER_PORTAL } from './adviser-portal.ts';
import { AEGON } from './aegon.ts';
import { AJ_BELL } from './aj-bell.ts';
import { ANGEL_ONE } from './angel-one.ts';
import { AVANZA } from './avanza.ts';
import { BOURSOBANK } from './boursobank.ts';
import { CITI } from './citi.ts';
import { COMDIRECT } from './comdirect.ts';
import { CONSORSBANK } from './consorsbank.ts';
import { CUSTODIAN } from './custodian.ts';
import { DADAT } from './dadat.ts';
import { DEGIRO } from './degiro.ts';
import { MAXBLUE, DEUTSCHE_BANK } from './deutsche-bank.ts';
import { DKB, DKB_OLD } from './dkb.ts';
import { ETRADE } from './etrade.ts';
import { FIDELITY, FIDELITY_STATEMENT } from './fidelity.ts';
import { FLATEX } from './flatex.ts';
import { GROWW } from './groww.ts';
import { HARGREAVES } from './hargreaves.ts';
import { ING } from './ing.ts';
import { IBKR_STATEMENT, IBKR_FLEX } from './interactive-brokers.ts';
import { JPMORGAN, JPMORGAN_LOTS } from './jpmorgan.ts';
import { MERRILL, MERRILL_PAGE } from './merrill.ts';
import { MOOMOO } from './moomoo.ts';
import { OFX } from './ofx.ts';
import { LEDGER, PORTFOLIO_PERFORMANCE } from './programs.ts';
import { RBC } from './rbc.ts';
import { S_BROKER } from './s-broker.ts';
import { SBI } from './sbi.ts';
import { SCHWAB, SCHWAB_LOTS } from './schwab.ts';
import { TD_DIRECT } from './td-direct.ts';
import { THINKORSWIM, THINKORSWIM_POSITIONS } from './thinkorswim.ts';
import { VANGUARD } from './vanguard.ts';
import { WEALTHSIMPLE } from './wealthsimple.ts';
import { WORKPLACE_PLAN } from './workplace-plan.ts';
import { XTB } from './xtb.ts';
import { YAHOO } from './yahoo.ts';
import { KITE, KITE_API, ZERODHA_CONSOLE } from './zerodha.ts';
import type { BrokerProfile } from './profile.ts';

/** Every broker whose export is known; the first whose signature fits is taken. */
export const PROFILES: readonly BrokerProfile[] = [
  FIDELITY,
  FIDELITY_STATEMENT,
  SCHWAB,
  SCHWAB_LOTS,
  VANGUARD,
  ETRADE,
  M1,
  MERRILL,
  MERRILL_PAGE,
  JPMORGAN_LOTS,
  JPMORGAN,
  CITI,
  ADVISER_PORTAL,
  WORKPLACE_PLAN,
  THINKORSWIM,
  THINKORSWIM_POSITIONS,
  IBKR_STATEMENT,
  IBKR_FLEX,
  AEGON,
  AJ_BELL,
  ANGEL_ONE,
  AVANZA,
  BOURSOBANK,
  COMDIRECT,
  CONSORSBANK,
  CUSTODIAN,
  DADAT,
  DEGIRO,
  MAXBLUE,
  DEUTSCHE_BANK,
  DKB,
  DKB_OLD,
  FLATEX,
  GROWW,
  HARGREAVES,
  ING,
  LEDGER,
  MOOMOO,
  OFX,
  PORTFOLIO_PERFORMANCE,
  RBC,
  S_BROKER,
  SBI,
  TD_DIRECT,
  WEALTHSIMPLE,
  XTB,
  YAHOO,
  KITE,
  KITE_API,
  ZERODHA_CONSOLE,
  COMMSEC,
  ICICI_DIRECT,
  INTERACTIVE_INVESTOR,
];
