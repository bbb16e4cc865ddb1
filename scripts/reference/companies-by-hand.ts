/* Decisions by hand on companies, where the lists that the pack is made of are wrong or silent. From general knowledge. */

/**
 * Lines abroad that the lists give a company of their own, by the company that they are (`issuer_id`): the same shares listed
 * twice, or another class of them.
 */
export const SAME_COMPANY: Readonly<Record<string, string>> = {
  '-.NS': 'SKFINDIA.NS',
  '000596.SZ': '200596.SZ',
  '500048.NS': 'BEML.NS',
  '532483.NS': 'CANBK.NS',
  '532527.NS': 'RKFORGE.NS',
  '533581.NS': 'PGEL.NS',
  '542323.NS': 'KPIGREEN.NS',
  '6160.HK': 'ONC',
  '9987.HK': 'YUMC',
  'BEPC.TO': 'BEPC',
  'BWLPG.OL': 'BWLP',
  'CCEP.AS': 'CCEP',
  'CCL.L': 'CCL',
  'FRO.OL': 'FRO',
  'JASH.BO': 'JASH.NS',
  'KEN.TA': 'KEN',
  'MCX.BO': 'MCX.NS',
  'QIA.DE': 'QGEN',
  'SOL.JO': 'SSL',
  'TRMD-A.CO': 'TRMD',
};

/** Names of lines abroad that bear the name of another company, a fragment, a broker's note, or one that nobody prints (any more): by home symbol. */
export const NAMES_ABROAD: Readonly<Record<string, string>> = {
  '003670.KS': 'POSCO Future M Co., Ltd.',
  '047050.KS': 'POSCO International Corporation',
  '4716.T': 'Oracle Corporation Japan',
  '9917.TW': 'Taiwan Secom Co., Ltd.',
  '9618.HK': 'JD.com, Inc.',
  'CCR.L': 'C&C Group plc',
  'DSV.CO': 'DSV A/S',
  'EVO.ST': 'Evolution AB (publ)',
  'GOAU4.SA': 'Metalúrgica Gerdau S.A.',
  'IDFCFIRSTB.NS': 'IDFC First Bank Limited',
  'INL.JO': 'Investec Limited',
  'MC.PA': 'LVMH Moët Hennessy Louis Vuitton',
  'MFSL.NS': 'Max Financial Services Limited',
  'MRK.DE': 'Merck KGaA',
  'MUV2.DE': 'Münchener Rückversicherungs-Gesellschaft AG',
  'NCC.NS': 'NCC Limited',
  'SIEMENS.NS': 'Siemens India Limited',
};

/**
 * Companies whose market cap in the lists can't be right, by id, with what speaks against it: it is left out, and the weight in a fund of the
 * whole world says between which ends it lies, where there is one.
 */
export const CAPS_IN_DOUBT: ReadonlySet<string> = new Set([
  '0019.HK', // five times what Swire's weight in VXUS says: Hong Kong dollars taken for those of the US
  '8309.T', // a quarter of what Sumitomo Mitsui Trust's weight in TOPIX says; no other company of Tokyo is below half
  'GMAB', // a fifth of what Genmab's weight in VXUS says: a receipt is a tenth of a share, and too few are counted
]);

/**
 * Codes of the Bombay exchange, which are numbers, by the company's symbol on the National Stock Exchange. India's brokers write
 * one or the other.
 */
export const BOMBAY_CODES: Readonly<Record<string, string>> = {
  '500034': 'BAJFINANCE.NS',
  '500087': 'CIPLA.NS',
  '500104': 'HINDPETRO.NS',
  '500112': 'SBIN.NS',
  '500114': 'TITAN.NS',
  '500124': 'DRREDDY.NS',
  '500180': 'HDFCBANK.NS',
  '500182': 'HEROMOTOCO.NS',
  '500209': 'INFY.NS',
  '500228': 'JSWSTEEL.NS',
  '500247': 'KOTAKBANK.NS',
  '500312': 'ONGC.NS',
  '500325': 'RELIANCE.NS',
  '500440': 'HINDALCO.NS',
  '500470': 'TATASTEEL.NS',
  '500510': 'LT.NS',
  '500520': 'M&M.NS',
  '500550': 'SIEMENS.NS',
  '500570': 'TMPV.NS',
  '500696': 'HINDUNILVR.NS',
  '500790': 'NESTLEIND.NS',
  '500820': 'ASIANPAINT.NS',
  '500825': 'BRITANNIA.NS',
  '500875': 'ITC.NS',
  '505200': 'EICHERMOT.NS',
  '507685': 'WIPRO.NS',
  '512599': 'ADANIENT.NS',
  '524715': 'SUNPHARMA.NS',
  '530965': 'IOC.NS',
  '532155': 'GAIL.NS',
  '532174': 'ICICIBANK.NS',
  '532187': 'INDUSINDBK.NS',
  '532215': 'AXISBANK.NS',
  '532281': 'HCLTECH.NS',
  '532454': 'BHARTIARTL.NS',
  '532500': 'MARUTI.NS',
  '532538': 'ULTRACEMCO.NS',
  '532540': 'TCS.NS',
  '532555': 'NTPC.NS',
  '532755': 'TECHM.NS',
  '532898': 'POWERGRID.NS',
  '532921': 'ADANIPORTS.NS',
  '532977': 'BAJAJ-AUTO.NS',
  '532978': 'BAJAJFINSV.NS',
  '533278': 'COALINDIA.NS',
};

/**
 * ISINs of another country than their company's and its listing's that are right all the same: the company moved, or the number is
 * its receipt's. Each was looked at; the compiler refuses any other.
 */
export const ISINS_FROM_ELSEWHERE: ReadonlySet<string> = new Set([
  'AN8068571086', // Schlumberger, of Curaçao
  'AU0000397705', // Greatland Gold
  'FR0013467479', // Constellium
  'MU0117U00026', // Golden Agri-Resources
  'MU0295S00016', // MakeMyTrip
  'NZXROE0001S2', // Xero
  'PR7331747001', // Popular
  'US16890R1095', // China Longyuan Power, the receipt
  'US82930C1062', // Singapore Airlines, the receipt
  'US86745T1051', // Sunny Optical, the receipt
]);

/** Closed-end funds that the list takes for preferred shares, because they hold such shares and are named after them. */
export const CLOSED_END_FUNDS: ReadonlySet<string> = new Set(['HPF']);
