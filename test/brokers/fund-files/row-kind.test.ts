import { expect, test } from 'vitest';
import { kindOfRow } from '../../../src/brokers/fund-files/row-kind.ts';

test.each([
  ['Equity', 'NVIDIA CORP', 'NVDA', 'company'],
  [null, 'CASH AMERICA INTERNATIONAL', 'CSH', 'company'],
  [null, 'PATHWARD FINANCIAL INC', 'CASH', 'company'],
  [null, 'FORWARD AIR CORP', 'FWRD', 'company'],
  [null, 'FUTURE PLC', 'FUTR', 'company'],
  [null, 'OPTION CARE HEALTH INC', 'OPCH', 'company'],
  [null, 'CALL CORP', null, 'company'],
  [null, 'US DOLLAR', '-', 'cash'],
  [null, 'CASH', null, 'cash'],
  [null, 'CASH & OTHER', null, 'cash'],
  [null, null, 'USD', 'cash'],
  ['Cash Collateral and Margins', 'CASH COLLATERAL MSFUT USD', 'MARGIN_USD', 'cash'],
  ['Money Market', 'BLK CSH FND TREASURY SL AGENCY', 'XTSLA', 'cash'],
  ['Futures', 'S&P500 EMINI SEP 26', 'ESU6', 'derivative'],
  [null, 'E-MINI RUSS 2000 SEP26', null, 'derivative'],
  ['Fixed Income', 'SOMETHING', null, 'bond'],
  [null, 'UNITED STATES TREASURY BILL', null, 'bond'],
  ['Investment Companies', 'Somebody Money Market', null, 'fund'],
  [null, 'Vanguard FTSE Emerging Markets ETF', 'VWO', 'fund'],
  ['Preferred Stock', 'SOMEBODY PFD', null, 'other'],
] as const)('%s / %s / %s is %s', (className, name, symbol, kind) => {
  expect(kindOfRow(className, name, symbol)).toBe(kind);
});
