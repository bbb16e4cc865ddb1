import { roundedMoney } from '../../../domain/figures/facts-of-money.ts';
import { positionsOf } from '../../../domain/figures/report-rows.ts';
import type { CompanyExposure } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { minorDigits } from '../../../words/marks/money.ts';
import { writeCsvRow, type Cell } from './csv-file.ts';

/* Tables for other programs: one row a fact, names of columns in small letters, shares as fractions, money rounded as money. Columns may be
   added at the end; none changes its name or its meaning. */

/** The tables there are: lines of the files, companies, and each way by which money comes into something. */
export const TIDY_TABLES = ['positions', 'companies', 'exposures'] as const;
export type TidyTable = (typeof TIDY_TABLES)[number];

const COMPANY = ['issuer', 'symbol', 'name', 'country', 'size', 'sector', 'in_lens'] as const;

/** The names of each table's columns. */
export const TIDY_COLUMNS: Readonly<Record<TidyTable, readonly string[]>> = {
  positions: [
    ...(['file', 'line', 'account', 'symbol', 'name', 'isin', 'cusip', 'quantity', 'price'] as const),
    ...(['value', 'currency', 'report_value', 'report_currency'] as const),
    ...(['asset_class', 'status', 'issuer', 'fund'] as const),
  ],
  companies: [...COMPANY, 'value', 'direct', 'via_funds', 'currency', 'share', 'funds'],
  exposures: ['account', 'fund', 'path', 'kind', ...COMPANY, 'value', 'currency'],
};

/** Writes a table of a report in pieces, without the row of titles; every row begins with the cells that are given. */
export function* writeTidyRows(report: Report, table: TidyTable, first: readonly Cell[] = []): Generator<string> {
  const money = roundedMoney(report, minorDigits(report.settings.currency));
  for (const row of rowsOf[table](report, money)) yield writeCsvRow([...first, ...row]);
}

/** Writes the row of titles. */
export function writeTidyHead(table: TidyTable, first: readonly string[] = []): string {
  return writeCsvRow([...first, ...TIDY_COLUMNS[table]]);
}

type Money = ReturnType<typeof roundedMoney>;
type Rows = (report: Report, money: Money) => Iterable<readonly Cell[]>;

const rowsOf: Readonly<Record<TidyTable, Rows>> = {
  positions: (report, { positions, amount }) =>
    positionsOf(report).map((position, at) => {
      const { file, line, account, symbol, name, isin, cusip, quantity, price, value, currency } = position;
      const { status, issuer, fund } = position.identity;
      return [
        file,
        line,
        account,
        symbol,
        name,
        isin,
        cusip,
        quantity,
        price,
        value,
        currency,
        positions[at] == null ? null : amount(positions[at]),
        report.settings.currency,
        position.assetClass,
        status,
        issuer,
        fund,
      ];
    }),
  companies: ({ settings }, { companies, amount }) =>
    companies.map(({ company, units, direct, viaFunds }) => [
      ...whoIs(company),
      amount(units),
      amount(direct),
      amount(viaFunds),
      settings.currency,
      shareCell(company.share),
      company.fundCount,
    ]),
  exposures: exposureRows,
};

function* exposureRows({ settings }: Report, { facts, amount }: Money): Generator<readonly Cell[]> {
  for (const { path, kind, company, units } of facts) {
    const [account = null, fund = null] = path;
    const way = path.length < 2 ? null : path.slice(1).join(' > ');
    yield [account, fund, way, kind, ...whoIs(company), amount(units), settings.currency];
  }
}

const whoIs = (company: CompanyExposure | null): readonly Cell[] => {
  if (company === null) return COMPANY.map(() => null);
  const { issuer, symbol, name, country, size, sector, inLens } = company;
  return [issuer, symbol, name, country, size, sector, inLens ? 'yes' : 'no'];
};

const shareCell = (share: number | null): Cell => (share === null ? null : +share.toFixed(8));
