import { currency } from '../../domain/model/units.ts';
import { PLAIN, type BrokerProfile } from './profile.ts';

/**
 * `…-Positions-….csv`. A title line with account and date; a file of all accounts repeats heading, header, rows and
 * total for each. The columns are the user's choice; since 2024 titles are doubled: `Mkt Val (Market Value)`.
 */
export const SCHWAB: BrokerProfile = {
  ...PLAIN,
  broker: 'Schwab',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [
    ['symbol', 'mkt val (market value)'],
    ['symbol', 'qty (quantity)'],
    ['symbol', 'description', 'market value', 'security type'],
    ['symbol', 'description', 'market value', 'reinvest dividends?'],
  ],
  titleLine: /^positions for (?:account )?(?<account>.{1,120}?) as of /i,
  accountHeading: /^(?<account>\S.{0,80})$/,
  totalsOf: 'account',
  // Summaries of the futures account, which Schwab shows elsewhere.
  notPositions: new Map([
    ['futures cash', 'subtotal'],
    ['futures positions market value', 'subtotal'],
  ]),
};

/** Lot details of one holding: the symbol stands only in the title line. */
export const SCHWAB_LOTS: BrokerProfile = {
  ...PLAIN,
  broker: 'Schwab',
  kind: 'lots',
  currency: currency('USD'),
  decimalMark: '.',
  signatures: [['open date', 'quantity', 'price', 'market value']],
  titleLine: /^(?<symbol>\S{1,40}(?: \S{1,20}){0,3}) lot details for (?<account>.{1,120}?) as of /i,
  titleLineRequired: true,
};
