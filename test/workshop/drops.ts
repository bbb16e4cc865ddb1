import { EXAMPLE_TEXT } from '../../src/app/examples/example.ts';

/* What stands in the app while a picture, a part or a screen is looked at. Each is a file as somebody might drop it. */

const sheet = (...rows: readonly string[]) => ['Symbol,Name,Account,Value (USD)', ...rows].join('\n');

/** The files by name; null = nothing has been dropped. */
export const DROPS = {
  empty: null,
  one: sheet('NVDA,NVIDIA Corp,IRA,10000'),
  many: EXAMPLE_TEXT,
  unknown: sheet(
    'QQZZX,Harbour Lane Opportunities Fund,IRA,6000',
    'AVUV,Avantis US Small Cap Value ETF,IRA,3000',
    ',Grandmother’s savings bond,IRA,900',
    'NVDA,NVIDIA Corp,IRA,100',
  ),
  long: sheet(
    'NVDA,NVIDIA Corp,Altersvorsorgedepot der Kapitalverwaltungsgesellschaft,5000',
    'VTI,Vanguard Total Stock Market ETF,Gemeinschaftsdepot Donaudampfschifffahrtsgesellschaft,3000',
    'ZZQQX,Rentenversicherungsanpassungsfonds für Unternehmensbeteiligungen,Gemeinschaftsdepot Donaudampfschifffahrtsgesellschaft,2000',
    'IWM,iShares Russell 2000 ETF,Altersvorsorgedepot der Kapitalverwaltungsgesellschaft,900',
  ),
  lost: sheet('NVDA,NVIDIA Corp,Margin,9000', 'CASH,Cash,Margin,-12000', 'IWM,iShares Russell 2000 ETF,Margin,1500'),
} as const satisfies Readonly<Record<string, string | null>>;
export type DropName = keyof typeof DROPS;
