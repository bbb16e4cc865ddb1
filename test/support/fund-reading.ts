import type { FundFileReading } from '../../src/domain/model/fund-file.ts';

/** The reading of a fund's list without a row, with these facts. */
export const readingOf = (facts: Partial<FundFileReading>): FundFileReading => ({
  name: 'x.csv',
  bytes: 1,
  fingerprint: 'f',
  issuer: 'iShares',
  fundSymbol: null,
  fundIsin: null,
  fundName: null,
  asOf: null,
  weightsFrom: 'stated',
  rows: [],
  mayBeOwn: false,
  kindEvidence: {},
  fates: [],
  issues: [],
  ...facts,
});
