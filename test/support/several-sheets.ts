import { makeBook, rowsOf, type CellOf } from './make-workbook.ts';

/* Workbooks whose sheets are parts of one portfolio, or of each other, in the manner of exchanges' and brokers' own. */

const ACCOUNT = '12345-6';

const sheet = (name: string, rows: readonly (readonly CellOf[])[]) => ({ name, rows: rowsOf(rows) });

/** Each kind of security on a sheet of its own, all of one account: the Brazilian exchange's list of positions. Worth 113,620 in all. */
export function positionsByKind(account = ACCOUNT): Uint8Array<ArrayBuffer> {
  const titles = ['Produto', 'Instituição', 'Conta', 'Código de Negociação', 'Quantidade', 'Preço de Fechamento', 'Valor Atualizado', 'Moeda']; // oxfmt-ignore
  const of = (name: string, ...rows: readonly (readonly [string, string, number, number])[]) =>
    sheet(name, [
      titles,
      ...rows.map(([product, code, quantity, price]) => [product, 'CORRETORA EXEMPLO S/A', account, code, quantity, price, quantity * price, 'BRL']), // oxfmt-ignore
    ]);
  return makeBook({
    sheets: [
      of('Acoes', ['PETR4 - PETROLEO BRASILEIRO S.A. PETROBRAS', 'PETR4', 1000, 38.2], ['VALE3 - VALE S.A.', 'VALE3', 200, 60.5]), // oxfmt-ignore
      of('BDR', ['AAPL34 - APPLE INC.', 'AAPL34', 300, 75], ['NVDC34 - NVIDIA CORP', 'NVDC34', 400, 25]),
      of('ETF', ['IVVB11 - ISHARES S&P 500 FUNDO DE ÍNDICE', 'IVVB11', 40, 400]),
      of('Fundo', ['HGLG11 - PÁTRIA LOG FDO INV IMOB', 'HGLG11', 32, 160]),
      of('Tesouro', ['Tesouro IPCA+ 2035', 'NTNB35', 4, 2425]),
    ],
  });
}

/** Shares on one sheet, funds on another, and both again on a third: an Indian broker's. Worth 109,000, counted once. */
export function partsAndAll(): Uint8Array<ArrayBuffer> {
  const titles = ['Symbol', 'ISIN', 'Quantity Available', 'Previous Closing Price', 'Present Value'];
  const shares = [['INFY', 'INE009A01021', 6, 1500, 9000], ['RELIANCE', 'INE002A01018', 10, 1400, 14000], ['HDFCBANK', 'INE040A01034', 5, 1600, 8000], ['TCS', 'INE467B01029', 4, 3000, 12000]]; // oxfmt-ignore
  const funds = [['NIPPON INDIA NIFTY 50 INDEX FUND', 'INF204K01XX1', 600, 40, 24000], ['PARAG PARIKH FLEXI CAP FUND', 'INF879O01027', 300, 80, 24000], ['HDFC LIQUID FUND', 'INF179KB1HP9', 4, 4500, 18000]]; // oxfmt-ignore
  return makeBook({
    sheets: [
      sheet('Equity', [titles, ...shares]),
      sheet('Mutual Funds', [titles, ...funds]),
      sheet('Combined', [titles, ...shares, ...funds]),
    ],
  });
}
