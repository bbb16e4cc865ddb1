/* Portfolios in which figures are not simple: most of it unknown, and more invested than there is. */

/** 60 % of it is a holding that no list knows. */
export const MOSTLY_UNKNOWN = `Symbol,Name,Shares,Price,Value
AAPL,Apple Inc,10,200,2000
NVDA,NVIDIA Corp,5,200,1000
IWM,iShares Russell 2000 ETF,4,250,1000
ZZZQ,Example Private Holdings,60,100,6000
`;

/** A short position, and money borrowed from the broker. */
export const MARGIN = `Symbol,Name,Shares,Price,Value
AAPL,Apple Inc,10,200,2000
VTI,Vanguard Total Stock Market ETF,30,300,9000
F,Ford Motor Co,-50,10,-500
Cash,,,,-2500
`;
