import { words, type Language } from './language.ts';

export const ENGLISH: Language = {
  titles: {
    symbol: words(`
      symbol | ticker | ticker symbol | stock symbol | security symbol | symbol/cusip | cusip/symbol |
      symbol/isin | isin/symbol | stock ticker | fund symbol | trading symbol | tradingsymbol | sym |
      ticker/symbol | asx code | security code | stock code | instrument code | instrument symbol |
      nse symbol | instrument | epic | tidm | sedol | valoren | valor number | wkn | scrip |
      scrip code | code | security id | identifier | investment symbol | symbol or cusip | holding symbol | equity symbol | company symbol |
      asset symbol | investment ticker symbol | investment ticker | fund ticker | security ticker | asset ticker | holding ticker |
      stock ticker symbol | ticker code | instrument ticker | equity ticker | share code | yahoo symbol | yahoo ticker`),
    name: words(`
      security name | investment name | description | security description | name | fund name | company name |
      company | stock name | holding name | asset name | instrument name | investment | fund | security |
      symbol description | symbol name | product name | name of security | investment description |
      scheme | scheme name | long name | short name | asset description | instrument description | share name |
      name of holding | holding | stock | product | asset | issuer | financial instrument | instrument |
      name of the fund | name of fund | name of the scheme | name of scheme | name of the security | name of the company | name of stock |
      title | scrip name | coin | token | inv | stk | display name | item | investment option | slice | pie slice | fund/option | holding description | stock/fund | security title | contract desc |
      contract description`),
    isin: ['isin', 'isin code', 'isin number', 'isin no', 'security isin', 'instrument isin'],
    cusip: ['cusip', 'cusip #', 'cusip number', 'cusip no', 'cusip id'],
    quantity: words(`
      quantity | qty | shares | units | units held | shares held | shares hold | net qty | holding quantity | number of shares | # of shares | # shares |
      no of shares | share count | total shares | shares owned | quantity available | share quantity | net shares |
      shares available | available shares | shares remaining | remaining shares | sellable shares | sellable qty | sellable quantity |
      shares/units | units/shares | units/quantity | quantity/units | number of units | no of units |
      total quantity | current quantity | total units | unit balance | share balance | balance units |
      quantity held | holding qty | avail units | available units | open quantity | net quantity |
      shares/contracts | quantity owned | owned quantity | total qty | shareholding | how many | amount owned | contracts | face value | face | par value | nominal |
      nominal value | position | holdings | amount held | qty held | stock quantity | holding | amount | sh | shs |
      nominal/units | quantity/nominal | vested shares | shares vested | vested quantity | vested | par/face | face/par |
      net position | count | nos | nos.`),
    price: words(`
      last price | current price | market price | share price | price | closing price | close price | current market price | cmp | mkt price |
      unit price | price per share | fund price | unit value | last | ltp | last traded price | latest price | mark | nav |
      price/share | $ per share | $/share | previous closing price | quote | close | price per unit | current unit price |
      market price per share | current share price | last trade price | last close | valuation price |
      price now | current nav | latest nav | end price | closing | mark price | mid price | bid price |
      sell price | most recent price | px | nav/share | nav per share | nav/unit | nav per unit | unit nav | spot | spot price | bid`),
    value: words(`
      market value | current value | mkt val | mkt value | total market value | value at market price | value at market | ending value | closing value |
      total value | value | present value | position value | current market value | ending market value |
      mark value | net liq | net liquidity | cur val | current val | market val | holding value |
      closing balance | ending balance | current balance | market worth | valuation | current valuation |
      market valuation | value now | balance | dollar value | worth | current worth | current amount |
      total current value | holding market value | equity | market amount | total holding value | value today | today's value | actual value | actual | mv | mkt | amt | bal | cur bal | amount |
      account balance | total balance | fund balance | vested value | vested market value | vested balance`),
    currency: words(`
      market value currency | value currency | value ccy | market value ccy | last price ccy | price ccy | currency | currency code | ccy | curr | base ccy | cur |
      currency primary | trading currency | local currency | instrument currency | position currency |
      iso currency | price currency | security currency | holding currency | quote currency |
      valuation currency | market currency`),
    weight: words(`
      weight | weighting | portfolio weight | % of portfolio | percent of portfolio | % portfolio |
      portfolio % | weight % | % weight | % of account | percent of account | % of acct | % of total |
      % of holdings | % of assets | % assets | % of net assets | % net assets | allocation | allocation % |
      % allocation | current allocation | percentage | portfolio share | % of positions | weight in portfolio |
      % of total value | % of total portfolio | portfolio percentage | percentage of portfolio |
      position weight | share of portfolio | alloc | alloc. | pct | pct. | pct of portfolio | portion | proportion`),
    account: words(`
      account number | account # | account no | account id | account | acct | a/c | acct id | acct # | acct no | acct number |
      account/portfolio | portfolio | portfolio name | client account id | account code | plan | plan name`),
    'account-name': words(`
      account name | account nickname | account nick name | account title | account description | broker |
      institution | financial institution | custodian | platform | bank`),
    type: words(`
      security type | asset type | asset class | security type description | asset classification |
      product type | asset category | investment type | instrument type | holding type | type | category |
      class | sec type`),
    date: words(`
      as of | as of date | effective date | cob date | position date | report date | valuation date | date |
      holdings date | statement date | snapshot date | price as of date | price as of | price date |
      pricing date | last price date | date of price | quote date | nav date | date range`),
  },
  totals: words(`
    total | totals | account total | positions total | grand total | portfolio total | overall totals |
    overall total | total value | total portfolio | total holdings | total account value | net total |
    total market value | total portfolio value | total assets | total investments | sum | account totals |
    total account | total positions | portfolio value | account value | total portfolio market value |
    sum total | portfolio totals | total balance | present value | current portfolio value | total net worth | net worth | networth |
    net assets | total liabilities | total debt | total debts`),
  subtotals: words(`
    subtotal | sub total | total of | total for | totals of | totals for | total in`),
  cash: words(`
    savings account | checking account | checking | savings | high yield savings | high-yield savings | high yield savings account | hysa | emergency fund |
    cash | $cash | cash, mmf and bdp | $$cash | cash & cash investments | cash and cash investments | cash balance | us dollar |
    us dollars | cash account | core cash | uninvested cash | settled cash | cash position | free cash | remaining cash | cash remaining | leftover cash | cash left | cash on hand |
    cash & sweep vehicle | bank sweep | sweep | cash sweep | cash & equivalents | cash and equivalents |
    total cash | cash usd | usd cash | cash gbp | gbp cash | cash eur | eur cash | cash cad | cad cash |
    cash aud | cash chf | cash jpy | money market | margin balance | margin | available cash | cash available |
    cash value | free funds | available funds | available to trade | available to invest | cash & sweep |
    core position | money account | money accounts | cash in account | cash holding | cash holdings | cash & cash equivalents | spending cash |
    cash and cash equivalents | cash management account | trading cash | investable cash |
    united states dollar | uninvested | capital account | buying power cash | brokerage cash | cash reserve |
    cash/money market | british pound | pound sterling | euro | canadian dollar | australian dollar |
    swiss franc | japanese yen | accrued interest | accrued income | accrued dividends`),
  types: {
    equity: words(`
      equity | equities | stock | stocks | common stock | common stocks | stk | adr | share | shares |
      ordinary share | ordinary shares | us equity | domestic equity | foreign equity | domestic common stock`),
    fund: words(`
      etfs & closed end funds | etf | etfs | etf/etn | etfs and etns | etn | fund | funds | mutual fund |
      mutual funds | exchange traded fund | exchange traded funds | closed end fund | closed end funds |
      index fund | oeic | unit trust | unit trusts | investment trust | investment trusts | etp | etc | uit |
      ucits`),
    cash: words(`
      cash and money market | cash | money market | money market fund | money market funds | currency | forex |
      cash & money market funds | cash & cash investments | cash equivalent | cash equivalents |
      cash & equivalents | sweep | cash sweep | bank deposit | bank deposits | cash and cash equivalents |
      cash & sweep vehicle`),
    bond: words(`
      bond | bonds | fixed income | corporate bond | corporate bonds | municipal bond | municipal bonds |
      treasury | treasuries | government bond | government bonds | cd | cds | certificate of deposit |
      us treasury | fixed | debt | debentures | debenture | gilt | gilts | conventional | asset backed |
      corporate credit | notes | brokered cd | treasury bill | treasury bills | certificates of deposit |
      structured note`),
    option: words(`
      option | options | opt | put | call | warrant | warrants | war | equity option | index option |
      equity and index options | equity options | stock option | stock options | futures option |
      structured product`),
    crypto: words(`
      crypto | cryptocurrency | cryptocurrencies | digital asset | digital assets | crypto asset | coin`),
    commodity: ['commodity', 'commodities', 'precious metal', 'precious metals', 'bullion'],
    other: words(`
      preferred stock | preferred | preferred stocks | right | rights | preferred share | preferred shares`),
  },
  costs: words(`
    cost | purchase | paid | average | avg | book | acquisition | invested | entry | open price | trade price |
    buy | bought | gain | loss | profit | p/l | p&l | pnl | change | return | yield | dividend | income |
    beginning | opening | prior | previous | yesterday | high | low | 52 | accrued | interest | tax | fee |
    target | estimated | basis`),
  trades: [
    ['date', 'buy', 'sell'],
    ['date', 'bought', 'sold'],
    ['date', 'buy qty', 'sell qty'],
    ['date', 'symbol', 'in', 'out'],
    ['date', 'ticker', 'in', 'out'],
    ['date', 'stock', 'in', 'out'],
    ['date', 'shares bought', 'shares sold'],
    ['run date', 'action'],
    ['trade date', 'settlement date'],
    ['trade date', 'settle date'],
    ['trade date', 'transaction type', 'amount'],
    ['trade date', 'transaction type', 'net amount'],
    ['trade date', 'buy/sell'],
    ['trade date', 'trade type'],
    ['trade date', 'proceeds'],
    ['date', 'action', 'amount'],
    ['date', 'action', 'quantity'],
    ['date', 'transaction type'],
    ['date', 'transaction'],
    ['date', 'activity', 'amount'],
    ['transaction date'],
    ['transaction id'],
    ['activity type'],
    ['activity date', 'trans code'],
    ['settlement date', 'net amount'],
    ['settlement date', 'transaction type'],
    ['buy/sell', 'quantity'],
    ['buy/sell', 'price'],
    ['date', 'type', 'amount'],
    ['date', 'type', 'quantity', 'price', 'amount'],
    ['date', 'description', 'amount', 'balance'],
    ['date', 'debit', 'credit'],
    ['date', 'paid in', 'paid out'],
    ['process date', 'activity'],
    ['action', 'time', 'isin'],
    ['date', 'time', 'product', 'isin'],
    ['date/time', 'proceeds'],
    ['date', 'ticker', 'type', 'quantity'],
    ['symbol', 'action', 'quantity', 'proceeds'],
  ],
  orders: [
    ['order type'],
    ['order status'],
    ['order number'],
    ['order id'],
    ['limit price', 'status'],
    ['order date', 'status'],
  ],
  months: words('jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec'),
};
