/* What names of funds in Chinese, Japanese and Korean say of an index, in scripts that set no blanks. */

const EAST_ASIAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
/** Where Latin letters and digits stand beside those scripts, without anything between them. */
export const PARTED = new RegExp(`(?<=[A-Z0-9])(?=${EAST_ASIAN})|(?<=${EAST_ASIAN})(?=[A-Z0-9])`, 'gu');

/** Writes the indexes and countries of a name in capitals as the world's lists do: "日経225" is NIKKEI 225. */
export const spellIndexes = (name: string): string =>
  name
    .replace(/미국|米国(?:株式?)?|美[国國股]/g, ' US ')
    .replace(/[纳納]指(?:100)?/g, ' NASDAQ 100 ')
    .replace(/나스닥|ナスダック|[纳納]斯[达達]克|那斯達克/g, ' NASDAQ ')
    .replace(/[标標]普/g, ' SP ')
    .replace(/[沪滬]深/g, ' CSI ')
    .replace(/恒生指[数數]/g, ' HANG SENG ')
    .replace(/日経(?:平均(?:株価)?(?:225)?|225)/g, ' NIKKEI 225 ')
    .replace(/MSCI ?[・･]? ?オール[・･ ]?カントリー(?:[・･ ]?ワールド)?/g, ' MSCI ACWI ');

/** Words that make another index of one beside them: equal parts, dividends, without Japan. */
export const VARIANT_EAST_ASIAN =
  /均等|等[权權]|配当|[红紅]利|股息|高息|小型|中型|除く|除外|情報技術|テクノロジー|科技|グロース|バリュー|クオリティ|モメンタム|最小分散|低ボラ|低波|カバード|プレミアム|増強|增强|ESG|동일가중|배당|커버드|성장|가치/;

/** Words of products that multiply an index or bet against it. */
export const GEARED_EAST_ASIAN = /レバレッジ|インバース|ダブル|トリプル|ブル|ベア|[倍反]|杠杆|槓桿|레버리지|인버스/;
