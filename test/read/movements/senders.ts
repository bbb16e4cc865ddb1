/*
 * Histories in the manner of their senders, of invented rows, and what they come to, worked out by hand from the rows. Titles, words,
 * order and the writing of days and numbers are the sender's; a file called "-cut" begins in the middle of a life.
 */

/** A file, what is held after its last row, and what it cannot say; several stand between semicolons. */
export interface Sender {
  readonly file: string;
  /** "security as printed = quantity @ last price of one and its currency"; "USD?" where none is printed: that one, or none is named. */
  readonly holds: string;
  /** "security as printed = quantity, ? where the rows do not say, 0 where it is only paid for, in the line that must be named". */
  readonly asks?: string;
  /** How it is read today where that is not so: refused, wrong, or wrong without a word to anyone; what comes of it, and why. */
  readonly today?: string;
}

/** One row a file. */
// oxfmt-ignore
export const SENDERS: readonly Sender[] = [
  { file: 'webull-cut.csv', holds: 'AAPL = 3 @ 238.15 USD?; NVDA = 3 @ 164.9 USD?; SPY = 1.5 @ 603.42 USD?', asks: 'KO = ? in 2' },
  { file: 'saxo.csv', holds: 'US5949181045 = 3 @ 478.1 USD; IE00BK5BQT80 = 10 @ 118.36 EUR; DK0062498333 = 12 @ 588.4 DKK' },
  { file: 'saxo-da-cut.csv', holds: 'DK0062498333 = 25 @ 352.1 DKK; DK0060079531 = 6 @ 1432 DKK; IE00BK5BQT80 = 9 @ 121.44 EUR', asks: 'DK0061539921 = ? in 2; DK0010244508 = 0 in 9' },
  { file: 'fidelity-international-cut.csv', holds: 'SHELL PLC, ORD EUR0.07 (SHEL) = 60 @ 24.8 GBP; VANGUARD FUNDS PLC, VANGUARD S&P 500 UCITS ETF USD DIS (VUSA) = 30 @ 77 GBP; Fidelity Index World Fund P-Accumulation = 441.18 @ 3.4 GBP', asks: 'UNILEVER PLC, ORD GBP0.031111 (ULVR) = ? in 8' },
  { file: 'trading-212.csv', holds: 'US0378331005 = 1.75 @ 201.7 USD; GB00BP6MXD84 = 12 @ 26.48 GBP; IE00BK5BQT80 = 3.2 @ 136.5 EUR' },
  { file: 'trading-212-cut.csv', holds: 'US5949181045 = 1 @ 491.9 USD; IE00B3XXRP09 = 14 @ 82.915 GBP', asks: 'US1912161007 = 0 in 2; GB00B10RZP78 = ? in 4; US67066G1040 = ? in 6' },
  { file: 'xtb-pl.csv', holds: 'CDR.PL = 6 @ 268.5 PLN; MSFT.US = 2 @ 358.3 USD; VWCE.DE = 7.4 @ 138.35 EUR' },
  { file: 'freetrade.csv', holds: 'US0378331005 = 4 @ 209.8 USD; IE00B3RBWM25 = 10 @ 99.25 GBP' },
  { file: 'investengine.csv', holds: 'IE00BFMXXD54 = 4 @ 90.05 GBP; IE00BK5BQT80 = 3.75 @ 104.6 GBP' },
  { file: 'swissquote-de.csv', holds: 'CH0038863350 = 15 @ 79.84 CHF; IE00B3RBWM25 = 30 @ 136.75 USD' },
  { file: 'swissquote-fr-cut.csv', holds: 'CH0012005267 = 12 @ 92.4 CHF; IE00B3RBWM25 = 15 @ 139.05 USD', asks: 'CH0244767585 = ? in 2; CH0012005267 = 0 in 6' },
  { file: 'finpension.csv', holds: 'CH0033782431 = 0.45 @ 1702.4 CHF; CH0214967314 = 0.12 @ 1905.5 CHF; CH0429081620 = 1.25 @ 1488.1 CHF' },
  { file: 'parqet.csv', holds: 'IE00B4L5Y983 = 6.25 @ 101.35 EUR; DE0008404005 = 4 @ 322.6 EUR; BTC = 0.0125 @ 81250 EUR' },
  { file: 'revolut-cut.csv', holds: 'AMZN = 2 @ 222.3 USD; SAP = 1.2 @ 248.5 EUR', asks: 'PEP = 0 in 4; NFLX = ? in 5; GE = ? in 8' },
  { file: 'directa.csv', holds: 'IE00B4L5Y983 = 4 @ 102.15 EUR; IE00B2NPKV68 = 5 @ 82.5 EUR' },
  { file: 'directa-cut.csv', holds: 'IE00B4L5Y983 = 3 @ 98.4 EUR; NL0011585146 = 2 @ 381.3 EUR', asks: 'IT0003132476 = ? in 11; IT0000072618 = 300 in 12; IE00B3XXRP09 = 0 in 13' },
  { file: 'fineco-cut.csv', holds: 'IE00B4L5Y983 = 5 @ 99.85 EUR; NL0011585146 = 2 @ 428 EUR', asks: 'IT0003132476 = ? in 8; IT0003128367 = 0 in 9' },
  { file: 'avanza.csv', holds: 'SE0000115446 = 25 @ 281.4 SEK; US0378331005 = 3 @ 212.5 USD; SE0011527613 = 12.345 @ 301.22 SEK' },
  { file: 'avanza-cut.csv', holds: 'SE0000108656 = 75 @ 72.9 SEK', asks: 'SE0015811963 = ? in 2; SE0017486889 = ? in 4; SE0000148884 = 0 in 5' },
  { file: 'disnat.csv', holds: 'XIC-C = 20 @ 46.1 CAD; VEQT-C = 25 @ 43.18 CAD; SHOP-C = 4 @ 168.4 CAD' },
  { file: 'tastytrade-cut.csv', holds: 'AMD = 7 @ 177.1 USD; KO = 10 @ 71.3 USD', asks: 'PLTR = ? in 2; VTI = ? in 9' },
  { file: 'wealthsimple-cut.csv', holds: 'VFV = 8 @ 149.25 CAD; XEQT = 30 @ 32.44 CAD', asks: 'ENB = 0 in 4; SHOP = ? in 5; TLRY = ? in 8' },
  { file: 'wealthsimple-statement-cut.csv', holds: 'VFV = 8 @ 149.05 CAD; XEQT = 9.3921 @ 32.5 CAD; NVDA = 2 @ 190.2 CAD', asks: 'SHOP = ? in 11; TD = 0 in 12' },
  { file: 'bux.csv', holds: 'NL0011821202 = 25 @ 20.1 EUR; US67066G1040 = 4 @ 118.2 USD' },
  { file: 'bossa.csv', holds: 'PLOPTTC00011 = 7 @ 268.9 PLN; IE00BK5BQT80 = 6 @ 119.2 EUR; PLPKO0000016 = 25 @ 72.46 PLN' },
  { file: 'bossa-cut.csv', holds: 'PLOPTTC00011 = 6 @ 271.5 PLN; IE00B4L5Y983 = 9 @ 97.14 EUR', asks: 'PLPKO0000016 = ? in 2; PLPZU0000011 = 0 in 3' },
  { file: 'pko.csv', holds: 'KGHM = 15 @ 131.55 PLN; DINOPL = 3 @ 512 PLN; ETFBW20TR = 15 @ 68.12 PLN' },
  { file: 'rabobank.csv', holds: 'NL0014065450 = 10.25 @ 148.2011 EUR; NL0014857104 = 18.2404 @ 85.11 EUR' },
  { file: 'rabobank-cut.csv', holds: 'NL0014065450 = 8 @ 141.9 EUR', asks: 'NL0000289783 = ? in 2; GB00BP6MXD84 = 0 in 3; NL0000009165 = ? in 7' },
  { file: 'deutsche-bank.csv', holds: 'DE0007236101 = 10 @ 236.4 EUR; DE0008404005 = 12 @ 318.2 EUR; DE0009848119 = 7.3521 @ 151.02 EUR' },
  { file: 'ebase.csv', holds: 'IE00BK5BQT80 = 2 @ 141.75 USD; DE0009848119 = 3.3623 @ 149.9 EUR' },
  { file: 'ebase-cut.csv', holds: 'IE00B4L5Y983 = 1.5 @ 101.3 USD', asks: 'LU0360863863 = ? in 2; DE0009848119 = 0 in 4; DE0008491051 = 25 in 6' },
  { file: 'commsec.csv', holds: 'BHP = 60 @ 41.25 AUD?; VAS = 25 @ 96.4 AUD?; CBA = 12 @ 147.3 AUD?' },
  { file: 'hargreaves.csv', holds: 'AstraZeneca plc Ordinary US$0.25 = 10 @ 118.2 GBP; Vanguard Funds Plc S&P 500 UCITS ETF = 12 @ 81.05 GBP' },
  { file: 'hargreaves-cut.csv', holds: 'iShares plc Core FTSE 100 UCITS ETF (Dist) = 70 @ 8.682 GBP; Rolls-Royce Holdings plc Ordinary 20p = 60 @ 7.126 GBP', asks: 'Lloyds Banking Group plc Ordinary 10p = ? in 7; Diageo plc Ordinary 28 101/108p = 0 in 10' },
  { file: 'b3.csv', holds: 'PETR4 = 120 @ 32.16 BRL; WEGE3 = 80 @ 37.05 BRL; IVVB11 = 12 @ 371.5 BRL' },
  { file: 'b3-cut.csv', holds: 'PETR4 - PETROLEO BRASILEIRO S.A. = 150 @ 32.05 BRL; HGLG11 - PATRIA LOG FII = 10 @ 158.2 BRL', asks: 'ITUB4 - ITAU UNIBANCO HOLDING S.A. = 0 in 2; BBAS3 - BANCO DO BRASIL S/A = ? in 3; MGLU3 - MAGAZINE LUIZA S.A. = ? in 7' },
  { file: 'stake.csv', holds: 'MSFT = 3 @ 505.6 USD; VTI = 5.5 @ 273.4 USD; AMD = 6 @ 165.2 USD' },
  { file: 'tonghuashun.csv', holds: '600519 = 100 @ 1480 CNY?; 510300 = 3000 @ 3.905 CNY?; 300750 = 100 @ 275.4 CNY?' },
  { file: 'tonghuashun-cut.csv', holds: '600036 = 300 @ 44.8 CNY?; 159915 = 3000 @ 2.215 CNY?', asks: '601318 = ? in 2; 600900 = 0 in 5' },
  { file: 'taiwan.csv', holds: '2330 = 235 @ 1180 TWD?; 0050 = 3500 @ 51.2 TWD?' },
  { file: 'ibkr-transactions.csv', holds: 'AAPL = 5 @ 231.5 USD; VT = 20 @ 121.4 USD; VWCE = 12 @ 118.79 USD' },
  { file: 'ibkr-flex.xml', holds: 'US0378331005 = 5 @ 231.5 USD; DE0007164600 = 7 @ 236.9 EUR' },
  { file: 'brokerage.ofx', holds: 'AAPL = 6 @ 231.5 USD; VTI = 8.025 @ 305.2 USD' },
  { file: 'koinly.csv', holds: 'BTC = 0.00374; ETH = 0.1671' },
  { file: 'cointracking.csv', holds: 'BTC = 0.007 @ 100000 EUR; ETH = 0.304 @ 2000 EUR' },
  { file: 'bittytax.csv', holds: 'BTC = 0.0099; ETH = 0.182' },
  { file: 'delta.csv', holds: 'AAPL = 3 @ 229 USD; VOO = 2 @ 495 USD; BTC = 0.02 @ 97000 USD' },
  { file: 'bitvavo.csv', holds: 'BTC = 0.01 @ 101500 EUR; ETH = 0.2505 @ 2100 EUR' },
  { file: 'blockfi.csv', holds: '', asks: 'BTC = 0.100512 in 2; ETH = 1 in 3; USDC = 1400 in 5' },
  { file: 'bitcoin-tax.csv', holds: 'BTC = 0.38 @ 58000 USD; ETH = 4.1 @ 3300 USD' },
  { file: 'bitpanda.csv', holds: 'BTC = 0.003 @ 101000 EUR; AAPL = 0.75 @ 200 EUR; Gold = 1.1 @ 90.91 EUR; BEST = 8.5 @ 0.34 EUR' },
  { file: 'kucoin.csv', holds: 'BTC = 0.015 @ 119000 USD?; SOL = 3 @ 125 USD?' },
  { file: 'revolut-crypto.csv', holds: 'BTC = 0.0025; ETH = 0.2001' },
  { file: 'coinbase.csv', holds: 'BTC = 0.0108 @ 101000 EUR; ETH = 0.4004 @ 2500 EUR' },
  { file: 'kraken.csv', holds: 'BTC = 0.00495 @ 101000 EUR; DOT = 40.35 @ 4.5 EUR' },
  { file: 'binance.csv', holds: 'BTC = 0.00599 @ 101000 EUR; ETH = 0.3996 @ 1750 EUR; SOL = 1.998 @ 180 EUR' },
  { file: 'degiro-nl.csv', holds: 'NL0010273215 = 2 @ 640.1 EUR; IE00BK5BQT80 = 10 @ 118.4 EUR; US02079K3059 = 5 @ 168.3 USD' },
  { file: 'degiro-de-cut.csv', holds: 'DE0007164600 = 4 @ 251.9 EUR; US88160R1014 = 3 @ 318.4 USD', asks: 'DE000BASF111 = ? in 2; DE0005557508 = ? in 8' },
  { file: 'nordnet-no.csv', holds: 'NO0010096985 = 60 @ 248.6 NOK; US67066G1040 = 4 @ 98.2 USD' },
  // "Totalt antal" says how many are left after a row: 25 of Vestas
  { file: 'nordnet-da-cut.csv', holds: 'DK0061539921 = 25 @ 121.35 DKK; DK0062498333 = 20 @ 318.4 DKK; US0378331005 = 3 @ 198.4 USD', asks: 'DK0010244508 = 0 in 8' },
  { file: 'comdirect.csv', holds: 'SIEMENS AG NA O.N. = 10 @ 236.4 EUR; ISHSIII-CORE MSCI WLD DLA = 20 @ 98.52 EUR; AMAZON.COM INC. DL-,01 = 4 @ 182.1 USD' },
  { file: 'scalable-cut.csv', holds: 'IE00B4L5Y983 = 4 @ 99.1 EUR', asks: 'DE000BASF111 = ? in 2; IE0005042456 = 0 in 3; DE0008404005 = 8 in 5' },
];
