/* The encodings of Japanese, Chinese and Korean exports. Nearly any bytes are valid in one of them, so bytes are read so
   only where a word then appears that stands above tables of holdings, written in that very language. */

export type EastAsian = 'Shift_JIS' | 'GB18030' | 'Big5' | 'EUC-KR';

/** The decoder's label and the name of each, in the order in which they are tried. */
export const EAST_ASIAN: readonly (readonly [label: string, encoding: EastAsian])[] = [
  ['shift_jis', 'Shift_JIS'],
  ['gb18030', 'GB18030'],
  ['big5', 'Big5'],
  ['euc-kr', 'EUC-KR'],
];

const TITLES: Readonly<Record<EastAsian, readonly string[]>> = {
  Shift_JIS: ['銘柄', '保有', '数量', '評価額', '現在値', '取得', '口座', '株数', '基準価額', 'ファンド', 'コード'],
  GB18030: ['证券', '股票', '代码', '名称', '数量', '市值', '现价', '持仓', '成本', '基金', '份额', '股数', '盈亏'],
  Big5: ['股票', '代號', '代碼', '名稱', '數量', '股數', '市值', '現價', '庫存', '損益', '成本', '基金'],
  'EUC-KR': ['종목', '수량', '잔고', '평가', '현재가', '매입', '보유', '금액'],
};
const LOOKED_AT = 64 * 1024;
const LEAST = 2;

/** Tells whether two titles of a holdings table stand in the text, in the language that is written in this encoding. */
export function holdsTitle(text: string, encoding: EastAsian): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  return TITLES[encoding].filter((title) => beginning.includes(title)).length >= LEAST;
}
