import type { Overlay } from '../../domain/lists/overlay.ts';
import type { Report } from '../../domain/model/report.ts';
import type { AskWorker } from '../../worker/client.ts';
import { today } from '../today.ts';

export { openKeptExample } from './beside-example.ts';

/* The portfolio behind "Try the example portfolio": an invented export in Fidelity's layout, read like any file. Two
   accounts, 33 positions, funds that show their content, one that does not, bonds, gold and cash. */

export const EXAMPLE_NAME = 'Example_Portfolio_Positions_Aug-21-2026.csv';

export const EXAMPLE_TEXT = `Account Number,Account Name,Symbol,Description,Quantity,Last Price,Current Value,Percent Of Account,Type
Z10000001,Individual - TOD,SPAXX**,HELD IN MONEY MARKET,,,$6841.17,4.70%,Cash,
Z10000001,Individual - TOD,NVDA,NVIDIA CORPORATION COM,55,$214.72,$11809.60,8.12%,Cash,
Z10000001,Individual - TOD,AAPL,APPLE INC,35,$309.35,$10827.25,7.45%,Cash,
Z10000001,Individual - TOD,GOOGL,ALPHABET INC CAP STK CL A,18,$344.82,$6206.76,4.27%,Cash,
Z10000001,Individual - TOD,GOOG,ALPHABET INC CAP STK CL C,10,$342.11,$3421.10,2.35%,Cash,
Z10000001,Individual - TOD,MSFT,MICROSOFT CORP,14,$483.24,$6765.36,4.65%,Cash,
Z10000001,Individual - TOD,AMZN,AMAZON.COM INC,19,$258.63,$4913.97,3.38%,Cash,
Z10000001,Individual - TOD,AVGO,BROADCOM INC COM,6,$368.45,$2210.70,1.52%,Cash,
Z10000001,Individual - TOD,META,META PLATFORMS INC CLASS A COMMON STOCK,3,$549.90,$1649.70,1.13%,Cash,
Z10000001,Individual - TOD,TSLA,TESLA INC COM,4,$362.86,$1451.44,1.00%,Cash,
Z10000001,Individual - TOD,JPM,JPMORGAN CHASE &CO. COM,8,$351.58,$2812.64,1.93%,Cash,
Z10000001,Individual - TOD,COST,COSTCO WHOLESALE CORP COM USD0.01,2,$947.74,$1895.48,1.30%,Cash,
Z10000001,Individual - TOD,JNJ,JOHNSON &JOHNSON COM,7,$270.24,$1891.68,1.30%,Cash,
Z10000001,Individual - TOD,XOM,EXXON MOBIL CORP COM,12,$165.11,$1981.32,1.36%,Cash,
Z10000001,Individual - TOD,BRKB,BERKSHIRE HATHAWAY INC COM USD0.0033 CLASS B,5,$495.82,$2479.10,1.70%,Cash,
Z10000001,Individual - TOD,CAT,CATERPILLAR INC,3,$827.90,$2483.70,1.71%,Cash,
Z10000001,Individual - TOD,DIS,WALT DISNEY CO COM,20,$107.78,$2155.60,1.48%,Cash,
Z10000001,Individual - TOD,RKLB,ROCKET LAB CORP COM,40,$72.57,$2902.80,2.00%,Cash,
Z10000001,Individual - TOD,KEY,KEYCORP COM,90,$21.87,$1968.30,1.35%,Cash,
Z10000001,Individual - TOD,WWW,WOLVERINE WORLD WIDE COM USD1,60,$20.96,$1257.60,0.86%,Cash,
Z10000001,Individual - TOD,CE,CELANESE CORP,25,$46.80,$1170.00,0.80%,Cash,
Z10000001,Individual - TOD,VOO,VANGUARD S&P 500 ETF,62,$690.28,$42797.36,29.43%,Cash,
Z10000001,Individual - TOD,QQQ,INVESCO QQQ TR UNIT SER 1,22,$742.15,$16327.30,11.23%,Cash,
Z10000001,Individual - TOD,IWM,ISHARES RUSSELL 2000 ETF,14,$287.40,$4023.60,2.77%,Cash,
Z10000001,Individual - TOD,AVUV,AVANTIS US SMALL CAP VALUE ETF,26,$122.35,$3181.10,2.19%,Cash,
Z20000002,ROTH IRA,FDRXX**,HELD IN MONEY MARKET,,,$3120.55,3.02%,Cash,
Z20000002,ROTH IRA,FXAIX,FIDELITY 500 INDEX FUND,190.412,$262.93,$50065.03,48.47%,Cash,
Z20000002,ROTH IRA,VTI,VANGUARD TOTAL STOCK MARKET ETF,75,$371.06,$27829.50,26.94%,Cash,
Z20000002,ROTH IRA,QQQM,INVESCO NASDAQ 100 ETF,20,$305.62,$6112.40,5.92%,Cash,
Z20000002,ROTH IRA,FSSNX,FIDELITY SMALL CAP INDEX FUND,58.113,$36.27,$2107.76,2.04%,Cash,
Z20000002,ROTH IRA,BND,VANGUARD TOTAL BOND MARKET ETF,110,$73.94,$8133.40,7.87%,Cash,
Z20000002,ROTH IRA,VXUS,VANGUARD TOTAL INTL STOCK INDEX FUND ETF,40,$86.17,$3446.80,3.34%,Cash,
Z20000002,ROTH IRA,GLDM,WORLD GOLD TR SPDR GLD MINIS,30,$82.64,$2479.20,2.40%,Cash,

"An invented portfolio: no person holds it. Prices of shares are those of the reference lists, prices of funds are made up."

Date downloaded Aug-21-2026 4:30 p.m ET
`;

/**
 * Works out the example's report without opening it: as it will be once it is opened. Null where that can't be done now, which is no
 * failure to be told.
 */
export async function exampleReport(askWorker: AskWorker, overlay: Overlay): Promise<Report | null> {
  const ended = await askWorker((client) =>
    client.take(
      {
        sources: [{ kind: 'text', text: EXAMPLE_TEXT, name: EXAMPLE_NAME }],
        ...{ today: today(), wanted: 'any', columns: [] },
      },
      { open: null, overlay },
      new AbortController().signal,
      () => undefined,
    ),
  );
  return ended.ok ? (ended.value.taken?.report ?? null) : null;
}
