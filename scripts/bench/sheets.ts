import type { Reference } from '../../src/domain/model/reference.ts';

/* Own-made sheets: the largest companies of the pack in turn, and one of some funds in each fifth row. */

const COMPANIES = 1500;
const FUNDS = 40;
const ACCOUNTS = 8;

interface Row {
  readonly account: number;
  readonly symbol: string;
  readonly name: string;
  readonly isFund: boolean;
  readonly quantity: number;
  readonly cents: number;
}

function* rowsOf(count: number, reference: Reference): Generator<Row> {
  const companies = reference.rankedCompanies().slice(0, COMPANIES);
  const funds = reference.passport.lists.slice(0, FUNDS).flatMap(({ symbol }) => {
    const listed = reference.bySymbol(symbol).find(({ kind }) => kind === 'fund');
    return listed === undefined ? [] : [{ symbol, name: listed.name }];
  });
  for (let row = 0; row < count; row += 1) {
    const isFund = row % 5 === 0;
    const company = companies[(row * 7) % companies.length]!;
    const fund = funds[(row / 5) % funds.length]!;
    yield {
      account: row % ACCOUNTS,
      isFund,
      symbol: (isFund ? fund : company).symbol,
      name: (isFund ? fund : company).name,
      quantity: 1 + ((row * 7919) % 10_007),
      cents: 500 + ((row * 104_729) % 49_999),
    };
  }
}

const plainName = (name: string) => name.replaceAll(',', '').toUpperCase();
const money = (cents: number) => (cents / 100).toFixed(2);

/** Twelve columns, as Fidelity writes its positions. */
export function asFidelity(count: number, reference: Reference): string {
  const lines = [
    'Account Number,Account Name,Symbol,Description,Quantity,Last Price,Last Price Change,Current Value,' +
      'Percent Of Account,Cost Basis Total,Average Cost Basis,Type',
  ];
  for (const { account, symbol, name, quantity, cents } of rowsOf(count, reference)) {
    const value = money(quantity * cents);
    lines.push(
      `Z${1_000_000 + account},Account ${account},${symbol},${plainName(name)},${quantity},$${money(cents)},+$0.42,$${value},` +
        `0.01%,$${money(quantity * 400)},$4.00,Cash`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Five columns under titles that anybody would write. */
export function asPlainSheet(count: number, reference: Reference): string {
  const lines = ['Account,Symbol,Quantity,Price,Value'];
  for (const { account, symbol, quantity, cents } of rowsOf(count, reference))
    lines.push(`Account ${account},${symbol},${quantity},${money(cents)},${money(quantity * cents)}`);
  return lines.join('\n');
}

/** The same rows under titles that nobody knows, so that the contents must tell. */
export function withoutTitles(sheet: string): string {
  return `Aaa,Bbb,Ccc,Ddd,Eee${sheet.slice(sheet.indexOf('\n'))}`;
}
