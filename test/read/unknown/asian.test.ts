import { describe, expect } from 'vitest';
import { testFiles } from './expect-read.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

/* Bytes of texts like the ones in the comments, since no encoder for these is at hand where tests run. */
function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

describe('files in Asian languages and ways of writing numbers', () => {
  testFiles([
    {
      // 銘柄コード,銘柄名,保有数量,平均取得価額,現在値,時価評価額
      name: 'Japanese, Shift_JIS: four-digit codes, an average cost before the price',
      bytes: bytesOf(
        'lsGVv4NSgVuDaCyWwZW/lrwslduXTJCUl8oslb2Lz47mk76Jv4p6LIy7jd2SbCyOnom/lV2Jv4p6CjcyMDMsg2eDiINejqmTro7ULDEwMCwyMDAwLDI1MDAsMjUwMDAwCjk5ODQsg1yDdINng2+Dk4NOg0+Di4Fbg3YsMTAsNTAwMCw2MTAwLDYxMDAwCg==',
      ),
      rows: [
        ['7203', 250000],
        ['9984', 61000],
      ],
      and: (reading) => {
        expect(reading.encoding).toBe('Shift_JIS');
        expect(holdingsIn(reading.holdings)[0]!.name).toBe('トヨタ自動車');
        expect(reading.issues.map(({ code }) => code)).toContain('encoding-guessed');
      },
    },
    {
      name: 'Japanese: a code and a name in one cell, as the title says',
      bytes: new TextEncoder().encode(
        '銘柄（コード）,数量,取得単価,現在値,評価額\n7203 トヨタ自動車,100,2500,3000,300000\n130A ベリタス,200,1500,2000,400000\n',
      ),
      rows: [
        ['7203', 300000],
        ['130A', 400000],
      ],
      and: ({ holdings }) => expect(holdingsIn(holdings).map(({ name }) => name)).toEqual(['トヨタ自動車', 'ベリタス']),
    },
    {
      // 代码,名称,持仓数量,成本价,现价,市值,盈亏金额,币种
      name: 'Chinese, GB18030: codes with leading zeros, cost price, gain, currency',
      bytes: bytesOf(
        'tPrC6yzD+7PGLLPWstbK/cG/LLPJsb682yzP1rzbLMrQ1rUs06+/973wtu4ssdLW1gowMDcwMCzM2tG2v9i5ySwxMDAsMzAwLjAwLDQwMC4wMCw0MDAwMC4wMCwxMDAwMC4wMCxIS0QKMDk5ODgssKLA77DNsM0tVywyMDAsODAuMDAsMTAwLjUwLDIwMTAwLjAwLDQxMDAuMDAsSEtECg==',
      ),
      rows: [
        ['00700', 40000, 'HKD'],
        ['09988', 20100, 'HKD'],
      ],
      and: (reading) => expect(reading.encoding).toBe('GB18030'),
    },
    {
      // 股票代號,股票名稱,庫存股數,平均成本,現價,市值
      name: 'Chinese of Taiwan, Big5',
      bytes: bytesOf(
        'qtGyvKVOuLksqtGyvKZXutksrnemc6rRvMYspa2noaaopbsssnu7+Sylq63ICjIzMzAspXi/brlxLDEwMDAsNTAwLjAwLDkwMC4wMCw5MDAwMDAKMDA1MCykuKRqpXjGVzUwLDIwMDAsMTAwLjAwLDE4MC41MCwzNjEwMDAK',
      ),
      rows: [
        ['2330', 900000],
        ['0050', 361000],
      ],
      and: (reading) => expect(reading.encoding).toBe('Big5'),
    },
    {
      name: 'Korean: a fund, priced per thousand units',
      bytes: new TextEncoder().encode('펀드명,잔고좌수,기준가,평가금액\n한국성장펀드,5000000,1850.25,9251250\n'),
      rows: [['한국성장펀드', 9251250]],
    },
    {
      name: 'Hebrew: prices in agorot beside values in shekels',
      bytes: new TextEncoder().encode('מניה,כמות,שער,שווי\nטבע,100,6500,6500\nלאומי,50,6400,3200\n'),
      rows: [
        ['טבע', 6500],
        ['לאומי', 3200],
      ],
    },
    {
      name: 'Vietnamese: a value in two words, one of them the word for a price',
      bytes: new TextEncoder().encode(
        'Cổ phiếu,Số lượng,Giá,Giá trị\nFPT,200,"120.000","24.000.000"\nVCB,10,"90.000","900.000"\n',
      ),
      rows: [
        ['FPT', 24000000],
        ['VCB', 900000],
      ],
    },
    {
      // 종목코드,종목명,보유수량,매입단가,현재가,평가금액
      name: 'Korean, EUC-KR',
      bytes: bytesOf(
        'wb648cTateUswb648bjtLLq4wK+89reuLLjFwNS03LChLMf2wOewoSzG8rChsd2+1wowMDU5MzAsu++8usD8wNosMTAsNjAwMDAsODAwMDAsODAwMDAwCjAwMDY2MCxTS8fPwMy00L26LDUsMTAwMDAwLDIwMDUwMCwxMDAyNTAwCg==',
      ),
      rows: [
        ['005930', 800000],
        ['000660', 1002500],
      ],
      and: (reading) => expect(reading.encoding).toBe('EUC-KR'),
    },
    {
      name: 'Futubull-like in UTF-8, with a total of assets above',
      text: `\uFEFF账户,总资产\n"保证金账户(1234)","60,100.00"\n\n代码,名称,持仓,可卖,成本价,现价,市值,仓位占比,货币\nAAPL,苹果,10,10,150.00,200.00,"2,000.00",71.43%,USD\nKO,可口可乐,10,10,60.00,80.00,800.00,28.57%,USD\n`,
      rows: [
        ['AAPL', 2000, 'USD'],
        ['KO', 800, 'USD'],
      ],
    },
    {
      name: 'full-width digits and letters',
      text: `コード,銘柄,数量,現在値,評価額\n７２０３,トヨタ自動車,１００株,２，５００,２５０，０００円\n6758,ソニー,２００株,３，０００,６００，０００円\n`,
      rows: [
        ['7203', 250000],
        ['6758', 600000],
      ],
    },
    {
      name: 'Indian grouping with rupee signs',
      text: `Scrip,ISIN,Holding Qty,Avg Rate,Market Rate,Market Value\nRELIANCE,INE002A01018,"1,000","₹2,000.00","₹2,500.10","₹25,00,100.00"\nTCS,INE467B01029,50,"₹3,000.00","₹4,000.00","₹2,00,000.00"\n`,
      rows: [
        ['INE002A01018', 2500100, 'INR'],
        ['INE467B01029', 200000, 'INR'],
      ],
    },
    {
      name: 'Thai titles that nothing here knows: symbols and a product, with the gain to tell cost from value',
      text: `หลักทรัพย์,จำนวน,ราคาทุน,มูลค่าต้นทุน,ราคาตลาด,มูลค่าตลาด,กำไร\nPTT,1000,30.00,30000.00,35.00,35000.00,5000.00\nAOT,200,60.00,12000.00,65.50,13100.00,1100.00\nCPALL,100,55.00,5500.00,50.25,5025.00,-475.00\n`,
      rows: [
        ['PTT', 35000],
        ['AOT', 13100],
        ['CPALL', 5025],
      ],
      and: (reading) => expect(reading.columnsFrom).toBe('contents'),
    },
  ]);
});
